import type { ExportStatement } from './export-source';
import { continues, isAboutDocument, isQuestion, toSentence, withoutListMark } from './sentence';
import { sentenceLexicon } from './wording';

// "The following applies:" says nothing that the sentence after it does not.
const POINTS =
  /\b(?:following|follows|below|these|such as|folgende[nrms]?|wie folgt|nachfolgende[nrms]?|nachstehende[nrms]?|diese[nrms]?)\b/iu;
const FEWEST_WORDS = 4;
const FEWEST_FIELDS = 2;
const THIS_DOCUMENT = {
  en: /^(?:this|the present) (?:policy|document|standard|guideline|plan|handbook|procedure|protocol|concept)\b/iu,
  de: /^(?:diese|dieses|dieser|die vorliegende|das vorliegende) (?:Richtlinie|Leitlinie|Dokument|Standard|Plan|Handbuch|Konzept|Verfahren)\b/iu,
};
const END = /\s*[.:;,–-]+$/u;
const HAS_PREDICATE =
  /^(?:we|you|wir|our \p{L}+|unsere? \p{L}+)(?!\p{L})|(?<!\p{L})(?:is|are|was|were|has|have|can|must|may|will|do|does|ist|sind|wird|werden|wurden?|hat|haben|kann|können|muss|müssen|darf|dürfen)(?!\p{L})/iu;
const POINTS_TO_QUESTION =
  /^(?:yes|no|ja|nein)(?!\p{L})|(?<!\p{L})(?:it|its|they|them|their|this|that|these|those|so|one|sie|es|ihn|ihre?|dies\p{L}*|das|davon|dazu|dafür|damit|so)(?!\p{L})/iu;
// An empty cell is often marked with a dash.
const SAYS_NOTHING = /^[\s–—-]*$/u;

/** The words before a statement's quote that introduce its list, null when the quote stands alone. */
export function leadInOf({ statement, introduction, language }: ExportStatement): string | null {
  const text = withoutListMark(statement.text);
  const quote = withoutListMark(statement.quote);
  const labels = rowOf(quote)
    ?.map(({ label }) => label)
    .join(' – ');
  const leadIn = text === quote ? introductionOf(introduction, language) : text.slice(0, -quote.length).trim();
  if (leadIn !== null && needsNoQuestion(leadIn, quote, language)) return null;
  if (labels !== undefined) return [leadIn?.replace(END, ''), `${labels}:`].filter(Boolean).join(': ');
  if (text === quote || leadIn === null) return leadIn;
  return text.endsWith(quote) && leadIn.length > 2 && !isHeadingOver(leadIn, statement, quote) ? leadIn : null;
}

/** What the rows of one table with several columns share and no other statement has; null for what is no such row. */
export function tableOf(entry: ExportStatement): string | null {
  const { quote, places } = entry.statement;
  if (rowOf(withoutListMark(quote)) === null) return null;
  return JSON.stringify([places[0]?.documentId, places[0]?.locator.path, leadInOf(entry)]);
}

/** Whether a statement needs no words before it to be understood. */
export function standsAlone(entry: ExportStatement): boolean {
  const { quote } = entry.statement;
  if (rowOf(withoutListMark(quote)) !== null) return false;
  return leadInOf(entry) === null || wordsOf(entry) === toSentence(quote);
}

/** What a statement says below the words that introduce its list, and below the headings of its table. */
export function itemWords({ statement }: ExportStatement): string {
  const quote = withoutListMark(statement.quote).replace(/\s*[,;]$/u, '');
  return (
    rowOf(quote)
      ?.flatMap(({ value }) => (SAYS_NOTHING.test(value) ? [] : [value]))
      .join(' – ') ?? quote
  );
}

/**
 * A statement's words as one sentence that can be read where it stands: with the words that introduce it where it would lose
 * whom or what it is about, and without a heading that only happened to be put before it.
 */
export function wordsOf(entry: ExportStatement): string {
  const { text, quote } = entry.statement;
  const row = rowOf(withoutListMark(text));
  if (row !== null) return toSentence(row.flatMap(fieldInWords).join('; '));
  const leadIn = leadInOf(entry);
  if (leadIn === null) return named(entry, toSentence(isUnderItsHead(entry) ? quote : text, entry.isProse === true));
  if (withoutListMark(text) !== withoutListMark(quote)) return toSentence(text);
  if (POINTS.test(leadIn) || !leadIn.endsWith(':')) return toSentence(quote);
  return toSentence(`${leadIn.replace(END, '')}: ${withoutListMark(quote)}`);
}

/** "This policy is reviewed once a year." among sentences of many policies: with the name of its own before it. */
function named({ statement: { places }, language }: ExportStatement, words: string): string {
  const [title] = places[0]?.locator.path ?? [];
  return title === undefined || !THIS_DOCUMENT[language].test(words) ? words : `${title}: ${words}`;
}

/** The fields of a row of a table ("Severity: 1; First response: 30 minutes"); null for anything else. */
function rowOf(text: string): { label: string; value: string }[] | null {
  const parts = text.split(/;\s+/u).map((part) => /^(\p{Lu}[^:.;]{0,40}): (\S.*)$/u.exec(part));
  if (parts.length < FEWEST_FIELDS || parts.includes(null)) return null;
  return parts.map((part) => ({ label: part?.[1] ?? '', value: part?.[2] ?? '' }));
}

function fieldInWords({ label, value }: { label: string; value: string }): string[] {
  return SAYS_NOTHING.test(value) ? [] : [`${label}: ${value}`];
}

function introductionOf(introduction: string | undefined, language: ExportStatement['language']): string | null {
  if (introduction === undefined) return null;
  const words = withoutListMark(introduction);
  const saysNothing = isAboutDocument(words, sentenceLexicon(language)) || isQuestion(words.replace(/\s*:$/u, ''));
  return saysNothing || words.length < 3 ? null : words;
}

/** Whether the words before a sentence are a heading, or a question it answers without them. */
function isUnderItsHead({ statement, language }: ExportStatement): boolean {
  const text = withoutListMark(statement.text);
  const quote = withoutListMark(statement.quote);
  if (text === quote || !text.endsWith(quote)) return false;
  const head = text.slice(0, -quote.length).trim();
  return isHeadingOver(head, statement, quote) || needsNoQuestion(head, quote, language);
}

/** "Where is your data? Customer data is stored in Karlsruhe.": the answer is a sentence of its own that points to nothing. */
function needsNoQuestion(head: string, quote: string, language: ExportStatement['language']): boolean {
  return (
    isQuestion(head.replace(/\s*:$/u, '')) &&
    isWholeSentence(quote) &&
    HAS_PREDICATE.test(quote) &&
    !POINTS_TO_QUESTION.test(quote) &&
    !continues(quote, sentenceLexicon(language))
  );
}

function isWholeSentence(quote: string): boolean {
  return /^[\p{Lu}\d]/u.test(quote) && /[.!]$/u.test(quote) && quote.split(' ').length >= FEWEST_WORDS;
}

/** Whether the words before a whole sentence are nothing but the heading it stands under. */
function isHeadingOver(leadIn: string, { places }: ExportStatement['statement'], quote: string): boolean {
  const words = bare(leadIn);
  return (
    isWholeSentence(quote) && places.some(({ locator }) => locator.path.some((heading) => bare(heading) === words))
  );
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d.\s]+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
