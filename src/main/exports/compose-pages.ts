import { breakLines, type Run, widthOf } from './break-lines';
import type { Doc, DocMeta } from './document-model';
import { layOutBlocks, paragraph, withoutNumber } from './lay-out-blocks';
import { layOutTable } from './lay-out-table';
import { COLOUR, closer, PAGE, PAGE_NUMBER_COLUMN, pageOf, STYLE, TEXT_WIDTH, type TextStyle } from './page-style';
import { type OutlineEntry, type Pagination, type Part, type Piece, paginate } from './paginate';
import type { FontMeasure } from './pdf-fonts';
import { composeTitlePage } from './title-page';
import { fill } from './wording';

/** A finished page: everything on it with its distance from the paper's top. */
export interface ComposedPage {
  number: number;
  parts: { part: Part; y: number }[];
  anchors: { anchor: string; y: number }[];
  outline: { title: string; y: number; ref: number; parent: number | undefined }[];
}

const MOST_OF_A_SHORT_PAGE = 0.25;

/** All pages of a document: title, control, contents with their page numbers, text. */
export function composePages(doc: Doc, measure: FontMeasure): ComposedPage[] {
  const paper = pageOf(doc.meta.look?.paper);
  const height = paper.height - PAGE.top - PAGE.bottom;
  const control = paginate(controlPieces(doc, measure), height);
  const body = paginate(layOutBlocks(doc.blocks, measure), height);
  // The contents take as many pages whatever the numbers are: their column has a fixed width.
  const isClose = hasCloseContents(doc, measure);
  const blank = paginate(contentsPieces(doc, body.outline, 0, measure, isClose), height);
  const before = 1 + control.pages.length + blank.pages.length;
  const contents = paginate(contentsPieces(doc, body.outline, before + 1, measure, isClose), height);
  const flows: Pagination[] = [control, contents, body];
  const total = before + body.pages.length;

  const pages: ComposedPage[] = [
    { number: 1, parts: composeTitlePage(doc.titlePage, measure, paper.height), anchors: [], outline: [] },
  ];
  for (const flow of flows) {
    for (const { pieces } of flow.pages) {
      const number = pages.length + 1;
      pages.push({
        number,
        parts: [
          ...furniture(doc.meta, number, total, measure),
          ...pieces.flatMap(({ piece, y }) => piece.parts.map((part) => ({ part, y: PAGE.top + y }))),
        ],
        anchors: pieces.flatMap(({ piece, y }) => piece.anchors.map((anchor) => ({ anchor, y: PAGE.top + y }))),
        outline: [],
      });
    }
  }
  addOutline(pages, body, before);
  return pages;
}

function controlPieces(doc: Doc, measure: FontMeasure): Piece[] {
  const { title, rows, readingTitle, reading } = doc.control;
  return [
    ...paragraph([{ kind: 'text', text: title, face: 'bold' }], STYLE.title, measure, { keep: true }),
    ...layOutTable(
      {
        columns: [
          { title: '', widthMm: 52 },
          { title: '', widthMm: 113 },
        ],
        rows: rows.map(({ label, value }) => ({
          anchor: null,
          cells: [[[{ kind: 'text', text: label }]], [[{ kind: 'text', text: value }]]],
        })),
      },
      measure,
    ),
    ...paragraph([{ kind: 'text', text: readingTitle, face: 'bold' }], STYLE.reading, measure, { keep: true }),
    ...reading.flatMap((text) => paragraph([{ kind: 'text', text }], STYLE.body, measure)),
  ];
}

/** Whether the contents are set closer, because only a few lines of theirs would stand on their last page. */
export function hasCloseContents(doc: Doc, measure: FontMeasure): boolean {
  const { height: paperHeight } = pageOf(doc.meta.look?.paper);
  const height = paperHeight - PAGE.top - PAGE.bottom;
  const outline = doc.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level !== 3 ? [{ ...block, level: block.level, page: 0, y: 0 }] : [],
  );
  const pagesOf = (isClose: boolean) => paginate(contentsPieces(doc, outline, 0, measure, isClose), height).pages;
  const wide = pagesOf(false);
  const last = wide.at(-1)?.pieces.at(-1);
  const isShort = wide.length > 1 && last !== undefined && last.y + last.piece.height < height * MOST_OF_A_SHORT_PAGE;
  return isShort && pagesOf(true).length < wide.length;
}

function contentsPieces(
  doc: Doc,
  outline: Pagination['outline'],
  firstPage: number,
  measure: FontMeasure,
  isClose: boolean,
): Piece[] {
  return [
    ...paragraph([{ kind: 'text', text: doc.contentsTitle, face: 'bold' }], STYLE.title, measure, { keep: true }),
    ...outline.map((entry) => contentsEntry(entry, entry.page + firstPage, measure, isClose)),
  ];
}

/** One line of the contents, or several when the heading is long, with the page number on the last. */
function contentsEntry(entry: OutlineEntry, page: number, measure: FontMeasure, isClose: boolean): Piece {
  const style = contentsStyle(entry, isClose);
  const face = 'regular';
  const run = (text: string, colour: string = COLOUR.text): Run => ({
    text,
    face,
    size: style.size,
    colour,
    link: entry.anchor,
  });
  const lines = contentsLines(entry, measure).map((text) => [run(text)]);
  const lastY = (lines.length - 1) * style.line;
  const number = run(String(page));
  const numberX = TEXT_WIDTH - widthOf([number], measure);
  const textEnd = style.indent + widthOf(lines.at(-1) ?? [], measure);
  const dot = measure.width(' .', face, style.size);
  const dots = Math.max(0, Math.floor((numberX - textEnd - 6) / dot));
  const leader = run(' .'.repeat(dots), COLOUR.hairline);
  const part = (x: number, y: number, runs: Run[]): Part => ({
    kind: 'lines',
    x,
    y,
    lines: [runs],
    lineHeight: style.line,
  });
  return {
    before: style.before,
    after: style.after,
    height: lines.length * style.line,
    parts: [
      part(style.indent - style.hanging, 0, [run(entry.number, COLOUR.accent)]),
      { kind: 'lines', x: style.indent, y: 0, lines, lineHeight: style.line },
      ...(dots > 2 ? [part(numberX - 3 - widthOf([leader], measure), lastY, [leader])] : []),
      part(numberX, lastY, [number]),
    ],
    anchors: [],
    keepWithNext: false,
    outline: null,
    tableHead: null,
  };
}

/** The title of a contents entry, broken where the column of page numbers begins. */
export function contentsLines(entry: Omit<OutlineEntry, 'anchor'>, measure: FontMeasure): string[] {
  const { text } = entry;
  const { indent, size } = contentsStyle(entry);
  const run: Run = { text, face: 'regular', size, colour: COLOUR.text, link: null };
  const lines = breakLines([run], TEXT_WIDTH - indent - PAGE_NUMBER_COLUMN, measure);
  return lines.map((line) => line.map((part) => part.text).join(''));
}

export function contentsStyle({ level, number }: Omit<OutlineEntry, 'anchor'>, isClose = false): TextStyle {
  const usual = level === 1 ? STYLE.contents1 : STYLE.contents2;
  const style = isClose ? closer(usual) : usual;
  return number === '' ? withoutNumber(style) : style;
}

function furniture(meta: DocMeta, number: number, total: number, measure: FontMeasure): ComposedPage['parts'] {
  const counted = fill(meta.pageOf, { page: number, pages: total });
  const bottom = pageOf(meta.look?.paper).height - PAGE.footer - 11;
  const rule = (y: number) => ({
    part: { kind: 'rule' as const, x: 0, y: 0, width: TEXT_WIDTH, colour: COLOUR.hairline, weight: 0.5 },
    y,
  });
  return [
    ...edgeLine(meta.shortTitle, meta.classification, PAGE.header, measure),
    rule(PAGE.header + 15),
    rule(bottom - 5),
    ...edgeLine(meta.footer, counted, bottom, measure),
  ];
}

/** A small line of text at the left with another at the right; the left one is shortened where they would meet. */
function edgeLine(left: string, right: string, y: number, measure: FontMeasure): ComposedPage['parts'] {
  const run = edgeRun;
  const rightWidth = widthOf([run(right)], measure);
  const { text, isWhole } = edgeText(left, right, measure);
  const shown = isWhole ? [run(text)] : [run(text), run(' …')];
  return [
    { part: { kind: 'lines', x: 0, y: 0, lines: [shown], lineHeight: 11 }, y },
    { part: { kind: 'lines', x: TEXT_WIDTH - rightWidth, y: 0, lines: [[run(right)]], lineHeight: 11 }, y },
  ];
}

function edgeRun(text: string): Run {
  return { text, face: 'regular', size: 8, colour: COLOUR.muted, link: null };
}

/** As much of the left text as stands beside the right one in one line. */
export function edgeText(left: string, right: string, measure: FontMeasure): { text: string; isWhole: boolean } {
  const room = TEXT_WIDTH - widthOf([edgeRun(right)], measure) - 20;
  const [line = [], ...rest] = breakLines([edgeRun(left)], room, measure);
  return { text: line.map(({ text }) => text).join(''), isWhole: rest.length === 0 };
}

function addOutline(pages: ComposedPage[], body: Pagination, before: number): void {
  let parent: number | undefined;
  for (const [ref, { level, number, text, page, y }] of body.outline.entries()) {
    if (level === 1) parent = ref;
    const entry = { title: `${number} ${text}`.trim(), y: PAGE.top + y, ref, parent: level === 1 ? undefined : parent };
    pages[before + page]?.outline.push(entry);
  }
}
