import { type ReactNode, useRef, useState } from 'react';
import type { NamedFile } from '../../shared/domain/file';
import { say } from '../language/language';
import { readPickedFiles } from './read-files';

interface DropZoneProps {
  accept: string;
  multiple: boolean;
  onFiles: (files: NamedFile[]) => void;
  className: string;
  children: (choose: () => void) => ReactNode;
}

/** A part of the page that takes files: dropped on it, folders included, or chosen through the system's own dialog. */
export function DropZone({ accept, multiple, onFiles, className, children }: DropZoneProps) {
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
