import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitBeforeAttempt } from '../../src/main/platform/passphrase-attempts';
import { openDatabase } from '../../src/main/storage/database';
import { createKey, deriveKey, writeRecoveryKey } from '../../src/main/storage/encryption';
import { createWorkplace, policy, questionnaireBytes } from '../builders/company-files';
import { BIN, done, doneJson, expectRefusal, NOW, proofbook } from '../hosts/cli/proofbook';
import { filesWith, makeEncrypted, recoveryKeyOf, withPassphraseFile } from './library';

const place = createWorkplace();
const inputs = createWorkplace();
const library = place.path('secret.proofbook');
const key = withPassphraseFile(inputs);
// One in the document, one in the questionnaire's name, one typed by a person.
const MARKERS = [
  'Quokka vault rotates its seals nightly',
  'Marmalade Insurance 4711',
  'Typed by hand: heron seventeen',
];
let recoveryKey = '';

beforeAll(async () => {
  recoveryKey = await makeEncrypted(library, key);
  await done(['import', library, inputs.write('policy.md', policy({ more: `${MARKERS[0]}.\n` })), ...key]);
});
afterAll(() => {
  place.remove();
  inputs.remove();
});

describe('an encrypted library', () => {
  test('leaves no sentence in the file, the log, the temporary folder or beside it while it is used', async () => {
    const temporary = place.path('tmp');
    mkdirSync(temporary);
    const sheet = inputs.write(`${MARKERS[1]}.xlsx`, questionnaireBytes());
    const environment = { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary, PROOFBOOK_NOW: NOW };
    const child = spawn(process.execPath, [BIN, 'serve', library, ...key], { env: environment });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL'); // the log of a killed program stays on the disk
    await done(['answer', library, sheet, ...key]);
    const edited = JSON.stringify({ questionId: 1, answer: MARKERS[2] });
    await done(['run', library, 'answers.edit', ...key], { input: edited });
    const running = spawn(process.execPath, [BIN, 'import', library, ...manyFiles(), ...key], { env: environment });
    const ended = new Promise((resolve) => running.once('exit', resolve));
    while (!existsSync(`${library}-wal`) || readFileSync(`${library}-wal`).length < 200_000) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    running.kill('SIGKILL');
    await ended;
    expect(readFileSync(`${library}-wal`).length).toBeGreaterThan(100_000);
    expect(filesWith([place.folder], MARKERS)).toEqual([]);
    const [answer] = await doneJson<{ answer: string }[]>(['run', library, 'answers.list', ...key], {
      input: '{"questionnaireId":1}',
    });
    expect(answer?.answer).toBe(MARKERS[2]);
    expect(filesWith([place.folder], [...MARKERS, 'CREATE TABLE'])).toEqual([]);
  });

  test('opens with its passphrase or its recovery key, however that is typed, and with nothing else', async () => {
    const typed = withPassphraseFile(inputs, ` ${recoveryKey.toLowerCase().replaceAll('-', ' ')} `, 'recovery.txt');
    expect(await doneJson(['run', library, 'library.summary', ...typed])).toMatchObject({ title: 'secret' });
    expectRefusal(await proofbook(['check', library]), 1, /^This library has a passphrase\./);
    const wrong = withPassphraseFile(inputs, `${recoveryKey.slice(0, -1)}_`, 'wrong.txt');
    expectRefusal(await proofbook(['check', library, ...wrong]), 1, /^That passphrase does not open this library\./);
  });

  test('waits longer after each wrong passphrase, also in a new process, until the right one is given', async () => {
    const wrong = withPassphraseFile(inputs, 'quiet harbour lantern 28', 'wrong.txt');
    const guess = inputs.path('guess.proofbook');
    copyFileSync(library, guess);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 2; attempt++) {
      expectRefusal(await proofbook(['check', guess, ...wrong]), 1, /^That passphrase does not open/);
      waits.push(waitBeforeAttempt(guess, Date.now()));
    }
    expect(waits[0]).toBeGreaterThan(500);
    expect(waits[1]).toBeGreaterThan(1500);
    writeFileSync(`${guess}-attempts`, '40\n');
    expect(waitBeforeAttempt(guess, Date.now())).toBeLessThanOrEqual(60_000);
    writeFileSync(`${guess}-attempts`, '1\n');
    await done(['run', guess, 'library.summary', ...key]);
    expect(waitBeforeAttempt(guess, Date.now())).toBe(0);
  });

  test('changes its passphrase, loses it and gets it back, with the same content each time', async () => {
    const moved = place.path('moved.proofbook');
    await done(['new', moved]);
    await done(['import', moved, inputs.path('policy.md')]);
    const content = () => doneJson<unknown>(['run', moved, 'statements.list', ...current], { input: '{}' });
    let current: string[] = [];
    const before = await content();
    expect(filesWith([place.folder], MARKERS)).toEqual([moved]);

    const first = withPassphraseFile(inputs, 'first of three words', 'first.txt');
    const printed = await done(['passphrase', moved, '--new-passphrase-file', first[1] ?? '']);
    current = first;
    expect(await content()).toEqual(before);
    expect(filesWith([place.folder], MARKERS)).toEqual([]);

    const second = withPassphraseFile(inputs, 'second of three words', 'second.txt');
    await done(['passphrase', moved, ...first, '--new-passphrase-file', second[1] ?? '']);
    current = second;
    expect(await content()).toEqual(before);
    const old = withPassphraseFile(inputs, recoveryKeyOf(printed), 'old-recovery.txt');
    expectRefusal(await proofbook(['check', moved, ...old]), 1, /^That passphrase does not open/);

    await done(['passphrase', moved, ...second, '--remove']);
    current = [];
    expect(await content()).toEqual(before);
  });

  test.each([
    ['an easy passphrase', 'aaaaaaaaaaaa', /^This passphrase is too easy to guess\./],
    ['a short one', 'abc1', /^This passphrase is too easy to guess\./],
    ['none', '', /^This passphrase is too easy to guess\./],
  ])('is not made with %s', async (_, passphrase, sentence) => {
    const weak = withPassphraseFile(inputs, passphrase, 'weak.txt');
    expectRefusal(await proofbook(['new', place.path('weak.proofbook'), ...weak]), 1, sentence);
    expect(existsSync(place.path('weak.proofbook'))).toBe(false);
  });

  test('is called damaged or locked where one byte of any page was changed, and never shows other content', async () => {
    const whole = readFileSync(library);
    for (const at of [20, 5000, Math.floor(whole.length / 2)]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const damaged = inputs.write('damaged.proofbook', bytes);
      const ran = await proofbook(['check', damaged, ...key]);
      expect(ran.code).toBe(1);
    }
  });
});

describe('keys', () => {
  test('the same passphrase makes another key for another library, and accents are spelled one way', () => {
    const one = createKey('größer als zuvor');
    expect(createKey('größer als zuvor').secret.equals(one.secret)).toBe(false);
    expect(deriveKey('größer als zuvor'.normalize('NFD'), one.header).secret.equals(one.secret)).toBe(true);
    expect(deriveKey(writeRecoveryKey(one), one.header).secret.equals(one.secret)).toBe(true);
  });

  test('a key does not open a plain library', () => {
    const plain = place.path('plain.proofbook');
    openDatabase(plain, 'create').close();
    expect(() => openDatabase(plain, 'open', { key: createKey('any words at all') })).toThrow(/does not open/);
    expect(() => openDatabase(library, 'open')).toThrow(/not a Proofbook library/);
  });
});

function manyFiles(): string[] {
  return Array.from({ length: 60 }, (_, index) =>
    inputs.write(`many/p-${index}.md`, policy({ days: index, more: `${MARKERS[0]} in room ${index}.\n`.repeat(20) })),
  );
}
