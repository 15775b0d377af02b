import type { HistoryEntry } from '../../shared/domain/history';
import { say } from '../language/language';

/** One step in the life of an answer, newest first, in words. */
export interface HistoryLine {
  id: number;
  happenedAt: string;
  who: string;
  did: string;
  /** What the answer and its comment were afterwards; null where the step left them as they were. */
  answer: { answer: string; comment: string } | null;
}

/** The recorded changes of an answer's row, as a person would tell them. Steps that changed nothing shown are left out. */
export function historyLines(entries: readonly HistoryEntry[]): HistoryLine[] {
  return entries.flatMap(({ id, happenedAt, who, before, after }) => {
    if (after === null) return [];
    const text = (row: Record<string, unknown>) => ({ answer: words(row['answer']), comment: words(row['comment']) });
    const now = text(after);
    const then = before === null ? null : text(before);
    const isNewText = then === null || then.answer !== now.answer || then.comment !== now.comment;
    const did = stepOf(before, after, isNewText);
    return did === null ? [] : [{ id, happenedAt, who, did, answer: isNewText ? now : null }];
  });
}

function stepOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
  isNewText: boolean,
): string | null {
  const status = after['status'];
  if (before !== null && before['status'] !== status) {
    if (status === 'approved') return say('Approved');
    return status === 'rejected' ? say('Left out') : say('Reopened');
  }
  if (isNewText && after['edited'] === 1) return say('Edited');
  if (before === null) return say('Drafted');
  return isNewText || before['reason'] !== after['reason'] ? say('Drafted again') : null;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
