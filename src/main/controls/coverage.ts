import type { CoverageState, FrameworkCoverage, Mapping } from '../../shared/domain/control';
import type { Framework } from '../../shared/domain/framework';
import type { Modality, Statement } from '../../shared/domain/statement';

// What each way of claiming is worth for coverage: only what the company does itself and firmly is strong.
const WORTH: Record<Modality, CoverageState> = {
  implemented: 'strong',
  partly: 'weak',
  optional: 'weak',
  conditional: 'weak',
  'sub-processor': 'weak',
  customer: 'gap',
  planned: 'planned',
  'not-implemented': 'gap',
};

// A suggestion below this is a hint for the person who maps, not coverage. Scores are ranks, not probabilities: from about
// here on the text names the matter outright.
const COUNTS_FROM = 0.5;

const RANK: Record<CoverageState, number> = { strong: 3, weak: 2, planned: 1, gap: 0 };

/** How far every requirement is met by the statements set against it, confirmed or likely. Rejected mappings must not be passed in. */
export function coverRequirements(
  frameworks: readonly Framework[],
  statements: readonly Statement[],
  mappings: readonly Mapping[],
): FrameworkCoverage[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const counting = mappings.filter((mapping) => mapping.status === 'confirmed' || mapping.score >= COUNTS_FROM);
  const byRequirement = Map.groupBy(counting, (mapping) => `${mapping.framework} ${mapping.ref}`);
  return frameworks.map((framework) => ({
    framework: framework.id,
    title: framework.title,
    requirements: framework.requirements.map((requirement) => {
      const found = byRequirement.get(`${framework.id} ${requirement.ref}`) ?? [];
      const states = found.map((mapping) => stateOf(byId.get(mapping.statementId)));
      return {
        framework: framework.id,
        ref: requirement.ref,
        title: requirement.title,
        group: requirement.group,
        state: states.reduce<CoverageState>((best, state) => (RANK[state] > RANK[best] ? state : best), 'gap'),
        statementIds: found.toSorted((a, b) => b.score - a.score).map((mapping) => mapping.statementId),
        confirmed: found.filter((mapping) => mapping.status === 'confirmed').length,
      };
    }),
  }));
}

function stateOf(statement: Statement | undefined): CoverageState {
  return statement === undefined || statement.hasPlaceholder ? 'gap' : WORTH[statement.modality];
}
