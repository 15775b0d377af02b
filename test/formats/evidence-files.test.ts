import { describe, expect, test } from 'vitest';
import { imageSize } from '../../src/main/formats/image-size';
import { readMail } from '../../src/main/formats/mail-read';
import { sniffFile } from '../../src/main/formats/sniff-file';
import { computedMs } from '../builders/computing-time';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  bytes('IHDR'),
  Buffer.from([0, 0, 2, 0, 0, 0, 1, 0]),
]);

describe('what a file is', () => {
  test.each([
    ['a.pdf', bytes('%PDF-1.7\n'), 'pdf'],
    ['a.docx', bytes('%PDF-1.7\n'), 'pdf'],
    ['a.txt', PNG, 'image'],
    ['a.svg', bytes('<svg onload="alert(1)"/>'), 'text'],
    ['a.eml', bytes('Subject: x\r\n\r\nText'), 'mail'],
    ['a.csv', bytes('a;b\n1;2'), 'csv'],
    ['a.log', bytes('2026-01-01 start'), 'text'],
    ['a', bytes('plain'), 'text'],
    ['a.txt', bytes('x\0\0y'), 'other'],
    ['a.zip', bytes('PK\x03\x04 nothing known'), 'other'],
    ['a.txt', bytes(''), 'text'],
  ])('%s', (name, content, kind) => {
    expect(sniffFile({ name, bytes: content })).toBe(kind);
  });
});

describe('the size a picture states', () => {
  test('is read from its head', () => {
    expect(imageSize(PNG)).toEqual({ width: 512, height: 256 });
    expect(imageSize(Buffer.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 3, 0, 4, 0]))).toEqual({ width: 3, height: 4 });
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 5, 0, 6, 1, 0, 0, 0];
    expect(imageSize(Buffer.from(jpeg))).toEqual({ width: 6, height: 5 });
  });

  test.each([
    ['cut off', PNG.subarray(0, 18)],
    ['no picture', bytes('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  ])('is none: %s', (_, content) => {
    expect(imageSize(content)).toBeNull();
  });
});

describe('a mail', () => {
  test('is read with its words, its day and the names of what hangs on it', () => {
    const mail = readMail(
      bytes(
        [
          'From: =?UTF-8?B?SsO8cmdlbg==?= <j@firm.example>',
          'Subject: =?ISO-8859-1?Q?Best=E4tigung?=',
          ' =?ISO-8859-1?Q?_f=FCr?= 2026',
          'Date: Wed, 31 Dec 2025 23:30:00 -0500',
          'Content-Type: multipart/mixed; boundary="b"',
          '',
          'ignored',
          '--b',
          'Content-Type: multipart/alternative; boundary="c"',
          '',
          '--c',
          'Content-Type: text/plain; charset=iso-8859-1',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          'Gr=FC=DFe, in=',
          ' one line',
          '--c',
          'Content-Type: text/html',
          '',
          '<script>alert(1)</script><p>Other</p>',
          '--c--',
          '--b',
          'Content-Type: application/pdf; name="a.pdf"',
          'Content-Disposition: attachment',
          '',
          'x',
          '--b--',
        ].join('\r\n'),
      ),
    );
    expect(mail).toMatchObject({
      subject: 'Bestätigung für 2026',
      from: 'Jürgen <j@firm.example>',
      sentOn: '2025-12-31',
      text: 'Grüße, in one line',
      attachments: ['a.pdf'],
    });
  });

  test('in HTML alone is shown as its text', () => {
    const mail = readMail(bytes('Content-Type: text/html\n\n<p>Hello</p><img src="https://far.example/x.png">'));
    expect(mail.text).toBe('Hello');
    expect(mail.sentOn).toBeNull();
  });

  test.each([
    ['no header', 'just words'],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary="b"\n\nwords'],
    [
      'parts in parts in parts',
      Array.from({ length: 400 }, () => 'Content-Type: multipart/mixed; boundary=b\n\n--b\n').join(''),
    ],
    ['an unknown encoding', 'Content-Type: text/plain; charset=martian\n\nwords'],
  ])('does not break on %s', (_, source) => {
    expect(typeof readMail(bytes(source)).text).toBe('string');
  });

  test('with a million blank lines is read in time', () => {
    const startedAt = computedMs();
    readMail(bytes(`Subject: =?UTF-8?Q?${'?= '.repeat(20_000)}\n\n${'\n'.repeat(1_000_000)}`));
    expect(computedMs() - startedAt).toBeLessThan(2000);
  });
});
