import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { recogniseWithTexts } from '../../src/main/questionnaires/recognise-questionnaire';
import type { NamedFile } from '../../src/shared/domain/file';
import type { MapCorrection, MappedRow } from '../../src/shared/domain/questionnaire-map';
import { createLibrary, type Library } from '../app/library';
import { boldRow, buildForm, heading, para, row, table } from '../builders/docx-form';
import { buildPdf, linesOfText, type PdfPageContent } from '../builders/pdf';
import { buildPdfForm } from '../builders/pdf-form';

const QUESTIONS = [
  'Are backups encrypted before they leave the server?',
  'Is a second factor required for every administrator?',
  'Are leavers’ accounts closed on their last day?',
  'Do you test the restoration of backups every year?',
];

/** Running text with a request nobody would know for one, and a table whose answers belong where nobody would guess. */
function form(customer: string, introduction: readonly string[] = []): NamedFile {
  const body = [
    heading(`Security form of ${customer}`),
    ...introduction.map((text) => para(text)),
    para('Your backups, in a few sentences'),
    para(),
    para('Thank you for your time.'),
    heading('Controls'),
    table(
      boldRow('No.', 'Requirement', 'Zulu', 'Answer'),
      ...QUESTIONS.map((text, at) => row(`S-${at + 1}`, text, '', '')),
      row('S-9', 'Is this form complete? Then sign below.', '', ''),
    ),
  ];
  return buildForm(body.join(''), `${customer}.docx`);
}

const imported = async (library: Library, file: NamedFile) =>
  (await library.run('questionnaires.import', { file, evenEmpty: true })).id;

async function rowsOf(library: Library, questionnaireId: number, sheet: string): Promise<MappedRow[]> {
  return (await library.run('questionnaires.picture', { questionnaireId, sheet })).rows;
}

async function rowWith(library: Library, questionnaireId: number, sheet: string, text: string): Promise<number> {
  const found = (await rowsOf(library, questionnaireId, sheet)).find((one) => one.text.startsWith(text));
  if (found === undefined) throw new Error(`No row says ${text}.`);
  return found.row;
}

async function asked(library: Library, questionnaireId: number): Promise<string[]> {
  const answers = await library.run('answers.list', { questionnaireId });
  return answers.map(({ question }) => `${question.text} → ${question.answerCell ?? 'nowhere'}`);
}

const inTable = (column: number, count = QUESTIONS.length) =>
  QUESTIONS.slice(0, count).map((text, at) => `${text} → T1R${at + 2}C${column}`);

/** Says that the answers go to Zulu, that the last row asks nothing, and that a paragraph of the text does. */
async function correctForm(library: Library, questionnaireId: number) {
  const corrections: MapCorrection[] = [
    { kind: 'column', sheet: 'Controls', column: 'D', role: 'other' },
    { kind: 'column', sheet: 'Controls', column: 'C', role: 'answer' },
    {
      kind: 'row',
      sheet: 'Controls',
      row: await rowWith(library, questionnaireId, 'Controls', 'Is this form'),
      as: 'left-out',
    },
    { kind: 'row', sheet: '', row: await rowWith(library, questionnaireId, '', 'Your backups'), as: 'question' },
  ];
  return library.run('questionnaires.correctMap', { questionnaireId, corrections });
}

describe('the map of a Word form', () => {
  test('shows its running text and its tables, each row with what it was taken for', async () => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso'));
    const map = await library.run('questionnaires.map', { questionnaireId });
    expect(map.correctable).toBe(true);
    expect(map.sheets.map(({ sheet, layout, role }) => [sheet, layout, role])).toEqual([
      ['', 'text', 'reference'],
      ['Controls', 'table', 'questions'],
    ]);
    expect((await rowsOf(library, questionnaireId, '')).map(({ part, text }) => [part, text])).toEqual([
      ['left-out', 'Security form of Contoso'],
      ['left-out', 'Your backups, in a few sentences'],
      ['left-out', 'Thank you for your time.'],
      ['left-out', 'Controls'],
    ]);
    const { columns, rows } = await library.run('questionnaires.picture', { questionnaireId, sheet: 'Controls' });
    expect(columns.map(({ column, role, header }) => [column, role, header])).toEqual([
      ['A', 'id', 'No.'],
      ['B', 'question', 'Requirement'],
      ['C', expect.any(String), 'Zulu'],
      ['D', 'answer', 'Answer'],
    ]);
    expect(rows.map(({ part }) => part)).toEqual(['header', ...Array.from({ length: 5 }, () => 'question')]);
    expect(rows[1]?.cells.slice(0, 2)).toEqual(['S-1', QUESTIONS[0]]);
  });

  test('is corrected: the answer column of a table, a row that asks nothing, a paragraph that does; and undone', async () => {
    const library = createLibrary();
    const file = form('Contoso');
    const questionnaireId = await imported(library, file);
    expect(await asked(library, questionnaireId)).toEqual([
      ...inTable(4),
      'Is this form complete? Then sign below. → T1R6C4',
    ]);
    const change = await correctForm(library, questionnaireId);
    expect(change).toMatchObject({ added: 1, removed: 1, changed: 4 });
    expect(change.map.corrections.map(({ words }) => words)).toEqual([
      'Column D of “Controls” holds nothing to answer',
      'Column C of “Controls” holds answers',
      'Row 6 of “Controls” is left out',
      'Row 2 of the running text is a question',
    ]);
    expect(await asked(library, questionnaireId)).toEqual(['Your backups, in a few sentences → P3', ...inTable(3)]);
    const byPerson = (await rowsOf(library, questionnaireId, '')).filter(({ by }) => by === 'person');
    expect(byPerson).toMatchObject([{ part: 'question', reason: 'Set by you. Its answer goes to paragraph 3.' }]);

    // The answers go where the person said, and nowhere else.
    const { questions } = (await library.run('questionnaires.inspect', { file })) satisfies { questions: unknown[] };
    expect(questions).toHaveLength(5);
    const fills = [
      { sheet: '', cell: 'P3', text: 'Every night.' },
      { sheet: 'Controls', cell: 'T1R2C3', text: 'Yes' },
    ];
    const { bytes, notes } = await fillQuestionnaire(file, 'docx', fills);
    expect(notes).toEqual([]);
    const proof = await library.run('exports.verify', { original: file, filled: { name: 'filled.docx', bytes } });
    expect(proof).toMatchObject({ ok: true, cellsChanged: 2 });

    await library.run('questionnaires.undoMapCorrection', { questionnaireId });
    expect(await asked(library, questionnaireId)).toHaveLength(5);
    expect((await library.run('questionnaires.map', { questionnaireId })).corrections).toEqual([]);
  });

  test('is remembered for the next form of the same template, wherever its paragraphs stand, and for no other', async () => {
    const library = createLibrary();
    await correctForm(library, await imported(library, form('Contoso')));
    const next = await imported(library, form('Fabrikam', ['Please return this form by Friday.', 'With kind regards']));
    expect(await asked(library, next)).toEqual(['Your backups, in a few sentences → P5', ...inTable(3)]);
    const map = await library.run('questionnaires.map', { questionnaireId: next });
    expect(map.remembered.map(({ questionnaire }) => questionnaire)).toEqual(['Contoso', 'Contoso']);

    const other = buildForm(
      [
        heading('Controls'),
        table(
          boldRow('No.', 'Requirement', 'Zulu', 'Answer'),
          row('1', 'Is the office locked?', '', ''),
          row('2', 'Are guests escorted?', '', ''),
          row('3', 'Are cameras installed at the doors?', '', ''),
        ),
      ].join(''),
      'other.docx',
    );
    expect((await asked(library, await imported(library, other)))[0]).toBe('Is the office locked? → T1R2C4');
  });

  test('one question less takes no other with it, and a table or the text can be left out as a whole', async () => {
    const library = createLibrary();
    const body = ['Do you encrypt backups?', 'Do you keep logs for a year?'].flatMap((text) => [para(text), para()]);
    const questionnaireId = await imported(library, buildForm(body.join(''), 'short.docx'));
    expect(await asked(library, questionnaireId)).toHaveLength(2);
    const leave = (corrections: MapCorrection[]) =>
      library.run('questionnaires.correctMap', { questionnaireId, corrections });
    await leave([{ kind: 'row', sheet: '', row: 1, as: 'left-out' }]);
    expect(await asked(library, questionnaireId)).toEqual(['Do you keep logs for a year? → P4']);
    await leave([{ kind: 'sheet', sheet: '', include: false }]);
    expect(await asked(library, questionnaireId)).toEqual([]);
    const { sheets } = await library.run('questionnaires.map', { questionnaireId });
    expect(sheets).toMatchObject([{ role: 'reference', reason: 'Left out by you.' }]);
  });

  test('a document in which nothing was recognised can be told what it asks', async () => {
    const library = createLibrary();
    const body = ['Backups', 'Name of your auditor'].flatMap((text) => [para(text), para(), para('–')]);
    const questionnaireId = await imported(library, buildForm(body.join(''), 'terse.docx'));
    expect(await asked(library, questionnaireId)).toEqual([]);
    const corrections: MapCorrection[] = [{ kind: 'row', sheet: '', row: 4, as: 'question' }];
    await library.run('questionnaires.correctMap', { questionnaireId, corrections });
    expect(await asked(library, questionnaireId)).toEqual(['Name of your auditor → P5']);
  });
});

describe('the map of a pasted text', () => {
  const LINES = [
    'Dear team,',
    '',
    'Access',
    '1. Do you use MFA?',
    '2. Do you keep logs?',
    'Your retention periods',
    'Bye',
  ];
  const mail: NamedFile = { name: 'mail.txt', bytes: new TextEncoder().encode(LINES.join('\n')) };

  test('is corrected line by line, and remembered', async () => {
    const library = createLibrary();
    const questionnaireId = await imported(library, mail);
    const corrections: MapCorrection[] = [
      { kind: 'row', sheet: '', row: 6, as: 'question' },
      { kind: 'row', sheet: '', row: 5, as: 'left-out' },
    ];
    await library.run('questionnaires.correctMap', { questionnaireId, corrections });
    expect(await asked(library, questionnaireId)).toEqual([
      '1. Do you use MFA? → nowhere',
      'Your retention periods → nowhere',
    ]);
    const next = { name: 'again.txt', bytes: new TextEncoder().encode(['Hello,', 'again', ...LINES].join('\n')) };
    expect((await asked(library, await imported(library, next))).at(-1)).toBe('Your retention periods → nowhere');
  });
});

describe('the map of a PDF', () => {
  test('is corrected in its printed text and its tables', async () => {
    const library = createLibrary();
    const page: PdfPageContent = {
      texts: linesOfText(
        ['Supplier form', '1. Do you encrypt backups?', '2. Do you keep logs?', '3. Is there a plan?', 'Your auditor'],
        { x: 50, y: 60 },
      ),
    };
    const questionnaireId = await imported(library, { name: 'printed.pdf', bytes: buildPdf([page]) });
    expect(await asked(library, questionnaireId)).toHaveLength(3);
    const auditor = await rowWith(library, questionnaireId, '', 'Your auditor');
    const plan = await rowWith(library, questionnaireId, '', '3. Is there');
    const corrections: MapCorrection[] = [
      { kind: 'row', sheet: '', row: auditor, as: 'question' },
      { kind: 'row', sheet: '', row: plan, as: 'left-out' },
    ];
    await library.run('questionnaires.correctMap', { questionnaireId, corrections });
    expect(await asked(library, questionnaireId)).toEqual([
      '1. Do you encrypt backups? → nowhere',
      '2. Do you keep logs? → nowhere',
      'Your auditor → nowhere',
    ]);
  });

  test('with fields can be told which of them asks nothing', async () => {
    const library = createLibrary();
    const labels = ['Do you encrypt backups?', 'Is there a password policy?', 'Signed at'];
    const bytes = buildPdfForm(
      [{ texts: labels.map((text, at) => ({ text, x: 50, y: 80 + at * 40, size: 10 })) }],
      labels.map((_, at) => ({ kind: 'text', name: `f${at}`, place: [300, 70 + at * 40, 200, 16] })),
    );
    const questionnaireId = await imported(library, { name: 'fields.pdf', bytes });
    const before = await asked(library, questionnaireId);
    expect(before).toHaveLength(3);
    const place = await rowWith(library, questionnaireId, '', 'Signed at');
    const corrections: MapCorrection[] = [{ kind: 'row', sheet: '', row: place, as: 'left-out' }];
    await library.run('questionnaires.correctMap', { questionnaireId, corrections });
    expect(await asked(library, questionnaireId)).toEqual(before.slice(0, 2));
  });
});

describe('corrections that do not fit a document', () => {
  test.each([
    [{ kind: 'header', sheet: '', rows: [1] }, /no columns and no header/u],
    [{ kind: 'column', sheet: '', column: 'A', role: 'answer' }, /no columns and no header/u],
    [{ kind: 'column', sheet: 'Controls', column: 'E', role: 'answer' }, /nothing near column E/u],
    [{ kind: 'row', sheet: 'Controls', row: 40, as: 'question' }, /ends at row 6/u],
    [{ kind: 'row', sheet: 'Elsewhere', row: 1, as: 'question' }, /no sheet “Elsewhere”/u],
  ])('%j is refused with a sentence', async (correction, sentence) => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso'));
    const before = await asked(library, questionnaireId);
    const { message } = await library.refuse('questionnaires.correctMap', {
      questionnaireId,
      corrections: [correction],
    });
    expect(message).toMatch(sentence);
    expect(await asked(library, questionnaireId)).toEqual(before);
  });

  test('a document is read once where nothing is settled, and what is settled about other sheets changes nothing', async () => {
    const file = form('Contoso');
    const plain = await recogniseWithTexts(file);
    const elsewhere = new Map([['Nowhere', { include: null, header: null, columns: new Map(), rows: new Map() }]]);
    const settled = await recogniseWithTexts(file, () => elsewhere);
    expect(settled.recognised).toEqual(plain.recognised);
  });
});
