import {
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  LeaderType,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { contentsLines, contentsStyle, edgeText } from './compose-pages';
import type { Doc, DocMeta } from './document-model';
import { docxTable, spacer } from './docx-blocks';
import { type Bookmarks, bookmarkName, field, fieldEnd, fieldStart, linkTo } from './docx-fields';
import { STYLE_ID, twips } from './docx-styles';
import { COLOUR, PAGE, TEXT_WIDTH } from './page-style';
import type { Part } from './paginate';
import type { FontMeasure } from './pdf-fonts';
import { TITLE_PAGE } from './title-page';

/** The title page, with the space between its blocks taken from the composed one so that both files look alike. */
export function docxTitlePage(doc: Doc, composed: { part: Part; y: number }[]): FileChild[] {
  const { company, title, subtitle, scope, facts } = doc.titlePage;
  const blocks = composed.filter(({ part }) => part.kind === 'lines');
  const bottomOf = (index: number): number => {
    const block = blocks[index];
    return block === undefined || block.part.kind !== 'lines'
      ? 0
      : block.y + block.part.lines.length * block.part.lineHeight;
  };
  const topOf = (index: number): number => blocks[index]?.y ?? 0;
  const line = (
    text: string,
    size: number,
    before: number,
    options: { bold?: boolean; colour?: string; style?: string } = {},
  ): Paragraph =>
    new Paragraph({
      ...(options.style === undefined ? {} : { style: options.style }),
      spacing: { before: twips(before), line: twips(size * 1.3), lineRule: LineRuleType.AT_LEAST },
      children: [
        new TextRun({ text, size: size * 2, bold: options.bold ?? false, color: options.colour ?? COLOUR.text }),
      ],
    });
  const factsStart = topOf(4) - 12;
  return [
    line(company, 13, Math.max(0, topOf(0) - PAGE.top), { bold: true }),
    new Paragraph({
      spacing: { before: twips(TITLE_PAGE.rule - bottomOf(0)), line: twips(6), lineRule: LineRuleType.EXACT },
      indent: { right: twips(TEXT_WIDTH - 64) },
      border: { top: { style: BorderStyle.SINGLE, size: 24, color: COLOUR.accent, space: 0 } },
    }),
    line(title, 30, Math.max(0, TITLE_PAGE.title - TITLE_PAGE.rule - 9), { bold: true, style: STYLE_ID.title }),
    line(subtitle, 15, 10, { style: STYLE_ID.subtitle }),
    line(scope, 10.5, 12, { colour: COLOUR.muted }),
    ...facts.map(
      ({ label, value }, index) =>
        new Paragraph({
          spacing: {
            before: index === 0 ? twips(Math.max(0, factsStart - bottomOf(3))) : 0,
            after: twips(5),
            line: twips(13),
            lineRule: LineRuleType.AT_LEAST,
          },
          indent: { left: twips(TITLE_PAGE.labelWidth), hanging: twips(TITLE_PAGE.labelWidth) },
          tabStops: [{ type: TabStopType.LEFT, position: twips(TITLE_PAGE.labelWidth) }],
          ...(index === 0
            ? { border: { top: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline, space: 12 } } }
            : {}),
          children: [
            new TextRun({ children: [label, new Tab()], size: 20, color: COLOUR.muted }),
            new TextRun({ text: value, size: 20 }),
          ],
        }),
    ),
  ];
}

export function docxControlPage(doc: Doc, bookmark: Bookmarks): FileChild[] {
  const { title, rows, readingTitle, reading } = doc.control;
  const columns = [
    { title: '', widthMm: 52 },
    { title: '', widthMm: 113 },
  ];
  return [
    new Paragraph({ style: STYLE_ID.front, pageBreakBefore: true, keepNext: true, text: title }),
    ...docxTable(
      {
        columns,
        rows: rows.map(({ label, value }) => ({
          anchor: null,
          cells: [[[{ kind: 'text', text: label }]], [[{ kind: 'text', text: value }]]],
        })),
      },
      bookmark,
      title,
    ),
    new Paragraph({ style: STYLE_ID.reading, keepNext: true, text: readingTitle }),
    ...reading.map((text) => new Paragraph({ style: STYLE_ID.body, text })),
    spacer(1),
  ];
}

/** The contents as a field Word can update, already filled in with the page of each heading. */
export function docxContents(doc: Doc, pageOf: (anchor: string) => number, measure: FontMeasure): FileChild[] {
  const headings = doc.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level !== 3 ? [{ ...block, level: block.level }] : [],
  );
  return [
    new Paragraph({ style: STYLE_ID.front, pageBreakBefore: true, keepNext: true, text: doc.contentsTitle }),
    ...headings.map(({ level, number, text, anchor }, index) => {
      const style = contentsStyle({ level, number, text });
      const entry = linkTo(anchor, [
        ...(number === ''
          ? []
          : [new TextRun({ text: number, color: COLOUR.accent }), new TextRun({ children: [new Tab()] })]),
        // Broken here and not by a right indent, from which LibreOffice would not let the page number stick out.
        ...contentsLines({ level, number, text }, measure).map(
          (line, row) => new TextRun({ text: line, break: row === 0 ? 0 : 1 }),
        ),
        new TextRun({ children: [new Tab()] }),
        ...field(`PAGEREF ${bookmarkName(anchor)} \\h`, [new TextRun(String(pageOf(anchor)))]),
      ]);
      return new Paragraph({
        style: level === 1 ? STYLE_ID.contents1 : STYLE_ID.contents2,
        indent: { left: twips(style.indent), hanging: twips(style.hanging) },
        tabStops: [
          ...(number === '' ? [] : [{ type: TabStopType.LEFT, position: twips(style.indent) }]),
          { type: TabStopType.RIGHT, position: twips(TEXT_WIDTH), leader: LeaderType.DOT },
        ],
        children: [
          ...(index === 0 ? fieldStart('TOC \\o "1-2" \\h \\z \\u') : []),
          entry,
          ...(index === headings.length - 1 ? [fieldEnd()] : []),
        ],
      });
    }),
  ];
}

export function docxHeader(meta: DocMeta, measure: FontMeasure): Header {
  return new Header({
    children: [
      edge(
        [
          new TextRun({
            children: [shortened(meta.shortTitle, meta.classification, measure), new Tab(), meta.classification],
            ...SMALL,
          }),
        ],
        {
          bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline, space: 4 },
        },
      ),
    ],
  });
}

export function docxFooter(meta: DocMeta): Footer {
  const children = meta.pageOf
    .split(/(\{page\}|\{pages\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));
  return new Footer({
    children: [
      edge([new TextRun({ children: [meta.footer, new Tab(), ...children], ...SMALL })], {
        top: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline, space: 5 },
      }),
    ],
  });
}

/** One line beside the class, as on the composed pages. */
function shortened(left: string, right: string, measure: FontMeasure): string {
  const { text, isWhole } = edgeText(left, right, measure);
  return isWhole ? text : `${text} …`;
}

const SMALL = { size: 16, color: COLOUR.muted } as const;

function edge(
  children: TextRun[],
  border: NonNullable<ConstructorParameters<typeof Paragraph>[0] & object>['border'],
): Paragraph {
  return new Paragraph({
    spacing: { line: twips(11), lineRule: LineRuleType.AT_LEAST },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }],
    ...(border === undefined ? {} : { border }),
    children,
  });
}
