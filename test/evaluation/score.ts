import type { AnswerDraft } from '../../src/shared/domain/answer';

/** One labelled question. `allowed`: verdicts an honest person could give, best first; `conflict` wants that flag. */
export interface LabelledQuestion {
  id: string;
  library: string;
  documents: string[];
  lang: string;
  question: string;
  allowed: string[];
  /** Patterns or pieces of text of which the right quote holds one. Empty where nothing carries an answer. */
  cite: string[];
  /** What tempts into a wrong answer; null for a plain question, absent where nobody said. */
  trap?: string | null;
  split: 'development' | 'unseen';
}

export interface Judged {
  verdictRight: boolean;
  /** Null where no citation is owed. */
  citedFirst: boolean | null;
  citedAmongThree: boolean | null;
  /** The right sentence was weighed best, or among the five best, whatever was decided then. */
  rankedFirst: boolean;
  rankedAmongFive: boolean;
  baselineFirst: boolean;
  baselineAmongThree: boolean;
  overClaim: boolean;
  toAbstain: boolean;
  abstained: boolean;
}

export interface Tally {
  questions: number;
  verdictRight: number;
  citable: number;
  citedFirst: number;
  citedAmongThree: number;
  rankedFirst: number;
  rankedAmongFive: number;
  baselineFirst: number;
  baselineAmongThree: number;
  overClaims: number;
  toAbstain: number;
  abstainedRightly: number;
  abstainedWrongly: number;
  milliseconds: number;
}

export function judgeDraft(question: LabelledQuestion, draft: AnswerDraft, baseline: readonly string[]): Judged {
  const quotes = draft.citations.map((citation) => citation.quote);
  const conflict = draft.flags.includes('conflict');
  const verdictRight = conflict
    ? question.allowed.includes('conflict') || question.allowed.includes(draft.verdict)
    : question.allowed.includes(draft.verdict);
  const owes = question.cite.length > 0;
  const fits = (quote: string | undefined) =>
    quote !== undefined && question.cite.some((pattern) => matches(quote, pattern));
  return {
    verdictRight,
    citedFirst: owes ? fits(quotes[0]) : null,
    citedAmongThree: owes ? quotes.slice(0, 3).some(fits) : null,
    rankedFirst: owes && fits(draft.explanation.weighed[0]?.quote),
    rankedAmongFive: owes && draft.explanation.weighed.slice(0, 5).some((each) => fits(each.quote)),
    baselineFirst: owes && fits(baseline[0]),
    baselineAmongThree: owes && baseline.slice(0, 3).some(fits),
    overClaim: draft.verdict === 'yes' && !question.allowed.includes('yes'),
    toAbstain: question.allowed[0] === 'unknown',
    abstained: draft.verdict === 'unknown' && !conflict,
  };
}

export function matches(quote: string, pattern: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[*_`’']/gu, '')
      .replaceAll(/\s+/gu, ' ');
  if (fold(quote).includes(fold(pattern))) return true;
  try {
    return new RegExp(pattern, 'iu').test(quote);
  } catch {
    return false; // a plain piece of text, not a pattern
  }
}

export function emptyTally(): Tally {
  return {
    questions: 0,
    verdictRight: 0,
    citable: 0,
    citedFirst: 0,
    citedAmongThree: 0,
    rankedFirst: 0,
    rankedAmongFive: 0,
    baselineFirst: 0,
    baselineAmongThree: 0,
    overClaims: 0,
    toAbstain: 0,
    abstainedRightly: 0,
    abstainedWrongly: 0,
    milliseconds: 0,
  };
}

export function addUp(tally: Tally, judged: Judged, milliseconds: number): Tally {
  const count = (condition: boolean | null) => (condition === true ? 1 : 0);
  return {
    questions: tally.questions + 1,
    verdictRight: tally.verdictRight + count(judged.verdictRight),
    citable: tally.citable + count(judged.citedFirst !== null),
    citedFirst: tally.citedFirst + count(judged.citedFirst),
    citedAmongThree: tally.citedAmongThree + count(judged.citedAmongThree),
    rankedFirst: tally.rankedFirst + count(judged.rankedFirst),
    rankedAmongFive: tally.rankedAmongFive + count(judged.rankedAmongFive),
    baselineFirst: tally.baselineFirst + count(judged.baselineFirst),
    baselineAmongThree: tally.baselineAmongThree + count(judged.baselineAmongThree),
    overClaims: tally.overClaims + count(judged.overClaim),
    toAbstain: tally.toAbstain + count(judged.toAbstain),
    abstainedRightly: tally.abstainedRightly + count(judged.toAbstain && judged.abstained),
    abstainedWrongly: tally.abstainedWrongly + count(!judged.toAbstain && judged.abstained),
    milliseconds: tally.milliseconds + milliseconds,
  };
}

export function addTallies(left: Tally, right: Tally): Tally {
  const sum = { ...left };
  for (const key of Object.keys(right) as (keyof Tally)[]) sum[key] += right[key];
  return sum;
}
