import type { Language } from '../../shared/domain/document';
import type { Statement } from '../../shared/domain/statement';
import { readTopicsOf, type TopicScore } from '../controls/mapping-store';
import { readCurrentStatements } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';

type CurrentStatement = Statement & { language: Language };

/**
 * The statements that count today, each read when it is first looked at: a question looks at a hundred, and a large library
 * holds a hundred thousand.
 */
export interface StatementShelf {
  /** Reads what is not known of these in one go. */
  bring(ids: readonly number[]): void;
  /** Null where it does not count today. */
  find(id: number): CurrentStatement | null;
  topicsOf(id: number): readonly TopicScore[];
}

export function createStatementShelf(database: ReadableDatabase): StatementShelf {
  const known = new Map<number, CurrentStatement | null>();
  const topics = new Map<number, readonly TopicScore[]>();
  const bring = (ids: readonly number[]) => {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    if (missing.length === 0) return;
    const found = new Map(readCurrentStatements(database, missing).map((statement) => [statement.id, statement]));
    const theirs = readTopicsOf(database, [...found.keys()]);
    for (const id of missing) {
      known.set(id, found.get(id) ?? null);
      topics.set(id, theirs.get(id) ?? []);
    }
  };
  return {
    bring,
    find: (id) => {
      bring([id]);
      return known.get(id) ?? null;
    },
    topicsOf: (id) => {
      bring([id]);
      return topics.get(id) ?? [];
    },
  };
}
