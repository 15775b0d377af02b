import { CornerLeftUp, FileText, Folder } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FolderListing } from '../../shared/contract/libraries';
import { call } from '../client';
import { say } from '../language/language';
import { tellProblem } from './start-store';

interface FolderListProps {
  /** Told of the folder that is looked at, from the first on. */
  onFolder?: (folder: string) => void;
  /** Takes a library of the folder; without it only folders are listed. */
  onLibrary?: (path: string) => void;
}

/** The person's own folders, for a page that has no dialog of the system. */
export function FolderList({ onFolder, onLibrary }: FolderListProps) {
  const [listing, setListing] = useState<FolderListing | null>(null);
  const look = async (folder: string) => {
    const reply = await call('libraries.browse', { folder });
    if (!reply.ok) return tellProblem(reply.error.message);
    tellProblem('');
    setListing(reply.output);
    onFolder?.(reply.output.folder);
  };
  // oxlint-disable-next-line react/exhaustive-deps -- looked at once; later folders are chosen by the person
  useEffect(() => void look(''), []);
  if (listing === null) return null;
  const { folder, parent, folders, libraries } = listing;
  return (
    <div className="folder-list">
      <p className="small faint one-line" title={folder}>
        {folder}
      </p>
      <ul aria-label={say('In {folder}', { folder })}>
        {parent !== null && (
          <li>
            <button type="button" className="folder-line" onClick={() => void look(parent)}>
              <CornerLeftUp size={14} aria-hidden />
              {say('One folder up')}
            </button>
          </li>
        )}
        {onLibrary !== undefined &&
          libraries.map((name) => (
            <li key={name}>
              <button type="button" className="folder-line strong" onClick={() => onLibrary(below(folder, name))}>
                <FileText size={14} aria-hidden />
                <span className="one-line">{name}</span>
              </button>
            </li>
          ))}
        {folders.map((name) => (
          <li key={name}>
            <button type="button" className="folder-line" onClick={() => void look(below(folder, name))}>
              <Folder size={14} aria-hidden />
              <span className="one-line">{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {onLibrary !== undefined && libraries.length === 0 && (
        <p className="small faint">{say('No library in this folder.')}</p>
      )}
    </div>
  );
}

/** A name in a folder, with whichever stroke the folder itself uses. */
export function below(folder: string, name: string): string {
  const stroke = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(stroke) ? folder + name : folder + stroke + name;
}
