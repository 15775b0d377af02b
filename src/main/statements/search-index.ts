import type { Lexicon } from '../language/lexicon';
import { indexTerms } from '../language/terms';
import type { Database } from '../storage/database';
import { readCurrentStatements } from './statement-store';

/**
 * Makes the full-text index anew where it was made with other words than these; `fingerprint` changes with them. The
 * lexicon is asked for only then. Returns how many statements were indexed.
 */
export function refreshSearchIndex(database: Database, fingerprint: string, lexicon: () => Lexicon): number {
  const row = database.prepare('SELECT fingerprint FROM search_words').get() as { fingerprint: string } | undefined;
  if (row?.fingerprint === fingerprint) return 0;
  const statements = readCurrentStatements(database);
  database.transaction(() => {
    const update = database.prepare('UPDATE statement_search SET terms = ?, context = ? WHERE rowid = ?');
    for (const { id, quote, text, language, places } of statements) {
      const path = places[0]?.locator.path ?? [];
      const leadIn = text === quote ? '' : text.replace(quote, ' ');
      const terms = indexTerms(quote, language, lexicon()).join(' ');
      const context = indexTerms([...path, leadIn].join('. '), language, lexicon()).join(' ');
      update.run(terms, context, id);
    }
    database
      .prepare(
        'INSERT INTO search_words (id, fingerprint) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint',
      )
      .run(fingerprint);
  });
  return statements.length;
}
