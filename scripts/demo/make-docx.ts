import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packParts } from './pack-parts.ts';
import type { Block } from './read-source.ts';

export type DocumentFrame = {
  readonly title: string;
  readonly header: string;
  readonly footer: string;
  readonly language: string;
  /** ISO time written as created and modified, so that two runs give the same bytes. */
  readonly time: string;
};

/** A4 less the margins of one inch that Word sets. */
const textWidthTwips = 9026;
const headingLevels = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** Word document with real heading styles, lists, tables, header and footer. */
export async function makeDocx(blocks: readonly Block[], frame: DocumentFrame): Promise<Uint8Array> {
  const document = new Document({
    title: frame.title,
    creator: 'Lindenhof Systems GmbH',
    lastModifiedBy: 'Lindenhof Systems GmbH',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: frame.language } } } } },
    numbering: { config: blocks.flatMap(numberingOf) },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(frame.header)] }) },
        footers: { default: new Footer({ children: [footerLine(frame.footer)] }) },
        children: blocks.flatMap(drawBlock),
      },
    ],
  });
  return withFixedTimes(new Uint8Array(await Packer.toBuffer(document)), frame.time);
}

/** Each ordered list gets a numbering of its own, or Word would count on through all of them. */
function numberingOf(block: Block, index: number) {
  if (block.kind !== 'list' || !block.ordered) return [];
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START };
  return [
    {
      reference: `list-${index}`,
      levels: [{ ...level, style: { paragraph: { indent: { left: 500, hanging: 360 } } } }],
    },
  ];
}

function footerLine(text: string): Paragraph {
  return new Paragraph({
    children: [
      new TextRun(`${text} · `),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

function drawBlock(block: Block, index: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: headingLevels[block.level],
          spacing: { before: 240, after: 120 },
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ text: block.text, spacing: { after: 140 } })];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({
            text,
            spacing: { after: 60 },
            ...(block.ordered ? { numbering: { reference: `list-${index}`, level: 0 } } : { bullet: { level: 0 } }),
          }),
      );
    case 'table':
      return [drawTable(block.header, block.rows), new Paragraph('')];
    case 'contents':
      break;
  }
  return [];
}

function drawTable(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const width = Math.floor(textWidthTwips / header.length);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA5B1' };
  const drawRow = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 50, bottom: 50, left: 90, right: 90 },
            children: [new Paragraph({ children: [new TextRun({ text, bold: isHeader })] })],
            ...(isHeader ? { shading: { fill: 'E8EDF2' } } : {}),
          }),
      ),
    });
  return new Table({
    columnWidths: header.map(() => width),
    width: { size: width * header.length, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [drawRow(header, true), ...rows.map((row) => drawRow(row, false))],
  });
}

function withFixedTimes(bytes: Uint8Array, time: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  parts['docProps/core.xml'] = strToU8(
    core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, (_all, tag: string) => `${tag}${time}`),
  );
  return packParts(parts);
}
