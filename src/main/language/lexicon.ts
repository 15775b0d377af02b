import { z } from 'zod';
import type { Language } from '../../shared/domain/document';
import { stem } from './stem';
import { isAcronym, isStopWord } from './stop-words';
import { type Token, tokenise } from './tokenise';

export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['object', 'action', 'actor', 'property', 'place', 'time', 'document', 'name']),
  forms: z.strictObject({ en: z.array(z.string().min(1)), de: z.array(z.string().min(1)) }),
  broader: z.array(z.string()).optional(),
});

export const facetsSchema = z.object({
  facets: z.array(z.object({ id: z.string(), values: z.array(z.array(z.string()).min(1)).min(2) })),
  antonyms: z.array(z.tuple([z.string(), z.string()])),
});

export type Concept = z.infer<typeof conceptSchema>;
export type Facets = z.infer<typeof facetsSchema>;
export type ConceptKind = Concept['kind'];

/** A concept found in a text: the tokens from `first` up to, not including, `end`. */
export interface ConceptMatch {
  concept: string;
  first: number;
  end: number;
}

export interface Lexicon {
  /** Concepts named in a text, also those inside longer ones; a match made of function words alone is none. */
  find(tokens: readonly Token[], language: Language): ConceptMatch[];
  kindOf(concept: string): ConceptKind;
  /** Every concept that is more general, near ones first. */
  broaderOf(concept: string): readonly string[];
  /** Facet id and index of the value a concept stands for, for every facet it belongs to. */
  facetsOf(concept: string): readonly { facet: string; value: number }[];
  areAntonyms(left: string, right: string): boolean;
  /** The parts of a German compound by known words, empty where it is none. */
  splitCompound(word: string): readonly string[];
  /** Indexes the forms of a language in parts: some hundred milliseconds that the first look would take in one go. */
  prepare(language: Language, rest: () => Promise<void>): Promise<void>;
}

interface Form {
  stems: string[];
  concept: string;
}

// Shorter than this, a German word is not taken apart: the parts would be chance hits.
const MIN_COMPOUND_LENGTH = 8;
const MIN_PART_LENGTH = 4;
const LINKING = ['s', 'es', 'n', 'en', 'er', 'e', ''];

/** Builds the matcher from the concept files and the facets. Forms meet by stem, in both languages. */
export function createLexicon(concepts: readonly Concept[], facets: Facets): Lexicon {
  const kinds = new Map(concepts.map((concept) => [concept.id, concept.kind]));
  const forms = new Map<Language, ReadonlyMap<string, Form[]>>();
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const broader = new Map(concepts.map((concept) => [concept.id, closure(concept, byId)]));
  const facetIndex = indexFacets(facets);
  const antonyms = indexAntonyms(facets);
  let parts: ReadonlySet<string> | null = null;
  const compounds = new Map<string, readonly string[]>();
  return {
    find: (tokens, language) => findConcepts(tokens, language, formsOf, splitCompound),
    kindOf: (concept) => kinds.get(concept) ?? 'object',
    broaderOf: (concept) => broader.get(concept) ?? [],
    facetsOf: (concept) => facetIndex.get(concept) ?? [],
    areAntonyms: (left, right) => antonyms.get(left)?.has(right) === true,
    splitCompound,
    prepare: async (language, rest) => {
      if (forms.has(language)) return;
      const index = new Map<string, Form[]>();
      for (const concept of concepts) {
        indexForms(concept, language, index);
        await rest();
      }
      forms.set(language, inOrder(index));
    },
  };

  /** Where nobody prepared it, on the first look: who asks in English need not wait for the German forms. */
  function formsOf(language: Language): ReadonlyMap<string, Form[]> {
    const known = forms.get(language);
    if (known !== undefined) return known;
    const index = new Map<string, Form[]>();
    for (const concept of concepts) indexForms(concept, language, index);
    forms.set(language, inOrder(index));
    return index;
  }

  function splitCompound(word: string): readonly string[] {
    if (word.length < MIN_COMPOUND_LENGTH || !/^[a-zäöü]+$/.test(word)) return [];
    const known = compounds.get(word);
    if (known !== undefined) return known;
    parts ??= germanParts(concepts);
    const made = split(word, parts) ?? [];
    compounds.set(word, made);
    return made;
  }
}

function indexForms(concept: Concept, language: Language, index: Map<string, Form[]>): void {
  for (const form of concept.forms[language]) {
    const stems = tokenise(form).map((token) => stem(token.lower, language));
    const [first] = stems;
    if (first === undefined) continue;
    const list = index.get(first) ?? [];
    const isKnown = list.some((known) => known.concept === concept.id && known.stems.join(' ') === stems.join(' '));
    if (!isKnown) list.push({ stems, concept: concept.id });
    index.set(first, list);
  }
}

/** Of forms that begin alike, longer ones first. */
function inOrder(index: ReadonlyMap<string, Form[]>): ReadonlyMap<string, Form[]> {
  for (const list of index.values())
    list.sort((a, b) => b.stems.length - a.stems.length || (a.concept < b.concept ? -1 : 1));
  return index;
}

function findConcepts(
  tokens: readonly Token[],
  language: Language,
  formsOf: (language: Language) => ReadonlyMap<string, Form[]>,
  splitCompound: (word: string) => readonly string[],
): ConceptMatch[] {
  // German texts use English words as they are ("Backup", "Penetration Test"); English texts use no German ones.
  const languages: Language[] = language === 'de' ? ['de', 'en'] : ['en'];
  const matches: ConceptMatch[] = [];
  for (const each of languages) {
    const forms = formsOf(each);
    const stems = tokens.map((token) => stem(token.lower, each));
    for (let first = 0; first < stems.length; first += 1) {
      // "Non-production data" is no production data.
      if (tokens[first - 1]?.lower === 'non') continue;
      for (const form of forms.get(stems[first] ?? '') ?? []) {
        const end = endOf(form, first, stems, tokens);
        if (end === null) continue;
        const match = { concept: form.concept, first, end };
        if (each === language || !matches.some((known) => isSame(known, match))) matches.push(match);
      }
    }
  }
  if (language === 'de') {
    tokens.forEach((token, index) => {
      if (matches.some((match) => match.first <= index && index < match.end)) return;
      for (const part of splitCompound(token.lower)) {
        for (const form of formsOf('de').get(stem(part, 'de')) ?? []) {
          if (form.stems.length === 1) matches.push({ concept: form.concept, first: index, end: index + 1 });
        }
      }
    });
  }
  const isFunctionWord = tokens.map(({ lower, text }) => isStopWord(lower, language) && !isAcronym(text));
  return matches
    .filter(({ first, end }) => !isFunctionWord.slice(first, end).every((isFunction) => isFunction))
    .sort((a, b) => a.first - b.first || a.end - b.end || (a.concept < b.concept ? -1 : 1));
}

// "Review all access rights" reviews access rights: what points at a thing stands between the words of its expression.
const POINTERS = new Set(
  'all our your their the its every each any alle allen aller unsere unserer unseren ihre ihrer ihren sämtliche jede jeden jeder'.split(
    ' ',
  ),
);

/** Where a form that begins at `first` ends, null where it does not stand there. */
function endOf(
  { stems: wanted }: Form,
  first: number,
  stems: readonly string[],
  tokens: readonly Token[],
): number | null {
  let at = first;
  for (const stemmed of wanted) {
    while (at > first && stems[at] !== stemmed && POINTERS.has(tokens[at]?.lower ?? '')) at += 1;
    if (stems[at] !== stemmed) return null;
    at += 1;
  }
  return at;
}

function isSame(left: ConceptMatch, right: ConceptMatch): boolean {
  return left.concept === right.concept && left.first === right.first && left.end === right.end;
}

function closure(concept: Concept, all: ReadonlyMap<string, Concept>): string[] {
  const found: string[] = [];
  const queue = [...(concept.broader ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.includes(next)) continue;
    found.push(next);
    queue.push(...(all.get(next)?.broader ?? []));
  }
  return found;
}

function indexFacets({ facets }: Facets): Map<string, { facet: string; value: number }[]> {
  const index = new Map<string, { facet: string; value: number }[]>();
  for (const facet of facets) {
    facet.values.forEach((concepts, value) => {
      for (const concept of concepts) {
        const list = index.get(concept) ?? [];
        list.push({ facet: facet.id, value });
        index.set(concept, list);
      }
    });
  }
  return index;
}

function indexAntonyms({ antonyms }: Facets): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const [left, right] of antonyms) {
    index.set(left, (index.get(left) ?? new Set()).add(right));
    index.set(right, (index.get(right) ?? new Set()).add(left));
  }
  return index;
}

/** Single German words of the lexicon, by which compounds are taken apart. */
function germanParts(concepts: readonly Concept[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const concept of concepts) {
    for (const form of concept.forms.de) {
      const tokens = tokenise(form);
      const [only] = tokens;
      if (tokens.length === 1 && only !== undefined && only.lower.length >= MIN_PART_LENGTH) words.add(only.lower);
    }
  }
  return words;
}

/** Left part as long as possible, then a linking element, then the rest likewise. Null where a rest stays unknown. */
function split(word: string, parts: ReadonlySet<string>): string[] | null {
  for (let length = word.length - MIN_PART_LENGTH; length >= MIN_PART_LENGTH; length -= 1) {
    const left = word.slice(0, length);
    if (!parts.has(left)) continue;
    for (const link of LINKING) {
      if (!word.startsWith(link, length)) continue;
      const rest = word.slice(length + link.length);
      if (rest.length < MIN_PART_LENGTH) continue;
      const right = knownWord(rest, parts);
      if (right !== null) return [left, right];
      const deeper = split(rest, parts);
      if (deeper !== null) return [left, ...deeper];
    }
  }
  return null;
}

/** The rest of a compound may carry an ending ("-daten", "-rechten"). */
function knownWord(rest: string, parts: ReadonlySet<string>): string | null {
  if (parts.has(rest)) return rest;
  for (const ending of ['en', 'es', 'er', 'n', 's', 'e']) {
    if (rest.endsWith(ending) && parts.has(rest.slice(0, -ending.length))) return rest.slice(0, -ending.length);
  }
  return null;
}
