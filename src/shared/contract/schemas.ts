import { z } from 'zod';
import { shownFileName } from '../hidden-characters';

/** A file as a host hands it over. */
export function fileSchema() {
  return z.object({
    // Shown and kept without the folders and hidden characters somebody may have put into it.
    name: z.string().min(1).max(1000).transform(shownFileName),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  });
}

export function filesSchema() {
  return z.array(fileSchema()).min(1).max(2000);
}

export function questionIdsSchema() {
  return z.array(z.number().int()).min(1).max(20_000);
}
