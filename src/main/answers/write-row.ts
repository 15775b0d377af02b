import type { Statement } from '../../shared/domain/statement';

const LONGEST_NAME_WORDS = 9;
const NUMBERING = /^(?:no|nr|nummer|number|id|ref|lfd\.? ?nr|pos|#)\.?$/iu;
const NOTHING = /^[–—-]?$/u;

/**
 * A table row as one would say it: the name of the row, then what the columns say of it. Null for anything but a row.
 * No word is added, and none left out but the row's number, empty cells and what the first column is called.
 */
export function sayRow({ quote, text }: Pick<Statement, 'quote' | 'text'>): string | null {
  return sayWideRow(quote, text) ?? sayNarrowRow(quote, text);
}

/** "Nr.: A3; Data: Applications; Kept: six months" → "Applications – Kept: six months". */
function sayWideRow(quote: string, text: string): string | null {
  const cells = quote.split('; ').map((cell) => /^([^:;]{1,48}): (.+)$/u.exec(cell));
  if (cells.length < 3 || cells.some((cell) => cell === null)) return null;
  const filled = cells
    .map((cell) => ({ header: cell?.[1] ?? '', value: cell?.[2] ?? '' }))
    .filter(({ header, value }) => !NOTHING.test(value.trim()) && !NUMBERING.test(header.trim()));
  const [name, ...rest] = filled;
  if (name === undefined || rest.length === 0) return null;
  const before = text === quote ? '' : text.slice(0, text.length - quote.length);
  // What is no name, like a figure, means nothing without its header.
  const opening = isName(name.value) ? name.value : `${name.header}: ${name.value}`;
  const sign = isName(name.value) ? ' – ' : '; ';
  return `${text.endsWith(quote) ? before : ''}${opening}${sign}${rest.map(({ header, value }) => `${header}: ${value}`).join('; ')}`;
}

/** "Topic – Trellis Board: Encryption – TLS 1.2" → "Encryption – Trellis Board: TLS 1.2". */
function sayNarrowRow(quote: string, text: string): string | null {
  const [name = '', value = '', ...more] = quote.split(' – ');
  if (more.length > 0 || value === '' || text === quote || !text.endsWith(quote) || !isShort(name)) return null;
  const before = text.slice(0, text.length - quote.length);
  const headers = /^(?<lead>.*?(?:^|[.:] | – ))(?<first>[^:–]{1,48}) – (?<second>[^:–]{1,48}): $/u.exec(before)?.groups;
  if (headers === undefined) return null;
  const lead = (headers['lead'] ?? '').replace(/ – $/u, ': ');
  return `${lead}${name} – ${headers['second'] ?? ''}: ${value}`;
}

function isName(value: string): boolean {
  return isShort(value) && !/\d/u.test(value);
}

function isShort(value: string): boolean {
  return value.split(' ').length <= LONGEST_NAME_WORDS;
}
