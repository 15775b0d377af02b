import { LoaderCircle } from 'lucide-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import { chooseLibrary } from '../client';
import { say } from '../language/language';
import { PlaceField } from './place-field';
import { RememberChoice } from './remember-choice';
import { createLibrary, tellProblem, useStart } from './start-store';
import { StartProblem } from './working';

/** Makes a library: its name, whether it has a passphrase, and where it is kept. */
export function CreateForm() {
  const isBusy = useStart((state) => state.isBusy);
  const [title, setTitle] = useState('');
  const [isProtected, setProtected] = useState(true);
  const [remember, setRemember] = useState(false);
  // Follows the name until a person says otherwise.
  const [ownPath, setOwnPath] = useState<string | null>(null);
  // What is secret stays in its fields and in no state of the page.
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const fileName = `${fileNameFor(title)}.proofbook`;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const passphrase = isProtected ? (first.current?.value ?? '') : '';
    if (isProtected && passphrase === '') return tellProblem(say('Enter a passphrase, or choose to go without one.'));
    if (isProtected && passphrase !== second.current?.value)
      return tellProblem(say('The two passphrases differ. Type the same one twice.'));
    const path =
      chooseLibrary === null ? (ownPath ?? `~/${fileName}`) : await chooseLibrary('make', fileNameFor(title));
    if (path !== null) await createLibrary({ path, title, passphrase, remember: isProtected && remember });
  };

  return (
    <form className="start-fields" onSubmit={(event) => void submit(event)}>
      <label htmlFor="title">{say('Company')}</label>
      <input
        id="title"
        className="field-text"
        autoComplete="off"
        required
        maxLength={300}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <fieldset className="start-protection">
        <legend>{say('Protection')}</legend>
        <label className="choice-line">
          <input type="radio" name="protection" checked={isProtected} onChange={() => setProtected(true)} />
          {say('With a passphrase: the file is encrypted')}
        </label>
        <label className="choice-line">
          <input type="radio" name="protection" checked={!isProtected} onChange={() => setProtected(false)} />
          {say('Without: whoever can read the file can read all that is in it')}
        </label>
      </fieldset>
      {isProtected && (
        <>
          <label htmlFor="passphrase-new">{say('Passphrase')}</label>
          <input
            id="passphrase-new"
            ref={first}
            className="field-text"
            type="password"
            autoComplete="new-password"
            aria-describedby="passphrase-note"
          />
          <p id="passphrase-note" className="small faint">
            {say('At least 8 characters, better four or five unrelated words.')}
          </p>
          <label htmlFor="passphrase-again">{say('The same again')}</label>
          <input
            id="passphrase-again"
            ref={second}
            className="field-text"
            type="password"
            autoComplete="new-password"
          />
          <RememberChoice checked={remember} onChange={setRemember} />
        </>
      )}
      {chooseLibrary === null && (
        <PlaceField path={ownPath ?? `~/${fileName}`} fileName={fileName} onChange={setOwnPath} />
      )}
      <StartProblem />
      <button type="submit" className="button primary" disabled={isBusy || title.trim() === ''}>
        {isBusy && <LoaderCircle size={14} className="turning" aria-hidden />}
        {isBusy
          ? say('Making it…')
          : chooseLibrary === null
            ? say('Make the library')
            : say('Choose a place and make it')}
      </button>
    </form>
  );
}

/** A name every file system takes. */
function fileNameFor(title: string): string {
  const bare = title
    .replace(/[/\\:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return bare === '' ? say('Company') : bare.slice(0, 80);
}
