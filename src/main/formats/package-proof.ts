import type { FileDifference, FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import { cellKey, parseCell } from './cell-reference';
import { type AllowedCell, proveCsv } from './csv-proof';
import { proveDocx } from './docx-proof';
import { openOfficePackage, openWorkbookPackage, readXml } from './ooxml';
import type { ByteText } from './ooxml-scan';
import { comparePackages, partDifference, whyMalformed } from './package-compare';
import { provePdf } from './pdf-proof';
import { proveVsaq } from './vsaq-patch';
import { compareSheets } from './xlsx-compare-sheet';
import { askForRecalculation } from './xlsx-recalculate';
import { readWorksheet } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-strings';
import { type CellStyle, readStyles } from './xlsx-styles';
import { readWorkbookIndex, type WorkbookSheet } from './xlsx-workbook';
import { damaged, type ZipPart } from './zip-open';

/**
 * Compares a questionnaire with its filled copy. Only the allowed cells may differ, in their value alone; `cellsChanged`
 * counts every cell that differs, allowed or not.
 * @throws AppError when one of the files cannot be read at all.
 */
export async function proveFill(
  original: NamedFile,
  filled: NamedFile,
  allowed: readonly AllowedCell[],
): Promise<FileProof> {
  if (/\.json$/i.test(original.name)) return proveVsaq(original, filled, allowed);
  if (isPdf(original)) return provePdf(original, filled, allowed);
  if (!isPackage(original)) return proveCsv(original, filled, allowed);
  const { kind } = await openOfficePackage(original);
  return kind === 'document' ? proveDocx(original, filled, allowed) : proveWorkbook(original, filled, allowed);
}

function isPdf({ bytes }: NamedFile): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** By the bytes, since a copy may carry any name; an empty file is refused by whoever reads it. */
function isPackage({ name, bytes }: NamedFile): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || /\.xl\w+$/i.test(name);
}

/**
 * Part by part on their inflated bytes, and changed sheets stretch by stretch. Beside the cells, the height of their rows
 * may differ, and the wish to recalculate on opening.
 */
async function proveWorkbook(
  original: NamedFile,
  filled: NamedFile,
  allowed: readonly AllowedCell[],
): Promise<FileProof> {
  const before = await openWorkbookPackage(original);
  const after = await openWorkbookPackage(filled);
  const index = await readWorkbookIndex(before);
  let read: Promise<{ strings: string[]; styles: CellStyle[] }> | null = null;
  // Read once, and only where a sheet has changed.
  const tables = () => (read ??= readTables());
  const cellsOf = Map.groupBy(allowed, ({ sheet }) => sheet);
  return comparePackages(before.zip, after.zip, explain);

  async function readTables(): Promise<{ strings: string[]; styles: CellStyle[] }> {
    return {
      strings: index.sharedStrings ? readSharedStrings(await readXml(before.zip, index.sharedStrings)) : [],
      styles: index.styles ? readStyles(await readXml(before.zip, index.styles)) : [],
    };
  }

  async function explain(part: ZipPart, other: ZipPart): Promise<FileDifference[]> {
    const sheet = index.sheets.find((candidate) => candidate.part.name === part.name);
    if (!sheet && part.name !== before.mainPart) return [partDifference(part.name, 'its bytes', 'other bytes', false)];
    const xml = await readXml(before.zip, part);
    const copy = await readXml(after.zip, other);
    const broken = await whyMalformed(copy);
    if (broken !== null) return [partDifference(part.name, 'well-formed XML', broken, false)];
    if (sheet) return explainSheet(sheet, xml, copy);
    const asking = askForRecalculation(xml) === copy;
    return [partDifference(part.name, 'results stored', asking ? 'recalculated on opening' : 'other content', asking)];
  }

  async function explainSheet(sheet: WorkbookSheet, xml: ByteText, copy: ByteText): Promise<FileDifference[]> {
    const { strings, styles } = await tables();
    const refuse = () => damaged(original.name);
    const content = await readWorksheet(xml, { strings, styles, date1904: index.date1904, refuse });
    const cells = new Set((cellsOf.get(sheet.name) ?? []).flatMap((one) => keyOf(one.cell)));
    return compareSheets(xml, copy, {
      sheet: sheet.name,
      part: sheet.part.name,
      original: content,
      strings,
      allowed: cells,
    });
  }
}

function keyOf(cell: string): number[] {
  const position = parseCell(cell);
  return position ? [cellKey(position.row, position.column)] : [];
}
