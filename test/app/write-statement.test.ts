import { afterEach, beforeEach, expect, test } from 'vitest';
import { questionnaireBytes } from '../builders/company-files';
import { createLibrary, type Library } from './library';

let library: Library;
beforeEach(() => {
  library = createLibrary();
});
afterEach(() => library.app.close());

const write = (text: string, author = 'Mira Sommer, CISO') => library.run('statements.write', { text, author });

test('what a person states counts like a sentence of a document, and its source is the person', async () => {
  const file = { name: 'Contoso.xlsx', bytes: questionnaireBytes() };
  const { id } = await library.run('questionnaires.import', { file });
  const before = await library.run('answers.draftAll', { questionnaireId: id });
  expect(before.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'unknown']);

  const [statement] = await write('All customer data is encrypted at rest with AES-256.');
  expect(statement?.quote).toBe('All customer data is encrypted at rest with AES-256.');
  const [first, second] = before.map(({ question }) => question.questionId);
  const after = await library.run('answers.draftAll', { questionnaireId: id, questionIds: [first, second] });
  expect(after[0]?.answer).toBe('Yes');
  expect(after[0]?.citations.map(({ document }) => document)).toEqual(['Statements written by Mira Sommer, CISO']);
});

test('one document a person: each new statement is an edition that keeps those before', async () => {
  await write('Backups are kept for *30* days (in [two] places).');
  const [second] = await write('Firewall rules are reviewed every quarter.');
  expect(second?.quote).toBe('Firewall rules are reviewed every quarter.');
  await write('Laptops are encrypted.', 'Jonas Brandt');
  const documents = await library.run('documents.list');
  const current = documents.filter(({ supersededBy }) => supersededBy === null);
  expect(current.map(({ title }) => title).toSorted()).toEqual([
    'Statements written by Jonas Brandt',
    'Statements written by Mira Sommer, CISO',
  ]);
  const open = await library.run('documents.read', { documentId: second?.places[0]?.documentId });
  expect(open.statements.map(({ quote }) => quote).toSorted()).toEqual([
    'Backups are kept for *30* days (in [two] places).',
    'Firewall rules are reviewed every quarter.',
  ]);
});

test('what makes no claim, and what was stated before, is refused and changes nothing', async () => {
  await write('Laptops are encrypted.');
  for (const text of ['Are laptops encrypted?', 'See the annex.', 'Laptops are encrypted.']) {
    const { code, message } = await library.refuse('statements.write', { text, author: 'Mira Sommer, CISO' });
    expect(['bad-input', 'already-exists']).toContain(code);
    expect(message).toMatch(/\.”?$/u);
  }
  expect(await library.run('documents.list')).toHaveLength(1);
});

test('a German sentence is kept as one', async () => {
  const [statement] = await write(
    'Die Sicherungen werden täglich verschlüsselt in einem zweiten Rechenzentrum abgelegt.',
  );
  expect(statement?.quote).toContain('täglich verschlüsselt');
  const [document] = await library.run('documents.list');
  expect([document?.title, document?.language]).toEqual(['Aussagen von Mira Sommer, CISO', 'de']);
});
