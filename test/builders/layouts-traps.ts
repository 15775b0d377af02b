import { header, type Layout, one, rowsFrom, styled } from './layouts-common';
import { FRAGEN, QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Layouts with something in them that looks like a question, an answer column or a header and is none. */
export const TRAP_LAYOUTS: Layout[] = [
  sectionsUnderDropDowns(),
  emptyBoxes(),
  contactTableAbove(),
  answerBeforeQuestion(),
  mirroredScores(),
  exampleRow(),
  defaultNo(),
  completionFormula(),
  longSectionIntroductions(),
  idsWithSpaces(),
  questionsInCapitals(),
  trailingSignature(),
  twoAnswerColumnsByRole(),
  statusPrefilled(),
  hyphenatedHeaders(),
  dateAndNumberAnswers(),
  bareList(),
];

function sectionsUnderDropDowns(): Layout {
  const rows: Cell[][] = [
    ['Question', 'Answer', 'Comments'],
    ['Access Control'],
    ...take(QUESTIONS, 0, 4).map((text): Cell[] => [text]),
    ['Backup'],
    ...take(QUESTIONS, 7, 4).map((text): Cell[] => [text]),
  ];
  return one(
    'drop-downs drawn over the section rows',
    'a validation over the whole column, sections without any style',
    rows,
    { rows: [3, 4, 5, 6, 8, 9, 10, 11], question: 'A', answer: 'B', comment: 'C' },
    { validations: [{ sqref: 'B2:B500', list: ['Yes', 'No'] }] },
  );
}

function emptyBoxes(): Layout {
  const rows: Cell[][] = [
    header('Nr.', 'Frage', 'Ja', 'Nein', 'Bemerkung'),
    ...take(FRAGEN, 0, 6).map((text, at): Cell[] => [at + 1, text, '☐', '☐']),
  ];
  return one('empty boxes under Ja and Nein', 'boxes that were drawn as characters', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: null,
    comment: 'E',
    marks: { Ja: 'C', Nein: 'D' },
  });
}

function contactTableAbove(): Layout {
  const rows: Cell[][] = [
    ['Supplier contacts'],
    header('Name', 'Role', 'E-mail', 'Phone'),
    [null, 'Security', null, null],
    [null, 'Privacy', null, null],
    [],
    header('No.', 'Question', 'Response', 'Additional comments'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [at + 1, text]),
  ];
  return one('a contact table above the questions', 'two tables of which one asks for names', rows, {
    rows: rowsFrom(7, 12),
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function answerBeforeQuestion(): Layout {
  const rows: Cell[][] = [
    header('Answer', 'No.', 'Question'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [null, at + 1, text]),
  ];
  return one('the answer in front', 'answers stand in column A', rows, {
    rows: rowsFrom(2, 7),
    question: 'C',
    answer: 'A',
    comment: null,
  });
}

function mirroredScores(): Layout {
  const form: Cell[][] = [
    header('ID', 'Question', 'Answer', 'Comments'),
    ...take(QUESTIONS, 0, 5).map((text, at): Cell[] => [`S${at + 1}`, text]),
  ];
  const score: Cell[][] = [
    header('ID', 'Question', 'Answer', 'Score', 'Comments'),
    ...take(QUESTIONS, 0, 5).map((text, at): Cell[] => [
      { formula: `Form!A${at + 2}`, value: `S${at + 1}` },
      { formula: `Form!B${at + 2}`, value: text },
      { formula: `Form!C${at + 2}`, value: '' },
      { formula: 'x', value: 0 },
    ]),
  ];
  return {
    name: 'a score sheet that mirrors the form',
    standsFor: 'question and answer by formula, an empty comment column for the customer',
    file: buildXlsx({
      sheets: [
        { name: 'Form', rows: form },
        { name: 'Assessment', rows: score },
      ],
    }),
    expected: [{ sheet: 'Form', rows: rowsFrom(2, 6), question: 'B', answer: 'C', comment: 'D' }],
  };
}

function exampleRow(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Answer', 'Comments'),
    styled('section', null, 'Physical security'),
    ...take(QUESTIONS, 11, 5).map((text, at): Cell[] => [`PHY.${at + 1}`, text]),
    [],
    [null, 'Please return this form to procurement within two weeks of receipt.'],
  ];
  return one(
    'a closing request in the question column',
    'a sentence below the table that asks for nothing to be written',
    rows,
    { rows: rowsFrom(3, 7), question: 'B', answer: 'C', comment: 'D' },
  );
}

function defaultNo(): Layout {
  const rows: Cell[][] = [
    header('Control', 'Requirement', 'Compliant', 'Remarks'),
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [`C-${at + 1}`, text, 'No']),
  ];
  return one(
    'every answer preset to No',
    'a form whose author chose an answer for everybody',
    rows,
    { rows: rowsFrom(2, 7), question: 'B', answer: 'C', comment: 'D' },
    { validations: [{ sqref: 'C2:C7', list: ['Yes', 'No'] }] },
  );
}

function completionFormula(): Layout {
  const rows: Cell[][] = [
    header('Status', 'ID', 'Question', 'Response', 'Details'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [
      { formula: `IF(D${at + 2}="","Open","Done")`, value: 'Open' },
      `K${at + 1}`,
      text,
    ]),
  ];
  return one('a computed status in front', 'Status is a formula, Response is the answer', rows, {
    rows: rowsFrom(2, 7),
    question: 'C',
    answer: 'D',
    comment: 'E',
  });
}

function longSectionIntroductions(): Layout {
  const introduction =
    'This section covers how your organisation manages access to systems and data, including how rights are requested, approved, reviewed and withdrawn over time.';
  const rows: Cell[][] = [header('ID', 'Question', 'Answer', 'Comment')];
  const merges: string[] = [];
  const expected: number[] = [];
  for (const section of [0, 1]) {
    rows.push(styled('section', `Section ${section + 1}`));
    merges.push(`A${rows.length}:D${rows.length}`);
    rows.push([introduction]);
    merges.push(`A${rows.length}:D${rows.length}`);
    for (const [at, text] of take(QUESTIONS, section * 5, 4).entries()) {
      rows.push([`${section + 1}.${at + 1}`, text]);
      expected.push(rows.length);
    }
  }
  return one(
    'introductions below section titles',
    'merged prose between the questions',
    rows,
    { rows: expected, question: 'B', answer: 'C', comment: 'D' },
    { merges },
  );
}

function idsWithSpaces(): Layout {
  const rows: Cell[][] = [
    header('Ref.', 'Requirement', 'Response', 'Comments'),
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [`SEC REQ ${at + 1}`, text]),
  ];
  return one('ids of several words', 'SEC REQ 1', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function questionsInCapitals(): Layout {
  const rows: Cell[][] = [
    header('NO', 'QUESTION', 'ANSWER', 'REMARKS'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [at + 1, text.toUpperCase()]),
  ];
  return one('everything in capitals', 'capitals say nothing here', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function trailingSignature(): Layout {
  const rows: Cell[][] = [
    header('#', 'Question', 'Answer'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [at + 1, text]),
    [],
    ['Name:', null, null],
    ['Signature:', null, null],
    ['Date:', null, null],
  ];
  return one('a signature block below', 'name, signature and date after the last question', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'C',
  });
}

function twoAnswerColumnsByRole(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Requirement', 'Supplier Response', 'Supplier Comments', 'Customer Response', 'Final Status'),
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [`W${at + 1}`, text]),
  ];
  return one('responses of both sides', 'the supplier’s columns stand before the customer’s', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function statusPrefilled(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Control', 'Status', 'Supplier answer', 'Supplier evidence'),
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [`Z${at + 1}`, text, 'Mandatory']),
  ];
  return one('a status the customer set', 'Status says “Mandatory” for all', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'D',
    evidence: 'E',
  });
}

function hyphenatedHeaders(): Layout {
  const rows: Cell[][] = [
    header('Question-ID', 'Security-Question', 'Vendor-Answer', 'Vendor-Comment'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [`H_${at + 1}`, text]),
  ];
  return one('hyphens in headers, underscores in ids', 'names from a database export', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function dateAndNumberAnswers(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Answer'),
    ['D1', 'When was the last penetration test?'],
    ['D2', 'How many employees work in security?'],
    ['D3', 'Is there a security officer?'],
    ['D4', 'What share of staff was trained?'],
  ];
  return one(
    'answers of every kind',
    'a date, a whole number, a list and free text in one column',
    rows,
    { rows: rowsFrom(2, 5), question: 'B', answer: 'C' },
    {
      validations: [
        { sqref: 'C2', type: 'date', list: '1' },
        { sqref: 'C3', type: 'whole', list: '0' },
        { sqref: 'C4', list: ['Yes', 'No'] },
      ],
    },
  );
}

function bareList(): Layout {
  const rows: Cell[][] = [
    ['id', 'section', 'title', 'question', 'framework_mapping'],
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [`A${at + 1}`, 'Governance', 'Policy', text, 'ISO 27001 A.5.1']),
  ];
  return one(
    'a list without a place for answers',
    'a published question bank: answers go into the first free column',
    rows,
    { rows: rowsFrom(2, 7), question: 'D', answer: 'F', comment: null },
  );
}
