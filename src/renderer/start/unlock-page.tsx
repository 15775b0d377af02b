import { LoaderCircle, Lock } from 'lucide-react';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { unlock, useStart } from './start-store';

/** Asks for the passphrase of an encrypted library. */
export function UnlockPage({ name }: { name: string }) {
  const { isBusy, problem } = useStart();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isBusy) field.current?.focus();
  }, [isBusy]);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = field.current?.value ?? '';
    if (typed === '' || isBusy) return;
    await unlock(typed);
    // Right or wrong, it does not stay on the page.
    if (field.current !== null) field.current.value = '';
  };

  return (
    <main className="start">
      <form className="start-form" onSubmit={(event) => void submit(event)}>
        <Lock size={22} aria-hidden />
        <h1>{name} is locked</h1>
        <label htmlFor="passphrase">Passphrase or recovery key</label>
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
        <p id="unlock-problem" className="start-problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="button primary" disabled={isBusy}>
          {isBusy && <LoaderCircle size={14} className="turning" aria-hidden />}
          {isBusy ? 'Opening…' : 'Unlock'}
        </button>
        <p className="start-note">
          After a wrong passphrase the next try waits, longer each time. Nobody can open the library without the
          passphrase or the recovery key.
        </p>
      </form>
    </main>
  );
}
