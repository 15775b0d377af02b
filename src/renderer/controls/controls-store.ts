import { create } from 'zustand';
import type { ListedControl } from '../../shared/domain/care';
import type { FrameworkCoverage, Mapping, MappingStatus } from '../../shared/domain/control';
import type { FrameworkId, RequirementRef } from '../../shared/domain/framework';
import type { Statement } from '../../shared/domain/statement';
import { loadClasses, useClasses } from '../classes/classes-store';
import { ask } from '../frame/frame-store';
import { inOneBreath } from '../frame/in-one-breath';
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
  /** Mappings by the requirement they belong to ("framework ref") and by statement, loaded as they come into sight. */
  mappings: ReadonlyMap<string, ReadonlyMap<number, Mapping>>;
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

/** What a person said does not belong to a requirement; there is little of it, and it stands in no list of statements. */
export async function loadRejected({ framework, ref }: RequirementRef): Promise<void> {
  const rejected = await ask('controls.requirementMappings', { framework, ref, status: 'rejected' });
  if (rejected !== null) takeMappings({ framework, ref }, rejected);
}

/** Statements of the open requirement that are in sight or soon will be, with what was decided about them. */
export function wantMapped({ framework, ref }: RequirementRef, statementIds: readonly number[]): void {
  wantStatements(statementIds);
  const known = useControls.getState().mappings.get(keyOf({ framework, ref }));
  const missing = statementIds.filter((id) => known?.has(id) !== true);
  wantMappings(missing.map((id) => JSON.stringify([framework, ref, id])));
}

const wantStatements = inOneBreath((id: number) => useControls.getState().statements.has(id), loadStatements);

const wantMappings = inOneBreath(isMappingKnown, async (keys: readonly string[]) => {
  for (const group of Map.groupBy(keys.map(mappingOf), keyOf).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { framework, ref } = first;
    const statementIds = group.map(({ statementId }) => statementId);
    const found = await ask('controls.requirementMappings', { framework, ref, statementIds });
    if (found !== null) takeMappings({ framework, ref }, found);
  }
});

function isMappingKnown(key: string): boolean {
  const wanted = mappingOf(key);
  return useControls.getState().mappings.get(keyOf(wanted))?.has(wanted.statementId) === true;
}

function mappingOf(key: string): RequirementRef & { statementId: number } {
  // Written right above.
  const [framework, ref, statementId] = JSON.parse(key) as [FrameworkId, string, number];
  return { framework, ref, statementId };
}

function takeMappings(requirement: RequirementRef, found: readonly Mapping[]): void {
  useControls.setState(({ mappings }) => {
    const fresh = found.map((mapping): [number, Mapping] => [mapping.statementId, mapping]);
    const known = mappings.get(keyOf(requirement)) ?? [];
    return { mappings: new Map(mappings).set(keyOf(requirement), new Map([...known, ...fresh])) };
  });
}

/** Which statements are set against which requirement. */
export interface MappingPairs extends RequirementRef {
  statementIds: readonly number[];
}

/** Decides whether statements belong to requirements, all or none, and offers to take it back; `from` is what all were before. */
export async function decide(
  pairs: readonly MappingPairs[],
  status: MappingStatus,
  from?: MappingStatus,
): Promise<void> {
  const decisions = pairs.flatMap(({ framework, ref, statementIds }) =>
    statementIds.map((statementId) => ({ framework, ref, statementId, status })),
  );
  if (decisions.length === 0 || (await ask('controls.decideMappings', { decisions }, 'writes')) === null) return;
  showDecided(pairs, status, from);
  // What is confirmed for a requirement has its class, too.
  if (useClasses.getState().decisions?.some(({ kind }) => kind === 'requirement') === true) void loadClasses();
  reloadSoon();
  if (status === 'suggested') return;
  const words = {
    statements: countWords(decisions.length, 'statement'),
    requirements: pairs.length === 1 ? (pairs[0]?.ref ?? '') : countWords(pairs.length, 'requirement'),
  };
  const done =
    status === 'confirmed'
      ? say('{statements} confirmed for {requirements}.', words)
      : say('{statements} rejected for {requirements}.', words);
  offerUndo(done, () => decide(pairs, 'suggested', status));
}

/** What was decided is seen at once; what a hundred thousand statements add up to follows. */
function showDecided(pairs: readonly MappingPairs[], status: MappingStatus, from?: MappingStatus): void {
  const { mappings, lines } = useControls.getState();
  const known = new Map(mappings);
  const changed = new Map<string, ListedControl>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const ids = new Set(pair.statementIds);
    const before = [...(known.get(key)?.values() ?? [])];
    const was = new Map(before.map((mapping) => [mapping.statementId, mapping.status]));
    if (from !== undefined) for (const id of ids) was.set(id, from);
    const after = before.map((mapping) => (ids.has(mapping.statementId) ? { ...mapping, status } : mapping));
    known.set(key, new Map(after.map((mapping) => [mapping.statementId, mapping])));
    const line = lines?.find((each) => keyOf(each) === key);
    if (line !== undefined) changed.set(key, decidedLine(line, pair.statementIds, was, status));
  }
  const next = lines?.map((line) => changed.get(keyOf(line)) ?? line) ?? null;
  useControls.setState({ mappings: known, lines: next });
}

function decidedLine(
  line: ListedControl,
  ids: readonly number[],
  was: ReadonlyMap<number, MappingStatus>,
  status: MappingStatus,
): ListedControl {
  const before = (id: number) => was.get(id) ?? 'suggested';
  const count = (of: MappingStatus) => ids.filter((id) => before(id) === of).length;
  const gained = (of: MappingStatus) => (status === of ? ids.length : 0) - count(of);
  const decided = new Set(ids);
  const returned = ids.filter((id) => before(id) === 'rejected' && !line.statementIds.includes(id));
  return {
    ...line,
    confirmed: line.confirmed + gained('confirmed'),
    suggested: line.suggested + gained('suggested'),
    statementIds:
      status === 'rejected' ? line.statementIds.filter((id) => !decided.has(id)) : [...line.statementIds, ...returned],
  };
}

const RELOAD_AFTER_MS = 400;
let reloading: ReturnType<typeof setTimeout> | undefined;

/** Reads coverage again once nothing was decided for a moment: whoever goes through many is not held up by each. */
function reloadSoon(): void {
  clearTimeout(reloading);
  reloading = setTimeout(() => {
    void loadCoverage();
    void loadLines();
  }, RELOAD_AFTER_MS);
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
