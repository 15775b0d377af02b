import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { type CsvSource, decodeCsv, openCsv } from './csv-dialect';

/** One field and where it stands, quotes included. */
export interface CsvField {
  start: number;
  end: number;
  value: string;
}

export interface CsvRecord {
  fields: CsvField[];
  /** Where the fields end and the line end begins. */
  end: number;
}

export interface CsvTable {
  source: CsvSource;
  records: CsvRecord[];
}

const MAX_BYTES = 100_000_000;
const MAX_FIELDS = 2_000_000;

/** Reads a CSV or TSV file in its own dialect. @throws AppError when it is no text or far too large. */
export function readCsv(file: NamedFile): CsvTable {
  if (file.bytes.length === 0)
    throw new AppError('unreadable-file', '{name} is empty. Ask for it again.', { name: file.name });
  if (file.bytes.length > MAX_BYTES) throw tooLarge(file.name);
  const source = openCsv(file.bytes);
  if (source.text.slice(0, 10_000).includes('\0')) {
    throw new AppError('unreadable-file', '{name} is not a text file. Save it as CSV or .xlsx and import it again.', {
      name: file.name,
    });
  }
  return { source, records: scanRecords(source, file.name) };
}

/** Cuts a text into records by a known dialect; every character belongs to a field, a delimiter or a line end. */
export function scanRecords(source: CsvSource, fileName: string): CsvRecord[] {
  const { text } = source;
  const records: CsvRecord[] = [];
  let fields: CsvField[] = [];
  let count = 0;
  let at = source.start;
  while (at < text.length) {
    const field = scanField(source, at);
    fields.push(field);
    count += 1;
    if (count > MAX_FIELDS) throw tooLarge(fileName);
    at = field.end;
    if (text.charAt(at) === source.delimiter) {
      at += 1;
      // A delimiter at the very end of the file opens one more, empty field.
      if (at === text.length) fields.push({ start: at, end: at, value: '' });
      continue;
    }
    records.push({ fields, end: at });
    fields = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (fields.length > 0) records.push({ fields, end: at });
  return records;
}

function scanField(source: CsvSource, start: number): CsvField {
  const { text } = source;
  let end = start;
  let quoted = '';
  if (text.charAt(start) === '"') {
    const close = closingQuote(text, start);
    // A quote that never closes is a character like any other.
    if (close !== -1) {
      quoted = text.slice(start + 1, close).replaceAll('""', '"');
      end = close + 1;
    }
  }
  const rest = end;
  while (end < text.length && !isFieldEnd(source, end)) end += 1;
  return { start, end, value: decodeCsv(source, quoted + text.slice(rest, end)) };
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return -1;
}

function isFieldEnd(source: CsvSource, at: number): boolean {
  const character = source.text.charAt(at);
  return character === source.delimiter || character === '\n' || character === '\r';
}

function tooLarge(fileName: string): AppError {
  return new AppError('unreadable-file', '{name} is far larger than a questionnaire. Keep only the rows to answer.', {
    name: fileName,
  });
}
