import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { say } from '../language/language';
import { Dialog } from './dialog';
import { Row, type RowsProps, RowsSpace, useRows } from './virtual-rows';

interface PickDialogProps<Item> extends Pick<RowsProps<Item>, 'items' | 'itemKey' | 'renderRow'> {
  title: string;
  /** What may be typed: name and placeholder of the field. */
  ask: string;
  listLabel: string;
  query: string;
  onQuery: (query: string) => void;
  onPick: (item: Item) => void;
  onClose: () => void;
  /** What to say where nothing is found. */
  nothing: string;
}

const ROW_PX = 36;

/** Finds one of many by a few words: typing narrows, arrows move, Enter picks. Whoever uses it decides whether it closes. */
export function PickDialog<Item>({ title, onClose, ...picking }: PickDialogProps<Item>) {
  return (
    <Dialog title={title} bare className="palette" onClose={onClose}>
      <Picker {...picking} />
    </Dialog>
  );
}

function Picker<Item>(props: Omit<PickDialogProps<Item>, 'title' | 'onClose'>) {
  const { items, itemKey, renderRow, ask, listLabel, query, onQuery, onPick, nothing } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(scroller, items, itemKey, ROW_PX, -1, 'auto');
  return (
    <Autocomplete.Root
      inline
      open
      virtualized
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={items}
      value={query}
      itemToStringValue={(item: Item) => String(itemKey(item))}
      onValueChange={(value, { reason }) => {
        // Picking leaves what was typed as it is.
        if (reason === 'input-change' || reason === 'input-clear') onQuery(value);
      }}
      onItemHighlighted={(_item, { reason, index }) => {
        if (reason !== 'pointer' && index >= 0) queueMicrotask(() => rows.scrollToIndex(index, { align: 'auto' }));
      }}
    >
      <div className="palette-field">
        <Search size={15} aria-hidden />
        <Autocomplete.Input data-first aria-label={ask} placeholder={ask} maxLength={200} />
        <kbd>{say('Esc')}</kbd>
      </div>
      <Autocomplete.List
        ref={scroller}
        className="rows palette-list"
        aria-label={listLabel}
        style={{ height: rows.getTotalSize() }}
      >
        <RowsSpace height={rows.getTotalSize()}>
          {rows.getVirtualItems().map((place) => {
            const item = items[place.index];
            return item === undefined ? null : (
              <Autocomplete.Item
                key={place.key}
                index={place.index}
                value={item}
                ref={rows.measureElement}
                onClick={() => onPick(item)}
                render={<Row place={place} count={items.length} />}
              >
                {renderRow(item, place.index)}
              </Autocomplete.Item>
            );
          })}
        </RowsSpace>
      </Autocomplete.List>
      <p className="palette-note faint" role="status">
        {items.length === 0 && nothing}
      </p>
    </Autocomplete.Root>
  );
}
