import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../src/main/storage/migrations');

// A library that ran a migration never runs it again: whatever is added to it afterwards is missing there for ever, and shows
// as an error of SQLite in some far place. What is to change goes into a new migration, and its line in here.
const RELEASED: Readonly<Record<string, string>> = {
  '001': '08bfac06988c89a8',
  '002': 'b9875683440db635',
  '003': '71e84ebb77fb00a1',
  '004': '32527888f27cdd4d',
  '005': '1bda2a53fccf5aef',
  '006': '97c527fac7c7dbdf',
  '007': '990d11e7492ceec2',
  '008': 'd300445bf163ec90',
  '009': '8b4147185ac6ee53',
  '010': '857dc9d7415b443e',
  '011': '644588fe5133ab22',
  '012': '54150b4d6d07236b',
  '013': '6223194f15c41817',
  '014': 'eced71666bb92761',
  '015': 'a80a772efb88c3bc',
};

test('a migration that libraries have run is never edited', async () => {
  const found: Record<string, string> = {};
  for (const file of readdirSync(FOLDER).toSorted()) {
    const [sql] = Object.values((await import(`${FOLDER}/${file}`)) as Record<string, string>);
    found[file.slice(0, 3)] = createHash('sha256')
      .update(sql ?? '')
      .digest('hex')
      .slice(0, 16);
  }
  expect(found).toEqual(RELEASED);
});
