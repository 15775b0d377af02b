import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary, type Library, textFile } from './library';

let library: Library;
beforeEach(() => {
  library = createLibrary();
});
afterEach(() => library.app.close());

const rota = (days: number) =>
  textFile(
    'rota.md',
    `# Rota\n\nThe rota is kept for ${days} days.\n\nThe rota is read by all.\n\nThe rota is signed.\n`,
  );
const GATES = textFile('gates.md', '# Gates\n\nHeron gates are locked at night with badge readers.\n');
const SHEET = textFile('q.csv', 'ID;Question;Answer\n1;How are heron gates locked at night?;\n');

async function take(file = GATES): Promise<number> {
  const [result] = await library.run('documents.import', { files: [file] });
  return result?.documentId ?? 0;
}
const quotes = async () => (await library.run('statements.list')).statements.map(({ quote }) => quote);
const takeBack = (...documentIds: number[]) => library.run('documents.takeBack', { documentIds });

describe('a document that was taken in', () => {
  test('is taken back with its statements and drafts, and counts as before once it comes in again', async () => {
    const id = await take();
    const [statement] = (await library.run('statements.list')).statements;
    const mapping = { statementId: statement?.id, framework: 'iso27001-2022', ref: 'A.7.2', status: 'confirmed' };
    await library.run('controls.decideMapping', mapping);
    const { id: questionnaireId } = await library.run('questionnaires.import', { file: SHEET });
    const [drafted] = await library.run('answers.draftAll', { questionnaireId });
    expect(drafted?.citations).toHaveLength(1);
    await takeBack(id);
    expect(await library.run('documents.list')).toEqual([]);
    expect(await quotes()).toEqual([]);
    expect((await library.run('answers.list', { questionnaireId }))[0]).toMatchObject({ answer: '', citations: [] });
    expect((await library.run('library.check')).findings.filter(({ severity }) => severity === 'error')).toEqual([]);

    await take();
    expect(await quotes()).toEqual(['Heron gates are locked at night with badge readers.']);
    const again = await library.run('controls.mappings', { statementId: statement?.id });
    expect(again).toContainEqual(expect.objectContaining({ ref: 'A.7.2', status: 'confirmed' }));
  });

  test('gives way to the edition before it, in the middle of a chain too', async () => {
    const [first, second, third] = [await take(rota(10)), await take(rota(20)), await take(rota(30))];
    await takeBack(second);
    expect(await library.run('documents.list')).toMatchObject([
      { id: first, supersededBy: third },
      { id: third, supersedes: first },
    ]);
    await takeBack(third);
    expect(await quotes()).toContain('The rota is kept for 10 days.');
    expect(await quotes()).not.toContain('The rota is kept for 30 days.');
  });

  test.each([
    ['a decided answer', 'A decided answer cites this document'],
    ['an approval', 'The words of this document were approved'],
    ['an export', 'A document that was given out says'],
  ])('stays once %s stands on it', async (built, sentence) => {
    const [other, id] = [await take(rota(10)), await take()];
    const { id: questionnaireId } = await library.run('questionnaires.import', { file: SHEET });
    const [drafted] = await library.run('answers.draftAll', { questionnaireId });
    if (built === 'a decided answer')
      await library.run('answers.approve', { questionId: drafted?.question.questionId });
    if (built === 'an approval') await library.run('statements.approve', { documentIds: [id] });
    if (built === 'an export') await library.run('exports.make', { kind: 'whitepaper', format: 'md', draft: true });
    const refused = await library.refuse('documents.takeBack', { documentIds: [other, id] });
    expect(refused.message).toContain(sentence);
    // All or none.
    expect(await library.run('documents.list')).toHaveLength(2);
  });
});

describe('a questionnaire that was taken in', () => {
  test('is taken back with its drafts; the next one does not inherit its readers', async () => {
    await take();
    const { id } = await library.run('questionnaires.import', { file: SHEET });
    await library.run('answers.draftAll', { questionnaireId: id });
    await library.run('classes.decide', { kind: 'questionnaire', subject: String(id), disclosure: 'internal' });
    await library.run('questionnaires.takeBack', { questionnaireId: id });
    expect(await library.run('questionnaires.list')).toEqual([]);
    expect(await library.run('classes.list')).toEqual([]);
    expect(await library.run('questionnaires.import', { file: SHEET })).toMatchObject({ questionCount: 1 });
  });

  test('stays once somebody has decided an answer', async () => {
    const { id } = await library.run('questionnaires.import', { file: SHEET });
    const [answer] = await library.run('answers.list', { questionnaireId: id });
    await library.run('answers.edit', { questionId: answer?.question.questionId, answer: 'By a guard.' });
    const refused = await library.refuse('questionnaires.takeBack', { questionnaireId: id });
    expect(refused.message).toMatch(/decided in this questionnaire/u);
  });
});
