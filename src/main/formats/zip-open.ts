import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';

/** One part of a package: what its headers say, and the compressed bytes as they stand in the file. */
export interface ZipPart {
  name: string;
  /** Inflated size in bytes, as declared; reading a part checks it. */
  size: number;
  crc32: number;
  method: number;
  compressed: Uint8Array;
  /** Header fields a copy keeps. */
  header: ZipPartHeader;
}

export interface ZipPartHeader {
  nameBytes: Uint8Array;
  flags: number;
  time: number;
  date: number;
  versionMadeBy: number;
  internalAttributes: number;
  externalAttributes: number;
  extra: Uint8Array;
  comment: Uint8Array;
}

export interface ZipPackage {
  fileName: string;
  parts: ZipPart[];
}

// Real questionnaires have a few hundred parts and inflate to some tens of megabytes. The bounds leave room for a
// workbook with a million styled empty rows (about 60:1) and keep the whole program under 1 GB.
const MAX_PARTS = 10_000;
const MAX_TOTAL_BYTES = 1_500_000_000;
const MAX_PART_BYTES = 120_000_000;
const SMALL_PART_BYTES = 20_000_000;
const MAX_RATIO = 400;

const inflate = promisify(inflateRaw);

/**
 * Opens an untrusted ZIP package. Nothing is inflated yet.
 * @throws AppError `unreadable-file` or `unsupported-format` with the sentence to show.
 */
export async function openZip(file: NamedFile): Promise<ZipPackage> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  refuseWhatIsNoZip(bytes, file.name);
  const parts: ZipPart[] = [];
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MAX_PARTS) throw tooLarge(file.name);
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw passwordProtected(file.name);
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const compressed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
      if (compressed.length !== entry.compressedSize) throw damaged(file.name);
      parts.push(describePart(entry, compressed));
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged(file.name);
  }
  checkBounds(parts, bytes.length, file.name);
  return { fileName: file.name, parts };
}

/** The inflated bytes of a part; size and checksum are verified. */
export async function readPart(zip: ZipPackage, part: ZipPart): Promise<Uint8Array> {
  if (part.size > MAX_PART_BYTES) throw tooLarge(zip.fileName);
  let content: Uint8Array;
  try {
    content =
      part.method === 0 ? part.compressed : await inflate(part.compressed, { maxOutputLength: Math.max(1, part.size) });
  } catch {
    throw damaged(zip.fileName);
  }
  if (content.length !== part.size || crc32(content) !== part.crc32) throw damaged(zip.fileName);
  return content;
}

export function damaged(fileName: string): AppError {
  return new AppError('unreadable-file', '{name} is damaged or incomplete. Ask for it again, or open and save it.', {
    name: fileName,
  });
}

function tooLarge(fileName: string): AppError {
  return new AppError(
    'unreadable-file',
    '{name} unpacks to far more than a questionnaire holds. Save a copy with only the sheets to answer.',
    { name: fileName },
  );
}

function passwordProtected(fileName: string): AppError {
  return new AppError(
    'unreadable-file',
    '{name} is protected with a password. Remove the password and import it again.',
    { name: fileName },
  );
}

function refuseWhatIsNoZip(bytes: Buffer, fileName: string): void {
  if (bytes.length === 0)
    throw new AppError('unreadable-file', '{name} is empty. Ask for it again.', { name: fileName });
  // A compound file: either an old binary Office format, or the envelope Office puts around an encrypted package.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw passwordProtected(fileName);
    throw new AppError(
      'unsupported-format',
      '{name} is in the old Office format. Open it, save it as .xlsx or .docx, and import that file.',
      { name: fileName },
    );
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new AppError(
      'unreadable-file',
      '{name} is not the kind of file its name says. Check the file, or save it again as .xlsx.',
      { name: fileName },
    );
  }
}

function describePart(entry: yauzl.Entry, compressed: Uint8Array): ZipPart {
  return {
    name: entry.fileName,
    size: entry.uncompressedSize,
    crc32: entry.crc32,
    method: entry.compressionMethod,
    compressed,
    header: {
      nameBytes: entry.fileNameRaw,
      flags: entry.generalPurposeBitFlag,
      time: entry.lastModFileTime,
      date: entry.lastModFileDate,
      versionMadeBy: entry.versionMadeBy,
      internalAttributes: entry.internalFileAttributes,
      externalAttributes: entry.externalFileAttributes,
      extra: entry.extraFieldRaw,
      comment: entry.fileCommentRaw,
    },
  };
}

function checkBounds(parts: ZipPart[], fileBytes: number, fileName: string): void {
  const names = new Set(parts.map((part) => part.name.toLowerCase()));
  // Two parts of one name: two readers would see two different files.
  if (names.size !== parts.length) throw damaged(fileName);
  if (parts.some((part) => part.method !== 0 && part.method !== 8)) throw damaged(fileName);
  // Parts that share their compressed bytes are how a small file unpacks to petabytes.
  if (sum(parts.map((part) => part.compressed.length)) > fileBytes) throw tooLarge(fileName);
  if (sum(parts.map((part) => part.size)) > MAX_TOTAL_BYTES) throw tooLarge(fileName);
  if (parts.some((part) => part.size > SMALL_PART_BYTES && part.size > part.compressed.length * MAX_RATIO)) {
    throw tooLarge(fileName);
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
