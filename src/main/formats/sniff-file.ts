import type { NamedFile } from '../../shared/domain/file';
import { decodeText, looksBinary } from './text-decode';

/** What a file of any kind is, by its bytes first and its name second. `other` is kept, and not looked into. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'image' | 'mail' | 'html' | 'md' | 'text' | 'other';

/** Pictures a browser draws. SVG is not among them: it is a program as much as a picture, and is shown as text. */
const IMAGES: { begins: number[]; at?: number; mediaType: string }[] = [
  { begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], mediaType: 'image/png' },
  { begins: [0xff, 0xd8, 0xff], mediaType: 'image/jpeg' },
  { begins: [0x47, 0x49, 0x46, 0x38], mediaType: 'image/gif' },
  { begins: [0x57, 0x45, 0x42, 0x50], at: 8, mediaType: 'image/webp' },
  { begins: [0x42, 0x4d], mediaType: 'image/bmp' },
];

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  csv: 'csv',
  tsv: 'csv',
  eml: 'mail',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  md: 'md',
  markdown: 'md',
};

/** The kind of a file. Never throws: what is not recognised is `other`. */
export function sniffFile({ name, bytes }: NamedFile): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (imageType(bytes) !== null) return 'image';
  if (/^[\s\S]{0,1000}?%PDF-\d/.test(buffer.subarray(0, 1024).toString('latin1'))) return 'pdf';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (buffer.includes('word/document')) return 'docx';
    return buffer.includes('xl/workbook') ? 'xlsx' : 'other';
  }
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  // The head decides: a log may be of any length.
  if (looksBinary(decodeText(bytes.subarray(0, 65_536)))) return 'other';
  return BY_ENDING[ending] ?? 'text';
}

/** The media type of a picture a browser draws, null for everything else. */
export function imageType(bytes: Uint8Array): string | null {
  return IMAGES.find(({ begins: signature, at }) => begins(bytes, signature, at))?.mediaType ?? null;
}

function begins(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((value, index) => bytes[at + index] === value);
}
