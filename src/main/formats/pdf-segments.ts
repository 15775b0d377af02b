import type { PdfDrawings } from './pdf-drawings';

/** One piece of text as the PDF draws it; points, origin bottom left. */
export interface PdfGlyphs {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  /** False for text set upwards or downwards: marks in the margin, watermarks. */
  upright: boolean;
}

/** A stretch of text on one baseline without a wide gap in it. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** The border of a table cell stands before it. */
  afterWall: boolean;
  /** The same text cut at every gap that is wider than a space should be. */
  parts: Part[];
}

export interface Part {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  boldLetters: number;
  afterWall: boolean;
}

/** Gaps, in parts of the font size: a space; wider than a space should be; so wide that a new column begins. */
const WORD_GAP = 0.17;
const WIDE_GAP = 0.45;
const COLUMN_GAP = 1.15;
/** Justified lines have wide gaps too, but all alike; beyond the last no justification goes. */
const TIMES_USUAL_GAP = 2.2;
const WIDEST_WORD_GAP = 3.5;
const SAME_LINE = 0.4;
const SUPERSCRIPT = 0.78;
/** How far a bullet may stand from its text, points. */
const FARTHEST_DOT = 30;
/** How far from the place it belongs to a space may be that parts two cells. */
const NEAR_LETTERS = 2.5;
/** A bullet or the number of an item, alone. */
export const LIST_MARK = /^(?:[•◦▪●○■‣⁃∙·–—\-*o\uF0B7\uF0A7§]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?)$/;

/** Puts the pieces of a region together into segments, row by row from top to bottom. */
export function collectSegments(glyphs: PdfGlyphs[], walls: PdfDrawings['walls']): Segment[][] {
  return rowsOf(glyphs).map((row) => joinRow(row, walls));
}

/** One segment made of parts that stand in a row. */
export function toSegment(parts: Part[]): Segment {
  const [first] = parts;
  const text = parts.map((part) => part.text).join(' ');
  const letters = text.replace(/\s/g, '').length;
  const largest = parts.reduce((best, part) => (best === undefined || part.size > best.size ? part : best), first);
  return {
    text,
    left: first?.left ?? 0,
    right: Math.max(...parts.map((part) => part.right)),
    y: largest?.y ?? 0,
    size: largest?.size ?? 0,
    bold: parts.reduce((total, part) => total + part.boldLetters, 0) >= letters * 0.9,
    afterWall: first?.afterWall ?? false,
    parts,
  };
}

/** Bullets that were drawn as shapes, as text at the beginning of their lines. */
export function bulletsOf(dots: PdfDrawings['dots'], glyphs: PdfGlyphs[]): PdfGlyphs[] {
  return dots.flatMap((dot): PdfGlyphs[] => {
    const beside = glyphs.filter(
      (one) =>
        one.text.trim() !== '' &&
        Math.abs(one.y + 0.32 * one.size - dot.middle) < 0.35 * one.size &&
        one.x > dot.left - FARTHEST_DOT &&
        one.x < dot.right + FARTHEST_DOT,
    );
    const first = beside.toSorted((a, b) => a.x - b.x)[0];
    if (first === undefined || first.x < dot.right - 0.5 || dot.right - dot.left > 0.8 * first.size) return [];
    const { y, size } = first;
    return [{ text: '•', x: dot.left, y, width: dot.right - dot.left, size, bold: false, upright: true }];
  });
}

/** Pieces on one baseline. Raised footnote marks stay out: glued to a figure they would change it. */
function rowsOf(glyphs: PdfGlyphs[]): PdfGlyphs[][] {
  const rows: { y: number; size: number; glyphs: PdfGlyphs[] }[] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.y - a.y)) {
    const near = (one: { y: number; size: number }, index: number): boolean =>
      index >= rows.length - 3 && Math.abs(one.y - glyph.y) <= SAME_LINE * Math.max(one.size, glyph.size);
    const row = rows.findLast(near);
    if (row === undefined) rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
    else {
      row.glyphs.push(glyph);
      if (glyph.size > row.size) Object.assign(row, { size: glyph.size, y: glyph.y });
    }
  }
  rows.sort((a, b) => b.y - a.y);
  return rows.map((row) => row.glyphs.filter((one) => !isFootnoteMark(one, row)));
}

function isFootnoteMark(glyph: PdfGlyphs, row: { y: number; size: number }): boolean {
  const isRaised = glyph.size < row.size * SUPERSCRIPT && glyph.y > row.y + row.size * 0.1;
  return isRaised && /^[\d*†,\s]+$/.test(glyph.text);
}

function joinRow(row: PdfGlyphs[], walls: PdfDrawings['walls']): Segment[] {
  const parts = partsOf(row, walls).flatMap((part) => cutAtWalls(part, walls));
  const usualGap = medianGap(parts);
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const apart = last === undefined || part.left - last.right > columnGap(usualGap, part.size) || part.afterWall;
    const isMarked = group?.length === 1 && last !== undefined && LIST_MARK.test(last.text);
    // A bullet or a number stands apart from its text, but it is the beginning of the same line.
    if (group === undefined || (apart && !(isMarked && !part.afterWall))) groups.push([part]);
    else group.push(part);
  }
  return groups.map(toSegment);
}

/** Pieces without a wide gap between them. */
function partsOf(row: PdfGlyphs[], walls: PdfDrawings['walls']): Part[] {
  const parts: Part[] = [];
  let spaceBefore = false;
  for (const glyph of row.toSorted((a, b) => a.x - b.x)) {
    const text = glyph.text.replace(/\s+/g, ' ');
    if (text.trim() === '') {
      spaceBefore = true;
      continue;
    }
    const last = parts.at(-1);
    const gap = last === undefined ? 0 : glyph.x - last.right;
    const afterWall = last !== undefined && hasWall(walls, last.right, glyph);
    const boldLetters = glyph.bold ? text.replace(/\s/g, '').length : 0;
    if (last === undefined || gap > WIDE_GAP * glyph.size || afterWall) {
      parts.push({
        text: text.trim(),
        left: glyph.x,
        right: glyph.x + glyph.width,
        y: glyph.y,
        size: glyph.size,
        boldLetters,
        afterWall,
      });
    } else if (!(gap < -0.5 * glyph.size && last.text.endsWith(text.trim()))) {
      // The condition: a piece drawn twice a hair apart is how some programs make bold.
      const needsSpace = spaceBefore || gap > WORD_GAP * glyph.size || text.startsWith(' ') || last.text.endsWith(' ');
      last.text = `${last.text.trimEnd()}${needsSpace ? ' ' : ''}${text.trimStart()}`;
      last.right = Math.max(last.right, glyph.x + glyph.width);
      last.boldLetters += boldLetters;
      if (glyph.size > last.size) Object.assign(last, { size: glyph.size, y: glyph.y });
    }
    spaceBefore = false;
  }
  return parts.map((part) => ({ ...part, text: part.text.trim() }));
}

/** Two cells that the program drew as one piece of text, as the border between them tells. */
function cutAtWalls(part: Part, walls: PdfDrawings['walls']): Part[] {
  const middle = part.y + part.size * 0.3;
  const wall = walls.find(({ x, bottom, top }) => isInside(part, x) && bottom <= middle && top >= middle);
  const [left, right] = wall === undefined ? [] : splitPart(part, wall.x);
  if (left === undefined || right === undefined) return [part];
  return [left, ...cutAtWalls({ ...right, afterWall: true }, walls)];
}

function isInside({ left, right, size }: Part, x: number): boolean {
  return x > left + 0.3 * size && x < right - 0.3 * size;
}

/** A part cut at the space nearest to a place; whole where no space is near. Letters count as equally wide. */
export function splitPart(part: Part, x: number): Part[] {
  if (!isInside(part, x)) return [part];
  const { text, left, right } = part;
  const width = (right - left) / text.length;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(left + a * width - x) - Math.abs(left + b * width - x))[0];
  if (at === undefined || Math.abs(left + (at + 0.5) * width - x) > NEAR_LETTERS * width) return [part];
  const share = (letters: string) => (part.boldLetters === 0 ? 0 : letters.replace(/ /g, '').length);
  const [before, behind] = [text.slice(0, at), text.slice(at + 1)];
  return [
    { ...part, text: before, right: Math.min(x, left + at * width), boldLetters: share(before) },
    { ...part, text: behind, left: Math.max(x, left + (at + 1) * width), boldLetters: share(behind) },
  ];
}

/** True where the border of a table cell stands between two pieces. */
function hasWall(walls: PdfDrawings['walls'], left: number, { x, y, size }: PdfGlyphs): boolean {
  const middle = y + size * 0.3;
  return walls.some((wall) => wall.x >= left - 1 && wall.x <= x + 1 && wall.bottom <= middle && wall.top >= middle);
}

function columnGap(usualGap: number, size: number): number {
  return Math.min(WIDEST_WORD_GAP * size, Math.max(COLUMN_GAP * size, TIMES_USUAL_GAP * usualGap));
}

/** The usual distance between the parts of a row, 0 where there are too few to tell. */
function medianGap(parts: Part[]): number {
  const gaps = parts
    .slice(1)
    .map((part, index) => part.left - (parts[index]?.right ?? 0))
    .sort((a, b) => a - b);
  return gaps.length < 3 ? 0 : (gaps[Math.floor(gaps.length / 2)] ?? 0);
}
