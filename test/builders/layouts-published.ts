import { header, type Layout, rowsFrom, styled } from './layouts-common';
import { QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Layouts in the structure of questionnaires that are published in English; the words are ours. */
export const PUBLISHED_LAYOUTS: Layout[] = [
  cloudMarks(),
  cloudMarksWithoutSpecificationMerge(),
  cloudDropDowns(),
  highEducation(),
  vendorAlliance(),
];

function cloudMarks(): Layout {
  const rows: Cell[][] = [
    ['Cloud assessment questionnaire v3'],
    header(
      'Control Domain',
      'Control ID',
      'Question ID',
      'Control Specification',
      'Consensus Assessment Questions',
      'Consensus Assessment Answers',
      null,
      null,
      'Notes',
      'ISO 27001',
      'NIST',
    ),
    header(null, null, null, null, null, 'Yes', 'No', 'Not Applicable', null, 'clause', 'control'),
  ];
  for (const [at, question] of take(QUESTIONS, 0, 8).entries()) {
    const first = at % 2 === 0;
    rows.push([
      first ? 'Access Management' : null,
      first ? `AM-0${at / 2 + 1}` : null,
      `AM-0${Math.floor(at / 2) + 1}.${(at % 2) + 1}`,
      first ? (STATEMENTS[at] ?? '') : null,
      question,
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
      'A.9.1',
      'AC-2',
    ]);
  }
  return {
    name: 'cloud checklist with three columns for an X',
    standsFor:
      'CAIQ 3: two header rows, answers marked under Yes, No, Not Applicable, specification merged over questions',
    file: buildXlsx({
      sheets: [
        {
          name: 'Questionnaire',
          rows,
          merges: [
            'F2:H2',
            'A2:A3',
            'B2:B3',
            'C2:C3',
            'D2:D3',
            'E2:E3',
            'I2:I3',
            'A4:A5',
            'B4:B5',
            'D4:D5',
            'A6:A7',
            'D6:D7',
            'A8:A9',
            'D8:D9',
            'A10:A11',
            'D10:D11',
            'A1:K1',
          ],
        },
      ],
    }),
    expected: [
      {
        sheet: 'Questionnaire',
        rows: rowsFrom(4, 11),
        question: 'E',
        answer: null,
        comment: 'I',
        marks: { Yes: 'F', No: 'G', 'Not Applicable': 'H' },
      },
    ],
  };
}

function cloudMarksWithoutSpecificationMerge(): Layout {
  const rows: Cell[][] = [
    header('CGID', 'CID', 'Control Specification', 'Consensus Assessment Questions', 'Yes', 'No', 'N/A', 'Notes'),
  ];
  for (const [at, question] of take(QUESTIONS, 5, 10).entries()) {
    rows.push([
      `BC-0${at + 1}`,
      `BC-0${at + 1}.1`,
      STATEMENTS[at % STATEMENTS.length] ?? '',
      question,
      at === 2 ? 'X' : null,
      at === 3 ? 'x' : null,
    ]);
  }
  return {
    name: 'marks with specification beside each question',
    standsFor: 'CAIQ 3.1 where the control text is repeated and two rows are already marked',
    file: buildXlsx({ sheets: [{ name: 'CAIQ-like', rows }] }),
    expected: [
      {
        sheet: 'CAIQ-like',
        rows: rowsFrom(2, 11),
        question: 'D',
        answer: null,
        comment: 'H',
        marks: { Yes: 'E', No: 'F', 'N/A': 'G' },
      },
    ],
  };
}

function cloudDropDowns(): Layout {
  const rows: Cell[][] = [
    ['Cloud controls questionnaire v4'],
    header(
      'Question ID',
      'Question',
      'CSP CAIQ Answer',
      'SSRM Control Ownership',
      'CSP Implementation Description (Optional/Recommended)',
      'CSC Responsibilities (Optional/Recommended)',
      'CCM Control ID',
      'CCM Control Specification',
      'CCM Control Title',
      'CCM Domain Title',
    ),
  ];
  for (const [at, question] of take(QUESTIONS, 0, 9).entries()) {
    rows.push([
      `A&A-0${at + 1}.1`,
      question,
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
      `A&A-0${at + 1}`,
      STATEMENTS[at] ?? '',
      'Independent assessments',
      at === 0 ? 'Audit & Assurance' : null,
    ]);
  }
  rows.push(['End of Standard']);
  return {
    name: 'cloud questionnaire with two drop-downs and descriptions',
    standsFor: 'CAIQ 4: answer, ownership, implementation description, control text to the right, an end line',
    file: buildXlsx({
      sheets: [
        {
          name: 'Introduction',
          rows: [
            ['About this questionnaire'],
            ['This document explains how to complete the questionnaire and what each column means for the provider.'],
            ['Column', 'Explanation'],
            ['CSP CAIQ Answer', 'Choose Yes, No or NA for each question.'],
          ],
        },
        {
          name: 'CAIQv4',
          rows,
          merges: ['A1:J1', 'A12:J12', 'J3:J11'],
          validations: [
            { sqref: 'C3:C11', list: ['Yes', 'No', 'NA'] },
            {
              sqref: 'D3:D11',
              list: [
                'CSP-owned',
                'CSC-owned',
                '3rd-party outsourced',
                'Shared CSP and CSC',
                'Shared CSP and 3rd-party',
              ],
            },
          ],
        },
      ],
    }),
    expected: [
      {
        sheet: 'CAIQv4',
        rows: rowsFrom(3, 11),
        question: 'B',
        answer: 'C',
        comment: 'E',
        options: ['Yes', 'No', 'NA'],
      },
    ],
  };
}

function highEducation(): Layout {
  const rows: Cell[][] = [
    ['Vendor assessment tool - full'],
    [{ value: 'DATE-01', style: 'bold' }, 'Date', { style: 'open' }],
    styled(
      'section',
      'General Information',
      null,
      'Vendor Answers',
      'Additional Information',
      'Guidance',
      'Analyst Notes',
    ),
    ['GNRL-01', 'Vendor Name', { value: '<Vendor Name>', style: 'open' }, { style: 'open' }],
    ['GNRL-02', 'Product Name', { value: '<Product Name>', style: 'open' }, { style: 'open' }],
    styled(
      'section',
      'Company Overview',
      null,
      'Vendor Answers',
      'Additional Information',
      'Guidance',
      'Analyst Notes',
    ),
  ];
  for (const [at, question] of take(QUESTIONS, 0, 4).entries()) {
    rows.push([
      `COMP-0${at + 1}`,
      question,
      { style: 'open' },
      { style: 'open' },
      { formula: `VLOOKUP(A${at + 7},Questions!A:C,3)`, value: 'Provide a reference to your documentation.' },
    ]);
  }
  rows.push(
    styled(
      'section',
      'Application Security',
      null,
      'Vendor Answers',
      'Additional Information',
      'Guidance',
      'Analyst Notes',
    ),
  );
  for (const [at, question] of take(QUESTIONS, 6, 5).entries()) {
    rows.push([
      `APPL-0${at + 1}`,
      { formula: `Questions!B${at + 2}`, value: question },
      { style: 'open' },
      { style: 'open' },
      { formula: 'x', value: 'Describe any exceptions.' },
    ]);
  }
  const report: Cell[][] = [header('ID', 'Question', 'Vendor Answer', 'Additional Information', 'Compliant', 'Score')];
  for (const [at, question] of take(QUESTIONS, 0, 4).entries()) {
    report.push([
      `COMP-0${at + 1}`,
      { formula: 'x', value: question },
      { formula: 'y', value: '' },
      { formula: 'z', value: '' },
      { formula: 'v', value: 0 },
      { formula: 'w', value: 0 },
    ]);
  }
  return {
    name: 'header repeated in every section, formulas as questions, analyst sheets',
    standsFor:
      'HECVAT: sections with their own header, placeholders, hidden question bank, report computed by formulas, unlocked answer cells on a protected sheet',
    file: buildXlsx({
      sheets: [
        {
          name: 'Instructions',
          rows: [
            ['How to use this tool'],
            ['Complete every question in the next sheet before you return the file to the institution.'],
          ],
        },
        {
          name: 'Vendor Response',
          rows,
          protected: true,
          merges: ['A3:B3', 'A6:B6', 'A11:B11', 'A1:F1'],
          validations: [{ sqref: 'C7:C10 C12:C16', list: 'Values!$A$1:$A$3' }],
        },
        {
          name: 'Standards Crosswalk',
          rows: [
            header('ID', 'Question', 'ISO 27002', 'NIST CSF', 'CIS'),
            ...take(QUESTIONS, 0, 5).map((text, at) => [`COMP-0${at + 1}`, text, '5.1', 'ID.GV-1', '17']),
          ],
        },
        { name: 'Analyst Report', rows: report },
        {
          name: 'Questions',
          state: 'hidden',
          rows: [
            header('ID', 'Question', 'Answer', 'Comments'),
            ...take(QUESTIONS, 0, 9).map((text, at) => [`COMP-0${at + 1}`, text]),
          ],
        },
        { name: 'Values', state: 'hidden', rows: [['Yes'], ['No'], ['N/A']] },
      ],
    }),
    expected: [
      {
        sheet: 'Vendor Response',
        rows: [4, 5, 7, 8, 9, 10, 12, 13, 14, 15, 16],
        question: 'B',
        answer: 'C',
        comment: 'D',
      },
    ],
  };
}

function vendorAlliance(): Layout {
  const sheet = (from: number, title: string) => ({
    name: title,
    widths: [8, 70, 20, 50],
    rows: [
      [title],
      ['Please answer all questions in this tab. Use the comments for details.'],
      [],
      header('#', 'Question', 'Answer', 'Comments / Details', 'Attachment'),
      ...take(QUESTIONS, from, 6).map((text, at): Cell[] => [at + 1, text]),
    ],
    merges: ['A1:E1', 'A2:E2'],
    validations: [{ sqref: 'C5:C1048576', list: '=Lists!$A:$A' }],
  });
  const expected = (name: string) => ({
    sheet: name,
    rows: rowsFrom(5, 10),
    question: 'B',
    answer: 'C',
    comment: 'D',
    evidence: 'E',
    options: ['Yes', 'No', 'Partially'],
  });
  return {
    name: 'one sheet per topic',
    standsFor:
      'VSA: several topic sheets, numbered questions, drop-down over a whole column from a list sheet given as a whole column',
    file: buildXlsx({
      sheets: [
        sheet(0, 'Data Protection'),
        sheet(6, 'Access Control'),
        sheet(12, 'Operations'),
        { name: 'Lists', rows: [['Yes'], ['No'], ['Partially']] },
      ],
    }),
    expected: ['Data Protection', 'Access Control', 'Operations'].map(expected),
  };
}
