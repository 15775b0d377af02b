import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkplace, policy } from '../../builders/company-files';
import { done, doneJson, expectRefusal, proofbook } from './proofbook';

interface Line {
  ref: string;
  care: { owner: string; reviewOn: string | null; decidedBy: string } | null;
}

const place = createWorkplace();
const library = place.path('company.proofbook');
beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, place.write('policy.md', policy())]);
});
afterAll(() => place.remove());

test('controls: owner and review day are set, shown and taken back', async () => {
  await done(['controls', library, 'A.8.24', '--owner', 'Head of platform', '--review', '2027-03-01', '--by', 'CISO']);
  const [line] = await doneJson<Line[]>(['controls', library, 'A.8.24', '--json']);
  expect(line?.care).toMatchObject({ owner: 'Head of platform', reviewOn: '2027-03-01', decidedBy: 'CISO' });
  expect((await doneJson<Line[]>(['controls', library, '--json'])).length).toBeGreaterThan(100);
  await done(['controls', library, 'A.8.24', '--owner', '', '--review', 'none']);
  expect((await doneJson<Line[]>(['controls', library, 'A.8.24', '--json']))[0]?.care).toBeNull();
});

test('controls: what cannot be meant is refused in a sentence', async () => {
  expectRefusal(await proofbook(['controls', library, '--owner', 'x']), 2, /^Name the requirements/);
  expectRefusal(await proofbook(['controls', library, 'A.99.1']), 1, /^A\.99\.1 is no requirement/);
  expectRefusal(await proofbook(['controls', library, 'A.8.24', '--review', 'soon']), 1, /reviewOn/);
});
