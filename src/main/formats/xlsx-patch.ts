import type { NamedFile } from '../../shared/domain/file';
import { type Sentence, sentence } from '../../shared/sentence';
import { cellName, parseCell } from './cell-reference';
import { findPart, openWorkbookPackage, readXml } from './ooxml';
import { type ByteText, fromByteText } from './ooxml-scan';
import { turn } from './turn';
import { createMergeLookup } from './xlsx-merges';
import { applySplices, type CellFill, patchWorksheet } from './xlsx-patch-sheet';
import { askForRecalculation } from './xlsx-recalculate';
import { readWorksheet } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-strings';
import { readStyles } from './xlsx-styles';
import { readWorkbookIndex } from './xlsx-workbook';
import { damaged } from './zip-open';
import { repackZip } from './zip-repack';

/** A text and the cell it goes to. */
export interface SheetFill {
  sheet: string;
  cell: string;
  text: string;
}

export interface FilledFile {
  bytes: Uint8Array;
  /** What a person should know: texts that were cut, cells that were left alone. One sentence each. */
  notes: Sentence[];
}

const NUMBER_TYPES = new Set(['whole', 'decimal']);

/**
 * Writes texts into cells of a workbook by splicing the worksheets' XML. Nothing else changes, but that a workbook with
 * formulas is asked to recalculate when it is opened, since results stored in it may stand on a filled cell.
 * @throws AppError with the sentence to show when the file cannot be read.
 */
export async function patchWorkbook(file: NamedFile, fills: readonly SheetFill[]): Promise<FilledFile> {
  const office = await openWorkbookPackage(file);
  const { zip } = office;
  const index = await readWorkbookIndex(office);
  const styles = index.styles ? readStyles(await readXml(zip, index.styles)) : [];
  const strings = index.sharedStrings ? readSharedStrings(await readXml(zip, index.sharedStrings)) : [];
  const notes: Sentence[] = [];
  const changed = new Map<string, Uint8Array>();
  let hasFormulas = findPart(zip, 'xl/calcChain.xml') !== null;
  const byCell = fillsBySheet(fills);
  for (const [at, sheet] of index.sheets.entries()) {
    await turn({ done: at, total: index.sheets.length, label: sheet.name });
    const cells = cellFills(byCell.get(sheet.name) ?? [], sheet.name, notes);
    if (cells.length === 0 && hasFormulas) continue;
    const xml = await readXml(zip, sheet.part);
    hasFormulas ||= /<(?:[\w.-]+:)?f[\s>/]/.test(xml);
    if (cells.length === 0) continue;
    const content = await readWorksheet(xml, {
      strings,
      styles,
      date1904: index.date1904,
      refuse: () => damaged(file.name),
    });
    const rows = new Map(content.rows.map((row) => [row.row, row.cells]));
    const cellsOfRow = (row: number) => rows.get(row) ?? [];
    const report = (cell: string, { text, values }: Sentence) =>
      notes.push(sentence(text, { ...values, cell: `${sheet.name}!${cell}` }));
    const splices = await patchWorksheet(xml, cells, {
      content,
      mergeAt: createMergeLookup(content.merges),
      numberRanges: content.validations.flatMap(({ type, ranges }) => (NUMBER_TYPES.has(type) ? ranges : [])),
      cellsOfRow,
      styles,
      report,
    });
    if (splices.length > 0) changed.set(sheet.part.name, fromByteText(applySplices(xml, splices)));
  }
  reportUnknownSheets(fills, new Set(index.sheets.map((sheet) => sheet.name)), notes);
  if (changed.size > 0 && hasFormulas) await addRecalculation(office.mainPart);
  if (changed.size > 0 && zip.parts.some((part) => part.name.startsWith('_xmlsignatures/'))) {
    notes.push(
      sentence('The workbook carries a digital signature, which no longer holds once answers are written into it.'),
    );
  }
  return { bytes: changed.size > 0 ? await repackZip(zip, changed) : new Uint8Array(file.bytes), notes };

  async function addRecalculation(mainPart: string): Promise<void> {
    const part = findPart(zip, mainPart);
    const xml: ByteText = part ? await readXml(zip, part) : '';
    const asking = askForRecalculation(xml);
    if (part && asking !== xml) changed.set(part.name, fromByteText(asking));
  }
}

function fillsBySheet(fills: readonly SheetFill[]): Map<string, SheetFill[]> {
  return Map.groupBy(fills, ({ sheet }) => sheet);
}

function cellFills(fills: readonly SheetFill[], sheet: string, notes: Sentence[]): CellFill[] {
  const byCell = new Map<string, CellFill>();
  for (const fill of fills) {
    const position = parseCell(fill.cell);
    if (position) byCell.set(cellName(position.row, position.column), { ...position, text: fill.text });
    else notes.push(sentence('{cell} is no cell and was left out.', { cell: `${sheet}!${fill.cell}` }));
  }
  return [...byCell.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

function reportUnknownSheets(fills: readonly SheetFill[], known: Set<string>, notes: Sentence[]): void {
  for (const name of new Set(fills.map((fill) => fill.sheet))) {
    if (!known.has(name))
      notes.push(sentence('There is no sheet “{name}” in the file; its answers were left out.', { name }));
  }
}
