import type { FrameworkCoverage, RequirementMarks } from '../../shared/domain/control';
import type { RequirementRef } from '../../shared/domain/framework';
import { readConflictingAnswers } from '../answers/answer-store';
import { listEvidence } from '../controls/evidence-store';
import { makeYielder } from '../platform/yield-now';
import type { ReadableDatabase } from '../storage/database';
import { staleDocuments } from './check-library';

const LONGEST_MS = 20;

/**
 * What makes a requirement's coverage doubtful: all it stands on is in documents past their time, its evidence has expired
 * with none in its place, or an open answer found two of its sources at odds. Only requirements with a mark are listed.
 */
export async function markCoverage(
  database: ReadableDatabase,
  coverage: readonly FrameworkCoverage[],
  now: string,
): Promise<RequirementMarks[]> {
  const old = await statementsOnlyIn(
    database,
    staleDocuments(database, now).map(({ id }) => id),
  );
  const expired = new Set(
    listEvidence(database, now)
      .filter(({ standing }) => standing === 'expired')
      .map(({ id }) => id),
  );
  const disputed = new Map<string, Set<number>>();
  for (const { requirements, citations } of readConflictingAnswers(database)) {
    for (const requirement of requirements) {
      const ids = disputed.get(keyOf(requirement)) ?? new Set();
      for (const { statementId } of citations) ids.add(statementId);
      disputed.set(keyOf(requirement), ids);
    }
  }
  return coverage.flatMap(({ requirements }) =>
    requirements
      .map(({ framework, ref, statementIds, evidenceIds, support }) => ({
        framework,
        ref,
        stale:
          (statementIds.length > 0 && statementIds.every((id) => old.has(id))) ||
          (support !== 'evidenced' && evidenceIds.some((id) => expired.has(id))),
        conflict: statementIds.some((id) => disputed.get(keyOf({ framework, ref }))?.has(id) === true),
      }))
      .filter((marks) => marks.stale || marks.conflict),
  );
}

/** The statements that stand in these documents and in no other that counts today. */
async function statementsOnlyIn(
  database: ReadableDatabase,
  documentIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const only = database.prepare(
    `SELECT DISTINCT statement_id AS id FROM statement_places AS place WHERE document_id = ? AND NOT EXISTS (
       SELECT 1 FROM statement_places AS other WHERE other.statement_id = place.statement_id
         AND other.document_id IN (SELECT id FROM current_documents)
         AND other.document_id NOT IN (SELECT value FROM json_each(?)))`,
  );
  const rest = makeYielder(LONGEST_MS);
  const found = new Set<number>();
  for (const documentId of documentIds) {
    for (const { id } of only.all(documentId, JSON.stringify(documentIds)) as { id: number }[]) found.add(id);
    await rest();
  }
  return found;
}

function keyOf({ framework, ref }: RequirementRef): string {
  return `${framework} ${ref}`;
}
