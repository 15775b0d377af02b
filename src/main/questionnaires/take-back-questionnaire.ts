import type { Database } from '../storage/database';
import { dropUnusedFile } from '../storage/file-store';

/** Whether a person has decided anything in a questionnaire: then it stays, with its history. */
export function isDecidedIn(database: Database, questionnaireId: number): boolean {
  return (
    database
      .prepare(
        `SELECT 1 FROM questions WHERE questionnaire_id = ? AND
           (id IN (SELECT question_id FROM review_events) OR id IN (SELECT question_id FROM answer_facts)) LIMIT 1`,
      )
      .get(questionnaireId) !== undefined
  );
}

/** Takes a questionnaire nobody has decided anything in out of the library, with its drafts and its map. */
export function takeBackQuestionnaire(database: Database, questionnaireId: number): void {
  const { sha256 } = database.prepare('SELECT sha256 FROM questionnaires WHERE id = ?').get(questionnaireId) as {
    sha256: string;
  };
  const own = 'SELECT id FROM questions WHERE questionnaire_id = ?';
  database.prepare(`DELETE FROM answers WHERE question_id IN (${own})`).run(questionnaireId);
  database.prepare(`DELETE FROM roll_forward_questions WHERE question_id IN (${own})`).run(questionnaireId);
  for (const table of ['roll_forwards', 'map_corrections', 'sheet_layouts', 'questions'])
    database.prepare(`DELETE FROM ${table} WHERE questionnaire_id = ?`).run(questionnaireId);
  database.prepare('DELETE FROM questionnaires WHERE id = ?').run(questionnaireId);
  dropUnusedFile(database, sha256);
}
