import { header, type Layout, rowsFrom, styled } from './layouts-common';
import { FRAGEN, QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Layouts with many columns and several tables, as large public templates have them. */
export const WIDE_LAYOUTS: Layout[] = [
  threeHeaderRowsAndMappings(),
  answersLeftOfQuestions(),
  toolkitWithStartSheet(),
  severalStatusColumns(),
  groupedHeaders(),
  helpInOwnRow(),
  subQuestions(),
  spacedRows(),
  questionAsHeaderSentence(),
  regulatorTemplate(),
  priorAnswers(),
  answerTypes(),
  twoQuestionColumns(),
  riskTable(),
  emptyIdRows(),
];

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

function severalStatusColumns(): Layout {
  const rows: Cell[][] = [
    header(
      'CIS Control',
      'CIS Safeguard',
      'Asset Type',
      'Security Function',
      'Title',
      'Description',
      'IG1',
      'IG2',
      'IG3',
      'Implementation Status',
      'Notes',
    ),
  ];
  for (const [at, text] of take(STATEMENTS, 0, 8).entries()) {
    if (at % 4 === 0)
      rows.push([
        at / 4 + 1,
        null,
        null,
        null,
        { value: `Control family ${at / 4 + 1}`, style: 'bold' },
        { value: 'Actively manage everything in this family so that only what is known is used.', style: 'bold' },
      ]);
    rows.push([
      Math.floor(at / 4) + 1,
      `${Math.floor(at / 4) + 1}.${(at % 4) + 1}`,
      'Devices',
      'Identify',
      `Short title ${at}`,
      text,
      'x',
      'x',
      'x',
    ]);
  }
  return {
    name: 'safeguards with implementation groups',
    standsFor: 'a safeguard list: family rows in bold, IG columns with an x that are no marks to set',
    file: buildXlsx({
      sheets: [
        {
          name: 'Controls V8',
          rows,
          validations: [
            { sqref: 'J3:J6 J8:J11', list: ['Not Implemented', 'Parts Implemented', 'Implemented on All Systems'] },
          ],
        },
      ],
    }),
    expected: [{ sheet: 'Controls V8', rows: [3, 4, 5, 6, 8, 9, 10, 11], question: 'F', answer: 'J', comment: 'K' }],
  };
}

function groupedHeaders(): Layout {
  const rows: Cell[][] = [
    styled(
      'header',
      'Requirement',
      null,
      null,
      'To be completed by the supplier',
      null,
      null,
      'To be completed by the bank',
      null,
    ),
    header('ID', 'Area', 'Requirement text', 'Status', 'Comment', 'Evidence', 'Status', 'Comment'),
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [`B-${at + 1}`, 'Operations', text]),
  ];
  return {
    name: 'the same columns for supplier and customer',
    standsFor: 'group titles say who fills in; the right-hand Status and Comment are the bank’s',
    file: buildXlsx({ sheets: [{ name: 'Controls', rows, merges: ['A1:C1', 'D1:F1', 'G1:H1'] }] }),
    expected: [{ sheet: 'Controls', rows: rowsFrom(3, 8), question: 'C', answer: 'D', comment: 'E', evidence: 'F' }],
  };
}

function helpInOwnRow(): Layout {
  const rows: Cell[][] = [header('No.', 'Question', 'Answer')];
  for (const [at, text] of take(QUESTIONS, 0, 5).entries()) {
    rows.push([at + 1, text, null]);
    rows.push([null, 'Hint: name the document and the section in which this is written down.', null]);
  }
  return {
    name: 'a hint below every question',
    standsFor: 'rows between the questions that explain them and take no answer',
    file: buildXlsx({ sheets: [{ name: 'Hints', rows, merges: [3, 5, 7, 9, 11].map((row) => `B${row}:C${row}`) }] }),
    expected: [{ sheet: 'Hints', rows: [2, 4, 6, 8, 10], question: 'B', answer: 'C' }],
  };
}

function subQuestions(): Layout {
  const rows: Cell[][] = [header('#', 'Question', 'Response', 'Comment')];
  rows.push(
    [1, QUESTIONS[0] ?? ''],
    ['1a', 'If yes, when was it last approved?'],
    ['1b', 'Who approved it?'],
    [2, QUESTIONS[1] ?? ''],
    ['2a', 'Which algorithm and key length are used?'],
    [3, QUESTIONS[4] ?? ''],
  );
  return {
    name: 'sub-questions with letters',
    standsFor: 'parents that are questions themselves',
    file: buildXlsx({ sheets: [{ name: 'Subs', rows }] }),
    expected: [
      {
        sheet: 'Subs',
        rows: rowsFrom(2, 7),
        question: 'B',
        answer: 'C',
        comment: 'D',
        id: ['1', '1a', '1b', '2', '2a', '3'],
      },
    ],
  };
}

function spacedRows(): Layout {
  const rows: Cell[][] = [header('Question', 'Your answer')];
  for (const text of take(QUESTIONS, 6, 6)) rows.push([], [text]);
  return {
    name: 'an empty row between all rows',
    standsFor: 'airy forms',
    file: buildXlsx({ sheets: [{ name: 'Airy', rows }] }),
    expected: [{ sheet: 'Airy', rows: [3, 5, 7, 9, 11, 13], question: 'A', answer: 'B' }],
  };
}

function questionAsHeaderSentence(): Layout {
  const rows: Cell[][] = [
    header(
      'Control reference',
      'Control requirement',
      'Do you comply with this requirement?\n(Yes / No / Partial)',
      'If you answered No or Partial, please explain what is missing and when it will be closed',
      'Please list the documents that support your answer',
    ),
    ...take(STATEMENTS, 0, 7).map((text, at): Cell[] => [`CR${at + 1}`, text]),
  ];
  return {
    name: 'headers that are sentences',
    standsFor: 'column names written out as instructions',
    file: buildXlsx({ sheets: [{ name: 'Sentences', rows }] }),
    expected: [
      {
        sheet: 'Sentences',
        rows: rowsFrom(2, 8),
        question: 'B',
        answer: 'C',
        comment: 'D',
        options: ['Yes', 'No', 'Partial'],
      },
    ],
  };
}

function regulatorTemplate(): Layout {
  const rows: Cell[][] = [
    ['Anlage 2: Fragenkatalog Auslagerung'],
    ['Institut:', null],
    ['Dienstleister:', null],
    [],
    header(
      'Ziffer',
      'Kapitel',
      'Prüffrage',
      'Antwort des Dienstleisters',
      'Erläuterungen',
      'Nachweise',
      'Bewertung durch Institut',
    ),
    styled('section', 'A', 'Allgemeines'),
    ...take(FRAGEN, 0, 4).map((text, at): Cell[] => [`A.${at + 1}`, null, text]),
    styled('section', 'B', 'Notfallmanagement'),
    ...take(FRAGEN, 4, 4).map((text, at): Cell[] => [`B.${at + 1}`, null, text]),
  ];
  return {
    name: 'a regulator’s catalogue in German',
    standsFor: 'outsourcing checks: chapters by letter, the institution’s own rating column',
    file: buildXlsx({ sheets: [{ name: 'Katalog', rows }] }),
    expected: [
      {
        sheet: 'Katalog',
        rows: [7, 8, 9, 10, 12, 13, 14, 15],
        question: 'C',
        answer: 'D',
        comment: 'E',
        evidence: 'F',
      },
    ],
  };
}

function priorAnswers(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Previous response (2024)', 'Current response', 'Changes since last year'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [`P${at + 1}`, text, 'Yes, as before.', null, null]),
  ];
  return {
    name: 'last year’s answer beside this year’s',
    standsFor: 'a renewal where only the current response may be written',
    file: buildXlsx({ sheets: [{ name: 'Renewal', rows }] }),
    expected: [{ sheet: 'Renewal', rows: rowsFrom(2, 7), question: 'B', answer: 'D' }],
  };
}

function answerTypes(): Layout {
  const rows: Cell[][] = [
    header('Q#', 'Question', 'Answer Type', 'Mandatory', 'Answer', 'Comments'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [
      `Q${at + 1}`,
      text,
      at % 2 ? 'Text' : 'Yes/No',
      'Yes',
      null,
      null,
    ]),
  ];
  return {
    name: 'answer types beside the question',
    standsFor: 'an export of a questionnaire tool: type and mandatory columns are the customer’s',
    file: buildXlsx({ sheets: [{ name: 'Export', rows }] }),
    expected: [{ sheet: 'Export', rows: rowsFrom(2, 7), question: 'B', answer: 'E', comment: 'F' }],
  };
}

function twoQuestionColumns(): Layout {
  const rows: Cell[][] = [
    header('Ref', 'Topic', 'Requirement', 'Question', 'Response', 'Remarks'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [`T${at + 1}`, 'Encryption', STATEMENTS[at] ?? '', text]),
  ];
  return {
    name: 'requirement and question side by side',
    standsFor: 'the question is asked, the requirement explains it',
    file: buildXlsx({ sheets: [{ name: 'Both', rows }] }),
    expected: [{ sheet: 'Both', rows: rowsFrom(2, 7), question: 'D', answer: 'E', comment: 'F' }],
  };
}

function riskTable(): Layout {
  const rows: Cell[][] = [
    header('Risk ID', 'Description', 'Likelihood', 'Impact', 'Owner', 'Status'),
    ...take(STATEMENTS, 0, 5).map((text, at): Cell[] => [`R${at + 1}`, text, 'Low', 'High', 'CISO', 'Open']),
  ];
  const glossary: Cell[][] = [
    header('Term', 'Description', 'Source'),
    ['Control', 'A measure that changes a risk, such as a policy or a technical device.', 'ISO'],
    ['Asset', 'Anything of value to the organisation that therefore needs protection.', 'ISO'],
  ];
  const questions: Cell[][] = [header('Question', 'Answer'), ...take(QUESTIONS, 0, 3).map((text): Cell[] => [text])];
  return {
    name: 'tables that ask nothing',
    standsFor: 'a risk register and a glossary beside the questions',
    file: buildXlsx({
      sheets: [
        { name: 'Glossary', rows: glossary },
        { name: 'Questions', rows: questions },
        { name: 'Register', rows },
      ],
    }),
    expected: [{ sheet: 'Questions', rows: rowsFrom(2, 4), question: 'A', answer: 'B' }],
  };
}

function emptyIdRows(): Layout {
  const rows: Cell[][] = [header('Section', 'Question', 'Answer', 'Comment')];
  for (const [at, text] of take(QUESTIONS, 0, 8).entries())
    rows.push([at % 4 === 0 ? `Section ${at / 4 + 1}` : null, text]);
  return {
    name: 'sections merged down the first column',
    standsFor: 'no ids at all; the section is merged over its questions',
    file: buildXlsx({ sheets: [{ name: 'Merged', rows, merges: ['A2:A5', 'A6:A9'] }] }),
    expected: [{ sheet: 'Merged', rows: rowsFrom(2, 9), question: 'B', answer: 'C', comment: 'D' }],
  };
}
