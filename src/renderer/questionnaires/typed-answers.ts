import { create } from 'zustand';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { hostKind } from '../client';
import { ask, countUnsaved } from '../frame/frame-store';
import { replaceAnswer, useDesk } from './desk-state';
import { remember } from './put-back';

export interface TypedText {
  answer: string;
  comment: string;
}

/** Text as it is being typed, by question, until the library has it. */
export const useTyped = create<{ typed: ReadonlyMap<number, TypedText> }>(() => ({ typed: new Map() }));

// Short enough that nobody can close a window in between, long enough that a word is one edit in the history.
const PAUSE_MS = 500;
const RETRY_MS = 5_000;
// Whoever types without a pause loses no more than this where the program is killed.
const LONGEST_MS = 1_500;
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the first letter was typed that has not been saved. */
let typingSince: number | null = null;
/** The question whose present stretch of typing already has its step for undo. */
let remembered: number | null = null;

/** Takes over what was typed and saves it after a pause; `flushTyped` saves at once. */
export function type(answer: ReviewedAnswer, change: Partial<TypedText>): void {
  const { questionId } = answer.question;
  const { typed } = useTyped.getState();
  const text = { answer: answer.answer, comment: answer.comment, ...typed.get(questionId), ...change };
  if (remembered !== questionId) {
    remember(answer);
    remembered = questionId;
  }
  // An edited question may leave the list that is shown; it stays open all the same.
  useDesk.setState({ questionId });
  if (!typed.has(questionId)) countUnsaved(1);
  useTyped.setState({ typed: new Map(typed).set(questionId, text) });
  clearTimeout(timer);
  typingSince ??= Date.now();
  timer = setTimeout(() => void saveTyped(), Math.max(0, Math.min(PAUSE_MS, typingSince + LONGEST_MS - Date.now())));
}

/** Saves what was typed and ends the stretch of typing: leaving the field, going on, deciding. False where it failed. */
export function flushTyped(): Promise<boolean> {
  clearTimeout(timer);
  remembered = null;
  return saveTyped();
}

/** One at a time, in the order typed. What could not be saved stays typed, is told, and is tried again. */
async function saveTyped(): Promise<boolean> {
  typingSince = null;
  for (const [questionId, text] of useTyped.getState().typed) {
    const saved = await ask('answers.edit', { questionId, ...text }, 'writes');
    if (saved === null) {
      clearTimeout(timer);
      timer = setTimeout(() => void saveTyped(), RETRY_MS);
      return false;
    }
    const { typed } = useTyped.getState();
    // More may have been typed while this was being saved.
    if (typed.get(questionId) !== text) continue;
    const rest = new Map(typed);
    rest.delete(questionId);
    useTyped.setState({ typed: rest });
    countUnsaved(-1);
    if (useDesk.getState().questionnaireId === saved.question.questionnaireId) replaceAnswer(saved);
  }
  return true;
}

// Closing or hiding the window is leaving the field.
document.addEventListener('visibilitychange', () => void flushTyped());
window.addEventListener('pagehide', () => void flushTyped());
window.addEventListener('beforeunload', (event) => {
  if (useTyped.getState().typed.size === 0) return;
  void flushTyped();
  // A browser asks whether to leave; the window has no such question and saves while it closes.
  if (hostKind === 'loopback') event.preventDefault();
});
