import { create } from 'zustand';
import type { ListedControl } from '../../shared/domain/care';
import type { FrameworkCoverage, Mapping, MappingStatus, RequirementCoverage } from '../../shared/domain/control';
import type { FrameworkId, RequirementRef } from '../../shared/domain/framework';
import type { Statement } from '../../shared/domain/statement';
import { ask } from '../frame/frame-store';
import { offerUndo } from '../frame/undo';
import { interfaceLanguage, say } from '../language/language';
import { countWords } from '../widgets/words';
import { keyOf } from './control-lines';

interface ControlsState {
  coverage: FrameworkCoverage[] | null;
  /** The same, line by line, with what was decided about each. */
  lines: ListedControl[] | null;
  /** Statements by id, as far as a requirement that was opened needed them. */
  statements: ReadonlyMap<number, Statement>;
  /** Mappings by the requirement they belong to ("framework ref"), loaded as it comes into sight. */
  mappings: ReadonlyMap<string, readonly Mapping[]>;
}

export const useControls = create<ControlsState>(() => ({
  coverage: null,
  lines: null,
  statements: new Map(),
  mappings: new Map(),
}));

// The most that one call lists.
const PAGE_SIZE = 5000;
// From the law over the contract to the standard.
const FRAMEWORK_ORDER: readonly FrameworkId[] = ['gdpr-32', 'scc-2021', 'iso27001-2022'];

export async function loadCoverage(): Promise<void> {
  const coverage = await ask('controls.coverage', {});
  if (coverage === null) return;
  coverage.sort((a, b) => FRAMEWORK_ORDER.indexOf(a.framework) - FRAMEWORK_ORDER.indexOf(b.framework));
  useControls.setState({ coverage });
}

export async function loadLines(): Promise<void> {
  const lines = await ask('controls.list', {});
  if (lines === null) return;
  lines.sort((a, b) => FRAMEWORK_ORDER.indexOf(a.framework) - FRAMEWORK_ORDER.indexOf(b.framework));
  useControls.setState({ lines });
}

/** Loads what a requirement stands on: its statements, and what was decided about each. */
export async function loadRequirement(requirement: RequirementCoverage): Promise<void> {
  const known = useControls.getState().statements;
  await Promise.all([
    loadStatements(requirement.statementIds.filter((id) => !known.has(id))),
    loadMappings(requirement),
  ]);
}

async function loadMappings({ framework, ref }: RequirementRef): Promise<void> {
  const mappings = await ask('controls.requirementMappings', { framework, ref });
  if (mappings === null) return;
  useControls.setState((state) => ({ mappings: new Map(state.mappings).set(keyOf({ framework, ref }), mappings) }));
}

/** Which statements are set against which requirement. */
export interface MappingPairs extends RequirementRef {
  statementIds: readonly number[];
}

/** Decides whether statements belong to requirements, all or none, and offers to take it back. */
export async function decide(pairs: readonly MappingPairs[], status: MappingStatus): Promise<void> {
  const decisions = pairs.flatMap(({ framework, ref, statementIds }) =>
    statementIds.map((statementId) => ({ framework, ref, statementId, status })),
  );
  if (decisions.length === 0 || (await ask('controls.decideMappings', { decisions }, 'writes')) === null) return;
  const known = useControls.getState().mappings;
  await Promise.all([
    ...pairs.filter((pair) => known.has(keyOf(pair))).map((pair) => loadMappings(pair)),
    loadCoverage(),
    loadLines(),
  ]);
  if (status === 'suggested') return;
  const words = {
    statements: countWords(decisions.length, 'statement'),
    requirements: pairs.length === 1 ? (pairs[0]?.ref ?? '') : countWords(pairs.length, 'requirement'),
  };
  const done =
    status === 'confirmed'
      ? say('{statements} confirmed for {requirements}.', words)
      : say('{statements} rejected for {requirements}.', words);
  offerUndo(done, () => decide(pairs, 'suggested'));
}

export function mappingFor(mappings: readonly Mapping[] | undefined, statementId: number): Mapping | undefined {
  return mappings?.find((mapping) => mapping.statementId === statementId);
}

/** The titles of requirements ("A.8.24" → "Use of cryptography"), for every place that names one. */
export function requirementTitle(coverage: FrameworkCoverage[] | null, target: RequirementRef): string | null {
  const framework = coverage?.find((each) => each.framework === target.framework);
  return framework?.requirements.find(({ ref }) => ref === target.ref)?.title[interfaceLanguage()] ?? null;
}

/** Takes over what a person corrected, so that no pane shows the old reading. */
export function replaceStatement(statement: Statement): void {
  const { statements } = useControls.getState();
  if (statements.has(statement.id)) {
    useControls.setState({ statements: new Map(statements).set(statement.id, statement) });
  }
}

export async function loadStatements(wanted: readonly number[]): Promise<void> {
  for (let start = 0; start < wanted.length; start += PAGE_SIZE) {
    const ids = wanted.slice(start, start + PAGE_SIZE);
    const page = await ask('statements.list', { ids, limit: PAGE_SIZE });
    if (page === null) return;
    const found = page.statements.map((statement): [number, Statement] => [statement.id, statement]);
    useControls.setState(({ statements }) => ({ statements: new Map([...statements, ...found]) }));
  }
}
