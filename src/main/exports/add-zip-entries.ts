import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
// As `fixZipDates` sets it.
const DOS_EPOCH = 0x00210000;
const VERSION = 20;
const DEFLATED = 8;

/**
 * A finished zip archive without a comment, with further files at its end. Large files are packed by Node's own deflate,
 * which takes a fraction of the time of one written in JavaScript. Names are ASCII.
 */
export function addZipEntries(zip: Uint8Array, files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_LENGTH;
  const count = view.getUint16(end + 10, true) + files.length;
  const directory = view.getUint32(end + 16, true);
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = directory;
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path);
    const packed = deflateRawSync(bytes);
    const common = (header: Uint8Array, at: number): void => {
      const fields = new DataView(header.buffer);
      fields.setUint16(at, VERSION, true);
      fields.setUint16(at + 4, DEFLATED, true);
      fields.setUint32(at + 6, DOS_EPOCH, true);
      fields.setUint32(at + 10, crc32(bytes), true);
      fields.setUint32(at + 14, packed.length, true);
      fields.setUint32(at + 18, bytes.length, true);
      fields.setUint16(at + 22, name.length, true);
    };
    const local = new Uint8Array(LOCAL_LENGTH);
    new DataView(local.buffer).setUint32(0, LOCAL_HEADER, true);
    common(local, 4);
    const central = new Uint8Array(CENTRAL_LENGTH);
    const fields = new DataView(central.buffer);
    fields.setUint32(0, CENTRAL_HEADER, true);
    fields.setUint16(4, VERSION, true);
    common(central, 6);
    fields.setUint32(42, offset, true);
    locals.push(local, name, packed);
    centrals.push(central, name);
    offset += LOCAL_LENGTH + name.length + packed.length;
  }
  const tail = zip.slice(end);
  const fields = new DataView(tail.buffer);
  const size = end - directory + centrals.reduce((sum, part) => sum + part.length, 0);
  fields.setUint16(8, count, true);
  fields.setUint16(10, count, true);
  fields.setUint32(12, size, true);
  fields.setUint32(16, offset, true);
  return joined([zip.subarray(0, directory), ...locals, zip.subarray(directory, end), ...centrals, tail]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
