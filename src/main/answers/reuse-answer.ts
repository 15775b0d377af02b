import type { AnswerDraft, ReusableAnswer } from '../../shared/domain/answer';
import { detectLanguage } from '../language/detect-language';
import type { Lexicon } from '../language/lexicon';
import { indexTerms } from '../language/terms';
import type { ReadableDatabase } from '../storage/database';
import { listReusableAnswers } from './answer-store';
import type { UnderstoodQuestion } from './understand-question';

/** Answers given before, by the meaning of their questions. */
export interface ReusableIndex {
  lexicon: Lexicon;
  entries: { answer: ReusableAnswer; terms: ReadonlySet<string> }[];
}

// Two questions that share this much of their words and concepts ask the same; "all" or another number changes it.
const SAME_QUESTION = 0.9;

export function readReusable(database: ReadableDatabase, lexicon: Lexicon): ReusableIndex {
  return {
    lexicon,
    entries: listReusableAnswers(database).map((answer) => ({ answer, terms: termsOf(answer.question, lexicon) })),
  };
}

/** The newest answer a person gave to this or nearly this question; null where none is close enough. */
export function findReusable(text: string, question: UnderstoodQuestion, { lexicon, entries }: ReusableIndex): AnswerDraft | null {
  if (entries.length === 0) return null;
  const terms = termsOf(text, lexicon);
  const close = entries
    .map(({ answer, terms: others }) => ({ answer, likeness: likeness(terms, others) }))
    .filter((entry) => entry.likeness >= SAME_QUESTION && sameFigures(text, entry.answer.question))
    .sort((a, b) => b.likeness - a.likeness || (a.answer.givenAt < b.answer.givenAt ? 1 : -1) || b.answer.id - a.answer.id);
  const [best] = close;
  if (best === undefined) return null;
  const differs = close.some(({ answer }) => answer.verdict !== best.answer.verdict);
  const { answer } = best;
  return {
    verdict: answer.verdict,
    answer: answer.answer,
    comment: answer.comment,
    confidence: Math.min(1, best.likeness),
    citations: [],
    requirements: [],
    flags: differs ? ['conflict', 'reused'] : ['reused'],
    reason: `Answered before in ${answer.source} on ${answer.givenAt.slice(0, 10)}: “${answer.question}”.`,
    explanation: { asks: question.ask, concepts: question.units.map((unit) => unit.concepts[0] ?? unit.text), weighed: [], caps: [] },
  };
}

function termsOf(text: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(indexTerms(text, detectLanguage(text) === 'de' ? 'de' : 'en', lexicon));
}

function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((term) => right.has(term)).length;
  return shared / (left.size + right.size - shared);
}

/** "At least 12" and "at least 14" are different questions however alike they read. */
function sameFigures(left: string, right: string): boolean {
  const figures = (text: string) => (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).join(' ');
  return figures(left) === figures(right);
}
