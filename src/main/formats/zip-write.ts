import { zipSync } from 'fflate';

export interface ZipFile {
  /** Folders are parted by "/". */
  path: string;
  bytes: Uint8Array;
}

// The first moment a zip archive can hold, in local time as fflate reads it: equal contents are equal bytes.
const EPOCH = new Date(1980, 0, 1);
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST_NAME = 120;

/** Packs files in the order given. The same files give the same bytes. */
export function zipFiles(files: readonly ZipFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 6, mtime: EPOCH });
}

/**
 * Names under which files can lie beside each other on every system, in the order given: no folders, no characters a
 * system refuses, no two that differ in case only.
 */
export function safeFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeFileName(name);
    const [, base = '', ending = ''] = /^(.*?)(\.[^.]{1,8})?$/u.exec(safe) ?? [];
    let unique = safe;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${base} (${count})${ending}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function safeFileName(name: string): string {
  const last = name
    .replace(/^.*[\\/]/u, '')
    .toWellFormed()
    .normalize('NFC');
  const allowed = last.replace(/[\p{Cc}\p{Cf}<>:"|?*\ufffd]/gu, '_').replace(/^[\s.]+|[\s.]+$/gu, '');
  const ending = /\.[^.]{1,8}$/u.exec(allowed)?.[0] ?? '';
  const base = allowed.slice(0, allowed.length - ending.length).slice(0, LONGEST_NAME);
  const whole = `${base}${ending}` || 'file';
  return RESERVED.test(whole) ? `_${whole}` : whole;
}
