import type { MappedColumn, RowPart } from '../../shared/domain/questionnaire-map';
import { say, sayTold } from '../language/language';
import { Chip } from '../widgets/chip';
import { markHeader, markRows, selectedRows, useMap } from './map-store';
import { PART_SIGNS, ROLE_WORDS, sureWords } from './map-words';

const ACTIONS: readonly { part: RowPart; word: string; key: string }[] = [
  { part: 'question', word: say('Question'), key: 'Q' },
  { part: 'section', word: say('Section'), key: 'S' },
  { part: 'left-out', word: say('Leave out'), key: 'X' },
];

/** Why the selected row, or the column that is looked at, was taken for what it is, and what else it may be. */
export function RowDetail({
  column,
  correctable,
  hasHeader,
}: {
  column: MappedColumn | null;
  correctable: boolean;
  hasHeader: boolean;
}) {
  const state = useMap();
  const rows = selectedRows(state);
  const [first] = rows;
  const last = rows.at(-1);
  return (
    <footer className="map-detail">
      {column !== null ? (
        <p className="map-why">
          <b>{say('Column {column} · {role}', { column: sayTold(column.column), role: ROLE_WORDS[column.role] })}</b>{' '}
          {sureWords(column.confidence, column.by)}: {sayTold(column.reason, column.said)}
        </p>
      ) : first === undefined || last === undefined ? (
        <p className="map-why faint">{say('This sheet holds no text.')}</p>
      ) : (
        <p className="map-why">
          <Chip sign={PART_SIGNS[first.part]} />
          <b className="number">
            {rows.length === 1
              ? say('Row {row}', { row: first.row })
              : say('Rows {first} to {last}', { first: first.row, last: last.row })}
          </b>{' '}
          {sureWords(first.confidence, first.by)}: {sayTold(first.reason, first.said)}
        </p>
      )}
      {correctable && column === null && rows.length > 0 && (
        <div className="map-actions" role="group" aria-label={say('The selected rows are')}>
          {ACTIONS.map(({ part, word, key }) => (
            <button
              key={part}
              type="button"
              className="button quiet"
              aria-pressed={rows.every((row) => row.part === part)}
              onClick={() => markRows(part)}
            >
              {word}
              <kbd>{key}</kbd>
            </button>
          ))}
          {hasHeader && (
            <button
              type="button"
              className="button quiet"
              aria-pressed={rows.every((row) => row.part === 'header')}
              onClick={markHeader}
            >
              {rows.every((row) => row.part === 'header') ? say('No header') : say('Header')}
              <kbd>H</kbd>
            </button>
          )}
        </div>
      )}
    </footer>
  );
}
