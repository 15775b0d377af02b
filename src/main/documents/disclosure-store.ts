import type { DocumentClass } from '../../shared/contract/documents';
import type { Audience } from '../../shared/domain/export';
import type { Database, ReadableDatabase } from '../storage/database';

const UNDECIDED: Audience = 'customer';

/**
 * Who may read each document: what a person decided, else what holds for the edition it replaced, else customers, since
 * the library is what customers are answered from.
 */
export function readDisclosures(database: ReadableDatabase): Map<number, Audience> {
  return new Map(listDisclosures(database).map(({ documentId, disclosure }) => [documentId, disclosure]));
}

/** The same with what made it so. */
export function listDisclosures(database: ReadableDatabase): DocumentClass[] {
  const rows = database
    .prepare(
      `SELECT documents.id, documents.supersedes, disclosure FROM documents
       LEFT JOIN document_disclosures ON document_disclosures.document_id = documents.id`,
    )
    .all() as { id: number; supersedes: number | null; disclosure: Audience | null }[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  function decidedFor(id: number): Audience | null {
    const row = byId.get(id);
    return row === undefined || row.disclosure !== null || row.supersedes === null
      ? (row?.disclosure ?? null)
      : decidedFor(row.supersedes);
  }
  return rows.map(({ id, disclosure }): DocumentClass => {
    const decided = decidedFor(id);
    const because = disclosure !== null ? 'decided' : decided !== null ? 'earlier-edition' : 'undecided';
    return { documentId: id, disclosure: decided ?? UNDECIDED, because };
  });
}

/** The documents somebody decided about, themselves or an edition they replaced. */
export function readDecidedDisclosures(database: ReadableDatabase): Set<number> {
  const rows = database
    .prepare(
      `WITH RECURSIVE decided (id) AS (
         SELECT document_id FROM document_disclosures
         UNION SELECT documents.id FROM documents JOIN decided ON documents.supersedes = decided.id
       ) SELECT id FROM decided`,
    )
    .all() as { id: number }[];
  return new Set(rows.map(({ id }) => id));
}

export function saveDisclosure(database: Database, documentId: number, disclosure: Audience, decidedAt: string): void {
  database
    .prepare(
      `INSERT INTO document_disclosures (document_id, disclosure, decided_at) VALUES (?, ?, ?)
       ON CONFLICT (document_id) DO UPDATE SET disclosure = excluded.disclosure, decided_at = excluded.decided_at`,
    )
    .run(documentId, disclosure, decidedAt);
}

/** Takes the decision back: what holds for the edition before holds for it, too. */
export function clearDisclosure(database: Database, documentId: number): void {
  database.prepare('DELETE FROM document_disclosures WHERE document_id = ?').run(documentId);
}
