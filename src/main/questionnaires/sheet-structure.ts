import type { MapCorrection } from '../../shared/domain/questionnaire-map';
import { sha256 } from '../storage/file-store';
import type { Grid } from './grid';
import { columnOf } from './map-corrections';
import { readsLikeQuestion } from './question-text';
import type { RecognisedSheet } from './recognise-form';
import { plainWords } from './words';

/**
 * What a sheet of a template is known by: its name, the texts over its columns, its drop-downs and a sample of its
 * questions, all but the name as hashes. No answer is in it, and no title above the header, where customers are named.
 */
export interface SheetStructure {
  name: string;
  /** Header cells: rows below the first header row, column, hash of the words. */
  header: { firstRow: number; cells: [below: number, column: number, hash: string][] };
  /** Column → hash of the options it offers. */
  lists: [column: number, hash: string][];
  questions: string[];
}

/** A correction as kept: rows by how far they stand below the header and by the words that stand in them. */
export type KeptCorrection =
  | { kind: 'sheet'; include: boolean }
  | { kind: 'header'; rowsBelow: number[] }
  | Omit<Extract<MapCorrection, { kind: 'column' }>, 'sheet'>
  | { kind: 'row'; as: Extract<MapCorrection, { kind: 'row' }>['as']; column: number; hash: string; below: number };

const SAMPLED_ROWS = 200;
const SAMPLED_QUESTIONS = 80;
const SEARCHED_ROWS = 100;
const FEWEST_ASKING = 3;
const SHORTEST_TELLING = 15;
const SAME_HEADER = 0.8;
const SAME_LISTS = 0.5;
const SAME_QUESTIONS = 0.5;

/** Reads what a sheet is known by. Sheets of one-sheet formats are named after the file, which says nothing. */
export function structureOf(grid: Grid, { map, questions }: RecognisedSheet, isNamed: boolean): SheetStructure {
  const firstRow = map.headerRows[0] ?? 0;
  const together = map.headerRows.filter((row, at) => row - firstRow === at);
  const cells = together.flatMap((row) =>
    grid
      .columnsOf(row)
      .map((column): [number, number, string] => [row - firstRow, column, hashOf(grid.text(row, column))]),
  );
  return {
    name: isNamed ? plainWords(grid.name) : '',
    header: { firstRow, cells },
    lists: listsOf(grid),
    questions: (questions.length > 0 ? questions.map(({ text }) => text) : telling(grid))
      .slice(0, SAMPLED_QUESTIONS)
      .map(hashOf),
  };
}

/** What a document's table or text is known by where nothing in it is taken for a question. */
function telling(grid: Grid): string[] {
  if (!grid.isDrawn) return [];
  const longest = grid.rows.map((row) =>
    grid
      .columnsOf(row)
      .map((column) => grid.text(row, column))
      .reduce((most, text) => (text.length > most.length ? text : most), ''),
  );
  const asking = longest.filter(readsLikeQuestion);
  return asking.length >= FEWEST_ASKING ? asking : longest.filter((text) => text.length >= SHORTEST_TELLING);
}

function listsOf(grid: Grid): [number, string][] {
  const lists = new Map<number, string>();
  for (const row of grid.rows.slice(0, SAMPLED_ROWS)) {
    for (let column = 1; column <= Math.min(grid.lastColumn + 3, 40); column += 1) {
      if (lists.has(column)) continue;
      const options = grid.options(row, column);
      if (options.length > 0) lists.set(column, hashOf(options.join('\n')));
    }
  }
  return [...lists].sort(([one], [other]) => one - other);
}

/** A short name of the structure, the same for every file of the template. */
export function fingerprintOf({ name, header, lists, questions }: SheetStructure): string {
  return hashOf(JSON.stringify([name, header.cells, lists, header.cells.length === 0 ? questions : []]));
}

/**
 * Whether a sheet has this structure, and where its header starts in it; null where it is another. A sheet without a
 * header is known by its name and its questions.
 */
export function findStructure(grid: Grid, structure: SheetStructure, isNamed: boolean): { firstRow: number } | null {
  const { cells } = structure.header;
  // Tables of documents are named by what happens to stand above them: only what they ask tells them.
  const sameName = !grid.isDrawn && (!isNamed || structure.name === '' || plainWords(grid.name) === structure.name);
  const shared = sharedQuestions(grid, structure);
  if (!sameName && shared < SAME_QUESTIONS) return null;
  if (cells.length < 2) return shared >= SAME_QUESTIONS ? { firstRow: structure.header.firstRow } : null;
  const lists = new Map(listsOf(grid));
  const agreeing = structure.lists.filter(([column, hash]) => lists.get(column) === hash).length;
  if (structure.lists.length > 0 && agreeing < structure.lists.length * SAME_LISTS) return null;
  if (structure.lists.length === 0 && shared < SAME_QUESTIONS && lists.size > 0) return null;
  const row = grid.rows.slice(0, SEARCHED_ROWS).find((first) => {
    const found = cells.filter(([below, column, hash]) => hashOf(grid.text(first + below, column)) === hash);
    return found.length >= cells.length * SAME_HEADER;
  });
  return row === undefined ? null : { firstRow: row };
}

function sharedQuestions(grid: Grid, { questions }: SheetStructure): number {
  if (questions.length === 0) return 0;
  const wanted = new Set(questions);
  const found = new Set<string>();
  for (const row of grid.rows) {
    for (const column of grid.columnsOf(row)) {
      const hash = hashOf(grid.text(row, column));
      if (wanted.has(hash)) found.add(hash);
    }
    if (found.size === wanted.size) break;
  }
  return found.size / wanted.size;
}

/** A correction as it is kept for the next file. Rows are known by their text in `questionColumn`, where they have one. */
export function keep(
  grid: Grid,
  correction: MapCorrection,
  firstRow: number,
  questionColumn: number | null,
): KeptCorrection {
  switch (correction.kind) {
    case 'sheet':
      return { kind: 'sheet', include: correction.include };
    case 'header':
      return { kind: 'header', rowsBelow: correction.rows.map((row) => row - firstRow) };
    case 'column':
      return { kind: 'column', column: correction.column, role: correction.role };
    case 'row': {
      const isAsked = questionColumn !== null && grid.text(correction.row, questionColumn) !== '';
      const column = isAsked ? questionColumn : (grid.columnsOf(correction.row)[0] ?? 1);
      const hash = hashOf(grid.text(correction.row, column));
      return { kind: 'row', as: correction.as, column, hash, below: correction.row - firstRow };
    }
  }
}

/** Column and hash of a text → the rows it stands in. */
type RowIndex = (column: number, hash: string) => readonly number[];

/** Finds rows by their words; each column is read once, however many corrections ask for it. */
export function indexRows(grid: Grid): RowIndex {
  const columns = new Map<number, Map<string, number[]>>();
  return (column, hash) => {
    const known = columns.get(column) ?? Map.groupBy(grid.rows, (row) => hashOf(grid.text(row, column)));
    columns.set(column, known);
    return known.get(hash) ?? [];
  };
}

/** The correction for another file; null where the row it spoke of is not there. */
export function recall(
  sheet: string,
  kept: KeptCorrection,
  firstRow: number,
  rowsWith: RowIndex,
): MapCorrection | null {
  switch (kept.kind) {
    case 'sheet':
      return { kind: 'sheet', sheet, include: kept.include };
    case 'header':
      return { kind: 'header', sheet, rows: kept.rowsBelow.map((below) => below + firstRow).filter((row) => row > 0) };
    case 'column':
      return columnOf(kept.column) === null ? null : { kind: 'column', sheet, column: kept.column, role: kept.role };
    case 'row': {
      const expected = firstRow + kept.below;
      const same = rowsWith(kept.column, kept.hash);
      const row = same.includes(expected) ? expected : same.length === 1 ? same[0] : undefined;
      return row === undefined ? null : { kind: 'row', sheet, row, as: kept.as };
    }
  }
}

const hashes = new Map<string, string>();
const MOST_HASHES = 50_000;

/** The words of a cell as a short hash; the same text is asked for again and again. */
function hashOf(text: string): string {
  const plain = plainWords(text);
  const known = hashes.get(plain);
  if (known !== undefined) return known;
  if (hashes.size >= MOST_HASHES) hashes.clear();
  const hash = sha256(new TextEncoder().encode(plain)).slice(0, 16);
  hashes.set(plain, hash);
  return hash;
}
