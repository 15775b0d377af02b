import { create } from 'zustand';
import type { ExportStanding } from '../../shared/domain/export';
import type { DocumentApproval } from '../../shared/domain/export-finding';
import type { NamedFile } from '../../shared/domain/file';
import type { ReadBack } from '../../shared/domain/read-back';
import { saveFile } from '../client';
import { ask, askLong, tell } from '../frame/frame-store';
import { offerUndo } from '../frame/undo';
import { say } from '../language/language';
import { countWords } from '../widgets/words';

interface LeavingState {
  approvals: DocumentApproval[] | null;
  /** What of each export still holds, by its number. */
  standings: ReadonlyMap<number, ExportStanding>;
  readBack: ReadBack | null;
  /** Counts up with everything that changes what a document would say. */
  changes: number;
}

export const useLeaving = create<LeavingState>(() => ({
  approvals: null,
  standings: new Map(),
  readBack: null,
  changes: 0,
}));

export async function loadApprovals(): Promise<void> {
  const approvals = await ask('statements.approvals', {});
  if (approvals !== null) useLeaving.setState({ approvals });
}

export async function loadStandings(): Promise<void> {
  const standings = await ask('exports.standings', {});
  if (standings !== null)
    useLeaving.setState({ standings: new Map(standings.map((standing) => [standing.exportId, standing])) });
}

interface Words {
  documentIds?: number[];
  statementIds?: number[];
}

/** Lets whole documents leave or no longer, and offers to take it back. */
export async function approveDocuments(documentIds: number[], approved: boolean): Promise<void> {
  const words = { documents: countWords(documentIds.length, 'document') };
  if (keep(await ask('statements.approve', { documentIds, approved }, 'writes')))
    offerBack(approved ? say('{documents} approved.', words) : say('{documents} withdrawn.', words), { documentIds });
}

/** Lets single sentences leave. */
export async function approveStatements(statementIds: number[]): Promise<void> {
  if (keep(await ask('statements.approve', { statementIds }, 'writes')))
    offerBack(say('{sentences} approved.', { sentences: countWords(statementIds.length, 'sentence') }), {
      statementIds,
    });
}

function offerBack(text: string, words: Words): void {
  offerUndo(text, async () => {
    keep(await ask('statements.takeBackApproval', words, 'writes'));
  });
}

function keep(approvals: DocumentApproval[] | null): boolean {
  if (approvals === null) return false;
  useLeaving.setState(({ changes }) => ({ approvals, changes: changes + 1 }));
  return true;
}

export async function readEditedCopy(file: NamedFile): Promise<void> {
  const readBack = await askLong(say('Reading the edited copy'), 'exports.readBack', { file });
  if (readBack !== null) useLeaving.setState({ readBack });
}

/** Saves the proof of what a file was made of; says whose seal it is. */
export async function sealFile(file: NamedFile): Promise<void> {
  const sealed = await ask('exports.seal', { file }, 'writes');
  if (sealed === null) return;
  const outcome = await saveFile({ name: sealed.fileName, bytes: sealed.bytes });
  if (outcome.kind === 'failed') tell('problem', outcome.message);
  if (outcome.kind === 'saved')
    tell(
      'done',
      say('Sealed as {file}. Your fingerprint, for customers to compare: {fingerprint}', {
        file: sealed.fileName,
        fingerprint: sealed.fingerprint,
      }),
    );
}
