/** Excel's own limits; a reference beyond them is no reference. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** 1-based, both ends included. Ranges are kept as four numbers and never expanded: one may span 17 billion cells. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface CellPosition {
  row: number;
  column: number;
}

/** "D7" or "$D$7" → row 7, column 4; null for anything that is not one cell. */
export function parseCell(reference: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(reference);
  if (!match?.[1] || !match[2]) return null;
  const position = { row: Number(match[2]), column: columnNumber(match[1]) };
  return inSheet(position) ? position : null;
}

/** "A1:C9", "A1", whole columns "B:D" and whole rows "2:5"; corners may come in any order. Null for anything else. */
export function parseRange(reference: string): CellRange | null {
  const [first = '', second = first, ...rest] = reference.trim().split(':');
  if (rest.length > 0) return null;
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (!from || !to) return null;
  const range = {
    top: Math.min(from.row ?? 1, to.row ?? 1),
    left: Math.min(from.column ?? 1, to.column ?? 1),
    bottom: Math.max(from.row ?? LAST_ROW, to.row ?? LAST_ROW),
    right: Math.max(from.column ?? LAST_COLUMN, to.column ?? LAST_COLUMN),
  };
  // "A" alone is a word, "A:A" a column.
  const named = reference.includes(':') || (from.row !== null && from.column !== null);
  return named && inSheet({ row: range.bottom, column: range.right }) && range.top > 0 ? range : null;
}

/** The space-separated ranges of an `sqref`; what cannot be read is left out. */
export function parseRanges(references: string): CellRange[] {
  return references
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** One number per cell, for maps over sparse sheets. */
export function cellKey(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}

export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function parseCorner(corner: string): { row: number | null; column: number | null } | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?$/.exec(corner);
  if (!match || (!match[1] && !match[2])) return null;
  return { row: match[2] ? Number(match[2]) : null, column: match[1] ? columnNumber(match[1]) : null };
}

function inSheet({ row, column }: CellPosition): boolean {
  return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
}
