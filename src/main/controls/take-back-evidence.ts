import type { Database } from '../storage/database';
import { dropUnusedFile } from '../storage/file-store';

/** Why a piece has to stay: somebody decided about it, or a newer one was added for it; null where it may go. */
export type EvidenceUse = 'decided' | 'replaced' | null;

export function findEvidenceUse(database: Database, evidenceId: number): EvidenceUse {
  const has = (sql: string) => database.prepare(`${sql} LIMIT 1`).get(evidenceId) !== undefined;
  if (has("SELECT 1 FROM evidence WHERE id = ? AND decision <> 'open'")) return 'decided';
  // What was reopened was decided once, and the decision may have counted.
  if (
    has("SELECT 1 FROM evidence_events WHERE evidence_id = ? AND action NOT IN ('add', 'describe', 'attach', 'detach')")
  )
    return 'decided';
  return has('SELECT 1 FROM evidence WHERE replaces = ?') ? 'replaced' : null;
}

/** Takes a piece nobody has decided about out of the library as if it had not come in; what it was to replace stands again. */
export function takeBackEvidence(database: Database, evidenceId: number): void {
  const { sha256 } = database.prepare('SELECT sha256 FROM evidence WHERE id = ?').get(evidenceId) as { sha256: string };
  for (const table of ['evidence_controls', 'evidence_events'])
    database.prepare(`DELETE FROM ${table} WHERE evidence_id = ?`).run(evidenceId);
  database.prepare('DELETE FROM evidence WHERE id = ?').run(evidenceId);
  dropUnusedFile(database, sha256);
}
