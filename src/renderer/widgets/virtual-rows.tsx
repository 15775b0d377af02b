import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';

export interface RowsProps<Item> {
  items: readonly Item[];
  itemKey: (item: Item) => string | number;
  /** Height in pixels before a row has been measured. */
  estimate: number;
  renderRow: (item: Item, index: number) => ReactNode;
  className: string;
  label: string;
}

/** A long list of which only what is in sight exists; rows may differ in height. `focusIndex` is scrolled into sight. */
export function VirtualRows<Item>(props: RowsProps<Item> & { focusIndex: number; focusAlign?: 'center' | 'auto' }) {
  const { items, itemKey, estimate, renderRow, className, label, focusIndex, focusAlign = 'auto' } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(scroller, items, itemKey, estimate, focusIndex, focusAlign);
  return (
    <div ref={scroller} className={`rows ${className}`} role="region" aria-label={label} tabIndex={0}>
      <RowsSpace height={rows.getTotalSize()}>
        {rows.getVirtualItems().map((place) => {
          const item = items[place.index];
          return item === undefined ? null : (
            <div
              key={place.key}
              ref={rows.measureElement}
              data-index={place.index}
              className="row-place"
              style={{ transform: `translateY(${place.start}px)` }}
            >
              {renderRow(item, place.index)}
            </div>
          );
        })}
      </RowsSpace>
    </div>
  );
}

interface ListboxProps<Item> extends RowsProps<Item> {
  selectedIndex: number;
  onSelect: (item: Item, index: number) => void;
  onHover?: (item: Item | null) => void;
  /** What Enter does on the selected row. */
  onOpen?: (item: Item) => void;
}

/** A list to choose from: arrows, pages, Home and End move, a click selects; screen readers hear place and number. */
export function VirtualListbox<Item>(props: ListboxProps<Item>) {
  const { items, itemKey, estimate, renderRow, className, label, selectedIndex, onSelect, onHover, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useRows(scroller, items, itemKey, estimate, selectedIndex, 'auto');

  const select = (index: number) => {
    const item = items[index];
    if (item !== undefined) onSelect(item, index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = moveTarget(event.key, selectedIndex, items.length);
    const selected = items[selectedIndex];
    if (target !== null) select(target);
    else if (event.key === 'Enter' && selected !== undefined && onOpen !== undefined) onOpen(selected);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={`rows ${className}`}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={selectedIndex < 0 ? undefined : `${id}-${selectedIndex}`}
      onKeyDown={onKeyDown}
    >
      <RowsSpace height={rows.getTotalSize()}>
        {rows.getVirtualItems().map((place) => {
          const item = items[place.index];
          return item === undefined ? null : (
            <Row
              key={place.key}
              id={`${id}-${place.index}`}
              role="option"
              aria-selected={place.index === selectedIndex}
              ref={rows.measureElement}
              place={place}
              count={items.length}
              onClick={() => select(place.index)}
              onMouseEnter={() => onHover?.(item)}
              onMouseLeave={() => onHover?.(null)}
            >
              {renderRow(item, place.index)}
            </Row>
          );
        })}
      </RowsSpace>
    </div>
  );
}

export function RowsSpace({ height, children }: { height: number; children: ReactNode }) {
  return (
    <div className="rows-space" role="presentation" style={{ height }}>
      {children}
    </div>
  );
}

interface RowProps extends ComponentProps<'div'> {
  place: VirtualItem;
  count: number;
}

/** One row that can be chosen, in its place among all of them; its `ref` measures it. */
export function Row({ place, count, ...row }: RowProps) {
  return (
    <div
      {...row}
      data-index={place.index}
      aria-setsize={count}
      aria-posinset={place.index + 1}
      className="row-place row-option"
      style={{ transform: `translateY(${place.start}px)` }}
    />
  );
}

export function useRows<Item>(
  scroller: RefObject<HTMLDivElement | null>,
  items: readonly Item[],
  itemKey: (item: Item) => string | number,
  estimate: number,
  focusIndex: number,
  focusAlign: 'center' | 'auto',
) {
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : itemKey(item);
    },
    overscan: 12,
  });
  useEffect(() => {
    // Scrolling has the page laid out at once; a step to a row that is in sight leaves that to the next frame.
    if (focusIndex < 0 || (focusAlign === 'auto' && isInSight(rows, focusIndex))) return;
    rows.scrollToIndex(focusIndex, { align: focusAlign });
  }, [rows, focusIndex, focusAlign]);
  return rows;
}

function isInSight(rows: Virtualizer<HTMLDivElement, Element>, index: number): boolean {
  const { scrollOffset, scrollRect } = rows;
  const place = rows.measurementsCache[index];
  if (place === undefined || scrollOffset === null || scrollRect === null) return false;
  return place.start >= scrollOffset && place.end <= scrollOffset + scrollRect.height;
}

const PAGE_ROWS = 20;

/** Where a key leads from a row; null for keys that do not move. */
export function moveTarget(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min(from + PAGE_ROWS, count - 1);
    case 'PageUp':
      return Math.max(from - PAGE_ROWS, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
