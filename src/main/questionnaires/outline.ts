import type { RecognisedQuestion, SheetMap } from '../../shared/domain/questionnaire';
import type { RowPart } from '../../shared/domain/questionnaire-map';
import { sentence } from '../../shared/sentence';
import { cellName } from '../formats/cell-reference';
import { because } from './because';
import { type Grid, gridOfTable } from './grid';
import type { Constraints, SheetConstraint } from './map-corrections';
import type { RecognisedSheet } from './recognise-form';

const LONGEST_NAME = 100;

/**
 * A table, or all the running text, of a file without sheets, as a person sees and corrects it. Plain data, since it
 * crosses from the reader's thread. Rows of a text are its paragraphs as the file counts them, so that a row means the same
 * paragraph whatever is recognised of the others.
 */
export interface Outline {
  kind: 'table' | 'text';
  /** As its questions and its map name it; empty for running text. */
  sheet: string;
  /** Rows that hold a text, in order. */
  rows: { row: number; cells: string[] }[];
  hiddenRows: number[];
  /** A place of the file → the cell here that stands for it. */
  places: Map<string, string>;
}

/** What is recognised of a file without sheets, and what a person needs to correct it. */
export interface RecognisedDocument {
  sheets: SheetMap[];
  questions: RecognisedQuestion[];
  /** The text that stands at a place, where that can be asked for. */
  texts: ReadonlyMap<string, string>;
  /** One for each of `sheets` that can be corrected. */
  outlines: Outline[];
}

/** What a person settled about running text: whether it asks at all, and what single paragraphs are, by their place. */
export interface SettledText {
  include: boolean | null;
  parts: ReadonlyMap<string, RowPart>;
}

/** What a reader of documents is given where nothing is settled. */
export const NOTHING_SETTLED: Constraints = new Map();

/** Running text as an outline: each place with its words, in the rows the file counts. */
export function outlineOfText(paragraphs: readonly { row: number; place: string; text: string }[]): Outline {
  return {
    kind: 'text',
    sheet: '',
    rows: paragraphs.flatMap(({ row, text }) => (text === '' ? [] : [{ row, cells: [text] }])),
    hiddenRows: [],
    places: new Map(paragraphs.map(({ row, place }) => [place, cellName(row, 1)])),
  };
}

/** A name for a table by the title above it; running text alone has none. */
export function uniqueSheetName(names: Map<string, number>, title: string): string {
  const name = title.slice(0, LONGEST_NAME).trim() || 'Table';
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}

/** Running text in which nothing is asked. */
export function withoutQuestions(constraint: SheetConstraint | undefined): RecognisedSheet {
  const by = constraint?.include?.value === false ? constraint.include.by : null;
  const why = because(
    by === null
      ? sentence('No question with room for an answer was found in the running text.')
      : by === 'person'
        ? sentence('Left out by you.')
        : sentence('Left out as you did in an earlier file of this template.'),
  );
  const map = { sheet: '', headerRows: [], columns: {}, questionCount: 0, confidence: by === null ? 0.7 : 1, ...why };
  return { map: { ...map, role: 'reference' }, questions: [] };
}

/** The outline as the sheet it is corrected as. */
export function gridOfOutline({ sheet, rows, hiddenRows }: Outline): Grid {
  const table: string[][] = Array.from({ length: rows.at(-1)?.row ?? 0 }, () => []);
  for (const { row, cells } of rows) table[row - 1] = cells;
  const grid = gridOfTable(sheet, table);
  const hidden = new Set(hiddenRows);
  return {
    ...grid,
    isDrawn: true,
    isHiddenRow: (row) => hidden.has(row),
    // There is no room to write right of a table.
    isHiddenColumn: (column) => column > grid.lastColumn,
  };
}

/** Whether a grid is a document's running text: it has rows to tell apart, and neither columns nor a header. */
export function isRunningText({ name, isDrawn }: Grid): boolean {
  return name === '' && isDrawn;
}

/** What is settled about the rows of a text, by the places that stand in them. */
export function settledText({ places }: Outline, constraint: SheetConstraint | undefined): SettledText {
  const rows = constraint?.rows ?? new Map<number, { part: RowPart }>();
  const byCell = new Map([...rows].map(([row, { part }]) => [cellName(row, 1), part]));
  const parts = [...places].flatMap(([place, cell]): [string, RowPart][] => {
    const part = byCell.get(cell);
    return part === undefined ? [] : [[place, part]];
  });
  return { include: constraint?.include?.value ?? null, parts: new Map(parts) };
}
