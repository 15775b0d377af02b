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

  test('asks for what is missing', async () => {
    expect((await proofbook(['take-back', library, 'export', 'x'])).code).toBe(2);
  });
});
