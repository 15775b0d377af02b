import { conceptTerm, indexed } from '../language/terms';
import type { ReadableDatabase } from '../storage/database';
import type { Unit } from './understand-question';

/** How much a unit tells statements apart, from the library's own counts. */
export interface TermWeights {
  weightOf(unit: Unit): number;
  /** True where the library's sentences never name it, in this or a wider sense. */
  isAbsent(unit: Unit): boolean;
}

// What a question turns on: names and things done before actors and adverbs.
const KIND_FACTOR: Record<Unit['kind'], number> = {
  name: 1.3,
  object: 1,
  action: 0.9,
  document: 0.8,
  place: 0.9,
  property: 0.75,
  time: 0.6,
  actor: 0.5,
  word: 0.7,
};

const ABSENT_WORD = 0.5;

/** Inverse document frequencies over the statements that count today. Asks the index for each word once. */
export function readTermWeights(database: ReadableDatabase, statementCount: number): TermWeights {
  const frequencies = new Map<string, number>();
  const count = database.prepare("SELECT doc FROM statement_vocabulary WHERE term = ? AND col = 'terms'");
  const read = (term: string) => {
    const known = frequencies.get(term);
    if (known !== undefined) return known;
    const { doc } = (count.get(term) ?? { doc: 0 }) as { doc: number };
    frequencies.set(term, doc);
    return doc;
  };
  const frequencyOf = ({ concepts, stem }: Unit) =>
    Math.max(read(indexed(stem)), ...concepts.map((concept) => read(conceptTerm(concept))));
  return {
    weightOf: (unit) => {
      const frequency = frequencyOf(unit);
      const inverse = Math.log(1 + (statementCount - frequency + 0.5) / (frequency + 0.5));
      // A word no lexicon knows and no sentence uses is mostly phrasing; a concept nobody wrote of is a real absence.
      const phrasing = unit.kind === 'word' && frequency === 0 ? ABSENT_WORD : 1;
      const longest = Math.log(1 + (statementCount + 0.5) / 0.5);
      return (phrasing * KIND_FACTOR[unit.kind] * (0.35 + 0.65 * (inverse / longest))) / Math.sqrt(unit.span);
    },
    isAbsent: (unit) => frequencyOf(unit) === 0,
  };
}
