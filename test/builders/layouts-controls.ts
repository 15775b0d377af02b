import { header, type Layout, rowsFrom, styled } from './layouts-common';
import { QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Lists of controls and requirements as companies and authorities send them around; the words are ours. */
export const CONTROL_LAYOUTS: Layout[] = [
  sharedAssessment(),
  frameworkFunctions(),
  controlCatalogue(),
  protectedForm(),
  requirementsWithEvidence(),
  manySheetsWithScore(),
  minimalProduct(),
  tenderTable(),
  statementOfApplicability(),
];

function sharedAssessment(): Layout {
  const rows: Cell[][] = [
    ['Standard information gathering - lite'],
    ['Question Score', null, { formula: 'SUM(G6:G30)', value: 0 }],
    [],
    header(
      'Ques Num',
      'Question/Request',
      'Response',
      'Additional Information',
      'AUP Reference',
      'ISO 27002:2013 Relevance',
      'Score',
    ),
  ];
  let row = 5;
  const expected: number[] = [];
  for (const [section, letter] of ['Risk Management', 'Security Policy', 'Asset Management'].entries()) {
    const prefix = String.fromCharCode(65 + section);
    rows.push(styled('section', `${prefix}.`, letter));
    row += 1;
    for (const [at, question] of take(QUESTIONS, section * 5, 5).entries()) {
      rows.push([
        `${prefix}.${at + 1}`,
        question,
        { style: 'wrap' },
        { style: 'wrap' },
        `${prefix}.${at}`,
        '5.1.1',
        { formula: `IF(C${row}="Yes",1,0)`, value: 0 },
      ]);
      expected.push(row);
      row += 1;
      if (at === 1) {
        rows.push([
          `${prefix}.${at + 1}.1`,
          'If so, has it been communicated to everyone concerned?',
          { style: 'wrap' },
        ]);
        expected.push(row);
        row += 1;
      }
    }
  }
  return {
    name: 'hierarchical numbers, section rows with a letter, score formulas',
    standsFor: 'SIG lite: nested question numbers, section rows, validation ranges by block',
    file: buildXlsx({
      sheets: [
        { name: 'Terms of Use', rows: [['These terms govern the use of the questionnaire.']] },
        { name: 'Lite', rows, validations: [{ sqref: 'C6:C11 C13:C18 C20:C25', list: ['Yes', 'No', 'N/A'] }] },
      ],
    }),
    expected: [{ sheet: 'Lite', rows: expected, question: 'B', answer: 'C', comment: 'D' }],
  };
}

function frameworkFunctions(): Layout {
  const rows: Cell[][] = [
    header('Function', 'Category', 'Subcategory', 'Implementation Status', 'Comments', 'Informative References'),
  ];
  for (const [at, text] of take(STATEMENTS, 0, 8).entries()) {
    rows.push([
      at === 0 ? 'IDENTIFY (ID)' : null,
      at % 4 === 0 ? 'Asset Management (ID.AM): everything the company needs is known and managed.' : null,
      `ID.AM-${at + 1}: ${text}`,
      null,
      null,
      'CIS 1, COBIT BAI09.01, ISO A.8.1.1',
    ]);
  }
  return {
    name: 'functions, categories and subcategories',
    standsFor:
      'NIST CSF self assessment: statements with their number inside the text, vertical merges, no question marks',
    file: buildXlsx({
      sheets: [
        {
          name: 'CSF',
          rows,
          merges: ['A2:A9', 'B2:B5', 'B6:B9'],
          validations: [
            {
              sqref: 'D2:D9',
              list: ['Not Implemented', 'Partially Implemented', 'Fully Implemented', 'Not Applicable'],
            },
          ],
        },
      ],
    }),
    expected: [{ sheet: 'CSF', rows: rowsFrom(2, 9), question: 'C', answer: 'D', comment: 'E' }],
  };
}

function controlCatalogue(): Layout {
  const rows: Cell[][] = [
    header(
      'Guideline',
      'Section',
      'Topic',
      'Identifier',
      'Revision',
      'Updated',
      'Description',
      'Applicability',
      'Implementation status',
      'Implementation comments',
    ),
  ];
  for (const [at, text] of take(STATEMENTS, 2, 9).entries()) {
    rows.push([
      'Guidelines for system hardening',
      'Operating systems',
      at < 4 ? 'Patching' : 'Hardening',
      `SM-00${10 + at}`,
      3,
      'Mar-25',
      text,
      'All',
      null,
      null,
    ]);
  }
  return {
    name: 'system security plan annex',
    standsFor:
      'a government control catalogue: many describing columns, description as the question, status and comments at the end',
    file: buildXlsx({
      sheets: [
        {
          name: 'Controls',
          rows,
          validations: [
            {
              sqref: 'I2:I500',
              list: [
                'Not Assessed',
                'Effective',
                'Ineffective',
                'Alternate Control',
                'Not Implemented',
                'Not Applicable',
              ],
            },
          ],
        },
        {
          name: 'Change Log',
          rows: [
            header('Version', 'Date', 'Description', 'Author'),
            ['1.0', '2025-01-01', 'First edition of the annex for suppliers', 'Security team'],
            ['1.1', '2025-04-01', 'Corrected the identifiers of some controls', 'Security team'],
          ],
        },
      ],
    }),
    expected: [{ sheet: 'Controls', rows: rowsFrom(2, 10), question: 'G', answer: 'I', comment: 'J' }],
  };
}

function protectedForm(): Layout {
  const rows: Cell[][] = [
    header('No.', 'Question', 'Response (Yes/No/N/A)', 'Explanation'),
    ...take(QUESTIONS, 3, 8).map((text, at): Cell[] => [
      at + 1,
      text,
      at === 7 ? { style: 'wrap' } : { style: 'open' },
      { style: 'open' },
    ]),
  ];
  return {
    name: 'protected sheet with unlocked answers',
    standsFor: 'a form where only answer cells are unlocked and one was forgotten; options stand in the header',
    file: buildXlsx({ sheets: [{ name: 'Form', rows, protected: true }] }),
    expected: [{ sheet: 'Form', rows: rowsFrom(2, 9), question: 'B', comment: 'D', options: ['Yes', 'No', 'N/A'] }],
  };
}

function requirementsWithEvidence(): Layout {
  const rows: Cell[][] = [
    ['Third party security requirements'],
    ['Supplier:', null],
    ['Completed by:', null],
    [],
    header(
      'Ref',
      'Domain',
      'Requirement',
      'Compliance Status',
      'Supplier Comments',
      'Evidence',
      'Assessor Comments',
      'Risk Rating',
    ),
    ...take(STATEMENTS, 0, 10).map((text, at): Cell[] => [
      `TP-${at + 1}`,
      at < 5 ? 'Governance' : 'Operations',
      text,
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
    ]),
  ];
  return {
    name: 'requirements with evidence and the assessor’s own columns',
    standsFor: 'a bank’s requirements table: name lines above the header, columns for the assessor that stay empty',
    file: buildXlsx({
      sheets: [
        {
          name: 'Requirements',
          rows,
          validations: [
            { sqref: 'D6:D15', list: ['Compliant', 'Partially compliant', 'Non-compliant', 'Not applicable'] },
            { sqref: 'H6:H15', list: ['High', 'Medium', 'Low'] },
          ],
        },
      ],
    }),
    expected: [
      { sheet: 'Requirements', rows: rowsFrom(6, 15), question: 'C', answer: 'D', comment: 'E', evidence: 'F' },
    ],
  };
}

function manySheetsWithScore(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Weight', 'Answer', 'Score', 'Notes'),
    ...take(QUESTIONS, 2, 7).map((text, at): Cell[] => [
      `Q${at + 1}`,
      text,
      5,
      null,
      { formula: `C${at + 2}*(D${at + 2}="Yes")`, value: 0 },
    ]),
  ];
  rows.push([null, 'Total', { formula: 'SUM(C2:C8)', value: 35 }, null, { formula: 'SUM(E2:E8)', value: 0 }]);
  return {
    name: 'weights and scores between question and answer',
    standsFor: 'a scored questionnaire with a total row and a summary sheet',
    file: buildXlsx({
      sheets: [
        { name: 'Questionnaire', rows, validations: [{ sqref: 'D2:D8', list: ['Yes', 'No'] }] },
        {
          name: 'Summary',
          rows: [
            header('Domain', 'Score', 'Comments'),
            ['Access', { formula: 'x', value: 3 }, null],
            ['Operations', { formula: 'x', value: 1 }, null],
          ],
        },
      ],
    }),
    expected: [{ sheet: 'Questionnaire', rows: rowsFrom(2, 8), question: 'B', answer: 'D', comment: 'F' }],
  };
}

function minimalProduct(): Layout {
  const rows: Cell[][] = [
    styled('section', 'Business controls'),
    header('Control', 'Description', 'Compliant?', 'How do you comply?'),
  ];
  for (const [at, text] of take(STATEMENTS, 4, 6).entries()) rows.push([`1.${at + 1} Control number ${at + 1}`, text]);
  rows.push(
    styled('section', 'Application design controls'),
    header('Control', 'Description', 'Compliant?', 'How do you comply?'),
  );
  for (const [at, text] of take(STATEMENTS, 0, 4).entries()) rows.push([`2.${at + 1} Control number ${at + 1}`, text]);
  return {
    name: 'two tables on one sheet',
    standsFor: 'a minimum product checklist: a second table with its own header further down',
    file: buildXlsx({ sheets: [{ name: 'Checklist', rows }] }),
    expected: [
      { sheet: 'Checklist', rows: [...rowsFrom(3, 8), ...rowsFrom(11, 14)], question: 'B', answer: 'C', comment: 'D' },
    ],
  };
}

function tenderTable(): Layout {
  const rows: Cell[][] = [
    header('Item', 'Requirement', 'Mandatory / Optional', 'Bidder Response', null, 'Cross reference to proposal'),
    header(null, null, null, 'Comply (Y/N)', 'Explanation', null),
    ...take(STATEMENTS, 1, 9).map((text, at): Cell[] => [`3.2.${at + 1}`, text, at % 2 ? 'O' : 'M']),
  ];
  return {
    name: 'bidder response over two columns',
    standsFor: 'a tender table: group title over “Comply” and “Explanation”, vertical merges beside it',
    file: buildXlsx({ sheets: [{ name: 'Security', rows, merges: ['D1:E1', 'A1:A2', 'B1:B2', 'C1:C2', 'F1:F2'] }] }),
    expected: [{ sheet: 'Security', rows: rowsFrom(3, 11), question: 'B', answer: 'D', comment: 'E' }],
  };
}

function statementOfApplicability(): Layout {
  const rows: Cell[][] = [
    header('Clause', 'Control title', 'Control description', 'Applicable', 'Implemented', 'Justification'),
  ];
  for (const [at, text] of take(STATEMENTS, 0, 7).entries()) rows.push([`A.5.${at + 1}`, `Title ${at + 1}`, text]);
  return {
    name: 'applicable and implemented',
    standsFor: 'a control list that asks for applicability and implementation side by side',
    file: buildXlsx({ sheets: [{ name: 'SoA', rows, validations: [{ sqref: 'D2:E8', list: ['Yes', 'No'] }] }] }),
    expected: [{ sheet: 'SoA', rows: rowsFrom(2, 8), question: 'C', answer: 'E', comment: 'F' }],
  };
}
