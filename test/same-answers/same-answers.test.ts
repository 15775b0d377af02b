import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewedAnswer } from '../../src/shared/domain/answer';
import type { ExportedFile } from '../../src/shared/domain/export';
import type { NamedFile } from '../../src/shared/domain/file';
import type { Reply } from '../../src/shared/errors';
import { EXPORT_KIND_NAMES, EXPORT_KINDS } from '../../src/shared/export-kinds';
import { createWorkplace, DEMO_FOLDER } from '../builders/company-files';
import { done, proofbook } from '../hosts/cli/proofbook';
import { commandLine, electron, type HostUnderTest, loopback } from './hosts';

// One list of operations through every way in: the command line, the page over HTTP, and the built window's processes on
// the electron double. Replies and files have to be the same to the byte. The clock stands still (PROOFBOOK_NOW). Taken
// out before comparing are only `byteLength` of the summary, which counts the log a library has while it stays open, and
// the address an opened library has on this machine (`path`, `session` of the lock state).

const place = createWorkplace();
const DOCUMENTS = [
  'encryption-policy.md',
  'logging-and-monitoring.txt',
  'incident-response-plan.docx',
  'measures-annex.html',
];
const PAGES = ['command line', 'loopback', 'electron'] as const;
type Way = (typeof PAGES)[number];

const paths = new Map<Way, string>(PAGES.map((way) => [way, place.path(way.replace(' ', '-'))]));
const hosts = new Map<Way, HostUnderTest>();
const documents = DOCUMENTS.map((name) => `${DEMO_FOLDER}/documents/${name}`);
const evidence = `${DEMO_FOLDER}/evidence/backup-jobs-2026-11.log`;
const form = `${DEMO_FOLDER}/questionnaire.xlsx`;

beforeAll(async () => {
  for (const [way, folder] of paths) {
    mkdirSync(folder, { recursive: true });
    await done(['new', libraryOf(way), '--title', 'Acme']);
  }
  hosts.set('loopback', await loopback(folderOf('loopback'), libraryOf('loopback')));
  hosts.set('electron', await electron(folderOf('electron'), libraryOf('electron')));
}, 120_000);
afterAll(async () => {
  for (const host of hosts.values()) await host.close();
  place.remove();
});

describe('the same answers in every host', () => {
  test('documents in', async () => {
    await same('documents.import', { files: documents.map(fileAt) }, (library) => [
      'import',
      library,
      ...documents,
      '--json',
    ]);
    await same('documents.import', { files: documents.slice(0, 1).map(fileAt) }, (library) => [
      'import',
      library,
      documents[0] ?? '',
      '--json',
    ]);
    const organisation: unknown = JSON.parse(readFileSync(`${DEMO_FOLDER}/organisation.json`, 'utf8'));
    await same('organisation.save', { organisation });
    await same('documents.setDisclosure', { documentId: 2, disclosure: 'internal' });
    for (const documentId of [1, 2, 3, 4]) await same('documents.read', { documentId });
    await same('statements.list', { query: 'encrypted' });
    await same('controls.coverage', {});
  }, 300_000);

  test('a questionnaire answered and reviewed', async () => {
    await pages('questionnaires.import', { file: fileAt(form) });
    await pages('answers.draftAll', { questionnaireId: 1 });
    await done(['answer', libraryOf('command line'), form]);
    const answers = (await same('answers.list', { questionnaireId: 1 })) as ReviewedAnswer[]; // the operation's output
    expect(answers.length).toBeGreaterThan(10);
    const [first, second, third, ...rest] = answers.map(({ question }) => question.questionId);
    if (first === undefined || second === undefined || third === undefined) throw new Error('Too few questions.');
    await same('answers.approve', { questionId: first });
    await same('answers.edit', { questionId: second, answer: 'Yes, in both data centres.' });
    await same('answers.reject', { questionId: third });
    await same('answers.approveMany', { questionIds: rest });
    await same('answers.reopen', { questionId: first });
    await same('answers.list', { questionnaireId: 1 });
    await same('answers.ask', { question: 'Are backups encrypted?' });
    await same('questionnaires.map', { questionnaireId: 1 });
  }, 300_000);

  test('evidence kept, read and decided on', async () => {
    await same('evidence.add', { files: [fileAt(evidence)] }, (library) => [
      'evidence',
      'add',
      library,
      evidence,
      '--json',
    ]);
    await same('evidence.review', { evidenceId: 1, decision: 'accepted' });
    await same('evidence.read', { evidenceId: 1 });
    await same('evidence.preview', { evidenceId: 1 });
  }, 300_000);

  test('the questionnaire filled, and proven', async () => {
    // What `answer` does before it writes.
    await pages('questionnaires.import', { file: fileAt(form) });
    await pages('answers.draftAll', { questionnaireId: 1 });
    const filled = await sameFile(
      'exports.filledQuestionnaire',
      { questionnaireId: 1, write: 'drafts' },
      (library, out) => ['answer', library, form, '--json', '-o', out],
      'filled.xlsx',
    );
    await same('exports.verify', { original: fileAt(form), filled: fileAt(filled) }, () => [
      'verify',
      form,
      filled,
      '--json',
    ]);
  }, 300_000);

  test('every kind of export, in its first format and its last', async () => {
    await same('statements.approve', { documentIds: [1, 2, 3, 4] });
    for (const kind of EXPORT_KIND_NAMES) {
      const { formats } = EXPORT_KINDS[kind];
      for (const format of new Set([formats[0], formats.at(-1)])) {
        const { choices, options } = CHOICES[kind] ?? { choices: {}, options: [] };
        await sameFile(
          'exports.make',
          { kind, format, ...choices },
          (library, out) => ['export', library, kind, '--json', '-o', out, ...options],
          `${kind}.${format}`,
        );
      }
    }
    await same('exports.list', {});
  }, 300_000);

  test('what is refused, and the library in the end', async () => {
    for (const [name, input] of [
      ['documents.read', { documentId: 999 }],
      ['answers.approve', { questionId: 0 }],
      ['statements.list', { limit: -1 }],
      ['exports.make', { kind: 'whitepaper', scope: 'No such product' }],
    ] as const) {
      const replies = await Promise.all([...hosts.values()].map((host) => host.run(name, input)));
      expect(replies[0]).toMatchObject({ ok: false });
      expect(replies[1]).toEqual(replies[0]);
      const ran = await proofbook(['run', libraryOf('command line'), name], { input: JSON.stringify(input) });
      expect(ran).toMatchObject({ code: 1, stdout: '', stderr: `${messageOf(replies[0])}\n` });
    }
    await same('library.history', { limit: 100_000 });
    await same('library.check', {});
    await same('library.summary', {});
  }, 300_000);
});

/** Runs an operation on the two pages; they must say the same. */
async function pages(name: string, input: unknown): Promise<unknown> {
  const outputs: unknown[] = [];
  for (const [way, host] of hosts) {
    const reply = await host.run(name, input);
    if (!reply.ok) throw new Error(`${way}: ${name}: ${reply.error.message}`);
    outputs.push(reply.output);
  }
  expect(comparable(outputs[1])).toEqual(comparable(outputs[0]));
  return outputs[0];
}

// What some kinds have to be told: an answer book its questionnaire, a page for everybody that these documents are for customers.
const CHOICES: Partial<Record<string, { choices: object; options: string[] }>> = {
  'answer-book': { choices: { questionnaireId: 1 }, options: ['--questionnaire', '1'] },
  'trust-page': { choices: { audience: 'customer' }, options: ['--audience', 'customer'] },
};

/** The same, and on the command line: by `run`, or by the command an operation with files has. */
async function same(name: string, input: unknown, command?: (library: string) => string[]): Promise<unknown> {
  const output = await pages(name, input);
  const library = libraryOf('command line');
  const printed = await commandLine(command?.(library) ?? ['run', library, name], command === undefined ? input : null);
  expect(comparable(JSON.parse(printed))).toEqual(comparable(output));
  return output;
}

/** The same for an operation that gives a file: its bytes are compared. Returns where the command line put it. */
async function sameFile(
  name: string,
  input: unknown,
  command: (library: string, out: string) => string[],
  fileName: string,
): Promise<string> {
  const { bytes } = (await pages(name, input)) as ExportedFile; // every such operation's output
  const out = `${folderOf('command line')}/${fileName}`;
  await done(command(libraryOf('command line'), out));
  const written = readFileSync(out);
  expect(written.length).toBe(bytes.length);
  expect(written.equals(bytes), fileName).toBe(true);
  return out;
}

/** As JSON says it, bytes (compared by themselves) by their number; without what a library is on this machine and how it is open. */
function comparable(output: unknown): unknown {
  return JSON.parse(
    JSON.stringify(output ?? null, (key, value: unknown) => {
      if (key === 'byteLength' || key === 'path' || key === 'session') return undefined;
      return value instanceof Uint8Array ? `${value.length} bytes` : value;
    }),
  );
}

function messageOf(reply: Reply<unknown> | undefined): string {
  return reply === undefined || reply.ok ? '' : reply.error.message;
}
function folderOf(way: Way): string {
  return paths.get(way) ?? '';
}

function libraryOf(way: Way): string {
  return `${folderOf(way)}/company.proofbook`;
}

function fileAt(path: string): NamedFile {
  return { name: path.split('/').at(-1) ?? '', bytes: new Uint8Array(readFileSync(path)) };
}
