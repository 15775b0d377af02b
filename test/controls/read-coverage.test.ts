import { afterAll, describe, expect, test } from 'vitest';
import { openApp } from '../../src/main/app/create-app';
import { listApplicability } from '../../src/main/controls/applicability';
import { composeCoverage, readRequirements } from '../../src/main/controls/coverage';
import { readEvidenceByControl } from '../../src/main/controls/evidence-service';
import { listCurrentMappings } from '../../src/main/controls/mapping-store';
import { readCurrentStatements } from '../../src/main/statements/statement-store';
import { openDatabase } from '../../src/main/storage/database';
import { readOnce } from '../../src/main/storage/read-once';
import type { OperationName, OutputOf } from '../../src/shared/contract';
import { findDisguised } from '../../src/shared/hidden-characters';
import { textFile } from '../app/library';
import { createWorkplace } from '../builders/company-files';
import { RESOURCES_FOLDER, readFrameworks } from '../builders/export-source';

const frameworks = readFrameworks();
const place = createWorkplace();
const libraryPath = place.path('coverage.proofbook');
const app = openApp({ libraryPath, resourcesFolder: RESOURCES_FOLDER, create: { title: 'Coverage' } });
const database = openDatabase(libraryPath, 'read');
afterAll(() => {
  database.close();
  app.close();
  place.remove();
});

async function run<Name extends OperationName>(name: Name, input: unknown = {}): Promise<OutputOf<Name>> {
  const reply = await app.run(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.output;
}

const WHAT = ['Backups', 'Access rights', 'Log files', 'Encryption keys', 'Laptops', 'Contracts with suppliers'];
const DONE = ['are encrypted with AES-256', 'are reviewed every quarter', 'will be recorded in 2027', 'are not tested'];
// More than are read in one part.
const PASSAGES = Array.from(
  { length: 2400 },
  (_, at) => `${WHAT[at % WHAT.length]} of system ${at} ${DONE[at % DONE.length]}.`,
);

/** Coverage and what hangs on it, read in the plainest way: every statement and every mapping in one go. */
function readPlainly() {
  const statements = readCurrentStatements(database);
  const readings = readRequirements(statements, listCurrentMappings(database));
  const coverage = composeCoverage(frameworks, readings, readEvidenceByControl(database, new Date().toISOString()));
  return { statements, coverage, applicability: listApplicability(frameworks, readings, []) };
}

async function expectPlain(): Promise<void> {
  const { statements, coverage, applicability } = readPlainly();
  const all = coverage.flatMap(({ requirements }) => requirements);
  expect(all.some(({ statementIds }) => statementIds.length > 20)).toBe(true);
  const lines = await run('controls.list');
  expect(lines).toMatchObject(all);
  expect(await run('controls.listApplicability')).toEqual(applicability);
  expect((await run('controls.coverage')).flatMap(({ requirements }) => requirements)).toEqual(
    all.map((each) => ({ ...each, statementIds: each.statementIds.slice(0, 20) })),
  );
  const { findings } = await run('library.check', { damage: false });
  const about = (topic: string) =>
    findings.flatMap((finding) => (finding.topic === topic && finding.place?.kind === 'document' ? finding.place : []));
  const placeOf = (wanted: (statement: (typeof statements)[number]) => boolean) =>
    statements.filter(wanted).map(({ id, places }) => ({
      kind: 'document',
      documentId: places[0]?.documentId,
      statementId: id,
    }));
  expect(about('placeholder')).toEqual(placeOf(({ hasPlaceholder }) => hasPlaceholder));
  expect(about('disguised')).toEqual(placeOf(({ quote }) => findDisguised(quote).length > 0));
}

describe('coverage read in parts', () => {
  test('agrees with a plain reading, whatever was written since', async () => {
    await run('documents.import', { files: [textFile('policy.md', `# Policy\n\n${PASSAGES.join('\n\n')}\n`)] });
    await expectPlain();
    const line = (await run('controls.list')).find(({ statements }) => statements > 20);
    const [first = 0, second = 0, third = 0] = line?.statementIds ?? [];
    const { framework, ref } = line ?? { framework: 'gdpr-32', ref: '' };
    await run('controls.decideMappings', {
      decisions: [
        { framework, ref, statementId: first, status: 'rejected' },
        { framework, ref, statementId: second, status: 'confirmed' },
      ],
    });
    await expectPlain();
    const claim = { modality: 'not-implemented', deployment: 'self-hosted', subject: 'company' };
    await run('statements.correct', { statementId: third, ...claim });
    await expectPlain();
    // A newer edition leaves out half of it, and says two things that need a look.
    const newer = [
      ...PASSAGES.slice(0, 1300),
      'Backups of [system] are encrypted with AES-256.',
      'L\u043eg files are reviewed.',
    ];
    await run('documents.import', { files: [textFile('policy.md', `# Policy\n\n${newer.join('\n\n')}\n`)] });
    await expectPlain();
    const { findings } = await run('library.check', { damage: false });
    expect(findings.filter(({ topic }) => topic === 'placeholder')).toHaveLength(1);
    expect(findings.filter(({ topic }) => topic === 'disguised')).toHaveLength(1);
  });

  test('many who ask at once get one reading, and nothing that is half old', async () => {
    const memory = openDatabase(':memory:', 'create');
    let value = 0;
    let readings = 0;
    const write = () => {
      value += 1;
      memory.prepare("INSERT INTO customers (name, recorded_at) VALUES ('a' || ?, '')").run(value);
    };
    const read = readOnce(memory, ['customers'], async (rest) => {
      readings += 1;
      const before = value;
      if (readings === 1) write();
      await rest();
      return [before, value];
    });
    const replies = await Promise.all([read(), read()]);
    expect(replies).toEqual([
      [1, 1],
      [1, 1],
    ]);
    write();
    expect(await read()).toEqual([2, 2]);
    // What is written elsewhere changes nothing of it.
    const before = readings;
    memory.prepare('INSERT INTO brandings (id, settings, saved_at) VALUES (1, ?, ?)').run('{}', '');
    await read();
    expect(readings).toBe(before);
    memory.close();
  });
});
