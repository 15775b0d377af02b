const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_LENGTH = 22;
// 1 January 1980, the first date a zip file can hold.
const DOS_EPOCH = 0x00210000;

/** Sets the time of every entry of a zip archive to one fixed moment, in place, so that equal contents are equal bytes. */
export function fixZipDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_CENTRAL) throw new Error('The archive has no end record.');
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(offset, true) !== CENTRAL_HEADER) throw new Error('The archive has a broken directory.');
    view.setUint32(offset + 12, DOS_EPOCH, true);
    const local = view.getUint32(offset + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new Error('The archive has a broken entry.');
    view.setUint32(local + 10, DOS_EPOCH, true);
    offset +=
      46 + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return zip;
}
