import { header, type Layout, rowsFrom, styled } from './layouts-common';
import { QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Oddities of how people build tables and how programs write them. */
export const ODD_LAYOUTS: Layout[] = [
  boldQuestions(),
  unstyledSections(),
  maturityColumns(),
  filledLastYear(),
  longInstructionsAbove(),
  documentRequests(),
  onlyComments(),
  numbersAsIds(),
  inlinePrefixedStrict(),
  withoutReferences(),
  circularMerges(),
  namedAndIndirectLists(),
  checkboxesInCell(),
  offsetTable(),
];

function boldQuestions(): Layout {
  const rows: Cell[][] = [
    header('#', 'Question', 'Vendor Response'),
    styled('section', null, 'Hosting'),
    ...take(QUESTIONS, 8, 5).map((text, at): Cell[] => [at + 1, { value: text, style: 'bold' }]),
  ];
  return {
    name: 'bold questions',
    standsFor: 'all questions are bold, so bold says nothing',
    file: buildXlsx({ sheets: [{ name: 'Bold', rows }] }),
    expected: [{ sheet: 'Bold', rows: rowsFrom(3, 7), question: 'B', answer: 'C' }],
  };
}

function unstyledSections(): Layout {
  const rows: Cell[][] = [
    ['Question', 'Response', 'Comments'],
    ['Access Control'],
    ...take(QUESTIONS, 0, 4).map((text): Cell[] => [text]),
    ['Business Continuity'],
    ...take(QUESTIONS, 9, 4).map((text): Cell[] => [text]),
  ];
  return {
    name: 'section rows without any style',
    standsFor: 'plain rows: only length and words tell a title from a question',
    file: buildXlsx({ sheets: [{ name: 'Plain', rows }] }),
    expected: [{ sheet: 'Plain', rows: [3, 4, 5, 6, 8, 9, 10, 11], question: 'A', answer: 'B', comment: 'C' }],
  };
}

function maturityColumns(): Layout {
  const rows: Cell[][] = [
    header('Ref', 'Control', '0', '1', '2', '3', '4', '5', 'Comments'),
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [`C${at + 1}`, text]),
  ];
  return {
    name: 'a scale set out as columns',
    standsFor: 'maturity 0 to 5 marked with an X',
    file: buildXlsx({ sheets: [{ name: 'Scale', rows }] }),
    expected: [
      {
        sheet: 'Scale',
        rows: rowsFrom(2, 7),
        question: 'B',
        answer: null,
        comment: 'I',
        marks: { '0': 'C', '5': 'H' },
      },
    ],
  };
}

function filledLastYear(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Answer', 'Comment'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [
      `F${at + 1}`,
      text,
      at % 2 ? 'No' : 'Yes',
      'As described in our security concept, section four, which was last revised in March.',
    ]),
  ];
  return {
    name: 'a filled questionnaire',
    standsFor: 'last year’s file, every answer and comment filled',
    file: buildXlsx({ sheets: [{ name: 'Filled', rows }] }),
    expected: [{ sheet: 'Filled', rows: rowsFrom(2, 7), question: 'B', answer: 'C', comment: 'D' }],
  };
}

function longInstructionsAbove(): Layout {
  const rows: Cell[][] = [
    [{ value: 'Supplier assessment', style: 'bold' }],
    [
      'Please answer every question below. Use “N/A” only where a question does not apply to the service you provide and explain why in the comments column.',
    ],
    ['Responses are treated as confidential. Do you need help? Write to the address on the first sheet.'],
    [],
    header(
      'Section',
      'Question #',
      'Question',
      'Guidance',
      'Supplier answer',
      'Supplier comments',
      'Reviewer comments',
    ),
    ...take(QUESTIONS, 5, 8).map((text, at): Cell[] => [
      at % 4 === 0 ? 'Operations' : null,
      `OP${at + 1}`,
      text,
      'State the documents that show it and where they can be found.',
      null,
      null,
      null,
    ]),
    [null, null, 'Thank you for completing this assessment. Please return it within ten working days.'],
  ];
  return {
    name: 'long instructions above, thanks below',
    standsFor: 'prose around the table that is no question',
    file: buildXlsx({
      sheets: [
        {
          name: 'Assessment',
          rows,
          merges: ['A2:G2', 'A3:G3'],
          validations: [{ sqref: 'E6:E13', list: ['Yes', 'No', 'N/A'] }],
        },
      ],
    }),
    expected: [{ sheet: 'Assessment', rows: rowsFrom(6, 13), question: 'C', answer: 'E', comment: 'F' }],
  };
}

function documentRequests(): Layout {
  const documents = [
    'Information security policy',
    'Latest penetration test summary',
    'ISO/IEC 27001 certificate',
    'Business continuity plan',
    'List of sub-processors',
  ];
  const rows: Cell[][] = [
    header('No.', 'Requested document', 'Provided (Yes/No)', 'File name', 'Remarks'),
    ...documents.map((text, at): Cell[] => [at + 1, text]),
  ];
  return {
    name: 'documents to hand in',
    standsFor: 'short names of documents with yes/no and a file name',
    file: buildXlsx({ sheets: [{ name: 'Documents', rows }] }),
    expected: [{ sheet: 'Documents', rows: rowsFrom(2, 6), question: 'B', answer: 'C', comment: 'E', evidence: 'D' }],
  };
}

function onlyComments(): Layout {
  const rows: Cell[][] = [
    header('Requirement ID', 'Security requirement', 'Description of implementation'),
    ...take(STATEMENTS, 3, 6).map((text, at): Cell[] => [`R-${at + 1}`, text]),
  ];
  return {
    name: 'only a description to give',
    standsFor: 'no yes or no is asked: the description is the answer',
    file: buildXlsx({ sheets: [{ name: 'Requirements', rows }] }),
    expected: [{ sheet: 'Requirements', rows: rowsFrom(2, 7), question: 'B', answer: 'C', comment: null }],
  };
}

function numbersAsIds(): Layout {
  const rows: Cell[][] = [
    header('No', 'Question', 'Answer'),
    ...take(QUESTIONS, 0, 11).map((text, at): Cell[] => [
      { value: at < 9 ? Number(`1.${at + 1}`) : Number(`1.${at + 1}`), style: at < 9 ? 'oneDecimal' : 'twoDecimals' },
      text,
    ]),
  ];
  return {
    name: 'numbers as ids',
    standsFor: '1.10 is stored as the number 1.1 and shown with two decimals',
    file: buildXlsx({ sheets: [{ name: 'Numbers', rows }] }),
    expected: [
      {
        sheet: 'Numbers',
        rows: rowsFrom(2, 12),
        question: 'B',
        answer: 'C',
        id: ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '1.11'],
      },
    ],
  };
}

function inlinePrefixedStrict(): Layout {
  const rows: Cell[][] = [['Question', 'Answer'], ...take(QUESTIONS, 0, 4).map((text): Cell[] => [text])];
  return {
    name: 'another writer’s package',
    standsFor: 'strict namespaces, prefixed elements, absolute targets, inline strings, no shared strings',
    file: buildXlsx({
      prefix: 'x',
      strict: true,
      absoluteTargets: true,
      withoutSharedStrings: true,
      sheets: [{ name: 'Other', rows, validations: [{ sqref: 'B2:B5', list: ['Yes', 'No'] }] }],
    }),
    expected: [{ sheet: 'Other', rows: rowsFrom(2, 5), question: 'A', answer: 'B', options: ['Yes', 'No'] }],
  };
}

function withoutReferences(): Layout {
  const rows: Cell[][] = [
    ['ID', 'Question', 'Answer'],
    ...take(QUESTIONS, 0, 4).map((text, at): Cell[] => [`N${at + 1}`, text, null]),
  ];
  return {
    name: 'cells without references',
    standsFor: 'rows and cells that carry no r attribute',
    file: buildXlsx({ withoutReferences: true, sheets: [{ name: 'Bare', rows }] }),
    expected: [{ sheet: 'Bare', rows: rowsFrom(2, 5), question: 'B', answer: 'C' }],
  };
}

function circularMerges(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Answer'),
    ...take(QUESTIONS, 0, 5).map((text, at): Cell[] => [`X${at + 1}`, text, null]),
  ];
  return {
    name: 'overlapping merges',
    standsFor: 'merges that overlap and repeat, as broken writers leave them',
    file: buildXlsx({
      sheets: [
        { name: 'Overlap', rows, merges: ['C2:D2', 'D2:E2', 'C2:D2', 'E2:C2', 'E10:XFD1048576', 'F1:G1048576'] },
      ],
    }),
    expected: [{ sheet: 'Overlap', rows: rowsFrom(2, 6), question: 'B', answer: 'C' }],
  };
}

function namedAndIndirectLists(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Answer', 'Details'),
    ...take(QUESTIONS, 0, 4).map((text, at): Cell[] => [`L${at + 1}`, text]),
  ];
  return {
    name: 'lists over everything',
    standsFor: 'a validation over the whole sheet, one by INDIRECT, one by a name of the sheet',
    file: buildXlsx({
      sheets: [
        {
          name: 'Lists here',
          rows,
          validations: [
            { sqref: 'C3', list: 'INDIRECT("Table1[Col]")' },
            { sqref: 'C2:C5', list: 'Choices' },
            { sqref: 'A1:XFD1048576', type: 'custom', list: 'TRUE' },
          ],
        },
        { name: 'Data', rows: [['Yes', 'No', 'Not sure']] },
      ],
      names: { Choices: 'Data!$A$1:$C$1' },
    }),
    expected: [{ sheet: 'Lists here', rows: rowsFrom(2, 5), question: 'B', answer: 'C', comment: 'D' }],
  };
}

function checkboxesInCell(): Layout {
  const rows: Cell[][] = [
    header('No.', 'Question', 'Answer', 'Comment'),
    ...take(QUESTIONS, 0, 4).map((text, at): Cell[] => [at + 1, text, '☐ Yes ☐ No ☐ N/A']),
  ];
  return {
    name: 'boxes to tick inside the cell',
    standsFor: 'options written into the answer cell as empty boxes',
    file: buildXlsx({ sheets: [{ name: 'Boxes', rows }] }),
    expected: [
      { sheet: 'Boxes', rows: rowsFrom(2, 5), question: 'B', answer: 'C', comment: 'D', options: ['Yes', 'No', 'N/A'] },
    ],
  };
}

function offsetTable(): Layout {
  const rows: Cell[][] = [
    ...Array.from({ length: 12 }, (): Cell[] => []),
    [null, null, null, ...header('Question ID', 'Assessment question', 'Response', 'Supporting comments')],
    ...take(QUESTIONS, 0, 5).map((text, at): Cell[] => [null, null, null, `O-${at + 1}`, text]),
  ];
  return {
    name: 'a table far from the corner',
    standsFor: 'empty columns left and empty rows above',
    file: buildXlsx({ sheets: [{ name: 'Offset', rows }] }),
    expected: [{ sheet: 'Offset', rows: rowsFrom(14, 18), question: 'E', answer: 'F', comment: 'G' }],
  };
}
