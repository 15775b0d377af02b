import { describe, expect, test } from 'vitest';
import type { NamedFile } from '../../src/shared/domain/file';
import type { MapCorrection } from '../../src/shared/domain/questionnaire-map';
import { createLibrary, type Library } from '../app/library';
import { buildXlsx, type Cell } from '../builders/xlsx';

const QUESTIONS = [
  'Are backups encrypted before they leave the server?',
  'Is a second factor required for every administrator?',
  'How long are access logs kept?',
  'Describe how changes are reviewed before release.',
  'Are leavers’ accounts closed on their last day?',
  'Do you test the restoration of backups every year?',
];

/** A form whose place for answers is named as nobody would guess, with a title and a row that only looks like a question. */
function form(customer: string, options: { shift?: number; answers?: string[]; sheet?: string } = {}): NamedFile {
  const { shift = 0, answers = [], sheet = 'Assessment' } = options;
  const rows: Cell[][] = [
    [`Prepared for ${customer}`],
    ...Array.from({ length: shift }, () => [null]),
    ['No.', 'Requirement', 'Weight', 'Zulu', 'Remarks'],
    ...QUESTIONS.map((text, at): Cell[] => [`S-${at + 1}`, text, 3, answers[at] ?? null, null]),
    ['S-7', 'Is this form complete? Then sign on the last sheet.', 0, null, null],
  ];
  return buildXlsx(
    {
      sheets: [
        { name: sheet, rows },
        {
          name: 'Scoring',
          rows: [
            ['Question', 'Answer'],
            ['Is the total above 80?', null],
            ['Is it below 20?', null],
          ],
        },
      ],
    },
    `${customer}.xlsx`,
  );
}

const CORRECTIONS: MapCorrection[] = [
  { kind: 'column', sheet: 'Assessment', column: 'D', role: 'answer' },
  { kind: 'column', sheet: 'Assessment', column: 'E', role: 'comment' },
  { kind: 'row', sheet: 'Assessment', row: 9, as: 'left-out' },
  { kind: 'sheet', sheet: 'Scoring', include: false },
];

async function imported(library: Library, file: NamedFile): Promise<number> {
  return (await library.run('questionnaires.import', { file, evenEmpty: true })).id;
}

async function cellsOf(library: Library, questionnaireId: number): Promise<string[]> {
  const answers = await library.run('answers.list', { questionnaireId });
  return answers.map(({ question }) =>
    [question.sheet, question.questionCell, question.answerCell, question.commentCell].join(' '),
  );
}

const CORRECTED = [3, 4, 5, 6, 7, 8].map((line) => `Assessment B${line} D${line} E${line}`);

describe('the map of a questionnaire', () => {
  test('says what every sheet, column and row was taken for, and why', async () => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso'));
    const map = await library.run('questionnaires.map', { questionnaireId });
    expect(map.correctable).toBe(true);
    expect(map.sheets.map(({ sheet }) => sheet)).toEqual(['Assessment', 'Scoring']);
    const picture = await library.run('questionnaires.picture', { questionnaireId, sheet: 'Assessment' });
    expect(picture.columns.find(({ column }) => column === 'A')).toMatchObject({
      role: 'id',
      header: 'No.',
      by: 'reader',
    });
    expect(picture.columns.find(({ column }) => column === 'B')?.role).toBe('question');
    for (const { confidence, reason } of [...picture.columns, ...picture.rows]) {
      expect(reason).toMatch(/^[A-Z“].*\.$/u);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(picture.rows.map((one) => `${one.row} ${one.part}`)).toEqual([
      '1 left-out',
      '2 header',
      ...[3, 4, 5, 6, 7, 8, 9].map((line) => `${line} question`),
    ]);
    expect(picture.rows[2]?.cells.slice(0, 2)).toEqual(['S-1', QUESTIONS[0]]);
    await library.refuse('questionnaires.picture', { questionnaireId, sheet: 'Elsewhere' });
  });

  test('corrections asked for in the same moment all hold, each knowing of those before it', async () => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso'));
    const changes = await Promise.all(
      CORRECTIONS.map((correction) =>
        library.run('questionnaires.correctMap', { questionnaireId, corrections: [correction] }),
      ),
    );
    expect(await cellsOf(library, questionnaireId)).toEqual(CORRECTED);
    expect(changes.map(({ map }) => map.corrections.length)).toEqual([1, 2, 3, 4]);
    await Promise.all(CORRECTIONS.map(() => library.run('questionnaires.undoMapCorrection', { questionnaireId })));
    await library.refuse('questionnaires.undoMapCorrection', { questionnaireId });
    expect((await library.run('questionnaires.map', { questionnaireId })).corrections).toEqual([]);
  });

  test('a correction is obeyed at once, told in a sentence, and taken back with everything made with it', async () => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso'));
    const before = await cellsOf(library, questionnaireId);
    const change = await library.run('questionnaires.correctMap', { questionnaireId, corrections: CORRECTIONS });
    expect(await cellsOf(library, questionnaireId)).toEqual(CORRECTED);
    expect(change.removed).toBeGreaterThan(0);
    expect(change.summary).toMatch(/left.*: 6 questions now\.$/u);
    expect(change.map.corrections.map(({ words }) => words)).toEqual([
      'Column D of “Assessment” holds answers',
      'Column E of “Assessment” holds comments',
      'Row 9 of “Assessment” is left out',
      'Sheet “Scoring” is left out',
    ]);
    const picture = await library.run('questionnaires.picture', { questionnaireId, sheet: 'Assessment' });
    expect(picture.columns.find(({ column }) => column === 'D')).toMatchObject({
      role: 'answer',
      by: 'person',
      reason: 'Set by you.',
    });
    expect(picture.rows.at(-1)).toMatchObject({ row: 9, part: 'left-out', by: 'person' });
    await library.run('questionnaires.undoMapCorrection', { questionnaireId });
    expect(await cellsOf(library, questionnaireId)).toEqual(before);
    expect(await library.refuse('questionnaires.undoMapCorrection', { questionnaireId })).toMatchObject({
      code: 'bad-input',
    });
  });

  test('answers a person gave stay with questions that stay, and come back with those that come back', async () => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso'));
    const answers = await library.run('answers.list', { questionnaireId });
    const at = (cell: string) => answers.find(({ question }) => question.questionCell === cell)?.question.questionId;
    await library.run('answers.edit', { questionId: at('B3'), answer: 'All of them are.' });
    await library.run('answers.approve', { questionId: at('B3') });
    await library.run('answers.edit', { questionId: at('B9'), answer: 'Signed.' });
    const change = await library.run('questionnaires.correctMap', { questionnaireId, corrections: CORRECTIONS });
    expect(change.answersKept).toBe(1);
    const kept = (await library.run('answers.list', { questionnaireId })).map(({ question, status, answer }) => [
      question.questionId,
      status,
      answer,
    ]);
    expect(kept[0]).toEqual([at('B3'), 'approved', 'All of them are.']);
    expect(kept.flat()).not.toContain(at('B9'));
    expect((await library.run('questionnaires.list'))[0]).toMatchObject({ questionCount: 6, approvedCount: 1 });
    expect(await library.refuse('answers.approve', { questionId: at('B9') })).toMatchObject({ code: 'not-found' });
    await library.run('questionnaires.undoMapCorrection', { questionnaireId });
    const back = (await library.run('answers.list', { questionnaireId })).find(
      ({ question }) => question.questionCell === 'B9',
    );
    expect(back).toMatchObject({ answer: 'Signed.', edited: true });
  });

  test('what was corrected holds for the next file of the template, wherever its rows have moved, and can be forgotten', async () => {
    const library = createLibrary();
    const first = await imported(library, form('Contoso'));
    await library.run('questionnaires.correctMap', { questionnaireId: first, corrections: CORRECTIONS });
    const next = await imported(library, form('Fabrikam', { shift: 2, answers: ['Yes', 'No', '30 days'] }));
    const moved = [5, 6, 7, 8, 9, 10].map((line) => `Assessment B${line} D${line} E${line}`);
    expect(await cellsOf(library, next)).toEqual(moved);
    const map = await library.run('questionnaires.map', { questionnaireId: next });
    expect(map.remembered).toMatchObject([
      { sheet: 'Assessment', questionnaire: 'Contoso', questionnaireId: first, forgotten: false },
      { sheet: 'Scoring', questionnaire: 'Contoso' },
    ]);
    expect(map.corrections.every(({ by }) => by === 'remembered')).toBe(true);
    expect(map.corrections.map(({ words }) => words)).toContain('Row 11 of “Assessment” is left out');

    // Taken back for this file alone: the next one still has it.
    await library.run('questionnaires.undoMapCorrection', { questionnaireId: next });
    expect(await cellsOf(library, next)).not.toEqual(moved);
    const third = await imported(library, form('Adatum', { sheet: 'Assessment' }));
    expect(await cellsOf(library, third)).toEqual(CORRECTED);

    for (const { id } of await library.run('questionnaires.listLayouts')) {
      await library.run('questionnaires.forgetLayout', { layoutId: id });
    }
    expect((await library.run('questionnaires.listLayouts')).every(({ forgotten }) => forgotten)).toBe(true);
    const fourth = await imported(library, form('Northwind'));
    expect(await cellsOf(library, fourth)).not.toEqual(CORRECTED);
    expect((await library.run('questionnaires.map', { questionnaireId: fourth })).corrections).toEqual([]);
  });

  test('nothing is remembered of who sent the file or what was answered', async () => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso', { answers: ['Proprietary answer'] }));
    await library.run('questionnaires.correctMap', { questionnaireId, corrections: CORRECTIONS });
    const other = buildXlsx(
      {
        sheets: [
          {
            name: 'Assessment',
            rows: [
              ['No.', 'Topic', 'Owner', 'Zulu'],
              ['1', 'Something else altogether', 'A', null],
            ],
          },
        ],
      },
      'Other.xlsx',
    );
    const map = await library.run('questionnaires.mapFile', { file: other });
    expect(map.remembered).toEqual([]);
    expect(JSON.stringify(await library.run('questionnaires.listLayouts'))).not.toContain('Proprietary');
  });

  test('a workbook in which nothing was recognised becomes a questionnaire by naming its columns', async () => {
    const library = createLibrary();
    const rows: Cell[][] = [
      ['Kappa', 'Lambda'],
      ['Fire doors', null],
      ['Visitor badges', null],
      ['Cameras', null],
    ];
    const file = buildXlsx({ sheets: [{ name: 'Rooms', rows }] }, 'rooms.xlsx');
    expect(await library.refuse('questionnaires.import', { file })).toMatchObject({ code: 'unreadable-file' });
    const questionnaireId = await imported(library, file);
    expect(await cellsOf(library, questionnaireId)).toEqual([]);
    await library.run('questionnaires.correctMap', {
      questionnaireId,
      corrections: [
        { kind: 'sheet', sheet: 'Rooms', include: true },
        { kind: 'header', sheet: 'Rooms', rows: [1] },
        { kind: 'column', sheet: 'Rooms', column: 'A', role: 'question' },
        { kind: 'column', sheet: 'Rooms', column: 'B', role: 'answer' },
        ...[2, 3, 4].map((line) => ({ kind: 'row' as const, sheet: 'Rooms', row: line, as: 'question' as const })),
      ],
    });
    expect(await cellsOf(library, questionnaireId)).toEqual([2, 3, 4].map((line) => `Rooms A${line} B${line} `));
  });

  test('answers go to the corrected cells, and the proof knows it', async () => {
    const library = createLibrary();
    const file = form('Contoso');
    const questionnaireId = await imported(library, file);
    await library.run('questionnaires.correctMap', { questionnaireId, corrections: CORRECTIONS });
    const [first] = await library.run('answers.list', { questionnaireId });
    await library.run('answers.edit', { questionId: first?.question.questionId, answer: 'Encrypted.' });
    await library.run('answers.approve', { questionId: first?.question.questionId });
    const filled = await library.run('exports.filledQuestionnaire', { questionnaireId, write: 'approved' });
    expect(filled.proof.differences.filter(({ allowed }) => allowed).map(({ cell, after }) => [cell, after])).toEqual([
      ['Assessment!D3', 'Encrypted.'],
    ]);
    const proof = await library.run('exports.verify', {
      original: file,
      filled: { name: 'copy.xlsx', bytes: filled.bytes },
    });
    expect(proof.ok).toBe(true);
  });
});

describe('other kinds of files', () => {
  const text = (rows: readonly string[]) => new TextEncoder().encode(`${rows.join('\n')}\n`);

  test('a CSV file is corrected, and known again under another name', async () => {
    const library = createLibrary();
    const rows = ['Nr;Anforderung;Zulu', ...QUESTIONS.map((question, at) => `${at + 1};${question};`)];
    const first = await imported(library, { name: 'contoso.csv', bytes: text(rows) });
    const corrections = [
      { kind: 'column', sheet: 'contoso', column: 'C', role: 'answer' },
      { kind: 'row', sheet: 'contoso', row: 4, as: 'left-out' },
    ];
    await library.run('questionnaires.correctMap', { questionnaireId: first, corrections });
    expect(await cellsOf(library, first)).toEqual([2, 3, 5, 6, 7].map((line) => `contoso B${line} C${line} `));
    const other = await imported(library, {
      name: 'fabrikam-2026.csv',
      bytes: text([...rows, '7;Haben Sie ein Handbuch?;']),
    });
    expect(await cellsOf(library, other)).toEqual([2, 3, 5, 6, 7, 8].map((line) => `fabrikam-2026 B${line} C${line} `));
  });

  test('a hidden sheet and a hidden row ask when a person says so', async () => {
    const library = createLibrary();
    const rows: Cell[][] = [
      ['ID', 'Question', 'Answer'],
      ...QUESTIONS.map((question, at): Cell[] => [`H-${at}`, question, null]),
    ];
    const file = buildXlsx(
      {
        sheets: [
          { name: 'Shown', rows, hiddenRows: [4] },
          { name: 'Behind', rows, state: 'hidden' },
        ],
      },
      'hidden.xlsx',
    );
    const questionnaireId = await imported(library, file);
    expect(await cellsOf(library, questionnaireId)).toHaveLength(5);
    const change = await library.run('questionnaires.correctMap', {
      questionnaireId,
      corrections: [
        { kind: 'row', sheet: 'Shown', row: 4, as: 'question' },
        { kind: 'sheet', sheet: 'Behind', include: true },
      ],
    });
    expect(change).toMatchObject({ added: 7, removed: 0, changed: 0 });
    expect(await cellsOf(library, questionnaireId)).toContain('Shown B4 C4 ');
  });

  test('a form that repeats its header per section keeps its sections when one column is corrected', async () => {
    const library = createLibrary();
    const section = (title: string, from: number): Cell[][] => [
      ['', title, 'Vendor Answers', 'Additional Information'],
      ...QUESTIONS.slice(0, 3).map((question, at): Cell[] => [`R-0${from + at}`, question, null, null]),
    ];
    const file = buildXlsx(
      { sheets: [{ name: 'Form', rows: [...section('Backups', 1), ...section('People', 4)] }] },
      'repeated.xlsx',
    );
    const questionnaireId = await imported(library, file);
    await library.run('questionnaires.correctMap', {
      questionnaireId,
      corrections: [{ kind: 'column', sheet: 'Form', column: 'D', role: 'evidence' }],
    });
    const answers = await library.run('answers.list', { questionnaireId });
    expect(
      answers.map(({ question }) => [question.section.join(), question.evidenceCell, question.commentCell]),
    ).toEqual([
      ...[2, 3, 4].map((line) => ['Backups', `D${line}`, null]),
      ...[6, 7, 8].map((line) => ['People', `D${line}`, null]),
    ]);
  });
});

describe('corrections that do not fit', () => {
  test.each([
    [
      { kind: 'sheet', sheet: 'Nowhere', include: true },
      /There is no sheet “Nowhere” in this file\. It has “Assessment”, “Scoring”/u,
    ],
    [{ kind: 'row', sheet: 'Assessment', row: 5000, as: 'question' }, /ends at row 9/u],
    [{ kind: 'header', sheet: 'Assessment', rows: [1_048_576] }, /ends at row 9/u],
    [{ kind: 'column', sheet: 'Assessment', column: 'XFD', role: 'answer' }, /nothing near column XFD/u],
    [{ kind: 'column', sheet: 'Assessment', column: '4', role: 'answer' }, /column/u],
    [{ kind: 'column', sheet: 'Assessment', column: 'D', role: 'king' }, /role/u],
    [{ kind: 'row', sheet: 'Assessment', row: 0, as: 'question' }, /row/u],
    [{ kind: 'magic' }, /kind/u],
  ])('%j is refused with a sentence and changes nothing', async (correction, sentence) => {
    const library = createLibrary();
    const questionnaireId = await imported(library, form('Contoso'));
    const before = await cellsOf(library, questionnaireId);
    const { message } = await library.refuse('questionnaires.correctMap', {
      questionnaireId,
      corrections: [correction],
    });
    expect(message).toMatch(sentence);
    expect(await cellsOf(library, questionnaireId)).toEqual(before);
    expect((await library.run('questionnaires.map', { questionnaireId })).corrections).toEqual([]);
  });

  test('the map of a VSAQ template can be looked at but not corrected', async () => {
    const library = createLibrary();
    const template = { questionnaire: [{ type: 'yesno', id: 'mfa', text: 'Is MFA enforced?', yes: 'Yes', no: 'No' }] };
    const file = { name: 'form.json', bytes: new TextEncoder().encode(JSON.stringify(template)) };
    const questionnaireId = await imported(library, file);
    const map = await library.run('questionnaires.map', { questionnaireId });
    expect(map.correctable).toBe(false);
    const sheet = map.sheets[0]?.sheet ?? '';
    expect((await library.run('questionnaires.picture', { questionnaireId, sheet })).rows).toHaveLength(1);
    const { message } = await library.refuse('questionnaires.correctMap', {
      questionnaireId,
      corrections: [{ kind: 'sheet', sheet, include: false }],
    });
    expect(message).toMatch(/that of a VSAQ template cannot be corrected/u);
  });
});
