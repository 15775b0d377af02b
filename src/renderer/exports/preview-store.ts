import { create } from 'zustand';
import type { InputOf, Progress } from '../../shared/contract';
import type { PreviewedExport } from '../../shared/domain/export-preview';
import { call } from '../client';

interface PreviewState {
  /** What is shown: stays while the next one is made. */
  preview: PreviewedExport | null;
  /** True while what is shown is not what was chosen. */
  isStale: boolean;
  /** Why there is nothing to show, in a sentence. */
  problem: string | null;
  /** What is being done for it, once it has taken so long that a person wants to know. */
  step: Progress | null;
  /** True where the person did not want to wait for it. */
  isStopped: boolean;
}

const NOTHING: PreviewState = { preview: null, isStale: false, problem: null, step: null, isStopped: false };

export const usePreview = create<PreviewState>(() => NOTHING);

// Long enough for a word to be typed, short enough to feel live.
const PAUSE_MS = 350;
const LONG_MS = 1_500;

let timer: ReturnType<typeof setTimeout> | undefined;
let running: AbortController | null = null;

/** Shows what was chosen once choosing pauses; what was being made for an earlier choice is stopped. */
export function schedulePreview(request: InputOf<'exports.preview'> | null): void {
  clearTimeout(timer);
  running?.abort();
  running = null;
  if (request === null) {
    usePreview.setState(NOTHING);
    return;
  }
  usePreview.setState({ isStale: true, isStopped: false, step: null });
  timer = setTimeout(() => void show(request), PAUSE_MS);
}

/** Nobody looks any more. */
export function stopPreview(): void {
  clearTimeout(timer);
  running?.abort();
  running = null;
}

/** The person does not want to wait: the file can be made without having been looked at. */
export function giveUpPreview(): void {
  stopPreview();
  usePreview.setState({ ...NOTHING, isStopped: true });
}

async function show(request: InputOf<'exports.preview'>): Promise<void> {
  const abort = new AbortController();
  running = abort;
  let step: Progress = { done: 0, total: 0, label: '' };
  let isLong = false;
  const showStep = () => {
    if (running === abort && isLong) usePreview.setState({ step });
  };
  const wait = setTimeout(() => {
    isLong = true;
    showStep();
  }, LONG_MS);
  const onProgress = (next: Progress) => {
    step = next;
    showStep();
  };
  const reply = await call('exports.preview', request, { signal: abort.signal, onProgress });
  clearTimeout(wait);
  if (running !== abort) return;
  running = null;
  if (reply.ok) usePreview.setState({ ...NOTHING, preview: reply.output });
  else usePreview.setState({ ...NOTHING, problem: reply.error.message });
}
