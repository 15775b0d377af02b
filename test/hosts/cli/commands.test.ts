import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentImport } from '../../../src/shared/contract/documents';
import type { FileProof } from '../../../src/shared/domain/export';
import { createWorkplace, DEMO_FOLDER, policy, questionnaireBytes } from '../../builders/company-files';
import { done, doneJson, expectOneSentence, proofbook } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const sheet = place.write('security.xlsx', questionnaireBytes());

beforeAll(async () => {
  await done(['new', library, '--title', 'Acme']);
  await done(['import', library, place.write('policy.md', policy())]);
});
afterAll(place.remove);

function copyOfLibrary(name: string): string {
  copyFileSync(library, place.path(name));
  return place.path(name);
}

describe('help', () => {
  test('lists every command on standard output', async () => {
    const help = await done(['--help']);
    for (const name of [
      'new',
      'import',
      'import-answers',
      'inspect',
      'answer',
      'map',
      'roll-forward',
      'export',
      'check',
      'verify',
      'run',
      'serve',
    ]) {
      expect(help).toContain(`  proofbook ${name}`);
    }
  });

  test('of one command names its options', async () => {
    expect(await done(['export', '--help'])).toContain('--lang en|de');
  });
});

describe('new', () => {
  test('makes a library with its title, and the file’s name where none is given', async () => {
    await done(['new', place.path('Second one.proofbook')]);
    const summary = await doneJson<{ title: string }>(['run', place.path('Second one.proofbook'), 'library.summary']);
    expect(summary.title).toBe('Second one');
    expect(await doneJson(['run', library, 'library.summary'])).toMatchObject({ title: 'Acme', documents: 1 });
  });
});

describe('import', () => {
  test('reports each file, and the same bytes again change nothing', async () => {
    const copy = copyOfLibrary('twice.proofbook');
    const files = readdirSync(join(DEMO_FOLDER, 'documents')).map((name) => join(DEMO_FOLDER, 'documents', name));
    const first = await doneJson<DocumentImport[]>(['import', copy, ...files, '--json']);
    expect(first.map(({ outcome }) => outcome)).toEqual(files.map(() => 'imported'));
    expect(Object.keys(first[0] ?? {})).toEqual(['fileName', 'outcome', 'documentId', 'statements', 'message']);
    expect(first.every(({ statements }) => statements > 0)).toBe(true);
    const bytes = readFileSync(copy);
    const again = await doneJson<DocumentImport[]>(['import', copy, ...files, '--json']);
    expect(again.map(({ outcome }) => outcome)).toEqual(files.map(() => 'unchanged'));
    expect(again.map(({ documentId }) => documentId)).toEqual(first.map(({ documentId }) => documentId));
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    expect(await doneJson(['check', copy, '--json'])).toMatchObject({ findings: expect.any(Array) });
  });

  test('tells people the same as a table', async () => {
    expect(await done(['import', library, place.path('policy.md')])).toBe('policy.md  already held  0 statements\n');
  });

  test('goes on past a file it cannot read, names it in one sentence, and fails', async () => {
    const copy = copyOfLibrary('partial.proofbook');
    const other = place.write('rooms.txt', 'Visitors are accompanied at all times.\n');
    const ran = await proofbook(['import', copy, place.write('nothing.txt', ''), other, '--json']);
    expect(ran.code).toBe(1);
    expectOneSentence(ran.stderr, /^nothing\.txt is empty\./);
    const results: DocumentImport[] = JSON.parse(ran.stdout);
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'imported']);
  });
});

describe('inspect', () => {
  test('prints exactly the agreed keys', async () => {
    const recognised = await doneJson<Record<string, unknown>[]>(['inspect', sheet, '--json']);
    expect(recognised[0]).toEqual({
      sheet: 'Security',
      id: 'Q-1',
      text: 'Is customer data encrypted at rest?',
      questionCell: 'B2',
      answerCell: 'C2',
      commentCell: 'D2',
      kind: 'yes-no',
      options: ['Yes', 'No', 'Partly'],
      marks: {},
    });
    expect(recognised.map(({ id }) => id)).toEqual(['Q-1', 'Q-2', 'Q-3']);
  });

  test('reads CSV as well, and shows a table to people', async () => {
    const csv = place.write(
      'short.csv',
      'ID;Question;Answer\nA1;Are backups encrypted?;\nA2;Do you train your staff?;\n',
    );
    expect(await done(['inspect', csv])).toMatch(/2 questions[\s\S]*A1 .*Are backups encrypted\?/);
  });
});

describe('answer', () => {
  test('prints exactly the agreed keys, with quotes that stand in the documents', async () => {
    const [encrypted, kept, drones] = await doneJson<Record<string, unknown>[]>([
      'answer',
      copyOfLibrary('answer.proofbook'),
      sheet,
      '--json',
    ]);
    const keys =
      'sheet id question questionCell answerCell verdict answer comment confidence citations requirements flags reason';
    expect(Object.keys(encrypted ?? {})).toEqual(keys.split(' '));
    expect(encrypted).toMatchObject({
      verdict: 'yes',
      answer: 'Yes',
      citations: [
        {
          quote: 'All customer data is encrypted at rest with AES-256.',
          document: 'Backup and Encryption Policy',
          locator: expect.any(String),
        },
      ],
      requirements: expect.arrayContaining([{ framework: 'iso27001-2022', ref: 'A.8.24' }]),
    });
    expect(Object.keys((encrypted?.['citations'] as object[] | undefined)?.[0] ?? {})).toEqual([
      'quote',
      'document',
      'locator',
    ]);
    expect(kept).toMatchObject({
      verdict: 'stated',
      citations: [{ quote: 'Backups are kept for 30 days in a second data centre.' }],
    });
    expect(drones).toMatchObject({ verdict: 'unknown', answer: '', comment: '', citations: [] });
    expect(String(drones?.['reason'])).not.toBe('');
  });

  test('writes a filled copy that verify proves, and leaves the received file alone', async () => {
    const [before, out] = [readFileSync(sheet), place.path('filled.xlsx')];
    const printed = await done(['answer', copyOfLibrary('fill.proofbook'), sheet, '-o', out]);
    expect(printed).toMatch(/3 questions: /);
    expect(readFileSync(sheet).equals(before)).toBe(true);
    const proof = await doneJson<FileProof>(['verify', sheet, out, '--json']);
    expect(proof).toMatchObject({
      ok: true,
      differences: expect.arrayContaining([expect.objectContaining({ cell: 'Security!C2', after: 'Yes' })]),
    });
    expect(proof.differences.some(({ cell }) => cell === 'Security!C4')).toBe(false);
    const changed = await proofbook(['verify', out, sheet]);
    expect(changed.code).toBe(1);
    expectOneSentence(changed.stderr, /more than answer cells/);
  });

  test('writes only what was approved when asked to', async () => {
    const copy = copyOfLibrary('approved.proofbook');
    const out = place.path('approved.xlsx');
    await done(['answer', copy, sheet]);
    await done(['run', copy, 'answers.approve'], { input: '{"questionId":2}' });
    const ran = await proofbook(['answer', copy, sheet, '-o', out, '--write', 'approved', '--json']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toHaveLength(3);
    const proof = await doneJson<FileProof>(['verify', sheet, out, '--json']);
    expect(proof.differences.map(({ cell }) => cell).filter((cell) => cell?.startsWith('Security!C'))).toEqual([
      'Security!C3',
    ]);
  });

  test('gives the same bytes for the same input', async () => {
    const [one, two] = [place.path('one.xlsx'), place.path('two.xlsx')];
    await done(['answer', copyOfLibrary('one.proofbook'), sheet, '-o', one]);
    await done(['answer', copyOfLibrary('two.proofbook'), sheet, '-o', two]);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });
});

describe('import-answers', () => {
  test('keeps the answers of a filled questionnaire once', async () => {
    const copy = copyOfLibrary('reuse.proofbook');
    const filled = place.write(
      'last-year.csv',
      'ID,Question,Answer\n1,Do you hold a pilot licence for drones?,No\n2,Who is your insurer?,Harbour Mutual\n',
    );
    expect(await doneJson(['import-answers', copy, filled, '--json'])).toEqual([
      { fileName: 'last-year.csv', imported: 2, message: '' },
    ]);
    expect(await doneJson(['import-answers', copy, filled, '--json'])).toMatchObject([{ imported: 0, message: '' }]);
    const kept = await doneJson<{ question: string; answer: string }[]>(['run', copy, 'answers.listReusable']);
    expect(kept.map(({ answer }) => answer)).toEqual(['No', 'Harbour Mutual']);
  });
});

describe('map', () => {
  test('prints one line for each line of input, empty ones and Windows ends included', async () => {
    const input = '\uFEFFBackups are restored every month to test them.\r\n\r\nAll laptops are encrypted.\n\nzzz qqq';
    const lines = (await done(['map', '--json'], { input })).trimEnd().split('\n');
    const mapped: { text: string; requirements: { framework: string; ref: string; score: number }[] }[] = lines.map(
      (line) => JSON.parse(line),
    );
    expect(mapped.map(({ text }) => text)).toEqual([
      'Backups are restored every month to test them.',
      '',
      'All laptops are encrypted.',
      '',
      'zzz qqq',
    ]);
    expect(mapped[0]?.requirements.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['A.8.13', '32(1)(c)', '3']));
    expect(mapped[1]?.requirements).toEqual([]);
    for (const { requirements } of mapped) {
      const scores = requirements.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(requirements.every((each) => Object.keys(each).join() === 'framework,ref,score')).toBe(true);
    }
  });

  test('prints nothing for no input', async () => {
    expect(await done(['map', '--json'])).toBe('');
  });
});

describe('export', () => {
  // Every kind, language and format, and every pair of two of them.
  const cases = [
    ['measures-annex', 'en', 'docx'],
    ['measures-annex', 'de', 'pdf'],
    ['whitepaper', 'en', 'pdf'],
    ['whitepaper', 'de', 'docx'],
  ] as const;

  test.each(cases)('writes the %s in %s as %s', async (kind, lang, format) => {
    const out = place.path(`${kind}-${lang}.${format}`);
    const ran = await proofbook(['export', library, kind, '-o', out, '--lang', lang]);
    // What is doubtful in it is said beside it; nobody has approved these sentences yet.
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('warning: unapproved') });
    expect(readFileSync(out).subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
  });

  test('takes the format from --format where the name has no ending', async () => {
    const out = place.path('annex');
    await proofbook(['export', library, 'measures-annex', '-o', out, '--format', 'docx', '--profile', 'scc-2021-914']);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('check', () => {
  test('says what wants mending, and that nothing does', async () => {
    expect(await done(['check', library])).toBe('Nothing to mend.\n');
    const copy = copyOfLibrary('check.proofbook');
    await done([
      'import',
      copy,
      place.write('old.md', 'Last modified: 2019-01-01\n\nCertificates are valid for TBD days.\n'),
    ]);
    const { findings } = await doneJson<{ findings: { severity: string; message: string }[] }>([
      'check',
      copy,
      '--json',
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(findings.map(({ message }) => message).join(' ')).toMatch(/more than two years ago.*placeholder/s);
  });
});

describe('run', () => {
  test('takes any operation, with or without input', async () => {
    expect(await doneJson(['run', library, 'documents.list'])).toHaveLength(1);
    const asked = await doneJson(['run', library, 'answers.ask'], {
      input: '{"question":"Is data encrypted at rest?"}',
    });
    expect(asked).toMatchObject({ verdict: 'yes' });
  });
});

test('nothing but the results is left in the folder', () => {
  expect(readdirSync(place.folder).filter((name) => /-wal|-shm|\.part|^\./.test(name))).toEqual([]);
  expect(existsSync(library)).toBe(true);
});
