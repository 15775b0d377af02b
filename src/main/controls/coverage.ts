import type { ControlScope } from '../../shared/domain/care';
import type { CoverageState, FrameworkCoverage, Mapping, RequirementSupport } from '../../shared/domain/control';
import type { Framework } from '../../shared/domain/framework';
import { DEPLOYMENTS, type Deployment, type Modality, type Statement } from '../../shared/domain/statement';

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
export type StatementClaim = Pick<Statement, 'id' | 'modality' | 'hasPlaceholder'> & {
  scope: Pick<Statement['scope'], 'deployment' | 'product'>;
};

/** A statement set against a requirement, confirmed or likely. */
export type CountingMapping = Pick<Mapping, 'statementId' | 'score' | 'status'>;

/** What the statements set against a requirement say of it together. */
export interface RequirementReading {
  state: CoverageState;
  /** Best first. */
  statementIds: number[];
  confirmed: number;
  /** One of them says that it is not done. */
  isDenied: boolean;
  scope: ControlScope;
}

/** "framework ref" → what the statements set against it say. Rejected mappings must not be passed in. */
export function readRequirements(
  statements: readonly StatementClaim[],
  mappings: readonly Omit<Mapping, 'words'>[],
): Map<string, RequirementReading> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const tally = createTally();
  for (const mapping of mappings) {
    if (mapping.status !== 'confirmed' && mapping.score < COUNTS_FROM) continue;
    tally.add(`${mapping.framework} ${mapping.ref}`, mapping, byId.get(mapping.statementId));
  }
  return tally.readings();
}

export interface Tally {
  /** A mapping that counts for the requirement "framework ref", with its statement where that counts today. */
  add(key: string, mapping: CountingMapping, statement: StatementClaim | undefined): void;
  readings(): Map<string, RequirementReading>;
}

interface Count {
  state: CoverageState;
  confirmed: number;
  isDenied: boolean;
  deployments: Set<Deployment>;
  products: Set<string>;
  /** Score → statements in the order they came: as many share one, scores are put in order rather than statements. */
  byScore: Map<number, number[]>;
}

/** Adds up what mappings say of requirements, one after the other: of hundreds of thousands only the numbers are kept. */
export function createTally(): Tally {
  const counts = new Map<string, Count>();
  return {
    add: (key, { statementId, score, status }, statement) => {
      let count = counts.get(key);
      if (count === undefined) counts.set(key, (count = emptyCount()));
      const state = stateOf(statement);
      if (RANK[state] > RANK[count.state]) count.state = state;
      if (status === 'confirmed') count.confirmed += 1;
      const ids = count.byScore.get(score);
      if (ids === undefined) count.byScore.set(score, [statementId]);
      else ids.push(statementId);
      if (statement === undefined) return;
      if (statement.modality === 'not-implemented') count.isDenied = true;
      count.deployments.add(statement.scope.deployment);
      if (statement.scope.product !== null) count.products.add(statement.scope.product);
    },
    readings: () => new Map([...counts].map(([key, count]) => [key, toReading(count)])),
  };
}

function emptyCount(): Count {
  return {
    state: 'gap',
    confirmed: 0,
    isDenied: false,
    deployments: new Set(),
    products: new Set(),
    byScore: new Map(),
  };
}

function toReading({ state, confirmed, isDenied, deployments, products, byScore }: Count): RequirementReading {
  return {
    state,
    statementIds: [...byScore].sort(([left], [right]) => right - left).flatMap(([, ids]) => ids),
    confirmed,
    isDenied,
    scope: {
      deployments: DEPLOYMENTS.filter((deployment) => deployments.has(deployment)),
      products: [...products].sort(),
    },
  };
}

/** Every requirement in the order of its framework, with what was read of it and what evidence shows. */
export function composeCoverage(
  frameworks: readonly Framework[],
  readings: ReadonlyMap<string, RequirementReading>,
  evidence: EvidenceByControl = NO_EVIDENCE,
): FrameworkCoverage[] {
  return frameworks.map((framework) => ({
    framework: framework.id,
    title: framework.title,
    requirements: framework.requirements.map((requirement) => {
      const key = `${framework.id} ${requirement.ref}`;
      const { state = 'gap', statementIds = [], confirmed = 0 } = readings.get(key) ?? {};
      return {
        framework: framework.id,
        ref: requirement.ref,
        title: requirement.title,
        group: requirement.group,
        state,
        statements: statementIds.length,
        statementIds,
        confirmed,
        support: supportOf(state, evidence.showing.has(key)),
        evidenceIds: [...(evidence.attached.get(key) ?? [])],
      };
    }),
  }));
}

// A large library holds tens of thousands, which nobody looks at in a map.
const FEW = 20;

/** The same with the first few statements of each requirement. */
export function withFewStatements(coverage: readonly FrameworkCoverage[]): FrameworkCoverage[] {
  return coverage.map((framework) => ({
    ...framework,
    requirements: framework.requirements.map((each) => ({ ...each, statementIds: each.statementIds.slice(0, FEW) })),
  }));
}

/** A plan cannot be shown to be in place, and a file that nobody explains says nothing. */
function supportOf(state: CoverageState, isShown: boolean): RequirementSupport {
  if (state === 'gap') return 'nothing-said';
  return isShown && state !== 'planned' ? 'evidenced' : 'said';
}

function stateOf(statement: StatementClaim | undefined): CoverageState {
  return statement === undefined || statement.hasPlaceholder ? 'gap' : WORTH[statement.modality];
}
