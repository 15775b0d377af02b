import { header, type Layout, rowsFrom, styled } from './layouts-common';
import { FRAGEN, QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Habits of people who write forms: hints between questions, sub-questions, sentences as headers. */
export const HABIT_LAYOUTS: Layout[] = [
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
