import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openDouble } from './open-double';
import { freshFolder, newLibrary } from './serve';

// What a page that has been taken over could try: the bridge is all it has, and behind it the same door as everywhere.
test('electron double: the page can ask for operations and nothing else', async () => {
  const folder = freshFolder();
  const window = await openDouble(folder, newLibrary(folder));
  try {
    const { page } = window;
    const ask = (message: unknown, channel = 'proofbook') =>
      page.evaluate(
        `doubleInvoke(${JSON.stringify(channel)}, ${JSON.stringify(message)}).catch((error) => 'refused: ' + error.message)`,
      );

    expect(await page.evaluate('Object.keys(proofbook).sort()')).toEqual([
      'cancel',
      'chooseLibrary',
      'host',
      'run',
      'saveFile',
      'speak',
    ]);
    expect(await page.evaluate('typeof require + typeof process + typeof module')).toBe('undefinedundefinedundefined');

    const refused = { ok: false, error: { code: 'bad-input' } };
    expect(await ask({ kind: 'run', call: 'a', name: 'library.explode', input: {} })).toMatchObject(refused);
    expect(await ask({ kind: 'run', call: '../a', name: 'library.summary', input: {} })).toMatchObject(refused);
    expect(await ask({ kind: 'run', call: 'a', name: '__proto__', input: {} })).toMatchObject(refused);
    expect(await ask({ kind: 'open-path', path: '/etc/passwd' })).toMatchObject(refused);
    expect(await ask('run')).toMatchObject(refused);
    expect(await ask(null)).toMatchObject(refused);
    expect(await ask({}, 'fs:readFile')).toContain('refused');
    expect(await ask({ kind: 'run', call: 'a', name: 'library.summary', input: {} })).toMatchObject({ ok: true });

    // A library is opened or made only where the person chose it in a dialog of the system.
    const path = join(folder, 'planted.proofbook');
    const made = { path, title: 'Planted' };
    expect(await ask({ kind: 'run', call: 'a', name: 'libraries.create', input: made })).toMatchObject(refused);
    expect(await ask({ kind: 'run', call: 'a', name: 'libraries.makeDemo', input: made })).toMatchObject(refused);
    expect(await ask({ kind: 'run', call: 'a', name: 'libraries.open', input: { path: '/etc/passwd' } })).toMatchObject(
      refused,
    );
    expect(await ask({ kind: 'run', call: 'a', name: 'libraries.browse', input: { folder: '/' } })).toMatchObject(
      refused,
    );
    expect(existsSync(path)).toBe(false);

    // A drop the page makes up is nobody's: the preload takes a library from a person's own only.
    await page.evaluate(`{
      window.doublePaths = { 'other.proofbook': '/somewhere/other.proofbook' };
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'other.proofbook'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }`);
    expect(await ask({ kind: 'run', call: 'b', name: 'library.lockState', input: {} })).toMatchObject({
      ok: true,
      output: { path: expect.not.stringContaining('other.proofbook') },
    });

    // A name cannot lead out of the folder the person chose.
    const file = { name: '../../../evil\u0000.docx', bytes: { $base64: 'UEs=' } };
    expect(await ask({ kind: 'save-file', file })).toMatchObject({ kind: 'saved' });
    expect(readdirSync(join(folder, 'saved'))).toEqual(['.._.._.._evil_.docx']);
    expect(existsSync(join(folder, '../evil.docx'))).toBe(false);
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
});
