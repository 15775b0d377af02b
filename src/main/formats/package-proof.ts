import { SaxesParser } from 'saxes';
import type { FileDifference, FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import { cellKey, parseCell } from './cell-reference';
import { type AllowedCell, proveCsv } from './csv-proof';
import { findPart, openWorkbookPackage, readXml } from './ooxml';
import type { ByteText } from './ooxml-scan';
import { compareSheets } from './xlsx-compare-sheet';
import { askForRecalculation } from './xlsx-recalculate';
import { readWorksheet } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-strings';
import { readStyles } from './xlsx-styles';
import { readWorkbookIndex, type WorkbookSheet } from './xlsx-workbook';
import { damaged, readPart, type ZipPart } from './zip-open';

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
  return isPackage(original) ? proveWorkbook(original, filled, allowed) : proveCsv(original, filled, allowed);
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
  const proof: FileProof = { ok: true, partsCompared: 0, partsIdentical: 0, cellsChanged: 0, differences: [] };
  const report = (...found: FileDifference[]) => proof.differences.push(...found);
  for (const part of before.zip.parts) {
    const other = after.zip.parts.find((candidate) => candidate.name === part.name);
    proof.partsCompared += 1;
    if (!other) report(partDifference(part.name, 'present', 'missing', false));
    else if (await sameBytes(before.zip, part, after.zip, other)) proof.partsIdentical += 1;
    else report(...(await explain(part, other)));
  }
  for (const part of after.zip.parts) {
    if (findPart(before.zip, part.name) === null) report(partDifference(part.name, 'missing', 'present', false));
  }
  if (before.zip.parts.map(({ name }) => name).join('\n') !== after.zip.parts.map(({ name }) => name).join('\n')) {
    report(partDifference('', 'the order of the parts', 'another order', false));
  }
  proof.cellsChanged = proof.differences.filter((one) => one.cell !== null).length;
  proof.ok = proof.differences.every((one) => one.allowed);
  return proof;

  async function explain(part: ZipPart, other: ZipPart): Promise<FileDifference[]> {
    const sheet = index.sheets.find((candidate) => candidate.part.name === part.name);
    if (!sheet && part.name !== before.mainPart) return [partDifference(part.name, 'its bytes', 'other bytes', false)];
    const xml = await readXml(before.zip, part);
    const copy = await readXml(after.zip, other);
    const broken = whyMalformed(copy);
    if (broken !== null) return [partDifference(part.name, 'well-formed XML', broken, false)];
    if (sheet) return explainSheet(sheet, xml, copy);
    const asking = askForRecalculation(xml) === copy;
    return [partDifference(part.name, 'results stored', asking ? 'recalculated on opening' : 'other content', asking)];
  }

  async function explainSheet(sheet: WorkbookSheet, xml: ByteText, copy: ByteText): Promise<FileDifference[]> {
    const strings = index.sharedStrings ? readSharedStrings(await readXml(before.zip, index.sharedStrings)) : [];
    const styles = index.styles ? readStyles(await readXml(before.zip, index.styles)) : [];
    const refuse = () => damaged(original.name);
    const content = await readWorksheet(xml, { strings, styles, date1904: index.date1904, refuse });
    const cells = new Set(allowed.filter((one) => one.sheet === sheet.name).flatMap((one) => keyOf(one.cell)));
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

function partDifference(part: string, before: string, after: string, allowed: boolean): FileDifference {
  return { part, cell: null, before, after, allowed };
}

async function sameBytes(
  zip: Parameters<typeof readPart>[0],
  part: ZipPart,
  otherZip: Parameters<typeof readPart>[0],
  other: ZipPart,
): Promise<boolean> {
  if (part.size !== other.size || part.crc32 !== other.crc32) return false;
  // The same compressed bytes inflate to the same content: most parts of a filled copy are never inflated.
  if (part.method === other.method && Buffer.compare(part.compressed, other.compressed) === 0) return true;
  return Buffer.compare(await readPart(zip, part), await readPart(otherZip, other)) === 0;
}

/** A strict parser of another make reads the changed part; null when it is content. */
function whyMalformed(xml: ByteText): string | null {
  let reason: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    reason ??= error.message;
  });
  try {
    parser.write(Buffer.from(xml, 'latin1').toString('utf8')).close();
  } catch (error) {
    reason ??= String(error);
  }
  return reason;
}
