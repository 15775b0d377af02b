import { type Comparison, carriesNothing, compareMeanings, likenessOf } from './reuse-compare';
import { type MeaningKnowledge, type QuestionMeaning, readMeaning } from './reuse-meaning';
import type { StoredFact } from './reuse-store';
import type { Unit } from './understand-question';

/** A fact whose question is like the one asked, with what tells the two apart. */
export interface LikeFact {
  fact: StoredFact;
  comparison: Comparison;
}

export interface FactIndex {
  /** Facts about the same or a similar question, in the order they were recorded. */
  like(asked: QuestionMeaning): LikeFact[];
  /** Those of them that share everything of weight: the only ones whose answer may hold without a word of difference. */
  alike(asked: QuestionMeaning): LikeFact[];
  meaningOf(factId: number): QuestionMeaning | null;
  facts: readonly StoredFact[];
}

/** Questions sharing less than this are about something else. */
const SIMILAR = 0.6;

/**
 * Facts by what their questions name. Facts never change, so a question once read is kept in `known` (fact id → meaning)
 * for as long as the library is open; `rest` hands the event loop back.
 */
export async function indexFacts(
  facts: readonly StoredFact[],
  known: Map<number, QuestionMeaning | null>,
  knowledge: () => MeaningKnowledge,
  rest: () => Promise<void>,
): Promise<FactIndex> {
  if (facts.some(({ id }) => !known.has(id))) await knowledge().lexicon.prepare('en', rest);
  const byKey = new Map<string, StoredFact[]>();
  const byUnit = new Map<string, StoredFact[]>();
  const keysByFact = new Map<StoredFact, ReadonlySet<string>>();
  for (const fact of facts) {
    const meaning = meaningOfFact(fact, known, knowledge);
    if (meaning !== null) {
      const keys = keysOf(meaning);
      keysByFact.set(fact, keys);
      for (const key of keys) add(byKey, key, fact);
      for (const stem of meaning.stems) add(byUnit, `s ${stem}`, fact);
      for (const concept of meaning.concepts) add(byUnit, `c ${concept}`, fact);
    }
    await rest();
  }
  return {
    facts,
    meaningOf: (factId) => known.get(factId) ?? null,
    like: (asked) => {
      const shared = new Map<StoredFact, number>();
      const keys = keysOf(asked);
      for (const key of keys) for (const fact of byKey.get(key) ?? []) shared.set(fact, (shared.get(fact) ?? 0) + 1);
      return compare(
        asked,
        [...shared].filter(([, count]) => count * 3 >= keys.size).map(([fact]) => fact),
      );
    },
    alike: (asked) => {
      const keys = keysOf(asked);
      // Whatever of weight is asked for has to be named there too: the rarest of it leaves the fewest to compare.
      const named = asked.units.filter((unit) => !carriesNothing(unit)).map((unit) => namedBy(unit));
      const [rarest = [facts]] = named.toSorted((a, b) => countFacts(a) - countFacts(b));
      return compare(
        asked,
        [...new Set(rarest.flat())].filter((fact) => {
          const shared = countShared(keysByFact.get(fact), keys);
          return shared > 0 && shared * 3 >= keys.size;
        }),
      );
    },
  };

  function namedBy({ stem, concepts }: Unit): (readonly StoredFact[])[] {
    return [`s ${stem}`, ...concepts.map((concept) => `c ${concept}`)].map((key) => byUnit.get(key) ?? []);
  }

  function compare(asked: QuestionMeaning, candidates: readonly StoredFact[]): LikeFact[] {
    return candidates
      .flatMap((fact) => {
        const meaning = known.get(fact.id) ?? null;
        if (meaning === null || likenessOf(asked, meaning) < SIMILAR) return [];
        return [{ fact, comparison: compareMeanings(asked, meaning) }];
      })
      .sort((a, b) => a.fact.id - b.fact.id);
  }
}

function add(index: Map<string, StoredFact[]>, key: string, fact: StoredFact): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [fact]);
  else list.push(fact);
}

function countFacts(lists: readonly (readonly StoredFact[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

function countShared(left: ReadonlySet<string> | undefined, right: ReadonlySet<string>): number {
  return left === undefined ? 0 : [...left].filter((key) => right.has(key)).length;
}

function meaningOfFact(
  fact: StoredFact,
  known: Map<number, QuestionMeaning | null>,
  knowledge: () => MeaningKnowledge,
): QuestionMeaning | null {
  const before = known.get(fact.id);
  if (before !== undefined) return before;
  const meaning = readMeaning(
    { text: fact.question, kind: fact.questionKind, section: fact.section },
    fact.product,
    knowledge(),
  );
  known.set(fact.id, meaning);
  return meaning;
}

/** One key for each thing named: its first concept, by which both languages meet, or its stem. */
function keysOf({ units }: QuestionMeaning): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ concepts, stem }) =>
      concepts.length > 0 ? concepts.map((concept) => `c ${concept}`) : [`s ${stem}`],
    ),
  );
}
