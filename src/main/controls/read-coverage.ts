import type { FrameworkCoverage, MappingStatus } from '../../shared/domain/control';
import type { Framework } from '../../shared/domain/framework';
import type { Deployment, Modality } from '../../shared/domain/statement';
import type { ReadableDatabase } from '../storage/database';
import { readOnce, standingOf } from '../storage/read-once';
import { COUNTS_FROM, composeCoverage, createTally, type RequirementReading, type StatementClaim } from './coverage';
import { readEvidenceByControl } from './evidence-service';
import { DECIDED } from './mapping-store';

/** "framework ref" → what the statements set against it say together. */
export type RequirementReadings = ReadonlyMap<string, RequirementReading>;

export interface CoverageReader {
  readings(): Promise<RequirementReadings>;
  /** How far every requirement is met, statements and evidence together, as of a moment. */
  coverage(now: string): Promise<FrameworkCoverage[]>;
}

// What coverage by statements follows from; a decision about an answer or a piece of evidence changes nothing of it.
const READ_FROM = ['documents', 'statements', 'statement_places', 'mappings'];

// So few that reading their mappings takes some five milliseconds.
const STATEMENTS_AT_ONCE = 2000;

/**
 * Reads how far every requirement is met. Many places ask for it, and a large library takes half a second: it is read in
 * parts, once for all who ask, and stands until something is written or the day changes, for evidence expires by the day.
 */
export function createCoverageReader(database: ReadableDatabase, frameworks: readonly Framework[]): CoverageReader {
  const readings = readOnce(database, READ_FROM, (rest) => readInParts(database, rest));
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

/** What counts of the mappings of today's statements, in the order of the statements. */
async function readInParts(database: ReadableDatabase, rest: () => Promise<void>): Promise<RequirementReadings> {
  const tally = createTally();
  const { last } = database.prepare('SELECT coalesce(max(id), 0) AS last FROM statements').get() as { last: number };
  const claimsOf = database.prepare(
    `SELECT id, modality, has_placeholder, deployment, product FROM statements WHERE id IN (
       SELECT statement_id FROM statement_places
       WHERE statement_id > ? AND statement_id <= ? AND document_id IN (SELECT id FROM current_documents))`,
  );
  const columns = "statement_id, framework || ' ' || ref AS requirement, score, status";
  // Both by indices of their own: there are many times as many hints.
  const likelyOf = database.prepare(
    `SELECT ${columns} FROM mappings
     WHERE statement_id > ? AND statement_id <= ? AND status <> 'rejected' AND score >= ${COUNTS_FROM}`,
  );
  const unlikely = database
    .prepare(
      `SELECT ${columns} FROM mappings WHERE ${DECIDED} AND status = 'confirmed' AND score < ${COUNTS_FROM} ORDER BY statement_id`,
    )
    .all() as CountingRow[];
  for (let after = 0; after < last; after += STATEMENTS_AT_ONCE) {
    const rows = claimsOf.all(after, after + STATEMENTS_AT_ONCE) as ClaimRow[];
    const claims = new Map(rows.map((row) => [row.id, toClaim(row)]));
    await rest();
    const likely = likelyOf.all(after, after + STATEMENTS_AT_ONCE) as CountingRow[];
    const confirmed = unlikely.filter(({ statement_id: id }) => id > after && id <= after + STATEMENTS_AT_ONCE);
    for (const row of [...likely, ...confirmed]) {
      const { statement_id: statementId, requirement, score, status } = row;
      const statement = claims.get(statementId);
      if (statement !== undefined) tally.add(requirement, { statementId, score, status }, statement);
    }
    await rest();
  }
  return tally.readings();
}

function toClaim({ id, modality, has_placeholder, deployment, product }: ClaimRow): StatementClaim {
  return { id, modality, hasPlaceholder: has_placeholder === 1, scope: { deployment, product } };
}
