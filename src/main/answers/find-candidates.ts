import type { Lexicon } from '../language/lexicon';
import { conceptTerm, indexed } from '../language/terms';
import type { ReadableDatabase } from '../storage/database';
import type { UnderstoodQuestion, Unit } from './understand-question';

// Enough that the right sentence is among them; each costs a tenth of a millisecond to weigh.
const MAX_CANDIDATES = 90;

/**
 * Statements worth weighing, best first by BM25 over stems, concepts and wider concepts; headings and lead-ins count
 * less than a sentence's own words.
 */
export function findCandidates(question: UnderstoodQuestion, database: ReadableDatabase, lexicon: Lexicon): number[] {
  const terms = [...new Set(question.units.flatMap((unit) => termsOf(unit, lexicon)))];
  if (terms.length === 0) return [];
  const match = `{terms context} : (${terms.map((term) => `"${term}"`).join(' OR ')})`;
  const rows = database
    .prepare(
      `SELECT rowid AS id FROM statement_search WHERE statement_search MATCH ?
       ORDER BY bm25(statement_search, 0.0, 1.0, 0.4), rowid LIMIT ${MAX_CANDIDATES}`,
    )
    .all(match) as { id: number }[];
  return rows.map((row) => row.id);
}

function termsOf({ stem, concepts }: Unit, lexicon: Lexicon): string[] {
  return [
    indexed(stem),
    ...concepts.map(conceptTerm),
    ...concepts.flatMap((concept) => lexicon.broaderOf(concept).slice(0, 2).map(conceptTerm)),
  ];
}
