import { showHidden } from '../../shared/hidden-characters';
import type { Doc } from './document-model';

/**
 * The document without characters no file may hold: controls and halves of surrogate pairs make a Word file that Word
 * refuses to open. They come from careless copies of texts; nothing readable is lost. What turns or hides the words around it
 * is named instead.
 */
export function printableDoc(doc: Doc): Doc {
  return cleaned(doc) as Doc; // strings stay strings, everything else stays as it is
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string')
    return showHidden(value.toWellFormed().replace(/(?![\n\t])\p{Cc}|[\ufffd\ufffe\uffff]/gu, ''));
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
