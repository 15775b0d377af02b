import iconv from 'iconv-lite';

/**
 * The text of a file whose encoding nobody stated: a byte order mark decides, then the zero bytes of UTF-16, then valid
 * UTF-8, and Windows-1252 takes the rest. `stated` is an encoding the file itself names (an HTML meta tag).
 */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = encodingOfMark(buffer) ?? encodingOfZeros(buffer);
  if (encoding !== null) return withoutMark(iconv.decode(buffer, encoding));
  const asUtf8 = buffer.toString('utf8');
  // A single broken character (a file cut inside one) does not make a file Windows-1252; many without any valid one do.
  const broken = count(asUtf8, /\uFFFD/g);
  if (broken === 0 || broken * 4 < count(asUtf8, /[\u0080-\uFFFC]/g)) return asUtf8;
  return iconv.decode(buffer, stated !== undefined && iconv.encodingExists(stated) ? stated : 'windows-1252');
}

/** True where decoded text holds what no text holds: zero bytes, or more than a few control characters. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  if (sample.includes('\u0000')) return true;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return count(sample, /[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F]|\uFFFD/g) > Math.max(3, sample.length / 200);
}

function encodingOfMark(buffer: Buffer): string | null {
  if (buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf8';
  if (buffer.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  if (buffer.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in European languages every second byte is zero. */
function encodingOfZeros(buffer: Buffer): string | null {
  const sample = buffer.subarray(0, 4000);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
