import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerDraft } from '../../../src/shared/domain/answer';
import { createWorkplace, policy } from '../../builders/company-files';
import { buildXlsx } from '../../builders/xlsx';
import { done, doneJson, expectRefusal, proofbook } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const empty = place.path('empty.proofbook');

beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, place.write('policy.md', policy())]);
  await done(['new', empty]);
});
afterAll(place.remove);

const ask = (of: string, question: string, options: string[] = []) =>
  doneJson<AnswerDraft>(['run', of, 'answers.ask'], { input: JSON.stringify({ question, options }) });

const NOTHING = { verdict: 'unknown', answer: '', comment: '' };

describe('a question nobody can answer is left unknown, with a reason', () => {
  test.each([
    ['an empty one', ''],
    ['blanks', '  \n\t '],
    ['one sign', '?'],
    ['emoji', '🔒🔑❓'],
    ['Japanese', 'バックアップは暗号化されていますか？'],
    ['Polish', 'Czy kopie zapasowe są szyfrowane podczas przechowywania?'],
    ['Russian', 'Шифруются ли резервные копии?'],
    ['French', 'Les sauvegardes sont-elles chiffrées et avec quel algorithme ?'],
    ['noise', 'x'.repeat(20_000)],
    ['signs of the search language', '"AND" OR (NEAR* NOT) ^ {terms}: -- ; DROP TABLE statements'],
    ['control characters', '\u0000\u0007\u202E\uFFFE'],
  ])('%s', async (_name, question) => {
    const draft = await ask(library, question, ['Yes', 'No']);
    expect(draft.verdict === 'yes' || draft.verdict === 'no').toBe(false);
    if (draft.verdict === 'unknown') expect(draft).toMatchObject(NOTHING);
    expect(draft.reason).toMatch(/\p{L}.*\.$/su);
  });

  test.each(['Do you encrypt customer data?', '', 'Wie lange werden Backups aufbewahrt?'])(
    'in a library without a sentence: %s',
    async (question) => {
      const draft = await ask(empty, question, ['Yes', 'No']);
      expect(draft).toMatchObject({ ...NOTHING, citations: [] });
      expect(draft.reason).toMatch(/\.$/u);
    },
  );
});

test('a statement of one word carries no answer', async () => {
  const words = place.path('words.proofbook');
  await done(['new', words]);
  await done(['import', words, place.write('words.md', '# Policy\n\nEncryption.\n\nYes.\n\nMFA!\n')]);
  for (const question of ['Encryption', 'Is data encrypted?', 'Is MFA enforced?', 'Yes?'])
    expect(await ask(words, question, ['Yes', 'No']), question).toMatchObject(NOTHING);
});

test('twenty thousand characters are read in good time, and what is asked first is answered', async () => {
  const long = `Is customer data encrypted at rest with AES-256? ${'Please take into account everything we wrote before. '.repeat(400)}`;
  const draft = await ask(library, long.slice(0, 20_000), ['Yes', 'No']);
  expect(['yes', 'partly', 'unknown']).toContain(draft.verdict);
});

test('what is longer than a question can be is refused in one sentence', async () => {
  const ran = await proofbook(['run', library, 'answers.ask'], {
    input: JSON.stringify({ question: 'a'.repeat(50_000) }),
  });
  expectRefusal(ran, 1, /question/u);
});

test('odd options neither break the choice nor are chosen without a reason', async () => {
  const odd = ['', '   ', '(', '[a-z]+', '\\', '0', '🙂', 'Yes'.repeat(150), '$&'];
  const draft = await ask(library, 'Is customer data encrypted at rest?', odd);
  expect(draft.answer).toBe('');
  expect(draft.flags).toContain('no-matching-option');
  expect(draft.reason).toContain('None of the form’s choices says that');
});

test('a workbook of such questions is drafted and filled, and the odd cells stay empty', async () => {
  const questions = [
    '🔒🔑❓ ?',
    'バックアップは暗号化されていますか？',
    `Is ${'very '.repeat(4000)}much data encrypted?`,
  ];
  const { bytes } = buildXlsx({
    sheets: [
      {
        name: 'Security',
        rows: [
          ['ID', 'Question', 'Answer', 'Comment'],
          ['1', 'Is customer data encrypted at rest with AES-256?'],
          ...questions.map((question, at) => [String(at + 2), question]),
          ['9', 'How long are backups kept?'],
        ],
      },
    ],
  });
  const file = place.write('odd.xlsx', bytes);
  const out = place.path('odd-filled.xlsx');
  expect(await done(['answer', library, file, '-o', out, '--write', 'drafts'])).toContain('question');
  await done(['verify', file, out]);
});
