import type { Document, Language } from '../../shared/domain/document';
import type { Statement } from '../../shared/domain/statement';
import type { Reply } from '../documents/replies';
import { type Clause, holdsDenial, isDenialWord, isRefusal, keepsOn, splitClauses } from '../language/clauses';
import type { Cues } from '../language/cues';
import type { ConceptKind, ConceptMatch, Lexicon } from '../language/lexicon';
import { joinPartedVerb } from '../language/parted-verbs';
import { stem } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { tokenise } from '../language/tokenise';
import { type Agents, readAgents } from './agents';
import { type Letters, lettersOf } from './letter-overlap';

/** The words and concepts of one stretch of text. */
export interface TextFeatures {
  concepts: ReadonlySet<string>;
  /** Concepts more general than those named. */
  wider: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** What is done or how it is, where a longer expression for a concept says so: "document" of "changes are documented". */
  parts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A clause with what tells it from another, apart from its values and its "not". */
export interface ClauseFeatures extends TextFeatures, Clause {
  things: ReadonlySet<string>;
  /** Concepts that hold the clause's "not" themselves ("cannot be changed"): named by it, not denied. */
  negative: ReadonlySet<string>;
  /** Words that stand for no concept, lower case. */
  words: ReadonlySet<string>;
}

/** A statement as the weigher sees it: its own words, then what stands around it. */
export interface StatementFeatures {
  statement: Statement;
  language: Language;
  document: Document;
  own: TextFeatures;
  /** Its clauses, so that a "not" counts only for what it denies. */
  clauses: ClauseFeatures[];
  /** Its first words, where its subject mostly stands. */
  opening: TextFeatures;
  /** The sentence that introduces it or that it points back to, and the heading right above it. */
  near: TextFeatures;
  /** All headings above it and the document's title. */
  far: TextFeatures;
  letters: Letters;
  contentLength: number;
  /** Speaks of the document or its author instead of a measure: "This policy describes …". */
  isMeta: boolean;
  /** Names a provider, by kind or by name, beside what it claims. */
  namesProvider: boolean;
  /** Speaks of customers, of users, or to them. */
  namesCustomer: boolean;
  /** Where it speaks of some only, or under a condition: "users who …", "except …", "only if …". */
  restrictions: TextFeatures[];
  /** The word at its head that makes it a sentence about some of a kind: "critical servers". Null for most. */
  subset: TextFeatures | null;
  /** What each "all", "every", "jede" of the sentence is about: its first content word. */
  universals: TextFeatures[];
  /** Words that say that it is not so, or not known to be so: "formerly", "it is unclear whether", "Status: none". Empty for most. */
  disclaimed: string;
  /** True for a row or a question that is answered with no: what it asks is denied. */
  repliedNo: boolean;
  /** False in a draft, a template or a sample, which describe what may be one day. */
  isAdopted: boolean;
  /** A day to come from which it holds ("from March 2027"), null for most. */
  startsLater: string | null;
  /** Who it says does it, and everybody it names, not only as a part of something else ("customer data"). */
  agents: Agents;
  actors: ReadonlySet<string>;
  /** Kinds of concepts it names: a place for "where", an actor for "who". */
  kinds: ReadonlySet<ConceptKind>;
}

export interface FeatureKnowledge {
  lexicon: Lexicon;
  cues: Cues;
  providers: readonly string[];
  /** Many statements stand under the same headings: see `createHeadingReader`. */
  readHeadings: (text: string, language: Language) => TextFeatures;
}

/** Reads each text once. */
export function createHeadingReader(lexicon: Lexicon): FeatureKnowledge['readHeadings'] {
  const known: Record<Language, Map<string, TextFeatures>> = { en: new Map(), de: new Map() };
  return (text, language) => {
    const read = known[language].get(text) ?? readText(text, language, lexicon);
    known[language].set(text, read);
    return read;
  };
}

/** Reads a statement's features. Pure; about a tenth of a millisecond each. */
export function readFeatures(
  statement: Statement & { language: Language },
  document: Document,
  { lexicon, cues, providers, readHeadings }: FeatureKnowledge,
  { now, isAdopted, before }: { now: string; isAdopted: boolean; before: string },
): StatementFeatures {
  const { language } = statement;
  const paths = statement.places.map((place) => place.locator.path);
  const leadIn = statement.text === statement.quote ? '' : statement.text.replace(statement.quote, ' ');
  const own = readText(statement.quote, language, lexicon);
  const repliedNo = isRepliedNo(statement);
  const ownTitle = SPEAKS_OF_ITSELF.test(statement.quote) ? document.title : '';
  return {
    statement,
    language,
    document,
    own,
    opening: readText(statement.quote.slice(0, OPENING_LENGTH), language, lexicon),
    near: readText(
      `${leadIn}. ${POINTS_BACK.test(statement.quote) ? before : ''}. ${ownTitle}. ${paths.map((path) => path.at(-1) ?? '').join('. ')}`,
      language,
      lexicon,
    ),
    far: readHeadings(`${paths.flat().join('. ')}. ${document.title}`, language),
    clauses: splitClauses(repliedNo ? statement.quote.replace(REPLY, ' ') : statement.quote, language).map((clause) =>
      readClause(clause, clause.text === statement.quote ? own : null, statement, language, lexicon),
    ),
    letters: lettersOf(statement.quote),
    contentLength: own.stems.size,
    isMeta:
      cues.has('meta', withoutColon(statement.quote, own.stems.size), language) ||
      paths.some((path) => path.some((heading) => cues.has('history', heading, language))),
    namesProvider:
      cues.has('provider', statement.quote, language) || providers.some((name) => namesCompany(statement.quote, name)),
    namesCustomer: cues.has('namesCustomer', statement.text, language),
    restrictions: cues
      .find('restriction', statement.quote, language)
      .map(({ start, end }) =>
        readText(statement.quote.slice(start, reachOf(statement.quote, end)), language, lexicon),
      ),
    subset: readSubset(statement.quote, language, lexicon, cues),
    universals: findUniversals(statement.quote, language, lexicon),
    disclaimed: isDisclaimed(statement, cues) ? statement.modalityCue : (findPastEnd(statement.quote, now) ?? ''),
    repliedNo,
    isAdopted,
    startsLater: findLaterStart(statement.quote, now),
    agents: readAgents(statement.quote, language, lexicon),
    actors: findActors(statement.quote, language, lexicon),
    kinds: new Set([...own.concepts].map((concept) => lexicon.kindOf(concept))),
  };
}

function isDisclaimed(
  { modality, modalityCue, readAs, text, language }: Statement & { language: Language },
  cues: Cues,
): boolean {
  if (modality !== 'not-implemented' || readAs !== undefined) return false;
  return (['past', 'unclaimed', 'undone'] as const).some((name) =>
    cues.find(name, text, language).some((hit) => hit.text === modalityCue),
  );
}

// The reply denies the question as a whole; in a clause of it, it would deny it once more.
const REPLY =
  /(?:\p{L}+\s*:\s*)?(?<![\p{L}])(?:no|none|nein|keine?|never|nie|not \p{L}+|nicht \p{L}+|n\/a|missing|fehlt|entfällt|open|offen)\s*(?=[.;,]|$)/giu;
const REPLIES_NO: ReadonlySet<string> = new Set<Reply>(['no', 'not-applicable']);

/** "Are removable media blocked? Answer: No": the reply is the cue, and no word the sentence itself begins with. */
function isRepliedNo({ modality, modalityCue, readAs, quote }: Statement): boolean {
  return (
    modality === 'not-implemented' &&
    readAs === undefined &&
    REPLIES_NO.has(modalityCue) &&
    !/^\W*(?:there (?:is|are) )?no\b/iu.test(quote)
  );
}

/** "They are reviewed yearly": what is spoken of stands in the sentence before. */
const POINTS_BACK =
  /^\W*(?:they|this|these|those|it|its|such|both|here|there|in addition|also|similarly|otherwise|he|she|dies\p{L}*|sie|er|es|hier\p{L}*|dabei|dazu|darüber|daneben|außerdem|zusätzlich|beide)(?![\p{L}])/iu;

/** "This policy is reviewed yearly": which policy, its title says. */
const SPEAKS_OF_ITSELF =
  /\b(?:this|the present|these) (?:\w+ )?(?:policy|policies|standard|document|procedures?|plan|guidelines?|programme?|concept)\b|(?<![\p{L}])(?:diese[rsnm]?|vorliegende[rsn]?) (?:\p{L}+)?(?:richtlinie|leitlinie|dokument|konzept|anweisung|verfahren|plan|handbuch|regelung)/iu;

// About five words.
const OPENING_LENGTH = 36;

/** Where a restriction that begins before `from` ends: at a comma, or after eight words ("who carry out a data protection impact assessment"). */
function reachOf(quote: string, from: number): number {
  return from + (/^[^\s,;.]*(?:\s+[^\s,;.]+){0,8}/u.exec(quote.slice(from))?.[0].length ?? 0);
}

function readSubset(quote: string, language: Language, lexicon: Lexicon, cues: Cues): TextFeatures | null {
  const [hit] = cues.find('subset', quote, language);
  return hit === undefined ? null : readText(hit.text, language, lexicon);
}

const UNIVERSAL_WORD = /^(?:all|every|each|any|entire|whole|alle[rnms]?|jede[rsnm]?|sämtliche[rsn]?|gesamte[rsn]?)$/u;
// Words between "all" and what it is about ("all of our own systems").
const UNIVERSAL_REACH = 4;

function findUniversals(quote: string, language: Language, lexicon: Lexicon): TextFeatures[] {
  const tokens = tokenise(quote);
  return tokens.flatMap((token, index) => {
    if (!UNIVERSAL_WORD.test(token.lower)) return [];
    const about = tokens
      .slice(index + 1, index + 1 + UNIVERSAL_REACH)
      .find((next) => !isStopWord(next.lower, language) && next.lower !== 'one');
    if (about === undefined) return [];
    return [readText(quote.slice(about.start, about.end), language, lexicon)];
  });
}

// "All code is analysed on every merge request:" claims as much as any sentence; "Measures:" claims nothing.
const MIN_CLAIM_WORDS = 6;

function withoutColon(quote: string, contentWords: number): string {
  return contentWords >= MIN_CLAIM_WORDS ? quote.replace(/:\s*$/u, '.') : quote;
}

const START =
  /(?<![\p{L}])(?:from|as of|starting(?: in| from)?|beginning(?: in)?|by|in|for|ab|zum|im|für(?: das jahr)?|bis(?: zum| ende| mitte)?|per)\s+(?:(?:the|end of|early|late|mid|spring|summer|autumn|winter|ende|anfang|mitte|frühjahr|sommer|herbst|q[1-4]|[1-4]\. quartal|(?:ersten|zweiten|dritten|vierten) quartal|\d{1,2}\.?|of|de[sr])[\s/-]+){0,3}(?:(\p{L}{3,9})\.?,?\s+)?(20\d\d)(?!\d)/giu;
const LATE = /\b(?:end of|late|ende|q4|4\. quartal|vierten quartal)\b/iu;
const STARTS_NOTHING = /(?<![\p{L}])(?:valid|expires?|expired|since|seit|gültig|läuft|version|edition)(?![\p{L}])/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GERMAN_MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/** "From 1 March 2027", "bis Ende 2027": what the sentence says is not there today. */
function findLaterStart(quote: string, now: string): string | null {
  if (STARTS_NOTHING.test(quote)) return null;
  const today = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
  for (const match of quote.matchAll(START)) {
    const short = (match[1] ?? '').toLowerCase().slice(0, 3);
    const named = Math.max(MONTHS.indexOf(short), GERMAN_MONTHS.indexOf(short));
    // Without a month the year has to be another one; "end of 2026" and "Q4 2026" last until December.
    const month = named === -1 && LATE.test(match[0]) ? 11 : Math.max(0, named);
    const start = Number(match[2]) * 12 + month;
    if (start > today) return match[0];
  }
  return null;
}

const END =
  /^\W*(?:until|till|up to|through|bis(?: zum| ende| mitte| anfang)?)\s+(?:(?:the|end of|early|late|mid|spring|summer|autumn|winter|ende|anfang|mitte|\d{1,2}\.?)\s+){0,3}(?:\p{L}{3,9}\.?,?\s+)?((?:19|20)\d\d)(?![\d-])/iu;

/** "Until 2023, …", "Bis Ende 2023 …": what the sentence says has ended; a year not over yet has not. */
function findPastEnd(quote: string, now: string): string | null {
  const match = END.exec(quote);
  return match !== null && Number(match[1]) < Number(now.slice(0, 4)) ? match[0].trim() : null;
}

function namesCompany(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name);
  return (
    at !== -1 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length))
  );
}

const DENIAL_WORD = /(?<![\p{L}])(?:not|never|no|nicht|nie|niemals|kein(?:e[rsnm]?)?)(?![\p{L}])/giu;

function readClause(
  clause: Clause,
  own: TextFeatures | null,
  { quantities }: Statement,
  language: Language,
  lexicon: Lexicon,
): ClauseFeatures {
  const bare = quantities.reduce((kept, { text }) => kept.replace(text, ' '), clause.text).replaceAll(DENIAL_WORD, ' ');
  const tokens = tokenise(bare);
  const matches = lexicon.find(tokens, language);
  const inConcept = new Set(matches.flatMap(({ first, end }) => tokens.slice(first, end).map(({ lower }) => lower)));
  const words = tokens.filter(({ lower }) => !isStopWord(lower, language) && !inConcept.has(lower));
  return {
    ...clause,
    ...(own ?? readText(clause.text, language, lexicon)),
    negative: clause.negated || keepsOn(clause.text) ? findNegative(clause.text, language, lexicon) : new Set(),
    things: new Set(matches.map(({ concept }) => concept)),
    words: new Set(words.map(({ lower }) => lower)),
  };
}

function findNegative(text: string, language: Language, lexicon: Lexicon): ReadonlySet<string> {
  const tokens = tokenise(text);
  // "Accounts are disabled": no other word denies, so that it is this one.
  const isRefused = !holdsDenial(text);
  const negates = ({ first, end }: { first: number; end: number }) =>
    tokens.slice(first, end).some(({ text: word }) => (isRefused ? isRefusal(word) : isDenialWord(word)));
  return new Set(
    lexicon
      .find(tokens, language)
      .filter(negates)
      .map(({ concept }) => concept),
  );
}

function readText(text: string, language: Language, lexicon: Lexicon): TextFeatures {
  const tokens = tokenise(language === 'de' ? joinPartedVerb(text) : text);
  const stems = new Set<string>();
  for (const token of tokens) {
    if (isStopWord(token.lower, language)) continue;
    stems.add(stem(token.lower, language));
    if (language === 'de') for (const part of lexicon.splitCompound(token.lower)) stems.add(stem(part, 'de'));
  }
  const matches = lexicon.find(tokens, language);
  const concepts = new Set(matches.map((match) => match.concept));
  const wider = new Set([...concepts].flatMap((concept) => lexicon.broaderOf(concept)));
  return { concepts, wider, stems, parts: partsOf(matches, lexicon) };
}

function findActors(quote: string, language: Language, lexicon: Lexicon): ReadonlySet<string> {
  const matches = lexicon.find(tokenise(quote), language);
  const isPart = ({ first, end }: ConceptMatch) =>
    matches.some(
      (other) =>
        other.first <= first &&
        end <= other.end &&
        other.end - other.first > end - first &&
        lexicon.kindOf(other.concept) !== 'actor',
    );
  const actors = matches.filter((match) => lexicon.kindOf(match.concept) === 'actor' && !isPart(match));
  return new Set(actors.map(({ concept }) => concept));
}

/** A concept that also stands alone, or in an expression without such a part, has none. */
function partsOf(matches: readonly ConceptMatch[], lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  const isPart = (concept: string) => ['action', 'property'].includes(lexicon.kindOf(concept));
  for (const match of matches) {
    const inside = matches.filter(
      ({ concept, first, end }) =>
        concept !== match.concept && match.first <= first && end <= match.end && isPart(concept),
    );
    const known = parts.get(match.concept);
    if (known?.size === 0) continue;
    if (inside.length === 0) parts.set(match.concept, new Set());
    else parts.set(match.concept, new Set([...(known ?? []), ...inside.map(({ concept }) => concept)]));
  }
  return parts;
}
