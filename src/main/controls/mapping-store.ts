import type { DecidedMapping, Mapping, MappingStatus, RequirementSuggestion } from '../../shared/domain/control';
import type { FrameworkId } from '../../shared/domain/framework';
import type { Database, ReadableDatabase } from '../storage/database';

interface MappingRow {
  statement_id: number;
  framework: FrameworkId;
  ref: string;
  score: number;
  words: string;
  status: MappingStatus;
}

/** Written where only decisions are asked for, so that they are found through their index among a million suggestions. */
export const DECIDED = "mappings.status <> 'suggested'";

/** Records suggestions; what a person already decided about the same pair stays. */
export function suggestMappings(
  database: Database,
  statementId: number,
  suggestions: readonly RequirementSuggestion[],
): void {
  const insert = database.prepare(
    `INSERT INTO mappings (statement_id, framework, ref, score, words, status) VALUES (?, ?, ?, ?, ?, 'suggested')
     ON CONFLICT (statement_id, framework, ref) DO UPDATE SET score = max(score, excluded.score)`,
  );
  for (const suggestion of suggestions) {
    insert.run(statementId, suggestion.framework, suggestion.ref, suggestion.score, JSON.stringify(suggestion.words));
  }
}

/** Confirms, rejects, reopens or adds a mapping by hand (`score` 1, no words). */
export function decideMapping(
  database: Database,
  decision: { statementId: number; framework: FrameworkId; ref: string; status: MappingStatus },
  decidedAt: string,
): void {
  database
    .prepare(
      `INSERT INTO mappings (statement_id, framework, ref, score, words, status, decided_at) VALUES (?, ?, ?, 1, '[]', ?, ?)
       ON CONFLICT (statement_id, framework, ref) DO UPDATE SET status = excluded.status, decided_at = excluded.decided_at`,
    )
    .run(decision.statementId, decision.framework, decision.ref, decision.status, decidedAt);
}

export function listMappings(database: ReadableDatabase, statementId: number): Mapping[] {
  const rows = database
    .prepare('SELECT * FROM mappings WHERE statement_id = ? ORDER BY framework, score DESC, ref')
    .all(statementId);
  return (rows as MappingRow[]).map(toMapping);
}

/**
 * The mappings of one requirement whose statements count today, the rejected ones too, best first; of some statements, or
 * with one status, where that is asked for.
 */
export function listRequirementMappings(
  database: ReadableDatabase,
  {
    framework,
    ref,
    statementIds,
    status,
  }: {
    framework: FrameworkId;
    ref: string;
    statementIds?: readonly number[] | undefined;
    status?: MappingStatus | undefined;
  },
): Mapping[] {
  const some = [
    ...(statementIds === undefined
      ? []
      : [{ sql: 'AND statement_id IN (SELECT value FROM json_each(?))', value: JSON.stringify(statementIds) }]),
    ...(status === undefined
      ? []
      : [{ sql: `AND status = ? ${status === 'suggested' ? '' : `AND ${DECIDED}`}`, value: status }]),
  ];
  const rows = database
    .prepare(
      `SELECT * FROM mappings WHERE framework = ? AND ref = ? ${some.map(({ sql }) => sql).join(' ')}
         AND EXISTS (SELECT 1 FROM statement_places WHERE statement_places.statement_id = mappings.statement_id
           AND statement_places.document_id IN (SELECT id FROM current_documents))
       ORDER BY score DESC, statement_id`,
    )
    .all(framework, ref, ...some.map(({ value }) => value));
  return (rows as MappingRow[]).map(toMapping);
}

/** A mapping without the words it was suggested for. */
export type BareMapping = Omit<Mapping, 'words'>;

/** The mappings that nobody rejected, of all statements that count today. */
export function listCurrentMappings(database: ReadableDatabase): BareMapping[] {
  return database
    .prepare(
      `SELECT statement_id AS statementId, framework, ref, score, status FROM mappings
       WHERE status <> 'rejected' AND statement_id IN (SELECT id FROM current_statements)
       ORDER BY statement_id, framework, score DESC, ref`,
    )
    .all() as BareMapping[];
}

/** What people confirmed and rejected, the latest first. */
export function listDecided(database: ReadableDatabase): DecidedMapping[] {
  const rows = database
    .prepare(
      `SELECT mappings.statement_id, framework, ref, status, decided_at, statements.quote,
         (SELECT max(statement_places.document_id) FROM statement_places
          WHERE statement_places.statement_id = mappings.statement_id
            AND statement_places.document_id IN (SELECT id FROM current_documents)) AS document_id
       FROM mappings JOIN statements ON statements.id = mappings.statement_id
       WHERE ${DECIDED} ORDER BY decided_at DESC, mappings.statement_id DESC, framework, ref`,
    )
    .all() as {
    statement_id: number;
    framework: FrameworkId;
    ref: string;
    status: 'confirmed' | 'rejected';
    decided_at: string | null;
    quote: string;
    document_id: number | null;
  }[];
  return rows.map((row) => ({
    statementId: row.statement_id,
    framework: row.framework,
    ref: row.ref,
    status: row.status,
    decidedAt: row.decided_at ?? '',
    quote: row.quote,
    documentId: row.document_id,
  }));
}

export function keepTopics(
  database: Database,
  statementId: number,
  topics: readonly { id: string; score: number }[],
): void {
  const insert = database.prepare(
    `INSERT INTO statement_topics (statement_id, topic, score) VALUES (?, ?, ?)
     ON CONFLICT (statement_id, topic) DO UPDATE SET score = max(score, excluded.score)`,
  );
  for (const topic of topics) insert.run(statementId, topic.id, topic.score);
}

export interface TopicScore {
  id: string;
  score: number;
}

interface TopicRow {
  statement_id: number;
  topic: string;
  score: number;
}

/** Statement id → its topics, best first. */
export function readTopics(database: ReadableDatabase): Map<number, TopicScore[]> {
  return byStatement(
    database.prepare('SELECT * FROM statement_topics ORDER BY statement_id, score DESC, topic').all() as TopicRow[],
  );
}

/** The same of these statements. */
export function readTopicsOf(database: ReadableDatabase, statementIds: readonly number[]): Map<number, TopicScore[]> {
  return byStatement(
    database
      .prepare(
        `SELECT * FROM statement_topics WHERE statement_id IN (SELECT value FROM json_each(?))
         ORDER BY statement_id, score DESC, topic`,
      )
      .all(JSON.stringify(statementIds)) as TopicRow[],
  );
}

function byStatement(rows: readonly TopicRow[]): Map<number, TopicScore[]> {
  const topics = new Map<number, TopicScore[]>();
  for (const row of rows) {
    const list = topics.get(row.statement_id) ?? [];
    list.push({ id: row.topic, score: row.score });
    topics.set(row.statement_id, list);
  }
  return topics;
}

function toMapping(row: MappingRow): Mapping {
  return {
    statementId: row.statement_id,
    framework: row.framework,
    ref: row.ref,
    score: row.score,
    words: JSON.parse(row.words) as string[],
    status: row.status,
  };
}
