import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentImport } from '../../../src/shared/contract/documents';
import { createWorkplace, DEMO_FOLDER, policy, questionnaireBytes } from '../../builders/company-files';
import { BIN, done, doneJson, expectOneSentence, NOW, runProgram } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const sheet = place.write('security.xlsx', questionnaireBytes());

beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, place.write('policy.md', policy())]);
});
afterAll(place.remove);

/** Permission bits do not stop a superuser, so a small disk of its own is mounted where the system lets us. */
function mayMount(): boolean {
  return spawnSync('unshare', ['-m', 'sh', '-c', `mount -t tmpfs -o size=1m tmpfs ${place.folder}`]).status === 0;
}

/** Runs a shell script with `$disk`, an empty disk of the given size that nobody else sees, and `$run`, the program. */
function onDisk(kilobytes: number, script: string) {
  const disk = place.path('disk');
  const setUp = `mkdir -p ${disk} && mount -t tmpfs -o size=${kilobytes}k tmpfs ${disk}; disk=${disk}; run="${process.execPath} ${BIN}"`;
  return runProgram('unshare', ['-m', 'sh', '-c', `${setUp}\n${script}`]);
}

describe.skipIf(!mayMount())('on a disk of its own (skipped where mounting is not allowed)', () => {
  test('a full disk: no library is left half made', async () => {
    const ran = await onDisk(64, '$run new $disk/new.proofbook; code=$?; ls -A $disk; exit $code');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expectOneSentence(ran.stderr, /^The disk is full\. What was finished before stays/);
  });

  test('a full disk: an import that does not fit leaves the library as it was', async () => {
    const kilobytes = Math.ceil(statSync(library).size / 1024) + 130;
    const ran = await onDisk(
      kilobytes,
      `cp ${library} $disk/full.proofbook && $run import $disk/full.proofbook ${DEMO_FOLDER}/documents/measures-annex.html
       code=$?; ls -A $disk; cmp ${library} $disk/full.proofbook && exit $code`,
    );
    expect(ran).toMatchObject({ code: 1, stdout: 'full.proofbook\n' });
    expectOneSentence(ran.stderr, /^The disk is full\. What was finished before stays/);
  });

  test('a disk that fills up during an import keeps the whole documents before that', async () => {
    const ran = await onDisk(
      900,
      `cp ${library} $disk/full.proofbook && $run import $disk/full.proofbook ${DEMO_FOLDER}/documents/*.md ${DEMO_FOLDER}/documents/*.docx
       code=$?; $run check $disk/full.proofbook; $run run $disk/full.proofbook library.summary; exit $code`,
    );
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringMatching(/^Nothing to mend\.|placeholder/) });
    const { documents } = JSON.parse(ran.stdout.slice(ran.stdout.indexOf('{'))) as { documents: number };
    expect(documents).toBeGreaterThan(1);
    expectOneSentence(ran.stderr, /^The disk is full\./);
  });

  test('a full disk: no part of a filled questionnaire or an export stays behind', async () => {
    const ran = await onDisk(
      8,
      `$run export ${library} measures-annex -o $disk/annex.docx; echo "code $?"; ls -A $disk`,
    );
    expect(ran.stdout).toBe('code 1\n');
    // What the check of an export found is said before it is written.
    const said = ran.stderr.split('\n').filter((line) => !/^(?:warning|note|info)\b/u.test(line));
    expectOneSentence(said.join('\n'), /^The disk is full\. Free some space, then write annex\.docx again\./);
  });

  test('a read-only disk: neither output nor library', async () => {
    const ran = await onDisk(
      4000,
      `cp ${library} $disk/a.proofbook; mount -o remount,ro $disk
       $run export ${library} whitepaper -o $disk/paper.pdf; echo "code $?"
       $run new $disk/new.proofbook; echo "code $?"
       $run import $disk/a.proofbook ${place.path('policy.md')}; echo "code $?"; ls -A $disk`,
    );
    expect(ran.stdout).toBe('code 1\ncode 1\ncode 1\na.proofbook\n');
    const [output = '', made = '', opened = '', ...more] = ran.stderr.trimEnd().split('\n');
    expectOneSentence(output, /^The disk for paper\.pdf is read-only\./);
    expectOneSentence(made, /could not be opened there|read-only/);
    expectOneSentence(opened, /could not be opened there|read-only/);
    expect(more).toEqual([]);
  });
});

test('a program killed in the middle of an import leaves whole documents only', async () => {
  const copy = place.path('killed.proofbook');
  copyFileSync(library, copy);
  const files = Array.from({ length: 150 }, (_, index) =>
    place.write(
      `many/policy-${index}.md`,
      policy({ days: index + 1, more: `Room ${index} is locked.\n`.repeat(20) }).replace(
        'Backup and',
        `Part ${index},`,
      ),
    ),
  );
  const child = spawn(process.execPath, [BIN, 'import', copy, ...files], {
    env: { ...process.env, PROOFBOOK_NOW: NOW },
  });
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  // The write-ahead log appears with the first document; a moment later the import is in the middle of the others.
  while (!readdirSync(place.folder).includes('killed.proofbook-wal') || readFileSync(`${copy}-wal`).length < 100_000) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const kept = await doneJson<{ fileName: string; statements: number }[]>(['run', copy, 'documents.list']);
  expect(kept.length).toBeGreaterThan(1);
  expect(kept.length).toBeLessThan(151);
  expect(kept.every(({ statements }) => statements > 0)).toBe(true);
  expect((await doneJson<{ findings: { severity: string }[] }>(['check', copy, '--json'])).findings).toEqual([]);
  const rest = await doneJson<DocumentImport[]>(['import', copy, ...files, '--json']);
  expect(rest.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(kept.length - 1);
  expect(rest.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(readdirSync(place.folder).filter((name) => name.startsWith('killed'))).toEqual(['killed.proofbook']);
});

test('a second writer waits or is told, and neither loses a word', async () => {
  const copy = place.path('shared.proofbook');
  copyFileSync(library, copy);
  const files = ['one', 'two', 'three'].map((name) =>
    place.write(`${name}.txt`, `The ${name} gate is closed at night.\n`),
  );
  await Promise.all(files.map((file) => done(['import', copy, file])));
  expect(await doneJson(['run', copy, 'library.summary'])).toMatchObject({ documents: 4 });
});

test('the sheet used above is still as it was received', () => {
  expect(readFileSync(sheet).equals(Buffer.from(questionnaireBytes()))).toBe(true);
});
