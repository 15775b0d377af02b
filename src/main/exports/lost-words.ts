import { readPassageTexts } from '../documents/document-store';
import type { ReadableDatabase } from '../storage/database';
import type { ExportStatement } from './export-source';
import { continues } from './sentence';
import { sentenceLexicon } from './wording';

// A full stop and a space, a closing quotation mark.
const LONGEST_GAP = 3;

/**
 * The statements that point back ("It ensures …") to words of their own paragraph that are no statement: an explanation, an
 * advertisement. Without those nobody can tell what they are about.
 */
export function findLostWords(database: ReadableDatabase, statements: readonly ExportStatement[]): ReadonlySet<number> {
  const pointing = statements.filter(({ statement, language }) =>
    continues(statement.quote, sentenceLexicon(language)),
  );
  const ids = new Set(pointing.flatMap(({ statement }) => statement.places.map(({ passageId }) => passageId)));
  const texts = readPassageTexts(database, [...ids]);
  const quotes = new Map<number, string[]>();
  for (const { statement } of statements) {
    for (const { passageId } of statement.places) {
      if (ids.has(passageId)) quotes.set(passageId, [...(quotes.get(passageId) ?? []), statement.quote]);
    }
  }
  return new Set(
    pointing.flatMap(({ statement: { id, quote, places } }) =>
      places.every(({ passageId }) => isLost(quote, texts.get(passageId) ?? '', quotes.get(passageId) ?? []))
        ? [id]
        : [],
    ),
  );
}

function isLost(quote: string, text: string, quotes: readonly string[]): boolean {
  const start = text.indexOf(quote);
  if (start < 0 || text.slice(0, start).trim() === '') return false;
  return !quotes.some((other) => {
    const at = text.indexOf(other);
    const end = at + other.length;
    return at >= 0 && at < start && end >= start - LONGEST_GAP;
  });
}
