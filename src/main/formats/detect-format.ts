import type { DocumentFormat } from '../../shared/domain/document';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { decodeText, looksBinary } from './text-decode';

/** Formats people have and Proofbook does not read: how they begin, and what to save them as. */
const FOREIGN: { begins: number[]; at?: number; what: string; instead: string }[] = [
  { begins: bytesOf('{\\rtf'), what: 'a Rich Text file', instead: '.docx or .pdf' },
  { begins: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', instead: '.pdf with selectable text' },
  { begins: [0xff, 0xd8, 0xff], what: 'a picture', instead: '.pdf with selectable text' },
  { begins: bytesOf('GIF8'), what: 'a picture', instead: '.pdf with selectable text' },
  { begins: bytesOf('II*\0'), what: 'a picture', instead: '.pdf with selectable text' },
  { begins: bytesOf('MM\0*'), what: 'a picture', instead: '.pdf with selectable text' },
  { begins: bytesOf('WEBP'), at: 8, what: 'a picture', instead: '.pdf with selectable text' },
  { begins: bytesOf('ftypheic'), at: 4, what: 'a picture', instead: '.pdf with selectable text' },
  { begins: [0x1f, 0x8b], what: 'an archive', instead: 'the single files inside it' },
  { begins: bytesOf('7z\u00bc\u00af'), what: 'an archive', instead: 'the single files inside it' },
  { begins: bytesOf('Rar!'), what: 'an archive', instead: 'the single files inside it' },
  { begins: bytesOf('%!PS'), what: 'a PostScript file', instead: '.pdf' },
  { begins: [0x4d, 0x5a], what: 'a program', instead: 'a document' },
  { begins: [0x7f, 0x45, 0x4c, 0x46], what: 'a program', instead: 'a document' },
];

/** First parts of other packages a ZIP may be, and what to say. */
const PACKAGES: { holds: string; what: string; instead: string }[] = [
  { holds: 'xl/workbook', what: 'a spreadsheet', instead: 'a questionnaire, or save its text as .docx or .pdf' },
  { holds: 'ppt/presentation', what: 'a presentation', instead: '.pdf' },
  { holds: 'opendocument.text', what: 'an OpenDocument text', instead: '.docx or .pdf' },
  { holds: 'opendocument', what: 'an OpenDocument file', instead: '.docx or .pdf' },
  { holds: 'Index/Document.iwa', what: 'a Pages document', instead: '.docx or .pdf' },
  { holds: 'META-INF/container.xml', what: 'an e-book', instead: '.pdf' },
];

const BY_EXTENSION: Record<string, DocumentFormat> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  mdx: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/**
 * What a file is, by its bytes first and its name second: a PDF called .docx is read as PDF.
 * @throws AppError `unreadable-file` (empty, protected, binary) or `unsupported-format`, saying what to do.
 */
export function detectFormat(file: NamedFile): DocumentFormat {
  const { name, bytes } = file;
  if (bytes.length === 0) throw unreadable(`${name} is empty. Choose the file again or export it once more.`);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^[\s\S]{0,1000}?%PDF-\d/.test(head)) return 'pdf';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return detectPackage(file);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(file);
  const foreign = FOREIGN.find((one) => begins(bytes, one.begins, one.at));
  if (foreign) throw unsupported(name, foreign.what, foreign.instead);
  return detectText(file);
}

function detectPackage({ name, bytes }: NamedFile): DocumentFormat {
  // Part names stand uncompressed in the directory at the end of the file, and the type of OpenDocument at its start.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes('word/')) return 'docx';
  const other = PACKAGES.find((one) => buffer.includes(one.holds));
  if (other) throw unsupported(name, other.what, other.instead);
  if (/\.docx$/i.test(name)) {
    throw unreadable(`${name} is damaged or incomplete. Open it in a word processor and save it again.`);
  }
  throw unsupported(name, 'an archive', 'the single files inside it');
}

/** The old binary Office format, or the envelope Office puts around a document with a password. */
function compoundFile({ name, bytes }: NamedFile): AppError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return unreadable(`${name} is protected with a password. Remove the password and import it again.`);
  }
  return new AppError(
    'unsupported-format',
    `${name} is in an old Office format. Open it, save it as .docx or .pdf, and import that file.`,
  );
}

function detectText({ name, bytes }: NamedFile): DocumentFormat {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = decodeText(bytes);
  if (looksBinary(text)) {
    if (extension === 'pdf' || extension === 'docx') {
      throw unreadable(`${name} is damaged or is not what its name says. Export it once more and import that file.`);
    }
    throw unsupported(name, 'no text', '.docx, .pdf, .html, .md or .txt');
  }
  if (text.trim() === '') throw unreadable(`${name} holds no text. Choose the file again or export it once more.`);
  if (extension === 'pdf' || extension === 'docx') {
    if (text.trim().length < 20) throw unreadable(`${name} is damaged or incomplete. Export it once more.`);
  }
  if (BY_EXTENSION[extension] === 'md') return 'md';
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml[^>]*\?>\s*(?:<!doctype[^>]*>\s*)?<html)/i.test(
      text,
    )
  ) {
    return 'html';
  }
  return BY_EXTENSION[extension] ?? 'txt';
}

function begins(bytes: Uint8Array, signature: number[], at = 0): boolean {
  return signature.every((value, index) => bytes[at + index] === value);
}

function bytesOf(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}

function unreadable(message: string): AppError {
  return new AppError('unreadable-file', message);
}

function unsupported(name: string, what: string, instead: string): AppError {
  return new AppError('unsupported-format', `${name} is ${what}, which is not read here. Import ${instead} instead.`);
}
