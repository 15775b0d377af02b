import fillers from '../../../resources/lexicon/question-fillers.json';
import type { QuestionKind } from '../../shared/domain/questionnaire';
import type { Quantity } from '../../shared/domain/statement';
import type { Cues } from '../language/cues';
import type { Lexicon } from '../language/lexicon';
import { joinPartedVerb } from '../language/parted-verbs';
import { inDays } from '../language/quantities';
import { tokenise } from '../language/tokenise';
import { type UnderstoodQuestion, type Unit, understandQuestion } from './understand-question';

export interface MeaningKnowledge {
  lexicon: Lexicon;
  cues: Cues;
}

/** A question as two of them are compared: everything it names and demands, in all its sentences. */
export interface QuestionMeaning {
  text: string;
  language: UnderstoodQuestion['language'];
  ask: UnderstoodQuestion['ask'];
  units: Unit[];
  /** The stems and the concepts of all units together. */
  stems: ReadonlySet<string>;
  concepts: ReadonlySet<string>;
  strictness: UnderstoodQuestion['strictness'];
  /** Comparable form → the words it was read from. */
  figures: ReadonlyMap<string, string>;
  /** Standards, reports, algorithms by name, as concepts. */
  names: ReadonlySet<string>;
  /** Facet → its values the question speaks of: at rest, production, administrators. */
  facets: ReadonlyMap<string, ReadonlySet<number>>;
  /** Small words that turn a question round: before or after, by or to. */
  turning: ReadonlySet<string>;
  asksForPossibility: boolean;
  asksForOwn: boolean;
  deployment: UnderstoodQuestion['deployment'];
  /** The product it is asked of, lower case; empty where none is named. */
  product: string;
  /** What the form wants beside the answer: "If yes, please describe." */
  followUps: string[];
}

const FILLERS = new Set(fillers.words);
const TURNING = new Set(fillers.turning);
const MAX_TEXT = 4000;
const MAX_SENTENCES = 12;
const SENTENCE_END = /(?<=[.?!])\s+(?=[\p{Lu}"„“(])/u;
// Asks for more words beside the answer, not for another answer.
const FOLLOW_UP =
  /^\W*(?:if (?:yes|so|no|not|applicable)|please|wenn (?:ja|nein)|falls (?:ja|nein|zutreffend)|bitte)(?![\p{L}])/iu;

/** Null where the question cannot be read or names nothing. */
export function readMeaning(
  question: { text: string; kind: QuestionKind; section: readonly string[] },
  product: string,
  { lexicon, cues }: MeaningKnowledge,
): QuestionMeaning | null {
  const text = question.text.slice(0, MAX_TEXT).replaceAll(/\s+/gu, ' ').trim();
  const sentences = text.split(SENTENCE_END).slice(0, MAX_SENTENCES).map(joinPartedVerb);
  const followUps = sentences.length < 2 ? [] : sentences.filter((sentence) => FOLLOW_UP.test(sentence));
  const whole = understandQuestion({ ...question, text }, lexicon, cues);
  const parts = sentences
    .filter((sentence) => !followUps.includes(sentence))
    .flatMap(
      (sentence) =>
        (sentence === text ? whole : understandQuestion({ ...question, text: sentence }, lexicon, cues)) ?? [],
    );
  const units = parts.flatMap((part) => part.units).filter((unit) => !FILLERS.has(unit.text.toLowerCase()));
  if (whole === null || units.length === 0) return null;
  const concepts = [...new Set(units.flatMap((unit) => unit.concepts))];
  const has = (demand: keyof UnderstoodQuestion['strictness']) => parts.some(({ strictness }) => strictness[demand]);
  return {
    text,
    language: whole.language,
    ask: whole.ask,
    units,
    stems: new Set(units.map((unit) => unit.stem)),
    concepts: new Set(concepts),
    strictness: { universal: has('universal'), enforced: has('enforced'), exclusive: has('exclusive') },
    figures: new Map(parts.flatMap((part) => part.quantities.map((quantity) => [figureOf(quantity), quantity.text]))),
    names: new Set(concepts.filter((concept) => lexicon.kindOf(concept) === 'name')),
    facets: facetsOf(concepts, lexicon),
    turning: new Set(tokenise(text).flatMap(({ lower }) => (TURNING.has(lower) ? [lower] : []))),
    asksForPossibility: parts.some((part) => part.asksForPossibility),
    asksForOwn: parts.some((part) => part.asksForOwn),
    deployment: whole.deployment,
    product: product.toLowerCase(),
    followUps,
  };
}

function facetsOf(concepts: readonly string[], lexicon: Lexicon): Map<string, Set<number>> {
  const facets = new Map<string, Set<number>>();
  for (const { facet, value } of concepts.flatMap((concept) => lexicon.facetsOf(concept))) {
    facets.set(facet, (facets.get(facet) ?? new Set()).add(value));
  }
  return facets;
}

/** "Annually" and "every 12 months" are one figure; "at least 12" and "12" are two. */
function figureOf(quantity: Quantity): string {
  const days = inDays(quantity);
  if (days === null) return `${quantity.comparison} ${quantity.value} ${quantity.unit} ${quantity.of}`;
  // Two digits: a year of 365 days and twelve months of 30.4 are the same to everybody.
  return `${quantity.comparison} ${Number(days.toPrecision(2))} days`;
}
