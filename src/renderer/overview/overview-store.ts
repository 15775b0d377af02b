import { create } from 'zustand';
import type { CheckFinding } from '../../shared/contract';
import { ask } from '../frame/frame-store';

/** What the library check found; null until it has looked. */
export const useFindings = create<{ findings: readonly CheckFinding[] | null }>(() => ({ findings: null }));

export async function loadFindings(): Promise<void> {
  const checked = await ask('library.check', {});
  if (checked !== null) useFindings.setState({ findings: checked.findings });
}
