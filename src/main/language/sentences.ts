import lexicon from '../../../resources/lexicon/abbreviations.json';

/** A sentence with its place: `text` is `source.slice(start, end)`. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const NEVER_LAST: ReadonlySet<string> = new Set(lexicon.neverLast);
const BEFORE_NUMBER: ReadonlySet<string> = new Set(lexicon.beforeNumber);
const MAYBE_LAST: ReadonlySet<string> = new Set(lexicon.maybeLast);
const MONTHS: ReadonlySet<string> = new Set(lexicon.months);
const BEFORE_ORDINAL: ReadonlySet<string> = new Set(lexicon.beforeOrdinal);
const OPENERS: ReadonlySet<string> = new Set(lexicon.openers);

/** Characters before a stop that decide about it; looking at all of them would be slow in a text of dots. */
const LOOK_BACK = 80;

// A stop with the closing quotes and brackets that belong to it, then space, then anything a sentence may begin with.
// From the first of a run only: a row of ten thousand dots would be read from each of them.
const STOP = /(?:(?<![.!?…])[.!?…]+["'”’»)\]]*)(?=\s)/gu;
const BEGINS = /^\s+["'“„«([]*[\p{Lu}\p{N}•–-]/u;

/**
 * Splits a text into sentences. Abbreviations, ordinals ("30. November"), versions and section numbers do not end one.
 * `lowerCaseNames` are names that begin sentences in lower case (a product called "iconik").
 */
export function splitSentences(text: string, lowerCaseNames: ReadonlySet<string> = new Set()): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, match.index - LOOK_BACK), match.index);
    if (!endsHere(before, match[0], text.slice(end, end + 80), lowerCaseNames)) continue;
    add(sentences, text, start, end);
    start = end;
  }
  add(sentences, text, start, text.length);
  return sentences;
}

function add(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
}

function endsHere(before: string, stop: string, after: string, names: ReadonlySet<string>): boolean {
  const next = /^\s+["'“„«([]*([\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u.exec(after)?.[1] ?? '';
  if (!BEGINS.test(after) && !names.has(next.replace(/['’]s?$/, ''))) return false;
  if (stop.startsWith('…') || stop.startsWith('...')) return /^\p{Lu}/u.test(next) && before.length > 20;
  if (!stop.startsWith('.')) return true;
  const last = /(\S+)$/u.exec(before)?.[1] ?? '';
  const word = last.replace(/^["'“„«([]+/, '');
  const lower = word.toLowerCase();
  if (stop.length === 1 && isAbbreviation(lower, before, next)) return false;
  // "Alice B. Smith", "§ 5 Abs. 2 S. 1", the halves of "z. B."
  if (stop.length === 1 && /^\p{L}$/u.test(word) && !/^[IA]$/.test(word)) return false;
  if (/^\d{1,3}$/.test(word)) return numberEndsSentence(before, word, next);
  if (/^\d+(?:\.\d+)+$/.test(word) && before.trim() === word) return false;
  return true;
}

function isAbbreviation(lower: string, before: string, next: string): boolean {
  // "No. 4" and "Art. 6" are references, "state of the art. We" is not.
  if (BEFORE_NUMBER.has(lower) && OPENERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next)) return false;
  if (lower === 'no' && /^\p{Lu}\p{L}/u.test(next)) return false;
  if (NEVER_LAST.has(lower)) return true;
  if (!MAYBE_LAST.has(lower)) return false;
  const opens = OPENERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  return !(opens && before.trim().split(/\s+/).length > 3);
}

/** "TLS 1.2. The …" ends; "30. November", "im 3. Quartal" and a list number at the beginning do not. */
function numberEndsSentence(before: string, digits: string, next: string): boolean {
  const words = before.trim().split(/\s+/);
  if (words.length === 1) return false;
  if (MONTHS.has(next.toLowerCase())) return false;
  if (Number(digits) > 31) return true;
  const previous = (words.at(-2) ?? '').toLowerCase();
  return !(BEFORE_ORDINAL.has(previous) && /^\p{Lu}/u.test(next) && !OPENERS.has(next.toLowerCase()));
}
