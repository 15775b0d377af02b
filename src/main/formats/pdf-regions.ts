import type { PdfDrawings } from './pdf-drawings';
import type { PdfGlyphs } from './pdf-segments';

/** Fewer lines side by side are a table or a letterhead, not columns of text. */
const FEWEST_LINES = 6;
const NARROWEST_GUTTER = 7;
/** Text in columns is lines, not words; and most lines reach the end of their column. */
const LEAST_LETTERS = 20;
const EDGE = 0.13;

interface Line {
  y: number;
  size: number;
  left: number;
  right: number;
  letters: number;
  glyphs: PdfGlyphs[];
}

/**
 * Splits the text of a page into stretches that are read one after the other: what stands apart at the head, the text
 * (column by column where two or three stand side by side, lines across them in between), what stands apart at the foot.
 */
export function splitRegions(
  glyphs: PdfGlyphs[],
  pageHeight: number,
  walls: PdfDrawings['walls'],
  layout: Layout,
): PdfGlyphs[][] {
  const lines = toLines(glyphs);
  const head = edgeLines(lines, (line) => line.y > pageHeight * (1 - EDGE) && !isTableRow(line, walls));
  const foot = edgeLines(lines.toReversed(), (line) => line.y < pageHeight * EDGE && !isTableRow(line, walls));
  const edges = new Set([...head, ...foot]);
  const body = lines.filter((line) => !edges.has(line)).flatMap((line) => line.glyphs);
  return [glyphsOf(head), ...splitColumns(body, layout), glyphsOf(foot)].filter((region) => region.length > 0);
}

/** What the pages before have shown; the last page of two columns may hold too few lines to show it itself. */
export interface Layout {
  gutter: number | null;
}

/** A row between borders belongs to its table, however much room its cells have. */
function isTableRow({ y, size, left, right }: Line, walls: PdfDrawings['walls']): boolean {
  const middle = y + size * 0.3;
  return walls.some((wall) => wall.x > left && wall.x < right && wall.bottom <= middle && wall.top >= middle);
}

/** Lines at an edge of the page with a wide gap towards the text. */
function edgeLines(fromEdge: Line[], isAtEdge: (line: Line) => boolean): Line[] {
  for (let count = 1; count <= 3 && count < fromEdge.length; count += 1) {
    const last = fromEdge[count - 1];
    const next = fromEdge[count];
    if (last === undefined || next === undefined || !isAtEdge(last)) return [];
    if (Math.abs(last.y - next.y) > 2 * Math.max(last.size, next.size)) return fromEdge.slice(0, count);
  }
  return [];
}

function splitColumns(glyphs: PdfGlyphs[], layout: Layout): PdfGlyphs[][] {
  const gutter = findGutter(glyphs) ?? knownGutter(glyphs, layout);
  if (gutter === null) return [glyphs];
  layout.gutter ??= gutter;
  const regions: PdfGlyphs[][] = [];
  let left: PdfGlyphs[] = [];
  let right: PdfGlyphs[] = [];
  let across: PdfGlyphs[] = [];
  const closeColumns = (): void => {
    for (const column of [left, right]) if (column.length > 0) regions.push(...splitColumns(column, { gutter: null }));
    left = [];
    right = [];
  };
  for (const line of toLines(glyphs)) {
    if (line.glyphs.some((glyph) => glyph.x < gutter && glyph.x + glyph.width > gutter)) {
      closeColumns();
      across.push(...line.glyphs);
      continue;
    }
    if (across.length > 0) regions.push(across);
    across = [];
    for (const glyph of line.glyphs) (glyph.x < gutter ? left : right).push(glyph);
  }
  closeColumns();
  if (across.length > 0) regions.push(across);
  return regions;
}

function knownGutter(glyphs: PdfGlyphs[], { gutter }: Layout): number | null {
  if (gutter === null) return null;
  const lines = toLines(glyphs);
  const crossing = lines.filter((line) =>
    line.glyphs.some((glyph) => glyph.x < gutter && glyph.x + glyph.width > gutter),
  );
  const right = lines.filter((line) => line.right > gutter);
  return right.length >= 2 && crossing.length <= lines.length * 0.1 ? gutter : null;
}

/** The x of a gap between two columns of running text, null where there is none. */
function findGutter(glyphs: PdfGlyphs[]): number | null {
  const lines = toLines(glyphs);
  if (lines.length < FEWEST_LINES) return null;
  for (const gutter of emptyStrips(lines)) {
    const left = toLines(glyphs.filter((glyph) => glyph.x + glyph.width <= gutter));
    const right = toLines(glyphs.filter((glyph) => glyph.x >= gutter));
    if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) continue;
    if (!sameWidth(left, right) || areRows(left, right)) continue;
    if (fills(left) && fills(right)) return gutter;
    // A column may hold a list of names; then its lines must at least not be the other column's rows.
    if ((fills(left) || fills(right)) && standFree(left, right)) return gutter;
  }
  return null;
}

/** Middles of the vertical strips that at most a tenth of the lines cross, the widest first. */
function emptyStrips(lines: Line[]): number[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const width = Math.max(1, Math.ceil(right - left));
  if (width > 5000) return [];
  const crossed = new Uint32Array(width + 1);
  for (const line of lines) {
    const inked = new Set<number>();
    for (const glyph of line.glyphs) {
      if (glyph.text.trim() === '') continue;
      for (let x = Math.floor(glyph.x - left); x < glyph.x + glyph.width - left; x += 1) inked.add(Math.max(0, x));
    }
    for (const x of inked) if (x <= width) crossed[x] = (crossed[x] ?? 0) + 1;
  }
  const most = Math.max(1, lines.length * 0.12);
  const strips: { middle: number; width: number }[] = [];
  let start = -1;
  for (let x = 0; x <= width; x += 1) {
    const free = (crossed[x] ?? 0) <= most;
    if (free && start < 0) start = x;
    if (!free && start >= 0) {
      if (x - start >= NARROWEST_GUTTER && start > 0) {
        strips.push({ middle: left + leastCrossed(crossed, start, x), width: x - start });
      }
      start = -1;
    }
  }
  return strips.sort((a, b) => b.width - a.width).map((strip) => strip.middle);
}

/** The middle of the part of a strip that the fewest lines cross: a heading may begin left of the lists around it. */
function leastCrossed(crossed: Uint32Array, from: number, to: number): number {
  const least = Math.min(...crossed.subarray(from, to));
  const first = crossed.indexOf(least, from);
  let end = first;
  while (end < to && crossed[end] === least) end += 1;
  return (first + end) / 2;
}

function fills(lines: Line[]): boolean {
  const left = Math.min(...lines.map((line) => line.left));
  const right = lines.map((line) => line.right).sort((a, b) => a - b)[Math.floor(lines.length * 0.9)] ?? 0;
  const letters = lines.reduce((total, line) => total + line.letters, 0) / lines.length;
  const full = lines.filter((line) => line.right > left + (right - left) * 0.8).length;
  return letters >= LEAST_LETTERS && full >= lines.length * 0.4;
}

function sameWidth(left: Line[], right: Line[]): boolean {
  const width = (lines: Line[]): number =>
    Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left));
  // A third of the page beside two thirds of it: the second cut comes later.
  const ratio = width(left) / Math.max(1, width(right));
  return (ratio > 0.65 && ratio < 1.55) || (ratio > 0.4 && ratio < 0.55) || (ratio > 1.8 && ratio < 2.5);
}

/** Cells of a table begin side by side: the gaps above rows stand at the same heights in both columns. */
function areRows(left: Line[], right: Line[]): boolean {
  const one = gapsAbove(left);
  const two = gapsAbove(right);
  if (Math.min(one.length, two.length) < 2) return false;
  const shared = one.filter((y) => two.some((other) => Math.abs(other - y) < 3)).length;
  return shared >= Math.min(one.length, two.length) * 0.7;
}

/** Two columns that do not share their lines: gaps at heights of their own, or baselines of their own. */
function standFree(left: Line[], right: Line[]): boolean {
  const own = (one: number[], other: number[], near: number): number =>
    one.filter((y) => !other.some((at) => Math.abs(at - y) < near)).length / Math.max(1, one.length);
  const gaps = [gapsAbove(left), gapsAbove(right)] as const;
  if (Math.min(gaps[0].length, gaps[1].length) >= 3 && own(gaps[0], gaps[1], 3) > 0.6 && own(gaps[1], gaps[0], 3) > 0.6)
    return true;
  const heights = (lines: Line[]): number[] => lines.map((line) => line.y);
  return own(heights(left), heights(right), 1) > 0.5 && own(heights(right), heights(left), 1) > 0.5;
}

function gapsAbove(lines: Line[]): number[] {
  return lines
    .filter((line, index) => index > 0 && (lines[index - 1]?.y ?? 0) - line.y > line.size * 1.6)
    .map((line) => line.y);
}

function toLines(glyphs: PdfGlyphs[]): Line[] {
  const lines: Line[] = [];
  for (const glyph of glyphs.filter((one) => one.text.trim() !== '').toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    const right = glyph.x + glyph.width;
    if (last !== undefined && Math.abs(last.y - glyph.y) <= 0.35 * Math.max(last.size, glyph.size)) {
      last.glyphs.push(glyph);
      Object.assign(last, {
        left: Math.min(last.left, glyph.x),
        right: Math.max(last.right, right),
        size: Math.max(last.size, glyph.size),
      });
      last.letters += glyph.text.length;
    } else {
      lines.push({ y: glyph.y, size: glyph.size, left: glyph.x, right, letters: glyph.text.length, glyphs: [glyph] });
    }
  }
  return lines;
}

function glyphsOf(lines: Line[]): PdfGlyphs[] {
  return lines.flatMap((line) => line.glyphs);
}
