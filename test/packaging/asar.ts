import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Entry {
  files?: Record<string, Entry>;
  offset?: string;
  size?: number;
  unpacked?: boolean;
}

// Two pickles: one with the length of the other, which holds the directory as JSON behind its own two lengths.
const LENGTH_AT = 4;
const JSON_LENGTH_AT = 12;
const JSON_AT = 16;
const BEFORE_FILES = 8;

/** Writes out what an archive holds, with what lies unpacked beside it. Returns the paths. */
export function extractAsar(archive: string, folder: string): string[] {
  const bytes = readFileSync(archive);
  const start = BEFORE_FILES + bytes.readUInt32LE(LENGTH_AT);
  const text = bytes.toString('utf8', JSON_AT, JSON_AT + bytes.readUInt32LE(JSON_LENGTH_AT));
  const found: string[] = [];
  const walk = ({ files = {} }: Entry, at: string) => {
    for (const [name, entry] of Object.entries(files)) {
      const path = at === '' ? name : `${at}/${name}`;
      if (entry.files !== undefined) {
        walk(entry, path);
        continue;
      }
      found.push(path);
      const from = start + Number(entry.offset ?? 0);
      const content =
        entry.unpacked === true
          ? readFileSync(join(`${archive}.unpacked`, path))
          : bytes.subarray(from, from + (entry.size ?? 0));
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  walk(JSON.parse(text) as Entry, ''); // the archive's own directory
  return found;
}
