import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findUnseen, showUnseen } from '../../src/shared/hidden-characters';
import { createLibrary, textFile } from '../app/library';

describe('what nobody sees', () => {
  test.each([
    ['Data is \u202Edetpyrcne\u202C.', 'Data is [U+202E]detpyrcne[U+202C].'],
    ['Yes\u200B\u200B, daily', 'Yes[U+200B ×2], daily'],
    ['\uFEFFYes', '[U+FEFF]Yes'],
    ['en\u00ADcrypted', 'en[U+00AD]crypted'],
    ['\u200Ea9 09 50', '[U+200E]a9 09 50'],
    ['A\uFE0Fny', 'A[U+FE0F]ny'],
    ['a\u{E0100}b', 'a[U+E0100]b'],
    ['half \uD83D of one', 'half [U+D83D] of one'],
    ['a\u200Db', 'a[U+200D]b'],
    ['Yes\u0000', 'Yes[U+0000]'],
    ['\u{E0048}\u{E0069}', '[U+E0048 ×2]'],
  ])('%j is named', (text, shown) => {
    expect(showUnseen(text)).toBe(shown);
    expect(findUnseen(text).length).toBeGreaterThan(0);
  });

  test.each([
    'Ja, täglich – gemäß § 8 „Größe“; 10\u00A0GB, 5\u202FkB\nzweite Zeile\tmit Tab',
    'Yes ✔️ 👩🏽‍💻 1️⃣ ❤️‍🔥 👨‍👩‍👧',
    'می‌خواهم \u200Fبله',
    'क्‍ष',
    'U\u0308bung, 90 µm, naïve, Σ',
    '',
  ])('%j is left alone', (text) => {
    expect(showUnseen(text)).toBe(text);
    expect(findUnseen(text)).toEqual([]);
  });
});

describe('an answer with characters nobody sees', () => {
  const library = createLibrary();
  afterAll(() => library.app.close());
  let questionnaireId = 0;
  const ids: number[] = [];
  const TURNED = 'Yes, data is \u202Edetpyrcne\u202C.';
  const CARELESS = 'Every night\u200B.';
  const asked =
    'ID;Question;Answer;Comment\n1;Is data encrypted?;;\n2;When are backups made?;;\n3;Are there tests?;;\n';

  beforeAll(async () => {
    const { id } = await library.run('questionnaires.import', { file: textFile('q.csv', asked) });
    questionnaireId = id;
    const drafts = await library.run('answers.draftAll', { questionnaireId });
    ids.push(...drafts.map(({ question }) => question.questionId));
    await library.run('answers.edit', { questionId: ids[0], answer: TURNED });
    await library.run('answers.edit', { questionId: ids[1], answer: CARELESS });
    await library.run('answers.edit', { questionId: ids[2], answer: 'Yes, every quarter.' });
  });

  test('keeps its words, says so where it is approved, and is not approved among many', async () => {
    const answers = await library.run('answers.list', { questionnaireId });
    expect(answers.map(({ answer }) => answer)).toEqual([TURNED, CARELESS, 'Yes, every quarter.']);
    expect(answers[0]?.reason).toMatch(/^The answer holds characters that hide, turn .*: \[U\+202E\], \[U\+202C\]\./u);
    expect(answers[1]?.reason).toMatch(/^The answer holds characters that cannot be seen: \[U\+200B\]\./u);
    expect(answers[2]?.reason).not.toMatch(/holds characters/u);
    const approved = await library.run('answers.approveMany', { questionIds: ids });
    expect(approved.map(({ question }) => question.questionId)).toEqual(ids.slice(1));
    const one = await library.run('answers.approve', { questionId: ids[0] });
    expect(one).toMatchObject({ status: 'approved', answer: TURNED, reason: expect.stringContaining('[U+202E]') });
  });

  test('is told by check, with the place to mend it', async () => {
    const { findings } = await library.run('library.check');
    const told = findings.filter(({ topic }) => topic === 'disguised');
    expect(told.map(({ severity, subject }) => [severity, subject])).toEqual([
      ['warning', 'q'],
      ['note', 'q'],
    ]);
    expect(told[0]).toMatchObject({ place: { kind: 'questionnaire', questionnaireId, questionId: ids[0] } });
    expect(told[0]?.message).toContain('“Yes, data is [U+202E]detpyrcne[U+202C].”');
    expect(told.map(({ message }) => message).join()).not.toMatch(/[\u200B\u202C\u202E]/u);
  });

  test('is told before it leaves and when it does; its words go out as they were typed', async () => {
    const request = { questionnaireId, write: 'approved' };
    const preview = await library.run('exports.preview', { kind: 'filled-questionnaire', ...request });
    const filled = await library.run('exports.filledQuestionnaire', request);
    expect(preview.findings).toEqual(filled.findings);
    expect(filled.findings).toMatchObject([
      { rule: 'disguised', severity: 'warning', sentence: 'Yes, data is [U+202E]detpyrcne[U+202C].' },
      { rule: 'disguised', severity: 'note', sentence: 'Every night[U+200B].' },
    ]);
    expect(new TextDecoder().decode(filled.bytes)).toContain(TURNED);
  });

  test('is no concern once its words were typed anew, or while it does not leave', async () => {
    await library.run('answers.edit', { questionId: ids[0], answer: 'Yes, data is encrypted.' });
    await library.run('answers.reject', { questionId: ids[1] });
    const filled = await library.run('exports.filledQuestionnaire', { questionnaireId, write: 'approved' });
    expect(filled.findings).toEqual([]);
    const { findings } = await library.run('library.check');
    expect(findings.filter(({ topic }) => topic === 'disguised')).toEqual([]);
  });
});

test('an option of the customer is theirs, whatever it holds; a comment beside it is ours', async () => {
  const { findUnseenLetters } = await import('../../src/main/answers/unseen-letters');
  const question = { options: ['Yes\u200B', 'No'], marks: {} };
  expect(findUnseenLetters({ answer: 'Yes\u200B', comment: '' }, question)).toEqual([]);
  expect(findUnseenLetters({ answer: 'Yes\u200B', comment: 'r\u043Etated' }, question)).toEqual([
    { shown: 'r\u043Etated', named: ['r[U+043E]tated'], isDisguised: true },
  ]);
});
