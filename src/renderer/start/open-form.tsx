import { type SyntheticEvent, useState } from 'react';
import { say } from '../language/language';
import { FolderList } from './folder-list';
import { openLibrary, useStart } from './start-store';
import { StartProblem } from './working';

/** Opens a library by its path, or picked from the person's own folders. */
export function OpenForm() {
  const isBusy = useStart((state) => state.isBusy);
  const [path, setPath] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (path.trim() !== '') void openLibrary(path);
  };
  return (
    <form className="start-fields" onSubmit={submit}>
      <label htmlFor="path">{say('Path of the file')}</label>
      <div className="start-place">
        <input
          id="path"
          className="field-text"
          spellCheck={false}
          autoComplete="off"
          placeholder={say('~/company.proofbook')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
          autoFocus
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <button type="submit" className="button primary" disabled={isBusy || path.trim() === ''}>
          {say('Open it')}
        </button>
      </div>
      <StartProblem />
      <FolderList onLibrary={(chosen) => void openLibrary(chosen)} />
    </form>
  );
}
