import { LoaderCircle, Lock } from 'lucide-react';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { LockState } from '../../shared/contract/libraries';
import { say } from '../language/language';
import { LanguageButton } from './language-button';
import { RememberChoice } from './remember-choice';
import { leaveLocked, unlock, useStart } from './start-store';

/** Asks for the passphrase of an encrypted library. */
export function UnlockPage({ lock }: { lock: LockState }) {
  const { isBusy, problem } = useStart();
  const [remember, setRemember] = useState(lock.remembering === 'remembered');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isBusy) field.current?.focus();
  }, [isBusy]);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = field.current?.value ?? '';
    if (typed === '' || isBusy) return;
    await unlock(typed, remember);
    // Right or wrong, it does not stay on the page.
    if (field.current !== null) field.current.value = '';
  };

  return (
    <main className="start">
      <form className="start-form" onSubmit={(event) => void submit(event)}>
        <Lock size={22} aria-hidden />
        <h1>{say('{name} is locked', { name: lock.name })}</h1>
        <label htmlFor="passphrase">{say('Passphrase or recovery key')}</label>
        <input
          id="passphrase"
          ref={field}
          className="field-text"
          type="password"
          autoComplete="off"
          spellCheck={false}
          disabled={isBusy}
          aria-describedby="unlock-problem"
          aria-invalid={problem !== ''}
        />
        <RememberChoice checked={remember} onChange={setRemember} />
        <p id="unlock-problem" className="start-problem" role="alert">
          {problem}
        </p>
        <div className="start-row">
          <button type="submit" className="button primary" disabled={isBusy}>
            {isBusy && <LoaderCircle size={14} className="turning" aria-hidden />}
            {isBusy ? say('Opening…') : say('Unlock')}
          </button>
          <button type="button" className="button quiet" disabled={isBusy} onClick={() => void leaveLocked()}>
            {say('Another library')}
          </button>
        </div>
        <p className="start-note">
          {say('After a wrong passphrase the next try waits, longer each time.')}{' '}
          {say('Nobody can open the library without the passphrase or the recovery key.')}
        </p>
        <LanguageButton />
      </form>
    </main>
  );
}
