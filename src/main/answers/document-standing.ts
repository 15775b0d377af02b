import type { Document } from '../../shared/domain/document';
import type { Cues } from '../language/cues';
import type { ReadableDatabase } from '../storage/database';

// What a document says of its own standing stands at its head: title, status line, notes before the first chapter.
const HEAD_PARAGRAPHS = 12;
const DRAFT_NAME = /(?:^|[^\p{L}])(?:draft|template|sample|proposal|entwurf|vorlage|muster|vorschlag)(?:[^\p{L}]|$)/iu;
// Below version 1 nothing was released yet; of a table of versions the highest counts.
const VERSION = /^\W*version\W{0,3}(\d+\.\d+)/iu;

/** Documents that are drafts, templates or samples by their own word: nothing in them is in place for that alone. */
export function findUnadopted(
  database: ReadableDatabase,
  documents: ReadonlyMap<number, Document>,
  cues: Cues,
): ReadonlySet<number> {
  const found = new Set<number>();
  const versions = new Map<number, number>();
  for (const { id, title, fileName, language } of documents.values()) {
    if (cues.has('notInForce', title, language) || DRAFT_NAME.test(fileName)) found.add(id);
  }
  const heads = database
    .prepare(
      `SELECT document_id AS id, text FROM documents JOIN passages ON document_id = documents.id AND paragraph <= ${HEAD_PARAGRAPHS}`,
    )
    .all() as { id: number; text: string }[];
  for (const { id, text } of heads) {
    const document = documents.get(id);
    if (document === undefined) continue;
    if (cues.has('notInForce', text, document.language)) found.add(id);
    const version = VERSION.exec(text)?.[1];
    if (version !== undefined) versions.set(id, Math.max(versions.get(id) ?? 0, Number(version)));
  }
  for (const [id, version] of versions) if (version < 1) found.add(id);
  return found;
}
