import type { RequirementCare } from '../../shared/domain/care';
import type { FrameworkId } from '../../shared/domain/framework';
import type { Database, ReadableDatabase } from '../storage/database';

/** What counts today, by framework and requirement; what was taken back is not in it. */
export function readCare(database: ReadableDatabase): RequirementCare[] {
  const rows = database
    .prepare(
      `SELECT framework, ref, owner, review_on, decided_by, decided_at FROM requirement_care
       WHERE id IN (SELECT max(id) FROM requirement_care GROUP BY framework, ref)
         AND (owner <> '' OR review_on IS NOT NULL) ORDER BY framework, ref`,
    )
    .all() as {
    framework: FrameworkId;
    ref: string;
    owner: string;
    review_on: string | null;
    decided_by: string;
    decided_at: string;
  }[];
  return rows.map(({ framework, ref, owner, review_on, decided_by, decided_at }) => ({
    framework,
    ref,
    owner,
    reviewOn: review_on,
    decidedBy: decided_by,
    decidedAt: decided_at,
  }));
}

export function recordCare(database: Database, care: RequirementCare): void {
  const { framework, ref, owner, reviewOn, decidedBy, decidedAt } = care;
  database
    .prepare(
      `INSERT INTO requirement_care (framework, ref, owner, review_on, decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(framework, ref, owner, reviewOn, decidedBy, decidedAt);
}
