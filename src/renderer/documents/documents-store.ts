import { create } from 'zustand';
import type { OutputOf } from '../../shared/contract';
import type { DocumentImport } from '../../shared/contract/documents';
import type { NamedFile } from '../../shared/domain/file';
import type { Claim, Statement } from '../../shared/domain/statement';
import { loadClasses } from '../classes/classes-store';
import { replaceStatement } from '../controls/controls-store';
import { addDocuments } from '../evidence/evidence-store';
import { ask, askLong, tell } from '../frame/frame-store';
import { go } from '../frame/route';
import { offerUndo, rememberUndo } from '../frame/undo';
import { say } from '../language/language';
import { countWords, numberWords } from '../widgets/words';

export type ListedDocument = OutputOf<'documents.list'>[number];
export type OpenDocument = OutputOf<'documents.read'>;

/** How the open document is shown. */
export type DocumentView = 'text' | 'pages' | 'changes';

interface DocumentsState {
  /** Null until first loaded. */
  documents: ListedDocument[] | null;
  open: OpenDocument | null;
  /** The view a person chose for a document; every other one begins with what suits it. */
  view: { documentId: number; view: DocumentView } | null;
  /** What could not be imported last time, with the sentence that says why. */
  failed: DocumentImport[];
}

export const useDocuments = create<DocumentsState>(() => ({
  documents: null,
  open: null,
  view: null,
  failed: [],
}));

export async function loadDocuments(): Promise<void> {
  const documents = await ask('documents.list', {});
  if (documents !== null) {
    documents.sort(
      (a, b) => Number(a.supersededBy !== null) - Number(b.supersededBy !== null) || compare(a.title, b.title),
    );
    useDocuments.setState({ documents });
  }
}

/** Opens a document beside its statements, those in the order they stand in it. */
export async function openDocument(documentId: number): Promise<void> {
  if (useDocuments.getState().open?.document.id === documentId) return;
  const open = await ask('documents.read', { documentId });
  if (open === null) return;
  const order = (statement: Statement) => placeIn(statement, documentId)?.locator.paragraph ?? 0;
  open.statements.sort((a, b) => order(a) - order(b) || a.id - b.id);
  useDocuments.setState({ open });
}

export async function importDocuments(files: NamedFile[]): Promise<void> {
  const label =
    files.length === 1
      ? say('Reading {file}', { file: files[0]?.name ?? '' })
      : say('Reading {files}', { files: countWords(files.length, 'file') });
  const held = new Set(useDocuments.getState().documents?.map(({ id }) => id));
  const results = await askLong(label, 'documents.import', { files });
  useDocuments.setState({ open: null, failed: (results ?? []).filter(({ outcome }) => outcome === 'failed') });
  await Promise.all([loadDocuments(), loadClasses()]);
  if (results === null) return tellStopped(held);
  const read = results.filter(({ outcome }) => outcome !== 'failed');
  // A document that says something often shows it, too: a certificate, a report. The person knows which.
  const ids = read.map(({ documentId }) => documentId).filter((id) => id !== null);
  if (read.length > 0) {
    const evidence = ids.length === 1 ? say('Make it evidence too') : say('Make them evidence too');
    const actions = [{ label: evidence, run: () => void addDocuments(ids) }];
    const added = read.filter(({ outcome }) => outcome !== 'unchanged').map(({ documentId }) => documentId);
    const back = rememberImport(added.filter((id) => id !== null));
    if (back !== null) actions.push({ label: say('Undo'), run: () => void back() });
    tell('done', importSentence(read), actions);
  }
  const first = read.find(({ documentId }) => documentId !== null)?.documentId ?? null;
  if (first === null) return;
  go({ place: 'documents', documentId: first, statementId: null });
  // What is new in an edition is what a person wants to know first.
  const edition = results.find(({ documentId }) => documentId === first)?.outcome === 'new-edition';
  if (edition) chooseView(first, 'changes');
}

/** What was read before a stop is in the library, and can go again like all the rest. */
function tellStopped(held: ReadonlySet<number>): void {
  const read = listed(({ id }) => !held.has(id));
  const back = rememberImport(read.map(({ id }) => id));
  if (back === null) return;
  const words = say('Read before that: {documents}.', { documents: countWords(read.length, 'document') });
  tell('done', words, { label: say('Undo'), run: () => void back() });
}

/** Documents just taken in can be taken out again, as long as nobody has built on them. */
function rememberImport(documentIds: readonly number[]): (() => Promise<void>) | null {
  if (documentIds.length === 0) return null;
  // Known by their files: one that was taken out and came back has another number, and its own may be another's by then.
  const files = new Set(listed(({ id }) => documentIds.includes(id)).map(({ sha256 }) => sha256));
  return rememberUndo(async () => {
    await loadDocuments();
    const held = listed(({ sha256 }) => files.has(sha256)).map(({ id }) => id);
    if (held.length === 0 || (await ask('documents.takeBack', { documentIds: held }, 'writes')) === null) return;
    useDocuments.setState({ open: null });
    go({ place: 'documents', documentId: null, statementId: null }, 'replace');
    await Promise.all([loadDocuments(), loadClasses()]);
    tell('done', say('{documents} taken back.', { documents: countWords(held.length, 'document') }));
  }, 'documents');
}

function listed(isMeant: (document: ListedDocument) => boolean): ListedDocument[] {
  return (useDocuments.getState().documents ?? []).filter(isMeant);
}

export function chooseView(documentId: number, view: DocumentView): void {
  useDocuments.setState({ view: { documentId, view } });
}

/** A person says how a statement claims, and can take it back. */
export async function correctClaim(before: Statement, claim: Claim): Promise<void> {
  if (sameClaim(claimOf(before), claim) || !(await putClaim(before.id, claim))) return;
  offerUndo(say('Corrected. Answers follow when they are drafted again.'), async () => {
    await putClaim(before.id, claimOf(before));
  });
}

async function putClaim(statementId: number, claim: Claim): Promise<boolean> {
  const statement = await ask('statements.correct', { statementId, ...claim }, 'writes');
  if (statement === null) return false;
  replaceStatement(statement);
  useDocuments.setState(({ open }) => ({
    open: open && {
      ...open,
      statements: open.statements.map((each) => (each.id === statement.id ? statement : each)),
    },
  }));
  return true;
}

export function claimOf({ modality, scope }: Statement): Claim {
  return { modality, deployment: scope.deployment, subject: scope.subject };
}

function sameClaim(left: Claim, right: Claim): boolean {
  return left.modality === right.modality && left.deployment === right.deployment && left.subject === right.subject;
}

export function placeIn(statement: Statement, documentId: number) {
  return statement.places.find((place) => place.documentId === documentId);
}

function importSentence(read: DocumentImport[]): string {
  const unchanged = read.filter(({ outcome }) => outcome === 'unchanged').length;
  const editions = read.filter(({ outcome }) => outcome === 'new-edition').length;
  const statements = read.reduce((sum, result) => sum + result.statements, 0);
  return [
    say('{documents} read, {statements} found.', {
      documents: countWords(read.length, 'document'),
      statements: countWords(statements, 'statement'),
    }),
    editions > 0 ? `${countWords(editions, 'new edition')}.` : '',
    unchanged > 0 ? say('{count} already in the library.', { count: numberWords(unchanged) }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
