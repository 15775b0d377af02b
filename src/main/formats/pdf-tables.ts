import type { Row } from './pdf-page';
import type { Segment } from './pdf-segments';

export type PagePart =
  | { kind: 'lines'; rows: Row[] }
  | { kind: 'table'; rows: Row[]; cells: string[][]; headerRows: number };

/** Parts of the font size: how far column beginnings may differ, and which line distance begins a new table row. */
const ALIGNED = 0.6;
const ROW_GAP = 1.22;
const FARTHEST = 3.2;

/** Finds rows whose segments begin at the same places: tables. Everything else stays lines. */
export function findTables(rows: Row[]): PagePart[] {
  const parts: PagePart[] = [];
  let lines: Row[] = [];
  const closeLines = (): void => {
    if (lines.length > 0) parts.push({ kind: 'lines', rows: lines });
    lines = [];
  };
  for (let i = 0; i < rows.length; ) {
    const stretch = tableStretch(rows, i);
    const table = stretch === null ? null : readTable(stretch);
    if (stretch === null || table === null) {
      const row = rows[i];
      if (row !== undefined) lines.push(row);
      i += 1;
    } else {
      closeLines();
      parts.push({ kind: 'table', rows: stretch, ...table });
      i += stretch.length;
    }
  }
  closeLines();
  return parts;
}

/** The rows of a table that begins at `from`: rows with two or more segments, and rows that continue their cells. */
function tableStretch(rows: Row[], from: number): Row[] | null {
  const first = rows[from];
  if (first === undefined || first.segments.length < 2) return null;
  const columns = first.segments.map((segment) => segment.left);
  let wide = 1;
  let end = from + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    const above = rows[end - 1];
    if (row === undefined || above === undefined) break;
    if ((above.y - row.y) / Math.max(above.size, row.size) > FARTHEST) break;
    const aligned = row.segments.filter((segment) => columnOf(segment, columns, row.size) !== null);
    if (aligned.length < row.segments.length) {
      // A wider row further down may add a column (the first row had an empty cell).
      if (row.segments.length < 2 || aligned.length === 0 || row.segments.length <= columns.length) break;
      for (const segment of row.segments) if (columnOf(segment, columns, row.size) === null) columns.push(segment.left);
    }
    if (row.segments.length === 1 && !continuesCell(row, columns)) break;
    if (row.segments.length > 1) wide += 1;
  }
  // Lines after the last row with several cells are text again, unless they continue one of its cells.
  while (end > from && (rows[end - 1]?.segments.length ?? 0) < 2 && startsInFirstColumn(rows[end - 1], columns)) end -= 1;
  return wide >= 2 ? rows.slice(from, end) : null;
}

/** A single segment belongs to the table if it stands under a cell and ends before the next column begins. */
function continuesCell(row: Row, columns: number[]): boolean {
  const [segment] = row.segments;
  if (segment === undefined) return false;
  const column = columnOf(segment, columns, row.size);
  if (column === null) return false;
  const next = columns.filter((start) => start > column).sort((a, b) => a - b)[0];
  return next === undefined || segment.right <= next;
}

function startsInFirstColumn(row: Row | undefined, columns: number[]): boolean {
  const [segment] = row?.segments ?? [];
  return row !== undefined && segment !== undefined && columnOf(segment, columns, row.size) === Math.min(...columns);
}

function columnOf(segment: Segment, columns: number[], size: number): number | null {
  return columns.find((start) => Math.abs(start - segment.left) <= ALIGNED * size) ?? null;
}

function readTable(rows: Row[]): { cells: string[][]; headerRows: number } | null {
  const starts = columnStarts(rows);
  if (starts.length < 2 || isContents(rows)) return null;
  const gaps = rows.slice(1).map((row, index) => ((rows[index]?.y ?? 0) - row.y) / row.size);
  const single = Math.min(...gaps);
  const spaced = gaps.some((gap) => gap > single * ROW_GAP);
  const cells: string[][] = [];
  rows.forEach((row, index) => {
    const beginsRow =
      index === 0 || (spaced ? (gaps[index - 1] ?? 0) > single * ROW_GAP : columnIndex(row.segments[0], starts, row.size) === 0);
    if (beginsRow) cells.push(starts.map(() => ''));
    const target = cells.at(-1);
    if (target === undefined) return;
    for (const segment of row.segments) {
      const column = columnIndex(segment, starts, row.size);
      target[column] = joinCell(target[column] ?? '', segment.text);
    }
  });
  const [head] = rows;
  const boldHead = head !== undefined && head.segments.every((segment) => segment.bold) && cells.length > 1;
  const allBold = rows.every((row) => row.segments.every((segment) => segment.bold));
  return { cells, headerRows: boldHead && !allBold ? 1 : 0 };
}

function columnStarts(rows: Row[]): number[] {
  const starts: number[] = [];
  for (const row of rows) {
    for (const segment of row.segments) {
      if (columnOf(segment, starts, row.size) === null) starts.push(segment.left);
    }
  }
  return starts.sort((a, b) => a - b);
}

function columnIndex(segment: Segment | undefined, starts: number[], size: number): number {
  if (segment === undefined) return 0;
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= segment.left + ALIGNED * size),
  );
}

/** Rows that end in a page number: a contents page, which is read as lines. */
function isContents(rows: Row[]): boolean {
  const paged = rows.filter((row) => row.segments.length > 1 && /^(?:[\s.·…_]*)(?:\d{1,3}|[ivx]{1,5})$/.test(row.segments.at(-1)?.text ?? ''));
  return paged.length >= 3 && paged.length >= rows.length * 0.6;
}

function joinCell(above: string, text: string): string {
  if (above === '') return text;
  // Words divided at the end of a line in a cell are joined where the next line goes on in lower case.
  return /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(text) ? above.slice(0, -1) + text : `${above} ${text}`;
}
