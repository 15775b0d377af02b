import type { EarlierQuestion } from '../../shared/domain/roll-forward';
import type { Said } from '../../shared/sentence';
import type { Database, ReadableDatabase } from '../storage/database';

/** How a question stands to the earlier questionnaire, before anything is said of its draft. */
export interface StoredRolled {
  questionId: number;
  state: 'same' | 'changed' | 'new';
  /** The recorded answer to the earlier question; null where it had none. */
  factId: number | null;
  previous: EarlierQuestion | null;
  /** What the two questions do not share, in words. */
  differences: Said[];
}

export interface StoredRollForward {
  source: string;
  givenAt: string;
  vanished: EarlierQuestion[];
  questions: StoredRolled[];
}

interface RolledRow {
  question_id: number;
  state: StoredRolled['state'];
  fact_id: number | null;
  previous: string | null;
}

/** Keeps a comparison in the place of the one before. */
export function keepRollForward(
  database: Database,
  questionnaireId: number,
  rolled: StoredRollForward,
  madeAt: string,
): void {
  database.prepare('DELETE FROM roll_forward_questions WHERE questionnaire_id = ?').run(questionnaireId);
  database
    .prepare(
      `INSERT INTO roll_forwards (questionnaire_id, source, given_at, vanished, made_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (questionnaire_id) DO UPDATE SET source = excluded.source, given_at = excluded.given_at,
         vanished = excluded.vanished, made_at = excluded.made_at`,
    )
    .run(questionnaireId, rolled.source, rolled.givenAt, JSON.stringify(rolled.vanished), madeAt);
  const insert = database.prepare(
    'INSERT INTO roll_forward_questions (question_id, questionnaire_id, state, fact_id, previous) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { questionId, state, factId, previous, differences } of rolled.questions) {
    const told = previous === null ? null : JSON.stringify({ ...previous, differences });
    insert.run(questionId, questionnaireId, state, factId, told);
  }
}

/**
 * Puts the comparison back that stood at an entry of the history, or none where none did. False where it is the same still.
 * What is replaced is recorded when it goes, so that it can be told from there.
 */
export function putBackRollForward(database: Database, questionnaireId: number, since: number): boolean {
  const first = database
    .prepare(
      `SELECT before FROM history WHERE entity = 'roll_forwards' AND entity_key = ? AND id > ? ORDER BY id LIMIT 1`,
    )
    .get(JSON.stringify([questionnaireId]), since) as { before: string | null } | undefined;
  if (first === undefined) return false;
  const replaced = database
    .prepare(
      `SELECT before, min(id) FROM history WHERE entity = 'roll_forward_questions' AND action = 'remove' AND id > ?
         AND json_extract(before, '$.questionnaire_id') = ? GROUP BY entity_key`,
    )
    .all(since, questionnaireId) as { before: string }[];
  database.prepare('DELETE FROM roll_forward_questions WHERE questionnaire_id = ?').run(questionnaireId);
  if (first.before === null) {
    database.prepare('DELETE FROM roll_forwards WHERE questionnaire_id = ?').run(questionnaireId);
    return true;
  }
  database
    .prepare(
      `UPDATE roll_forwards SET (source, given_at, vanished, made_at) =
         (SELECT value ->> '$.source', value ->> '$.given_at', value ->> '$.vanished', value ->> '$.made_at' FROM (SELECT ? AS value))
       WHERE questionnaire_id = ?`,
    )
    .run(first.before, questionnaireId);
  const insert = database.prepare(
    `INSERT INTO roll_forward_questions (question_id, questionnaire_id, state, fact_id, previous)
     SELECT value ->> '$.question_id', value ->> '$.questionnaire_id', value ->> '$.state', value ->> '$.fact_id',
       value ->> '$.previous' FROM (SELECT ? AS value)`,
  );
  for (const { before } of replaced) insert.run(before);
  return true;
}

/** The comparison of a questionnaire with an earlier one; null where none was made. */
export function findRollForward(database: ReadableDatabase, questionnaireId: number): StoredRollForward | null {
  const row = database
    .prepare('SELECT source, given_at, vanished FROM roll_forwards WHERE questionnaire_id = ?')
    .get(questionnaireId) as { source: string; given_at: string; vanished: string } | undefined;
  if (row === undefined) return null;
  const rows = database
    .prepare(
      `SELECT question_id, state, fact_id, previous FROM roll_forward_questions
       WHERE questionnaire_id = ? AND question_id IN (SELECT id FROM current_questions) ORDER BY question_id`,
    )
    .all(questionnaireId) as RolledRow[];
  return {
    source: row.source,
    givenAt: row.given_at,
    vanished: JSON.parse(row.vanished) as EarlierQuestion[],
    questions: rows.map(toRolled),
  };
}

function toRolled(row: RolledRow): StoredRolled {
  if (row.previous === null)
    return { questionId: row.question_id, state: row.state, factId: row.fact_id, previous: null, differences: [] };
  const { differences, ...previous } = JSON.parse(row.previous) as EarlierQuestion & { differences: Said[] };
  return { questionId: row.question_id, state: row.state, factId: row.fact_id, previous, differences };
}
