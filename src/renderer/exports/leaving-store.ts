import { create } from 'zustand';
import type { ExportedFile } from '../../shared/domain/export';
import type { DocumentApproval } from '../../shared/domain/export-finding';
import type { NamedFile } from '../../shared/domain/file';
import type { ReadBack } from '../../shared/domain/read-back';
import { ask, askLong } from '../frame/frame-store';

interface LeavingState {
  /** What the check of the present choice found; null before one. */
  checked: Pick<ExportedFile, 'gaps' | 'findings'> | null;
  approvals: DocumentApproval[] | null;
  readBack: ReadBack | null;
}

export const useLeaving = create<LeavingState>(() => ({ checked: null, approvals: null, readBack: null }));

export async function loadApprovals(): Promise<void> {
  const approvals = await ask('statements.approvals', {});
  if (approvals !== null) useLeaving.setState({ approvals });
}

export async function approveDocuments(documentIds: number[], approved: boolean): Promise<void> {
  const approvals = await ask('statements.approve', { documentIds, approved });
  if (approvals !== null) useLeaving.setState({ approvals, checked: null });
}

export async function readEditedCopy(file: NamedFile): Promise<void> {
  const readBack = await askLong('Reading the edited copy', 'exports.readBack', { file });
  if (readBack !== null) useLeaving.setState({ readBack });
}
