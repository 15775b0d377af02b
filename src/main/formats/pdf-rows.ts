import type { PdfDrawings } from './pdf-drawings';
import { collectSegments, LIST_MARK, type Part, type PdfGlyphs, type Segment, toSegment } from './pdf-segments';

/** A row of segments that share a baseline. */
export interface Row {
  y: number;
  size: number;
  segments: Segment[];
}

/** Points: how exactly justified lines end together, and columns of a table begin together. */
const SAME_EDGE = 1.2;
const NEIGHBOURS = 7;
const FEWEST_ALIGNED = 3;

/**
 * The rows of a region. Where the text is justified, a line that reaches the margin is one segment however wide its
 * gaps; where parts of several rows begin at the same place after a gap, a tight table is cut into its columns there.
 */
export function collectRows(glyphs: PdfGlyphs[], walls: PdfDrawings['walls']): Row[] {
  const rows = collectSegments(glyphs, walls)
    .filter((segments) => segments.length > 0)
    .map(toRow);
  const edge = justifiedEdge(rows);
  const whole = edge === null ? rows : rows.map((row) => (endsAt(row, edge) ? joinWhole(row) : row));
  return whole.map((row, index) => cutAligned(row, index, whole));
}

function toRow(segments: Segment[]): Row {
  const size = Math.max(...segments.map((segment) => segment.size));
  return { y: segments.find((segment) => segment.size === size)?.y ?? 0, size, segments };
}

/** The x at which most lines end to the point, null for ragged text. */
function justifiedEdge(rows: Row[]): number | null {
  const ends = rows.map((row) => row.segments.at(-1)?.right ?? 0);
  let best = { edge: 0, together: 0 };
  for (const edge of ends) {
    const together = ends.filter((end) => Math.abs(edge - end) < SAME_EDGE).length;
    if (together > best.together) best = { edge, together };
  }
  return best.together >= 5 && best.together >= rows.length * 0.4 ? best.edge : null;
}

function endsAt(row: Row, edge: number): boolean {
  return Math.abs(edge - (row.segments.at(-1)?.right ?? 0)) < SAME_EDGE;
}

function joinWhole(row: Row): Row {
  if (row.segments.some((segment) => segment.parts.some((part) => part.afterWall))) return row;
  const whole = toSegment(row.segments.flatMap((segment) => segment.parts));
  // A bare cell of parts counts as one: its gaps are the justification's.
  return { ...row, segments: [{ ...whole, parts: [wholePart(whole)] }] };
}

function wholePart(segment: Segment): Part {
  const { text, left, right, y, size, bold, afterWall } = segment;
  return { text, left, right, y, size, boldLetters: bold ? text.length : 0, afterWall };
}

function cutAligned(row: Row, index: number, rows: Row[]): Row {
  if (row.segments.every((segment) => segment.parts.length < 2)) return row;
  const around = rows.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  const segments = row.segments.flatMap((segment) => {
    const groups: Part[][] = [];
    segment.parts.forEach((part, at) => {
      const isMarked = at === 1 && LIST_MARK.test(segment.parts[0]?.text ?? '');
      if (at === 0 || (!isMarked && isColumnStart(part.left, around))) groups.push([part]);
      else groups.at(-1)?.push(part);
    });
    return groups.map(toSegment);
  });
  return { ...row, segments };
}

/** Most of the rows from the first to the last that has a part there, not a few by chance. */
function isColumnStart(left: number, rows: Row[]): boolean {
  const aligned = rows.flatMap((row, index) =>
    row.segments.some((segment, at) =>
      segment.parts.some((part, n) => (at > 0 || n > 0) && Math.abs(part.left - left) < SAME_EDGE),
    )
      ? [index]
      : [],
  );
  const span = (aligned.at(-1) ?? 0) - (aligned[0] ?? 0) + 1;
  return aligned.length >= FEWEST_ALIGNED && aligned.length >= span * 0.4;
}
