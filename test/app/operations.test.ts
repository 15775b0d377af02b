import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputs } from '../../src/shared/contract';
import { policy, questionnaireBytes } from '../builders/company-files';
import { computedMs } from '../builders/computing-time';
import { createLibrary, type Library, textFile } from './library';

let library: Library;
beforeAll(async () => {
  library = createLibrary();
  await library.run('documents.import', { files: [textFile('policy.md', policy())] });
});
afterAll(() => library.app.close());

describe('absurd questions are answered calmly', () => {
  test.each([
    ['none at all', ''],
    ['blanks', ' \n\t '],
    ['pictures', '🔒🔑❓'],
    ['20,000 characters', `Is customer data encrypted? ${'very '.repeat(4000)}`],
    ['one word of 20,000 letters', 'a'.repeat(20_000)],
    ['a third language', 'Les cigognes migrent-elles vers le sud en hiver ?'],
    ['another script', 'Какая сегодня погода в городе?'],
    ['from right to left', 'מה שעות הפתיחה של הספרייה?'],
    ['signs of the search', '" OR 1=1; -- NEAR(a b, 3) * ^'],
    ['a name of an object', '__proto__ constructor toString'],
    ['only a number', '42'],
  ])('%s', async (_, question) => {
    const startedAt = computedMs();
    const answer = await library.run('answers.ask', { question });
    expect(computedMs() - startedAt).toBeLessThan(3000);
    expect(answer.reason).not.toBe('');
    if (answer.verdict === 'unknown') expect([answer.answer, answer.citations]).toEqual(['', []]);
    else expect(answer.citations.length).toBeGreaterThan(0);
  });

  test.each([
    '',
    '🔒🔑❓',
    'Какая сегодня погода в городе?',
    'Les cigognes migrent-elles vers le sud en hiver ?',
    '42',
  ])('nothing is claimed for “%s”', async (question) => {
    expect(await library.run('answers.ask', { question })).toMatchObject({
      verdict: 'unknown',
      answer: '',
      citations: [],
    });
  });
});

describe('the door', () => {
  test.each([
    ['library.destroy', {}, 'bad-input', /^There is no operation called library\.destroy\.$/],
    ['__proto__', {}, 'bad-input', /^There is no operation/],
    ['documents.read', {}, 'bad-input', /^documents\.read cannot use documentId/],
    ['documents.read', { documentId: 99 }, 'not-found', /^That document is not in this library\.$/],
    ['documents.import', { files: [] }, 'bad-input', /^documents\.import cannot use files/],
    [
      'documents.import',
      { files: [{ name: 'a.txt', bytes: 'text' }] },
      'bad-input',
      /^documents\.import cannot use files/,
    ],
    ['answers.draftAll', { questionnaireId: 7 }, 'not-found', /^That questionnaire is not in this library\.$/],
    ['answers.approve', { questionId: 7 }, 'not-found', /^That question is not in this library\.$/],
    ['answers.ask', { question: 'x'.repeat(40_001) }, 'bad-input', /^answers\.ask cannot use question/],
    [
      'controls.decideMapping',
      { statementId: 1, framework: 'scc-2021', ref: '18', status: 'confirmed' },
      'bad-input',
      /^18 is no requirement of scc-2021\.$/,
    ],
    [
      'controls.decideMapping',
      { statementId: 999, framework: 'scc-2021', ref: '1', status: 'confirmed' },
      'not-found',
      /^That statement/,
    ],
    ['exports.whitepaper', { language: 'fr', format: 'pdf' }, 'bad-input', /^exports\.whitepaper cannot use language/],
  ])('refuses %s %j', async (name, input, code, sentence) => {
    expect(await library.refuse(name, input)).toMatchObject({ code, message: expect.stringMatching(sentence) });
  });

  test('takes every operation of the contract that needs no input', async () => {
    const plain = Object.keys(inputs).filter((name) => inputs[name as keyof typeof inputs].safeParse({}).success);
    const replies = await Promise.all(plain.map(async (name) => ({ name, reply: await library.app.run(name, {}) })));
    // What wants a page, a file or a passphrase is refused in a sentence; nothing breaks.
    const refused = replies.filter(({ reply }) => !reply.ok);
    expect(refused.map(({ name }) => name).toSorted()).toEqual([
      'libraries.browse',
      'libraries.close',
      'library.forgetPassphrase',
      'library.lock',
      'library.takeSnapshot',
    ]);
    for (const { reply } of refused)
      expect(reply).toMatchObject({ error: { code: expect.not.stringMatching('internal') } });
    expect(plain.length - refused.length).toBeGreaterThan(20);
  });

  test('stops when asked to, and reports how far it is', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const files = ['one', 'two', 'three'].map((name) =>
      textFile(`${name}.txt`, `The ${name} gate is closed at night.`),
    );
    const reply = await library.app.run(
      'documents.import',
      { files },
      {
        signal: stop.signal,
        onProgress: ({ done, total, label }) => {
          seen.push(`${done}/${total} ${label}`);
          if (done === 1) stop.abort();
        },
      },
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual(['0/3 one.txt', '1/3 two.txt']);
    expect((await library.run('documents.list')).map(({ fileName }) => fileName)).toEqual([
      'policy.md',
      'one.txt',
      'two.txt',
    ]);
  });
});

describe('a person’s decision', () => {
  test('stays when drafts are made again', async () => {
    const file = { name: 'security.xlsx', bytes: questionnaireBytes() };
    const { id: questionnaireId } = await library.run('questionnaires.import', { file });
    expect((await library.run('questionnaires.import', { file })).id).toBe(questionnaireId);
    const [first, second, third] = await library.run('answers.draftAll', { questionnaireId });
    await library.run('answers.edit', { questionId: first?.question.questionId, answer: 'No', comment: 'See annex' });
    await library.run('answers.approve', { questionId: second?.question.questionId });
    await library.run('answers.reject', { questionId: third?.question.questionId });
    const again = await library.run('answers.draftAll', { questionnaireId });
    expect(again.map(({ answer, status, edited }) => [answer, status, edited])).toEqual([
      ['No', 'draft', true],
      [second?.answer, 'approved', false],
      [third?.answer, 'rejected', false],
    ]);
  });

  test('about many at once approves what is still open, and is taken back at once', async () => {
    const file = { name: 'security.xlsx', bytes: questionnaireBytes() };
    const { id: questionnaireId } = await library.run('questionnaires.import', { file });
    const drafted = await library.run('answers.draftAll', { questionnaireId });
    const questionIds = drafted.map(({ question }) => question.questionId);
    for (const questionId of questionIds) await library.run('answers.reopen', { questionId });
    await library.run('answers.reject', { questionId: questionIds[2] });
    const statuses = async () => (await library.run('answers.list', { questionnaireId })).map(({ status }) => status);

    // What is unknown or already decided is left alone.
    const approved = await library.run('answers.approveMany', { questionIds: [...questionIds, 999] });
    expect(approved.map(({ question }) => question.questionId)).toEqual(questionIds.slice(0, 2));
    expect(await statuses()).toEqual(['approved', 'approved', 'rejected']);
    await library.run('answers.reopenMany', { questionIds });
    expect(await statuses()).toEqual(['draft', 'draft', 'rejected']);
    expect(await library.refuse('answers.approveMany', { questionIds: [] })).toMatchObject({ code: 'bad-input' });
  });

  test('about a mapping is kept over the suggestion', async () => {
    const { statements } = await library.run('statements.list', { query: 'restore backup' });
    const statementId = statements[0]?.id;
    const decided = await library.run('controls.decideMapping', {
      statementId,
      framework: 'gdpr-32',
      ref: '32(1)(c)',
      status: 'rejected',
    });
    expect(decided.find(({ ref }) => ref === '32(1)(c)')).toMatchObject({ status: 'rejected' });
    expect(await library.run('controls.mappings', { statementId })).toEqual(decided);
  });
});

test('what a check finds, and where: a stale document, a placeholder, nothing else', async () => {
  const old = createLibrary();
  await old.run('documents.import', {
    files: [textFile('old.md', 'Last modified: 2015-01-01\n\nCertificates are valid for TBD days.')],
  });
  const { findings } = await old.run('library.check');
  expect(findings.map(({ severity, topic, place, message }) => [severity, topic, place, message.slice(0, 25)])).toEqual(
    [
      ['warning', 'stale', { kind: 'document', documentId: 1, statementId: null }, 'Its own date is 2015-01-0'],
      [
        'warning',
        'placeholder',
        { kind: 'document', documentId: 1, statementId: expect.any(Number) },
        'A placeholder was left in',
      ],
    ],
  );
  old.app.close();
});

test('questions are found by their words and numbers, and signs of a pattern are only signs', async () => {
  const { id: questionnaireId } = await library.run('questionnaires.import', {
    file: { name: 'security.xlsx', bytes: questionnaireBytes() },
  });
  const questions = (await library.run('answers.list', { questionnaireId })).map(({ question }) => question);
  const [first] = questions;
  const query = first?.text.toUpperCase().split(' ').toReversed().join(' ') ?? '';
  expect(await library.run('questionnaires.findQuestions', { query })).toEqual([first]);
  for (const nothing of ['', '  ', '%', '_____', '\\', "' OR 1=1 --"]) {
    expect(await library.run('questionnaires.findQuestions', { query: nothing })).toEqual([]);
  }
  expect(await library.run('questionnaires.findQuestions', { query: 'e', limit: 1 })).toHaveLength(1);
});

test('a check notes the answers that wait, per questionnaire', async () => {
  const waiting = createLibrary();
  await waiting.run('documents.import', { files: [textFile('policy.md', policy())] });
  const { id } = await waiting.run('questionnaires.import', {
    file: { name: 'security.xlsx', bytes: questionnaireBytes() },
  });
  expect((await waiting.run('library.check')).findings.filter(({ topic }) => topic === 'open')).toEqual([]);
  await waiting.run('answers.draftAll', { questionnaireId: id });
  expect((await waiting.run('library.check')).findings.filter(({ topic }) => topic === 'open')).toMatchObject([
    {
      severity: 'note',
      topic: 'open',
      place: { kind: 'questionnaire', questionnaireId: id, questionId: null },
      subject: 'security',
      message: '3 drafted answers wait to be approved.',
    },
  ]);
  waiting.app.close();
});
