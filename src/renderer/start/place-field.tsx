import { useState } from 'react';
import { say } from '../language/language';
import { below, FolderList } from './folder-list';

interface PlaceFieldProps {
  path: string;
  /** The name the file has in whichever folder is chosen. */
  fileName: string;
  onChange: (path: string) => void;
}

/** Where a new library is to lie: a path that can be typed, or a folder picked from the person's own. */
export function PlaceField({ path, fileName, onChange }: PlaceFieldProps) {
  const [picking, setPicking] = useState(false);
  return (
    <>
      <label htmlFor="place">{say('Where it is kept')}</label>
      <div className="start-place">
        <input
          id="place"
          className="field-text"
          spellCheck={false}
          autoComplete="off"
          value={path}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button type="button" className="button" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {say('Choose folder')}
        </button>
      </div>
      {picking && <FolderList onFolder={(folder) => onChange(below(folder, fileName))} />}
    </>
  );
}
