import iconv from 'iconv-lite';

/**
 * How a CSV file is written. `text` holds one character per byte (two bytes for UTF-16), so positions are exact and what
 * is not spliced stays as it was; `decode` turns a stretch of it into words, `encode` words into such a stretch.
 */
export interface CsvSource {
  text: string;
  encoding: 'utf8' | 'utf16le' | 'utf16be' | 'windows1252';
  /** Where the first record begins: after a byte order mark and a `sep=` line. */
  start: number;
  delimiter: string;
  /** True where every field of the first records stands in quotes. */
  quoteAll: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];
const RECORDS_READ = 40;

export function openCsv(bytes: Uint8Array): CsvSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = encodingOf(buffer);
  const text =
    encoding === 'utf16le'
      ? buffer.toString('utf16le')
      : encoding === 'utf16be'
        ? Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2)))
            .swap16()
            .toString('utf16le')
        : buffer.toString('latin1');
  const mark = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : text.startsWith('\ufeff') ? 1 : 0;
  const declared = /^sep=(.)\r?\n/i.exec(text.slice(mark, mark + 10));
  const start = mark + (declared?.[0].length ?? 0);
  const sample = text.slice(start, start + 200_000);
  const delimiter = declared?.[1] ?? likeliestDelimiter(sample);
  return { text, encoding, start, delimiter, quoteAll: allQuoted(sample, delimiter) };
}

export function decodeCsv(source: CsvSource, stretch: string): string {
  if (source.encoding === 'utf8') return Buffer.from(stretch, 'latin1').toString('utf8');
  if (source.encoding === 'windows1252') return iconv.decode(Buffer.from(stretch, 'latin1'), 'windows-1252');
  return stretch;
}

export function encodeCsv(source: CsvSource, words: string): string {
  if (source.encoding === 'utf8') return Buffer.from(words.toWellFormed(), 'utf8').toString('latin1');
  if (source.encoding === 'windows1252') return iconv.encode(words, 'windows-1252').toString('latin1');
  return words;
}

/** The bytes of a whole text in the file's own encoding. */
export function csvBytes(source: CsvSource, text: string): Uint8Array {
  if (source.encoding === 'utf16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (source.encoding === 'utf16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Whether the file's encoding can hold the words. */
export function canEncode(source: CsvSource, words: string): boolean {
  return source.encoding !== 'windows1252' || decodeCsv(source, encodeCsv(source, words)) === words;
}

function encodingOf(bytes: Buffer): CsvSource['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => at % 2 === odd && byte === 0).length * 2);
  if ((zeros[1] ?? 0) > head.length * 0.4) return 'utf16le';
  if ((zeros[0] ?? 0) > head.length * 0.4) return 'utf16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf8';
  } catch {
    return 'windows1252';
  }
}

/** The delimiter that cuts the first records into the most columns, evenly. */
function likeliestDelimiter(sample: string): string {
  let best = ',';
  let highest = 0;
  for (const delimiter of DELIMITERS) {
    const counts = fieldCounts(sample, delimiter).filter((count) => count > 1);
    const usual = mostCommon(counts);
    const score = counts.filter((count) => count === usual).length * Math.min(usual, 20);
    if (score > highest) {
      best = delimiter;
      highest = score;
    }
  }
  return best;
}

/** Fields per record, delimiters and line ends inside quotes not counted. */
function fieldCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) fields += 1;
    else if (!quoted && character === '\n') {
      counts.push(fields);
      fields = 1;
      if (counts.length >= RECORDS_READ) break;
    }
  }
  return fields > 1 ? [...counts, fields] : counts;
}

function allQuoted(sample: string, delimiter: string): boolean {
  const line = sample.split(/\r?\n/)[0] ?? '';
  const fields = line.split(delimiter);
  return fields.length > 1 && fields.every((field) => /^".*"$/.test(field));
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}
