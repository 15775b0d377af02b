import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { RollForward, RollForwardState } from '../../shared/domain/roll-forward';
import { say } from '../language/language';

export const DESK_FILTERS = ['open', 'unknown', 'weak', 'conflict', 'planned', 'stale', 'withheld', 'all'] as const;
/** Shown once a questionnaire was set against an earlier one. */
export const SINCE_FILTERS = [
  'carried',
  'changed',
  'new',
  'not-carried',
] as const satisfies readonly RollForwardState[];
export type DeskFilter = (typeof DESK_FILTERS)[number] | RollForwardState;

export const FILTER_WORDS: Readonly<Record<DeskFilter, string>> = {
  open: say('Open'),
  unknown: say('Unknown'),
  weak: say('Low confidence'),
  conflict: say('Conflict'),
  planned: say('Planned'),
  stale: say('Stale'),
  withheld: say('Held back'),
  all: say('All'),
  carried: say('Carried over'),
  changed: say('Changed'),
  new: say('New'),
  'not-carried': say('Same, not carried'),
};

/** What a filter keeps. All but `all` are work still to do, so that a settled question leaves the list. */
export function passesFilter(answer: ReviewedAnswer, filter: DeskFilter, rolled: RollForward | null = null): boolean {
  if (filter === 'all') return true;
  if (answer.status !== 'draft') return false;
  switch (filter) {
    case 'open':
      return true;
    case 'unknown':
      return answer.verdict === 'unknown' && !answer.edited && !answer.flags.includes('conflict');
    case 'weak':
      return answer.verdict !== 'unknown' && !answer.edited && answer.flags.includes('weak-evidence');
    case 'conflict':
      return answer.flags.includes('conflict');
    case 'planned':
      return answer.verdict === 'planned' || answer.flags.includes('planned');
    case 'stale':
      return answer.flags.includes('stale');
    case 'withheld':
      return answer.flags.includes('withheld');
    case 'carried':
    case 'changed':
    case 'new':
    case 'not-carried':
      return statesOf(rolled).get(answer.question.questionId) === filter;
  }
}

/** The answers a filter and a search keep; the search looks at id, question and answer. */
export function filterAnswers(
  answers: readonly ReviewedAnswer[],
  filter: DeskFilter,
  search: string,
  rolled: RollForward | null = null,
): ReviewedAnswer[] {
  const wanted = search.trim().toLowerCase();
  return answers.filter((answer) => {
    if (!passesFilter(answer, filter, rolled)) return false;
    if (wanted === '') return true;
    const { id, text } = answer.question;
    return [id, text, answer.answer, answer.comment].some((words) => words.toLowerCase().includes(wanted));
  });
}

const known = new WeakMap<RollForward, Map<number, RollForwardState>>();

/** Looked up for every question of the list whenever it is drawn. */
function statesOf(rolled: RollForward | null): ReadonlyMap<number, RollForwardState> {
  if (rolled === null) return new Map();
  const states = known.get(rolled) ?? new Map(rolled.questions.map(({ questionId, state }) => [questionId, state]));
  known.set(rolled, states);
  return states;
}

/** True once a draft, or a person, has said anything about the question. */
export function isDrafted({ explanation, edited, status }: ReviewedAnswer): boolean {
  return edited || status !== 'draft' || explanation.asks !== '' || explanation.weighed.length > 0;
}
