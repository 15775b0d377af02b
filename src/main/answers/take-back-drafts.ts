import type { Database } from '../storage/database';
import { putAnswer, recordedAnswer } from './answer-store';
import { withdrawFact } from './reuse-store';
import { findRollForward, putBackRollForward } from './roll-forward-store';

/**
 * Makes the drafts of a questionnaire, and what it was set against, what they were at an entry of the history; returns how
 * many drafts. Whatever a person decided, wrote or reopened since stays, and so does a draft whose question was read anew or
 * whose earlier words stood in a document that is gone.
 */
export function takeBackDrafts(
  database: Database,
  { questionnaireId, since }: { questionnaireId: number; since: number },
  now: string,
): number {
  takeBackComparison(database, questionnaireId, since, now);
  const documents = new Set(
    (database.prepare('SELECT id FROM documents').all() as { id: number }[]).map(({ id }) => id),
  );
  const changed = database
    .prepare(
      `SELECT answers.question_id AS questionId, first.before
       FROM answers JOIN questions ON questions.id = answers.question_id
       JOIN history AS first ON first.id = (SELECT min(id) FROM history
         WHERE entity = 'answers' AND entity_key = json_array(answers.question_id) AND id > ?)
       WHERE questions.questionnaire_id = ? AND status = 'draft' AND edited = 0 AND reviewed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM history
           WHERE entity = 'answers' AND entity_key = json_array(answers.question_id) AND id > ? AND action = 'remove')`,
    )
    .all(since, questionnaireId, since) as { questionId: number; before: string | null }[];
  const remove = database.prepare('DELETE FROM answers WHERE question_id = ?');
  let takenBack = 0;
  for (const { questionId, before } of changed) {
    const draft = before === null ? null : recordedAnswer(before);
    if (draft?.citations.some(({ documentId }) => !documents.has(documentId)) === true) continue;
    if (draft === null) remove.run(questionId);
    else putAnswer(database, questionId, draft);
    takenBack += 1;
  }
  return takenBack;
}

/** The comparison before, or none; the answers its file brought in are no longer offered. */
function takeBackComparison(database: Database, questionnaireId: number, since: number, now: string): void {
  const present = findRollForward(database, questionnaireId);
  if (present === null || !putBackRollForward(database, questionnaireId, since)) return;
  const brought = database
    .prepare(
      `SELECT json_extract(after, '$.id') AS id FROM history WHERE entity = 'answer_facts' AND action = 'add' AND id > ?
         AND json_extract(after, '$.kind') = 'imported-answer' AND json_extract(after, '$.source') = ?`,
    )
    .all(since, present.source) as { id: number }[];
  for (const { id } of brought) withdrawFact(database, id, 'taken-back', now);
}
