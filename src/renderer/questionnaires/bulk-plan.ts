import type { AnswerFlag, ReviewedAnswer, Verdict } from '../../shared/domain/answer';

/** Why a draft is not approved together with others, in the order they are shown. */
export const LEFT_OUT_REASONS = [
  'conflict',
  'unknown',
  'planned',
  'denied',
  'doubtful',
  'weak',
  'without-source',
  'empty',
  'edited',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface BulkPlan {
  approve: ReviewedAnswer[];
  /** How many of those to approve say what, most frequent first. */
  verdicts: [Verdict, number][];
  leftOut: [LeftOutReason, number][];
}

// Worth knowing, but nothing that speaks against the answer.
const HARMLESS: ReadonlySet<AnswerFlag> = new Set(['reused']);

/** Which of these drafts may be approved without a look at each: only those that nothing speaks against. */
export function planBulk(answers: readonly ReviewedAnswer[]): BulkPlan {
  const open = answers.filter(({ status }) => status === 'draft');
  const approve = open.filter((answer) => reasonAgainst(answer) === null);
  const verdicts = Map.groupBy(approve, ({ verdict }) => verdict);
  const reasons = Map.groupBy(open, reasonAgainst);
  return {
    approve,
    verdicts: [...verdicts]
      .map(([verdict, group]): [Verdict, number] => [verdict, group.length])
      .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])),
    leftOut: LEFT_OUT_REASONS.map((reason): [LeftOutReason, number] => [
      reason,
      reasons.get(reason)?.length ?? 0,
    ]).filter(([, count]) => count > 0),
  };
}

/** The first thing that asks for a person's eye, null where there is none. */
function reasonAgainst(answer: ReviewedAnswer): LeftOutReason | null {
  const { flags, verdict } = answer;
  if (flags.includes('conflict')) return 'conflict';
  if (answer.edited) return 'edited';
  if (verdict === 'unknown') return 'unknown';
  if (verdict === 'planned' || flags.includes('planned')) return 'planned';
  if (verdict === 'no') return 'denied';
  if (flags.includes('weak-evidence')) return 'weak';
  if (flags.some((flag) => !HARMLESS.has(flag))) return 'doubtful';
  if (answer.citations.length === 0) return 'without-source';
  if (answer.answer === '') return 'empty';
  return null;
}
