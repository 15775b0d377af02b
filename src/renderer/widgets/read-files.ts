import type { NamedFile } from '../../shared/domain/file';
import { tell } from '../frame/frame-store';
import { say } from '../language/language';

// What one call carries; the same bound stands in the host.
const MAX_BYTES_AT_ONCE = 300 * 1024 * 1024;
const MAX_FILES_AT_ONCE = 2000;

/** Reads what was dropped (folders with everything below them) or chosen. What cannot be read is told, not dropped. */
export async function readPickedFiles(source: DataTransfer | readonly File[]): Promise<NamedFile[]> {
  const files = source instanceof DataTransfer ? await filesOfDrop(source) : source;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > MAX_FILES_AT_ONCE || bytes > MAX_BYTES_AT_ONCE) {
    tell('problem', say('This is more than 2,000 files or 300 MB at once. Import them in several steps.'));
    return [];
  }
  const read = await Promise.all(files.map(readFile));
  return read.filter((file) => file !== null);
}

async function readFile(file: File): Promise<NamedFile | null> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    tellUnreadable(file.name);
    return null;
  }
}

function tellUnreadable(name: string): void {
  tell('problem', say('{name} cannot be read. Check that it is still there and that you may open it.', { name }));
}

async function filesOfDrop(drop: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first pause: the drop is emptied then.
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...drop.files];
  const found: File[] = [];
  for (const entry of entries) {
    try {
      await collect(entry, found);
    } catch {
      tellUnreadable(entry.name);
    }
  }
  return found.filter((file) => !file.name.startsWith('.'));
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length > MAX_FILES_AT_ONCE) return;
  if (entry instanceof FileSystemFileEntry) {
    found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return;
  const reader = entry.createReader();
  // A folder comes in batches until an empty one.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return;
    for (const child of batch) await collect(child, found);
  }
}
