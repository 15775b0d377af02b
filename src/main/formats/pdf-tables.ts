import { columnsOf, cutLikeOthers, type Interval, NARROWEST_GAP, wallsBeside } from './pdf-columns';
import type { PdfDrawings } from './pdf-drawings';
import type { Row } from './pdf-rows';
import type { Segment } from './pdf-segments';

export type PagePart =
  | { kind: 'lines'; rows: Row[] }
  | { kind: 'table'; rows: Row[]; cells: string[][]; headerRows: number };

/** Parts of the font size: the line distance that begins a new table row, and the one that ends a table. */
const ROW_GAP = 1.22;
const FARTHEST = 3.4;
/** So much larger than the first row, a line alone is the next heading. */
const HEADING_SIZE = 1.15;

/** Finds rows whose segments keep the same gaps free between them: tables. Everything else stays lines. */
export function findTables(rows: Row[], { rules, walls }: Pick<PdfDrawings, 'rules' | 'walls'>): PagePart[] {
  const parts: PagePart[] = [];
  let lines: Row[] = [];
  const closeLines = (): void => {
    if (lines.length > 0) parts.push({ kind: 'lines', rows: lines });
    lines = [];
  };
  for (let i = 0; i < rows.length; ) {
    const boxed = boxedStretch(rows, i, walls);
    const stretch = boxed ?? cutLikeOthers(tableStretch(rows, i));
    const columns = stretch === null ? [] : columnsOf(stretch, boxed === null ? [] : walls);
    const table = stretch === null ? null : readTable(stretch, columns, rules);
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

/** The rows of a table whose cells have borders between them: as far as these reach. A heading below ends it. */
function boxedStretch(rows: Row[], from: number, walls: PdfDrawings['walls']): Row[] | null {
  const first = rows[from];
  if (first === undefined || first.segments.length < 2 || !first.segments.slice(1).every((one) => one.afterWall))
    return null;
  const left = first.segments[0]?.right ?? 0;
  const right = first.segments.at(-1)?.left ?? 0;
  let end = from + 1;
  while (end < rows.length && wallsBeside(rows[end], walls, left, right).length > 0) end += 1;
  return rows.slice(from, end);
}

/**
 * The rows of a table that begins at `from`: as long as at least one gap of the first row stays free, a row belongs to
 * it; a row with a single segment only if it stands inside one column.
 */
function tableStretch(rows: Row[], from: number): Row[] | null {
  const first = rows[from];
  if (first === undefined || first.segments.length < 2 || isListItem(first)) return null;
  let gaps = gapsBetween(first.segments);
  let wide = 1;
  let end = from + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    const above = rows[end - 1];
    if (row === undefined || above === undefined || isListItem(row)) break;
    if (row.segments.length < 2 && row.size > first.size * HEADING_SIZE) break;
    if ((above.y - row.y) / Math.max(above.size, row.size) > FARTHEST) break;
    const left = gaps.flatMap((gap) => freePart(gap, row.segments));
    if (left.length === 0) break;
    if (left.length < gaps.length && row.segments.length < 2) break;
    gaps = left;
    if (row.segments.length > 1) wide += 1;
  }
  // Lines at the end that stand in the first column alone are text again, unless they hug the row above.
  while (end > from + 1) {
    const row = rows[end - 1];
    const above = rows[end - 2];
    const firstGap = Math.min(...gaps.map((gap) => gap.left));
    if (row === undefined || above === undefined || row.segments.length > 1 || (row.segments[0]?.left ?? 0) >= firstGap)
      break;
    if (
      above.segments.length > 1 &&
      above.y - row.y < 1.5 * row.size &&
      (row.segments[0]?.text.length ?? 0) < 40 &&
      hugs(rows, from, end)
    )
      break;
    end -= 1;
  }
  return wide >= 2 ? rows.slice(from, end) : null;
}

/** A bulleted line with wide gaps is a justified one; in a ruled table it may be a cell. */
function isListItem({ segments }: Row): boolean {
  return /^[•◦▪●‣–-] /.test(segments[0]?.text ?? '') && !segments.some((segment) => segment.afterWall);
}

/** True where the last line stands no farther from the one above than lines inside the table's rows do. */
function hugs(rows: Row[], from: number, end: number): boolean {
  const distances = rows.slice(from + 1, end).map((row, index) => (rows[from + index]?.y ?? 0) - row.y);
  return (distances.at(-1) ?? 0) <= Math.min(...distances) * 1.1;
}

function gapsBetween(segments: Segment[]): Interval[] {
  return segments.slice(1).flatMap((segment, index) => {
    const left = segments[index]?.right ?? 0;
    return segment.left - left >= NARROWEST_GAP ? [{ left, right: segment.left }] : [];
  });
}

/** What a row leaves free of a gap: nothing, or the widest part of it. */
function freePart(gap: Interval, segments: Segment[]): Interval[] {
  let { left, right } = gap;
  for (const segment of segments) {
    if (segment.right <= left || segment.left >= right) continue;
    if (segment.left <= left && segment.right >= right) return [];
    if (segment.left - left > right - segment.right) right = segment.left;
    else left = segment.right;
  }
  return right - left >= NARROWEST_GAP ? [{ left, right }] : [];
}

function readTable(
  rows: Row[],
  columns: Interval[],
  rules: PdfDrawings['rules'],
): { cells: string[][]; headerRows: number } | null {
  if (columns.length < 2 || isContents(rows)) return null;
  const bands = bandsOf(rows, columns, rules);
  const cells: string[][] = [];
  bands.forEach((band, index) => {
    if (band !== bands[index - 1]) cells.push(columns.map(() => ''));
    const target = cells.at(-1);
    for (const segment of rows[index]?.segments ?? []) {
      const column = Math.max(
        0,
        columns.findIndex((one) => segment.left < one.right - 1 && segment.right > one.left),
      );
      if (target !== undefined) target[column] = joinCell(target[column] ?? '', segment.text);
    }
  });
  const headLines = bands.filter((band) => band === bands[0]).length;
  const isBold = (list: Row[]): boolean => list.every((row) => row.segments.every((segment) => segment.bold));
  const boldHead = isBold(rows.slice(0, headLines)) && cells.length > 1;
  return { cells, headerRows: boldHead && !isBold(rows.slice(headLines)) ? 1 : 0 };
}

/** For each line the number of the table row it belongs to: by rules where the table has them, by distance where not. */
function bandsOf(rows: Row[], columns: Interval[], rules: PdfDrawings['rules']): number[] {
  const segments = rows.flatMap((row) => row.segments);
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const top = (rows[0]?.y ?? 0) + (rows[0]?.size ?? 0);
  const bottom = rows.at(-1)?.y ?? 0;
  const borders = bordersAcross(
    rules.filter((rule) => rule.y < top && rule.y > bottom),
    left,
    right,
  );
  if (borders.length > 0) return rows.map((row) => borders.filter((y) => y > row.y).length);
  const gaps = rows.slice(1).map((row, index) => ((rows[index]?.y ?? 0) - row.y) / row.size);
  const single = Math.max(0.9, Math.min(...gaps));
  const spaced = gaps.some((gap) => gap > single * ROW_GAP);
  let band = 0;
  return rows.map((row, index) => {
    const startsLeft = (row.segments[0]?.left ?? 0) < (columns[0]?.right ?? 0);
    const begins = spaced ? (gaps[index - 1] ?? 0) > single * ROW_GAP : startsLeft;
    if (index > 0 && begins) band += 1;
    return band;
  });
}

/** Heights at which rules, alone or cell by cell, cover most of the table's width. */
function bordersAcross(rules: PdfDrawings['rules'], left: number, right: number): number[] {
  const heights: { y: number; covered: number }[] = [];
  for (const rule of rules.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const width = Math.min(rule.right, right) - Math.max(rule.left, left);
    if (width <= 0) continue;
    const last = heights.at(-1);
    if (last !== undefined && last.y - rule.y < 3) last.covered += width;
    else heights.push({ y: rule.y, covered: width });
  }
  return heights.filter((one) => one.covered >= (right - left) * 0.6).map((one) => one.y);
}

/** Rows that end in a page number: a contents page, which is read as lines. */
function isContents(rows: Row[]): boolean {
  const paged = rows.filter(
    (row) => row.segments.length > 1 && /^(?:[\s.·…_]*)(?:\d{1,3}|[ivx]{1,5})$/.test(row.segments.at(-1)?.text ?? ''),
  );
  return paged.length >= 3 && paged.length >= rows.length * 0.6;
}

function joinCell(above: string, text: string): string {
  if (above === '') return text;
  // Words divided at the end of a line in a cell are joined where the next line goes on in lower case.
  return /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(text) ? above.slice(0, -1) + text : `${above} ${text}`;
}
