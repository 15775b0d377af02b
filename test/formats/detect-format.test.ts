import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/main/formats/detect-format';
import { readDocument } from '../../src/main/formats/read-document';
import { AppError } from '../../src/shared/errors';
import { buildDocx, paragraph } from '../builders/docx';
import { buildPdf } from '../builders/pdf';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const pdf = buildPdf([{ texts: [{ text: 'Backups are encrypted.', x: 50, y: 100 }] }]);
const docx = buildDocx({ body: paragraph('Backups are encrypted.') });

async function refusal(name: string, bytes: Uint8Array): Promise<{ code: string; message: string }> {
  try {
    await readDocument({ name, bytes });
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error(`${name} was read`);
}

describe('detectFormat', () => {
  it('goes by the bytes, then by the name', () => {
    const cases: [string, Uint8Array, string][] = [
      ['policy.pdf', pdf, 'pdf'],
      ['policy.docx', pdf, 'pdf'],
      ['policy', docx, 'docx'],
      ['policy.pdf', docx, 'docx'],
      ['policy.md', text('# Policy\n\nText.'), 'md'],
      ['policy.txt', text('Policy text.'), 'txt'],
      ['page.txt', text('<!DOCTYPE html><html><body>Text</body></html>'), 'html'],
      ['page.htm', text('<p>Text</p>'), 'html'],
      ['policy.unknown', text('Policy text.'), 'txt'],
    ];
    expect(cases.map(([name, bytes]) => detectFormat({ name, bytes }))).toEqual(cases.map(([, , format]) => format));
  });

  it('says in one sentence what to do with a file it does not read', async () => {
    const compound = (stream: string): Uint8Array =>
      new Uint8Array(
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, 'utf16le')]),
      );
    const cases: [string, Uint8Array, string, RegExp][] = [
      ['empty.txt', new Uint8Array(), 'unreadable-file', /empty/],
      ['blank.txt', text(' \n\n '), 'unreadable-file', /no text/],
      ['secret.docx', compound('EncryptedPackage'), 'unreadable-file', /password/],
      ['secret.pdf', buildPdf([{ texts: [] }], { protect: true }), 'unreadable-file', /password/],
      ['old.doc', compound('WordDocument'), 'unsupported-format', /\.docx or \.pdf/],
      ['notes.rtf', text('{\\rtf1 text}'), 'unsupported-format', /Rich Text/],
      ['scan.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unsupported-format', /picture/],
      ['list.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'unsupported-format', /spreadsheet/],
      ['deck.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'unsupported-format', /presentation/],
      [
        'letter.odt',
        zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
        'unsupported-format',
        /OpenDocument/,
      ],
      ['notes.txt', new Uint8Array(2000).map((_, index) => (index * 7919) % 256), 'unsupported-format', /no text/],
      ['cut.docx', docx.slice(0, docx.length / 2), 'unreadable-file', /damaged/],
      ['cut.pdf', pdf.slice(0, 60), 'unreadable-file', /damaged/],
      [
        'scan.pdf',
        buildPdf([{ texts: [], lines: [{ x1: 0, y1: 0, x2: 9, y2: 9 }] }]),
        'unreadable-file',
        /pictures of pages/,
      ],
    ];
    for (const [name, bytes, code, says] of cases) {
      const refused = await refusal(name, bytes);
      expect({ name, code: refused.code }).toEqual({ name, code });
      expect(refused.message).toMatch(says);
      expect(refused.message).toContain(name);
    }
  });
});
