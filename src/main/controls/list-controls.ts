import type { ControlApplicability } from '../../shared/domain/applicability';
import type { ListedControl, RequirementCare } from '../../shared/domain/care';
import type { FrameworkCoverage } from '../../shared/domain/control';
import type { Framework, RequirementRef } from '../../shared/domain/framework';
import { AppError } from '../../shared/errors';
import type { Database } from '../storage/database';
import { readCare, recordCare } from './care-store';
import type { RequirementReading } from './coverage';

interface Known {
  frameworks: readonly Framework[];
  coverage: readonly FrameworkCoverage[];
  readings: ReadonlyMap<string, RequirementReading>;
  care: readonly RequirementCare[];
  applicability: readonly ControlApplicability[];
}

/** Every requirement as one line: its words, how far it is met, who answers for it, what was decided about it. */
export function listControls({ frameworks, coverage, readings, care, applicability }: Known): ListedControl[] {
  const careOf = new Map(care.map((each) => [keyOf(each), each]));
  const decided = new Map(applicability.map((each) => [each.ref, each]));
  const summaries = new Map(
    frameworks.flatMap(({ id, requirements }) =>
      requirements.map(({ ref, summary, title }) => [keyOf({ framework: id, ref }), summary ?? title] as const),
    ),
  );
  return coverage.flatMap(({ requirements }) =>
    requirements.map((requirement) => ({
      ...requirement,
      summary: summaries.get(keyOf(requirement)) ?? requirement.title,
      scope: readings.get(keyOf(requirement))?.scope ?? { deployments: [], products: [] },
      care: careOf.get(keyOf(requirement)) ?? null,
      applicability: requirement.framework === 'iso27001-2022' ? (decided.get(requirement.ref) ?? null) : null,
      suggested: requirement.statements - requirement.confirmed,
    })),
  );
}

/**
 * Sets owner or review day of requirements, all or none; what is left out stays. Throws AppError `bad-input` for a
 * requirement no framework has.
 */
export function assignCare(
  database: Database,
  frameworks: readonly Framework[],
  given: {
    controls: readonly RequirementRef[];
    owner?: string | undefined;
    reviewOn?: string | null | undefined;
    decidedBy: string;
    decidedAt: string;
  },
): void {
  for (const control of given.controls) requireRequirement(control, frameworks);
  const present = new Map(readCare(database).map((each) => [keyOf(each), each]));
  const { owner, reviewOn, decidedBy, decidedAt } = given;
  database.transaction(() => {
    for (const { framework, ref } of given.controls) {
      const before = present.get(keyOf({ framework, ref }));
      recordCare(database, {
        framework,
        ref,
        owner: owner ?? before?.owner ?? '',
        reviewOn: reviewOn === undefined ? (before?.reviewOn ?? null) : reviewOn,
        decidedBy,
        decidedAt,
      });
    }
  });
}

/** Throws AppError `bad-input` for a requirement no framework has. */
export function requireRequirement({ framework, ref }: RequirementRef, frameworks: readonly Framework[]): void {
  const known = frameworks.find(({ id }) => id === framework);
  if (known?.requirements.some((requirement) => requirement.ref === ref) !== true)
    throw new AppError('bad-input', '{ref} is no requirement of {framework}.', { ref, framework });
}

function keyOf({ framework, ref }: RequirementRef): string {
  return `${framework} ${ref}`;
}
