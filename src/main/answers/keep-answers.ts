import type { QuestionChanges } from '../questionnaires/questionnaire-store';
import type { Database } from '../storage/database';

/**
 * After a questionnaire was read again: what a person decided or wrote stays; a mere draft to a question that is put
 * otherwise now is dropped, for it may name an option the form no longer offers. Returns how many decisions were kept.
 */
export function keepAnswers(database: Database, { changed, kept, added }: QuestionChanges): number {
  const drop = database.prepare("DELETE FROM answers WHERE question_id = ? AND status = 'draft' AND edited = 0");
  for (const id of changed) drop.run(id);
  const decided = database.prepare("SELECT 1 FROM answers WHERE question_id = ? AND (status <> 'draft' OR edited = 1)");
  return [...changed, ...kept, ...added].filter((id) => decided.get(id) !== undefined).length;
}
