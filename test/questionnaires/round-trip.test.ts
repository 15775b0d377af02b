import { expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { readFilledAnswers } from '../../src/main/questionnaires/read-filled';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import { buildXlsx } from '../builders/xlsx';

const FORM = buildXlsx({
  sheets: [
    {
      name: 'Security',
      widths: [10, 60, 15, 40],
      rows: [
        ['Supplier security questionnaire'],
        [],
        [
          { value: 'ID', style: 'header' },
          { value: 'Question', style: 'header' },
          { value: 'Answer', style: 'header' },
          { value: 'Comments', style: 'header' },
        ],
        [{ value: 'Access control', style: 'section' }],
        ['AC-01', 'Do you enforce multi-factor authentication for administrators?', null, { style: 'wrap' }],
        [
          'AC-02',
          'Are access rights reviewed at least once a year?',
          { value: 'Please select', style: 'wrap' },
          { style: 'wrap' },
        ],
        [{ value: 'Encryption', style: 'section' }],
        ['EN-01', 'Is data encrypted at rest?'],
        ['Score', 'Answered', { formula: 'COUNTA(C5:C8)', value: 0 }],
      ],
      merges: ['A1:D1', 'A4:D4', 'A7:D7'],
      validations: [{ sqref: 'C5:C8', list: ['Yes', 'No', 'N/A'] }],
    },
  ],
});

test('a workbook is read, filled, proved and read again', async () => {
  const recognised = await recogniseQuestionnaire(FORM);
  expect(
    recognised.questions.map(({ id, answerCell, commentCell, options, section }) => ({
      id,
      answerCell,
      commentCell,
      options,
      section,
    })),
  ).toEqual([
    { id: 'AC-01', answerCell: 'C5', commentCell: 'D5', options: ['Yes', 'No', 'N/A'], section: ['Access control'] },
    { id: 'AC-02', answerCell: 'C6', commentCell: 'D6', options: ['Yes', 'No', 'N/A'], section: ['Access control'] },
    { id: 'EN-01', answerCell: 'C8', commentCell: 'D8', options: ['Yes', 'No', 'N/A'], section: ['Encryption'] },
  ]);
  const fills = [
    { sheet: 'Security', cell: 'C5', text: 'Yes' },
    { sheet: 'Security', cell: 'D5', text: '=HYPERLINK("x") & <tags> äöü\nsecond line' },
    { sheet: 'Security', cell: 'C6', text: 'No' },
    { sheet: 'Security', cell: 'D8', text: 'AES-256' },
  ];
  const { bytes, notes } = await fillQuestionnaire(FORM, 'xlsx', fills);
  expect(notes).toEqual([]);
  const filled = { name: 'filled.xlsx', bytes };
  const proof = await proveFill(FORM, filled, fills);
  expect(proof.differences.filter((one) => !one.allowed)).toEqual([]);
  expect({ ...proof, differences: proof.differences.length }).toEqual({
    ok: true,
    partsCompared: 7,
    partsIdentical: 5,
    cellsChanged: 4,
    differences: 5,
  });
  expect((await verifyFill(FORM, filled)).ok).toBe(true);
  expect(await readFilledAnswers(filled)).toEqual([
    {
      sheet: 'Security',
      id: 'AC-01',
      question: 'Do you enforce multi-factor authentication for administrators?',
      answer: 'Yes',
      comment: '=HYPERLINK("x") & <tags> äöü\nsecond line',
    },
    {
      sheet: 'Security',
      id: 'AC-02',
      question: 'Are access rights reviewed at least once a year?',
      answer: 'No',
      comment: '',
    },
    { sheet: 'Security', id: 'EN-01', question: 'Is data encrypted at rest?', answer: '', comment: 'AES-256' },
  ]);
});

test('a changed question, style or part breaks the proof', async () => {
  const { bytes } = await fillQuestionnaire(FORM, 'xlsx', [{ sheet: 'Security', cell: 'B5', text: 'Do you?' }]);
  const proof = await verifyFill(FORM, { name: 'filled.xlsx', bytes });
  expect(proof.ok).toBe(false);
  expect(proof.differences.find((one) => one.cell)).toEqual({
    part: 'xl/worksheets/sheet1.xml',
    cell: 'Security!B5',
    before: 'Do you enforce multi-factor authentication for administrators?',
    after: 'Do you?',
    allowed: false,
  });
});

test('an answer merged over the comment column is one place', async () => {
  const file = buildXlsx({
    sheets: [
      {
        name: 'Form',
        rows: [
          ['ID', 'Question', 'Answer', 'Additional information'],
          ['Q-1', 'Is data encrypted at rest?'],
          ['Q-2', 'Describe your backup procedure.'],
        ],
        merges: ['C3:D3'],
      },
    ],
  });
  const { questions } = await recogniseQuestionnaire(file);
  expect(questions.map(({ answerCell, commentCell }) => [answerCell, commentCell])).toEqual([
    ['C2', 'D2'],
    ['C3', null],
  ]);
});

test('cells that are locked, computed or shared are not offered, and the map says so', async () => {
  const file = buildXlsx({
    sheets: [
      {
        name: 'Form',
        protected: true,
        rows: [
          ['ID', 'Question', 'Answer', 'Comment'],
          ['Q-1', 'Is data encrypted at rest?', { style: 'open' }, { style: 'open' }],
          ['Q-2', 'Are backups encrypted?', { style: 'wrap' }, { style: 'open' }],
          ['Q-3', 'Are laptops encrypted?', { formula: 'C2', value: '' }, { style: 'open' }],
          ['Q-4', 'Are phones encrypted?', { style: 'open' }, { style: 'open' }],
          ['Q-5', 'Are servers encrypted?', null, { style: 'open' }],
        ],
        merges: ['C5:C6'],
      },
    ],
  });
  const { questions, sheets } = await recogniseQuestionnaire(file);
  expect(questions.map(({ id, answerCell, commentCell }) => [id, answerCell, commentCell])).toEqual([
    ['Q-1', 'C2', 'D2'],
    ['Q-2', null, 'D3'],
    ['Q-3', null, 'D4'],
    ['Q-4', 'C5', 'D5'],
    ['Q-5', null, 'D6'],
  ]);
  expect(sheets[0]?.reason).toContain('3 answer cells are locked, computed or shared and will not be written.');
});

test('of boxes drawn in a cell only the ticked ones answer', async () => {
  const rows = [
    ['ID', 'Question', 'Answer'],
    ['1', 'Are laptops encrypted?', '☐ Yes  ☒ No'],
    ['2', 'Are backups kept?', '☑ Yes ☐ No'],
    ['3', 'Are logs kept?', '☐ Yes ☐ No'],
  ];
  const { questions } = await recogniseQuestionnaire(buildXlsx({ sheets: [{ name: 'Form', rows }] }));
  expect(questions.map(({ existingAnswer }) => existingAnswer)).toEqual(['No', 'Yes', '']);
  expect(questions.map(({ options }) => options)).toEqual([
    ['Yes', 'No'],
    ['Yes', 'No'],
    ['Yes', 'No'],
  ]);
});
