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

  test('says why it has its class, many are decided together or none, and every decision is kept with who took it', async () => {
    const { statements } = await library.run('statements.list', { query: 'gates' });
    const id = statements[0]?.id ?? 0;
    const classOf = async () => (await library.run('classes.statements', { statementIds: [id, 99_999] }))[0];
    expect(await classOf()).toEqual({
      statementId: id,
      disclosure: 'internal',
      because: 'requirement',
      requirement: 'A.7.2',
    });
    const both = (disclosure: string | null, ref = 'A.7.2') => ({
      decisions: [
        { kind: 'statement', subject: String(id), disclosure },
        { kind: 'requirement', subject: `iso27001-2022 ${ref}`, disclosure },
      ],
    });
    await library.run('classes.decideMany', both('public'));
    expect(await classOf()).toMatchObject({ disclosure: 'public', because: 'decided' });
    expect(await library.refuse('classes.decideMany', both('internal', 'A.99.9'))).toMatchObject({ code: 'not-found' });
    expect(await classOf()).toMatchObject({ disclosure: 'public' });
    await library.run('classes.decideMany', both(null));
    expect(await classOf()).toMatchObject({ disclosure: 'confidential', because: 'documents' });
    const past = await library.run('classes.history', { kind: 'statement', subject: String(id) });
    expect(past.map(({ disclosure }) => disclosure)).toEqual([null, 'public', null, 'internal']);
    expect(past.every(({ who, happenedAt }) => who !== '' && happenedAt !== '')).toBe(true);
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

describe('a document', () => {
  test('is as the edition before it once its own decision is taken back', async () => {
    const edition = async (hours: number) => {
      const [imported] = await library.run('documents.import', {
        files: [
          textFile(
            'rota.md',
            `# Rota\n\nThe rota is kept for ${hours} days.\n\nThe rota is read by all.\n\nThe rota is signed.\n`,
          ),
        ],
      });
      return imported?.documentId ?? 0;
    };
    const [first, second] = [await edition(10), await edition(20)];
    const classes = async () =>
      (await library.run('documents.disclosures')).filter(({ documentId }) => [first, second].includes(documentId));
    await library.run('documents.setDisclosure', { documentId: first, disclosure: 'internal' });
    await library.run('documents.setDisclosure', { documentId: second, disclosure: 'public' });
    expect(await classes()).toEqual([
      { documentId: first, disclosure: 'internal', because: 'decided' },
      { documentId: second, disclosure: 'public', because: 'decided' },
    ]);
    await library.run('documents.setDisclosure', { documentId: second, disclosure: null });
    expect((await classes())[1]).toEqual({ documentId: second, disclosure: 'internal', because: 'earlier-edition' });
    await library.run('documents.setDisclosure', { documentId: first, disclosure: null });
    expect((await classes()).map(({ because }) => because)).toEqual(['undecided', 'undecided']);
    const past = await library.run('classes.history', { kind: 'document', subject: String(second) });
    expect(past.map(({ disclosure }) => disclosure)).toEqual([null, 'public']);
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
