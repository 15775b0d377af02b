import type { FrameworkCoverage, MappingStatus } from '../../shared/domain/control';
import type { Framework } from '../../shared/domain/framework';
import type { Deployment, Modality } from '../../shared/domain/statement';
import type { ReadableDatabase } from '../storage/database';
import { readOnce, standingOf } from '../storage/read-once';
import {
  COUNTS_FROM,
  type CountingMapping,
  composeCoverage,
  type RequirementReading,
  readRequirement,
  type StatementClaim,
} from './coverage';
import { readEvidenceByControl } from './evidence-service';

/** "framework ref" → what the statements set against it say together. */
export type RequirementReadings = ReadonlyMap<string, RequirementReading>;

export interface CoverageReader {
  readings(): Promise<RequirementReadings>;
  /** How far every requirement is met, statements and evidence together, as of a moment. */
  coverage(now: string): Promise<FrameworkCoverage[]>;
}

// So few that reading their mappings takes some five milliseconds.
const STATEMENTS_AT_ONCE = 2000;

/**
 * Reads how far every requirement is met. Many places ask for it, and a large library takes half a second: it is read in
 * parts, once for all who ask, and stands until something is written or the day changes, for evidence expires by the day.
 */
export function createCoverageReader(database: ReadableDatabase, frameworks: readonly Framework[]): CoverageReader {
  const readings = readOnce(database, async (rest): Promise<RequirementReadings> => {
    const { claims, counting } = await readCounting(database, rest);
    const read = new Map<string, RequirementReading>();
    for (const [key, found] of counting) {
      read.set(key, readRequirement(found, claims));
      await rest();
    }
    return read;
  });
  let known: { standing: string; from: RequirementReadings; coverage: FrameworkCoverage[] } | null = null;
  return {
    readings,
    coverage: async (now) => {
      const from = await readings();
      const standing = `${standingOf(database)} ${now.slice(0, 10)}`;
      if (known?.standing !== standing || known.from !== from)
        known = { standing, from, coverage: composeCoverage(frameworks, from, readEvidenceByControl(database, now)) };
      return known.coverage;
    },
  };
}

interface ClaimRow {
  id: number;
  modality: Modality;
  has_placeholder: number;
  deployment: Deployment;
  product: string | null;
}

interface CountingRow {
  statement_id: number;
  requirement: string;
  score: number;
  status: MappingStatus;
}

/**
 * What of the statements that count today decides, and by requirement what counts of their mappings, in the order of the
 * statements: there are many times as many hints.
 */
async function readCounting(
  database: ReadableDatabase,
  rest: () => Promise<void>,
): Promise<{ claims: Map<number, StatementClaim>; counting: Map<string, CountingMapping[]> }> {
  const claims = new Map<number, StatementClaim>();
  const counting = new Map<string, CountingMapping[]>();
  const { last } = database.prepare('SELECT coalesce(max(id), 0) AS last FROM statements').get() as { last: number };
  const claimsOf = database.prepare(
    `SELECT id, modality, has_placeholder, deployment, product FROM statements WHERE id IN (
       SELECT statement_id FROM statement_places
       WHERE statement_id > ? AND statement_id <= ? AND document_id IN (SELECT id FROM current_documents))`,
  );
  const countingOf = database.prepare(
    `SELECT statement_id, framework || ' ' || ref AS requirement, score, status FROM mappings
     WHERE statement_id > ? AND statement_id <= ? AND (status = 'confirmed' OR (status <> 'rejected' AND score >= ?))`,
  );
  for (let after = 0; after < last; after += STATEMENTS_AT_ONCE) {
    for (const row of claimsOf.all(after, after + STATEMENTS_AT_ONCE) as ClaimRow[]) claims.set(row.id, toClaim(row));
    await rest();
    for (const row of countingOf.all(after, after + STATEMENTS_AT_ONCE, COUNTS_FROM) as CountingRow[]) {
      const { statement_id: statementId, requirement, score, status } = row;
      if (!claims.has(statementId)) continue;
      const list = counting.get(requirement);
      if (list === undefined) counting.set(requirement, [{ statementId, score, status }]);
      else list.push({ statementId, score, status });
    }
    await rest();
  }
  return { claims, counting };
}

function toClaim({ id, modality, has_placeholder, deployment, product }: ClaimRow): StatementClaim {
  return { id, modality, hasPlaceholder: has_placeholder === 1, scope: { deployment, product } };
}
