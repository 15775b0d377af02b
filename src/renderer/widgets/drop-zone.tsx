import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { NamedFile } from '../../shared/domain/file';
import { type KeyBinding, useKeys } from '../frame/keys';
import { say } from '../language/language';
import { readPickedFiles } from './read-files';

interface DropZoneProps {
  accept: string;
  multiple: boolean;
  onFiles: (files: NamedFile[]) => void;
  className: string;
  /** Names the place whose key + opens the system's dialog; left out where there are several such fields. */
  keyFor?: string;
  children: (choose: () => void) => ReactNode;
}

/** A part of the page that takes files: dropped on it, folders included, or chosen through the system's own dialog. */
export function DropZone({ accept, multiple, onFiles, className, keyFor, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async (read: Promise<NamedFile[]>) => {
    const files = await read;
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      className={`drop-zone ${className}`}
      data-drop={say('Drop to add')}
      data-over={over}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(readPickedFiles(event.dataTransfer));
      }}
    >
      {keyFor !== undefined && <AddKey place={keyFor} choose={() => input.current?.click()} />}
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('Choose files')}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const list = event.currentTarget.files;
          if (list !== null) void take(readPickedFiles([...list]));
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function AddKey({ place, choose }: { place: string; choose: () => void }) {
  const latest = useRef(choose);
  latest.current = choose;
  const bindings = useMemo(
    (): KeyBinding[] => [{ key: '+', label: say('Add files'), run: () => latest.current() }],
    [],
  );
  useKeys(place, bindings);
  return null;
}
