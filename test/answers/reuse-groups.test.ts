import { afterAll, expect, test } from 'vitest';
import { groupReusable } from '../../src/main/answers/reuse-groups';
import { indexFacts } from '../../src/main/answers/reuse-index';
import { listFacts } from '../../src/main/answers/reuse-store';
import { openApp } from '../../src/main/app/create-app';
import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { openDatabase } from '../../src/main/storage/database';
import { textFile } from '../app/library';
import { createWorkplace } from '../builders/company-files';
import { RESOURCES_FOLDER } from '../builders/export-source';

const place = createWorkplace();
afterAll(place.remove);

const ASKED = [
  ['Are', 'disks', 'encrypted?'],
  ['Do you encrypt', 'backups', 'at rest?'],
  ['Are all', 'laptops', 'encrypted with AES-256?'],
  ['How long are', 'log files', 'kept?'],
  ['Must', 'administrators', 'use multi-factor authentication?'],
  ['Is access of', 'employees', 'reviewed every quarter?'],
  ['Werden', 'Festplatten', 'verschlüsselt?'],
  ['Wie lange werden', 'Protokolle', 'aufbewahrt?'],
];

test('only what is alike is compared, and the groups are those of comparing everything', async () => {
  const path = place.path('groups.proofbook');
  const app = openApp({ libraryPath: path, resourcesFolder: RESOURCES_FOLDER, create: { title: 'Groups' } });
  // Every beginning with every thing and every end: alike by every part, and the same only now and then.
  const questions = ASKED.flatMap(([begin], at) =>
    ASKED.flatMap(([, what], other) => `${begin} ${what} ${ASKED[(at + other) % ASKED.length]?.[2] ?? ''}`),
  );
  const form = (answers: readonly string[]) =>
    `Question,Answer\n${questions.map((question, at) => `"${question}",${answers[at % answers.length] ?? ''}`).join('\n')}\n`;
  const files = [
    textFile('Acme 2026-03-01.csv', form(['Yes', 'No', '30 days'])),
    textFile('Borealis 2026-04-01.csv', form(['Yes', 'Yes', 'No', '90 days'])),
  ];
  expect(await app.run('answers.importFilled', { files })).toMatchObject({ ok: true });
  const database = openDatabase(path, 'read');
  const knowledge = loadKnowledge(RESOURCES_FOLDER);
  const rest = () => Promise.resolve();
  const index = await indexFacts(listFacts(database, 'standing'), new Map(), () => knowledge, rest);
  const groups = await groupReusable(index, rest);
  expect(groups.length).toBeGreaterThan(20);
  expect(groups).toEqual(await groupReusable({ ...index, alike: index.like }, rest));
  expect(await app.run('answers.compareReusable', {})).toMatchObject({ output: groups });
  database.close();
  app.close();
});
