import type { AnswerDraft, AnswerFlag, Citation, EarlierAnswer } from '../../shared/domain/answer';
import { inEnglish, type Sentence, sentence } from '../../shared/sentence';
import { detectLanguage } from '../language/detect-language';
import { chooseOption, verdictOfOption } from '../questionnaires/choose-option';
import { plainWords } from '../questionnaires/words';
import type { AskedQuestion } from './draft-answer';
import { explain } from './explain';
import { saidReason, withReason } from './reason';
import { carriesOver } from './reuse-compare';
import type { LikeFact } from './reuse-index';
import { isAnswer, type StoredFact } from './reuse-store';
import { isOpposed, saysOtherwise } from './reuse-verdicts';
import { besideOrBehind, optionsOf, wordOfVerdict } from './write-answer';

/** What the library says today of the statements an answer was given with. */
export interface Evidence {
  /** The citation as it reads today; null where the statement is superseded, a placeholder now, or was corrected since. */
  refresh(citation: Citation, since: string): Citation | null;
  /** Whether the document cited was rejected as evidence, or has expired as such. */
  isUnsupported(citation: Citation): boolean;
  /** Whether the statement came into the library after that moment. */
  isNewerThan(statementId: number, moment: string): boolean;
  now: string;
}

/** Statements a person rejected for this question; they are not offered for it again. */
export function rejectedStatements(like: readonly LikeFact[]): ReadonlySet<number> {
  return new Set(
    like.flatMap(({ fact, comparison }) =>
      fact.statementId !== null && comparison.differences.every(({ allows }) => allows === 'all')
        ? [fact.statementId]
        : [],
    ),
  );
}

export function sayLeftOut(draft: AnswerDraft): AnswerDraft {
  return withReason(draft, [saidReason(draft), sentence('What was rejected for this question is left out.')]);
}

/**
 * The answer given before to this question where one stands and its evidence does too; the new draft otherwise, saying
 * what was answered before and why that was not taken. Person's decisions come before imported files, newer before older.
 */
export function offerEarlier(
  asked: AskedQuestion,
  fresh: AnswerDraft,
  like: readonly LikeFact[],
  evidence: Evidence,
): AnswerDraft {
  const answers = like.filter(({ fact }) => isAnswer(fact) && !isRejected(fact, like));
  const fitting = answers.filter(({ fact, comparison }) => carriesOver(comparison, fact.verdict)).toSorted(bestFirst);
  const [best] = fitting;
  if (best === undefined) {
    const nearest = answers.toSorted((a, b) => b.comparison.likeness - a.comparison.likeness || bestFirst(a, b))[0];
    if (nearest === undefined) return fresh;
    return beside(fresh, nearest, sentence('{told}.', { told: told(nearest, SIMILAR) }), []);
  }
  const { fact } = best;
  const [first] = fact.citations;
  if (first !== undefined && evidence.refresh(first, fact.recordedAt) === null) {
    const why = sentence('{told}; the sentence it stood on no longer holds, so it was drafted anew.', {
      told: told(best),
    });
    return beside(fresh, best, why, ['stale']);
  }
  const lost = fact.citations.find((citation) => evidence.isUnsupported(citation));
  if (lost !== undefined) {
    const why = sentence(
      '{told}; “{document}”, which it cites, no longer counts as evidence, so it was drafted anew.',
      { told: told(best), document: lost.document },
    );
    return beside(fresh, best, why, ['stale']);
  }
  const other = fitting.find((candidate) => saysOtherwise(candidate.fact, fact));
  if (fact.kind === 'imported-answer') {
    if (other !== undefined) {
      const both = { told: told(best), other: told(other, OTHERWISE) };
      return beside(fresh, best, sentence('{told}, but {other}; one of them has to be withdrawn.', both), ['conflict']);
    }
    if (isOpposed(fact.verdict, fresh.verdict) && !fresh.flags.includes('weak-evidence')) {
      const undecided: AnswerDraft = { ...fresh, verdict: 'unknown', answer: '', comment: '' };
      const why = sentence('{told}, but the library says otherwise; nothing is decided.', { told: told(best) });
      return beside(undecided, best, why, ['conflict']);
    }
  }
  if (hasNewEvidence(fact, fresh, evidence)) {
    const why = sentence('{told}; the library has said otherwise since, so it was drafted anew.', { told: told(best) });
    return beside(fresh, best, why, ['stale']);
  }
  return reuse(asked, fresh, best, other, evidence);
}

function isRejected(fact: StoredFact, like: readonly LikeFact[]): boolean {
  return like.some(
    ({ fact: rejected, comparison }) =>
      rejected.kind === 'rejected-answer' &&
      comparison.differences.every(({ allows }) => allows === 'all') &&
      rejected.verdict === fact.verdict &&
      plainWords(rejected.answer) === plainWords(fact.answer),
  );
}

function bestFirst(a: LikeFact, b: LikeFact): number {
  const rank = ({ fact }: LikeFact) => (fact.kind === 'approved-answer' ? 0 : 1);
  const narrower = ({ comparison }: LikeFact) => comparison.differences.length;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (narrower(a) !== narrower(b)) return narrower(a) - narrower(b);
  if (a.fact.givenAt !== b.fact.givenAt) return a.fact.givenAt < b.fact.givenAt ? 1 : -1;
  return b.fact.id - a.fact.id;
}

/** A decision made over what the library said then stands; what came in since has not been decided upon. */
function hasNewEvidence(fact: StoredFact, fresh: AnswerDraft, evidence: Evidence): boolean {
  const [first] = fresh.citations;
  if (first === undefined || fact.citations.some(({ statementId }) => statementId === first.statementId)) return false;
  return evidence.isNewerThan(first.statementId, fact.recordedAt) && saysOtherwise(fact, fresh);
}

// After two years an answer is asked for again: the same limit as for documents, see check-library.
const STALE_AFTER_MS = 2 * 365.25 * 24 * 3600 * 1000;

function reuse(
  asked: AskedQuestion,
  fresh: AnswerDraft,
  best: LikeFact,
  other: LikeFact | undefined,
  evidence: Evidence,
): AnswerDraft {
  const { fact, comparison } = best;
  const flags = new Set<AnswerFlag>(['reused']);
  const written = fitToForm(asked, fact);
  if (written.noOption) flags.add('no-matching-option');
  if (other !== undefined) flags.add('conflict');
  if (fact.verdict === 'planned') flags.add('planned');
  if (Date.parse(evidence.now) - Date.parse(fact.givenAt) > STALE_AFTER_MS) flags.add('stale');
  const why =
    other === undefined
      ? sentence('{told}.', { told: told(best) })
      : sentence('{told}, but {other}.', { told: told(best), other: told(other, OTHERWISE) });
  const reused = {
    ...fresh,
    verdict: fact.verdict,
    answer: written.answer,
    comment: written.comment,
    confidence: comparison.differences.length === 0 ? 1 : 0.9,
    citations: fact.citations.flatMap((citation) => evidence.refresh(citation, fact.recordedAt) ?? []),
    flags: [...flags].sort(),
    explanation: { ...fresh.explanation, earlier: earlierOf(best, true) },
  };
  return withReason(reused, written.noOption ? [why, explain.noOption] : [why]);
}

/** The new draft, with what was answered before told beside it. */
function beside(fresh: AnswerDraft, earlier: LikeFact, why: Sentence, flags: readonly AnswerFlag[]): AnswerDraft {
  const draft = {
    ...fresh,
    flags: [...new Set([...fresh.flags, ...flags])].sort(),
    explanation: { ...fresh.explanation, earlier: earlierOf(earlier, false) },
  };
  return withReason(draft, [why, saidReason(fresh)]);
}

function earlierOf({ fact, comparison }: LikeFact, taken: boolean): EarlierAnswer {
  const { id: factId, question, verdict, answer, source, product, givenAt } = fact;
  return {
    factId,
    question,
    verdict,
    answer,
    source,
    product,
    givenAt,
    differences: comparison.differences.map(({ words }) => inEnglish(words)),
    saidDifferences: comparison.differences.map(({ words }) => words),
    taken,
  };
}

const LONGEST_TOLD = 160;

const BEFORE = sentence('Answered before for {source} on {day} with “{answer}”: “{question}”');
const SIMILAR = sentence('A similar question was answered for {source} on {day} with “{answer}”: “{question}”');
/** Behind another one. */
const OTHERWISE = sentence('answered for {source} on {day} with “{answer}”: “{question}”');

/** 'Answered before for Acme on 2026-03-14 with “Yes”: “…”; that question also asked for “all”'. */
function told({ fact, comparison }: LikeFact, { text } = BEFORE): Sentence {
  const { source, givenAt, question } = fact;
  const answer = short(fact.answer === '' ? fact.comment : fact.answer);
  const before = sentence(text, { source, day: { date: givenAt.slice(0, 10) }, answer, question: short(question) });
  const all = comparison.differences.map(({ words }) => words);
  return all.length === 0
    ? before
    : sentence('{told}; {differences}', { told: before, differences: { all, joined: 'semicolon' } });
}

function short(text: string): string {
  return text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD).trimEnd()}…`;
}

/** The earlier answer in the words of the new form: its own option for the same verdict, or a text. */
function fitToForm(asked: AskedQuestion, fact: StoredFact): { answer: string; comment: string; noOption: boolean } {
  const isOption = isOptionLike(fact.answer);
  const options = optionsOf(asked);
  if (options.length > 0) {
    const option = sameOption(fact.answer, options) ?? chooseOption(fact.verdict, options);
    const comment = fact.comment !== '' || (isOption && option !== null) ? fact.comment : fact.answer;
    return { answer: option ?? '', comment, noOption: option === null };
  }
  const word = wordOfVerdict(fact.verdict, detectLanguage(asked.text) === 'de' ? 'de' : 'en');
  if (!isOption || word === null) return { ...whereThereIsRoom(asked, fact), noOption: false };
  return { ...besideOrBehind(asked, word, fact.comment), noOption: false };
}

function whereThereIsRoom(
  { commentCell }: AskedQuestion,
  { answer, comment }: StoredFact,
): { answer: string; comment: string } {
  if (answer === '') return { answer: comment, comment: '' };
  if (commentCell !== null || comment === '') return { answer, comment };
  return { answer: `${answer.replace(/[.\s]+$/u, '')}. ${comment}`, comment: '' };
}

/** A bare figure may mean another level in another form; words mean the same. */
function sameOption(answer: string, options: readonly string[]): string | null {
  const plain = plainWords(answer);
  return /\p{L}/u.test(plain) ? (options.find((option) => plainWords(option) === plain) ?? null) : null;
}

const LONGEST_OPTION_WORDS = 5;

function isOptionLike(answer: string): boolean {
  return answer.trim().split(/\s+/u).length <= LONGEST_OPTION_WORDS && verdictOfOption(answer) !== null;
}
