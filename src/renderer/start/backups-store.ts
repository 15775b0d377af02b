import { create } from 'zustand';
import type { RestoreDifference, SnapshotSummary } from '../../shared/contract/libraries';
import { call } from '../client';
import { ask, askLong, tell } from '../frame/frame-store';
import { say } from '../language/language';

interface BackupsState {
  open: boolean;
  copies: readonly SnapshotSummary[] | null;
  chosen: string | null;
  /** What restoring the chosen copy would change; null while that is found out, or where it cannot be. */
  differences: readonly RestoreDifference[] | null;
  problem: string;
  isRestoring: boolean;
}

const CLOSED: BackupsState = {
  open: false,
  copies: null,
  chosen: null,
  differences: null,
  problem: '',
  isRestoring: false,
};

export const useBackups = create<BackupsState>(() => CLOSED);

export function openBackups(): void {
  useBackups.setState({ ...CLOSED, open: true });
  void load();
}

export function closeBackups(): void {
  useBackups.setState(CLOSED);
}

async function load(): Promise<void> {
  const copies = await ask('library.listSnapshots', {});
  if (copies === null) return;
  useBackups.setState({ copies });
  const first = copies[0];
  if (first !== undefined) void chooseCopy(first.name);
}

export async function keepCopyNow(): Promise<void> {
  const copies = await askLong(say('Keeping a copy'), 'library.takeSnapshot', {});
  if (copies === null) return;
  useBackups.setState({ copies });
  const first = copies[0];
  if (first !== undefined) void chooseCopy(first.name);
}

export async function chooseCopy(name: string): Promise<void> {
  useBackups.setState({ chosen: name, differences: null, problem: '' });
  const reply = await call('library.previewRestore', { name });
  // Another may have been chosen meanwhile.
  if (useBackups.getState().chosen !== name) return;
  if (reply.ok) useBackups.setState({ differences: reply.output });
  else useBackups.setState({ problem: reply.error.message });
}

// Survives the page that starts anew, and only that.
const UNDO = 'proofbook-restored';

/** Puts a copy in the library's place. The page starts anew then, and offers the way back. */
export async function restoreCopy(name: string): Promise<void> {
  useBackups.setState({ isRestoring: true, problem: '' });
  const reply = await call('library.restore', { name });
  if (!reply.ok) {
    useBackups.setState({ isRestoring: false, problem: reply.error.message });
    return;
  }
  sessionStorage.setItem(UNDO, reply.output.kept);
  history.replaceState(null, '', '#/overview');
  location.reload();
}

/** Said once after a restore: what was there before is a copy too. */
export function tellRestored(): void {
  const kept = sessionStorage.getItem(UNDO);
  if (kept === null) return;
  sessionStorage.removeItem(UNDO);
  const undo = { label: say('Undo'), run: () => void restoreCopy(kept) };
  tell('done', say('The copy is in place. What was there before is kept among the backups.'), undo, 'stays');
}
