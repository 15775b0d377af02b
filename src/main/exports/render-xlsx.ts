import { writeWorkbook } from '../formats/xlsx-write';
import { type Block, type Cell, type Doc, type Sheet, textOf } from './document-model';
import { lintWording } from './lints/lint-wording';
import { printableDoc } from './printable-doc';
import { commonWording } from './wording';

// A millimetre of a printed column in characters of a sheet's, which are read on a wider page.
const CHARACTERS_PER_MM = 0.75;

/**
 * Writes a document as a workbook: the sheets it brings, or one for each table, named by the heading above it; then the
 * words between the tables, then what the document says of itself. The same document gives the same bytes.
 */
export function renderXlsx(given: Doc): Uint8Array {
  const doc = printableDoc(given);
  const { meta, control } = doc;
  const common = commonWording(meta.language);
  const sheets = [...(doc.sheets ?? tableSheets(doc.blocks))];
  const texts = doc.sheets === undefined ? textRows(doc.blocks) : [];
  if (texts.length > 0) {
    const columns = [
      { title: common.sheetSection, width: 40 },
      { title: common.sheetText, width: 110 },
    ];
    sheets.push({ name: common.sheetText, columns, rows: texts });
  }
  sheets.push({
    name: control.title,
    columns: [
      { title: common.title, width: 36 },
      { title: meta.title, width: 100 },
    ],
    rows: [
      ...control.rows.slice(1).map(({ label, value }) => [label, value]),
      ...control.reading.map((text, index) => [index === 0 ? control.readingTitle : '', text]),
    ],
  });
  return writeWorkbook(sheets, {
    title: meta.title,
    subject: meta.subject,
    author: meta.author,
    keywords: meta.keywords,
    language: meta.language === 'de' ? 'de-DE' : 'en-GB',
    date: meta.date,
    // On every printed page; a sheet has no place behind its cells.
    footer: [meta.isDraft === true ? lintWording(meta.language).draftMark : '', meta.footer, meta.classification]
      .filter(Boolean)
      .join(' · '),
  });
}

function tableSheets(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'table') continue;
    sheets.push({
      name: heading,
      columns: block.columns.map(({ title, widthMm }) => ({
        title,
        width: Math.round(widthMm * CHARACTERS_PER_MM) + 4,
      })),
      rows: block.rows.map(({ cells }) => cells.map(cellWords)),
    });
  }
  return sheets;
}

/** Everything that stands in no table, with the heading it stands under. */
function textRows(blocks: readonly Block[]): string[][] {
  const rows: string[][] = [];
  let heading = '';
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        heading = `${block.number} ${block.text}`;
        break;
      case 'paragraph':
        rows.push([heading, textOf(block.inlines)]);
        break;
      case 'measure':
        rows.push([heading, `${block.number} ${textOf(block.inlines)}`]);
        break;
      case 'item':
        rows.push([heading, `(${block.letter}) ${textOf(block.inlines)}`]);
        break;
      case 'table':
        break;
    }
  }
  return rows;
}

function cellWords(cell: Cell): string {
  return cell.map(textOf).join('\n');
}
