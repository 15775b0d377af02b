import { Copy, KeyRound, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { interfaceLocale, say } from '../language/language';
import { forgetRecoveryKey } from './start-store';

/** The recovery key, shown this once: to be copied or printed, and said to be kept before the work begins. */
export function RecoveryPage({ recoveryKey, name }: { recoveryKey: string; name: string }) {
  const [isKept, setKept] = useState(false);
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(recoveryKey);
      setNote(say('Copied. Paste it where you keep it, then copy something else.'));
    } catch {
      // The window gives pages no clipboard; the keyboard has it.
      field.current?.focus();
      field.current?.select();
      setNote(say('It is selected: press Ctrl+C to copy it.'));
    }
  };
  return (
    <main className="start">
      <section className="start-form recovery" aria-labelledby="recovery-title">
        <KeyRound size={22} aria-hidden />
        <h1 id="recovery-title">{say('Keep this recovery key')}</h1>
        <p>
          {say(
            'It opens {name} if the passphrase is forgotten. It is shown only now and kept nowhere: without it and without the passphrase, nobody can open the library again.',
            { name },
          )}
        </p>
        <textarea
          ref={field}
          className="recovery-key"
          aria-label={say('Recovery key')}
          readOnly
          rows={2}
          value={recoveryKey}
        />
        <p className="print-only">
          {say('Made on {date}.', {
            date: new Date().toLocaleDateString(interfaceLocale(), { dateStyle: 'long' }),
          })}
        </p>
        <div className="start-row no-print">
          <button type="button" className="button" onClick={() => void copy()}>
            <Copy size={14} aria-hidden />
            {say('Copy')}
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={14} aria-hidden />
            {say('Print')}
          </button>
          <span role="status" className="small faint">
            {note}
          </span>
        </div>
        <label className="choice-line no-print">
          <input type="checkbox" checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
          {say('I have put it somewhere safe')}
        </label>
        <button type="button" className="button primary no-print" disabled={!isKept} onClick={forgetRecoveryKey}>
          {say('Go to the library')}
        </button>
      </section>
    </main>
  );
}
