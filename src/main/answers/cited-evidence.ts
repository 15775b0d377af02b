import type { AnswerDraft } from '../../shared/domain/answer';
import type { CitingAnswer } from '../../shared/domain/evidence';
import { type Sentence, sentence } from '../../shared/sentence';
import type { Unsupported } from '../controls/evidence-standing';
import type { ReadableDatabase } from '../storage/database';
import { saidReason, withReason } from './reason';

/** The answers that cite a document, in the order of their questionnaires. */
export function listAnswersCiting(database: ReadableDatabase, documentId: number): CitingAnswer[] {
  return database
    .prepare(
      `SELECT questionnaires.id AS questionnaireId, questionnaires.name AS questionnaire, questions.id AS questionId,
         questions.text AS question, answers.status
       FROM answers JOIN current_questions AS questions ON questions.id = answers.question_id
         JOIN questionnaires ON questionnaires.id = questions.questionnaire_id
       WHERE EXISTS (SELECT 1 FROM json_each(answers.citations) AS citation
         WHERE json_extract(citation.value, '$.documentId') = ?)
       ORDER BY questionnaires.id, questions.ordinal`,
    )
    .all(documentId) as CitingAnswer[];
}

/** Document id → how many answers cite it. */
export function countAnswersCiting(database: ReadableDatabase): ReadonlyMap<number, number> {
  const rows = database
    .prepare(
      `SELECT json_extract(citation.value, '$.documentId') AS id, count(DISTINCT questions.id) AS total
       FROM answers JOIN current_questions AS questions ON questions.id = answers.question_id, json_each(answers.citations) AS citation
       GROUP BY 1`,
    )
    .all() as { id: number; total: number }[];
  return new Map(rows.map(({ id, total }) => [id, total]));
}

/** Whether an answer leans on a document that was rejected as evidence or has expired as such. */
export function leansOnUnsupported(
  { citations }: Pick<AnswerDraft, 'citations'>,
  unsupported: ReadonlyMap<number, Unsupported>,
): boolean {
  return citations.some(({ documentId }) => unsupported.has(documentId));
}

/**
 * The answer as it stands today: stale, with the reason first, where a document it cites no longer counts. What is stored
 * stays as it was, so that the flag goes with its cause.
 */
export function flagUnsupported<Answer extends AnswerDraft>(
  answer: Answer,
  unsupported: ReadonlyMap<number, Unsupported>,
): Answer {
  const cause = answer.citations
    .map(({ documentId }) => unsupported.get(documentId))
    .find((each) => each !== undefined);
  if (cause === undefined) return answer;
  const flags = [...new Set([...answer.flags, 'stale' as const])].sort();
  return withReason({ ...answer, flags }, [sayUnsupported(cause), saidReason(answer)]);
}

function sayUnsupported({ title, why, since, reason }: Unsupported): Sentence {
  return why === 'rejected'
    ? sentence('“{title}” was rejected as evidence on {since}: {reason}.', {
        title,
        since: { date: since },
        reason: reason.replace(/[.\s]+$/u, ''),
      })
    : sentence('“{title}” expired as evidence on {since}.', { title, since: { date: since } });
}
