import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

interface RowsProps<Item> {
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
      <div className="rows-space" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="row-place"
              style={{ transform: `translateY(${start}px)` }}
            >
              {renderRow(item, index)}
            </div>
          );
        })}
      </div>
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

/** A list to choose from: arrows, Home and End move, a click selects; screen readers hear place and number. */
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
      <div className="rows-space" role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === selectedIndex}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="row-place row-option"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => select(index)}
              onMouseEnter={() => onHover?.(item)}
              onMouseLeave={() => onHover?.(null)}
            >
              {renderRow(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function useRows<Item>(
  scroller: React.RefObject<HTMLDivElement | null>,
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
    if (focusIndex >= 0) rows.scrollToIndex(focusIndex, { align: focusAlign });
  }, [rows, focusIndex, focusAlign]);
  return rows;
}

function moveTarget(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
