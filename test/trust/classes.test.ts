import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/storage/migrate';
import { createLibrary, textFile } from '../app/library';

const library = createLibrary();
afterAll(() => library.app.close());
const OFFER = 'Details are available under a non-disclosure agreement.';
const SHEET =
  'ID;Question;Answer;Comment\n1;Are backups encrypted with AES-256?;;\n2;Are heron gates locked at night?;;\n3;Are laptops encrypted with BitLocker?;;\n';
let questionnaireId = 0;
const documents = new Map<string, number>();

beforeAll(async () => {
  const imported = await library.run('documents.import', {
    files: [
      textFile('public.md', '# Policy\n\nBackups are encrypted with AES-256.\n\n'),
      textFile('nda.md', '# Gates\n\nHeron gates are locked at night with badge readers.\n'),
      textFile('internal.md', '# Laptops\n\nLaptops are encrypted with BitLocker.\n'),
    ],
  });
  for (const { fileName, documentId } of imported) documents.set(fileName, documentId ?? 0);
  const { id } = await library.run('questionnaires.import', { file: textFile('q.csv', SHEET) });
  questionnaireId = id;
  await library.run('documents.setDisclosure', { documentId: documents.get('nda.md'), disclosure: 'confidential' });
  await library.run('documents.setDisclosure', { documentId: documents.get('internal.md'), disclosure: 'internal' });
});

const draft = () => library.run('answers.draftAll', { questionnaireId });

describe('an answer', () => {
  test('is made of what its readers may see; an agreement is offered for the rest, and of what is internal nothing is said', async () => {
    const [open, offered, closed] = await draft();
    expect(open).toMatchObject({ verdict: 'yes', comment: expect.stringMatching(/encrypted/u) });
    expect(offered).toMatchObject({
      verdict: 'stated',
      answer: OFFER,
      citations: [],
      flags: expect.arrayContaining(['withheld']),
    });
    expect(offered?.reason).toContain('“Gates”');
    expect(closed).toMatchObject({ verdict: 'unknown', answer: '', comment: '', citations: [] });
    const filled = await library.run('exports.filledQuestionnaire', { questionnaireId, write: 'drafts' });
    const text = new TextDecoder().decode(filled.bytes);
    expect(text).toContain(OFFER);
    expect(text).not.toMatch(/badge|Gates|Laptops are|Laptops;/u);
    expect(await library.run('answers.ask', { question: 'Are heron gates locked at night?' })).toMatchObject({
      answer: OFFER,
    });
  });

  test('may say it to readers who signed, and is held back again when that is taken back, undrafted', async () => {
    const subject = String(questionnaireId);
    await library.run('classes.decide', { kind: 'questionnaire', subject, disclosure: 'confidential' });
    const [, said] = await draft();
    expect(said?.comment).toMatch(/locked at night/u);
    expect(said?.citations[0]?.document).toBe('Gates');
    await library.run('classes.decide', { kind: 'questionnaire', subject, disclosure: null });
    const [, held] = await library.run('answers.list', { questionnaireId });
    expect(held).toMatchObject({ answer: OFFER, citations: [] });
    const approved = await library.run('answers.approve', { questionId: held?.question.questionId });
    expect(approved.answer).toBe(OFFER);
    await library.run('answers.reopen', { questionId: held?.question.questionId });
  });

  test('that a person wrote stays, and its closed source is not named', async () => {
    const subject = String(questionnaireId);
    await library.run('classes.decide', { kind: 'questionnaire', subject, disclosure: 'internal' });
    const [, , third] = await draft();
    await library.run('answers.edit', { questionId: third?.question.questionId, answer: 'Yes, all of them.' });
    await library.run('classes.decide', { kind: 'questionnaire', subject, disclosure: 'customer' });
    const [, , kept] = await library.run('answers.list', { questionnaireId });
    expect(kept).toMatchObject({
      answer: 'Yes, all of them.',
      citations: [],
      flags: expect.arrayContaining(['withheld']),
    });
  });

  test('claims nothing that a closed document denies', async () => {
    const [imported] = await library.run('documents.import', {
      files: [textFile('audit.md', '# Audit\n\nBackups are not encrypted with AES-256.\n')],
    });
    await library.run('documents.setDisclosure', { documentId: imported?.documentId, disclosure: 'internal' });
    const [first] = await draft();
    expect(first?.verdict).not.toBe('yes');
    await library.run('documents.setDisclosure', { documentId: imported?.documentId, disclosure: 'public' });
  });
});

describe('a statement', () => {
  test('has the class of its document, of a requirement it was confirmed for, or its own, and leaves in no export above it', async () => {
    const { statements } = await library.run('statements.list', { query: 'gates' });
    const id = statements[0]?.id ?? 0;
    const paper = async (audience: string) =>
      new TextDecoder().decode(
        (await library.run('exports.make', { kind: 'whitepaper', format: 'md', audience, draft: true })).bytes,
      );
    expect(await paper('customer')).not.toContain('badge readers');
    expect(await paper('confidential')).toContain('badge readers');
    await library.run('classes.decide', { kind: 'statement', subject: String(id), disclosure: 'internal' });
    expect(await paper('confidential')).not.toContain('badge readers');
    await library.run('classes.decide', { kind: 'statement', subject: String(id), disclosure: null });
    await library.run('controls.decideMappings', {
      decisions: [{ statementId: id, framework: 'iso27001-2022', ref: 'A.7.2', status: 'confirmed' }],
    });
    await library.run('classes.decide', {
      kind: 'requirement',
      subject: 'iso27001-2022 A.7.2',
      disclosure: 'internal',
    });
    expect(await paper('confidential')).not.toContain('badge readers');
    expect(await library.run('classes.list')).toContainEqual({
      kind: 'requirement',
      subject: 'iso27001-2022 A.7.2',
      disclosure: 'internal',
    });
  });

  test.each([
    ['statement', '99999'],
    ['requirement', 'iso27001-2022 A.99.9'],
    ['questionnaire', '77'],
  ])('no %s %s: refused', async (kind, subject) => {
    expect(await library.refuse('classes.decide', { kind, subject, disclosure: 'public' })).toMatchObject({
      code: 'not-found',
    });
  });
});

test('schema version 13 keeps what version 12 held, and its decisions can be neither changed nor removed', () => {
  const raw = new BetterSqlite(':memory:');
  migrate(raw, 0, 12);
  raw.exec("INSERT INTO library VALUES (1, 'Old', '2026-01-01')");
  migrate(raw, 12, 13);
  expect(raw.prepare('SELECT title FROM library').pluck().get()).toBe('Old');
  raw.exec("INSERT INTO class_decisions VALUES (1, 'statement', '7', 'internal', '2026-01-01')");
  expect(() => raw.exec("UPDATE class_decisions SET disclosure = 'public'")).toThrow(/append-only/u);
  expect(() => raw.exec('DELETE FROM class_decisions')).toThrow(/append-only/u);
  expect(() => raw.exec("INSERT INTO class_decisions VALUES (2, 'other', '7', NULL, '')")).toThrow(/CHECK/u);
  raw.close();
});
