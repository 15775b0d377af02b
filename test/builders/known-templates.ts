import type { NamedFile } from '../../src/shared/domain/file';
import { header } from './layouts-common';
import { QUESTIONS } from './texts';
import { buildXlsx, type Cell, type SheetSpec } from './xlsx';

/** A workbook with the structure of a published template and texts of its own. */
export interface TemplateFile {
  template: string | null;
  standsFor: string;
  file: NamedFile;
  /** What the columns of the sheet with the questions are, where the template says so. */
  columns?: { sheet: string; roles: Record<string, string> };
}

let asked = 0;
function text(): string {
  asked += 1;
  return QUESTIONS[asked % QUESTIONS.length] ?? '';
}

function workbook(sheets: SheetSpec[], name = 'template.xlsx'): NamedFile {
  return buildXlsx({ sheets }, name);
}

const INTRO: SheetSpec = { name: 'Introduction', rows: [['How this form works'], ['Fill the white cells.']] };

function caiq4(): TemplateFile {
  const domains = ['A&A', 'AIS', 'BCR', 'CEK', 'DSP', 'GRC', 'LOG', 'UEM'];
  const rows = domains.flatMap((domain): Cell[][] =>
    ['01.1', '01.2'].map((id) => [
      `${domain}-${id}`,
      text(),
      null,
      null,
      null,
      null,
      `${domain}-01`,
      'The organisation documents, approves and maintains this in writing.',
    ]),
  );
  const names = ['Question ID', 'Question', 'CSP CAIQ Answer', 'SSRM Control Ownership'];
  names.push('CSP Implementation Description (Optional)', 'CSC Responsibilities (Optional)');
  names.push('CCM Control ID', 'CCM Control Specification');
  return {
    template: 'CAIQ 4',
    standsFor: 'one sheet, a title row, two drop-downs, descriptions, the control behind each question',
    file: workbook([
      INTRO,
      {
        name: 'CAIQv4.0.2',
        rows: [['Questionnaire v4'], header(...names), ...rows],
        validations: [
          { sqref: 'C3:C18', list: ['Yes', 'No', 'NA'] },
          { sqref: 'D3:D18', list: ['CSP-owned', 'CSC-owned', 'Shared'] },
        ],
      },
    ]),
    columns: {
      sheet: 'CAIQv4.0.2',
      roles: { A: 'id', B: 'question', C: 'answer', D: 'other', E: 'comment', F: 'other' },
    },
  };
}

function caiq3(version: '3.0.1' | '3.1'): TemplateFile {
  const names =
    version === '3.1'
      ? ['Control Domain', 'Control ID', 'Question ID', 'Control Specification']
      : ['Control Group', 'CGID', 'CID', 'Control Specification'];
  const domains = ['AIS', 'AAC', 'BCR', 'DSI', 'EKM', 'GRM', 'MOS'];
  const rows = domains.flatMap((domain): Cell[][] => [
    ['A domain', `${domain}-01`, `${domain}-01.1`, 'What the control wants.', text(), null, null, null, null],
    [null, null, `${domain}-01.2`, null, text(), null, null, null, null],
  ]);
  return {
    template: `CAIQ ${version}`,
    standsFor: 'two header rows, an X under Yes, No or Not Applicable, notes behind',
    file: workbook([
      {
        name: 'Assessment',
        rows: [
          header(...names, 'Consensus Assessment Questions', 'Consensus Assessment Answers', null, null, 'Notes'),
          header(null, null, null, null, null, 'Yes', 'No', 'Not Applicable', null),
          ...rows,
        ],
        merges: ['F1:H1', 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'I1:I2'],
      },
    ]),
    columns: { sheet: 'Assessment', roles: { C: 'id', E: 'question', F: 'mark', G: 'mark', H: 'mark', I: 'comment' } },
  };
}

function hecvat(version: 3 | 4): TemplateFile {
  const names =
    version === 3
      ? ['Vendor Answers', 'Additional Information', 'Guidance', 'Analyst Notes']
      : ['Answer', 'Additional Information', 'Guidance', 'Importance'];
  const sections = version === 3 ? ['GNRL', 'QUAL', 'DOCU', 'BCPL', 'PHYS'] : ['GNRL', 'REQU', 'DOCU', 'AIQU', 'PRGN'];
  const rows = sections.flatMap((prefix): Cell[][] => [
    header('Section', `About ${prefix}`, ...names),
    ...[1, 2, 3].map((at): Cell[] => [`${prefix}-0${at}`, text(), null, null, 'Say how.', null]),
  ]);
  const sheet: SheetSpec = {
    name: version === 3 ? 'HECVAT - Full' : 'Product',
    rows,
    validations: [{ sqref: 'C2:C40', list: version === 3 ? ['Yes', 'No'] : ['Yes', 'No', 'N/A'] }],
  };
  const more =
    version === 3 ? ['Standards Crosswalk', 'Analyst Report'] : ['START HERE', 'Organization', 'Infrastructure'];
  return {
    template: `HECVAT ${version}`,
    standsFor: 'sections that repeat their header, numbers with four letters, sheets for the analyst',
    file: workbook([sheet, ...more.map((name): SheetSpec => ({ name, rows: [['Nothing is asked here.']] }))]),
    columns: { sheet: sheet.name, roles: { A: 'id', C: 'answer', D: 'comment', E: 'other' } },
  };
}

function vsa(): TemplateFile {
  const topics = [
    'Service Overview',
    'Data Protection & Access Controls',
    'Policies & Standards',
    'Proactive Security',
  ];
  return {
    template: 'VSA',
    standsFor: 'one sheet a topic, a plain header, drop-downs',
    file: workbook([
      INTRO,
      ...topics.map(
        (name): SheetSpec => ({
          name,
          rows: [
            header('#', 'Question', 'Answer', 'Notes'),
            ...[1, 2, 3, 4].map((at): Cell[] => [at, text(), null, null]),
          ],
          validations: [{ sqref: 'C2:C5', list: ['Yes', 'No', 'Partial', 'N/A'] }],
        }),
      ),
    ]),
  };
}

function sig(): TemplateFile {
  const tab = (letter: string, name: string): SheetSpec => ({
    name: `${letter}. ${name}`,
    rows: [
      header('Ques Num', 'Question/Request', 'Response', 'Additional Information', 'Category', 'ISO 27002 Relevance'),
      ...['1', '1.1', '1.2', '2', '2.1'].map((id): Cell[] => [`${letter}.${id}`, text(), null, null, 'Chapter', '5.1']),
    ],
    validations: [{ sqref: 'C2:C6', list: ['Yes', 'No', 'N/A'] }],
  });
  return {
    template: 'SIG-like',
    standsFor: 'one sheet a chapter, numbers that begin with its letter',
    file: workbook([
      INTRO,
      tab('A', 'Risk'),
      tab('B', 'Policy'),
      tab('D', 'Assets'),
      { name: 'Glossary', rows: [['Term', 'Meaning']] },
    ]),
    columns: {
      sheet: 'B. Policy',
      roles: { A: 'id', B: 'question', C: 'answer', D: 'comment', E: 'section' },
    },
  };
}

function mvsp(): TemplateFile {
  const chapters = [
    'Business controls',
    'Application design controls',
    'Application implementation controls',
    'Operational controls',
  ];
  const rows = chapters.flatMap((title, at): Cell[][] => [
    [{ value: `${at + 1} ${title}`, style: 'section' }, null, null, null],
    ...[1, 2, 3].map((row): Cell[] => [`${at + 1}.${row}`, text(), null, null]),
  ]);
  return {
    template: 'MVSP',
    standsFor: 'four chapters of numbered controls',
    file: workbook([
      { name: 'Checklist', rows: [header('Control', 'Requirement', 'Implemented', 'Comment'), ...rows] },
    ]),
  };
}

/** Forms that share a sign with a template and are none. */
function others(): TemplateFile[] {
  const numbered = (ids: string[], names: string[], sheet: string): NamedFile =>
    workbook([{ name: sheet, rows: [header(...names), ...ids.map((id): Cell[] => [id, text(), null, null])] }]);
  const plain = ['ID', 'Question', 'Answer', 'Comment'];
  return [
    {
      template: null,
      standsFor: 'a form of one’s own that borrows the control numbers of CAIQ',
      file: numbered(
        ['AIS-01.1', 'AAC-01.1', 'BCR-01.1', 'DSI-01.1', 'EKM-01.1', 'GRM-01.1', 'MOS-01.1'],
        plain,
        'Suppliers',
      ),
    },
    {
      template: null,
      standsFor: 'a sheet called “Product” in a form with a plain header',
      file: numbered(['1', '2', '3', '4', '5', '6', '7', '8'], plain, 'Product'),
    },
    {
      template: null,
      standsFor: 'numbers 1.1 to 4.3 without the chapters',
      file: numbered(['1.1', '1.2', '2.1', '2.2', '3.1', '3.2', '4.1', '4.2'], plain, 'Controls'),
    },
    {
      template: null,
      standsFor: 'numbers of four letters that belong to nobody',
      file: numbered(
        ['ACME-01', 'ACME-02', 'GNRL-01', 'ACME-03', 'ACME-04', 'ACME-05', 'ACME-06'],
        plain,
        'Organization',
      ),
    },
  ];
}

export const TEMPLATE_FILES: readonly TemplateFile[] = [
  caiq4(),
  caiq3('3.0.1'),
  caiq3('3.1'),
  hecvat(3),
  hecvat(4),
  vsa(),
  sig(),
  mvsp(),
];

export const OTHER_FORMS: readonly TemplateFile[] = others();
