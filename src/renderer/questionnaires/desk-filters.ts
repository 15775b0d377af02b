import type { ReviewedAnswer } from '../../shared/domain/answer';

export const DESK_FILTERS = ['open', 'unknown', 'conflict', 'planned', 'all'] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

export const FILTER_WORDS: Readonly<Record<DeskFilter, string>> = {
  open: 'Open',
  unknown: 'Unknown',
  conflict: 'Conflict',
  planned: 'Planned',
  all: 'All',
};

/** What a filter keeps. All but `all` are work still to do, so that a settled question leaves the list. */
export function passesFilter(answer: ReviewedAnswer, filter: DeskFilter): boolean {
  if (filter === 'all') return true;
  if (answer.status !== 'draft') return false;
  switch (filter) {
    case 'open':
      return true;
    case 'unknown':
      return answer.verdict === 'unknown' && !answer.edited && !answer.flags.includes('conflict');
    case 'conflict':
      return answer.flags.includes('conflict');
    case 'planned':
      return answer.verdict === 'planned' || answer.flags.includes('planned');
  }
}

/** The answers a filter and a search keep; the search looks at id, question and answer. */
export function filterAnswers(
  answers: readonly ReviewedAnswer[],
  filter: DeskFilter,
  search: string,
): ReviewedAnswer[] {
  const wanted = search.trim().toLowerCase();
  return answers.filter((answer) => {
    if (!passesFilter(answer, filter)) return false;
    if (wanted === '') return true;
    const { id, text } = answer.question;
    return [id, text, answer.answer, answer.comment].some((words) => words.toLowerCase().includes(wanted));
  });
}

/** True once a draft, or a person, has said anything about the question. */
export function isDrafted({ explanation, edited, status }: ReviewedAnswer): boolean {
  return edited || status !== 'draft' || explanation.asks !== '' || explanation.weighed.length > 0;
}
