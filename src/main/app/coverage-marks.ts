import type { FrameworkCoverage, RequirementMarks } from '../../shared/domain/control';
import type { RequirementRef } from '../../shared/domain/framework';
import type { Statement } from '../../shared/domain/statement';
import { readConflictingAnswers } from '../answers/answer-store';
import { listEvidence } from '../controls/evidence-store';
import { readCurrentStatements } from '../statements/statement-store';
import type { Database } from '../storage/database';
import { staleDocuments } from './check-library';

/**
 * What makes a requirement's coverage doubtful: all it stands on is in documents past their time, its evidence has expired
 * with none in its place, or an open answer found two of its sources at odds. Only requirements with a mark are listed.
 */
export function markCoverage(
  database: Database,
  coverage: readonly FrameworkCoverage[],
  now: string,
): RequirementMarks[] {
  const stale = new Set(staleDocuments(database, now).map(({ id }) => id));
  const old = new Set(
    readCurrentStatements(database)
      .filter((statement) => standsOnlyIn(statement, stale))
      .map(({ id }) => id),
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

function standsOnlyIn({ places }: Statement, documents: ReadonlySet<number>): boolean {
  return places.length > 0 && places.every(({ documentId }) => documents.has(documentId));
}

function keyOf({ framework, ref }: RequirementRef): string {
  return `${framework} ${ref}`;
}
