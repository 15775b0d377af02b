import type { Line } from './break-lines';
import type { Part } from './paginate';
import { FAMILY, type Face, type FontMeasure } from './pdf-fonts';

/** What is used of the drawing functions react-pdf hands to a canvas; it declares none of them. */
export interface Painter {
  font: (font: unknown, family: string, size: number) => Painter;
  fillColor: (colour: string) => Painter;
  text: (text: string, x: number, y: number, options: TextOptions) => Painter;
  rect: (x: number, y: number, width: number, height: number) => Painter;
  fill: (colour: string) => Painter;
  save: () => Painter;
  restore: () => Painter;
  rotate: (degrees: number, options: { origin: [number, number] }) => Painter;
  fillOpacity: (opacity: number) => Painter;
}

// A link is as wide as `textWidth`, which the painter only measures itself when it breaks lines.
interface TextOptions {
  lineBreak: false;
  goTo?: string;
  textWidth?: number;
  wordCount?: number;
}

/** What a page is drawn with: fonts, the text's left edge, and the company's colours in place of the usual ones. */
export interface PaintLook {
  measure: FontMeasure;
  left: number;
  colour: (usual: string) => string;
}

/** The word across a page, behind its text. */
export function paintDraftMark(
  painter: Painter,
  word: string,
  page: { width: number; height: number },
  measure: FontMeasure,
): void {
  const size = (page.width * 0.9) / measure.width(word, 'bold', 1);
  const [x, y] = [page.width / 2, page.height / 2];
  painter
    .save()
    .rotate(-45, { origin: [x, y] })
    .fillOpacity(0.35);
  painter.font(measure.font('bold'), fontKey('bold'), size).fillColor('#c3cad1');
  painter.text(word, x - page.width * 0.45, y - size * 0.6, { lineBreak: false });
  painter.restore();
}

/** Draws one part at its place on the page, `y` points from the paper's top. */
export function paintPart(painter: Painter, part: Part, y: number, look: PaintLook): void {
  const left = look.left + part.x;
  const top = y + part.y;
  if (part.kind === 'rule') {
    painter.rect(left, top, part.width, part.weight).fill(`#${look.colour(part.colour)}`);
    return;
  }
  for (const [index, line] of part.lines.entries()) {
    paintLine(painter, line, left, top + index * part.lineHeight, part.lineHeight, look);
  }
}

function paintLine(
  painter: Painter,
  line: Line,
  left: number,
  top: number,
  height: number,
  { measure, colour }: PaintLook,
): void {
  const size = Math.max(0, ...line.map((run) => run.size));
  // Letters of all sizes in a line stand on one baseline; what is left of the line's height is half above, half below.
  const baseline = top + height / 2 + size * 0.345;
  let x = left;
  for (const run of line) {
    painter.font(measure.font(run.face), fontKey(run.face), run.size).fillColor(`#${colour(run.colour)}`);
    const width = measure.width(run.text, run.face, run.size);
    const link = run.link === null ? {} : { goTo: run.link, textWidth: width, wordCount: 1 };
    painter.text(run.text, x, baseline - measure.ascent(run.face, run.size), { lineBreak: false, ...link });
    x += width;
  }
}

function fontKey(face: Face): string {
  const { fontFamily, fontWeight, fontStyle } = FAMILY[face];
  return `${fontFamily} ${fontWeight} ${fontStyle}`;
}
