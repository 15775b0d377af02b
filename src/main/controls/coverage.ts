import type { CoverageState, FrameworkCoverage, Mapping, RequirementSupport } from '../../shared/domain/control';
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
export const COUNTS_FROM = 0.5;

const RANK: Record<CoverageState, number> = { strong: 3, weak: 2, planned: 1, gap: 0 };

/** "framework ref" of what evidence shows today, and all the pieces attached to it. */
interface EvidenceByControl {
  showing: { has(key: string): boolean };
  attached: ReadonlyMap<string, readonly number[]>;
}

const NO_EVIDENCE: EvidenceByControl = { showing: new Set(), attached: new Map() };

/** What of a statement decides. */
type Claim = Pick<Statement, 'id' | 'modality' | 'hasPlaceholder'>;

/** How far every requirement is met by the statements set against it, confirmed or likely. Rejected mappings must not be passed in. */
export function coverRequirements(
  frameworks: readonly Framework[],
  statements: readonly Claim[],
  mappings: readonly Omit<Mapping, 'words'>[],
  evidence: EvidenceByControl = NO_EVIDENCE,
): FrameworkCoverage[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const counting = mappings.filter((mapping) => mapping.status === 'confirmed' || mapping.score >= COUNTS_FROM);
  const byRequirement = Map.groupBy(counting, (mapping) => `${mapping.framework} ${mapping.ref}`);
  return frameworks.map((framework) => ({
    framework: framework.id,
    title: framework.title,
    requirements: framework.requirements.map((requirement) => {
      const key = `${framework.id} ${requirement.ref}`;
      const found = byRequirement.get(key) ?? [];
      const states = found.map((mapping) => stateOf(byId.get(mapping.statementId)));
      const state = states.reduce<CoverageState>((best, each) => (RANK[each] > RANK[best] ? each : best), 'gap');
      return {
        framework: framework.id,
        ref: requirement.ref,
        title: requirement.title,
        group: requirement.group,
        state,
        statementIds: found.toSorted((a, b) => b.score - a.score).map((mapping) => mapping.statementId),
        confirmed: found.filter((mapping) => mapping.status === 'confirmed').length,
        support: supportOf(state, evidence.showing.has(key)),
        evidenceIds: [...(evidence.attached.get(key) ?? [])],
      };
    }),
  }));
}

/** A plan cannot be shown to be in place, and a file that nobody explains says nothing. */
function supportOf(state: CoverageState, isShown: boolean): RequirementSupport {
  if (state === 'gap') return 'nothing-said';
  return isShown && state !== 'planned' ? 'evidenced' : 'said';
}

function stateOf(statement: Claim | undefined): CoverageState {
  return statement === undefined || statement.hasPlaceholder ? 'gap' : WORTH[statement.modality];
}
