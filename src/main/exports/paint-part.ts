import type { Line } from './break-lines';
import { PAGE } from './page-style';
import type { Part } from './paginate';
import { FAMILY, type Face, type FontMeasure } from './pdf-fonts';

/** What is used of the drawing functions react-pdf hands to a canvas; it declares none of them. */
export interface Painter {
  font: (font: unknown, family: string, size: number) => Painter;
  fillColor: (colour: string) => Painter;
  text: (text: string, x: number, y: number, options: TextOptions) => Painter;
  rect: (x: number, y: number, width: number, height: number) => Painter;
  fill: (colour: string) => Painter;
}

// A link is as wide as `textWidth`, which the painter only measures itself when it breaks lines.
interface TextOptions {
  lineBreak: false;
  goTo?: string;
  textWidth?: number;
  wordCount?: number;
}

/** Draws one part at its place on the page, `y` points from the paper's top. */
export function paintPart(painter: Painter, part: Part, y: number, measure: FontMeasure): void {
  const left = PAGE.left + part.x;
  const top = y + part.y;
  if (part.kind === 'rule') {
    painter.rect(left, top, part.width, part.weight).fill(`#${part.colour}`);
    return;
  }
  for (const [index, line] of part.lines.entries()) {
    paintLine(painter, line, left, top + index * part.lineHeight, part.lineHeight, measure);
  }
}

function paintLine(
  painter: Painter,
  line: Line,
  left: number,
  top: number,
  height: number,
  measure: FontMeasure,
): void {
  const size = Math.max(0, ...line.map((run) => run.size));
  // Letters of all sizes in a line stand on one baseline; what is left of the line's height is half above, half below.
  const baseline = top + height / 2 + size * 0.345;
  let x = left;
  for (const run of line) {
    painter.font(measure.font(run.face), fontKey(run.face), run.size).fillColor(`#${run.colour}`);
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
