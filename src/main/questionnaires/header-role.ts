import headerWords from '../../../resources/questionnaires/header-words.json';
import type { ColumnRole } from '../../shared/domain/questionnaire';
import { optionsInHeader } from './options-in-text';
import { plainWords } from './words';

/** What a column's header says about its role; `score` from 0 to 1. */
export interface HeaderRole {
  role: Exclude<ColumnRole, 'mark'>;
  score: number;
}

const MODIFIERS = new Set(headerWords.modifiers.flatMap((word) => plainWords(word).split(' ')));
const THEIRS = new Set(headerWords.theirs.map(plainWords));
const CHANGE_LOG = new Set(headerWords.changeLog.map(plainWords));
const REGISTER = new Set(headerWords.register.map(plainWords));
const ANSWERING = new Set<HeaderRole['role']>(['answer', 'comment']);
const OURS = new Set(headerWords.ours.map(plainWords));
const STANDARDS = headerWords.standards.map(plainWords).sort((one, other) => other.length - one.length);
/** "Question" itself is surer than this. */
const FAINT_QUESTION = 0.7;
/** From here on a name needs no options to be understood. */
const TELLING = 0.55;
const PHRASES = phraseTable();
const FIRST_WORDS = new Set([...PHRASES.keys()].map((phrase) => phrase.split(' ')[0]));
/** "Basiskriterium", "Lieferantenantwort": a compound is what its last part is. */
const COMPOUND_HEADS = headerWords.compoundHeads.map(plainWords).sort((one, other) => other.length - one.length);
const SHORTEST_HEAD = 4;
const SHORTEST_COMPOUND = 9;
const LONGEST_PHRASE = 6;
/** A header may carry a sentence of instructions; only its first words name the column. */
const WORDS_READ = 14;
const LONGEST_HEADER = 300;
const LONGEST_ID_NAME = 4;
const LONGEST_SECOND_LINE = 3;

/** The roles a header text can have, best first; empty where it names none. */
export function rolesOfHeader(text: string): HeaderRole[] {
  if (text.length > LONGEST_HEADER) return [];
  const head = plainWords(nameOf(text));
  const best = new Map<HeaderRole['role'], number>();
  const whole = plainWords(text);
  const readings: [words: string, factor: number][] = [[head, 1]];
  if (whole !== head) readings.push([whole, 0.92]);
  for (const [words, factor] of readings) {
    for (const { role, score } of rolesOfWords(withoutArticles(words).split(' ').slice(0, WORDS_READ))) {
      best.set(role, Math.max(best.get(role) ?? 0, score * factor));
    }
  }
  const roles = [...best].map(([role, score]) => ({ role, score })).sort((one, other) => other.score - one.score);
  return asOurs(head, roles) ?? asNamedStandard(head, roles) ?? asOffer(text, roles) ?? roles;
}

/** "Your description", "Ihre Beschreibung" is for the one who answers, though "Description" alone is what is asked. */
function asOurs(head: string, roles: readonly HeaderRole[]): HeaderRole[] | null {
  const [best] = roles;
  const isFaint = best?.role === 'question' && best.score < FAINT_QUESTION;
  return isFaint && OURS.has(head.split(' ')[0] ?? '') ? [{ role: 'answer', score: 0.85 }] : null;
}

/** "Engagement (Oui / Non)": what a name leaves open its options tell. */
function asOffer(text: string, roles: readonly HeaderRole[]): HeaderRole[] | null {
  if ((roles[0]?.score ?? 0) >= TELLING || !/[(/|]/.test(text) || optionsInHeader(text).length < 2) return null;
  const theirs = plainWords(text)
    .split(' ')
    .some((word) => THEIRS.has(word));
  return [{ role: theirs ? 'other' : 'answer', score: 0.85 }];
}

/** "PCI DSS Requirement" is a requirement; "PCI DSS" alone names what the question is mapped to. */
function asNamedStandard(head: string, roles: readonly HeaderRole[]): HeaderRole[] | null {
  if (roles[0]?.role !== 'other') return null;
  const standard = STANDARDS.find((name) => head.startsWith(`${name} `));
  const [rest] = standard === undefined ? [] : rolesOfWords(head.slice(standard.length + 1).split(' '));
  return rest?.role === 'question' ? [{ role: 'question', score: rest.score * 0.9 }] : null;
}

/** The name in front of what explains it. A short second line belongs to the name: "Question" over "ID" is an id. */
function nameOf(text: string): string {
  const name = text.split(/[(:[]/u)[0] ?? '';
  const [first = '', ...rest] = name.split('\n');
  return plainWords(rest.join(' ')).split(' ').length > LONGEST_SECOND_LINE ? first : name;
}

/** Whether the headers belong to a table that records and asks nothing: a history of changes, a register of risks. */
export function isRecord(headers: readonly string[]): boolean {
  const plain = headers.map(plainWords);
  const changes = plain.filter((header) => CHANGE_LOG.has(header)).length;
  return (changes >= 2 && changes * 2 >= plain.length) || plain.filter((header) => REGISTER.has(header)).length >= 2;
}

/** Every phrase found among the words: the more of the header it covers and the earlier it stands, the surer. */
function rolesOfWords(words: readonly string[]): HeaderRole[] {
  const telling = words.filter((word) => !MODIFIERS.has(word)).length;
  const theirs = words.some((word) => THEIRS.has(word));
  const found: HeaderRole[] = [];
  for (let start = 0; start < words.length; start += 1) {
    // Asked for every cell of a sheet: most words begin no phrase.
    if (!FIRST_WORDS.has(words[start] ?? '')) {
      for (const { role, weight } of rolesOfCompound(words[start] ?? '')) {
        const score = weight * (0.35 + 0.65 / Math.max(telling, 1)) * (1 - 0.03 * start);
        found.push({ role: theirs && ANSWERING.has(role) ? 'other' : role, score });
      }
      continue;
    }
    for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length -= 1) {
      const roles = PHRASES.get(words.slice(start, start + length).join(' '));
      for (const { role, weight } of roles ?? []) {
        // In a sentence "no" is the answer, not the number.
        if (role === 'id' && telling > LONGEST_ID_NAME) continue;
        const own = words.slice(start, start + length).filter((word) => !MODIFIERS.has(word)).length;
        const coverage = length === words.length ? 1 : Math.min(0.97, Math.max(own, 0.5) / Math.max(telling, 1));
        const score = weight * (0.35 + 0.65 * coverage) * (1 - 0.03 * start);
        found.push({ role: theirs && ANSWERING.has(role) ? 'other' : role, score });
      }
    }
  }
  return found;
}

/** "Kundenkommentar" is a comment, and the customer's own. A little less sure than the word alone. */
function rolesOfCompound(word: string): { role: HeaderRole['role']; weight: number }[] {
  if (word.length < SHORTEST_COMPOUND) return [];
  const head = COMPOUND_HEADS.find((one) => word.endsWith(one));
  if (head === undefined) return [];
  const theirs = [...THEIRS].some((one) => one.length >= SHORTEST_HEAD && word.startsWith(one));
  return (PHRASES.get(head) ?? []).map(({ role, weight }) => ({
    role: theirs && ANSWERING.has(role) ? 'other' : role,
    weight: weight * 0.9,
  }));
}

/** "Description of the implementation" is looked up as "description of implementation". */
function withoutArticles(plain: string): string {
  return plain.replaceAll(/(?:^|(?<= ))(?:the|an|der|die|das|les|la|le) (?=\S)/gu, '');
}

function phraseTable(): Map<string, { role: HeaderRole['role']; weight: number }[]> {
  const table = new Map<string, { role: HeaderRole['role']; weight: number }[]>();
  for (const { role, weight, words } of headerWords.roles) {
    for (const word of words) {
      const phrase = withoutArticles(plainWords(word));
      // The JSON's roles are the ones of the type; a test reads the file.
      const entry = { role: role as HeaderRole['role'], weight };
      const known = table.get(phrase);
      if (known) known.push(entry);
      else table.set(phrase, [entry]);
    }
  }
  return table;
}
