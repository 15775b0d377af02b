import { LoaderCircle } from 'lucide-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import { create } from 'zustand';
import { tell } from '../frame/frame-store';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { changePassphrase, tellProblem, useStart } from './start-store';
import { StartProblem } from './working';

const usePassphraseDialog = create<{ open: boolean }>(() => ({ open: false }));

export function openPassphrase(): void {
  tellProblem('');
  usePassphraseDialog.setState({ open: true });
}

function close(): void {
  usePassphraseDialog.setState({ open: false });
}

/** Gives the open library its first passphrase, another one, or none. */
export function PassphraseDialog() {
  const open = usePassphraseDialog((state) => state.open);
  const isEncrypted = useStart((state) => state.lock?.isEncrypted === true);
  if (!open) return null;
  return (
    <Dialog
      title={isEncrypted ? say('Change the passphrase') : say('Give the library a passphrase')}
      closable
      onClose={close}
    >
      <PassphraseForm isEncrypted={isEncrypted} />
    </Dialog>
  );
}

function PassphraseForm({ isEncrypted }: { isEncrypted: boolean }) {
  const isBusy = useStart((state) => state.isBusy);
  const [isRemoving, setRemoving] = useState(false);
  // What is secret stays in its fields and in no state of the page.
  const present = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const passphrase = isRemoving ? null : (first.current?.value ?? '');
    if (passphrase === '') return tellProblem(say('Enter a new passphrase.'));
    if (passphrase !== null && passphrase !== second.current?.value)
      return tellProblem(say('The two passphrases differ. Type the same one twice.'));
    if (!(await changePassphrase(present.current?.value ?? '', passphrase))) return;
    close();
    if (passphrase === null)
      tell('done', say('The library has no passphrase any more. Whoever can read its file can read it.'));
  };

  return (
    <form className="passphrase-form" onSubmit={(event) => void submit(event)}>
      <div className="start-fields">
        {isEncrypted && (
          <>
            <label htmlFor="passphrase-present">{say('Present passphrase or recovery key')}</label>
            <input
              id="passphrase-present"
              ref={present}
              className="field-text"
              type="password"
              autoComplete="off"
              data-first
            />
            <label className="choice-line">
              <input
                type="checkbox"
                checked={isRemoving}
                onChange={(event) => setRemoving(event.currentTarget.checked)}
              />
              {say('Take the passphrase away: whoever can read the file can read all that is in it')}
            </label>
          </>
        )}
        {!isRemoving && (
          <>
            <label htmlFor="passphrase-next">{say('New passphrase')}</label>
            <input
              id="passphrase-next"
              ref={first}
              className="field-text"
              type="password"
              autoComplete="new-password"
            />
            <p className="small faint">{say('At least 8 characters, better four or five unrelated words.')}</p>
            <label htmlFor="passphrase-next-again">{say('The same again')}</label>
            <input
              id="passphrase-next-again"
              ref={second}
              className="field-text"
              type="password"
              autoComplete="new-password"
            />
          </>
        )}
        <StartProblem />
      </div>
      <DialogFoot note={say('The copies kept beside the library change with it.')}>
        <DialogCancel />
        <button type="submit" className="button primary" disabled={isBusy}>
          {isBusy && <LoaderCircle size={14} className="turning" aria-hidden />}
          {isBusy ? say('Encrypting…') : isRemoving ? say('Take it away') : say('Set the passphrase')}
        </button>
      </DialogFoot>
    </form>
  );
}
