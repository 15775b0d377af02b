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
}

/** Gaps, in parts of the font size: wider than a space; wider than any space, so a new column begins. */
const WORD_GAP = 0.17;
const COLUMN_GAP = 1.15;
/** Justified lines have wide gaps too, but all alike; beyond the last no justification goes. */
const TIMES_USUAL_GAP = 2.2;
const WIDEST_WORD_GAP = 3.5;
/** How far a bullet may stand from its text, points. */
const FARTHEST_DOT = 30;
const SAME_LINE = 0.4;
const SUPERSCRIPT = 0.78;

/** Puts the pieces of a region together into segments, from top to bottom and left to right. */
export function collectSegments(glyphs: PdfGlyphs[]): Segment[] {
  return rowsOf(glyphs).flatMap(joinRow);
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
  const sorted = glyphs
    .map((glyph, order) => ({ glyph, order }))
    .sort((a, b) => b.glyph.y - a.glyph.y || a.order - b.order)
    .map(({ glyph }) => glyph);
  const rows: { y: number; size: number; glyphs: PdfGlyphs[] }[] = [];
  for (const glyph of sorted) {
    const row = rows.findLast((one, index) => index >= rows.length - 3 && Math.abs(one.y - glyph.y) <= SAME_LINE * Math.max(one.size, glyph.size));
    if (row === undefined) rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
    else {
      row.glyphs.push(glyph);
      if (glyph.size > row.size) Object.assign(row, { size: glyph.size, y: glyph.y });
    }
  }
  rows.sort((a, b) => b.y - a.y);
  return rows.map((row) =>
    row.glyphs.filter((one) => !(one.size < row.size * SUPERSCRIPT && one.y > row.y + row.size * 0.1 && /^[\d*†,\s]+$/.test(one.text))),
  );
}

function joinRow(row: PdfGlyphs[]): Segment[] {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  const segments: (Segment & { boldChars: number })[] = [];
  const usualGap = medianGap(sorted);
  let spaceBefore = false;
  for (const glyph of sorted) {
    const text = glyph.text.replaceAll('\u00A0', ' ');
    if (text.trim() === '') {
      spaceBefore = true;
      continue;
    }
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : glyph.x - last.right;
    if (last === undefined || gap > columnGap(usualGap, glyph.size)) {
      segments.push({
        text: text.trimStart(),
        left: glyph.x,
        right: glyph.x + glyph.width,
        y: glyph.y,
        size: glyph.size,
        bold: false,
        boldChars: glyph.bold ? text.trim().length : 0,
      });
    } else if (!(gap < -0.5 * glyph.size && last.text.endsWith(text.trim()))) {
      // A piece drawn twice a hair apart is how some programs make bold.
      const glue = (spaceBefore || gap > WORD_GAP * glyph.size) && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '';
      last.text += glue + text;
      last.right = Math.max(last.right, glyph.x + glyph.width);
      if (glyph.size > last.size) Object.assign(last, { size: glyph.size, y: glyph.y });
      if (glyph.bold) last.boldChars += text.trim().length;
    }
    spaceBefore = false;
  }
  return joinMarkers(
    segments.map(({ boldChars, ...segment }) => ({
      ...segment,
      text: segment.text.replace(/\s+/g, ' ').trim(),
      bold: boldChars >= segment.text.replace(/\s/g, '').length * 0.9,
    })),
  );
}

function columnGap(usualGap: number, size: number): number {
  return Math.min(WIDEST_WORD_GAP * size, Math.max(COLUMN_GAP * size, TIMES_USUAL_GAP * usualGap));
}

/** The usual distance between the pieces of a row, 0 where there are too few to tell. */
function medianGap(sorted: PdfGlyphs[]): number {
  const filled = sorted.filter((glyph) => glyph.text.trim() !== '');
  const gaps = filled.slice(1).map((glyph, index) => glyph.x - ((filled[index]?.x ?? 0) + (filled[index]?.width ?? 0)));
  const wide = gaps.filter((gap, index) => gap > WORD_GAP * (filled[index]?.size ?? 1)).sort((a, b) => a - b);
  return wide.length < 3 ? 0 : (wide[Math.floor(wide.length / 2)] ?? 0);
}

/** A bullet or a number stands apart from its text, but it is the beginning of the same line. */
function joinMarkers(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && /^(?:[•◦▪●○■‣⁃∙·–—\-*o\uF0B7\uF0A7§]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?)$/.test(last.text)) {
      joined[joined.length - 1] = { ...segment, text: `${last.text} ${segment.text}`, left: last.left };
    } else joined.push(segment);
  }
  return joined;
}
