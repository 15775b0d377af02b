import type { ControlApplicability } from '../../shared/domain/applicability';
import type { Framework } from '../../shared/domain/framework';
import { AppError } from '../../shared/errors';
import { readCare } from '../controls/care-store';
import { assignCare, listControls, requireRequirement } from '../controls/list-controls';
import { decideMapping, listRequirementMappings } from '../controls/mapping-store';
import type { CoverageReader } from '../controls/read-coverage';
import type { Clock } from '../platform/clock';
import { findStatement } from '../statements/statement-store';
import type { Database } from '../storage/database';
import type { Operations } from './dispatch';

interface ControlTools {
  database: Database;
  clock: Clock;
  frameworks: readonly Framework[];
  coverage: CoverageReader;
  applicability: () => Promise<ControlApplicability[]>;
}

/** The operations on the table of controls: what is known of each, who answers for it, its mappings. */
export function createControlOperations(tools: ControlTools) {
  const { database, clock, frameworks, coverage, applicability } = tools;
  return {
    'controls.list': async () =>
      listControls({
        frameworks,
        coverage: await coverage.coverage(clock()),
        readings: await coverage.readings(),
        care: readCare(database),
        applicability: await applicability(),
      }),
    'controls.requirementMappings': (requirement) => {
      requireRequirement(requirement, frameworks);
      return listRequirementMappings(database, requirement);
    },
    'controls.decideMappings': ({ decisions }) => {
      for (const decision of decisions) {
        requireRequirement(decision, frameworks);
        if (findStatement(database, decision.statementId) === null)
          throw new AppError('not-found', 'One of these statements is not in this library. Nothing was changed.');
      }
      const now = clock();
      database.transaction(() => {
        for (const decision of decisions) decideMapping(database, decision, now);
      });
      return { decided: decisions.length };
    },
    'controls.listCare': () => readCare(database),
    'controls.assign': (given) => {
      assignCare(database, frameworks, { ...given, decidedAt: clock() });
      return readCare(database);
    },
  } satisfies Partial<Operations>;
}
