import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openApp } from '../../src/main/app/create-app';
import { createWorkplace, PROJECT_FOLDER } from '../builders/company-files';

const place = createWorkplace();
afterAll(place.remove);
const resourcesFolder = join(PROJECT_FOLDER, 'resources');

describe('what the overview shows', () => {
  test('a requirement that stands on old documents only is marked, until a newer one says it too', async () => {
    const app = openApp({ libraryPath: place.path('marks.proofbook'), resourcesFolder, create: { title: 'Marks' } });
    const read = (name: string, text: string) =>
      app.run('documents.import', { files: [{ name, bytes: new TextEncoder().encode(text) }] });
    await read(
      'old.md',
      '# Backup policy\n\nVersion 1, 3 March 2019.\n\nBackups of the database are made every night.\n',
    );
    const marks = async () => {
      const reply = await app.run('controls.marks', {});
      return reply.ok ? reply.output.filter(({ ref }) => ref === 'A.8.13') : [];
    };
    expect(await marks()).toEqual([{ framework: 'iso27001-2022', ref: 'A.8.13', stale: true, conflict: false }]);
    await read('new.md', '# Restore handbook\n\n1 October 2026\n\nBackups are restored as a test every quarter.\n');
    expect(await marks()).toEqual([]);
    app.close();
  });

  test('a questionnaire has a day it is due, which can be taken away and is part of the history', async () => {
    const app = openApp({ libraryPath: place.path('due.proofbook'), resourcesFolder, create: { title: 'Due' } });
    const file = {
      name: 'questionnaire.xlsx',
      bytes: new Uint8Array(readFileSync(join(resourcesFolder, 'demo/questionnaire.xlsx'))),
    };
    const imported = await app.run('questionnaires.import', { file });
    if (!imported.ok) throw new Error(imported.error.message);
    const { id: questionnaireId, dueOn } = imported.output;
    expect(dueOn).toBeNull();
    const set = await app.run('questionnaires.setDue', { questionnaireId, dueOn: '2026-12-01' });
    expect(set).toMatchObject({ output: [{ dueOn: '2026-12-01' }] });
    for (const wrong of ['2026-13-01', 'soon', '1.12.2026', ''])
      expect(await app.run('questionnaires.setDue', { questionnaireId, dueOn: wrong })).toMatchObject({ ok: false });
    expect(await app.run('questionnaires.setDue', { questionnaireId: 99, dueOn: null })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await app.run('library.history', { entity: 'questionnaires' })).toMatchObject({
      output: expect.arrayContaining([expect.objectContaining({ action: 'change' })]),
    });
    expect(await app.run('questionnaires.setDue', { questionnaireId, dueOn: null })).toMatchObject({
      output: [{ dueOn: null }],
    });
    app.close();
  });
});
