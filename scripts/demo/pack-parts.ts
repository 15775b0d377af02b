import { zipSync } from 'fflate';

/** Zips the parts of an Office file in the given order with one fixed time, so that two runs give the same bytes. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { mtime: new Date(2026, 0, 1, 12, 0, 0), level: 9 });
}
