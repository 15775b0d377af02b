import type { Requirement, Wording } from '../../shared/domain/framework';
import type { ExportStatement } from './export-source';
import type { OrderedHeading } from './measure-orders';
import { tableOf } from './own-words';

/** Where a statement is written out, and the other headings that refer to it. */
export interface Placement {
  entry: ExportStatement;
  heading: string;
  /** Headings the source document or a person named besides. */
  others: string[];
  /** Another heading that was suggested and fits nearly as well. */
  guessed: string[];
  /** Headings it names outright though others fit better; they refer to it where they would hold nothing. */
  besides: string[];
}

// Below this a suggestion is a guess; a sentence filed under a wrong heading of a contract does harm.
const MINIMUM_SCORE = 0.3;
// A second suggested heading refers to the measure only when it fits nearly as well as the first.
const NEARLY_AS_GOOD = 0.85;
const SAME_HEADING = 0.7;
// Made once: a large library asks it a million times.
const BY_NUMBER = new Intl.Collator('en', { numeric: true });
// From here on a suggestion names the matter outright; what fits less is no reason to refer to a measure.
const NAMES_OUTRIGHT = 0.5;

/**
 * Finds the heading of each statement among the measures of the clauses. A heading under which the source document
 * itself recorded the sentence comes first, then what a person confirmed, then the best suggestion; what a person
 * rejected never counts. Statements without a heading have no placement.
 */
export function placeMeasures(statements: ExportStatement[], requirements: Requirement[]): Placement[] {
  const recognise = headingRecogniser(requirements);
  const recogniseTitle = headingRecogniser(requirements.map((each) => ({ ...each, aliases: [] })));
  const refs = new Set(requirements.map(({ ref }) => ref));
  const votes = votesOfSections(statements, refs);
  const placed = statements.flatMap((entry): Placement[] => {
    const own = entry.mappings.filter(({ framework, ref }) => framework === 'scc-2021' && refs.has(ref));
    const rejected = new Set(own.filter(({ status }) => status === 'rejected').map(({ ref }) => ref));
    const recorded = entry.statement.places.flatMap(({ locator }) => recognise(locator.path) ?? []);
    const confirmed = own.filter(({ status }) => status === 'confirmed').map(({ ref }) => ref);
    const suggested = own
      .filter(({ status, score }) => status === 'suggested' && score >= MINIMUM_SCORE)
      .sort((a, b) => b.score - a.score || BY_NUMBER.compare(a.ref, b.ref));
    const best = suggested[0]?.score ?? 0;
    // Of headings that fit about alike, the one its neighbours stand under.
    const near = suggested
      .filter(({ score }) => score >= best * NEARLY_AS_GOOD)
      .sort((a, b) => votes(entry, b.ref) - votes(entry, a.ref))
      .map(({ ref }) => ref);
    const outright = suggested.filter(({ score }) => score >= NAMES_OUTRIGHT).map(({ ref }) => ref);
    const sure = [...new Set([...recorded, ...confirmed])].filter((ref) => !rejected.has(ref));
    // A document that used these headings has said where its sentences belong: no guess adds to it.
    const possible = recorded.length > 0 ? [] : near.filter((ref) => !sure.includes(ref)).slice(0, 2);
    const [heading, ...rest] = [...sure, ...possible];
    if (heading === undefined) return [];
    return [
      {
        entry,
        heading,
        others: rest.filter((ref) => sure.includes(ref)),
        guessed: rest.filter((ref) => !sure.includes(ref) && outright.includes(ref)),
        besides: isUnderTitle(entry, recogniseTitle)
          ? []
          : outright.filter((ref) => ref !== heading && !rest.includes(ref)),
      },
    ];
  });
  return withSequels(withTablesWhole(placed));
}

/** Whether a document that follows these very headings filed it: nobody else adds another heading to it. */
function isUnderTitle({ statement }: ExportStatement, recognise: (path: string[]) => string | null): boolean {
  return statement.places.some(({ locator }) => recognise(locator.path) !== null);
}

/** How much the sentences of an entry's section, it among them, speak for a heading. */
function votesOfSections(
  statements: readonly ExportStatement[],
  refs: ReadonlySet<string>,
): (entry: ExportStatement, ref: string) => number {
  const sums = new Map<string, number>();
  const keyOf = ({ statement: { places } }: ExportStatement, ref: string): string =>
    JSON.stringify([places[0]?.documentId, places[0]?.locator.path, ref]);
  for (const entry of statements) {
    for (const { framework, ref, status, score } of entry.mappings) {
      if (framework !== 'scc-2021' || status === 'rejected' || !refs.has(ref)) continue;
      const key = keyOf(entry, ref);
      sums.set(key, (sums.get(key) ?? 0) + (status === 'confirmed' ? 1 : score));
    }
  }
  return (entry, ref) => sums.get(keyOf(entry, ref)) ?? 0;
}

/** The rows of one table stand together, under the heading most of them belong to; what a person placed stays. */
function withTablesWhole(placements: Placement[]): Placement[] {
  const keyOf = ({ entry }: Placement): string | null =>
    entry.mappings.some(({ status }) => status === 'confirmed') ? null : tableOf(entry);
  const headings = new Map(
    [...Map.groupBy(placements, keyOf)].map(([key, rows]) => [key, headingOfMost(rows)] as const),
  );
  return placements.map((placement) => {
    const key = keyOf(placement);
    const heading = key === null ? undefined : headings.get(key);
    if (heading === undefined || heading === placement.heading) return placement;
    const without = (refs: string[]): string[] => refs.filter((ref) => ref !== heading);
    const { others, guessed, besides } = placement;
    return { ...placement, heading, others: without(others), guessed: without(guessed), besides: without(besides) };
  });
}

/** "It is also …" stands with the sentence it goes on from; where it stood itself, it is referred to. */
function withSequels(placements: Placement[]): Placement[] {
  const headings = new Map<number, string>();
  return placements.map((placement) => {
    const { entry } = placement;
    const before = entry.goesOnFrom === undefined ? undefined : headings.get(entry.goesOnFrom.id);
    // What a person placed stays.
    const isPlaced = entry.mappings.some(({ status }) => status === 'confirmed');
    const isMoved = before !== undefined && before !== placement.heading && !isPlaced;
    const heading = isMoved ? before : placement.heading;
    for (const id of [entry.statement.id, ...(entry.statement.twins ?? [])]) headings.set(id, heading);
    if (!isMoved) return placement;
    const others = [...new Set([placement.heading, ...placement.others])].filter((ref) => ref !== heading);
    return { ...placement, heading, others };
  });
}

function headingOfMost(rows: readonly Placement[]): string | undefined {
  const groups = [...Map.groupBy(rows, ({ heading }) => heading)];
  return groups.toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}

/** Where the headings of a German contract or of Article 32 count, each said by the requirements it stands for. */
export function placeInOrder(
  statements: ExportStatement[],
  headings: OrderedHeading[],
  clauses: Requirement[],
): Placement[] {
  const recognise = headingRecogniser(headings);
  const recogniseClause = headingRecogniser(clauses);
  const placed = statements.flatMap((entry): Placement[] => {
    const paths = entry.statement.places.map(({ locator }) => locator.path);
    const recorded = paths.flatMap((path) => recognise(path) ?? []);
    const clause = paths.flatMap((path) => recogniseClause(path) ?? []);
    const fits = new Map(clause.map((ref) => [`scc-2021:${ref}`, RECORDED]));
    for (const { framework, ref, score, status } of entry.mappings) {
      const key = `${framework}:${ref}`;
      if (status === 'rejected') fits.delete(key);
      else fits.set(key, Math.max(fits.get(key) ?? 0, status === 'confirmed' ? 1 : score));
    }
    const ranked = [...headings, ASSISTANCE]
      .map(({ ref, requirements }) => ({ ref, score: fitOf(requirements, fits) }))
      .filter(({ score }) => score >= MINIMUM_SCORE)
      .sort((a, b) => b.score - a.score)
      .map(({ ref }) => ref);
    const [heading, ...others] = new Set([...recorded, ...ranked.slice(0, 1)]);
    return heading === undefined
      ? []
      : [{ entry, heading, others: others.filter((ref) => recorded.includes(ref)), guessed: [], besides: [] }];
  });
  return withSequels(withTablesWhole(placed));
}

// What the source document says of itself is surer than any suggestion, and less sure than a person.
const RECORDED = 0.9;
// Of two headings that are named equally well, the one that is named twice fits better.
const SECOND_REQUIREMENT = 0.2;
const ASSISTANCE: OrderedHeading = {
  ref: 'assistance',
  title: { en: '', de: '' },
  aliases: [],
  requirements: ['scc-2021:assistance'],
};

function fitOf(requirements: string[], fits: ReadonlyMap<string, number>): number {
  const [best = 0, second = 0] = requirements.map((key) => fits.get(key) ?? 0).sort((a, b) => b - a);
  return best + second * SECOND_REQUIREMENT;
}

/** The statements of documents that stand there under the headings of a profile or of the clauses, by those headings. */
export function recordedUnder(
  statements: readonly ExportStatement[],
  headings: readonly { ref: string; title: Wording; aliases: string[] }[],
): ReadonlyMap<string, ExportStatement[]> {
  const recognise = headingRecogniser(headings);
  const found = statements.flatMap((entry) => {
    const refs = entry.statement.places.flatMap(({ locator }) => recognise(locator.path) ?? []);
    return [...new Set(refs)].map((ref) => ({ ref, entry }));
  });
  return new Map(
    [...Map.groupBy(found, ({ ref }) => ref)].map(([ref, each]) => [ref, each.map(({ entry }) => entry)] as const),
  );
}

/** Recognises an official heading, in either language and with small changes of wording, in a path of headings. */
function headingRecogniser(
  requirements: readonly { ref: string; title: Wording; aliases: string[] }[],
): (path: string[]) => string | null {
  const known = requirements.flatMap(({ ref, title, aliases }) =>
    [title.en, title.de, ...aliases].map((wording) => ({ ref, words: wordsOf(wording) })),
  );
  const cache = new Map<string, string | null>();
  function recogniseOne(heading: string): string | null {
    const words = wordsOf(heading);
    if (words.size === 0) return null;
    const best = known
      .map(({ ref, words: official }) => ({ ref, likeness: likeness(words, official) }))
      .reduce((a, b) => (b.likeness > a.likeness ? b : a), { ref: '', likeness: 0 });
    // One word is a heading of a German contract only where nothing else stands beside it.
    return best.likeness >= (words.size === 1 ? 1 : SAME_HEADING) ? best.ref : null;
  }
  return (path) => {
    for (const heading of [...path].reverse()) {
      const found = cache.get(heading) ?? recogniseOne(heading);
      cache.set(heading, found);
      if (found !== null) return found;
    }
    return null;
  };
}

// "authorization" and "authorisation" are one word here, as are "organizational" and "organisational".
function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .replaceAll('iz', 'is')
      .match(/[\p{L}]{3,}/gu) ?? [],
  );
}

/** Shared words by all words of both, from 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared || 1);
}
