const SECTOR = 512;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

/** What Office writes for a document with a password: a compound file that holds the encrypted package as a stream. */
export function passwordProtectedOffice(): Uint8Array {
  const header = Buffer.alloc(SECTOR, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30); // sectors of 2^9 bytes
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44); // one sector of the allocation table
  header.writeUInt32LE(1, 48); // the directory starts in sector 1
  header.writeUInt32LE(0, 56); // nothing is small enough for the small streams
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  for (let entry = 0; entry < 109; entry += 1) header.writeUInt32LE(entry === 0 ? 0 : FREE, 76 + entry * 4);
  const table = Buffer.alloc(SECTOR, 0xff);
  for (const [at, next] of [FAT_SECTOR, END_OF_CHAIN, END_OF_CHAIN, END_OF_CHAIN].entries())
    table.writeUInt32LE(next, at * 4);
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, { child: 1, start: END_OF_CHAIN, length: 0 }),
    directoryEntry('EncryptedPackage', 2, { right: 2, start: 2, length: SECTOR }),
    directoryEntry('EncryptionInfo', 2, { start: 3, length: SECTOR }),
    Buffer.alloc(128),
  ]);
  return new Uint8Array(
    Buffer.concat([header, table, directory, Buffer.alloc(SECTOR, 0x5a), Buffer.alloc(SECTOR, 0x04)]),
  );
}

/** A PDF that opens only with a password: the standard handler, and keys that no empty password fits. */
export function passwordProtectedPdf(): Uint8Array {
  const key = '5a'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  ];
  return pdfOf(objects, `/Encrypt 4 0 R /ID [<${key.slice(0, 32)}> <${key.slice(0, 32)}>]`);
}

/** A PDF of one empty page, as a scanner without text recognition leaves it. */
export function pdfWithoutText(): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
  ]);
}

function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, 'latin1'));
}

interface DirectoryPlace {
  child?: number;
  right?: number;
  start: number;
  length: number;
}

function directoryEntry(
  name: string,
  type: number,
  { child = FREE, right = FREE, start, length }: DirectoryPlace,
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt8(1, 67);
  entry.writeUInt32LE(FREE, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(length, 120);
  return entry;
}
