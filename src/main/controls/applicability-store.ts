import type { ApplicabilityDecision } from '../../shared/domain/applicability';
import type { Database, ReadableDatabase } from '../storage/database';

/** The decisions that count today, by the order of their controls' first decision. */
export function readApplicability(database: ReadableDatabase): ApplicabilityDecision[] {
  const rows = database
    .prepare(
      `SELECT * FROM soa_decisions WHERE id IN (SELECT max(id) FROM soa_decisions GROUP BY ref)
         AND applicable IS NOT NULL ORDER BY id`,
    )
    .all() as { ref: string; applicable: number; justification: string; decided_by: string; decided_at: string }[];
  return rows.map((row) => ({
    ref: row.ref,
    applicable: row.applicable === 1,
    justification: row.justification,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }));
}

/** Records a decision; `applicable` null takes back the one before. */
export function recordApplicability(
  database: Database,
  decision: Omit<ApplicabilityDecision, 'applicable'> & { applicable: boolean | null },
): void {
  const { ref, applicable, justification, decidedBy, decidedAt } = decision;
  database
    .prepare(
      'INSERT INTO soa_decisions (ref, applicable, justification, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)',
    )
    .run(ref, applicable === null ? null : Number(applicable), justification, decidedBy, decidedAt);
}
