import { boldRow, boxControl, cell, heading, numbered, para, row, run, table, textControl } from '../docx-form';
import { A, boxes, type FieldForm, FR, form, inTable, lineToFill, S, texts } from './field-form';
import { pick, T, take } from './field-layout';

const bold = (text: string) => run(text, '<w:b/>');
const italic = (text: string) => para(run(text, '<w:i/>'));
const over = (span: number, content = '') => cell(content === '' ? '' : para(content), `<w:gridSpan w:val="${span}"/>`);

/** Further habits of Word forms. */
export const LATER_FORMS: FieldForm[] = [
  form(
    'blocks of three rows',
    'number and question, then "Response:", then "Evidence:" rows',
    texts(...take(A, 0, 3)),
    table(...take(A, 0, 3).flatMap((text, at) => [row(`${at + 1}`, text), row('Response:', ''), row('Evidence:', '')])),
  ),
  form(
    'names at the left',
    'Question 1 | text, Answer | room',
    inTable(take(A, 4, 3), (at) => ({ answer: `T1R${at * 2 + 2}C2` })),
    table(...take(A, 4, 3).flatMap((text, at) => [row(`Question ${at + 1}`, text), row('Answer', '')])),
  ),
  form(
    'annex of measures',
    'category and an empty description',
    texts(
      'Physical access control',
      'System access control',
      'Data access control',
      'Transfer control',
      'Availability control',
    ),
    heading('Annex II – Technical and organisational measures'),
    para('The processor describes the measures taken.'),
    table(
      boldRow('Measure', 'Description of the implementation by the processor'),
      ...[
        'Physical access control',
        'System access control',
        'Data access control',
        'Transfer control',
        'Availability control',
      ].map((text) => row(text, '')),
    ),
  ),
  form(
    'questions as headings',
    'each question a heading of level two, a text control below',
    texts(...take(A, 8, 4)),
    heading('Part 1 Security'),
    ...take(A, 8, 4).flatMap((text, at) => [heading(`1.${at + 1} ${text}`, 2), para(textControl(20 + at))]),
  ),
  form(
    'boxes in the question’s own cell',
    'question, boxes and a line for details in one cell',
    texts(...take(A, 14, 4)),
    table(
      ...take(A, 14, 4).map((text, at) =>
        row(`${at + 1}`, cell(para(text) + para(boxes('Yes', 'No', 'N/A')) + para('Details: ______________'))),
      ),
    ),
  ),
  form(
    'hint below each question',
    'italic guidance, then a framed cell to write in',
    texts(...take(A, 20, 3)),
    heading('Questions'),
    ...take(A, 20, 3).flatMap((text, at) => [
      para(bold(`${at + 1}. ${text}`)),
      italic(pick(T.guide, at)),
      table(row('')),
      para(),
    ]),
  ),
  form(
    'cadre de réponse',
    'exigence puis « Réponse du candidat : »',
    texts(...take(FR, 0, 4)),
    heading('Cadre de réponse technique'),
    para('Le candidat complète le présent cadre.'),
    ...take(FR, 0, 4).flatMap((text, at) => [para(`${at + 1}. ${text}`), para('Réponse du candidat :'), para()]),
  ),
  form(
    'two fields a row',
    'label, field, label, field; then questions',
    [
      ...texts(),
      ...['Company', 'Country', 'Name', 'E-mail'].map((text) => ({ text, optional: true })),
      ...texts(...take(A, 24, 3)),
    ],
    table(row('Company', '', 'Country', ''), row('Name', '', 'E-mail', '')),
    para(),
    table(boldRow('No.', 'Question', 'Answer'), ...take(A, 24, 3).map((text, at) => row(`${at + 1}`, text, ''))),
  ),
  form(
    'boxes typed with brackets',
    '[ ] Yes [ ] No behind each question',
    texts(...take(A, 27, 4)),
    ...take(A, 27, 4).flatMap((text, at) => [
      para(`${at + 1}. ${text}   [ ] Yes   [ ] No`),
      para('Comments: ____________________'),
    ]),
  ),
  form(
    'a policy',
    'a document that asks nothing, with tables of roles and reviews',
    [],
    heading('Information security policy'),
    heading('1 Purpose', 2),
    para(pick(S, 3)),
    para(pick(S, 4)),
    heading('2 Roles', 2),
    table(
      boldRow('Role', 'Responsibility'),
      row('CISO', 'Keeps the policy up to date'),
      row('Head of IT', 'Sees that it is followed'),
      row('Staff', 'Report what they notice'),
    ),
    heading('3 Review', 2),
    table(
      boldRow('Date', 'Reviewer', 'Comment'),
      row('2024-01-02', 'K. Meyer', 'No changes'),
      row('2025-01-07', 'K. Meyer', 'New section on backups'),
    ),
  ),
  form(
    'contract with an empty schedule',
    'clauses, and a schedule of sub-processors to be filled',
    [],
    heading('Data processing agreement'),
    ...take(S, 5, 6).map((text) => numbered(text)),
    heading('Schedule 2 – Sub-processors', 2),
    table(boldRow('Name', 'Address', 'Purpose'), row('', '', ''), row('', '', '')),
  ),
  form(
    'requests in a list',
    'bulleted requests with a text control each',
    texts(...take(A, 34, 3)),
    para('Please answer the following:'),
    ...take(A, 34, 3).flatMap((text, at) => [numbered(text, 0, 2), para(textControl(60 + at))]),
  ),
  form(
    'rating in columns',
    'fully / partly / not as columns with boxes',
    texts(...take(S, 20, 4)),
    table(
      boldRow('#', 'Requirement', 'Fully', 'Partly', 'Not met', 'Remarks'),
      ...take(S, 20, 4).map((text, at) =>
        row(
          `${at + 1}`,
          text,
          cell(para(boxControl(300 + at * 3))),
          cell(para(boxControl(301 + at * 3))),
          cell(para(boxControl(302 + at * 3))),
          '',
        ),
      ),
    ),
  ),
  form(
    'title rows over the table',
    'a merged title row, then the header, answers merged',
    inTable(take(A, 5, 4), (at) => ({ answer: `T1R${at + 3}C3` })),
    table(
      row(over(4, 'Section 1 – Governance')),
      boldRow('Ref', 'Question', 'Answer', ''),
      ...take(A, 5, 4).map((text, at) => row(`1.${at + 1}`, text, over(2))),
    ),
  ),
  form(
    'ruled lines after a letter',
    'letter-numbered questions with underscores on the same line',
    texts(...take(A, 22, 3)),
    ...take(A, 22, 3).flatMap((text, at) => [para(`${'abc'[at]}) ${text} ____________________________`), lineToFill()]),
  ),
];
