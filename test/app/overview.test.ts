import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openApp } from '../../src/main/app/create-app';
import { byDueDate, dueState } from '../../src/renderer/overview/due-words';
import type { Questionnaire } from '../../src/shared/domain/questionnaire';
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

  test('days are told in words, and what is open and due first stands first', () => {
    const today = '2026-11-21';
    const words = (dueOn: string | null, approvedCount = 0) => dueState(questionnaire({ dueOn, approvedCount }), today);
    expect(words(null)).toEqual({ words: 'No day set', urgency: 'none' });
    expect(words('2026-11-18')).toEqual({ words: '18 Nov 2026, 3 days late', urgency: 'late' });
    expect(words('2026-11-20').words).toBe('20 Nov 2026, yesterday');
    expect(words('2026-11-21')).toEqual({ words: '21 Nov 2026, today', urgency: 'soon' });
    expect(words('2026-11-22').words).toBe('22 Nov 2026, tomorrow');
    expect(words('2026-11-28').urgency).toBe('soon');
    expect(words('2026-12-24')).toEqual({ words: '24 Dec 2026, in 33 days', urgency: 'later' });
    // What is finished is never late.
    expect(words('2026-11-01', 10)).toEqual({ words: '1 Nov 2026', urgency: 'later' });
    const [done, none, late, soon] = [
      questionnaire({ id: 1, dueOn: '2026-01-01', approvedCount: 10 }),
      questionnaire({ id: 2, dueOn: null }),
      questionnaire({ id: 3, dueOn: '2026-11-01' }),
      questionnaire({ id: 4, dueOn: '2026-11-30' }),
    ];
    const ids = byDueDate([done, none, soon, late]).map(({ id }) => id);
    expect(ids).toEqual([3, 4, 2, 1]);
  });
});

function questionnaire(changes: Partial<Questionnaire>): Questionnaire {
  return {
    id: 1,
    name: 'Contoso',
    fileName: 'contoso.xlsx',
    format: 'xlsx',
    sha256: '',
    importedAt: '2026-11-01T08:00:00.000Z',
    dueOn: null,
    sheets: [],
    questionCount: 10,
    approvedCount: 0,
    ...changes,
  };
}
