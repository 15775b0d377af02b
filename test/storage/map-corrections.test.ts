import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createLibrary } from '../../src/main/storage/migrations/001-create-library';
import { moreQuestionnaireFormats } from '../../src/main/storage/migrations/002-more-questionnaire-formats';
import { statementCorrections } from '../../src/main/storage/migrations/003-statement-corrections';
import { answerFacts } from '../../src/main/storage/migrations/004-answer-facts';
import { mapCorrections } from '../../src/main/storage/migrations/005-map-corrections';

test('version 5 keeps every question and counts it; one that is left out keeps its row', () => {
  const raw = new BetterSqlite(':memory:');
  for (const sql of [createLibrary, moreQuestionnaireFormats, statementCorrections, answerFacts]) raw.exec(sql);
  raw.exec(`
    INSERT INTO files VALUES ('${'a'.repeat(64)}', x'00', 1);
    INSERT INTO questionnaires VALUES (1, 'Acme', 'Acme.xlsx', 'xlsx', '${'a'.repeat(64)}', '2026-01-01', '[]');
    INSERT INTO questions VALUES (7, 1, 1, 'S', '', 'Why?', '[]', 'A1', 'B1', NULL, NULL, 'describe', '[]', '{}', '');
    INSERT INTO questions VALUES (8, 1, 2, 'S', '', 'Who?', '[]', 'A2', 'B2', NULL, NULL, 'describe', '[]', '{}', '');`);
  raw.exec(mapCorrections);
  const ids = (table: string) => raw.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  expect(ids('questions')).toEqual([7, 8]);
  expect(ids('current_questions')).toEqual([7, 8]);
  raw.exec('UPDATE questions SET is_left_out = 1 WHERE id = 7');
  expect(ids('questions')).toEqual([7, 8]);
  expect(ids('current_questions')).toEqual([8]);
  expect(() => raw.exec('UPDATE questions SET is_left_out = 2')).toThrow(/CHECK/);
  raw.exec(`
    INSERT INTO roll_forwards VALUES (1, '2025.xlsx', '2025-01-01', '[]', '2026-01-01');
    INSERT INTO roll_forward_questions VALUES (8, 1, 'same', NULL, NULL);`);
  expect(() => raw.exec("INSERT INTO roll_forward_questions VALUES (7, 1, 'carried', NULL, NULL)")).toThrow(/CHECK/);
  raw.close();
});
