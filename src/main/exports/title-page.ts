import { breakLines, type Run } from './break-lines';
import type { TitlePage } from './document-model';
import { COLOUR, TEXT_WIDTH } from './page-style';
import type { Part } from './paginate';
import type { FontMeasure } from './pdf-fonts';

/** Places of the title page's blocks, from the paper's top; the Word file uses the same ones as space before. */
export const TITLE_PAGE = { company: 92, rule: 214, title: 232, factsBottom: 92, labelWidth: 96 } as const;

const LINE = 1.3;

export function composeTitlePage(
  title: TitlePage,
  measure: FontMeasure,
  paperHeight: number,
): { part: Part; y: number }[] {
  const parts: { part: Part; y: number }[] = [];

  function put(
    text: string,
    face: Run['face'],
    size: number,
    y: number,
    colour: string,
    x = 0,
    width = TEXT_WIDTH,
  ): number {
    const lines = breakLines([{ text, face, size, colour, link: null }], width, measure);
    parts.push({ part: { kind: 'lines', x, y: 0, lines, lineHeight: size * LINE }, y });
    return y + lines.length * size * LINE;
  }

  put(title.company, 'bold', 13, TITLE_PAGE.company, COLOUR.text);
  parts.push({ part: { kind: 'rule', x: 0, y: 0, width: 64, colour: COLOUR.accent, weight: 3 }, y: TITLE_PAGE.rule });
  let y = put(title.title, 'bold', 30, TITLE_PAGE.title, COLOUR.text) + 10;
  y = put(title.subtitle, 'regular', 15, y, COLOUR.text) + 12;
  put(title.scope, 'regular', 10.5, y, COLOUR.muted);

  const valueWidth = TEXT_WIDTH - TITLE_PAGE.labelWidth;
  const heights = title.facts.map(({ value }) => {
    const run: Run = { text: value, face: 'regular', size: 10, colour: COLOUR.text, link: null };
    return breakLines([run], valueWidth, measure).length * 10 * LINE + 5;
  });
  let factY = paperHeight - TITLE_PAGE.factsBottom - heights.reduce((sum, height) => sum + height, 0);
  parts.push({
    part: { kind: 'rule', x: 0, y: 0, width: TEXT_WIDTH, colour: COLOUR.hairline, weight: 0.5 },
    y: factY - 12,
  });
  for (const [index, { label, value }] of title.facts.entries()) {
    put(label, 'regular', 10, factY, COLOUR.muted);
    put(value, 'regular', 10, factY, COLOUR.text, TITLE_PAGE.labelWidth, valueWidth);
    factY += heights[index] ?? 0;
  }
  return parts;
}
