import { create } from 'zustand';
import { say } from '../language/language';
import { tell } from './frame-store';
import type { KeyBinding } from './keys';
import { type Route, useRoute } from './route';

interface UndoStep {
  /** Where it was done: each place, and each questionnaire, takes back its own. */
  scope: string;
  undo: () => Promise<void>;
}

const MOST_STEPS = 300;

/** What can be taken back, newest last. Kept while the window is open. */
const useUndo = create<{ steps: readonly UndoStep[] }>(() => ({ steps: [] }));

function scopeHere(): string {
  return scopeOf(useRoute.getState().route);
}

export function scopeOf(route: Route): string {
  return route.place === 'questionnaires' ? `${route.place} ${route.questionnaireId}` : route.place;
}

/** Keeps the way back of something just done; Z goes it, in this place or in the one that is named. */
export function rememberUndo(undo: () => Promise<void>, scope = scopeHere()): () => Promise<void> {
  const step: UndoStep = { scope, undo };
  useUndo.setState(({ steps }) => ({ steps: [...steps, step].slice(-MOST_STEPS) }));
  return () => takeBack(step);
}

/** The same, said in a notice that offers the way back. */
export function offerUndo(text: string, undo: () => Promise<void>, scope = scopeHere()): void {
  const back = rememberUndo(undo, scope);
  tell('done', text, { label: say('Undo'), run: () => void back() });
}

/** Takes back the last thing done here. */
export async function undoLast(): Promise<void> {
  const scope = scopeHere();
  const last = useUndo.getState().steps.findLast((step) => step.scope === scope);
  if (last !== undefined) await takeBack(last);
}

/** Each step once: by the key, or by its notice. */
async function takeBack(step: UndoStep): Promise<void> {
  const { steps } = useUndo.getState();
  if (!steps.includes(step)) return;
  useUndo.setState({ steps: steps.filter((each) => each !== step) });
  await step.undo();
}

/** Whether anything done here can be taken back. */
export function useCanUndo(): boolean {
  const scope = scopeHere();
  return useUndo(({ steps }) => steps.some((step) => step.scope === scope));
}

/** The key for it, for every place that changes anything. */
export const UNDO_KEY: KeyBinding = { key: 'z', label: say('Undo'), run: () => void undoLast() };
