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
const SAME_LINE = 0.4;
const SUPERSCRIPT = 0.78;

export interface PageText {
  segments: Segment[];
  /** Text that does not stand upright, in one string per piece. */
  tilted: string[];
}

/** Puts what a page draws together into segments, from top to bottom and left to right. */
export function collectSegments(glyphs: PdfGlyphs[]): PageText {
  const upright = glyphs.filter((one) => one.upright && one.size > 0);
  const tilted = glyphs.filter((one) => !one.upright && one.text.trim() !== '').map((one) => one.text.trim());
  return { segments: rowsOf(upright).flatMap(joinRow), tilted: tilted.length === 0 ? [] : [tilted.join(' ')] };
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
  let spaceBefore = false;
  for (const glyph of sorted) {
    const text = glyph.text.replaceAll('\u00A0', ' ');
    if (text.trim() === '') {
      spaceBefore = true;
      continue;
    }
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : glyph.x - last.right;
    if (last === undefined || gap > COLUMN_GAP * glyph.size) {
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
