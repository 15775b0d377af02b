import { decodeStream, numberIn } from './pdf-stream';
import { type PdfDictionary, type PdfValue, parsePdfValue, skipSpace } from './pdf-syntax';

/** An object of a PDF: the text it stands in (the file's, or an object stream's) and what it is there. */
export interface PdfObject {
  text: string;
  value: PdfValue;
  /** Where a stream's bytes stand in the file's text; null for an object that is no stream. */
  stream: { start: number; end: number } | null;
}

export interface PdfObjects {
  /** The whole file, one character a byte. */
  text: string;
  trailer: PdfDictionary;
  /** Where the last directory stands, and whether it is a stream. */
  directory: { offset: number; isStream: boolean };
  /** Every object number in use, rising. */
  numbers: number[];
  generation: (number: number) => number;
  /** Null for an object that is missing, as the format reads it. @throws Error where it cannot be read. */
  object: (number: number) => PdfObject | null;
  /** What a value stands for: references followed. */
  resolve: (value: PdfValue | undefined) => PdfValue | null;
}

type Entry = { kind: 'at'; offset: number; generation: number } | { kind: 'in'; stream: number; index: number } | null;

const MOST_OBJECTS = 2_000_000;
const MOST_DIRECTORIES = 1000;
const MOST_STEPS = 30;
const TAIL_BYTES = 2048;

/**
 * Reads where a PDF's objects stand: tables, streams and both at once, updates included. Nothing is guessed: a file whose
 * directory is broken, which viewers mend in their heads, is not for writing into.
 * @throws Error where the file does not follow the format.
 */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const tail = text.lastIndexOf('startxref');
  const last = Number(/^startxref\s+(\d+)/.exec(text.slice(tail, tail + 40))?.[1] ?? Number.NaN);
  if (tail < text.length - TAIL_BYTES || !Number.isInteger(last)) throw new Error('no directory at the end');
  const entries = new Map<number, Entry>();
  const trailers = readDirectories(text, last, entries);
  const [newest] = trailers;
  if (!newest) throw new Error('no trailer');
  const known = new Map<number, PdfObject | null>();
  const unpacked = new Map<number, Map<number, PdfObject>>();
  const object = (number: number): PdfObject | null => {
    const kept = known.get(number);
    if (kept !== undefined) return kept;
    const entry = entries.get(number) ?? null;
    const read =
      entry === null
        ? null
        : entry.kind === 'at'
          ? readObjectAt(text, entry.offset, number, lengthOf)
          : (unpack(entry.stream).get(number) ?? null);
    known.set(number, read);
    return read;
  };
  const resolve = (value: PdfValue | undefined): PdfValue | null => {
    let found = value ?? null;
    for (let step = 0; found?.kind === 'reference'; step += 1) {
      if (step > MOST_STEPS) throw new Error('references in a circle');
      found = object(found.number)?.value ?? null;
    }
    return found?.kind === 'null' ? null : found;
  };
  const lengthOf = (value: PdfValue | undefined): number | null => {
    const length = resolve(value);
    return length?.kind === 'number' ? length.value : null;
  };
  const unpack = (number: number): Map<number, PdfObject> => {
    const kept = unpacked.get(number);
    if (kept) return kept;
    const entry = entries.get(number);
    const packed = entry?.kind === 'at' ? object(number) : null;
    const inside = packed ? readObjectStream(text, packed) : new Map<number, PdfObject>();
    unpacked.set(number, inside);
    return inside;
  };
  return {
    text,
    trailer: newest.dictionary,
    directory: { offset: last, isStream: newest.isStream },
    numbers: [...entries].flatMap(([number, entry]) => (entry ? [number] : [])).sort((one, other) => one - other),
    generation: (number) => {
      const entry = entries.get(number);
      return entry?.kind === 'at' ? entry.generation : 0;
    },
    object,
    resolve,
  };
}

interface Trailer {
  dictionary: PdfDictionary;
  isStream: boolean;
}

/** Newest first; what a newer directory says of an object counts. */
function readDirectories(text: string, last: number, entries: Map<number, Entry>): Trailer[] {
  const trailers: Trailer[] = [];
  const waiting = [last];
  const seen = new Set<number>();
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > MOST_DIRECTORIES || offset < 0 || offset >= text.length) throw new Error('directories without end');
    const isTable = text.startsWith('xref', skipSpace(text, offset));
    const dictionary = isTable ? readTable(text, offset, entries) : readDirectoryStream(text, offset, entries);
    trailers.push({ dictionary, isStream: !isTable });
    const beside = numberIn(dictionary, 'XRefStm', -1);
    const previous = numberIn(dictionary, 'Prev', -1);
    if (isTable && beside >= 0) waiting.push(beside);
    if (previous >= 0) waiting.push(previous);
  }
  return trailers;
}

function readTable(text: string, offset: number, entries: Map<number, Entry>): PdfDictionary {
  let at = skipSpace(text, offset) + 'xref'.length;
  for (;;) {
    at = skipSpace(text, at);
    if (text.startsWith('trailer', at)) break;
    const section = /^(\d+)[\0\t\n\f\r ]+(\d+)/.exec(text.slice(at, at + 40));
    if (!section) throw new Error('a broken directory');
    const first = Number(section[1]);
    const count = Number(section[2]);
    at += section[0].length;
    if (entries.size + count > MOST_OBJECTS) throw new Error('too many objects');
    for (let number = first; number < first + count; number += 1) {
      at = skipSpace(text, at);
      const line = /^(\d{1,10}) +(\d{1,5}) *([nf])/.exec(text.slice(at, at + 24));
      if (!line) throw new Error('a broken directory');
      at += line[0].length;
      if (!entries.has(number)) {
        const place = { kind: 'at' as const, offset: Number(line[1]), generation: Number(line[2]) };
        entries.set(number, line[3] === 'n' ? place : null);
      }
    }
  }
  const trailer = parsePdfValue(text, at + 'trailer'.length);
  if (trailer.kind !== 'dictionary') throw new Error('no trailer');
  return trailer;
}

function readDirectoryStream(text: string, offset: number, entries: Map<number, Entry>): PdfDictionary {
  const found = readObjectAt(text, offset, null, (value) => (value?.kind === 'number' ? value.value : null));
  const { value } = found;
  if (value.kind !== 'dictionary') throw new Error('a broken directory');
  const bytes = Buffer.from(decodeStream(text, found), 'latin1');
  const widths = numbersIn(value.entries.get('W')?.value);
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = typeWidth + secondWidth + thirdWidth;
  const index = numbersIn(value.entries.get('Index')?.value);
  const sections = index.length > 0 ? index : [0, numberIn(value, 'Size', 0)];
  if (widths.length !== 3 || width === 0 || width > 24) throw new Error('a broken directory');
  let at = 0;
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    const count = sections[section + 1] ?? 0;
    if (entries.size + count > MOST_OBJECTS) throw new Error('too many objects');
    for (let number = first; number < first + count && at + width <= bytes.length; number += 1) {
      const type = typeWidth === 0 ? 1 : wholeNumber(bytes, at, typeWidth);
      const second = wholeNumber(bytes, at + typeWidth, secondWidth);
      const third = wholeNumber(bytes, at + typeWidth + secondWidth, thirdWidth);
      at += width;
      if (entries.has(number)) continue;
      if (type === 1) entries.set(number, { kind: 'at', offset: second, generation: third });
      else entries.set(number, type === 2 ? { kind: 'in', stream: second, index: third } : null);
    }
  }
  return value;
}

function readObjectAt(
  text: string,
  offset: number,
  number: number | null,
  lengthOf: (value: PdfValue | undefined) => number | null,
): PdfObject {
  const from = skipSpace(text, offset);
  const head = /^(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/.exec(text.slice(from, from + 60));
  if (!head || (number !== null && Number(head[1]) !== number)) throw new Error('an object is not where it should be');
  const value = parsePdfValue(text, from + head[0].length);
  const after = skipSpace(text, value.end);
  if (value.kind !== 'dictionary' || !text.startsWith('stream', after)) return { text, value, stream: null };
  const start = after + 'stream'.length + (text.startsWith('\r\n', after + 'stream'.length) ? 2 : 1);
  const end = start + (lengthOf(value.entries.get('Length')?.value) ?? Number.NaN);
  if (!text.startsWith('endstream', skipSpace(text, end)))
    throw new Error('a stream is longer or shorter than it says');
  return { text, value, stream: { start, end } };
}

function readObjectStream(text: string, packed: PdfObject): Map<number, PdfObject> {
  const { value } = packed;
  const inside = new Map<number, PdfObject>();
  if (value.kind !== 'dictionary') return inside;
  const content = decodeStream(text, packed);
  const first = numberIn(value, 'First', 0);
  const head = content.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at + 1 < head.length && at < numberIn(value, 'N', 0) * 2; at += 2) {
    const [number = 0, offset = 0] = [head[at], head[at + 1]];
    inside.set(number, { text: content, value: parsePdfValue(content, first + offset), stream: null });
  }
  return inside;
}

function numbersIn(value: PdfValue | undefined): number[] {
  return value?.kind === 'array' ? value.items.flatMap((item) => (item.kind === 'number' ? [item.value] : [])) : [];
}

function wholeNumber(bytes: Buffer, at: number, width: number): number {
  let value = 0;
  for (let byte = 0; byte < width; byte += 1) value = value * 256 + (bytes[at + byte] ?? 0);
  return value;
}
