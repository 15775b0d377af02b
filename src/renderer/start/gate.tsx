import { type ReactNode, useEffect } from 'react';
import { readLockState, useStart } from './start-store';
import { UnlockPage } from './unlock-page';

/** Shows the library once it is open, and the way in while it is locked. */
export function Gate({ children }: { children: ReactNode }) {
  const { lock, problem } = useStart();
  useEffect(() => void readLockState(), []);
  if (lock?.state === 'open') return children;
  if (lock?.state === 'locked') return <UnlockPage name={lock.name} />;
  return problem === '' ? null : (
    <main className="start" role="alert">
      {problem}
    </main>
  );
}
