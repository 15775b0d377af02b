import questionWords from '../../../resources/questionnaires/question-words.json';
import { plainWords, wordsOf } from './words';

const OPENINGS = new Set([...questionWords.yesNoOpenings, ...questionWords.openOpenings]);
const NOTES = questionWords.noteOpenings.map(plainWords);
const WITHDRAWN = questionWords.withdrawn.map(plainWords);
const LONGEST_ID = 20;
/** Letters, a number, and parts joined to it. No two of its branches take the same sign: it is asked for every cell. */
const NUMBERED =
  /^(?:\p{L}+(?:[\s.\-_/&]{1,2}|(?=[(\d])))*\(?\d+(?:[\p{L}\d]|[.\-_/](?=[([\p{L}\d])|[([](?=[\p{L}\d])| (?=\([\p{L}\d])|(?<=[\p{L}\d])[)\]])*[.):]?$/u;
/** Enough of a text to know how it begins. */
const BEGINNING = 80;

/** Whether a text reads like something to be answered: a question mark, or a word questions and requests begin with. */
export function readsLikeQuestion(text: string): boolean {
  return endsInQuestion(text) || OPENINGS.has(firstWord(text));
}

/** "Please return this form …", "Total": begins like something said to the reader, and asks nothing. */
export function readsLikeNote(text: string): boolean {
  return beginsWith(text, NOTES) && !endsInQuestion(text);
}

/** "Superseded by 1.6.1": a number kept in the list though nothing is asked under it any more. */
export function isWithdrawn(text: string): boolean {
  return beginsWith(text, WITHDRAWN);
}

export function endsInQuestion(text: string): boolean {
  return /\?["'”»)\s]*$|\?\s/u.test(text);
}

/** "AIS-01.1", "A.1.2", "Q7", "3)", "GV.OC-01" — a number of the customer's, not a sentence and not a date. */
export function looksLikeId(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_ID || /^\d{4}-\d\d-\d\d/.test(trimmed)) return false;
  return (
    (/\d/.test(trimmed) && NUMBERED.test(trimmed)) || /^(?:[a-z]|[ivx]{1,5})[.)]$|^\([a-zivx]{1,4}\)$/i.test(trimmed)
  );
}

/** What numbers of one list have in common: "AC-01.2" is "A-9.9". */
export function shapeOf(id: string): string {
  return id.replaceAll(/\p{L}+/gu, 'A').replaceAll(/\d+/g, '9');
}

/**
 * The number a question text itself begins with ("3.2 Do you …", "ID.AM-1: …"); empty where it has none. Without a
 * sign behind it only a number of several parts counts: "24 hours" and "AES-256" begin no list.
 */
export function leadingId(text: string): string {
  const trimmed = text.trim().replace(/^(?:Question|Frage)\s+(?=\d)/u, '');
  const marked = /^\(?((?:[A-Z&]{1,6}[.-])*[A-Z]{0,6}[.-]?\d+(?:[.-]\d+)*[a-z]?)[.):/]+(?=\s|\p{L})/u.exec(
    trimmed,
  )?.[1];
  // "a) …", "(iv) …": a part of a question.
  const lettered = /^\(?([a-z]|[ivx]{2,4})\)\s/u.exec(trimmed)?.[1];
  return (
    marked ?? lettered ?? /^((?:[A-Z]{1,2}[.-]?)?\d+(?:[.-]\d+)+[a-z]?|Q\d+)\s+(?=\p{L})/u.exec(trimmed)?.[1] ?? ''
  );
}

export function firstWord(text: string): string {
  const from = leadingId(text).length;
  return wordsOf(text.trimStart().slice(from, from + BEGINNING))[0] ?? '';
}

function beginsWith(text: string, openings: readonly string[]): boolean {
  const plain = `${plainWords(text.slice(0, BEGINNING))} `;
  return openings.some((opening) => plain.startsWith(`${opening} `));
}
