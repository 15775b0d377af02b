import { header, type Layout, rowsFrom, styled } from './layouts-common';
import { QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Layouts with many columns and several tables, as large public templates have them. */
export const WIDE_LAYOUTS: Layout[] = [threeHeaderRowsAndMappings(), answersLeftOfQuestions(), toolkitWithStartSheet()];

function threeHeaderRowsAndMappings(): Layout {
  const none = (count: number): null[] => Array.from({ length: count }, () => null);
  const mappings = [
    'AICPA TSC 2009',
    'BITS AUP v5.0',
    'COBIT 5.0',
    'CSA Architecture',
    null,
    null,
    'ISO27001',
    'NIST SP800-53',
    'PCI DSS v3.2',
  ];
  const rows: Cell[][] = [
    ['CONSENSUS QUESTIONNAIRE v3.1'],
    header(
      'Control Domain',
      'Control ID',
      'Question ID',
      'Control Specification',
      'Consensus Assessment Questions',
      ...none(17),
      'Consensus Assessment Answers',
      null,
      null,
      'Notes',
      null,
      'Compliance Mapping',
    ),
    [...none(22), ...styled('header', 'Yes', 'No', 'Not Applicable'), null, null, ...styled('header', ...mappings)],
    [...none(30), ...styled('header', 'Domain > Container', 'Public', 'Private')],
  ];
  const merges = [
    'E2:V4',
    'W2:Y2',
    'W3:W4',
    'X3:X4',
    'Y3:Y4',
    'Z2:Z4',
    'A2:A4',
    'B2:B4',
    'C2:C4',
    'D2:D4',
    'AB2:AJ2',
    'AE3:AG3',
    'AB3:AB4',
    'AC3:AC4',
    'AD3:AD4',
    'AH3:AH4',
    'AI3:AI4',
    'AJ3:AJ4',
  ];
  for (const [at, question] of take(QUESTIONS, 0, 9).entries()) {
    const row = at + 5;
    const first = at % 3 === 0;
    merges.push(`E${row}:V${row}`);
    const control = [first ? 'Application Security\nInterface Security' : null, first ? `AS-0${at / 3 + 1}` : null];
    rows.push([
      ...control,
      `AS-0${Math.floor(at / 3) + 1}.${(at % 3) + 1}`,
      first ? (STATEMENTS[at] ?? '') : null,
      question,
      ...none(22),
      ...(first ? ['S3.10.0', 'I.4', 'AI2.4', 'Application > SDLC', 'shared', 'x', '8.2.1', 'SA-11', '6.5'] : []),
    ]);
    if (first) merges.push(`D${row}:D${row + 2}`);
  }
  return {
    name: 'three header rows, questions merged over eighteen columns, mappings to the right',
    standsFor: 'CAIQ 3.1 as published: sparse control columns, marks far to the right, a composite mapping header',
    file: buildXlsx({ sheets: [{ name: 'CAIQ v3.1', rows, merges }] }),
    expected: [
      {
        sheet: 'CAIQ v3.1',
        rows: rowsFrom(5, 13),
        question: 'E',
        answer: null,
        comment: 'Z',
        marks: { Yes: 'W', No: 'X', 'Not Applicable': 'Y' },
      },
    ],
  };
}

function answersLeftOfQuestions(): Layout {
  const rows: Cell[][] = [
    ['Information Security'],
    [],
    header(
      null,
      null,
      'Control number',
      'Maturity level',
      'Description of the implementation',
      'Reference documentation',
      'Findings / Measures',
      'Control question',
      'Objective',
      'Requirements\n(must)',
      'Requirements\n(should)',
      'Additional requirements for high protection needs',
      'Usual person responsible',
      'Further information',
      'Examples',
    ),
    [null, null, ...styled('section', 1, null, null, null, null, 'Policies and Organization')],
    [null, null, ...styled('section', '1.1', null, null, null, null, 'Policies')],
  ];
  const requirement =
    '+ The requirements are determined and documented.\n+ They are adapted to the aims of the organisation.';
  const add = (number: string, text: string) =>
    rows.push([
      null,
      null,
      number,
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
      text,
      'The organisation needs at least one policy which reflects its importance.',
      requirement,
      requirement,
      'None',
      'Management',
      'See the annex for more on this control and for samples.',
      'Policy, guideline',
    ]);
  for (const [at, text] of [
    'To what extent are policies available?',
    'To what extent are responsibilities defined?',
    'To what extent is security considered in projects?',
  ].entries())
    add(`1.1.${at + 1}`, text);
  add('1.1.4', 'Superseded by 1.6.1');
  rows.push([null, null, ...styled('section', '1.2', null, null, null, null, 'Organization')]);
  for (const [at, text] of ['To what extent are assets recorded?', 'To what extent are suppliers checked?'].entries())
    add(`1.2.${at + 1}`, text);
  return {
    name: 'answers left of the questions',
    standsFor:
      'VDA ISA 6: maturity, description and references stand before the control question, long requirement texts behind it',
    file: buildXlsx({
      sheets: [
        {
          name: 'Welcome',
          rows: [
            ['Welcome to the assessment'],
            ['This workbook helps you to assess the state of information security in your organisation.'],
          ],
        },
        {
          name: 'Maturity levels',
          rows: [
            header('Maturity level', 'Name', 'Description'),
            [0, 'Incomplete', 'A process is not there, not followed or does not reach its aim.'],
            [1, 'Performed', 'A process is followed which is not documented.'],
            [2, 'Managed', 'A process that reaches its aims is followed.'],
          ],
        },
        {
          name: 'Information Security',
          rows,
          validations: [{ sqref: 'D6:D20', list: ['na', '0', '1', '2', '3', '4', '5'] }],
          hiddenColumns: [1, 2],
        },
        {
          name: 'Results',
          rows: [
            header('Chapter', 'Result', 'Target maturity level', 'Comment'),
            ['1', { formula: 'AVERAGE(D6:D9)', value: 0 }, 3, null],
            ['2', { formula: 'AVERAGE(D6:D9)', value: 0 }, 3, null],
          ],
        },
      ],
    }),
    expected: [
      {
        sheet: 'Information Security',
        rows: [6, 7, 8, 11, 12],
        question: 'H',
        answer: 'D',
        comment: 'E',
        evidence: 'F',
      },
    ],
  };
}

function toolkitWithStartSheet(): Layout {
  const section = (title: string) => styled('section', title, null, 'Answer', 'Additional Information', 'Guidance');
  const start: Cell[][] = [
    ['Assessment toolkit'],
    ['Complete this sheet first. The other sheets open according to your answers below.'],
    section('General Information'),
  ];
  for (const [at, label] of [
    'Solution Provider Name',
    'Solution Name',
    'Solution Description',
    'Contact Email',
  ].entries())
    start.push([`GNRL-0${at + 1}`, label, { style: 'open' }, { style: 'open' }]);
  start.push(section('Required Questions'));
  for (const [at, text] of take(QUESTIONS, 13, 3).entries())
    start.push([
      `REQU-0${at + 1}`,
      text,
      { style: 'open' },
      { style: 'open' },
      'Answering Yes opens further questions.',
    ]);
  const product: Cell[][] = [['Product'], section('Application Security')];
  for (const [at, text] of take(QUESTIONS, 3, 6).entries())
    product.push([
      `APPL-0${at + 1}`,
      text,
      { style: 'open' },
      { style: 'open' },
      { formula: 'x', value: 'Describe the process.' },
    ]);
  const bank: Cell[][] = [
    ['Question bank'],
    header(
      'Question ID',
      'Question',
      'START HERE',
      'Product',
      'Score Mapping',
      'Additional Info',
      'Standard Guidance',
      'No Guidance',
      'Yes Guidance',
      'Compliant Response',
      'Default Importance',
      'Default Weight',
    ),
  ];
  for (const [at, text] of take(QUESTIONS, 3, 6).entries())
    bank.push([
      `APPL-0${at + 1}`,
      text,
      null,
      1,
      'Security',
      1,
      'Describe the process.',
      'State your plans.',
      'Describe it.',
      'Yes',
      'Standard Importance',
      10,
    ]);
  const evaluation: Cell[][] = [
    header(
      'ID',
      'Question',
      'Solution Provider Answer',
      'Additional Information',
      'Compliant Response',
      'Institution Notes',
      'Importance',
    ),
  ];
  for (const [at, text] of take(QUESTIONS, 3, 6).entries())
    evaluation.push([
      { formula: 'a', value: `APPL-0${at + 1}` },
      { formula: 'b', value: text },
      { formula: 'c', value: '' },
      { formula: 'd', value: '' },
      { formula: 'e', value: 'Yes' },
      null,
      { formula: 'f', value: 'Standard' },
    ]);
  return {
    name: 'a toolkit whose first sheet asks, too',
    standsFor:
      'HECVAT 4: “START HERE” holds questions, a visible question bank and the institution’s evaluation hold none',
    file: buildXlsx({
      sheets: [
        { name: 'START HERE', rows: start, validations: [{ sqref: 'C9:C11', list: ['Yes', 'No'] }] },
        { name: 'Product', rows: product, validations: [{ sqref: 'C3:C8', list: ['Yes', 'No', 'N/A'] }] },
        {
          name: 'Institution Evaluation',
          rows: evaluation,
          validations: [{ sqref: 'F2:F7', list: ['Accept', 'Discuss'] }],
        },
        { name: 'Questions', rows: bank },
      ],
    }),
    expected: [
      { sheet: 'START HERE', rows: [4, 5, 6, 7, 9, 10, 11], question: 'B', answer: 'C', comment: 'D' },
      { sheet: 'Product', rows: rowsFrom(3, 8), question: 'B', answer: 'C', comment: 'D' },
    ],
  };
}
