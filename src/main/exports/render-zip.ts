import { zipFiles } from '../formats/zip-write';
import type { Doc } from './document-model';

/** Packs the files a document brings. The same files give the same bytes. */
export function renderZip({ files = [] }: Doc): Uint8Array {
  return zipFiles(files);
}
