import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { atHome, createShelf } from '../../src/main/app/shelf';
import { guardPaths } from '../../src/main/hosts/page/guard-paths';
import { isInside } from '../../src/main/platform/folders';
import type { Reply } from '../../src/shared/errors';
import { createWorkplace, PROJECT_FOLDER } from '../builders/company-files';

const place = createWorkplace();
afterAll(place.remove);
const homeFolder = place.path('home');
const configFolder = join(homeFolder, '.config/proofbook');
mkdirSync(join(homeFolder, 'Work'), { recursive: true });
const options = { resourcesFolder: join(PROJECT_FOLDER, 'resources'), configFolder, homeFolder };
const PASSPHRASE = 'quiet harbour lantern 27';

const heron = { name: 'heron.txt', bytes: new TextEncoder().encode('The heron gate is locked at night.\n') };

describe('the libraries of a machine', () => {
  test('none is open at first; one is made, found again among the recent ones, and another opened in its place', async () => {
    const shelf = createShelf(options);
    expect(await shelf.run('library.lockState', {})).toMatchObject({ output: { state: 'none', problem: '' } });
    expect(await shelf.run('library.summary', {})).toMatchObject({ error: { code: 'no-library' } });
    expect(await shelf.run('libraries.listRecent', {})).toMatchObject({ output: [] });

    const plain = join(homeFolder, 'Work/plain.proofbook');
    const made = await shelf.run('libraries.create', { path: 'Work/plain', title: 'Plain Ltd' });
    expect(made).toMatchObject({ output: { state: 'open', path: plain, recoveryKey: null } });
    const secret = await shelf.run('libraries.create', {
      path: '~/Work/secret.proofbook',
      title: 'Marmalade Insurance',
      passphrase: PASSPHRASE,
    });
    expect(secret).toMatchObject({
      output: { state: 'open', isEncrypted: true, recoveryKey: expect.stringMatching(/-/u) },
    });
    expect(await shelf.run('library.summary', {})).toMatchObject({ output: { title: 'Marmalade Insurance' } });
    shelf.close();

    // What the list of places keeps tells nothing of an encrypted library but its path.
    expect(readFileSync(join(configFolder, 'recent-libraries.json'), 'utf8')).not.toContain('Marmalade');
    const later = createShelf(options);
    expect(await later.run('libraries.listRecent', {})).toMatchObject({
      output: [
        { name: 'secret.proofbook', isEncrypted: true, isMissing: false },
        { path: plain, name: 'plain.proofbook', isEncrypted: false, isMissing: false },
      ],
    });
    expect(await later.run('libraries.open', { path: plain })).toMatchObject({ output: { state: 'open' } });
    expect(await later.run('library.summary', {})).toMatchObject({ output: { title: 'Plain Ltd' } });
    expect(await later.run('libraries.open', { path: 'Work/secret.proofbook' })).toMatchObject({
      output: { state: 'locked' },
    });
    // The plain one was given back: another program can open it.
    const other = createShelf(options);
    expect(await other.run('libraries.open', { path: plain })).toMatchObject({ ok: true });
    other.close();
    expect(await later.run('libraries.close', {})).toMatchObject({ output: { state: 'none' } });
    later.close();
  });

  test('what cannot be opened is said, and what is open stays', async () => {
    const shelf = createShelf(options);
    writeFileSync(join(homeFolder, 'notes.proofbook'), 'only a text');
    await shelf.run('libraries.open', { path: 'Work/plain.proofbook' });
    for (const path of ['notes.proofbook', 'nothing.proofbook', 'Work'])
      expect(await shelf.run('libraries.open', { path })).toMatchObject({ ok: false });
    expect(await shelf.run('library.summary', {})).toMatchObject({ output: { title: 'Plain Ltd' } });
    // A second program is told who has it open.
    const second = createShelf(options);
    expect(await second.run('libraries.open', { path: 'Work/plain.proofbook' })).toMatchObject({
      error: { code: 'library-in-use' },
    });
    second.begin(join(homeFolder, 'Work/plain.proofbook'));
    expect(await second.run('library.lockState', {})).toMatchObject({
      output: { state: 'none', problem: expect.stringContaining('open for writing') },
    });
    second.close();
    expect(await shelf.run('libraries.create', { path: 'Work/plain', title: 'Again' })).toMatchObject({
      error: { code: 'already-exists' },
    });
    expect(await shelf.run('libraries.create', { path: 'Work/new', title: ' ' })).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(
      await shelf.run('libraries.create', { path: 'Work/new', title: 'New', passphrase: 'aaaaaaaaa' }),
    ).toMatchObject({ error: { code: 'bad-input', message: expect.stringContaining('easy to guess') } });
    shelf.close();
  });

  test('a missing one is marked in the list and can be taken out; a damaged list is none', async () => {
    const shelf = createShelf(options);
    const gone = join(homeFolder, 'gone.proofbook');
    await shelf.run('libraries.create', { path: gone, title: 'Gone' });
    await shelf.run('libraries.close', {});
    renameSync(gone, join(homeFolder, 'elsewhere.proofbook'));
    expect(await shelf.run('libraries.listRecent', {})).toMatchObject({
      output: expect.arrayContaining([expect.objectContaining({ path: gone, isMissing: true })]),
    });
    const left = await shelf.run('libraries.forget', { path: gone });
    expect(JSON.stringify(left)).not.toContain('gone.proofbook');
    writeFileSync(join(configFolder, 'recent-libraries.json'), '{"libraries": 7');
    expect(await shelf.run('libraries.listRecent', {})).toMatchObject({ output: [] });
    shelf.close();
  });

  test('the demo company is made with documents, a drafted questionnaire and evidence', async () => {
    const shelf = createShelf(options);
    const labels: string[] = [];
    const made = await shelf.run(
      'libraries.makeDemo',
      { path: 'Demo' },
      { onProgress: ({ label }) => labels.push(label) },
    );
    expect(made).toMatchObject({ output: { state: 'open', name: 'Demo.proofbook' } });
    expect(await shelf.run('library.summary', {})).toMatchObject({
      output: { documents: 22, questionnaires: 1, evidenceToReview: 5 },
    });
    expect(labels).toContain('encryption-policy.md');
    const stopped = await shelf.run('libraries.makeDemo', { path: 'Stopped' }, { signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
    expect(await shelf.run('libraries.browse', {})).toMatchObject({
      output: { libraries: expect.not.arrayContaining(['Stopped.proofbook']) },
    });
    shelf.close();
  }, 120_000);

  test('a page sees folders and libraries below the home folder, and may use nothing else', async () => {
    const shelf = createShelf(options);
    mkdirSync(place.path('outside'), { recursive: true });
    symlinkSync(place.path('outside'), join(homeFolder, 'link'));
    writeFileSync(join(homeFolder, 'Work/letter.txt'), 'private');
    const run = guardPaths(shelf.run, (path) => isInside(atHome(path, homeFolder), homeFolder));
    const listed = await run('libraries.browse', { folder: '' });
    expect(listed).toMatchObject({ output: { folder: homeFolder, parent: null, folders: ['Work'] } });
    const work = await run('libraries.browse', { folder: 'Work' });
    expect(work).toMatchObject({ output: { parent: homeFolder } });
    expect(JSON.stringify(work)).not.toContain('letter');
    const outside = ['/', '/etc', '..', '../outside', 'link', place.path('outside'), '~/../outside'];
    for (const folder of outside) expect(await run('libraries.browse', { folder })).toMatchObject({ ok: false });
    for (const path of [...outside.map((folder) => `${folder}/x.proofbook`), '', 7, null]) {
      expect(await run('libraries.create', { path, title: 'X' })).toMatchObject({ error: { code: 'bad-input' } });
      expect(await run('libraries.makeDemo', { path })).toMatchObject({ error: { code: 'bad-input' } });
      expect(await run('libraries.open', { path })).toMatchObject({ error: { code: 'bad-input' } });
    }
    shelf.close();
  });
});

describe('a page that shows a library another has replaced', () => {
  test('changes nothing in the new one', async () => {
    const shelf = createShelf(options);
    const first = await outputOf(shelf.run('libraries.create', { path: 'first', title: 'First' }));
    await shelf.run('documents.import', { files: [heron] }, { library: first.session });
    const second = await outputOf(shelf.run('libraries.create', { path: 'second', title: 'Second' }));
    expect(second.session).not.toBe(first.session);
    const late = await shelf.run('documents.import', { files: [heron] }, { library: first.session });
    expect(late).toMatchObject({ error: { code: 'no-library' } });
    expect(await shelf.run('library.summary', {}, { library: second.session })).toMatchObject({
      output: { title: 'Second', documents: 0 },
    });
    // What stands in a restored library is not what the page showed before.
    await shelf.run('library.takeSnapshot', {});
    const [copy] = await outputOf(shelf.run('library.listSnapshots', {}));
    await shelf.run('library.restore', { name: copy?.name ?? '' }, { library: second.session });
    expect(await shelf.run('library.summary', {}, { library: second.session })).toMatchObject({ ok: false });
    shelf.close();
  });

  test('long work goes on, can be seen and stopped by another page, and holds up leaving the library', async () => {
    const shelf = createShelf(options);
    await shelf.run('libraries.create', { path: 'busy', title: 'Busy' });
    const folder = join(PROJECT_FOLDER, 'resources/demo/documents');
    const files = readdirSync(folder).map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));
    const importing = shelf.run('documents.import', { files });
    await expect
      .poll(() => outputOf(shelf.run('library.running', {})))
      .toMatchObject([{ operation: 'documents.import', total: files.length }]);
    expect(await shelf.run('libraries.close', {})).toMatchObject({ error: { code: 'library-in-use' } });
    await shelf.run('library.stopRunning', {});
    expect(await importing).toMatchObject({ error: { code: 'cancelled' } });
    expect(await outputOf(shelf.run('library.running', {}))).toEqual([]);
    expect(await shelf.run('libraries.close', {})).toMatchObject({ output: { state: 'none' } });
    shelf.close();
  });
});

describe('a library that is moved away while it is open', () => {
  test('nothing that was confirmed is lost, and it can be put back or opened at its new place', async () => {
    const shelf = createShelf(options);
    const [there, elsewhere] = ['there', 'moved'].map((name) => join(homeFolder, `${name}.proofbook`)) as [
      string,
      string,
    ];
    await shelf.run('libraries.create', { path: there, title: 'Wanderer' });
    await shelf.run('documents.import', { files: [heron] });
    renameSync(there, elsewhere);
    const refused = await shelf.run('documents.import', { files: [{ ...heron, name: 'again.txt' }] });
    expect(refused).toMatchObject({ error: { code: 'library-moved', message: expect.stringContaining(there) } });
    // Put back: the work goes on.
    renameSync(elsewhere, there);
    expect(await shelf.run('library.summary', {})).toMatchObject({ output: { documents: 1 } });
    // The file alone, without the log that lay beside it, holds everything.
    renameSync(there, elsewhere);
    expect(await shelf.run('library.summary', {})).toMatchObject({ error: { code: 'library-moved' } });
    expect(await shelf.run('libraries.open', { path: elsewhere })).toMatchObject({ output: { state: 'open' } });
    expect(await shelf.run('library.summary', {})).toMatchObject({ output: { title: 'Wanderer', documents: 1 } });
    shelf.close();
  });
});

describe('the passphrase of an open library', () => {
  test('is given, changed by who knows it, and taken away; copies follow, and nothing is lost on the way', async () => {
    const shelf = createShelf(options);
    const path = join(homeFolder, 'keys.proofbook');
    await shelf.run('libraries.create', { path, title: 'Keys' });
    await shelf.run('documents.import', { files: [heron] });
    await shelf.run('library.takeSnapshot', {});
    expect(await shelf.run('library.setPassphrase', { passphrase: 'aaaaaaaa' })).toMatchObject({
      error: { code: 'bad-input' },
    });
    const given = await outputOf(shelf.run('library.setPassphrase', { passphrase: PASSPHRASE }));
    expect(given).toMatchObject({ state: 'open', isEncrypted: true, recoveryKey: expect.stringMatching(/^\w{4}-/u) });
    expect(readFileSync(path).includes('heron gate')).toBe(false);
    expect(await shelf.run('library.summary', {})).toMatchObject({ output: { documents: 1 } });
    const [copy] = await outputOf(shelf.run('library.listSnapshots', {}));
    expect(await shelf.run('library.previewRestore', { name: copy?.name ?? '' })).toMatchObject({ ok: true });

    const another = 'seven lamps under the quay';
    for (const present of ['', 'wrong'])
      expect(await shelf.run('library.setPassphrase', { present, passphrase: another })).toMatchObject({
        error: { code: 'wrong-passphrase' },
      });
    // The recovery key is as good as the passphrase.
    const present = given.recoveryKey ?? '';
    const changed = await outputOf(shelf.run('library.setPassphrase', { present, passphrase: another }));
    await shelf.run('library.lock', {});
    expect(await shelf.run('library.unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: false });
    expect(await shelf.run('library.unlock', { passphrase: changed.recoveryKey ?? '' })).toMatchObject({ ok: true });
    expect(await shelf.run('library.setPassphrase', { present: another, passphrase: null })).toMatchObject({
      output: { isEncrypted: false, recoveryKey: null },
    });
    expect(await shelf.run('library.summary', {})).toMatchObject({ output: { documents: 1 } });
    shelf.close();
  });
});

describe('the dated copies of an open library', () => {
  for (const passphrase of ['', PASSPHRASE]) {
    test(`${passphrase === '' ? 'plain' : 'encrypted'}: one is shown against the present, restored, and the step undone`, async () => {
      const shelf = createShelf(options);
      await shelf.run('libraries.create', { path: `copies${passphrase.length}`, title: 'Copies', passphrase });
      await shelf.run('library.takeSnapshot', {});
      await shelf.run('documents.import', { files: [heron] });
      const [copy] = await outputOf(shelf.run('library.listSnapshots', {}));
      if (copy === undefined) throw new Error('No copy was kept.');
      expect(copy.reason).toBe('asked');
      const difference = await outputOf(shelf.run('library.previewRestore', { name: copy.name }));
      expect(difference).toContainEqual(
        expect.objectContaining({ table: 'documents', removed: { count: 1, names: ['heron'] } }),
      );
      expect(await shelf.run('library.summary', {})).toMatchObject({ output: { documents: 1 } });

      const { kept } = await outputOf(shelf.run('library.restore', { name: copy.name }));
      expect(await shelf.run('library.summary', {})).toMatchObject({ output: { documents: 0 } });
      expect(await shelf.run('library.restore', { name: kept })).toMatchObject({ ok: true });
      expect(await shelf.run('library.summary', {})).toMatchObject({ output: { documents: 1 } });

      for (const name of ['2020-01-01T00-00-00Z-asked.proofbook', '../copies0.proofbook', '/etc/passwd'])
        expect(await shelf.run('library.restore', { name })).toMatchObject({ ok: false });
      expect(await shelf.run('library.summary', {})).toMatchObject({ output: { documents: 1 } });
      shelf.close();
    });
  }
});

async function outputOf<Output>(reply: Promise<Reply<Output>>): Promise<Output> {
  const settled = await reply;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.output;
}
