import { describe, expect, test } from 'vitest';
import { parseRange } from '../../src/main/formats/cell-reference';
import { readWorkbook, textAt, type Worksheet } from '../../src/main/formats/xlsx-read';
import { createValidationLookup } from '../../src/main/formats/xlsx-validations';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { computedMs } from '../builders/computing-time';
import { QUESTIONS, take } from '../builders/texts';
import { buildXlsx, type Cell, type WorkbookSpec, workbookParts, zipParts } from '../builders/xlsx';

async function firstSheet(spec: WorkbookSpec): Promise<Worksheet> {
  const [sheet] = (await readWorkbook(buildXlsx(spec))).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

test('values are read as a person sees them', async () => {
  const row: Cell[] = [
    { runs: ['Is data ', 'encrypted', '?'] },
    { value: 1.1, style: 'twoDecimals' },
    { value: 45000, style: 'date' },
    { value: 0.25, style: 'percent' },
    true,
    { error: '#N/A' },
    { formula: 'A1', value: 'from a formula' },
    { value: 'inline & <b>', inline: true },
    0.1 + 0.2,
    { value: '  spaces kept  ' },
  ];
  const sheet = await firstSheet({ sheets: [{ name: 'Values', rows: [row] }] });
  expect(sheet.rows[0]?.cells.map(({ text }) => text)).toEqual([
    'Is data encrypted?',
    '1.10',
    '2023-03-15',
    '25%',
    'TRUE',
    '#N/A',
    'from a formula',
    'inline & <b>',
    '0.3',
    '  spaces kept  ',
  ]);
});

test('dates of the 1904 system', async () => {
  const sheet = await firstSheet({
    date1904: true,
    sheets: [{ name: 'D', rows: [[{ value: 43538, style: 'date' }]] }],
  });
  expect(textAt(sheet, 1, 1)).toBe('2023-03-15');
});

test('ranges of every spelling', () => {
  expect(
    ['A1', 'A1:C3', '$B:$B', '2:4', 'C3:A1', 'A1:XFD1048576', 'A', '7', 'A1:B2:C3', 'A0', 'ZZZZ1', ''].map(parseRange),
  ).toEqual([
    { top: 1, left: 1, bottom: 1, right: 1 },
    { top: 1, left: 1, bottom: 3, right: 3 },
    { top: 1, left: 2, bottom: 1_048_576, right: 2 },
    { top: 2, left: 1, bottom: 4, right: 16_384 },
    { top: 1, left: 1, bottom: 3, right: 3 },
    { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

describe('drop-downs', () => {
  test.each([
    ['a literal list', ['Yes', ' No '], ['Yes', 'No']],
    ['a range on another sheet', "'My lists'!$A$1:$A$3", ['Ja', 'Nein', ' entfällt']],
    ['a whole column', "'My lists'!$A:$A", ['Ja', 'Nein', ' entfällt']],
    ['a defined name', 'Choices', ['Ja', 'Nein']],
    ['a name that refers to itself', 'Loop', []],
    ['a list made by a function', 'INDIRECT(A1)', []],
    ['a sheet that is not there', 'Gone!$A$1:$A$2', []],
  ])('%s', async (_, list, expected) => {
    const workbook = await readWorkbook(
      buildXlsx({
        names: { Choices: "'My lists'!$A$1:$A$2", Loop: 'Loop' },
        sheets: [
          {
            name: 'Form',
            rows: [['Q']],
            validations: [
              { sqref: 'B1:B1048576', list },
              { sqref: 'A1:XFD1048576', type: 'custom', list: 'TRUE' },
            ],
          },
          { name: 'My lists', rows: [['Ja'], ['Nein'], [' entfällt']] },
        ],
      }),
    );
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(createValidationLookup(workbook, sheet).options(900_000, 2)).toEqual(expected);
  });

  test('a long list written twice, as newer versions do', async () => {
    const xml =
      '<worksheet xmlns="m" xmlns:mc="c" xmlns:x12ac="x"><sheetData/><dataValidations><dataValidation type="list" sqref="A1"><mc:AlternateContent><mc:Choice Requires="x12ac"><x12ac:list>Yes,"No, never",Other</x12ac:list></mc:Choice><mc:Fallback><formula1>"Yes,No, never,Other"</formula1></mc:Fallback></mc:AlternateContent></dataValidation></dataValidations></worksheet>';
    const workbook = await readWorkbook(buildXlsx({ sheets: [{ name: 'A', rows: [], xml }] }));
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(createValidationLookup(workbook, sheet).options(1, 1)).toEqual(['Yes', 'No, never', 'Other']);
  });
});

describe('large files', () => {
  test('twenty thousand questions in seconds', async () => {
    const rows: Cell[][] = [
      ['ID', 'Question', 'Answer', 'Comment'],
      ...take(QUESTIONS, 0, 20_000).map((text, at): Cell[] => [`Q-${at + 1}`, `${text} (${at})`, null, null]),
    ];
    const file = buildXlsx({
      sheets: [{ name: 'Large', rows, validations: [{ sqref: 'C2:C20001', list: ['Yes', 'No'] }] }],
    });
    const start = computedMs();
    const { questions } = await recogniseQuestionnaire(file);
    expect(questions).toHaveLength(20_000);
    expect(computedMs() - start).toBeLessThan(8000);
  });

  test('a million empty rows', async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/></row>`,
    ).join('');
    const xml = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Question</t></is></c><c r="B1" t="inlineStr"><is><t>Answer</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Is it so?</t></is></c></row>${empty}</sheetData></worksheet>`;
    const file = {
      name: 'empty.xlsx',
      bytes: zipParts({ ...workbookParts({ sheets: [{ name: 'E', rows: [], xml }] }) }),
    };
    const start = computedMs();
    const { questions } = await recogniseQuestionnaire(file);
    expect(questions).toHaveLength(1);
    expect(computedMs() - start).toBeLessThan(30_000);
  }, 300_000);

  test('two hundred sheets', async () => {
    const sheets = Array.from({ length: 200 }, (_, at) => ({
      name: `S${at}`,
      rows: [['Question', 'Answer'], [QUESTIONS[at % 20] ?? '']],
    }));
    expect((await recogniseQuestionnaire(buildXlsx({ sheets }))).questions).toHaveLength(200);
  });

  test('forty thousand validations and merges of single cells', async () => {
    const validations = Array.from({ length: 20_000 }, (_, at) => ({ sqref: `C${at + 2}`, list: ['Yes', 'No'] }));
    const merges = Array.from({ length: 20_000 }, (_, at) => `C${at + 2}:D${at + 2}`);
    const rows: Cell[][] = [
      ['ID', 'Question', 'Answer'],
      ...take(QUESTIONS, 0, 3000).map((text, at): Cell[] => [at + 1, text]),
    ];
    const start = computedMs();
    const { questions } = await recogniseQuestionnaire(
      buildXlsx({ sheets: [{ name: 'V', rows, validations, merges }] }),
    );
    expect(questions[2999]?.options).toEqual(['Yes', 'No']);
    expect(computedMs() - start).toBeLessThan(8000);
  });
});
