/**
 * How a value crosses between page and core where structured clone is not at hand: a JSON head in which every
 * `Uint8Array` stands as `{ "$bytes": [offset, length] }`, and behind it the bytes themselves. Files keep their size
 * (base64 would add a third) and are never turned into one long string.
 *
 * Layout: 4 bytes head length (big endian) · head (UTF-8 JSON) · bytes.
 */
const HEAD_LENGTH_BYTES = 4;
const MARK = '$bytes';

export function encodeMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = [];
  let bytesSoFar = 0;
  const head = new TextEncoder().encode(
    JSON.stringify(value, (_key, entry: unknown) => {
      if (!(entry instanceof Uint8Array)) return entry;
      const mark = { [MARK]: [bytesSoFar, entry.byteLength] };
      files.push(entry);
      bytesSoFar += entry.byteLength;
      return mark;
    }) ?? 'null',
  );
  const message = new Uint8Array(HEAD_LENGTH_BYTES + head.byteLength + bytesSoFar);
  new DataView(message.buffer).setUint32(0, head.byteLength);
  message.set(head, HEAD_LENGTH_BYTES);
  let position = HEAD_LENGTH_BYTES + head.byteLength;
  for (const file of files) {
    message.set(file, position);
    position += file.byteLength;
  }
  return message;
}

/** Reads what `encodeMessage` wrote. Throws a plain `Error` for anything else: the caller decides what to say. */
export function decodeMessage(message: Uint8Array): unknown {
  if (message.byteLength < HEAD_LENGTH_BYTES) throw new Error('message without a head');
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  const bodyStart = HEAD_LENGTH_BYTES + view.getUint32(0);
  if (bodyStart > message.byteLength) throw new Error('message shorter than its head says');
  const head = new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(HEAD_LENGTH_BYTES, bodyStart));
  const body = message.subarray(bodyStart);
  return JSON.parse(head, (_key, entry: unknown) => {
    const range = readMark(entry);
    if (range === null) return entry;
    if (range.end > body.byteLength) throw new Error('message shorter than its files');
    // A view, not a copy: a hostile head that names one range a thousand times costs nothing.
    return new Uint8Array(body.buffer, body.byteOffset + range.start, range.end - range.start);
  });
}

function readMark(entry: unknown): { start: number; end: number } | null {
  if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, MARK)) return null;
  if (Object.keys(entry).length !== 1) return null;
  const range: unknown = Reflect.get(entry, MARK);
  if (!Array.isArray(range) || range.length !== 2) return null;
  const [start, length]: unknown[] = range;
  if (!isCount(start) || !isCount(length)) return null;
  return { start, end: start + length };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
