import { create } from 'zustand';
import type { InputOf } from '../../shared/contract';
import type { PreviewedExport } from '../../shared/domain/export-preview';
import { call } from '../client';

interface PreviewState {
  /** What is shown: stays while the next one is made. */
  preview: PreviewedExport | null;
  /** True while what is shown is not what was chosen. */
  isStale: boolean;
  /** Why there is nothing to show, in a sentence. */
  problem: string | null;
}

export const usePreview = create<PreviewState>(() => ({ preview: null, isStale: false, problem: null }));

// Long enough for a word to be typed, short enough to feel live.
const PAUSE_MS = 350;

let timer: ReturnType<typeof setTimeout> | undefined;
let running: AbortController | null = null;

/** Shows what was chosen once choosing pauses; what was being made for an earlier choice is stopped. */
export function schedulePreview(request: InputOf<'exports.preview'> | null): void {
  clearTimeout(timer);
  running?.abort();
  running = null;
  if (request === null) {
    usePreview.setState({ preview: null, isStale: false, problem: null });
    return;
  }
  usePreview.setState({ isStale: true });
  timer = setTimeout(() => void show(request), PAUSE_MS);
}

/** Nobody looks any more. */
export function stopPreview(): void {
  clearTimeout(timer);
  running?.abort();
  running = null;
}

async function show(request: InputOf<'exports.preview'>): Promise<void> {
  const abort = new AbortController();
  running = abort;
  const reply = await call('exports.preview', request, { signal: abort.signal });
  if (running !== abort) return;
  running = null;
  if (reply.ok) usePreview.setState({ preview: reply.output, isStale: false, problem: null });
  else usePreview.setState({ preview: null, isStale: false, problem: reply.error.message });
}
