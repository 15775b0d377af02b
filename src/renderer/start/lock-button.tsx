import { Lock } from 'lucide-react';
import { say } from '../language/language';
import { lockLibrary, useStart } from './start-store';

/** Closes an encrypted library at once; a plain one has nothing to lock. */
export function LockButton() {
  const isEncrypted = useStart((state) => state.lock?.isEncrypted === true);
  if (!isEncrypted) return null;
  return (
    <button type="button" className="status-item status-lock" onClick={() => void lockLibrary()}>
      <Lock size={13} aria-hidden />
      {say('Lock')}
    </button>
  );
}
