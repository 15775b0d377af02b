import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { passwordProtectedOffice, passwordProtectedPdf, pdfWithoutText } from '../../builders/broken-files';
import { createWorkplace, DEMO_FOLDER, policy, questionnaireBytes } from '../../builders/company-files';
import { done, expectOneSentence, expectRefusal, proofbook } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const sheet = place.write('security.xlsx', questionnaireBytes());
const text = place.write('policy.md', policy());
const demo = (name: string) => readFileSync(join(DEMO_FOLDER, name));
let before: { library: Buffer; names: string[] };

beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, text]);
});
afterAll(place.remove);
beforeEach(() => {
  before = { library: readFileSync(library), names: readdirSync(place.folder).sort() };
});

/** What every refusal owes the person: the library to the byte, and no half-written file beside it. */
function expectUntouched(...newNames: string[]): void {
  expect(readFileSync(library).equals(before.library)).toBe(true);
  expect(readdirSync(place.folder).sort()).toEqual([...before.names, ...newNames].sort());
}

describe('a document that cannot be read', () => {
  const word = demo('documents/incident-response-plan.docx');
  const pdf = demo('documents/operations-handbook.pdf');
  const cases: [string, string, Uint8Array | string, RegExp][] = [
    ['empty', 'empty.docx', '', /^empty\.docx is empty\./],
    ['only blanks', 'blank.txt', ' \n\t\n', /^blank\.txt holds no text\./],
    ['a truncated Word file', 'short.docx', word.subarray(0, 3000), /^short\.docx is damaged or incomplete\./],
    ['a truncated PDF', 'short.pdf', pdf.subarray(0, 3000), /^short\.pdf is damaged or incomplete\./],
    [
      'a Word file with a password',
      'locked.docx',
      passwordProtectedOffice(),
      /^locked\.docx is protected with a password\./,
    ],
    ['a PDF with a password', 'locked.pdf', passwordProtectedPdf(), /^locked\.pdf is protected with a password\./],
    ['a scan without text', 'scan.pdf', pdfWithoutText(), /^scan\.pdf holds pictures of pages and no text\./],
    [
      'noise called PDF',
      'noise.pdf',
      new Uint8Array(4000).map((_, at) => (at * 7919) % 251),
      /^noise\.pdf is damaged or is not/,
    ],
    ['a workbook called Word', 'table.docx', questionnaireBytes(), /^table\.docx is a spreadsheet/],
    ['a picture', 'photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /^photo\.png is a picture/],
    ['Rich Text', 'letter.rtf', '{\\rtf1 hello}', /^letter\.rtf is a Rich Text file/],
  ];

  test('is named with what to do, one line a file, and nothing of it is kept', async () => {
    const files = cases.map(([, name, content]) => place.write(`bad/${name}`, content));
    const ran = await proofbook(['import', library, ...files, '--json']);
    expect(ran.code).toBe(1);
    const lines = ran.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(cases.length);
    for (const [at, [, , , sentence]] of cases.entries()) expectOneSentence(lines[at] ?? '', sentence);
    expect(JSON.parse(ran.stdout)).toEqual(
      cases.map(([, fileName], at) => ({
        fileName,
        outcome: 'failed',
        documentId: null,
        statements: 0,
        message: lines[at],
        // The sentence as data, for a window in another language.
        said: expect.objectContaining({ text: expect.any(String) }),
      })),
    );
    expectUntouched('bad');
  });

  test.each([
    ['a folder', (): string => place.folder, /is a folder\./],
    ['a missing file', (): string => place.path('nowhere.md'), /^nowhere\.md does not exist\./],
    ['a path below a file', (): string => join(text, 'inner.md'), /^The path of inner\.md leads through a file\./],
    ['a device', (): string => '/dev/null', /^null is not a regular file\./],
  ] as const)('%s stops the import before it begins', async (_, path, sentence) => {
    expectRefusal(await proofbook(['import', library, text, path()]), 1, sentence);
    expectUntouched();
  });
});

describe('a questionnaire that cannot be read', () => {
  test.each([
    ['empty', 'empty.xlsx', '', /^empty\.xlsx is empty\./],
    [
      'truncated',
      'short.xlsx',
      demo('questionnaire.xlsx').subarray(0, 4000),
      /^short\.xlsx is damaged or incomplete\./,
    ],
    ['with a password', 'locked.xlsx', passwordProtectedOffice(), /^locked\.xlsx is protected with a password\./],
    [
      'a Word file by another name',
      'plan.xlsx',
      demo('documents/incident-response-plan.docx'),
      /^plan\.xlsx is a Word document/,
    ],
    ['a text by another name', 'text.xlsx', policy(), /^text\.xlsx is not the kind of file its name says\./],
    [
      'that asks nothing',
      'policy.pdf',
      demo('documents/operations-handbook.pdf'),
      /^No question was recognised in policy\.pdf\./,
    ],
    ['without a question', 'none.csv', 'a,b\n1,2\n', /^No question was recognised in none\.csv\./],
  ])('%s', async (_, name, content, sentence) => {
    const file = place.write(`forms/${name}`, content);
    before.names = readdirSync(place.folder).sort();
    expectRefusal(await proofbook(['answer', library, file, '-o', place.path('out.xlsx')]), 1, sentence);
    expectUntouched();
  });
});

describe('a library that cannot be opened', () => {
  const other = () => {
    const database = new BetterSqlite(place.path('other.db'));
    database.exec('CREATE TABLE IF NOT EXISTS notes (text); INSERT INTO notes VALUES (1)');
    database.close();
    return place.path('other.db');
  };
  const newer = () => {
    copyFileSync(library, place.path('newer.proofbook'));
    const database = new BetterSqlite(place.path('newer.proofbook'));
    database.pragma('user_version = 999');
    database.close();
    return place.path('newer.proofbook');
  };
  const cut = (): string => place.write('cut.proofbook', readFileSync(library).subarray(0, 20_000));

  test.each([
    ['missing', (): string => place.path('nowhere.proofbook'), /^There is no library at that path\./],
    ['a folder', (): string => place.folder, /^The library path is a folder\./],
    ['empty', (): string => place.write('nothing.proofbook', ''), /^This file is empty and not a Proofbook library\./],
    ['a text', (): string => place.write('text.proofbook', policy()), /^This file is not a Proofbook library/],
    ['another program’s database', other, /^This file is not a Proofbook library\./],
    ['of a newer version', newer, /^This library was made by a newer Proofbook\./],
    ['cut off', cut, /^This file is not a Proofbook library or is damaged\./],
    ['below a file', (): string => join(text, 'inner.proofbook'), /^There is no library at that path\./],
  ] as const)('%s', async (_, make, sentence) => {
    const path = make();
    const names = readdirSync(place.folder).sort();
    const content = path === place.folder || !names.includes(path.split('/').at(-1) ?? '') ? null : readFileSync(path);
    expectRefusal(await proofbook(['import', path, text, '--json']), 1, sentence);
    expect(readdirSync(place.folder).sort()).toEqual(names);
    if (content !== null) expect(readFileSync(path).equals(content)).toBe(true);
  });
});

describe('a library that cannot be made', () => {
  test.each([
    ['over a file', (): string => text, /^There is already a file at that path\./],
    ['over a folder', (): string => place.folder, /^The library path is a folder\./],
    [
      'in a missing folder',
      (): string => place.path('no/where.proofbook'),
      /^The folder for the library does not exist\./,
    ],
    ['below a file', (): string => join(text, 'inner.proofbook'), /^The folder for the library does not exist\./],
  ] as const)('%s', async (_, path, sentence) => {
    expectRefusal(await proofbook(['new', path()]), 1, sentence);
    expectUntouched();
  });
});

describe('an output that cannot be written', () => {
  const answer = (out: string) => ['answer', library, sheet, '-o', out];
  const annex = (out: string) => ['export', library, 'measures-annex', '-o', out];

  // Were any work done first, the library would hold the questionnaire and no longer be the same to the byte.
  test.each([
    ['a folder', answer, (): string => place.folder, /is a folder\./],
    [
      'in a missing folder',
      answer,
      (): string => place.path('no/out.xlsx'),
      /^The folder for out\.xlsx does not exist\./,
    ],
    ['below a file', answer, (): string => join(text, 'out.xlsx'), /^The path of out\.xlsx leads through a file\./],
    ['a device', answer, (): string => '/dev/null', /^null is not a regular file\./],
    ['the received file itself', answer, (): string => sheet, /^The received questionnaire is never written over\./],
    ['the library itself', answer, (): string => library, /^That is the library itself\./],
    [
      'an annex in a missing folder',
      annex,
      (): string => place.path('no/out.pdf'),
      /^The folder for out\.pdf does not exist\./,
    ],
  ] as const)('%s is noticed before the work', async (_, command, path, sentence) => {
    expectRefusal(await proofbook(command(path())), 1, sentence);
    expectUntouched();
  });

  test('a link to the received file is the received file', async () => {
    symlinkSync(sheet, place.path('link.xlsx'));
    before.names = readdirSync(place.folder).sort();
    expectRefusal(await proofbook(answer(place.path('link.xlsx'))), 1, /never written over/);
    expectUntouched();
  });

  test('an older result is replaced whole, through a link too', async () => {
    const copy = place.path('replace.proofbook');
    copyFileSync(library, copy);
    mkdirSync(place.path('results'), { recursive: true });
    writeFileSync(place.path('results/old.xlsx'), 'last week');
    symlinkSync(place.path('results/old.xlsx'), place.path('results/new.xlsx'));
    await done(['answer', copy, sheet, '-o', place.path('results/new.xlsx')]);
    expect(readFileSync(place.path('results/old.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(place.path('results')).sort()).toEqual(['new.xlsx', 'old.xlsx']);
  });
});

describe('wrong usage', () => {
  test.each([
    [['frobnicate'], /^There is no command frobnicate\./],
    [['new'], /^Usage: proofbook new LIBRARY/],
    [['new', 'a', 'b'], /^Usage: proofbook new LIBRARY/],
    [['import', 'only-a-library'], /^Usage: proofbook import/],
    [['map', '--colour'], /^Unknown option '--colour'/],
    [['inspect', 'x.xlsx', '--json=yes'], /--json/],
    [['answer', 'L', 'Q', '-o'], /argument missing/],
    [['answer', library, sheet, '--write', 'everything'], /^--write takes drafts or approved\./],
    [['export', library, 'whitepaper'], /^Say where to write with -o FILE\./],
    [['export', library, 'poem', '-o', 'x.pdf'], /^KIND is measures-annex, annex-set, /],
    [['export', library, 'whitepaper', '-o', 'x.odt'], /^The format is docx or /],
    [
      ['export', library, 'whitepaper', '-o', 'x.docx', '--format', 'pdf'],
      /^FILE ends in \.docx but --format is pdf\./,
    ],
    [['export', library, 'whitepaper', '-o', 'x.pdf', '--lang', 'fr'], /^--lang takes en or de\./],
    [['export', library, 'whitepaper', '-o', 'x.pdf', '--profile', 'my-own'], /^--profile takes scc-2021-914, /],
    [['serve', library, '--port', '99999'], /^--port takes a number/],
    [['run', library, 'library.destroy'], /^There is no operation called library\.destroy\./],
    [['run', library, 'constructor'], /^There is no operation called constructor\./],
  ])('%j', async (args, sentence) => {
    expectRefusal(await proofbook(args, { cwd: place.folder }), 2, sentence);
    expectUntouched();
  });

  test('no command at all shows the help on standard error', async () => {
    const ran = await proofbook([]);
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage:') });
  });

  test('input that is no JSON, and input an operation does not take', async () => {
    expectRefusal(
      await proofbook(['run', library, 'answers.ask'], { input: '{oops' }),
      2,
      /^Standard input is not JSON\./,
    );
    expectRefusal(
      await proofbook(['run', library, 'answers.ask'], { input: '[]' }),
      1,
      /^answers\.ask cannot use the input/,
    );
    expectUntouched();
  });
});
