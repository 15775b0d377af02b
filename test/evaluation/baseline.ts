import type { Database } from '../../src/main/storage/database';

/** What a plain full-text search would cite: BM25 over the words as written, best three. */
export function firstHits(database: Database, question: string): string[] {
  const words = question.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  if (words.length === 0) return [];
  const match = `text : (${words.map((word) => `"${word}"`).join(' OR ')})`;
  const rows = database
    .prepare(
      `SELECT statements.quote FROM statement_search JOIN statements ON statements.id = statement_search.rowid
       WHERE statement_search MATCH ? ORDER BY bm25(statement_search, 1.0, 0.0, 0.0), statement_search.rowid LIMIT 3`,
    )
    .all(match) as { quote: string }[];
  return rows.map((row) => row.quote);
}
