import type {
  AnswerDraft,
  AnswerExplanation,
  AnswerFlag,
  Citation,
  ReviewStatus,
  Verdict,
} from '../../shared/domain/answer';
import type { RequirementRef } from '../../shared/domain/framework';
import type { Database, ReadableDatabase } from '../storage/database';

/** An answer as stored: the draft, and what became of it. */
export interface StoredAnswer extends AnswerDraft {
  status: ReviewStatus;
  edited: boolean;
  reviewedAt: string | null;
}

interface AnswerRow {
  question_id: number;
  verdict: Verdict;
  answer: string;
  comment: string;
  confidence: number;
  citations: string;
  requirements: string;
  flags: string;
  reason: string;
  explanation: string;
  status: ReviewStatus;
  edited: number;
  reviewed_at: string | null;
}

/** Writes the current answer of a question, replacing the one before. */
export function putAnswer(database: Database, questionId: number, answer: StoredAnswer): void {
  database
    .prepare(
      `INSERT INTO answers (question_id, verdict, answer, comment, confidence, citations, requirements, flags, reason,
         explanation, status, edited, reviewed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (question_id) DO UPDATE SET verdict = excluded.verdict, answer = excluded.answer,
         comment = excluded.comment, confidence = excluded.confidence, citations = excluded.citations,
         requirements = excluded.requirements, flags = excluded.flags, reason = excluded.reason,
         explanation = excluded.explanation, status = excluded.status, edited = excluded.edited,
         reviewed_at = excluded.reviewed_at`,
    )
    .run(
      questionId,
      answer.verdict,
      answer.answer,
      answer.comment,
      answer.confidence,
      JSON.stringify(answer.citations),
      JSON.stringify(answer.requirements),
      JSON.stringify(answer.flags),
      answer.reason,
      JSON.stringify(answer.explanation),
      answer.status,
      answer.edited ? 1 : 0,
      answer.reviewedAt,
    );
}

/** Question id → its current answer, for one questionnaire. */
export function readAnswers(database: ReadableDatabase, questionnaireId: number): Map<number, StoredAnswer> {
  const rows = database
    .prepare(
      'SELECT answers.* FROM answers JOIN questions ON questions.id = answers.question_id WHERE questionnaire_id = ?',
    )
    .all(questionnaireId) as AnswerRow[];
  return new Map(rows.map((row) => [row.question_id, toAnswer(row)]));
}

export function findAnswer(database: ReadableDatabase, questionId: number): StoredAnswer | null {
  const row = database.prepare('SELECT * FROM answers WHERE question_id = ?').get(questionId) as AnswerRow | undefined;
  return row === undefined ? null : toAnswer(row);
}

export function countOpenAnswers(database: ReadableDatabase): number {
  const row = database
    .prepare(
      "SELECT count(*) AS total FROM answers WHERE status = 'draft' AND question_id IN (SELECT id FROM current_questions)",
    )
    .get() as {
    total: number;
  };
  return row.total;
}

/** Per questionnaire with drafts left: how many, how many of them in conflict, and the first of those. */
export function countOpenByQuestionnaire(database: ReadableDatabase): {
  questionnaireId: number;
  name: string;
  open: number;
  conflicts: number;
  firstConflict: number | null;
}[] {
  return database
    .prepare(
      `SELECT questionnaires.id AS questionnaireId, questionnaires.name AS name, count(*) AS open,
         sum(flags LIKE '%"conflict"%') AS conflicts,
         min(CASE WHEN flags LIKE '%"conflict"%' THEN questions.id END) AS firstConflict
       FROM answers JOIN current_questions AS questions ON questions.id = answers.question_id
         JOIN questionnaires ON questionnaires.id = questions.questionnaire_id
       WHERE status = 'draft' GROUP BY questionnaires.id ORDER BY questionnaires.id`,
    )
    .all() as {
    questionnaireId: number;
    name: string;
    open: number;
    conflicts: number;
    firstConflict: number | null;
  }[];
}

/** Open answers whose sources are at odds: what they cite, and the requirements they speak to. */
export function readConflictingAnswers(
  database: ReadableDatabase,
): { citations: Citation[]; requirements: RequirementRef[] }[] {
  const rows = database
    .prepare(
      `SELECT citations, requirements FROM answers
       WHERE status = 'draft' AND flags LIKE '%"conflict"%' AND question_id IN (SELECT id FROM current_questions)`,
    )
    .all() as { citations: string; requirements: string }[];
  // Both columns are written by `putAnswer` only.
  return rows.map(({ citations, requirements }) => ({
    citations: JSON.parse(citations) as Citation[],
    requirements: JSON.parse(requirements) as RequirementRef[],
  }));
}

export function recordReview(
  database: Database,
  event: {
    questionId: number;
    action: 'approve' | 'edit' | 'reject' | 'reopen';
    before: StoredAnswer;
    after: StoredAnswer;
    happenedAt: string;
  },
): void {
  database
    .prepare('INSERT INTO review_events (question_id, action, before, after, happened_at) VALUES (?, ?, ?, ?, ?)')
    .run(event.questionId, event.action, JSON.stringify(event.before), JSON.stringify(event.after), event.happenedAt);
}

/** An answer as the history holds it: the columns of its row. */
export function recordedAnswer(recorded: string): StoredAnswer {
  return toAnswer(JSON.parse(recorded) as AnswerRow); // written from such a row
}

function toAnswer(row: AnswerRow): StoredAnswer {
  return {
    verdict: row.verdict,
    answer: row.answer,
    comment: row.comment,
    confidence: row.confidence,
    citations: JSON.parse(row.citations) as Citation[],
    requirements: JSON.parse(row.requirements) as RequirementRef[],
    flags: JSON.parse(row.flags) as AnswerFlag[],
    reason: row.reason,
    explanation: JSON.parse(row.explanation) as AnswerExplanation,
    status: row.status,
    edited: row.edited === 1,
    reviewedAt: row.reviewed_at,
  };
}
