import type { DocumentFormat } from '../../shared/domain/document';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { type Sentence, sentence } from '../../shared/sentence';
import { decodeText, looksBinary } from './text-decode';

/** Formats people have and Proofbook does not read: how they begin, and what to save them as. */
const FOREIGN: { begins: number[]; at?: number; what: Sentence; instead: Sentence }[] = [
  { begins: bytesOf('{\\rtf'), what: sentence('a Rich Text file'), instead: sentence('.docx or .pdf') },
  { begins: [0x89, 0x50, 0x4e, 0x47], what: sentence('a picture'), instead: sentence('.pdf with selectable text') },
  { begins: [0xff, 0xd8, 0xff], what: sentence('a picture'), instead: sentence('.pdf with selectable text') },
  { begins: bytesOf('GIF8'), what: sentence('a picture'), instead: sentence('.pdf with selectable text') },
  { begins: bytesOf('II*\0'), what: sentence('a picture'), instead: sentence('.pdf with selectable text') },
  { begins: bytesOf('MM\0*'), what: sentence('a picture'), instead: sentence('.pdf with selectable text') },
  { begins: bytesOf('WEBP'), at: 8, what: sentence('a picture'), instead: sentence('.pdf with selectable text') },
  { begins: bytesOf('ftypheic'), at: 4, what: sentence('a picture'), instead: sentence('.pdf with selectable text') },
  { begins: [0x1f, 0x8b], what: sentence('an archive'), instead: sentence('the single files inside it') },
  { begins: bytesOf('7z\u00bc\u00af'), what: sentence('an archive'), instead: sentence('the single files inside it') },
  { begins: bytesOf('Rar!'), what: sentence('an archive'), instead: sentence('the single files inside it') },
  { begins: bytesOf('%!PS'), what: sentence('a PostScript file'), instead: sentence('.pdf') },
  { begins: [0x4d, 0x5a], what: sentence('a program'), instead: sentence('a document') },
  { begins: [0x7f, 0x45, 0x4c, 0x46], what: sentence('a program'), instead: sentence('a document') },
];

/** First parts of other packages a ZIP may be, and what to say. */
const PACKAGES: { holds: string; what: Sentence; instead: Sentence }[] = [
  {
    holds: 'xl/workbook',
    what: sentence('a spreadsheet'),
    instead: sentence('a questionnaire, or save its text as .docx or .pdf'),
  },
  { holds: 'ppt/presentation', what: sentence('a presentation'), instead: sentence('.pdf') },
  { holds: 'opendocument.text', what: sentence('an OpenDocument text'), instead: sentence('.docx or .pdf') },
  { holds: 'opendocument', what: sentence('an OpenDocument file'), instead: sentence('.docx or .pdf') },
  { holds: 'Index/Document.iwa', what: sentence('a Pages document'), instead: sentence('.docx or .pdf') },
  { holds: 'META-INF/container.xml', what: sentence('an e-book'), instead: sentence('.pdf') },
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
  if (bytes.length === 0) throw unreadable(name, '{name} is empty. Choose the file again or export it once more.');
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
    throw unreadable(name, '{name} is damaged or incomplete. Open it in a word processor and save it again.');
  }
  throw unsupported(name, sentence('an archive'), sentence('the single files inside it'));
}

/** The old binary Office format, or the envelope Office puts around a document with a password. */
function compoundFile({ name, bytes }: NamedFile): AppError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return unreadable(name, '{name} is protected with a password. Remove the password and import it again.');
  }
  return new AppError(
    'unsupported-format',
    '{name} is in an old Office format. Open it, save it as .docx or .pdf, and import that file.',
    { name },
  );
}

function detectText({ name, bytes }: NamedFile): DocumentFormat {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = decodeText(bytes);
  if (looksBinary(text)) {
    if (extension === 'pdf' || extension === 'docx') {
      throw unreadable(
        name,
        '{name} is damaged or is not what its name says. Export it once more and import that file.',
      );
    }
    throw unsupported(name, sentence('no text'), sentence('.docx, .pdf, .html, .md or .txt'));
  }
  if (text.trim() === '') throw unreadable(name, '{name} holds no text. Choose the file again or export it once more.');
  if (extension === 'pdf' || extension === 'docx') {
    if (text.trim().length < 20) throw unreadable(name, '{name} is damaged or incomplete. Export it once more.');
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

function unreadable(name: string, text: string): AppError {
  return new AppError('unreadable-file', text, { name });
}

function unsupported(name: string, what: Sentence, instead: Sentence): AppError {
  return new AppError('unsupported-format', '{name} is {what}, which is not read here. Import {instead} instead.', {
    name,
    what,
    instead,
  });
}
