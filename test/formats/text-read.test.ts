import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, looksBinary } from '../../src/main/formats/text-decode';
import { readText } from '../../src/main/formats/text-read';

describe('decodeText', () => {
  it('reads what editors write', () => {
    const text = 'Schlüssel werden – “täglich” – rotiert.';
    const bytes = (encoding: string, mark = false): Uint8Array =>
      new Uint8Array(iconv.encode(text, encoding, { addBOM: mark }));
    expect([
      decodeText(bytes('utf8')),
      decodeText(bytes('utf8', true)),
      decodeText(bytes('utf-16le', true)),
      decodeText(bytes('utf-16be', true)),
      decodeText(bytes('utf-16le')),
      decodeText(bytes('windows-1252')),
    ]).toEqual([text, text, text, text, text, text]);
  });

  it('keeps UTF-8 when the file was cut inside a character', () => {
    const bytes = new TextEncoder().encode('Äpfel Äpfel Äpfel Äpfel ÄpfelÄÄÄÄÄÄ');
    expect(decodeText(bytes.slice(0, -1))).toContain('Äpfel');
  });

  it('knows text from other bytes', () => {
    expect(looksBinary('Policy\n\tText')).toBe(false);
    expect(looksBinary('PK\u0003\u0004\u0000')).toBe(true);
  });
});

describe('readText', () => {
  it('measures indent, blank lines and pages', () => {
    const { blocks } = readText('Title\r\n\r\n  • item\f\nnext page');
    expect(blocks).toEqual([
      { kind: 'line', text: 'Title', page: 1, indent: 0, blankLinesBefore: 0, fontSize: null, bold: false, room: null },
      {
        kind: 'line',
        text: '• item',
        page: 1,
        indent: 2,
        blankLinesBefore: 1,
        fontSize: null,
        bold: false,
        room: null,
      },
      {
        kind: 'line',
        text: 'next page',
        page: 2,
        indent: 0,
        blankLinesBefore: 1,
        fontSize: null,
        bold: false,
        room: null,
      },
    ]);
  });

  it('knows how much room hard-wrapped lines leave, and that whole paragraphs leave none to know of', () => {
    const wrapped =
      'Every person works with an account of their own. Shared\naccounts are not permitted, neither for staff nor for\nothers. Rights are given by role and limited to what\nthe task needs.';
    expect(readText(wrapped).blocks.map((block) => (block.kind === 'line' ? block.room : -1))).toEqual([0, 2, 3, 40]);
    const whole = `${'A long paragraph on a single line. '.repeat(8)}\n${'Another one. '.repeat(30)}\nLast.\nEnd.`;
    expect(readText(whole).blocks.every((block) => block.kind === 'line' && block.room === null)).toBe(true);
  });
});
