import type { Database } from '../storage/database';
import { dropUnusedFile } from '../storage/file-store';

/** What has to stay as it is because it was decided or given out on a document's words; null where nothing was. */
export type DocumentUse = 'approved' | 'answered' | 'given-out' | null;

/** Whether people have built on a document: let its words leave, decided answers that cite it, or gave out what it says. */
export function findUse(database: Database, documentId: number): DocumentUse {
  const has = (sql: string) => database.prepare(`${sql} LIMIT 1`).get(documentId) !== undefined;
  if (has('SELECT 1 FROM word_approvals WHERE document_id = ?')) return 'approved';
  if (
    has(`SELECT 1 FROM answers, json_each(answers.citations) AS citation
      WHERE (answers.status <> 'draft' OR answers.edited = 1) AND json_extract(citation.value, '$.documentId') = ?`)
  )
    return 'answered';
  return has(`SELECT 1 FROM documents JOIN exports ON exports.exported_at >= documents.imported_at,
      json_each(exports.statement_ids) AS given
    JOIN statement_places ON statement_places.statement_id = given.value AND statement_places.document_id = documents.id
    WHERE documents.id = ?`)
    ? 'given-out'
    : null;
}

/**
 * Takes a document out of the library as if it had not come in: the edition it replaced counts again, drafts that cite it
 * are gone. Its statements stay without a place, with what was decided about them, and count again should it come back.
 */
export function takeBackDocument(database: Database, documentId: number): void {
  const row = database.prepare('SELECT sha256, supersedes FROM documents WHERE id = ?').get(documentId) as {
    sha256: string;
    supersedes: number | null;
  };
  database
    .prepare(
      `DELETE FROM answers WHERE status = 'draft' AND edited = 0 AND EXISTS (SELECT 1 FROM json_each(answers.citations) AS citation
         WHERE json_extract(citation.value, '$.documentId') = ?)`,
    )
    .run(documentId);
  const newer = database.prepare('SELECT id FROM documents WHERE supersedes = ?').get(documentId) as
    | { id: number }
    | undefined;
  const link = (older: number | null) =>
    newer !== undefined && database.prepare('UPDATE documents SET supersedes = ? WHERE id = ?').run(older, newer.id);
  link(null);
  for (const table of ['statement_places', 'passages', 'document_disclosures'])
    database.prepare(`DELETE FROM ${table} WHERE document_id = ?`).run(documentId);
  database.prepare('DELETE FROM documents WHERE id = ?').run(documentId);
  link(row.supersedes);
  dropUnusedFile(database, row.sha256);
}
