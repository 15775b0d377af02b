import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  type FileChild,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  SoftHyphen,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, Inline, TableRow as Row } from './document-model';
import { type Bookmarks, bookmarkName, field, linkTo } from './docx-fields';
import { STYLE_ID, twips } from './docx-styles';
import { keepsWithNext } from './lay-out-table';
import { CELL_PADDING, COLOUR, POINTS_PER_MM, STYLE } from './page-style';
import { sourceAnchor } from './source-list';
import { withSoftHyphens } from './syllables';

/** The paragraphs and tables of a document's blocks, in order. */
export function docxBlocks(blocks: Block[], bookmark: Bookmarks): FileChild[] {
  let list = 0;
  let annex = 0;
  let heading = '';
  return blocks.flatMap((block, index): FileChild[] => {
    switch (block.kind) {
      case 'heading': {
        const isAnnex = block.number === '';
        if (isAnnex) annex += 1;
        heading = block.text;
        return [
          new Paragraph({
            style: HEADING_STYLES[block.level],
            ...(isAnnex
              ? { indent: { left: 0, hanging: 0 } }
              : {
                  numbering: {
                    reference: block.appendix ? 'appendix' : 'outline',
                    level: depthOf(block.number),
                    // What stands in an annex counts from 1 again.
                    ...(block.appendix ? {} : { instance: annex }),
                  },
                }),
            // The text begins on a page of its own, after the contents.
            ...(index === 0 || isAnnex ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
            children: bookmark(block.anchor, [new TextRun(block.text)]),
          }),
        ];
      }
      case 'measure':
        return [
          new Paragraph({
            style: STYLE_ID.measure,
            numbering: { reference: 'outline', level: depthOf(block.number), instance: annex },
            ...(block.keepWithNext ? { keepNext: true } : {}),
            children: bookmark(block.anchor, docxInlines(block.inlines)),
          }),
        ];
      case 'item': {
        if (blocks[index - 1]?.kind !== 'item') list += 1;
        const last = blocks[index + 1]?.kind !== 'item';
        return [
          new Paragraph({
            style: STYLE_ID.item,
            numbering: { reference: 'items', level: 0, instance: list },
            ...(last ? { spacing: { after: twips(STYLE.body.after) } } : {}),
            children: docxInlines(block.inlines),
          }),
        ];
      }
      case 'paragraph':
        return [
          new Paragraph({
            style: STYLE_ID[block.style],
            ...(block.style === 'bullet' ? { numbering: { reference: 'bullets', level: 0 } } : {}),
            ...(block.keepWithNext === true ? { keepNext: true } : {}),
            children: docxInlines(block.inlines),
          }),
        ];
      case 'table':
        // Space after the last table would make a page of its own where the table fills its page.
        return docxTable(block, bookmark, heading, index === blocks.length - 1 ? 1 : undefined);
    }
    return block satisfies never;
  });
}

const HEADING_STYLES = { 1: STYLE_ID.heading1, 2: STYLE_ID.heading2, 3: STYLE_ID.heading3 } as const;

/** "6" stands at the list's level 0, "6.2" at 1, "6.2.1" at 2. */
function depthOf(number: string): number {
  return number.split('.').length - 1;
}

/** A table with set widths and hairlines, and the space that follows it. */
export function docxTable(
  table: { columns: Column[]; rows: Row[] },
  bookmark: Bookmarks,
  caption: string,
  spaceAfter: number = STYLE.body.after + 4,
): FileChild[] {
  const { columns, rows } = table;
  const widths = columns.map(({ widthMm }) => twips(widthMm * POINTS_PER_MM));
  const hasHead = columns.some(({ title }) => title !== '');
  const titles = columns.map(({ title }): Cell => [[{ kind: 'text', text: title, face: 'bold' }]]);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((cell, index) => docxCell(cell, columns[index], widths[index], 'head', [])),
  });
  const body = rows.map(
    ({ anchor, cells }, row) =>
      new TableRow({
        cantSplit: !isLong(cells),
        children: columns.map((column, index) => {
          const marks = index === 0 && anchor !== null ? bookmark(anchor, []) : [];
          const keep = index === 0 && !isLong(cells) && keepsWithNext(row, rows.length, hasHead);
          return docxCell(cells[index] ?? [], column, widths[index], index === 0 ? 'first' : 'rest', marks, keep);
        }),
      }),
  );
  const shown = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    // Said once for the table and not in each cell: a long table is written and opened several times faster.
    borders: { ...NO_BORDERS, bottom: HAIRLINE, insideHorizontal: HAIRLINE },
    margins: {
      top: twips(CELL_PADDING.y),
      bottom: twips(CELL_PADDING.y),
      left: twips(CELL_PADDING.x),
      right: twips(CELL_PADDING.x),
      marginUnitType: WidthType.DXA,
    },
    rows: hasHead ? [head, ...body] : body,
  });
  describe(
    shown,
    caption,
    columns.map(({ title }) => title).filter((title) => title !== ''),
  );
  return [shown, spacer(spaceAfter)];
}

/** What a screen reader says of the table before it reads it; docx has no words for it. */
function describe(table: Table, caption: string, titles: string[]): void {
  const value = (text: string) => ({ value: { key: 'w:val', value: text } });
  // A component keeps its children in `root`, which is declared for its subclasses only; the properties come first.
  const [properties] = (table as unknown as { root: { root?: unknown[] }[] }).root;
  properties?.root?.push(
    new BuilderElement({ name: 'w:tblCaption', attributes: value(caption) }),
    new BuilderElement({
      name: 'w:tblDescription',
      attributes: value([caption, titles.join(', ')].filter(Boolean).join(': ')),
    }),
  );
}

function docxInlines(inlines: Inline[], bold = false, isCell = false): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return inline.text === ''
          ? []
          : [
              new TextRun({
                ...(isCell ? cut(inline.text) : { text: inline.text }),
                ...(bold || inline.face === 'bold' ? { bold: true } : {}),
                ...(inline.face === 'italic' ? { italics: true } : {}),
                ...(inline.muted === true ? { color: COLOUR.muted } : {}),
              }),
            ];
      case 'source':
        return [
          linkTo(sourceAnchor(inline.number), [new TextRun({ text: `[${inline.number}]`, style: STYLE_ID.mark })]),
        ];
      case 'reference':
        // The number follows when a person inserts a measure before it and updates the fields.
        return field(`REF ${bookmarkName(inline.anchor)} \\w \\h`, [new TextRun({ text: inline.text, bold })]);
    }
    return inline satisfies never;
  });
}

/** Long words may be cut in the narrow columns of a table, at the same places as in the PDF file. */
function cut(text: string): { text: string } | { children: (string | SoftHyphen)[] } {
  const parts = withSoftHyphens(text);
  if (parts.length < 2) return { text };
  return { children: parts.flatMap((part, index) => (index === 0 ? [part] : [new SoftHyphen(), part])) };
}

/** An empty line of an exact height: tables have no space of their own. */
export function spacer(points: number): Paragraph {
  return new Paragraph({
    style: STYLE_ID.cell,
    spacing: { before: 0, after: 0, line: twips(points), lineRule: LineRuleType.EXACT },
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function docxCell(
  cell: Cell,
  column: Column | undefined,
  width: number | undefined,
  role: 'head' | 'first' | 'rest',
  marks: ParagraphChild[],
  keep = false,
): TableCell {
  const paragraphs = cell.length === 0 ? [[]] : cell;
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    ...(role === 'head' ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 7, color: COLOUR.accent } } } : {}),
    children: paragraphs.map(
      (inlines, index) =>
        new Paragraph({
          style: STYLE_ID.cell,
          ...(column?.align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
          ...(role === 'head' || keep ? { keepNext: true } : {}),
          children: [
            ...(index === 0 ? marks : []),
            ...docxInlines(inlines, role === 'head' || (role === 'first' && index === 0), true),
          ],
        }),
    ),
  });
}

// About the 24 lines from which the PDF file may cut a row, too.
function isLong(cells: Cell[]): boolean {
  return cells.some(
    (cell) => cell.flat().reduce((sum, inline) => sum + ('text' in inline ? inline.text.length : 4), 0) > 900,
  );
}
