import { say } from '../language/language';
import { useStart } from './start-store';

/** Whether the system's keychain keeps the passphrase; where there is none, that it does not. */
export function RememberChoice({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const remembering = useStart((state) => state.lock?.remembering ?? 'unavailable');
  if (remembering === 'unavailable')
    return <p className="small faint">{say('The passphrase is not kept here; it is asked for each time.')}</p>;
  return (
    <label className="choice-line">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {say('Remember it on this machine, in the keychain of your account')}
    </label>
  );
}
