import { deflateRawSync } from 'node:zlib';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWorkbookPackage } from '../../src/main/formats/ooxml';
import { openZip, readPart } from '../../src/main/formats/zip-open';
import { repackZip } from '../../src/main/formats/zip-repack';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { AppError } from '../../src/shared/errors';
import { buildXlsx, workbookParts, zipParts } from '../builders/xlsx';

const WORKBOOK = {
  sheets: [{ name: 'One', rows: [['Question', 'Answer'], ['Is data encrypted at rest?'], ['Is it tested?']] }],
};
const GOOD = buildXlsx(WORKBOOK);

function named(bytes: Uint8Array | Buffer, name = 'form.xlsx') {
  return { name, bytes: new Uint8Array(bytes) };
}

/** The good package with one edit of its bytes. */
function edited(edit: (bytes: Buffer) => void) {
  const bytes = Buffer.from(GOOD.bytes);
  edit(bytes);
  return named(bytes);
}

/** Where a part's entry in the directory begins. */
function centralHeader(bytes: Buffer, part = '[Content_Types].xml'): number {
  return bytes.lastIndexOf(part) - 46;
}

const REFUSED: [string, ReturnType<typeof named>, RegExp][] = [
  ['an empty file', named(Buffer.alloc(0)), /is empty/],
  ['a text file with a wrong ending', named(Buffer.from('ID;Question\n1;Why?')), /not the kind of file/],
  ['a package cut in half', named(Buffer.from(GOOD.bytes).subarray(0, GOOD.bytes.length / 2)), /damaged or incomplete/],
  [
    'a package without its end',
    named(Buffer.from(GOOD.bytes).subarray(0, GOOD.bytes.length - 10)),
    /damaged or incomplete/,
  ],
  [
    'an old binary workbook',
    named(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])),
    /old Office format/,
  ],
  [
    'an encrypted workbook',
    named(
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.alloc(508),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ),
    /protected with a password/,
  ],
  [
    'an encrypted entry',
    edited((bytes) => bytes.writeUInt16LE(1, centralHeader(bytes) + 8)),
    /protected with a password/,
  ],
  [
    'a name that climbs out of the package',
    named(zipParts({ ...workbookParts(WORKBOOK), '../../evil.xml': 'x' })),
    /damaged/,
  ],
  [
    'an inflated size that lies',
    edited((bytes) => bytes.writeUInt32LE(10, centralHeader(bytes, 'xl/worksheets/sheet1.xml') + 24)),
    /damaged/,
  ],
  [
    'bytes that do not match their checksum',
    edited((bytes) => bytes.writeUInt32LE(1, centralHeader(bytes, 'xl/workbook.xml') + 16)),
    /damaged/,
  ],
  ['an unknown compression method', edited((bytes) => bytes.writeUInt16LE(99, centralHeader(bytes) + 10)), /damaged/],
  [
    'two parts of one name',
    named(zipParts({ ...workbookParts(WORKBOOK), 'XL/workbook.xml': '<workbook/>' })),
    /damaged/,
  ],
  ['a bomb of zeros', bomb(), /unpacks to far more/],
  ['parts sharing their compressed bytes', overlapping(), /unpacks to far more|damaged/],
  ['eleven thousand parts', manyParts(), /unpacks to far more/],
  [
    'entity expansion',
    withSheet('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>'),
    /damaged/,
  ],
  [
    'a workbook without sheets',
    named(zipParts({ ...workbookParts(WORKBOOK), 'xl/workbook.xml': '<workbook/>' })),
    /damaged/,
  ],
  [
    'a Word document named .xlsx',
    named(zipParts({ 'word/document.xml': '<w:document/>', '[Content_Types].xml': '<Types/>' })),
    /is a Word document/,
  ],
  [
    'an OpenDocument spreadsheet named .xlsx',
    named(zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })),
    /Save it as \.xlsx/,
  ],
  ['an archive of pictures', named(zipParts({ 'a.png': 'x' })), /archive without a workbook/],
  ['an old workbook by its ending', named(Buffer.from('x'), 'form.xls'), /Save it as \.xlsx/],
];

describe('refused with one sentence', () => {
  test.each(REFUSED)('%s', async (_, file, sentence) => {
    const failure = await recogniseQuestionnaire(file).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect((failure as AppError).message).toMatch(sentence);
    expect((failure as AppError).message).toContain(file.name);
  });
});

describe('opened all the same', () => {
  test('back slashes in part names, as one .NET version wrote them', async () => {
    const parts = Object.fromEntries(
      Object.entries(workbookParts(WORKBOOK)).map(([path, content]) => [path.replaceAll('/', '\\'), content]),
    );
    expect((await recogniseQuestionnaire(named(zipParts(parts)))).questions).toHaveLength(2);
  });

  test('sizes behind the data instead of in the header', async () => {
    const { questions } = await recogniseQuestionnaire(named(withDataDescriptors(workbookParts(WORKBOOK))));
    expect(questions).toHaveLength(2);
  });

  test('XML cut off inside a sheet', async () => {
    const { questions } = await recogniseQuestionnaire(
      withSheet('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Is it'),
    );
    expect(questions).toEqual([]);
  });
});

test('a package written again keeps untouched parts to the byte', async () => {
  const zip = await openZip(GOOD);
  const changed = new Map([['xl/styles.xml', new TextEncoder().encode('<styleSheet/>')]]);
  const bytes = await repackZip(zip, changed);
  expect(Buffer.compare(bytes, await repackZip(zip, changed))).toBe(0);
  const again = await openZip(named(bytes));
  expect(again.parts.map(({ name }) => name)).toEqual(zip.parts.map(({ name }) => name));
  for (const [at, part] of again.parts.entries()) {
    const before = zip.parts[at];
    if (!before) throw new Error('a part is missing');
    if (part.name === 'xl/styles.xml') expect(strFromU8(await readPart(again, part))).toBe('<styleSheet/>');
    else expect(Buffer.compare(part.compressed, before.compressed)).toBe(0);
    expect({ ...part.header }).toEqual({ ...before.header, flags: part.header.flags });
  }
  expect((await openWorkbookPackage(named(bytes))).mainPart).toBe('xl/workbook.xml');
});

function withSheet(xml: string) {
  return named(zipParts({ ...workbookParts(WORKBOOK), 'xl/worksheets/sheet1.xml': xml }));
}

function bomb() {
  return named(zipParts({ ...workbookParts(WORKBOOK), 'xl/media/zeros.bin': new Uint8Array(60_000_000) }));
}

function manyParts() {
  const parts: Record<string, string> = {};
  for (let at = 0; at < 11_000; at += 1) parts[`xl/media/${at}.xml`] = '';
  return named(zipParts({ ...workbookParts(WORKBOOK), ...parts }));
}

/** A directory with two hundred entries that all point to the same compressed bytes. */
function overlapping() {
  const zip = rawZip(
    Array.from({ length: 200 }, (_, at) => ({ name: `xl/p${at}.xml`, data: Buffer.alloc(100_000) })),
    true,
  );
  return named(zip);
}

function withDataDescriptors(parts: Record<string, string | Uint8Array>): Buffer {
  return rawZip(
    Object.entries(parts).map(([name, content]) => ({ name, data: Buffer.from(content) })),
    false,
  );
}

/** A ZIP written by hand: sizes in data descriptors, or all entries over one stretch of bytes. */
function rawZip(entries: { name: string; data: Buffer }[], overlap: boolean): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [at, { name, data }] of entries.entries()) {
    const packed = deflateRawSync(data);
    const crc = crcOf(data);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(overlap ? 0 : 8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const central = Buffer.alloc(46 + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(overlap ? 0 : 8, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(overlap ? 0 : offset, 42);
    central.write(name, 46);
    directory.push(central);
    if (overlap && at > 0) continue;
    const descriptor = Buffer.alloc(overlap ? 0 : 16);
    if (!overlap) {
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(crc, 4);
      descriptor.writeUInt32LE(packed.length, 8);
      descriptor.writeUInt32LE(data.length, 12);
    }
    chunks.push(local, packed, descriptor);
    offset += local.length + packed.length + descriptor.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}

function crcOf(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
