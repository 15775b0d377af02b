import type { ColumnRole } from '../../shared/domain/questionnaire';
import type { MapCorrection, MapSource, RowPart } from '../../shared/domain/questionnaire-map';
import { inQuotes, type Sentence, sentence } from '../../shared/sentence';
import { columnLetters, parseCell } from '../formats/cell-reference';

type By = Exclude<MapSource, 'reader'>;

/** What is settled about one sheet before it is read; rows and columns count from 1. */
export interface SheetConstraint {
  include: { value: boolean; by: By } | null;
  header: { rows: number[]; by: By } | null;
  columns: ReadonlyMap<number, { role: ColumnRole; by: By }>;
  rows: ReadonlyMap<number, { part: RowPart; by: By }>;
}

/** Sheet name → what is settled about it. */
export type Constraints = ReadonlyMap<string, SheetConstraint>;

/** Later corrections replace earlier ones of the same place. */
export function constraintsOf(
  corrections: readonly { correction: MapCorrection; by: By }[],
): Map<string, SheetConstraint> {
  const found = new Map<string, SheetConstraint>();
  for (const { correction, by } of corrections) {
    const before = found.get(correction.sheet) ?? { include: null, header: null, columns: new Map(), rows: new Map() };
    found.set(correction.sheet, withCorrection(before, correction, by));
  }
  return found;
}

function withCorrection(before: SheetConstraint, correction: MapCorrection, by: By): SheetConstraint {
  switch (correction.kind) {
    case 'sheet':
      return { ...before, include: { value: correction.include, by } };
    case 'header':
      return { ...before, header: { rows: [...new Set(correction.rows)].sort((a, b) => a - b), by } };
    case 'row':
      return { ...before, rows: new Map([...before.rows, [correction.row, { part: correction.as, by }]]) };
    case 'column': {
      const column = columnOf(correction.column);
      if (column === null) return before;
      return { ...before, columns: new Map([...before.columns, [column, { role: correction.role, by }]]) };
    }
  }
}

/** The second constraint wins where both settle the same. */
export function mergeConstraints(one: Constraints, other: Constraints): Constraints {
  const merged = new Map(one);
  for (const [sheet, { include, header, columns, rows }] of other) {
    const before = merged.get(sheet);
    merged.set(sheet, {
      include: include ?? before?.include ?? null,
      header: header ?? before?.header ?? null,
      columns: new Map([...(before?.columns ?? []), ...columns]),
      rows: new Map([...(before?.rows ?? []), ...rows]),
    });
  }
  return merged;
}

/** "C" → 3; null for what is no column. */
export function columnOf(letters: string): number | null {
  return parseCell(`${letters}1`)?.column ?? null;
}

const ROLE_WORDS: Readonly<Record<ColumnRole, Sentence>> = {
  id: sentence('ids'),
  question: sentence('questions'),
  answer: sentence('answers'),
  comment: sentence('comments'),
  evidence: sentence('evidence'),
  section: sentence('section names'),
  mark: sentence('marks'),
  other: sentence('nothing to answer'),
};
const PART_WORDS: Readonly<Record<RowPart, Sentence>> = {
  question: sentence('is a question'),
  section: sentence('is a section title'),
  'left-out': sentence('is left out'),
};

/** A correction as one line a person reads: "Column D of “Controls” holds answers". */
export function sayCorrection(correction: MapCorrection): Sentence {
  const isText = correction.sheet === '';
  const sheet = isText ? sentence('the running text') : inQuotes(correction.sheet);
  switch (correction.kind) {
    case 'sheet': {
      const named = isText ? sentence('The running text') : sentence('Sheet {sheet}', { sheet });
      return correction.include
        ? sentence('{named} asks questions', { named })
        : sentence('{named} is left out', { named });
    }
    case 'header':
      return correction.rows.length === 0
        ? sentence('{sheet} has no header', { sheet })
        : sentence('The header of {sheet} is row {rows}', { sheet, rows: { all: correction.rows, joined: 'ands' } });
    case 'column':
      return sentence('Column {column} of {sheet} holds {role}', {
        column: columnLetters(columnOf(correction.column) ?? 1),
        sheet,
        role: ROLE_WORDS[correction.role],
      });
    case 'row':
      return sentence('Row {row} of {sheet} {part}', { row: correction.row, sheet, part: PART_WORDS[correction.as] });
  }
}
