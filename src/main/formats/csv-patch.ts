import type { NamedFile } from '../../shared/domain/file';
import { type Sentence, sentence } from '../../shared/sentence';
import { cellName, parseCell } from './cell-reference';
import { type CsvSource, canEncode, csvBytes, encodeCsv } from './csv-dialect';
import { type CsvRecord, readCsv } from './csv-read';
import { startsLikeFormula } from './formula-start';
import type { FilledFile, SheetFill } from './xlsx-patch';
import type { Splice } from './xlsx-patch-sheet';

/**
 * Writes texts into fields of a CSV file, keeping its delimiter, quotes, line ends, encoding and every other byte. A text
 * beginning with `= + - @` or a tab would run as a formula when a spreadsheet opens the file: it gets an apostrophe in
 * front, unless it is a plain number. CSV has one sheet; the fills' sheet name is not looked at.
 */
export function patchCsv(file: NamedFile, fills: readonly SheetFill[]): FilledFile {
  const { source, records } = readCsv(file);
  const notes: Sentence[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const [row, columns] of byRow(fills)) {
    const record = records[row - 1];
    if (!record) {
      notes.push(sentence('There is no row {row} in the file; its answer was left out.', { row }));
      continue;
    }
    for (const [column, text] of columns) {
      if (!canEncode(source, text))
        notes.push(
          sentence('{cell} has characters the file’s encoding lacks; they became “?”.', {
            cell: cellName(row, column),
          }),
        );
    }
    for (const splice of recordSplices(source, record, columns)) {
      pieces.push(source.text.slice(at, splice.start), splice.text);
      at = splice.end;
    }
  }
  pieces.push(source.text.slice(at));
  return { bytes: csvBytes(source, pieces.join('')), notes };
}

/** Row → column → text, in order. */
function byRow(fills: readonly SheetFill[]): [number, Map<number, string>][] {
  const rows = new Map<number, Map<number, string>>();
  for (const { cell, text } of fills) {
    const position = parseCell(cell);
    if (!position) continue;
    const columns = rows.get(position.row) ?? new Map<number, string>();
    rows.set(position.row, columns.set(position.column, text));
  }
  return [...rows].sort(([one], [other]) => one - other);
}

/** Fields that stand in the record are replaced; a record too short gets the delimiters that are missing. */
function recordSplices(source: CsvSource, record: CsvRecord, columns: ReadonlyMap<number, string>): Splice[] {
  const splices: Splice[] = [];
  for (const [at, field] of record.fields.entries()) {
    const text = columns.get(at + 1);
    if (text !== undefined) splices.push({ start: field.start, end: field.end, text: fieldText(source, text) });
  }
  let tail = '';
  for (let column = record.fields.length + 1; column <= Math.max(...columns.keys()); column += 1) {
    tail += source.delimiter + fieldText(source, columns.get(column) ?? '');
  }
  return tail === '' ? splices : [...splices, { start: record.end, end: record.end, text: tail }];
}

function fieldText(source: CsvSource, text: string): string {
  const safe = startsLikeFormula(text) ? `'${text}` : text;
  const quotes =
    (source.quoteAll && safe !== '') ||
    safe.includes('"') ||
    safe.includes(source.delimiter) ||
    /[\r\n]|^\s|\s$/.test(safe);
  const encoded = encodeCsv(source, safe);
  return quotes ? `"${encoded.replaceAll('"', '""')}"` : encoded;
}
