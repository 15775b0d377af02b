import type { FrameworkCoverage, Mapping } from '../../shared/domain/control';
import type { Framework, FrameworkId } from '../../shared/domain/framework';
import type { Modality } from '../../shared/domain/statement';
import type { ReadableDatabase } from '../storage/database';
import { COUNTS_FROM, coverRequirements } from './coverage';
import { readEvidenceByControl } from './evidence-service';

/**
 * Reads how far every requirement is met. Many places ask for it, and a large library takes a second: what was read stands
 * until something is written or the day changes, for evidence expires by the day.
 */
export function createCoverageReader(
  database: ReadableDatabase,
  frameworks: readonly Framework[],
): (now: string) => FrameworkCoverage[] {
  let known: { standing: string; coverage: FrameworkCoverage[] } | null = null;
  return (now) => {
    const { changes } = database.prepare('SELECT total_changes() AS changes').get() as { changes: number };
    const { version } = database.prepare('SELECT data_version AS version FROM pragma_data_version').get() as {
      version: number;
    };
    const standing = `${changes} ${version} ${now.slice(0, 10)}`;
    if (known?.standing !== standing) {
      const evidence = readEvidenceByControl(database, now);
      known = {
        standing,
        coverage: coverRequirements(frameworks, readClaims(database), readCounting(database), evidence),
      };
    }
    return known.coverage;
  };
}

function readClaims(database: ReadableDatabase): { id: number; modality: Modality; hasPlaceholder: boolean }[] {
  const rows = database.prepare('SELECT id, modality, has_placeholder FROM current_statements').all() as {
    id: number;
    modality: Modality;
    has_placeholder: number;
  }[];
  return rows.map(({ id, modality, has_placeholder }) => ({ id, modality, hasPlaceholder: has_placeholder === 1 }));
}

/** Only what counts: a large library holds many times as many hints. */
function readCounting(database: ReadableDatabase): Omit<Mapping, 'words'>[] {
  const rows = database
    .prepare(
      `SELECT statement_id, framework, ref, score, status FROM mappings
       WHERE (status = 'confirmed' OR (status <> 'rejected' AND score >= ?))
         AND statement_id IN (SELECT id FROM current_statements) ORDER BY statement_id, framework, score DESC, ref`,
    )
    .all(COUNTS_FROM) as {
    statement_id: number;
    framework: FrameworkId;
    ref: string;
    score: number;
    status: Mapping['status'];
  }[];
  return rows.map(({ statement_id, ...mapping }) => ({ ...mapping, statementId: statement_id }));
}
