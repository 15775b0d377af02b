import type { Block, Cell } from './document-model';
import { plain } from './document-model';

/** A line of a record as contracts set it: what the law calls it and what the company recorded. */
export interface RecordRow {
  label: string;
  /** Empty where nobody has recorded it. */
  value: string;
  /** What stands there instead. */
  missing: string;
}

/** A table of two columns; an empty field keeps its place, marked. */
export function recordTable(rows: RecordRow[], labelMm = 62): Block {
  return {
    kind: 'table',
    columns: [
      { title: '', widthMm: labelMm },
      { title: '', widthMm: 165 - labelMm },
    ],
    rows: rows.map(({ label, value, missing }) => ({
      anchor: null,
      cells: [[[plain(label)]], valueCell(value, missing)],
    })),
  };
}

export function valueCell(value: string, missing: string): Cell {
  if (value.trim() === '') return [[{ kind: 'text', text: missing, muted: true }]];
  return value
    .trim()
    .split('\n')
    .map((line) => [plain(line)]);
}
