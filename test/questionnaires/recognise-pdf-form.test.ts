import { describe, expect, test } from 'vitest';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import type { PdfPageContent, PdfText } from '../builders/pdf';
import { buildPdfForm, type FormField, type FormOptions } from '../builders/pdf-form';

async function found(page: PdfPageContent | PdfPageContent[], fields: FormField[], options: FormOptions = {}) {
  const bytes = buildPdfForm(Array.isArray(page) ? page : [page], fields, options);
  const { questions } = await recogniseQuestionnaire({ name: 'form.pdf', bytes });
  return questions.map(({ id, text, answerCell, commentCell, evidenceCell, marks, options: offered, section }) => ({
    id,
    text,
    slots: [answerCell, commentCell, evidenceCell],
    marks,
    offered,
    section,
  }));
}

const at = (x: number, y: number, text: string, more: Partial<PdfText> = {}): PdfText => ({
  text,
  x,
  y,
  size: 10,
  ...more,
});
const boxes = (name: string, xs: number[], y: number, states: string[]): FormField => ({
  kind: 'radio',
  name,
  buttons: states.map((state, n) => ({ state, place: [xs[n] ?? 0, y, 12, 12] as [number, number, number, number] })),
});

describe('a ruled table with columns of buttons under their heads, and a comment', () => {
  const columns = [50, 90, 300, 335, 370, 405, 545];
  const rows = [80, 110, 150, 180, 210];
  const page: PdfPageContent = {
    texts: [
      at(50, 40, 'Supplier questionnaire', { size: 16 }),
      at(50, 70, '1 Access', { bold: true, size: 12 }),
      ...['No.', 'Question', 'Yes', 'No', 'N/A', 'Comment'].map((head, n) =>
        at((columns[n] ?? 0) + 3, 98, head, { bold: true }),
      ),
      at(53, 125, '1.1'),
      at(93, 125, 'Do you enforce multi-factor'),
      at(93, 138, 'authentication for all users?'),
      at(53, 168, '1.2'),
      at(93, 168, 'Are access rights reviewed?'),
      at(53, 198, '1.3'),
      at(93, 198, 'Is there a password policy?'),
    ],
    lines: [
      ...rows.map((y) => ({ x1: 50, y1: y, x2: 545, y2: y })),
      ...columns.map((x) => ({ x1: x, y1: 80, x2: x, y2: 210 })),
    ],
  };
  const fields = [1, 2, 3].flatMap((row): FormField[] => {
    const y = (rows[row] ?? 0) + 8;
    return [
      boxes(`q${row}`, [310, 345, 380], y, ['a', 'b', 'c']),
      { kind: 'text', name: `c${row}`, place: [408, y - 5, 134, 20] },
    ];
  });

  test.each<[string, FormOptions]>([
    ['plain', {}],
    ['packed', { packed: true }],
  ])('%s', async (_, options) => {
    const questions = await found(page, fields, options);
    expect(questions.map(({ id, text }) => [id, text])).toEqual([
      ['1.1', 'Do you enforce multi-factor authentication for all users?'],
      ['1.2', 'Are access rights reviewed?'],
      ['1.3', 'Is there a password policy?'],
    ]);
    expect(questions[0]).toMatchObject({
      marks: { Yes: 'F:q1=a', No: 'F:q1=b', 'N/A': 'F:q1=c' },
      slots: [null, 'F:c1', null],
      section: ['1 Access'],
    });
  });
});

test('questions above their fields, a list and an explanation below', async () => {
  const page: PdfPageContent = {
    texts: [
      at(50, 60, '1. How do you protect data at rest? Please describe the methods and'),
      at(50, 73, 'the places they apply to.'),
      at(50, 150, '2. How often do you test your backups?'),
      at(50, 190, 'Comments:'),
      at(50, 250, '3. Do you have a certified management system?'),
      at(72, 270, 'Yes'),
      at(132, 270, 'No'),
      at(50, 292, 'If yes, please name the certificate:'),
    ],
  };
  const fields: FormField[] = [
    { kind: 'text', name: 'a1', place: [50, 80, 490, 50], multiline: true },
    { kind: 'choice', name: 'a2', place: [300, 138, 150, 18], options: ['Please select', 'Never', 'Every year'] },
    { kind: 'text', name: 'a2c', place: [120, 180, 420, 30], multiline: true },
    { kind: 'box', name: 'a3y', place: [55, 260, 12, 12], state: 'On' },
    { kind: 'box', name: 'a3n', place: [115, 260, 12, 12], state: 'On' },
    { kind: 'text', name: 'a3c', place: [250, 280, 290, 18] },
  ];
  expect(await found(page, fields)).toEqual([
    {
      id: '1',
      text: '1. How do you protect data at rest? Please describe the methods and the places they apply to.',
      slots: ['F:a1', null, null],
      marks: {},
      offered: [],
      section: [],
    },
    {
      id: '2',
      text: '2. How often do you test your backups?',
      slots: ['F:a2', 'F:a2c', null],
      marks: {},
      offered: ['Never', 'Every year'],
      section: [],
    },
    {
      id: '3',
      text: '3. Do you have a certified management system?',
      slots: [null, 'F:a3c', null],
      marks: { Yes: 'F:a3y=On', No: 'F:a3n=On' },
      offered: ['Yes', 'No'],
      section: [],
    },
  ]);
});

test('names with a line, tooltips where nothing is printed, statements to confirm, several boxes of one question', async () => {
  const page: PdfPageContent = {
    texts: [
      at(50, 60, 'Company name'),
      at(300, 60, 'Date'),
      at(70, 120, 'We report incidents to the customer within 72 hours.'),
      at(70, 140, 'We delete all data at the end of the contract.'),
      at(50, 180, 'Which standards do you follow?'),
      at(70, 200, 'ISO 27001'),
      at(70, 216, 'SOC 2'),
      at(70, 232, 'BSI C5'),
    ],
  };
  const fields: FormField[] = [
    { kind: 'text', name: 'company', place: [130, 48, 150, 18] },
    { kind: 'text', name: 'date', place: [340, 48, 100, 18] },
    { kind: 'text', name: 'contact', tooltip: 'Who is your data protection officer?', place: [300, 300, 100, 18] },
    { kind: 'box', name: 's1', place: [50, 110, 12, 12] },
    { kind: 'box', name: 's2', place: [50, 130, 12, 12], on: true },
    { kind: 'box', name: 'k1', place: [50, 190, 12, 12] },
    { kind: 'box', name: 'k2', place: [50, 206, 12, 12] },
    { kind: 'box', name: 'k3', place: [50, 222, 12, 12] },
    { kind: 'text', name: 'locked', place: [50, 400, 100, 18], readOnly: true, tooltip: 'Is this yours?' },
  ];
  const questions = await found(page, fields);
  expect(questions.map(({ text, slots, marks }) => [text, slots[0], marks])).toEqual([
    ['Company name', 'F:company', {}],
    ['Date', 'F:date', {}],
    ['We report incidents to the customer within 72 hours.', null, { Yes: 'F:s1=Yes' }],
    ['We delete all data at the end of the contract.', null, { Yes: 'F:s2=Yes' }],
    ['Which standards do you follow?', null, { 'ISO 27001': 'F:k1=Yes', 'SOC 2': 'F:k2=Yes', 'BSI C5': 'F:k3=Yes' }],
    ['Who is your data protection officer?', 'F:contact', {}],
  ]);
});

test('a table with two texts a row under “Answer” and “Evidence”', async () => {
  const page: PdfPageContent = {
    texts: [
      at(50, 60, 'Question', { bold: true }),
      at(300, 60, 'Answer', { bold: true }),
      at(430, 60, 'Evidence', { bold: true }),
      at(50, 90, 'A-01 Is data encrypted at rest?'),
      at(50, 130, 'A-02 Who holds the keys?'),
    ],
  };
  const fields = [1, 2].flatMap((row): FormField[] => [
    { kind: 'text', name: `answer.${row}`, place: [300, 38 + 40 * row, 120, 20] },
    { kind: 'text', name: `evidence.${row}`, place: [430, 38 + 40 * row, 110, 20] },
  ]);
  const questions = await found(page, fields);
  expect(questions.map(({ text, slots }) => [text, slots])).toEqual([
    ['A-01 Is data encrypted at rest?', ['F:answer.1', null, 'F:evidence.1']],
    ['A-02 Who holds the keys?', ['F:answer.2', null, 'F:evidence.2']],
  ]);
});
