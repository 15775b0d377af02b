import type { FileDifference, FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import { cellName } from './cell-reference';
import { openCsv } from './csv-dialect';
import { type CsvRecord, readCsv, scanRecords } from './csv-read';

/** A cell that may differ between an original and its filled copy. */
export interface AllowedCell {
  sheet: string;
  cell: string;
}

/** Compares a CSV file with its filled copy, field by field and line end by line end, in the original's dialect. */
export function proveCsv(original: NamedFile, filled: NamedFile, allowed: readonly AllowedCell[]): FileProof {
  const identical = Buffer.compare(original.bytes, filled.bytes) === 0;
  const differences = identical ? [] : compare(original, filled, new Set(allowed.map(({ cell }) => cell)));
  return {
    ok: differences.every((one) => one.allowed),
    partsCompared: 1,
    partsIdentical: identical ? 1 : 0,
    cellsChanged: differences.filter((one) => one.cell !== null).length,
    differences,
  };
}

function compare(original: NamedFile, filled: NamedFile, allowed: ReadonlySet<string>): FileDifference[] {
  const differences: FileDifference[] = [];
  const report = (cell: string | null, before: string, after: string, fine: boolean) =>
    differences.push({ part: original.name, cell, before, after, allowed: fine });
  const { source: before, records } = readCsv(original);
  const opened = openCsv(filled.bytes);
  const after = { ...opened, start: before.start, delimiter: before.delimiter };
  if (opened.encoding !== before.encoding && !isPlain(before.text)) {
    report(null, before.encoding, opened.encoding, false);
    return differences;
  }
  const copies = scanRecords(after, filled.name);
  if (before.text.slice(0, before.start) !== after.text.slice(0, before.start) || records.length !== copies.length) {
    report(null, `${records.length} rows`, `${copies.length} rows`, false);
    return differences;
  }
  for (const [at, record] of records.entries()) {
    const copy = copies[at];
    if (!copy) continue;
    for (let column = 1; column <= Math.max(record.fields.length, copy.fields.length); column += 1) {
      const field = record.fields[column - 1];
      const other = copy.fields[column - 1];
      const cell = cellName(at + 1, column);
      if (field && other && raw(before.text, field) === raw(after.text, other)) continue;
      // A short record that is filled further right gets empty fields in between.
      if (!field && other && raw(after.text, other) === '') continue;
      report(cell, field?.value ?? '', other?.value ?? '', other !== undefined && allowed.has(cell));
    }
    if (lineEnd(before.text, records, at) !== lineEnd(after.text, copies, at)) {
      report(null, `the line end of row ${at + 1}`, 'another line end', false);
    }
  }
  return differences;
}

/** Without any character beyond ASCII two encodings write the same bytes. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function raw(text: string, field: { start: number; end: number }): string {
  return text.slice(field.start, field.end);
}

function lineEnd(text: string, records: readonly CsvRecord[], at: number): string {
  return text.slice(records[at]?.end, records[at + 1]?.fields[0]?.start);
}
