import { expect, test } from 'vitest';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import { buildPdf, linesOfText, type PdfPageContent } from '../builders/pdf';

const pdf = (pages: PdfPageContent[]) => ({ name: 'form.pdf', bytes: buildPdf(pages) });
const asked = async (pages: PdfPageContent[]) =>
  (await recogniseQuestionnaire(pdf(pages))).questions.map(({ id, text }) => [id, text]);

/** A ruled table of texts at fixed columns. */
function ruled(rows: readonly (readonly string[])[], top: number): PdfPageContent {
  const columns = [50, 90, 360, 545];
  const at = (row: number) => top + row * 24;
  return {
    texts: rows.flatMap((row, line) =>
      row.flatMap((text, column) =>
        text === '' ? [] : [{ text, x: (columns[column] ?? 0) + 4, y: at(line) + 16, size: 10 }],
      ),
    ),
    lines: [
      ...Array.from({ length: rows.length + 1 }, (_, line) => ({ x1: 50, y1: at(line), x2: 545, y2: at(line) })),
      ...columns.map((x) => ({ x1: x, y1: at(0), x2: x, y2: at(rows.length) })),
    ],
  };
}

const ROWS = [
  ['No.', 'Question', 'Answer'],
  ['1.1', 'Do you enforce multi-factor authentication?', ''],
  ['1.2', 'Is customer data encrypted at rest?', ''],
  ['1.3', 'How often are penetration tests carried out?', ''],
];

test('a ruled table with a header', async () => {
  const expected = ROWS.slice(1).map(([id, text]) => [id, text]);
  expect(await asked([ruled(ROWS, 80)])).toEqual(expected);
});

test('a table that goes on over the page', async () => {
  const more = [
    ['1.4', 'Are backups kept in a second place?', ''],
    ['1.5', 'Are incidents reported within three days?', ''],
    ['1.6', 'Who is responsible for security?', ''],
  ];
  const found = await asked([ruled(ROWS, 600), ruled(more, 120)]);
  expect(found.map(([id]) => id)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6']);
});

test('numbered questions over several lines, with “Answer:” below, running headers left out', async () => {
  const page = (number: number): PdfPageContent => ({
    texts: [
      { text: 'Buyer AG – supplier form', x: 50, y: 30, size: 8 },
      ...linesOfText(
        [
          `${number}. Do you review the access rights of all employees who can reach`,
          'the data of our company at least once a year?',
          'Answer:',
          '',
          `${number}.1 Which roles take part?`,
          'Answer: The heads of each team.',
          `This is the end of part ${['one', 'two', 'three'][number - 1] ?? ''}.`,
        ],
        { x: 50, y: 90 },
      ),
      { text: `Page ${number} of 3`, x: 50, y: 810, size: 8 },
    ],
  });
  const { questions } = await recogniseQuestionnaire(pdf([page(1), page(2), page(3)]));
  expect(questions.map(({ id }) => id)).toEqual(['1', '1.1', '2', '2.1', '3', '3.1']);
  expect(questions[0]?.text).toBe(
    '1. Do you review the access rights of all employees who can reach the data of our company at least once a year?',
  );
  expect(questions[1]?.existingAnswer).toBe('The heads of each team.');
  expect(questions.every(({ answerCell, marks }) => answerCell === null && Object.keys(marks).length === 0)).toBe(true);
});

test('a bare list of questions and requests', async () => {
  const lines = [
    '1) Do you encrypt laptops?',
    '2) Who holds the keys?',
    '3) How are they kept?',
    '4) Please describe how they are changed.',
  ];
  const found = await asked([{ texts: linesOfText(lines, { x: 50, y: 90 }) }]);
  expect(found.map(([id]) => id)).toEqual(['1', '2', '3', '4']);
});

test('a policy asks nothing', async () => {
  const lines = [
    '1. Access rights are reviewed every year.',
    '2. Data is encrypted at rest.',
    '3. Backups are tested.',
  ];
  expect(await asked([{ texts: linesOfText(lines, { x: 50, y: 90 }) }])).toEqual([]);
});

test('nothing is written into a PDF without fields, and it is said in one sentence', async () => {
  const file = pdf([ruled(ROWS, 80)]);
  await expect(fillQuestionnaire(file, 'pdf', [])).rejects.toThrow(/no fields that can be filled/);
  await expect(verifyFill(file, file)).rejects.toThrow(/Word document of its answers/);
  const { sheets } = await recogniseQuestionnaire(file);
  expect(sheets[0]?.reason).toMatch(/answers go to a Word document beside the file/);
});
