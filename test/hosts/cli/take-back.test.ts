import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkplace } from '../../builders/company-files';
import { done, doneJson, expectRefusal, proofbook } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');

beforeAll(async () => {
  await done(['new', library, '--title', 'Acme']);
  await done(['import', library, place.write('gates.md', '# Gates\n\nGates are locked at night.\n')]);
  await done(['answer', library, place.write('asked.csv', 'ID;Question;Answer\n1;Are gates locked at night?;\n')]);
});
afterAll(place.remove);

describe('take-back', () => {
  test('takes a document and a questionnaire out again, and says what it does not know', async () => {
    const unknown = await proofbook(['take-back', library, 'document', 'other.md']);
    expectRefusal(unknown, 1, /no document called other\.md/u);
    expect(await doneJson(['disclose', library, 'gates.md', 'internal', '--json'])).toMatchObject([
      { disclosure: 'internal' },
    ]);
    expect(await doneJson(['disclose', library, 'gates.md', 'none', '--json'])).toMatchObject([
      { disclosure: 'customer' },
    ]);
    expect(await doneJson(['take-back', library, 'document', 'gates.md', '--json'])).toEqual({ takenBack: 1 });
    expect(await doneJson(['disclose', library, '--json'])).toEqual([]);
    expect(await done(['take-back', library, 'questionnaire', 'asked'])).toMatch(/taken out again/u);
    expect(await doneJson(['due', library, '--json'])).toEqual([]);
  });

  test('takes evidence out again, and makes drafts what they were at an entry of the history', async () => {
    const report = place.write('restore.txt', 'Restore test\n\nAll backups were restored.\n');
    await done(['evidence', 'add', library, report]);
    expect(await done(['take-back', library, 'evidence', 'restore.txt'])).toMatch(/taken out again/u);
    expectRefusal(await proofbook(['take-back', library, 'evidence', 'restore.txt']), 1, /no evidence called/u);
    const asked = place.write('again.csv', 'ID;Question;Answer\n1;Are doors locked at night?;\n');
    const [newest] = await doneJson<{ id: number }[]>(['history', library, '--json']);
    await done(['answer', library, asked]);
    expect(await doneJson(['take-back', library, 'drafts', 'again', String(newest?.id), '--json'])).toEqual({
      takenBack: 1,
    });
  });

  test('asks for what is missing', async () => {
    expect((await proofbook(['take-back', library, 'export', 'x'])).code).toBe(2);
    expect((await proofbook(['take-back', library, 'drafts', 'again', 'yesterday'])).code).toBe(2);
  });
});
