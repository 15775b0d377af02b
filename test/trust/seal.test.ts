import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkplace, PROJECT_FOLDER, policy, questionnaireBytes } from '../builders/company-files';
import { done, expectRefusal, proofbook, runProgram } from '../hosts/cli/proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const filled = place.path('filled.xlsx');
const received = place.write('security.xlsx', questionnaireBytes());
const verify = (...files: string[]) =>
  runProgram(process.execPath, [`${PROJECT_FOLDER}/bin/verify-seal.cjs`, ...files]);

beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, place.write('policy.md', policy())]);
  await done(['answer', library, received]);
  await done(['run', library, 'answers.approve'], { input: '{"questionId":1}' });
  await done(['answer', library, received, '-o', filled]);
  await done(['seal', library, filled]);
});
afterAll(place.remove);

test('a sealed export is checked by a third party with the files alone', async () => {
  const seal = JSON.parse(readFileSync(`${filled}.seal.json`, 'utf8')) as {
    answers: { id: string; status: string; approvedBy: string; citations: { quote: string }[] }[];
  };
  expect(seal.answers).toHaveLength(3);
  expect(seal.answers[0]).toMatchObject({ id: 'Q-1', status: 'approved', approvedBy: expect.stringMatching(/./u) });
  expect(seal.answers[0]?.citations[0]?.quote).toMatch(/encrypted at rest/u);
  const ran = await verify(`${filled}.seal.json`, filled, received);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toMatch(/^The file is as it was sealed .*\n1 of 3 answers were approved by a person\.\nCompare/u);
});

test.each([
  ['another file', () => [`${filled}.seal.json`, received], /^The file is not the one that was sealed\./],
  ['another questionnaire', () => [`${filled}.seal.json`, filled, filled], /^The questionnaire is not the one/],
  [
    'a changed answer',
    () => [changed((text) => text.replace('"verdict": "yes"', '"verdict": "no"')), filled],
    /signature does not hold/,
  ],
  [
    'a changed hash',
    () => [changed((text) => text.replace(/"sha256": "..../u, '"sha256": "0000')), filled],
    /signature does not hold/,
  ],
  ['no seal', () => [place.write('no.json', '{}'), filled], /^This is no seal/],
])('%s is told', async (_, files, sentence) => {
  expectRefusal(await verify(...files()), 1, sentence);
});

test('a file this library never exported is not sealed', async () => {
  expectRefusal(await proofbook(['seal', library, received]), 1, /^This library never exported that file/);
});

function changed(change: (text: string) => string): string {
  return place.write('changed.seal.json', change(readFileSync(`${filled}.seal.json`, 'utf8')));
}
