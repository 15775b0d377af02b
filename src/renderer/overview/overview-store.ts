import { create } from 'zustand';
import type { CheckFinding } from '../../shared/contract/libraries';
import type { RequirementMarks } from '../../shared/domain/control';
import { ask } from '../frame/frame-store';

interface OverviewState {
  /** What the library check found; null until it has looked. */
  findings: readonly CheckFinding[] | null;
  /** What makes coverage doubtful, by framework and number; empty until it is known. */
  marks: ReadonlyMap<string, RequirementMarks>;
}

export const useOverview = create<OverviewState>(() => ({ findings: null, marks: new Map() }));

export async function loadFindings(): Promise<void> {
  // Damage is looked for by every daily copy and by `check`: reading the whole file would hold up whoever wants to begin.
  const checked = await ask('library.check', { damage: false });
  if (checked !== null) useOverview.setState({ findings: checked.findings });
}

export async function loadMarks(): Promise<void> {
  const marks = await ask('controls.marks', {});
  if (marks === null) return;
  useOverview.setState({ marks: new Map(marks.map((each) => [`${each.framework} ${each.ref}`, each])) });
}
