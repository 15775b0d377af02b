import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createLibrary } from '../../src/main/storage/migrations/001-create-library';
import { moreQuestionnaireFormats } from '../../src/main/storage/migrations/002-more-questionnaire-formats';
import { statementCorrections } from '../../src/main/storage/migrations/003-statement-corrections';
import { answerFacts } from '../../src/main/storage/migrations/004-answer-facts';

test('version 4 turns what was imported and approved before into facts, and nothing else', () => {
  const raw = new BetterSqlite(':memory:');
  for (const sql of [createLibrary, moreQuestionnaireFormats, statementCorrections]) raw.exec(sql);
  raw.exec(`
    INSERT INTO files VALUES ('${'a'.repeat(64)}', x'00', 1);
    INSERT INTO questionnaires VALUES (1, 'Acme', 'Acme.xlsx', 'xlsx', '${'a'.repeat(64)}', '2026-01-01', '[]');
    INSERT INTO reusable_answers VALUES (5, 'Who insures you?', 'stated', 'Harbour Mutual', '', 'old.csv', '2025-01-01');
    INSERT INTO reusable_answers VALUES (6, 'Are disks encrypted?', 'yes', 'Yes', 'All.', 'old.csv', '2025-01-01');
    INSERT INTO reusable_answer_search (rowid, question, answer, terms) VALUES (5, 'Who insures you?', 'Harbour Mutual', 'insur');`);
  const question = raw.prepare(
    "INSERT INTO questions VALUES (?, 1, ?, 'S', '', ?, '[\"Keys\"]', 'A1', 'B1', NULL, NULL, 'yes-no', '[]', '{}', '')",
  );
  const answer = raw.prepare("INSERT INTO answers VALUES (?, ?, ?, '', 1, '[]', '[]', '[]', '', '{}', ?, 0, ?)");
  ['Approved?', 'Draft?', 'Left empty?', 'Rejected?'].forEach((text, index) =>
    question.run(index + 1, index + 1, text),
  );
  answer.run(1, 'partly', 'Partially', 'approved', '2026-02-02');
  answer.run(2, 'yes', 'Yes', 'draft', null);
  answer.run(3, 'unknown', '', 'approved', '2026-02-02');
  answer.run(4, 'no', 'No', 'rejected', '2026-02-02');
  raw.exec(answerFacts);
  const facts = raw
    .prepare(
      'SELECT kind, question, question_kind, section, question_id, verdict, answer, comment, source, given_at FROM answer_facts ORDER BY id',
    )
    .raw()
    .all();
  expect(facts).toEqual([
    [
      'imported-answer',
      'Who insures you?',
      'describe',
      '[]',
      null,
      'stated',
      'Harbour Mutual',
      '',
      'old.csv',
      '2025-01-01',
    ],
    ['imported-answer', 'Are disks encrypted?', 'yes-no', '[]', null, 'yes', 'Yes', 'All.', 'old.csv', '2025-01-01'],
    ['approved-answer', 'Approved?', 'yes-no', '["Keys"]', 1, 'partly', 'Partially', '', 'Acme', '2026-02-02'],
  ]);
  raw.exec("INSERT INTO answer_fact_withdrawals VALUES (1, 'taken-back', '2026-03-03')");
  for (const table of ['answer_facts', 'answer_fact_withdrawals']) {
    expect(() => raw.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
  }
  expect(() => raw.exec("UPDATE answer_facts SET answer = 'No'")).toThrow(/append-only/);
  expect(raw.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'reusable%'").all()).toEqual([]);
  raw.close();
});
