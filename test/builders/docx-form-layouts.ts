import type { NamedFile } from '../../src/shared/domain/file';
import {
  boldRow,
  boxControl,
  boxField,
  buildForm,
  cell,
  heading,
  listControl,
  listField,
  numbered,
  para,
  row,
  run,
  table,
  textControl,
  textField,
} from './docx-form';

export interface DocxLayout {
  name: string;
  standsFor: string;
  file: NamedFile;
  /** False where an answer, once written, looks like any other text. */
  rereads?: boolean;
  /** Per question: id, place of the answer or the marks, place of the comment. */
  expected: { id: string; answer?: string; marks?: Record<string, string>; comment?: string; options?: string[] }[];
}

const MFA = 'Do you enforce multi-factor authentication for administrators?';
const REST = 'Is customer data encrypted at rest?';
const TESTS = 'How often are penetration tests carried out?';
const BACKUP = 'Please describe how backups are protected.';

const numbers = ['1.1', '1.2', '1.3', '1.4'];
const four = [MFA, REST, TESTS, BACKUP];
const plain = (columns: (text: string, at: number) => string[]) => four.map((text, at) => row(...columns(text, at)));

export const DOCX_LAYOUTS: DocxLayout[] = [
  {
    name: 'a table with a header',
    standsFor: 'the commonest Word form: number, question, response, comment',
    file: buildForm(
      `${heading('Supplier security questionnaire')}${para('Please complete all sections and return this form.')}${table(boldRow('No.', 'Question', 'Response', 'Comments'), ...plain((text, at) => [numbers[at] ?? '', text, '', '']))}`,
    ),
    expected: numbers.map((id, at) => ({ id, answer: `T1R${at + 2}C3`, comment: `T1R${at + 2}C4` })),
  },
  {
    name: 'a table per section',
    standsFor: 'one table per topic, only the first of which has a header',
    file: buildForm(
      `${heading('Access', 2)}${table(boldRow('Ref', 'Requirement', 'Supplier response'), row('1.1', MFA, ''), row('1.2', 'Are access rights reviewed every year?', ''))}${heading('Encryption', 2)}${table(row('2.1', REST, ''))}${heading('Tests', 2)}${table(row('3.1', TESTS, ''), row('3.2', 'Are findings fixed within a set time?', ''))}`,
    ),
    expected: [
      { id: '1.1', answer: 'T1R2C3' },
      { id: '1.2', answer: 'T1R3C3' },
      { id: '2.1', answer: 'T2R1C3' },
      { id: '3.1', answer: 'T3R1C3' },
      { id: '3.2', answer: 'T3R2C3' },
    ],
  },
  {
    name: 'numbers counted by the program',
    standsFor: 'an id column that holds nothing but automatic numbers',
    file: buildForm(
      table(boldRow('#', 'Question', 'Answer'), ...four.map((text) => row(cell(numbered('')), text, ''))),
    ),
    expected: ['1.', '2.', '3.', '4.'].map((id, at) => ({ id, answer: `T1R${at + 2}C3` })),
  },
  {
    name: 'the answer in the row below',
    rereads: false,
    standsFor: 'a table of one column, question above, room below',
    file: buildForm(table(...four.flatMap((text, at) => [row(`${numbers[at]} ${text}`), row('')]))),
    expected: numbers.map((id, at) => ({ id, answer: `T1R${at * 2 + 2}C1` })),
  },
  {
    name: 'a labelled row below',
    standsFor: 'question over the whole width, “Response:” and a cell below',
    file: buildForm(
      table(
        ...four.flatMap((text, at) => [
          row(cell(`${numbers[at]} ${text}`, '<w:gridSpan w:val="2"/>')),
          row('Response:', ''),
        ]),
      ),
    ),
    expected: numbers.map((id, at) => ({ id, answer: `T1R${at * 2 + 2}C2` })),
  },
  {
    name: 'drop-downs in a table',
    standsFor: 'content controls with Yes, No, N/A and a text control for remarks',
    file: buildForm(
      table(
        boldRow('ID', 'Control question', 'Answer', 'Explanation'),
        ...plain((text, at) => [
          numbers[at] ?? '',
          text,
          para(listControl(100 + at, ['Yes', 'No', 'N/A'])),
          para(textControl(200 + at)),
        ]),
      ),
    ),
    expected: numbers.map((id, at) => ({
      id,
      answer: `SDT:${100 + at}`,
      comment: `SDT:${200 + at}`,
      options: ['Yes', 'No', 'N/A'],
    })),
  },
  {
    name: 'boxes with their words in one cell',
    standsFor: 'check box controls “☐ Yes ☐ No ☐ N/A” beside each question',
    file: buildForm(
      table(
        boldRow('Question', 'Answer'),
        ...four.map((text, at) =>
          row(
            text,
            para(
              `${boxControl(at * 10 + 1)}${run(' Yes  ')}${boxControl(at * 10 + 2)}${run(' No  ')}${boxControl(at * 10 + 3)}${run(' N/A')}`,
            ),
          ),
        ),
      ),
    ),
    expected: four.map((_, at) => ({
      id: '',
      marks: { Yes: `SDT:${at * 10 + 1}`, No: `SDT:${at * 10 + 2}`, 'N/A': `SDT:${at * 10 + 3}` },
    })),
  },
  {
    name: 'a column per option',
    standsFor: 'Yes, No and N/A columns, each with a box drawn as a character',
    file: buildForm(
      table(boldRow('Question', 'Yes', 'No', 'N/A', 'Comments'), ...four.map((text) => row(text, '☐', '☐', '☐', ''))),
    ),
    expected: four.map((_, at) => ({
      id: '',
      marks: { Yes: `P${at * 5 + 7}#1`, No: `P${at * 5 + 8}#1`, 'N/A': `P${at * 5 + 9}#1` },
      comment: `T1R${at + 2}C5`,
    })),
  },
  {
    name: 'old form fields',
    standsFor: 'a protected form of the nineties: FORMTEXT, FORMDROPDOWN, FORMCHECKBOX',
    file: buildForm(
      table(
        boldRow('Question', 'Your response', 'Remarks'),
        row(MFA, para(listField('a', ['Yes', 'No'])), para(textField('b'))),
        row(REST, para(`${boxField('c')}${run(' Yes ')}${boxField('d')}${run(' No')}`), para(textField('e'))),
        row(TESTS, para(textField('f')), para(textField('g'))),
      ),
    ),
    expected: [
      { id: '', answer: 'FF1', comment: 'FF2', options: ['Yes', 'No'] },
      { id: '', marks: { Yes: 'FF3', No: 'FF4' }, comment: 'FF5' },
      { id: '', answer: 'FF6', comment: 'FF7' },
    ],
  },
  {
    name: 'numbered questions with empty lines',
    rereads: false,
    standsFor: 'running text with an empty paragraph below each question',
    file: buildForm(`${heading('Questions')}${four.map((text) => numbered(text) + para()).join('')}`),
    expected: [3, 5, 7, 9].map((at, index) => ({ id: `${index + 1}.`, answer: `P${at}` })),
  },
  {
    name: 'dotted lines',
    rereads: false,
    standsFor: 'running text with a line of dots below each question',
    file: buildForm(four.map((text, at) => para(`${at + 1}) ${text}`) + para('.'.repeat(80))).join('')),
    expected: [2, 4, 6, 8].map((at, index) => ({ id: String(index + 1), answer: `P${at}` })),
  },
  {
    name: '“Answer:” below',
    standsFor: 'bulleted questions, the word “Answer:” and an empty line below each',
    file: buildForm(four.map((text) => numbered(text, 0, 2) + para(run('Answer:', '<w:b/>')) + para()).join('')),
    expected: [2, 5, 8, 11].map((at) => ({ id: '', answer: `P${at}` })),
  },
  {
    name: 'boxes in running text',
    standsFor: 'drawn boxes below each question and a line for remarks',
    file: buildForm(
      four
        .map((text, at) => para(`${at + 1}. ${text}`) + para('☐ Yes') + para('☐ No') + para('Comments: ________'))
        .join(''),
    ),
    expected: four.map((_, at) => ({
      id: String(at + 1),
      marks: { Yes: `P${at * 4 + 2}#1`, No: `P${at * 4 + 3}#1` },
      comment: `P${at * 4 + 4}`,
    })),
  },
  {
    name: 'controls in running text',
    standsFor: 'a rich text control between the paragraphs below each question',
    file: buildForm(
      four
        .map(
          (text, at) =>
            `${numbered(text)}<w:sdt><w:sdtPr><w:id w:val="${at + 1}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para(run('Enter your answer', '<w:rStyle w:val="PlaceholderText"/>'))}</w:sdtContent></w:sdt>`,
        )
        .join(''),
    ),
    expected: four.map((_, at) => ({ id: `${at + 1}.`, answer: `SDT:${at + 1}` })),
  },
  {
    name: 'lines for the supplier’s data',
    standsFor: 'names with a drawn line behind them, then questions',
    file: buildForm(
      `${heading('Your company')}${para('Company name: ______________')}${para('Contact: ______________')}${para('Date:\t……………')}${heading('Security')}${four.map((text) => numbered(text) + para('Answer:')).join('')}`,
    ),
    expected: [
      { id: '', answer: 'P2' },
      { id: '', answer: 'P3' },
      { id: '', answer: 'P4' },
      ...[7, 9, 11, 13].map((at, index) => ({ id: `${index + 1}.`, answer: `P${at}` })),
    ],
    rereads: false,
  },
  {
    name: 'no header',
    rereads: false,
    standsFor: 'a small table of number, question and room per question, headings in between',
    file: buildForm(
      four.map((text, at) => heading(`Part ${at + 1}`, 2) + table(row(numbers[at] ?? '', text, ''))).join(''),
    ),
    expected: numbers.map((id, at) => ({ id, answer: `T${at + 1}R1C3` })),
  },
  {
    name: 'pairs without a header',
    rereads: false,
    standsFor: 'questions in the left column, empty cells in the right one',
    file: buildForm(table(...four.map((text, at) => row(`${numbers[at]} ${text}`, '')))),
    expected: numbers.map((id, at) => ({ id, answer: `T1R${at + 1}C2` })),
  },
  {
    name: 'number and question above, room below',
    standsFor: 'two cells in the row of the question, one over the whole width below it',
    file: buildForm(
      table(...four.flatMap((text, at) => [row(numbers[at] ?? '', text), row(cell('', '<w:gridSpan w:val="2"/>'))])),
    ),
    expected: numbers.map((id, at) => ({ id, answer: `T1R${at * 2 + 2}C1` })),
    rereads: false,
  },
  {
    name: '“Question 1”, “Answer”',
    standsFor: 'a row with the question behind its number and a labelled row below',
    file: buildForm(table(...four.flatMap((text, at) => [row(`Question ${at + 1}`, text), row('Answer', '')]))),
    expected: four.map((_, at) => ({ id: `Question ${at + 1}`, answer: `T1R${at * 2 + 2}C2` })),
  },
  {
    name: 'short statements',
    standsFor: 'requirements that are no questions, some of a few words',
    file: buildForm(
      table(
        boldRow('Security control', 'In place? (Y/N)', 'Details'),
        row('Access to production is limited to named staff', '', ''),
        row('Laptops are encrypted', '', ''),
        row('Vulnerabilities are patched within 30 days', '', ''),
      ),
    ),
    expected: [2, 3, 4].map((at) => ({ id: '', answer: `T1R${at}C2`, comment: `T1R${at}C3` })),
  },
  {
    name: 'a nested table',
    standsFor: 'the questions in a table inside a frame of one cell',
    file: buildForm(
      table(
        row(
          cell(
            `${para('Part B – to be filled in by the supplier')}${table(boldRow('Question', 'Response'), ...four.map((text) => row(text, '')))}${para()}`,
          ),
        ),
      ),
    ),
    expected: four.map((_, at) => ({ id: '', answer: `T2R${at + 2}C2` })),
  },
  {
    name: 'merged cells',
    standsFor: 'a topic over several rows, section titles over the width',
    file: buildForm(
      table(
        boldRow('Topic', 'Question', 'Answer'),
        row(cell(para(run('Organisation', '<w:b/>')), '<w:gridSpan w:val="3"/><w:shd w:fill="CCCCCC"/>')),
        row(cell('Access', '<w:vMerge w:val="restart"/>'), MFA, ''),
        row(cell('', '<w:vMerge/>'), 'Are access rights reviewed every year?', ''),
        row(cell(para(run('Technology', '<w:b/>')), '<w:gridSpan w:val="3"/><w:shd w:fill="CCCCCC"/>')),
        row('Data', REST, ''),
        row('Tests', TESTS, ''),
      ),
    ),
    expected: [3, 4, 6, 7].map((at) => ({ id: '', answer: `T1R${at}C3` })),
  },
  {
    name: 'tracked changes and comments',
    standsFor: 'a form under review: a deleted row, an inserted word, a comment on a cell',
    file: buildForm(
      table(
        boldRow('Question', 'Answer'),
        `<w:tr><w:trPr><w:del w:id="1" w:author="B"/></w:trPr>${cell('Do you still use tapes for backups?')}${cell()}</w:tr>`,
        row(
          para(
            `<w:commentRangeStart w:id="7"/>${run('Do you enforce ')}<w:ins w:id="2" w:author="B">${run('multi-factor ')}</w:ins><w:del w:id="3" w:author="B"><w:r><w:delText>two-step </w:delText></w:r></w:del>${run('authentication?')}<w:commentRangeEnd w:id="7"/>`,
          ),
          para('<w:commentRangeStart w:id="7"/><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'),
        ),
        row(REST, ''),
        row(TESTS, ''),
      ),
    ),
    expected: [3, 4, 5].map((at) => ({ id: '', answer: `T1R${at}C2` })),
  },
  {
    name: 'a bound control',
    standsFor: 'text controls bound to a data part, one locked, two of one id',
    file: buildForm(
      table(
        boldRow('Question', 'Answer'),
        row(MFA, para(textControl(5, '<w:dataBinding w:xpath="/form/answer" w:storeItemID="{1}"/>'))),
        row(REST, para(textControl(5))),
        row(TESTS, para(textControl(6, '<w:lock w:val="sdtContentLocked"/>'))),
      ),
    ),
    expected: [{ id: '', answer: 'SDT:5' }, { id: '', answer: 'SDT:5-2' }, { id: '' }],
  },
  {
    name: 'a German form',
    standsFor: 'Frage, Antwort, Bemerkung, with typed placeholders',
    file: buildForm(
      table(
        boldRow('Nr.', 'Frage', 'Antwort', 'Bemerkung'),
        row('1.1', 'Gibt es eine Leitlinie zur Informationssicherheit?', 'Bitte ausfüllen', ''),
        row('1.2', 'Werden Zugriffsrechte mindestens jährlich geprüft?', 'Bitte ausfüllen', ''),
        row('1.3', 'Wie werden Datensicherungen geschützt?', 'Bitte ausfüllen', ''),
      ),
    ),
    expected: ['1.1', '1.2', '1.3'].map((id, at) => ({ id, answer: `T1R${at + 2}C3`, comment: `T1R${at + 2}C4` })),
  },
  {
    name: 'nothing asked',
    standsFor: 'a contract: clauses, a table of definitions, empty lines, no questions',
    file: buildForm(
      `${heading('Agreement')}${numbered('The supplier shall keep the data confidential.')}${para()}${numbered('This agreement is governed by the laws of Austria.')}${table(boldRow('Term', 'Meaning'), row('Data', 'What the customer stores'), row('Service', 'What the supplier runs'))}`,
    ),
    expected: [],
  },
];
