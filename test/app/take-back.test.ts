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
    // Its questions may get the numbers of those that went: no damage to the history.
    expect((await library.run('library.check')).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('stays once somebody has decided an answer', async () => {
    const { id } = await library.run('questionnaires.import', { file: SHEET });
    const [answer] = await library.run('answers.list', { questionnaireId: id });
    await library.run('answers.edit', { questionId: answer?.question.questionId, answer: 'By a guard.' });
    const refused = await library.refuse('questionnaires.takeBack', { questionnaireId: id });
    expect(refused.message).toMatch(/decided in this questionnaire/u);
  });
});

const REPORT = textFile('restore.txt', 'Restore test report\n\nAll backups were restored on 2026-03-12.\n');
const errors = async () => (await library.run('library.check')).findings.filter(({ severity }) => severity === 'error');
const BACKUP = { framework: 'iso27001-2022', ref: 'A.8.13' };

describe('evidence that was added', () => {
  test('is taken back with what was attached and noted, and comes in again as new', async () => {
    const [added] = await library.run('evidence.add', { files: [REPORT] });
    const evidenceId = added?.evidenceId;
    await library.run('evidence.attach', { evidenceId, controls: [BACKUP] });
    await library.run('evidence.describe', { evidenceId, details: { title: 'Restore test' } });
    await library.run('evidence.takeBack', { evidenceIds: [evidenceId] });
    expect(await library.run('evidence.list')).toEqual([]);
    expect(await errors()).toEqual([]);
    const [again] = await library.run('evidence.add', { files: [REPORT] });
    expect(again?.outcome).toBe('added');
    const { evidence, history } = await library.run('evidence.read', { evidenceId: again?.evidenceId });
    expect(evidence).toMatchObject({ title: 'Restore test report', controls: [] });
    expect(history.map(({ action }) => action)).toEqual(['add']);
    expect(await errors()).toEqual([]);
  });

  test('gives its place back to the piece it was to replace; the document with the same bytes stays', async () => {
    const documentId = await take();
    const [older] = await library.run('evidence.addDocuments', { documentIds: [documentId] });
    const [newer] = await library.run('evidence.add', { files: [REPORT], replaces: older?.evidenceId });
    const refused = await library.refuse('evidence.takeBack', { evidenceIds: [older?.evidenceId] });
    expect(refused.message).toContain('Take the newer one back first.');
    await library.run('evidence.takeBack', { evidenceIds: [newer?.evidenceId] });
    expect(await library.run('evidence.list')).toMatchObject([{ id: older?.evidenceId, replacedBy: null }]);
    await library.run('evidence.takeBack', { evidenceIds: [older?.evidenceId] });
    expect((await library.run('documents.file', { documentId })).bytes).toEqual(GATES.bytes);
  });

  test('stays once somebody has decided about it, even if they opened it again', async () => {
    const [first] = await library.run('evidence.add', { files: [REPORT] });
    const [second] = await library.run('evidence.add', { files: [GATES] });
    await library.run('evidence.review', { evidenceId: first?.evidenceId, decision: 'accepted' });
    await library.run('evidence.review', { evidenceId: first?.evidenceId, decision: 'open' });
    const evidenceIds = [first?.evidenceId, second?.evidenceId];
    expect((await library.refuse('evidence.takeBack', { evidenceIds })).message).toContain('was decided about');
    // All or none.
    expect(await library.run('evidence.list')).toHaveLength(2);
  });
});

const THREE = textFile(
  'three.csv',
  'ID;Question;Answer\n1;How are heron gates locked at night?;\n2;Is the rota signed?;\n3;Who reads the rota?;\n',
);
const newestEntry = async () => (await library.run('library.history', { limit: 1 }))[0]?.id ?? 0;

describe('drafts that were made anew', () => {
  test('give way to those before; what a person decided, wrote or reopened since stays', async () => {
    await take(rota(10));
    const { id: questionnaireId } = await library.run('questionnaires.import', { file: THREE });
    await library.run('answers.draftAll', { questionnaireId });
    const before = await library.run('answers.list', { questionnaireId });
    const since = await newestEntry();
    const gates = await take();
    const [first, second, third] = await library.run('answers.draftAll', { questionnaireId });
    expect(first?.answer).not.toBe(before[0]?.answer);
    await library.run('answers.edit', { questionId: second?.question.questionId, answer: 'By hand.' });
    await library.run('answers.approve', { questionId: third?.question.questionId });
    await library.run('answers.takeBackDrafts', { questionnaireId, since });
    const after = await library.run('answers.list', { questionnaireId });
    expect(after[0]).toEqual(before[0]);
    expect(after.slice(1)).toMatchObject([{ answer: 'By hand.', edited: true }, { status: 'approved' }]);
    expect(await errors()).toEqual([]);

    // A draft that stood before, but on words that have left the library meanwhile, does not come back.
    await library.run('answers.draftAll', { questionnaireId });
    const later = await newestEntry();
    const [other] = await library.run('documents.import', {
      files: [textFile('doors.md', '# Doors\n\nHeron gates are locked at night by a guard with a key.\n')],
    });
    await library.run('statements.correct', {
      statementId: 1,
      modality: 'planned',
      deployment: 'any',
      subject: 'company',
    });
    await library.run('answers.draftAll', { questionnaireId });
    await library.run('documents.takeBack', { documentIds: [gates] });
    await library.run('answers.takeBackDrafts', { questionnaireId, since: later });
    const cited = (await library.run('answers.list', { questionnaireId })).flatMap(({ citations }) => citations);
    expect(cited.map(({ documentId }) => documentId)).not.toContain(gates);
    expect(other?.outcome).toBe('imported');
  });

  test('and answers that were carried over, with the comparison and what the file brought in', async () => {
    const { id: questionnaireId } = await library.run('questionnaires.import', { file: THREE });
    const earlier = (answer: string) =>
      textFile(`three-${answer}.csv`, `ID;Question;Answer\n1;How are heron gates locked at night?;${answer}\n`);
    const carry = (answer: string) =>
      library.run('answers.rollForward', { questionnaireId, from: { kind: 'file', file: earlier(answer) } });
    const stand = async () => ({
      answers: await library.run('answers.list', { questionnaireId }),
      rolled: await library.run('answers.rolledForward', { questionnaireId }),
      facts: (await library.run('answers.listFacts')).map(({ answer }) => answer),
    });
    const empty = await newestEntry();
    const untouched = await stand();
    expect(await carry('With chains.')).toMatchObject({ counts: { carried: 1 } });
    const carried = await stand();
    const once = await newestEntry();
    await carry('With ropes.');
    expect((await stand()).rolled?.source).toBe('three-With ropes..csv');
    await library.run('answers.takeBackDrafts', { questionnaireId, since: once });
    expect(await stand()).toEqual(carried);
    await library.run('answers.takeBackDrafts', { questionnaireId, since: empty });
    expect(await stand()).toEqual(untouched);
    expect(await errors()).toEqual([]);
  });
});
