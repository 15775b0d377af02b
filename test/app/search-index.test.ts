import BetterSqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { type App, openApp } from '../../src/main/app/create-app';
import { createWorkplace } from '../builders/company-files';
import { RESOURCES_FOLDER } from '../builders/export-source';
import { textFile } from './library';

const place = createWorkplace();
afterAll(place.remove);

const PATH = place.path('company.proofbook');

async function withLibrary<Result>(work: (app: App) => Promise<Result>, create = false): Promise<Result> {
  const app = openApp({
    libraryPath: PATH,
    resourcesFolder: RESOURCES_FOLDER,
    ...(create ? { create: { title: 'Lindenhof' } } : {}),
  });
  try {
    return await work(app);
  } finally {
    app.close();
  }
}

async function cites(): Promise<number> {
  const reply = await withLibrary((app) =>
    app.run('answers.ask', { question: 'Sind Notebooks verschlüsselt?', options: [] }),
  );
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.output.citations.length;
}

function spoil(sql: string): void {
  const raw = new BetterSqlite(PATH);
  raw.exec(sql);
  raw.close();
}

test('a library indexed with other words is indexed anew when it is opened, and only then', async () => {
  const policy = textFile('policy.md', '# Devices\n\nAll laptops are encrypted with AES-256.\n');
  await withLibrary((app) => app.run('documents.import', { files: [policy] }), true);
  expect(await cites()).toBe(1);
  spoil("UPDATE statement_search SET terms = 'nothing', context = ''");
  expect(await cites()).toBe(0);
  spoil("UPDATE search_words SET fingerprint = 'an older edition'");
  expect(await cites()).toBe(1);
  spoil("UPDATE statement_search SET terms = 'nothing', context = ''; DELETE FROM search_words");
  expect(await cites()).toBe(1);
  const check = await withLibrary((app) => app.run('library.check', {}));
  expect(check).toMatchObject({ ok: true });
});
