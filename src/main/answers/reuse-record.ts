import type { AnswerFactKind } from '../../shared/domain/answer';
import type { Question } from '../../shared/domain/questionnaire';
import { findQuestionnaireNames } from '../questionnaires/questionnaire-store';
import { plainWords } from '../questionnaires/words';
import type { Database } from '../storage/database';
import type { StoredAnswer } from './answer-store';
import { findProduct } from './reuse-file-facts';
import { readProducts } from './reuse-products';
import { listStandingFactsOf, type NewFact, recordFact, type StoredFact, withdrawFact } from './reuse-store';

/** The product a question of a customer's file is asked of: named by the question, its section, its sheet or the file. */
export function productOfQuestion(question: Question, database: Database, products: readonly string[]): string {
  if (products.length === 0) return '';
  const file = findQuestionnaireNames(database, question.questionnaireId);
  const texts = [question.text, question.section.join('. '), question.sheet, file?.fileName ?? ''];
  return texts.flatMap((text) => findProduct(text, products) ?? [])[0] ?? '';
}

interface Review {
  question: Question;
  action: 'approve' | 'edit' | 'reject' | 'reopen';
  before: StoredAnswer;
  after: StoredAnswer;
  happenedAt: string;
}

/**
 * Keeps the recorded facts of one question in step with its review: an approved answer can be offered again, a rejected
 * draft is not, and what is open says nothing. Facts that no longer hold are withdrawn, never deleted.
 */
export function recordOutcome(database: Database, { question, action, before, after, happenedAt }: Review): void {
  const standing = listStandingFactsOf(database, question.questionId);
  const source = findQuestionnaireNames(database, question.questionnaireId)?.name ?? '';
  const product = productOfQuestion(question, database, readProducts(database));
  const make = (kind: AnswerFactKind, statementId: number | null): NewFact => ({
    kind,
    question: question.text,
    questionKind: question.kind,
    section: question.section,
    questionId: question.questionId,
    statementId,
    verdict: after.verdict,
    answer: after.answer,
    comment: after.comment,
    citations: kind === 'approved-answer' ? after.citations : [],
    source,
    product,
    givenAt: happenedAt,
    recordedAt: happenedAt,
  });
  const wanted = action === 'reopen' ? [] : wantedFacts(before, after, standing, make);
  for (const fact of standing) {
    if (!wanted.some((one) => isSameFact(one, fact))) withdrawFact(database, fact.id, reasonOf(after), happenedAt);
  }
  for (const fact of wanted) if (!standing.some((one) => isSameFact(one, fact))) recordFact(database, fact);
}

function wantedFacts(
  before: StoredAnswer,
  after: StoredAnswer,
  standing: readonly StoredFact[],
  make: (kind: AnswerFactKind, statementId: number | null) => NewFact,
): NewFact[] {
  // Whoever writes another text, or rejects twice, means the first rejection still.
  const rejections = standing.filter((fact) => fact.kind !== 'approved-answer').map(withoutId);
  if (after.status === 'approved') {
    const says = after.verdict !== 'unknown' && plainWords(after.answer + after.comment) !== '';
    return [...(after.edited ? rejections : []), ...(says ? [make('approved-answer', null)] : [])];
  }
  if (after.edited || before.status === 'rejected') return rejections;
  if (after.status === 'draft') return [];
  if (after.explanation.earlier?.taken === true) return [make('rejected-answer', null)];
  // The first citation carries the verdict alone; of a conflict both sides were shown.
  const shown = after.citations.slice(0, after.flags.includes('conflict') ? 2 : 1);
  return shown.map(({ statementId }) => make('rejected-statement', statementId));
}

function withoutId({ id: _id, withdrawn: _withdrawn, statementQuote: _quote, ...fact }: StoredFact): NewFact {
  return fact;
}

function isSameFact(left: NewFact | StoredFact, right: NewFact | StoredFact): boolean {
  return (
    left.kind === right.kind &&
    left.statementId === right.statementId &&
    left.verdict === right.verdict &&
    left.answer === right.answer &&
    left.comment === right.comment
  );
}

function reasonOf({ status }: StoredAnswer): 'reopened' | 'replaced' | 'rejected' {
  if (status === 'draft') return 'reopened';
  return status === 'approved' ? 'replaced' : 'rejected';
}
