import type { Framework } from '../../shared/domain/framework';
import { AppError } from '../../shared/errors';
import { listApplicability } from '../controls/applicability';
import { readApplicability } from '../controls/applicability-store';
import { readCare } from '../controls/care-store';
import { withFewStatements } from '../controls/coverage';
import { decideApplicability, withdrawApplicability } from '../controls/decide-applicability';
import { assignCare, listControls, requireRequirement } from '../controls/list-controls';
import { decideMapping, listDecided, listMappings, listRequirementMappings } from '../controls/mapping-store';
import type { CoverageReader } from '../controls/read-coverage';
import { type PreparedKnowledge, suggestRequirements } from '../controls/suggest-requirements';
import type { Clock } from '../platform/clock';
import { findStatement } from '../statements/statement-store';
import type { Database } from '../storage/database';
import { markCoverage } from './coverage-marks';
import type { Operations } from './dispatch';

interface ControlTools {
  database: Database;
  clock: Clock;
  frameworks: readonly Framework[];
  coverage: CoverageReader;
  /** Prepared when first asked for. */
  requirements: () => PreparedKnowledge;
}

/** The operations on the table of controls: what is known of each, who answers for it, its mappings. */
export function createControlOperations(tools: ControlTools) {
  const { database, clock, frameworks, coverage, requirements } = tools;
  const applicability = async () =>
    listApplicability(frameworks, await coverage.readings(), readApplicability(database));
  return {
    'controls.coverage': async () => withFewStatements(await coverage.coverage(clock())),
    'controls.marks': async () => markCoverage(database, await coverage.coverage(clock()), clock()),
    'controls.list': async () =>
      listControls({
        frameworks,
        coverage: await coverage.coverage(clock()),
        readings: await coverage.readings(),
        care: readCare(database),
        applicability: await applicability(),
      }),
    'controls.mappings': ({ statementId }) => listMappings(database, statementId),
    'controls.decideMapping': (decision) => {
      requireRequirement(decision, frameworks);
      if (findStatement(database, decision.statementId) === null)
        throw new AppError('not-found', 'That statement is not in this library.');
      database.transaction(() => decideMapping(database, decision, clock()));
      return listMappings(database, decision.statementId);
    },
    'controls.listDecided': () => listDecided(database),
    'controls.listApplicability': applicability,
    'controls.decideApplicability': ({ decisions, decidedBy }) => {
      decideApplicability(database, frameworks, { decisions, decidedBy, decidedAt: clock() });
      return applicability();
    },
    'controls.withdrawApplicability': ({ refs }) => {
      withdrawApplicability(database, frameworks, { refs, decidedAt: clock() });
      return applicability();
    },
    'controls.suggest': ({ texts }) => texts.map((text) => suggestRequirements(text, {}, requirements())),
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
