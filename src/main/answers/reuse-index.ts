import { type Comparison, compareMeanings, likenessOf } from './reuse-compare';
import { type MeaningKnowledge, type QuestionMeaning, readMeaning } from './reuse-meaning';
import type { StoredFact } from './reuse-store';

/** A fact whose question is like the one asked, with what tells the two apart. */
export interface LikeFact {
  fact: StoredFact;
  comparison: Comparison;
}

export interface FactIndex {
  /** Facts about the same or a similar question, in the order they were recorded. */
  like(asked: QuestionMeaning): LikeFact[];
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
  const byKey = new Map<string, StoredFact[]>();
  for (const fact of facts) {
    const meaning = meaningOfFact(fact, known, knowledge);
    for (const key of meaning === null ? [] : keysOf(meaning)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [fact]);
      else list.push(fact);
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
      return [...shared]
        .filter(([, count]) => count * 3 >= keys.size)
        .flatMap(([fact]) => {
          const meaning = known.get(fact.id) ?? null;
          if (meaning === null || likenessOf(asked, meaning) < SIMILAR) return [];
          return [{ fact, comparison: compareMeanings(asked, meaning) }];
        })
        .sort((a, b) => a.fact.id - b.fact.id);
    },
  };
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
