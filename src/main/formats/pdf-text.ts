import type { PdfValue } from './pdf-syntax';

/** Characters PDFDocEncoding puts where Latin-1 has controls; codes from 0x18 and from 0x80. */
const LOW = '˘ˇˆ˙˝˛˚˜';
const HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';
const EURO = 0xa0;

/** The words of a text as a PDF keeps it: UTF-16 or UTF-8 with its mark, else PDFDocEncoding. */
export function pdfWords(value: PdfValue | null | undefined): string {
  if (value?.kind === 'name') return Buffer.from(value.value, 'latin1').toString('utf8');
  if (value?.kind !== 'string') return '';
  return wordsOf(value.value).replaceAll(/\r\n?/g, '\n');
}

function wordsOf(raw: string): string {
  if (raw.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(Buffer.from(raw.slice(2), 'latin1'));
  if (raw.startsWith('\xef\xbb\xbf')) return Buffer.from(raw.slice(3), 'latin1').toString('utf8');
  let words = '';
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === EURO) words += '€';
    else if (code >= 0x80 && code < 0x80 + HIGH.length) words += HIGH.charAt(code - 0x80);
    else words += code >= 0x18 && code < 0x20 ? LOW.charAt(code - 0x18) : raw.charAt(at);
  }
  return words;
}

/** A text in a PDF's notation: plain where it is ASCII, UTF-16 where it is not. Not every viewer shows lone carriage returns. */
export function pdfString(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').toWellFormed();
  if (/^[\n\t\x20-\x7e]*$/.test(lines)) {
    return `(${lines
      .replaceAll(/[\\()]/g, '\\$&')
      .replaceAll('\n', '\\n')
      .replaceAll('\t', '\\t')})`;
  }
  return `<FEFF${Buffer.from(lines, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

export function pdfName(name: string): string {
  return `/${name.replaceAll(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}
