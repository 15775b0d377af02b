import type { Passage } from '../../shared/domain/document';
import type { EditionChange, EditionComparison } from '../../shared/domain/edition';
import type { WordChange } from '../../shared/domain/roll-forward';
import { AppError } from '../../shared/errors';
import { diffWords, sharedWords } from '../answers/diff-words';
import { findDocument, listPassages } from '../documents/document-store';
import type { ReadableDatabase } from '../storage/database';

// Below this two passages are two passages, not one that was reworded.
const REWORDED_FROM = 0.4;

interface Gap {
  removed: Passage[];
  added: Passage[];
}

/** What a document says otherwise than the edition it replaces. Throws AppError where it is not in the library. */
export function compareEditions(database: ReadableDatabase, documentId: number): EditionComparison {
  const document = findDocument(database, documentId);
  if (document === null) throw new AppError('not-found', 'That document is not in this library.');
  const older = document.supersedes === null ? null : findDocument(database, document.supersedes);
  if (older === null) return { older, unchanged: 0, changes: [] };
  return { older, ...comparePassages(listPassages(database, older.id), listPassages(database, documentId)) };
}

/**
 * Passages that stand in both are the fixed points, wherever they moved to; between two of them what went and what came is
 * paired where most of the words stayed.
 */
function comparePassages(
  before: readonly Passage[],
  after: readonly Passage[],
): { unchanged: number; changes: EditionChange[] } {
  const old = new Set(before.map(plain));
  const now = new Set(after.map(plain));
  // In the order of the newer edition; a gap is named by the fixed point before it.
  const gaps = new Map<string, Gap>([['', { removed: [], added: [] }]]);
  let unchanged = 0;
  let fixed = '';
  for (const passage of after) {
    if (old.has(plain(passage))) {
      unchanged += 1;
      fixed = plain(passage);
      if (!gaps.has(fixed)) gaps.set(fixed, { removed: [], added: [] });
    } else gaps.get(fixed)?.added.push(passage);
  }
  fixed = '';
  for (const passage of before) {
    if (now.has(plain(passage))) fixed = plain(passage);
    else gaps.get(fixed)?.removed.push(passage);
  }
  return { unchanged, changes: [...gaps.values()].flatMap(changesOf) };
}

function changesOf({ removed, added }: Gap): EditionChange[] {
  const left = [...removed];
  const paired = added.map((passage): EditionChange => {
    const at = left.findIndex((other) => sharedWords(diffWords(other.text, passage.text)) >= REWORDED_FROM);
    const [other] = at < 0 ? [] : left.splice(at, 1);
    return other === undefined
      ? changeOf('added', passage, [{ kind: 'added', words: passage.text }])
      : changeOf('changed', passage, diffWords(other.text, passage.text));
  });
  return [
    ...left.map((passage) => changeOf('removed', passage, [{ kind: 'removed', words: passage.text }])),
    ...paired,
  ];
}

function changeOf(kind: EditionChange['kind'], { locator }: Passage, words: WordChange[]): EditionChange {
  return { kind, path: locator.path, page: locator.page, words };
}

function plain({ text }: Passage): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
