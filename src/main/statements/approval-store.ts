import type { DocumentApproval } from '../../shared/domain/export-finding';
import type { Database, ReadableDatabase } from '../storage/database';

export interface ApprovalDecision {
  statementIds: readonly number[];
  documentIds: readonly number[];
  approved: boolean;
  decidedBy: string;
  decidedAt: string;
}

/** Records that a person lets words leave, or no longer does; the last word on a statement or document counts. */
export function recordApproval(database: Database, decision: ApprovalDecision): void {
  const insert = database.prepare(
    'INSERT INTO word_approvals (statement_id, document_id, approved, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)',
  );
  const { approved, decidedBy, decidedAt } = decision;
  for (const id of decision.statementIds) insert.run(id, null, approved ? 1 : 0, decidedBy, decidedAt);
  for (const id of decision.documentIds) insert.run(null, id, approved ? 1 : 0, decidedBy, decidedAt);
}

/** Takes the last word on each back: the one before it counts again, as if it had not been said. */
export function takeBackApproval(
  database: Database,
  {
    statementIds,
    documentIds,
    takenBackAt,
  }: Pick<ApprovalDecision, 'statementIds' | 'documentIds'> & { takenBackAt: string },
): void {
  const take = (column: 'statement_id' | 'document_id') =>
    database.prepare(
      `INSERT INTO approvals_taken_back (approval_id, taken_back_at)
       SELECT max(id), ? FROM word_approvals
       WHERE ${column} = ? AND id NOT IN (SELECT approval_id FROM approvals_taken_back) HAVING max(id) IS NOT NULL`,
    );
  for (const id of statementIds) take('statement_id').run(takenBackAt, id);
  for (const id of documentIds) take('document_id').run(takenBackAt, id);
}

/**
 * The current statements a person let leave: approved themselves or with a document they stand in, or reviewed one by
 * one, by confirming a requirement of theirs, correcting how they are read, or approving an answer that cites them. What
 * was said of the statement itself outweighs the rest.
 */
export function readApproved(database: ReadableDatabase): Set<number> {
  const rows = database
    .prepare(
      `WITH said AS (
         SELECT * FROM word_approvals WHERE id NOT IN (SELECT approval_id FROM approvals_taken_back)),
       own AS (
         SELECT statement_id, approved FROM said WHERE id IN
           (SELECT max(id) FROM said WHERE statement_id IS NOT NULL GROUP BY statement_id)),
       whole AS (
         SELECT document_id FROM said WHERE approved = 1 AND id IN
           (SELECT max(id) FROM said WHERE document_id IS NOT NULL GROUP BY document_id)),
       reviewed AS (
         SELECT statement_id FROM statement_places WHERE document_id IN (SELECT document_id FROM whole)
         -- Said twice, for there is an index of what was decided.
         UNION SELECT statement_id FROM mappings WHERE status <> 'suggested' AND status = 'confirmed'
         UNION SELECT statement_id FROM statement_corrections
         UNION SELECT CAST(cited.value ->> 'statementId' AS INTEGER)
           FROM answers, json_each(answers.citations) AS cited WHERE answers.status = 'approved')
       SELECT id FROM current_statements
       WHERE id IN (SELECT statement_id FROM own WHERE approved = 1)
          OR (id IN (SELECT statement_id FROM reviewed) AND id NOT IN (SELECT statement_id FROM own WHERE approved = 0))`,
    )
    .all() as { id: number }[];
  return new Set(rows.map(({ id }) => id));
}

/** How far each current document may leave, in the order they came in. */
export function listApprovals(database: ReadableDatabase): DocumentApproval[] {
  const approved = readApproved(database);
  const places = database
    .prepare(
      `SELECT DISTINCT document_id, statement_id FROM statement_places
       WHERE statement_id IN (SELECT id FROM current_statements)`,
    )
    .all() as { document_id: number; statement_id: number }[];
  const byDocument = Map.groupBy(places, (place) => place.document_id);
  const documents = database
    .prepare(
      `SELECT id, title, file_name,
         coalesce((SELECT approved FROM word_approvals WHERE document_id = documents.id
           AND id NOT IN (SELECT approval_id FROM approvals_taken_back) ORDER BY id DESC LIMIT 1), 0) AS whole
       FROM documents WHERE id NOT IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL) ORDER BY id`,
    )
    .all() as { id: number; title: string; file_name: string; whole: number }[];
  return documents.map(({ id, title, file_name, whole }) => {
    const statements = byDocument.get(id) ?? [];
    return {
      documentId: id,
      title: title || file_name,
      statements: statements.length,
      approved: statements.filter((place) => approved.has(place.statement_id)).length,
      whole: whole === 1,
    };
  });
}
