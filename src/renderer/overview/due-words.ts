import type { Questionnaire } from '../../shared/domain/questionnaire';
import { say } from '../language/language';
import { dateWords } from '../widgets/words';

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;

export interface DueState {
  words: string;
  /** `late` and `soon` are for what is not finished; a finished one is never late. */
  urgency: 'late' | 'soon' | 'later' | 'none';
}

/** How long until a questionnaire is expected back, in words. Days are calendar days, `YYYY-MM-DD`. */
export function dueState(questionnaire: Questionnaire, today: string): DueState {
  const { dueOn } = questionnaire;
  if (dueOn === null) return { words: say('No day set'), urgency: 'none' };
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  const date = dateWords(dueOn);
  if (isFinished(questionnaire)) return { words: date, urgency: 'later' };
  if (days === -1) return { words: say('{date}, yesterday', { date }), urgency: 'late' };
  if (days < 0) return { words: say('{date}, {count} days late', { date, count: -days }), urgency: 'late' };
  if (days === 0) return { words: say('{date}, today', { date }), urgency: 'soon' };
  if (days === 1) return { words: say('{date}, tomorrow', { date }), urgency: 'soon' };
  const words = say('{date}, in {count} days', { date, count: days });
  return { words, urgency: days <= SOON_DAYS ? 'soon' : 'later' };
}

/** What is open and due first stands first; what has no day comes after, what is finished last. */
export function byDueDate(questionnaires: readonly Questionnaire[]): Questionnaire[] {
  return questionnaires.toSorted(
    (a, b) =>
      Number(isFinished(a)) - Number(isFinished(b)) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      b.importedAt.localeCompare(a.importedAt),
  );
}

function isFinished({ questionCount, approvedCount }: Questionnaire): boolean {
  return questionCount > 0 && approvedCount === questionCount;
}

/** Today where the person is, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
