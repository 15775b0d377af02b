import type {
  AnswerFact,
  AnswerFactKind,
  Citation,
  ReusableAnswer,
  Verdict,
  WithdrawalReason,
} from '../../shared/domain/answer';
import type { QuestionKind } from '../../shared/domain/questionnaire';
import type { Database, ReadableDatabase } from '../storage/database';

/** A fact with what is needed to read its question again. */
export interface StoredFact extends AnswerFact {
  questionKind: QuestionKind;
  section: string[];
}

export type NewFact = Omit<StoredFact, 'id' | 'statementQuote' | 'withdrawn'>;

interface FactRow {
  id: number;
  kind: AnswerFactKind;
  question: string;
  question_kind: QuestionKind;
  section: string;
  question_id: number | null;
  statement_id: number | null;
  quote: string | null;
  verdict: Verdict;
  answer: string;
  comment: string;
  citations: string;
  source: string;
  product: string;
  given_at: string;
  recorded_at: string;
  reason: WithdrawalReason | null;
  withdrawn_at: string | null;
}

const SELECT_FACT = `
  SELECT answer_facts.*, statements.quote, answer_fact_withdrawals.reason, answer_fact_withdrawals.withdrawn_at
  FROM answer_facts
  LEFT JOIN statements ON statements.id = answer_facts.statement_id
  LEFT JOIN answer_fact_withdrawals ON answer_fact_withdrawals.fact_id = answer_facts.id`;

export function recordFact(database: Database, fact: NewFact): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO answer_facts (kind, question, question_kind, section, question_id, statement_id, verdict, answer, comment,
         citations, source, product, given_at, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      fact.kind,
      fact.question,
      fact.questionKind,
      JSON.stringify(fact.section),
      fact.questionId,
      fact.statementId,
      fact.verdict,
      fact.answer,
      fact.comment,
      JSON.stringify(fact.citations),
      fact.source,
      fact.product,
      fact.givenAt,
      fact.recordedAt,
    );
  return Number(lastInsertRowid);
}

/** Takes a fact back; one that was taken back before stays as it was. */
export function withdrawFact(database: Database, factId: number, reason: WithdrawalReason, withdrawnAt: string): void {
  database
    .prepare(
      'INSERT INTO answer_fact_withdrawals (fact_id, reason, withdrawn_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    )
    .run(factId, reason, withdrawnAt);
}

/**
 * Records a fact that was taken back once more and returns its id; what still stands, or stands again, is not doubled.
 * It counts from when it was first recorded, so that evidence that changed since is not taken for seen.
 */
export function restoreFact(database: Database, fact: StoredFact): number {
  const isSame = (other: StoredFact) =>
    other.kind === fact.kind &&
    other.question === fact.question &&
    other.questionId === fact.questionId &&
    other.statementId === fact.statementId &&
    other.answer === fact.answer &&
    other.comment === fact.comment &&
    other.source === fact.source;
  const standing = fact.withdrawn === null ? fact : listFacts(database, 'standing').find(isSame);
  return standing?.id ?? recordFact(database, fact);
}

/** Facts in the order they were recorded: those that stand, or the whole history. */
export function listFacts(database: ReadableDatabase, which: 'standing' | 'all'): StoredFact[] {
  const where = which === 'standing' ? 'WHERE answer_fact_withdrawals.fact_id IS NULL' : '';
  return (database.prepare(`${SELECT_FACT} ${where} ORDER BY answer_facts.id`).all() as FactRow[]).map(toFact);
}

/** What stands because of one question of one questionnaire. */
export function listStandingFactsOf(database: ReadableDatabase, questionId: number): StoredFact[] {
  const rows = database
    .prepare(
      `${SELECT_FACT} WHERE answer_fact_withdrawals.fact_id IS NULL AND answer_facts.question_id = ? ORDER BY answer_facts.id`,
    )
    .all(questionId);
  return (rows as FactRow[]).map(toFact);
}

export function findFact(database: ReadableDatabase, factId: number): StoredFact | null {
  const row = database.prepare(`${SELECT_FACT} WHERE answer_facts.id = ?`).get(factId) as FactRow | undefined;
  return row === undefined ? null : toFact(row);
}

/** Whether an answer of that file is held and stands. */
export function holdsImported(
  database: ReadableDatabase,
  fact: Pick<NewFact, 'question' | 'answer' | 'comment' | 'source'>,
): boolean {
  const row = database
    .prepare(
      `SELECT 1 FROM answer_facts WHERE kind = 'imported-answer' AND question = ? AND answer = ? AND comment = ? AND source = ?
         AND id NOT IN (SELECT fact_id FROM answer_fact_withdrawals)`,
    )
    .get(fact.question, fact.answer, fact.comment, fact.source);
  return row !== undefined;
}

/** Statement id → when a person last corrected how it claims. */
export function readLastCorrections(database: ReadableDatabase): Map<number, string> {
  const rows = database
    .prepare('SELECT statement_id, max(happened_at) AS last FROM statement_corrections GROUP BY statement_id')
    .all() as { statement_id: number; last: string }[];
  return new Map(rows.map((row) => [row.statement_id, row.last]));
}

export function isAnswer({ kind }: Pick<AnswerFact, 'kind'>): boolean {
  return kind === 'imported-answer' || kind === 'approved-answer';
}

export function toReusable({
  id,
  question,
  verdict,
  answer,
  comment,
  source,
  product,
  givenAt,
}: AnswerFact): ReusableAnswer {
  return { id, question, verdict, answer, comment, source, product, givenAt };
}

/** The fact as it is shown outside this stage. */
export function toShownFact({ questionKind: _kind, section: _section, ...fact }: StoredFact): AnswerFact {
  return fact;
}

function toFact(row: FactRow): StoredFact {
  return {
    id: row.id,
    kind: row.kind,
    question: row.question,
    questionKind: row.question_kind,
    section: JSON.parse(row.section) as string[],
    questionId: row.question_id,
    statementId: row.statement_id,
    statementQuote: row.quote ?? '',
    verdict: row.verdict,
    answer: row.answer,
    comment: row.comment,
    citations: JSON.parse(row.citations) as Citation[],
    source: row.source,
    product: row.product,
    givenAt: row.given_at,
    recordedAt: row.recorded_at,
    withdrawn: row.reason === null || row.withdrawn_at === null ? null : { reason: row.reason, at: row.withdrawn_at },
  };
}
