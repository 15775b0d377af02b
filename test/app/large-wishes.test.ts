import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createReaderPool } from '../../src/main/app/reader-pool';
import { readMail } from '../../src/main/formats/mail-read';
import { readDocument } from '../../src/main/formats/read-document';
import { readWorkbook } from '../../src/main/formats/xlsx-read';
import { recogniseDocx } from '../../src/main/questionnaires/recognise-docx';
import { recognisePdf } from '../../src/main/questionnaires/recognise-pdf';
import { AppError } from '../../src/shared/errors';
import { PROJECT_FOLDER } from '../builders/company-files';
import { buildForm, cell, para, row, table } from '../builders/docx-form';
import { buildXlsx } from '../builders/xlsx';
import { textFile } from './library';

vi.setConfig({ testTimeout: 300_000 });

const MB = 1024 * 1024;
const MEMORY_MB = 256;
/** What a step that cannot be looked into may take on top: the largest part of an archive, twice, while it is unpacked. */
const STEP_MB = 640;
const patient = { onProgress: () => {}, throwIfCancelled: () => {} };
const SAID = 'Backups are encrypted with AES-256.';
const TEXT = `BT /F1 11 Tf 1 0 0 1 60 700 Tm (${SAID}) Tj ET`;

const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const packed = (bytes: Uint8Array, entries = '') =>
  stream(deflateSync(bytes).toString('latin1'), `/Filter /FlateDecode ${entries}`);

/** A PDF of one page by hand: 1 catalog, 2 page tree, 3 page, 4 content, 5 font, 6 and on what is added. */
function pdf({ content = stream(TEXT), resources = '', font = '', catalog = '', more = [] as string[] }): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
    content,
    font || '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const directory = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${directory}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A picture that calls itself one point large and holds a JPEG of 65,500 by 65,500. */
const JPEG = Buffer.from(
  `ffd8ffdb004300${'01'.repeat(64)}ffc0001108ffdcffdc03011100021100031100ffc400140001${'00'.repeat(15)}00ffda000c03010002000300003f00aaaaffd9`,
  'hex',
).toString('latin1');

/** A form whose every field lies in a packed directory of its own, most of which is blanks. */
function packedFields(count: number): Uint8Array {
  const first = 6 + count;
  const numbers = Array.from({ length: count }, (_, at) => first + at);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${numbers.map((number) => `${number} 0 R`).join(' ')}] >> >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    stream(TEXT),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...numbers.map((number) => {
      const head = `${number} 0 `;
      const field = `<< /FT /Tx /T (f${number}) /Subtype /Widget /P 3 0 R /Rect [50 600 300 620] >>`;
      const bytes = Buffer.alloc(99_000_000, ' ');
      bytes.write(head + field, 'latin1');
      return packed(bytes, `/Type /ObjStm /N 1 /First ${head.length}`);
    }),
  ];
  let file = '%PDF-1.5\n';
  const listed = [[0, 0, 65_535]];
  for (const [index, body] of objects.entries()) {
    listed.push([1, file.length, 0]);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  for (const at of numbers.keys()) listed.push([2, 6 + at, 0]);
  const entries = Buffer.alloc(listed.length * 7);
  for (const [at, [kind = 0, place = 0, more = 0]] of listed.entries()) {
    entries.writeUInt8(kind, at * 7);
    entries.writeUInt32BE(place, at * 7 + 1);
    entries.writeUInt16BE(more, at * 7 + 5);
  }
  const directory = file.length;
  file += `${first + count} 0 obj\n${packed(entries, `/Type /XRef /Size ${listed.length} /W [1 4 2] /Root 1 0 R`)}\nendobj\n`;
  file += `startxref\n${directory}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const PDFS: [string, () => Uint8Array][] = [
  [
    'a palette of two thousand million colours',
    () =>
      pdf({
        resources: '/ColorSpace << /C0 [/Indexed /DeviceRGB 2147483646 (x)] >>',
        content: stream(`/C0 cs 0 sc 0 0 9 9 re f ${TEXT}`),
      }),
  ],
  [
    'a picture of one point with another of four thousand million in it',
    () =>
      pdf({
        resources: '/XObject << /X 6 0 R >>',
        content: stream(`/X Do ${TEXT}`),
        more: [
          stream(
            JPEG,
            '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
          ),
        ],
      }),
  ],
  [
    'a function of three thousand million samples',
    () =>
      pdf({
        resources: '/Shading << /S0 << /ShadingType 1 /ColorSpace /DeviceRGB /Function 6 0 R >> >>',
        content: stream(`/S0 sh ${TEXT}`),
        more: [
          stream('x', '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1 0 1 0 1] /Size [60000 60000] /BitsPerSample 8'),
        ],
      }),
  ],
  [
    'a font with a width for two thousand million letters',
    () =>
      pdf({
        font: '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
        content: stream('BT /F1 11 Tf 1 0 0 1 60 700 Tm <00410042> Tj ET'),
        more: [
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 2000000000 500] /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>',
          stream('begincmap 1 beginbfrange <00000000> <7fffffff> <0041> endbfrange endcmap'),
        ],
      }),
  ],
  ['a text that unpacks to a thousand times its size', () => pdf({ content: packed(Buffer.alloc(700 * MB, ' ')) })],
  [
    'a text packed twice',
    () =>
      pdf({
        content: stream(
          deflateSync(deflateSync(Buffer.alloc(700 * MB, ' '))).toString('latin1'),
          '/Filter [/FlateDecode /FlateDecode]',
        ),
      }),
  ],
  [
    'rows of a quarter of a thousand million columns',
    () => pdf({ content: packed(Buffer.alloc(MB), '/DecodeParms << /Predictor 12 /Columns 250000000 >>') }),
  ],
  ['eight packed directories of a hundred megabytes, each with one field', () => packedFields(8)],
];

/** Just below the ratio from which an archive is refused by what it declares. */
function hugeXml(): string {
  const noise = Array.from({ length: 4000 }, (_, at) => createHash('sha512').update(String(at)).digest('base64'));
  const words = noise.map((word) => `${word}${' '.repeat(27_400)}`).join('');
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
}

describe('a small file that wishes for much memory is refused in one sentence or read without it', () => {
  const pool = createReaderPool({
    program: join(PROJECT_FOLDER, 'out/main/reader.js'),
    memoryMb: MEMORY_MB,
    timeMs: 60_000,
  });
  afterAll(pool.close);
  beforeAll(async () => {
    await pool.run(readDocument, [textFile('first.md', '# Backups\n\nBackups are encrypted.\n')], patient);
  });

  async function wish(read: () => Promise<unknown>): Promise<string> {
    const before = process.memoryUsage().rss;
    let peak = before;
    const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10);
    const outcome = await read().then(
      () => 'read',
      (error: unknown) => (error instanceof AppError ? error.message : `BUG ${String(error)}`),
    );
    clearInterval(looking);
    expect(outcome).not.toMatch(/^BUG/u);
    expect((peak - before) / MB).toBeLessThan(MEMORY_MB + STEP_MB);
    // The next file is read as if nothing had been.
    const next = textFile('next.md', '# Backups\n\nBackups are encrypted.\n');
    expect(await pool.run(readDocument, [next], patient)).toMatchObject({ format: 'md' });
    return outcome;
  }

  test.each(PDFS)('PDF: %s', async (_, build) => {
    const bytes = build();
    expect(bytes.length).toBeLessThan(3 * MB);
    await wish(() => pool.run(readDocument, [{ name: 'a.pdf', bytes }], patient));
    await wish(() => pool.run(recognisePdf, [{ name: 'a.pdf', bytes }], patient));
  });

  test('a Word document with a part that unpacks three hundred times', async () => {
    const parts = { ...unzipSync(buildForm(para('x')).bytes), 'word/document.xml': strToU8(hugeXml()) };
    const bytes = zipSync(parts, { level: 9 });
    await wish(() => pool.run(readDocument, [{ name: 'a.docx', bytes }], patient));
    await wish(() => pool.run(recogniseDocx, [{ name: 'a.docx', bytes }], patient));
  });

  test('tables that say they span thousands of millions', async () => {
    const spans = '<w:gridSpan w:val="2147483647"/>';
    const file = buildForm(table(row(cell('a', spans), cell('b', spans)), row(cell('c', spans), cell('', spans))));
    await wish(() => pool.run(recogniseDocx, [file], patient));
    await wish(() => pool.run(readDocument, [file], patient));
    const html = `<table>${'<tr><td colspan="2147483647" rowspan="2147483647">a<td colspan=1000 rowspan=65534>b'.repeat(200)}</table>`;
    await wish(() => pool.run(readDocument, [textFile('a.html', `<!doctype html><html><body>${html}`)], patient));
  });

  test('a workbook that counts, places and repeats without end', async () => {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Question</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>Answer</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`;
    const file = buildXlsx({ sheets: [{ name: 'Form', rows: [], xml }] });
    await wish(() => pool.run(readWorkbook, [file], patient));
  });

  test('a mail of mails', async () => {
    let mail = `Content-Type: text/plain; charset=utf-8\r\n\r\n${SAID}`;
    for (let depth = 0; depth < 200; depth += 1)
      mail = `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 7bit\r\n\r\nSubject: ${depth}\r\n${mail}`;
    await wish(() => pool.run(readMail, [strToU8(`From: a@b\r\n${mail}`)], patient));
  });
});
