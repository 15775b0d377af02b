/**
 * A PDF's own notation, read with the place of every value, so that a changed dictionary can be written by splicing its
 * source. One character is one byte (Latin-1).
 */
export type PdfValue =
  | { kind: 'null' | 'keyword'; start: number; end: number }
  | { kind: 'boolean'; value: boolean; start: number; end: number }
  | { kind: 'number'; value: number; start: number; end: number }
  | { kind: 'name'; value: string; start: number; end: number }
  | { kind: 'string'; value: string; start: number; end: number }
  | PdfReference
  | { kind: 'array'; items: PdfValue[]; start: number; end: number }
  | PdfDictionary;

export interface PdfReference {
  kind: 'reference';
  number: number;
  generation: number;
  start: number;
  end: number;
}

export interface PdfDictionary {
  kind: 'dictionary';
  entries: Map<string, PdfEntry>;
  start: number;
  end: number;
}

export interface PdfEntry {
  /** Where the key begins; the value has its own place. */
  start: number;
  value: PdfValue;
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const DEEPEST = 100;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The value that begins at or after a position. @throws Error where there is none. */
export function parsePdfValue(text: string, from: number, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new Error('nested too deep');
  const start = skipSpace(text, from);
  const first = text.charAt(start);
  if (first === '') throw new Error('the text ends where a value is expected');
  if (first === '/') return parseName(text, start);
  if (first === '(') return parseLiteral(text, start);
  if (first === '[') return parseArray(text, start, depth);
  if (text.startsWith('<<', start)) return parseDictionary(text, start, depth);
  if (first === '<') return parseHexadecimal(text, start);
  return parseWord(text, start);
}

/** The position of the next character that is neither space nor comment. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
    if (text.charAt(at) !== '%') return at;
    while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  }
}

function parseWord(text: string, start: number): PdfValue {
  const end = endOfWord(text, start);
  const word = text.slice(start, end);
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', start, end };
  if (word === 'null') return { kind: 'null', start, end };
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) {
    if (word === '') throw new Error(`unexpected ${text.charAt(start)}`);
    return { kind: 'keyword', start, end };
  }
  // "12 0 R" is a reference; two numbers alone are two numbers.
  const reference = /^\d+$/.test(word)
    ? /^[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![\w.])/.exec(text.slice(end, end + 40))
    : null;
  if (!reference) return { kind: 'number', value: Number(word), start, end };
  return {
    kind: 'reference',
    number: Number(word),
    generation: Number(reference[1]),
    start,
    end: end + reference[0].length,
  };
}

function parseName(text: string, start: number): PdfValue {
  const end = endOfWord(text, start + 1);
  const value = text
    .slice(start + 1, end)
    .replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return { kind: 'name', value, start, end };
}

function parseLiteral(text: string, start: number): PdfValue {
  let value = '';
  let open = 1;
  let at = start + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    at += 1;
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
      if (octal !== undefined) {
        value += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        at += octal.length;
      } else {
        const escaped = text.charAt(at);
        at += text.startsWith('\r\n', at) ? 2 : 1;
        // A line break behind a backslash is none.
        if (escaped !== '\n' && escaped !== '\r') value += ESCAPES[escaped] ?? escaped;
      }
      continue;
    }
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open === 0) return { kind: 'string', value, start, end: at };
    value += character;
  }
  throw new Error('a text that never ends');
}

function parseHexadecimal(text: string, start: number): PdfValue {
  const close = text.indexOf('>', start);
  if (close === -1) throw new Error('a text that never ends');
  const digits = text.slice(start + 1, close).replaceAll(/[^0-9a-fA-F]/g, '');
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return { kind: 'string', value: Buffer.from(even, 'hex').toString('latin1'), start, end: close + 1 };
}

function parseArray(text: string, start: number, depth: number): PdfValue {
  const items: PdfValue[] = [];
  let at = skipSpace(text, start + 1);
  while (text.charAt(at) !== ']') {
    const item = parsePdfValue(text, at, depth + 1);
    items.push(item);
    at = skipSpace(text, item.end);
  }
  return { kind: 'array', items, start, end: at + 1 };
}

function parseDictionary(text: string, start: number, depth: number): PdfDictionary {
  const entries = new Map<string, PdfEntry>();
  let at = skipSpace(text, start + 2);
  while (!text.startsWith('>>', at)) {
    const key = parsePdfValue(text, at, depth + 1);
    if (key.kind !== 'name') throw new Error('a dictionary without a key');
    const value = parsePdfValue(text, key.end, depth + 1);
    entries.set(key.value, { start: key.start, value });
    at = skipSpace(text, value.end);
  }
  return { kind: 'dictionary', entries, start, end: at + 2 };
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !DELIMITER.test(text.charAt(at))) at += 1;
  return at;
}
