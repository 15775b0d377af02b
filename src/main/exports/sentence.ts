import type { SentenceLexicon } from './wording';

const OPENING_WORDS = 9;
const LETTERS_OF_A_STEM = 5;
// A sentence is looked at a dozen times in a row, by patterns that stay the same.
const MOST_REMEMBERED = 2000;
const CLEAN = new Map<string, string>();
const PATTERNS = new Map<string, RegExp>();
const WORDS = new WeakMap<string[], RegExp>();

/**
 * A statement's words as a full sentence: without list marks, with a capital and a full stop. The words themselves stay, and
 * in prose their first letter, too: a name may be written small.
 */
export function toSentence(text: string, isProse = false): string {
  const clean = withoutListMark(text);
  if (clean === '') return '';
  const closed = /[.!?…:]["”“’)\]]*$/.test(clean) ? clean : `${clean.replace(/\s*[;,]$/, '')}.`;
  const ended = closed.replace(/:$/, '.').replace(/\?\s*:(?=\s)/u, '?');
  return isProse ? ended : ended.replace(/^\p{Ll}+(?=[\s,]|$)/u, capitalised);
}

export function withoutListMark(text: string): string {
  const known = CLEAN.get(text);
  if (known !== undefined) return known;
  const clean = text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ (?=[:;,.] )/g, '')
    .trim()
    .replace(/^(?:[•·▪■◦*–—\-‣]\s+|\(?[a-z0-9]{1,2}[.)]\s+(?=\S))+/u, '');
  if (CLEAN.size >= MOST_REMEMBERED) CLEAN.clear();
  CLEAN.set(text, clean);
  return clean;
}

/** The first words, enough to recognise a sentence by. */
export function opening(text: string, words = OPENING_WORDS): string {
  const all = withoutListMark(text).split(' ');
  if (all.length <= words + 2) return all.join(' ');
  return `${all
    .slice(0, words)
    .join(' ')
    .replace(/[.;:,–-]+$/, '')}\u00a0…`;
}

/** Whether a sentence only makes sense after the one before it ("This means …", "Whether it runs …"). */
export function continues(text: string, lexicon: SentenceLexicon): boolean {
  const lower = withoutListMark(text).toLowerCase();
  if (lexicon.continuation.some((word) => lower.startsWith(`${word} `) || lower.startsWith(`${word},`))) return true;
  return beginsByPointing(text, lexicon) || takesUp(lower, lexicon);
}

/** "By default it is off.", "Whether it runs …": what it speaks of was named in a sentence before it. */
export function beginsByPointing(text: string, lexicon: SentenceLexicon): boolean {
  const lower = withoutListMark(text).toLowerCase();
  return lexicon.pointing.some((pattern) => patternOf(pattern).test(lower)) || pointsByPronoun(lower, lexicon);
}

/** "The customer protects these files.": a thing that was named before, and not in this sentence. */
function takesUp(lower: string, { takenUp }: SentenceLexicon): boolean {
  const found = patternOf(takenUp).exec(lower);
  const noun = found?.[1] ?? '';
  if (found === null) return false;
  const before = lower.slice(0, found.index + found[0].length - noun.length);
  return !before.includes(noun.slice(0, LETTERS_OF_A_STEM));
}

/** "Whether it runs …", "For this purpose …": the first word that is more than a link points to something said before. */
function pointsByPronoun(text: string, { linking, pronouns, idioms }: SentenceLexicon): boolean {
  const lower = withoutListMark(text).toLowerCase();
  if (idioms.some((idiom) => lower.startsWith(idiom))) return false;
  const words = lower.split(/[^\p{L}]+/u);
  const first = words.find((word) => !linking.includes(word)) ?? '';
  return words[0] !== first && pronouns.includes(first);
}

/** Whether words only introduce what follows them: "We accept the following:". */
export function isLeadIn(text: string): boolean {
  return /:\s*$/u.test(text);
}

/** Whether a sentence asks; a question that heads its answer stands before a colon and is none. */
export function isQuestion(text: string): boolean {
  return /\?[\s"”“’)\]]*$/u.test(text);
}

/** Whether a sentence praises ("our top priority") and besides says nothing anybody could check. */
export function isPraise(text: string, lexicon: SentenceLexicon): boolean {
  const clean = withoutListMark(text);
  const rest = lexicon.praise.reduce((words, pattern) => words.replace(new RegExp(pattern, 'giu'), ' '), clean);
  return (
    lexicon.boasts.some((pattern) => patternOf(pattern).test(clean)) ||
    (rest !== clean && !namesSomething(rest, lexicon))
  );
}

/** Whether a sentence explains a term or a standard and says nothing of the company. */
export function isExplanation(text: string, lexicon: SentenceLexicon): boolean {
  const clean = withoutListMark(text);
  return lexicon.explains.some((pattern) => patternOf(pattern).test(clean));
}

/** Whether a sentence speaks of the document it stands in and not of what the company does. */
export function isAboutDocument(text: string, lexicon: SentenceLexicon): boolean {
  const clean = withoutListMark(text);
  return lexicon.about.some((pattern) => patternOf(pattern).test(clean));
}

/**
 * The words that make a sentence generic, empty when it also names something concrete: a number, an acronym or a means
 * ("backups", "badge"). The annex must be concrete "and not generic" (explanatory note to Annex II).
 */
export function vagueWords(text: string, lexicon: SentenceLexicon): string[] {
  const clean = withoutListMark(text);
  const found = [...clean.matchAll(anyOf(lexicon.vague))].map(([word]) => word);
  if (found.length === 0 || namesSomething(clean, lexicon)) return [];
  return [...new Set(found)];
}

/** A number, an acronym or a means. Figures within a name ("Studio54") are no number. */
function namesSomething(text: string, lexicon: SentenceLexicon): boolean {
  return /(?<!\p{L})\d+(?!\p{Ll})|\p{Lu}{2,}/u.test(text) || text.search(anyOf(lexicon.concrete)) >= 0;
}

/** The time a plan names ("Q3 2027") and the last month it may mean, "2027-09"; null when it names none. */
export function plannedTime(
  text: string,
  lexicon: SentenceLexicon,
  months: string[],
): { words: string; until: string } | null {
  for (const pattern of lexicon.timeWords) {
    const words = patternOf(pattern).exec(text)?.[0];
    if (words !== undefined) return { words, until: lastMonth(words, lexicon, months) };
  }
  return null;
}

/** A plan's time in the case its label asks for: "im ersten Quartal 2027" is planned for "das erste Quartal 2027". */
export function timeInWords(words: string, { timeForms }: SentenceLexicon): string {
  const form = timeForms.find(({ from }) => new RegExp(from, 'iu').test(words));
  return form === undefined ? words : words.replace(new RegExp(form.from, 'iu'), form.to);
}

/** The end of validity a sentence names ("valid until 31 March 2024"), as `plannedTime` gives it; null without one. */
export function validUntil(
  text: string,
  lexicon: SentenceLexicon,
  months: string[],
): { words: string; until: string } | null {
  const after = new RegExp(`\\b(?:${lexicon.untilWords.join('|')})\\b(.{0,40})`, 'iu').exec(text)?.[1];
  return after === undefined ? null : plannedTime(after, lexicon, months);
}

// A plan that names no month means the end of what it names: a quarter, a half, the year.
function lastMonth(words: string, { ordinals }: SentenceLexicon, months: string[]): string {
  const year = /20\d\d/.exec(words)?.[0] ?? '';
  const ordinal = ordinals.findIndex((word) => new RegExp(`^(?:the )?${word}`, 'iu').test(words)) + 1;
  const count = Number(/^(?:[QH])?([1-4])(?=\D)/iu.exec(words)?.[1] ?? ordinal);
  const quarter = /^Q|quarter|quartal/iu.test(words) ? count : 0;
  const half = /^H[12]|half|halbjahr/iu.test(words) ? count : 0;
  const named = months.findIndex((month) => words.toLowerCase().startsWith(month.toLowerCase())) + 1;
  return `${year}-${String(named || quarter * 3 || half * 6 || 12).padStart(2, '0')}`;
}

function anyOf(words: string[]): RegExp {
  const known = WORDS.get(words);
  if (known !== undefined) return known;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  WORDS.set(words, any);
  return any;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function patternOf(source: string): RegExp {
  const known = PATTERNS.get(source) ?? new RegExp(source, 'iu');
  PATTERNS.set(source, known);
  return known;
}
