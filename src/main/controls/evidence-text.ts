import type { EvidencePreview, PreviewLine } from '../../shared/domain/evidence';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { sentence } from '../../shared/sentence';
import { datesIn } from '../documents/document-meta';
import { readForLibrary } from '../documents/read-for-library';
import { apart } from '../formats/apart';
import { readCsv } from '../formats/csv-read';
import { imageSize } from '../formats/image-size';
import { readMail } from '../formats/mail-read';
import { readDocument } from '../formats/read-document';
import { type FileKind, imageType, sniffFile } from '../formats/sniff-file';
import type { SourceBlock } from '../formats/source-block';
import { decodeText } from '../formats/text-decode';
import { readWorkbook } from '../formats/xlsx-read';

/** The words of a file, for what is read from it and for suggestions. */
export interface EvidenceText {
  format: FileKind;
  title: string;
  lines: string[];
  stated: { date: string; from: string } | null;
  source: string;
}

// What a person can look through; the whole file is one key away.
const MOST_LINES = 5000;
const TITLE_LINES = 2;
const LONGEST_STATING = 120;
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 50;
// A picture of this many pixels fills half a gigabyte once it is unpacked.
const MOST_PIXELS = 120_000_000;

/** Reads what a file says. A file that cannot be read is still evidence: it has a name then, and no words. */
export async function readEvidenceText(file: NamedFile): Promise<EvidenceText> {
  const format = sniffFile(file);
  const empty = { format, title: bareName(file.name), lines: [], stated: null, source: '' };
  try {
    switch (format) {
      case 'image':
      case 'other':
        return empty;
      case 'mail': {
        const mail = await apart(readMail, file.bytes);
        const lines = [mail.subject, ...mail.text.split('\n')];
        const stated = mail.sentOn === null ? null : { date: mail.sentOn, from: `Date: ${mail.date}` };
        return { ...empty, title: mail.subject || empty.title, lines, stated, source: mail.from };
      }
      case 'xlsx':
      case 'csv': {
        const sheets = await readTables(file, format);
        return { ...empty, lines: sheets.flatMap(({ rows }) => rows.map((row) => row.join(' '))) };
      }
      case 'text':
        if (/\.log$/iu.test(file.name)) return { ...empty, lines: decodeText(file.bytes).split(/\r?\n/u) };
        break;
      case 'pdf':
      case 'docx':
      case 'html':
      case 'md':
        break;
    }
    const { title, statedDate, passages } = await readForLibrary(file);
    const lines = passages.map(({ text }) => text);
    const stating = lines.find((line) => line.length <= LONGEST_STATING && datesIn(line).includes(statedDate ?? ''));
    const stated = statedDate === null ? null : { date: statedDate, from: stating ?? '' };
    const at = lines.indexOf(title);
    // A heading further down names a chapter, and a document without one is called by its file's name.
    const isNone = at >= TITLE_LINES || (at < 0 && file.name.startsWith(title));
    return { ...empty, title: isNone ? empty.title : title, lines, stated };
  } catch (error) {
    if (error instanceof AppError) return empty;
    throw error;
  }
}

/** The file as the window may show it: pages and pictures as they are, everything else as its text. */
export async function previewEvidence(file: NamedFile): Promise<EvidencePreview> {
  const format = sniffFile(file);
  try {
    switch (format) {
      case 'pdf':
        return { kind: 'pdf', bytes: file.bytes };
      case 'image':
        return previewImage(file);
      case 'mail': {
        const { headers, text, attachments } = await apart(readMail, file.bytes);
        const { lines } = cutLines(text.split('\n').map(plainLine));
        return { kind: 'mail', headers, lines, attachments };
      }
      case 'xlsx':
      case 'csv':
        return { kind: 'table', sheets: (await readTables(file, format)).map(cutRows) };
      case 'text':
        return { kind: 'text', ...cutLines(decodeText(file.bytes).split(/\r?\n/u).map(plainLine)) };
      case 'docx':
      case 'html':
      case 'md': {
        const { source } = await apart(readDocument, file);
        return { kind: 'text', ...cutLines(source.blocks.flatMap(linesOf)) };
      }
      case 'other':
        return {
          kind: 'none',
          why: sentence('This kind of file is kept and not shown here. Save it and open it in its own program.').text,
        };
    }
  } catch (error) {
    if (error instanceof AppError) return { kind: 'none', why: error.message, said: error.said };
    throw error;
  }
}

function previewImage({ bytes }: NamedFile): EvidencePreview {
  const mediaType = imageType(bytes);
  const size = imageSize(bytes);
  if (mediaType === null || size === null || size.width * size.height > MOST_PIXELS) {
    return {
      kind: 'none',
      why: sentence('This picture is damaged or too large to be shown here. Save it and open it in its own program.')
        .text,
    };
  }
  return { kind: 'image', mediaType, bytes };
}

async function readTables(file: NamedFile, format: 'xlsx' | 'csv'): Promise<{ name: string; rows: string[][] }[]> {
  if (format === 'csv') {
    const { records } = await apart(readCsv, file);
    return [{ name: '', rows: records.map(({ fields }) => fields.map(({ value }) => value)) }];
  }
  const { sheets } = await apart(readWorkbook, file);
  return sheets.slice(0, MOST_SHEETS).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => {
      const row: string[] = [];
      for (const { column, text } of cells) if (column <= MOST_COLUMNS) row[column - 1] = text;
      return Array.from(row, (cell) => cell ?? '');
    }),
  }));
}

function cutRows({ name, rows }: { name: string; rows: string[][] }) {
  return {
    name,
    rows: rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS)),
    more: Math.max(0, rows.length - MOST_ROWS),
  };
}

function cutLines(lines: PreviewLine[]): { lines: PreviewLine[]; more: number } {
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}

function linesOf(block: SourceBlock): PreviewLine[] {
  if (block.kind === 'table') return block.rows.map((row) => plainLine(row.join(' | ')));
  return block.text
    .split('\n')
    .map((text) => ({ heading: block.kind === 'heading', text: block.kind === 'list-item' ? `• ${text}` : text }));
}

function plainLine(text: string): PreviewLine {
  return { heading: false, text };
}

function bareName(fileName: string): string {
  const words = fileName
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]+$/u, '')
    // The dashes of a date stay.
    .replaceAll(/_+|(?<!\d)-+|-+(?!\d)/gu, ' ')
    .trim();
  return words === '' ? fileName : words.charAt(0).toUpperCase() + words.slice(1);
}
