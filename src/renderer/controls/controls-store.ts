import { create } from 'zustand';
import type { FrameworkCoverage, Mapping, MappingStatus, RequirementCoverage } from '../../shared/domain/control';
import type { FrameworkId, RequirementRef } from '../../shared/domain/framework';
import type { Statement } from '../../shared/domain/statement';
import { ask, tell } from '../frame/frame-store';
import { countWords } from '../widgets/words';

interface ControlsState {
  coverage: FrameworkCoverage[] | null;
  /** Statements by id, as far as a requirement that was opened needed them. */
  statements: ReadonlyMap<number, Statement>;
  /** Mappings by the statement they belong to, loaded as they come into sight. */
  mappings: ReadonlyMap<number, readonly Mapping[]>;
}

export const useControls = create<ControlsState>(() => ({
  coverage: null,
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

/** Loads what a requirement stands on: its statements, and what was decided about each. */
export async function loadRequirement({ statementIds }: RequirementCoverage): Promise<void> {
  const known = useControls.getState().statements;
  await loadStatements(statementIds.filter((id) => !known.has(id)));
}

export async function loadMappings(statementId: number): Promise<void> {
  if (useControls.getState().mappings.has(statementId)) return;
  keepMappings(statementId, await ask('controls.mappings', { statementId }));
}

/** Decides whether a statement belongs to a requirement, and offers to take it back. */
export async function decide(
  target: RequirementRef,
  statementIds: readonly number[],
  status: MappingStatus,
): Promise<void> {
  for (const statementId of statementIds) {
    const input = { statementId, framework: target.framework, ref: target.ref, status };
    keepMappings(statementId, await ask('controls.decideMapping', input, 'writes'));
  }
  await loadCoverage();
  if (status === 'suggested') return;
  const text = `${countWords(statementIds.length, 'statement')} ${status} for ${target.ref}.`;
  tell('done', text, { label: 'Undo', run: () => void decide(target, statementIds, 'suggested') });
}

export function mappingFor(target: RequirementRef, mappings: readonly Mapping[] | undefined): Mapping | undefined {
  return mappings?.find(({ framework, ref }) => framework === target.framework && ref === target.ref);
}

/** The titles of requirements ("A.8.24" → "Use of cryptography"), for every place that names one. */
export function requirementTitle(coverage: FrameworkCoverage[] | null, target: RequirementRef): string | null {
  const framework = coverage?.find((each) => each.framework === target.framework);
  return framework?.requirements.find(({ ref }) => ref === target.ref)?.title.en ?? null;
}

/** Takes over what a person corrected, so that no pane shows the old reading. */
export function replaceStatement(statement: Statement): void {
  const { statements } = useControls.getState();
  if (statements.has(statement.id)) {
    useControls.setState({ statements: new Map(statements).set(statement.id, statement) });
  }
}

async function loadStatements(wanted: readonly number[]): Promise<void> {
  for (let start = 0; start < wanted.length; start += PAGE_SIZE) {
    const ids = wanted.slice(start, start + PAGE_SIZE);
    const page = await ask('statements.list', { ids, limit: PAGE_SIZE });
    if (page === null) return;
    const found = page.statements.map((statement): [number, Statement] => [statement.id, statement]);
    useControls.setState(({ statements }) => ({ statements: new Map([...statements, ...found]) }));
  }
}

function keepMappings(statementId: number, mappings: Mapping[] | null): void {
  if (mappings === null) return;
  useControls.setState((state) => ({ mappings: new Map(state.mappings).set(statementId, mappings) }));
}
