import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary as firstSchema } from '../../src/main/storage/migrations/001-create-library';
import { moreQuestionnaireFormats } from '../../src/main/storage/migrations/002-more-questionnaire-formats';
import { statementCorrections } from '../../src/main/storage/migrations/003-statement-corrections';
import { createLibrary, type Library, textFile } from '../app/library';

const POLICY = '# Backups\n\nAll backups are encrypted. Laptops will be encrypted next year.\n';
const PLAIN = { modality: 'implemented', deployment: 'any', subject: 'company' } as const;

let library: Library;
beforeEach(async () => {
  library = createLibrary();
  await library.run('documents.import', { files: [textFile('backup policy v1.md', POLICY)] });
});
afterEach(() => library.app.close());

async function find(query: string) {
  const { statements } = await library.run('statements.list', { query });
  const [statement] = statements;
  if (statement === undefined) throw new Error(`no statement holds ${query}`);
  return statement;
}

describe('a corrected statement', () => {
  test('says what the person said, what was read before, and counts so everywhere', async () => {
    const { id } = await find('backups encrypted');
    const corrected = await library.run('statements.correct', {
      statementId: id,
      modality: 'planned',
      deployment: 'self-hosted',
      subject: 'product',
    });
    expect(corrected).toMatchObject({
      modality: 'planned',
      modalityCue: 'a person’s correction',
      scope: { deployment: 'self-hosted', subject: 'product' },
      readAs: PLAIN,
    });
    expect(await find('backups encrypted')).toEqual(corrected);
  });

  test('never says yes again where the person says it is not so', async () => {
    const question = 'Are all backups encrypted?';
    expect(await library.run('answers.ask', { question })).toMatchObject({ verdict: 'yes' });
    const { id } = await find('backups encrypted');
    await library.run('statements.correct', { ...PLAIN, statementId: id, modality: 'not-implemented' });
    expect(await library.run('answers.ask', { question })).not.toMatchObject({ verdict: 'yes' });
    await library.run('statements.correct', { ...PLAIN, statementId: id, modality: 'partly' });
    expect(await library.run('answers.ask', { question })).not.toMatchObject({ verdict: 'yes' });
  });

  test('stays corrected when the sentence comes in again, under any heading', async () => {
    const { id } = await find('backups encrypted');
    await library.run('statements.correct', { ...PLAIN, statementId: id, deployment: 'operated' });
    const again = '# Self-hosted\n\nAll backups are encrypted.\n\n# Other\n\nKeys are rotated every year.\n';
    await library.run('documents.import', {
      files: [
        textFile('backup policy v1.md', POLICY),
        textFile('other.md', again),
        textFile('backup policy v2.md', `${POLICY}\nMore is said.\n`),
      ],
    });
    expect(await find('backups encrypted')).toMatchObject({ id, scope: { deployment: 'operated' } });
  });

  test('put back is as if never touched', async () => {
    const before = await find('backups encrypted');
    await library.run('statements.correct', { ...PLAIN, statementId: before.id, modality: 'optional' });
    await library.run('statements.correct', { ...PLAIN, statementId: before.id });
    expect(await find('backups encrypted')).toEqual(before);
  });

  test.each([
    [{ ...PLAIN, statementId: 999 }, 'not-found'],
    [{ ...PLAIN, statementId: 1, modality: 'certain' }, 'bad-input'],
    [{ statementId: 1, modality: 'planned' }, 'bad-input'],
  ])('is refused for %j', async (input, code) => {
    expect(await library.refuse('statements.correct', input)).toMatchObject({ code });
  });
});

test('statements are listed by their ids, unknown ones left out', async () => {
  const laptops = await find('laptops');
  expect(await library.run('statements.list', { ids: [laptops.id, 999] })).toEqual({ total: 1, statements: [laptops] });
  expect(await library.run('statements.list', { ids: [] })).toEqual({ total: 0, statements: [] });
});

describe('schema version 3', () => {
  test('keeps every statement of version 2, and what it records cannot be changed or forgotten', () => {
    const raw = new BetterSqlite(':memory:');
    raw.pragma('foreign_keys = ON');
    for (const sql of [firstSchema, moreQuestionnaireFormats]) raw.exec(sql);
    raw.exec(
      "INSERT INTO statements VALUES (7, 'k', 'q', 't', 'en', 'planned', 'will', 'company', 'any', NULL, '[]', 0, '[]')",
    );
    const before = raw.prepare('SELECT * FROM statements').all();
    raw.exec(statementCorrections);
    expect(raw.prepare('SELECT * FROM statements').all()).toEqual(before);

    const insert = raw.prepare("INSERT INTO statement_corrections VALUES (NULL, ?, '{}', '{}', 'now')");
    insert.run(7);
    expect(() => insert.run(8)).toThrow(/FOREIGN KEY/);
    expect(() => raw.exec("UPDATE statement_corrections SET after = '[]'")).toThrow(/append-only/);
    expect(() => raw.exec('DELETE FROM statement_corrections')).toThrow(/append-only/);
    raw.close();
  });
});
