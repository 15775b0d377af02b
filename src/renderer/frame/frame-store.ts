import { create } from 'zustand';
import type { InputOf, OperationName, OutputOf, Progress } from '../../shared/contract';
import type { LibrarySummary } from '../../shared/contract/libraries';
import { call } from '../client';

/** Long work under way: shown with its progress in the status line, where it can be stopped. */
export interface Job {
  id: number;
  /** Its name to the core, by which a page knows its own work; the label is for people. */
  operation: string;
  label: string;
  progress: Progress | null;
  startedAt: number;
  cancel: () => void;
}

/** Something the person should read. A problem stays until it is closed; the rest leaves by itself. */
export interface Notice {
  id: number;
  tone: 'problem' | 'done';
  text: string;
  actions: readonly NoticeAction[];
}

interface NoticeAction {
  label: string;
  run: () => void;
}

interface FrameState {
  summary: LibrarySummary | null;
  jobs: Job[];
  notices: Notice[];
  /** When the last change was written; null before the first. */
  savedAt: Date | null;
  /** Changes typed but not yet written. */
  unsaved: number;
}

export const useFrame = create<FrameState>(() => ({ summary: null, jobs: [], notices: [], savedAt: null, unsaved: 0 }));

let lastId = 0;

export async function refreshSummary(): Promise<void> {
  const reply = await call('library.summary', {});
  if (reply.ok) useFrame.setState({ summary: reply.output });
}

/** Asks for an operation; what fails becomes a notice and null. `writes` says that the library changes. */
export async function ask<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  kind: 'reads' | 'writes' = 'reads',
): Promise<OutputOf<Name> | null> {
  const reply = await call(name, input);
  if (!reply.ok) {
    tell('problem', reply.error.message);
    return null;
  }
  if (kind === 'writes') noteSaved();
  return reply.output;
}

/** The same for long work: with progress and a way to stop. Stopping is no problem to report. */
export async function askLong<Name extends OperationName>(
  label: string,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name> | null> {
  lastId += 1;
  const id = lastId;
  const abort = new AbortController();
  const job: Job = { id, operation: name, label, progress: null, startedAt: Date.now(), cancel: () => abort.abort() };
  useFrame.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  const onProgress = (progress: Progress) =>
    useFrame.setState(({ jobs }) => ({ jobs: jobs.map((each) => (each.id === id ? { ...each, progress } : each)) }));
  const reply = await call(name, input, { onProgress, signal: abort.signal });
  useFrame.setState(({ jobs }) => ({ jobs: jobs.filter((each) => each.id !== id) }));
  noteSaved();
  if (reply.ok) return reply.output;
  tell(reply.error.code === 'cancelled' ? 'done' : 'problem', reply.error.message);
  return null;
}

function noteSaved(): void {
  useFrame.setState({ savedAt: new Date() });
  void refreshSummary();
}

export function countUnsaved(change: 1 | -1): void {
  useFrame.setState(({ unsaved }) => ({ unsaved: Math.max(0, unsaved + change) }));
}

/** A word on something done leaves by itself, unless it `stays` until it is read. */
export function tell(
  tone: Notice['tone'],
  text: string,
  actions: NoticeAction | readonly NoticeAction[] = [],
  how: 'leaves' | 'stays' = 'leaves',
): void {
  lastId += 1;
  const notice: Notice = { id: lastId, tone, text, actions: 'run' in actions ? [actions] : actions };
  // The same sentence twice is read once; three at a time is what anyone reads.
  useFrame.setState(({ notices }) => ({
    notices: [...notices.filter((each) => each.text !== text), notice].slice(-3),
  }));
  if (tone === 'done' && how === 'leaves') setTimeout(() => dismiss(notice.id), 6_000);
}

export function dismiss(id: number): void {
  useFrame.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
