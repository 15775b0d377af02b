import type { PdfDrawings } from './pdf-drawings';
import type { Row } from './pdf-rows';
import { type Part, splitPart, toSegment } from './pdf-segments';

/** A stretch of the page's width, points. */
export interface Interval {
  left: number;
  right: number;
}

/** Points between the text of two columns; less is a word gap. */
export const NARROWEST_GAP = 4;
/** Of the rows of a table, so many must show a column for the others to be cut at it. */
const MOST_ROWS = 0.6;
/** Points: how exactly the cells of a column begin together. */
const SAME_EDGE = 1.5;

/** Columns stand between borders where most rows have them; else they are what the text covers between free strips. */
export function columnsOf(rows: Row[], walls: PdfDrawings['walls']): Interval[] {
  const borders = bordersDown(rows, walls);
  if (borders.length > 0) {
    const edges = [Number.NEGATIVE_INFINITY, ...borders, Number.POSITIVE_INFINITY];
    return edges.slice(1).map((right, index) => ({ left: edges[index] ?? 0, right }));
  }
  const segments = rows.flatMap((row) => row.segments).sort((a, b) => a.left - b.left);
  const columns: Interval[] = [];
  for (const { left, right } of segments) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right + NARROWEST_GAP) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** The places of the vertical borders that stand beside at least half of the rows. */
function bordersDown(rows: Row[], walls: PdfDrawings['walls']): number[] {
  const segments = rows.flatMap((row) => row.segments);
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const borders: { x: number; rows: Set<Row> }[] = [];
  for (const row of rows) {
    for (const x of wallsBeside(row, walls, left, right)) {
      const known = borders.find((border) => Math.abs(border.x - x) < NARROWEST_GAP);
      if (known === undefined) borders.push({ x, rows: new Set([row]) });
      else known.rows.add(row);
    }
  }
  return borders
    .filter((border) => border.rows.size >= rows.length * 0.5)
    .map((border) => border.x)
    .sort((a, b) => a - b);
}

/**
 * Cells that stand so close that they were read as one ("Standard plan Premium plan", "1 Encryption") are cut where the
 * other rows have their columns: those of the fullest rows, or those of the first row where most rows begin a part there.
 */
export function cutLikeOthers(rows: Row[] | null): Row[] | null {
  const most = Math.max(0, ...(rows ?? []).map((row) => row.segments.length));
  if (rows === null || rows.every((row) => row.segments.length === most)) return rows;
  const [first] = rows;
  const full = rows.filter((row) => row.segments.length === most);
  if (first !== undefined && first.segments.length === most && full.length < rows.length * MOST_ROWS) {
    const begins = (row: Row, left: number) =>
      row.segments.some((segment) => segment.parts.some((part) => Math.abs(part.left - left) < SAME_EDGE));
    const shown = first.segments.every(
      ({ left }) => rows.filter((row) => begins(row, left)).length >= rows.length * MOST_ROWS,
    );
    return shown ? rows.map((row) => cutAt(row, first.segments)) : rows;
  }
  return full.length >= rows.length * MOST_ROWS ? rows.map((row) => cutAt(row, columnsOf(full, []))) : rows;
}

/** A row with its parts sorted into columns; as it was where a part stands across two of them. */
function cutAt(row: Row, columns: Interval[]): Row {
  const parts = row.segments
    .flatMap((segment) => segment.parts)
    .flatMap((part) => columns.reduce<Part[]>((cut, { left }) => cut.flatMap((one) => splitPart(one, left)), [part]));
  const places = parts.map((part) => columns.findLastIndex((column) => column.left <= part.left + SAME_EDGE));
  const crosses = parts.some((part, index) => {
    const next = columns[(places[index] ?? 0) + 1];
    return next !== undefined && part.right > next.left + SAME_EDGE;
  });
  if (crosses || places.includes(-1)) return cutCentred(row, columns);
  const groups = columns.map((_, column) => parts.filter((_part, index) => places[index] === column));
  return { ...row, segments: groups.filter((group) => group.length > 0).map(toSegment) };
}

/** Headers over figures that end together stand over their column, not at its left edge. */
function cutCentred(row: Row, columns: Interval[]): Row {
  const parts = row.segments.flatMap((segment) => segment.parts);
  const places = parts.map((part) =>
    columns.flatMap((one, at) => (part.left < one.right && part.right > one.left ? [at] : [])),
  );
  if (places.some((place) => place.length !== 1)) return row;
  const groups = columns.map((_, column) => parts.filter((_part, index) => places[index]?.[0] === column));
  return { ...row, segments: groups.filter((group) => group.length > 0).map(toSegment) };
}

/** The walls between two places at the height of a row. */
export function wallsBeside(row: Row | undefined, walls: PdfDrawings['walls'], left: number, right: number): number[] {
  if (row === undefined) return [];
  const middle = row.y + row.size * 0.3;
  return walls
    .filter((wall) => wall.x > left - 1 && wall.x < right + 1 && wall.bottom <= middle && wall.top >= middle)
    .map((wall) => wall.x);
}
