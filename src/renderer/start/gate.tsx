import { type ReactNode, useEffect } from 'react';
import { RecoveryPage } from './recovery-page';
import { StartPage } from './start-page';
import { readLockState, useStart } from './start-store';
import { UnlockPage } from './unlock-page';

/** Shows the library once it is open; before, the choice of one, and the way in while it is locked. */
export function Gate({ children }: { children: ReactNode }) {
  const { lock, problem, recoveryKey } = useStart();
  useEffect(() => void readLockState(), []);
  if (recoveryKey !== null) return <RecoveryPage recoveryKey={recoveryKey} name={lock?.name ?? ''} />;
  if (lock?.state === 'open') return children;
  if (lock?.state === 'locked') return <UnlockPage lock={lock} />;
  if (lock?.state === 'none') return <StartPage />;
  return problem === '' ? null : (
    <main className="start" role="alert">
      {problem}
    </main>
  );
}
