import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkplace, policy, questionnaireBytes } from '../../builders/company-files';
import { done, doneJson, expectRefusal, proofbook } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const classes = (...args: string[]) => done(['classes', library, ...args]);
beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, place.write('policy.md', policy())]);
  await done(['answer', library, place.write('security.xlsx', questionnaireBytes())]);
});
afterAll(() => place.remove());

test('classes: decided for a statement, a requirement and the readers of a questionnaire, listed and taken back', async () => {
  expect(await classes()).toMatch(/^None decided: /);
  const { statements } = await doneJson<{ statements: { id: number; quote: string }[] }>(
    ['run', library, 'statements.list'],
    { input: '{"query":"AES-256"}' },
  );
  const [{ id, quote } = { id: 0, quote: '' }] = statements;
  await classes('statement', String(id), 'confidential');
  await classes('requirement', 'A.8.24', 'internal');
  const listed = await classes('questionnaire', 'security.xlsx', 'confidential');
  expect(listed.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^questionnaire +1 +confidential +security/),
    expect.stringMatching(/^requirement +iso27001-2022 A\.8\.24 +internal +\S/),
    expect.stringMatching(new RegExp(`^statement +${id} +confidential +All customer data`)),
  ]);
  expect(await doneJson(['classes', library, '--json'])).toContainEqual({
    kind: 'statement',
    subject: String(id),
    disclosure: 'confidential',
    title: quote,
  });
  await classes('questionnaire', '1', 'none');
  await classes('requirement', 'iso27001-2022:A.8.24', 'none');
  expect(await classes('statement', String(id), 'none')).toMatch(/^None decided: /);
});

test('classes: what was decided holds in an answer', async () => {
  const question = () =>
    doneJson<{ citations: unknown[] }>(['run', library, 'answers.ask'], {
      input: '{"question":"Is customer data encrypted at rest?"}',
    });
  expect((await question()).citations.length).toBeGreaterThan(0);
  for (const { id } of (
    await doneJson<{ statements: { id: number }[] }>(['run', library, 'statements.list'], {
      input: '{"query":"encrypted"}',
    })
  ).statements)
    await classes('statement', String(id), 'internal');
  expect((await question()).citations).toEqual([]);
});

test('classes: what cannot be meant is refused in a sentence', async () => {
  expectRefusal(await proofbook(['classes', library, 'document', '1', 'internal']), 2, /^Say what it is about/);
  expectRefusal(await proofbook(['classes', library, 'statement', '1']), 2, /^Name the statement and its class/);
  expectRefusal(await proofbook(['classes', library, 'statement', '1', 'secret']), 2, /CLASS is public/);
  expectRefusal(await proofbook(['classes', library, 'statement', '99999', 'internal']), 1, /^There is no statement/);
  expectRefusal(await proofbook(['classes', library, 'statement', '01', 'internal']), 1, /^There is no statement 01/);
  expectRefusal(await proofbook(['classes', library, 'requirement', 'A.99.1', 'internal']), 1, /no requirement/);
  expectRefusal(await proofbook(['classes', library, 'questionnaire', 'Borealis', 'internal']), 1, /no questionnaire/);
});
