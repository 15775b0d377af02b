import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { ColumnRole } from '../../shared/domain/questionnaire';
import { COLUMN_ROLES, type MappedColumn, type SheetPicture } from '../../shared/domain/questionnaire-map';
import { say, sayTold } from '../language/language';
import { moveTarget } from '../widgets/virtual-rows';
import { correct, selectRow, useMap } from './map-store';
import { PART_SIGNS, ROLE_WORDS, sureWords } from './map-words';

const ROW_PX = 32;
const HEAD_PX = 40;
const CHARACTER_PX = 7;
const NARROWEST_PX = 124;
const WIDEST_PX = 380;
const GUTTER_PX = 136;

interface SheetGridProps {
  picture: SheetPicture;
  sheet: string;
  correctable: boolean;
  /** Running text has one column, of which nothing needs to be said. */
  hasColumns: boolean;
  onColumn: (column: MappedColumn | null) => void;
}

/** The sheet as the customer laid it out: over each column what it holds, beside each row what it is. */
export function SheetGrid({ picture, sheet, correctable, hasColumns, onColumn }: SheetGridProps) {
  const { columns, widths } = picture;
  const template = `${GUTTER_PX}px ${widths.map((width) => `${widthOf(width)}px`).join(' ')}`;
  const total = widths.reduce((sum, width) => sum + widthOf(width), GUTTER_PX);
  // The rows are drawn once there is something to scroll them in.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setScroller} className="sheet">
      <div className="sheet-head" style={{ gridTemplateColumns: template, minWidth: total }}>
        <span className="sheet-corner faint small">{say('Row')}</span>
        {columns.map((column) =>
          hasColumns ? (
            <ColumnHead
              key={column.column}
              column={column}
              sheet={sheet}
              correctable={correctable}
              onColumn={onColumn}
            />
          ) : (
            <span key={column.column} className="sheet-column faint small" data-role={column.role}>
              {say('Paragraph')}
            </span>
          ),
        )}
      </div>
      <SheetRows picture={picture} template={template} width={total} scroller={scroller} />
    </div>
  );
}

function widthOf(characters: number): number {
  return Math.min(WIDEST_PX, Math.max(NARROWEST_PX, characters * CHARACTER_PX + 20));
}

interface ColumnHeadProps {
  column: MappedColumn;
  sheet: string;
  correctable: boolean;
  onColumn: (column: MappedColumn | null) => void;
}

function ColumnHead({ column, sheet, correctable, onColumn }: ColumnHeadProps) {
  const { column: letters, role, by, confidence, reason, said } = column;
  const title = `${sureWords(confidence, by)}: ${sayTold(reason, said)}`;
  const show = () => onColumn(column);
  const hide = () => onColumn(null);
  if (!correctable) {
    return (
      <span className="sheet-column" data-role={role} title={title}>
        <b>{sayTold(letters)}</b>
      </span>
    );
  }
  return (
    <label className="sheet-column" data-role={role} data-by={by} title={title} onMouseEnter={show} onMouseLeave={hide}>
      <b>{letters}</b>
      <select
        aria-label={say('Column {column} holds', { column: letters })}
        value={role}
        onFocus={show}
        onBlur={hide}
        onChange={(event) => {
          // The options are the roles, so one of them was chosen.
          const chosen = event.currentTarget.value as ColumnRole;
          void correct([{ kind: 'column', sheet, column: letters, role: chosen }]);
        }}
      >
        {COLUMN_ROLES.map((each) => (
          <option key={each} value={each}>
            {ROLE_WORDS[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SheetRowsProps {
  picture: SheetPicture;
  template: string;
  width: number;
  scroller: HTMLDivElement | null;
}

/** A list to choose from: arrows move, with Shift over several rows; what is not in sight does not exist. */
function SheetRows({ picture, template, width, scroller }: SheetRowsProps) {
  const { rows, columns } = picture;
  const index = useMap((state) => state.index);
  const anchor = useMap((state) => state.anchor);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 16,
    // The names of the columns stay in sight above the rows and push them down by as much.
    scrollPaddingEnd: HEAD_PX,
  });
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(Math.min(index, rows.length - 1), { align: 'auto' });
  }, [virtual, index, rows.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = moveTarget(event.key, index, rows.length);
    if (target === null) return;
    event.preventDefault();
    selectRow(target, event.shiftKey);
  };
  const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)];
  return (
    <div
      className="sheet-rows"
      role="listbox"
      aria-label={say('Rows of the sheet')}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${index}`}
      style={{ height: virtual.getTotalSize(), minWidth: width }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index: at, start }) => {
        const row = rows[at];
        if (row === undefined) return null;
        const sign = PART_SIGNS[row.part];
        const Icon = sign.icon;
        return (
          <div
            key={row.row}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at >= from && at <= to}
            aria-setsize={rows.length}
            aria-posinset={at + 1}
            className="sheet-row"
            data-part={row.part}
            data-alone={row.cells.filter((cell) => cell !== '').length === 1}
            title={`${sureWords(row.confidence, row.by)}: ${sayTold(row.reason, row.said)}`}
            style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
            onClick={(event) => selectRow(at, event.shiftKey)}
          >
            <span className="sheet-gutter" data-tint={sign.tint}>
              <span className="number">{row.row}</span>
              <span className="sheet-part">
                <Icon size={12} aria-hidden />
                {sign.word}
              </span>
            </span>
            {columns.map(({ column, role }, cell) => (
              <span key={column} className="sheet-cell" data-role={role}>
                {row.cells[cell]}
              </span>
            ))}
          </div>
        );
      })}
    </div>
  );
}
