import { header, type Layout, one, rowsFrom } from './layouts-common';
import { FRAGEN, QUESTIONS, STATEMENTS, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** More of them: what different trades and departments send. */
export const SECTOR_LAYOUTS: Layout[] = [
  dropdownsWithoutHeaderNames(),
  saasChecklist(),
  assetOwnerColumns(),
  questionnaireWithLegend(),
  bilingual(),
  weightsFirst(),
  letterSections(),
  oneQuestionPerSheet(),
  longListWithFilters(),
  startsWithComment(),
];

function dropdownsWithoutHeaderNames(): Layout {
  const rows: Cell[][] = [
    [null, 'Topics to be assessed', null, null],
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [at + 1, text]),
  ];
  return one(
    'statements with drop-downs and no header',
    'only the drop-downs say where the answer goes',
    rows,
    { rows: rowsFrom(2, 7), question: 'B', answer: 'C' },
    { validations: [{ sqref: 'C2:C7', list: ['Compliant', 'Not compliant'] }] },
  );
}

function saasChecklist(): Layout {
  const rows: Cell[][] = [header('Category', 'Requirement', 'Priority', 'Supported (Y/N)', 'Comments', 'Roadmap date')];
  for (const [at, text] of [
    'Single sign-on with SAML 2.0',
    'Role based access',
    'Audit log export',
    'Data residency in the EU',
    'Customer managed keys',
    'SCIM provisioning',
  ].entries())
    rows.push([at < 3 ? 'Access' : 'Data', text, at % 2 ? 'Must' : 'Should']);
  return one('short features', 'feature requirements of two or three words, priorities filled', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'D',
    comment: 'E',
    options: ['Y', 'N'],
  });
}

function assetOwnerColumns(): Layout {
  const rows: Cell[][] = [
    header(
      'Control ID',
      'Control Name',
      'Control Description',
      'Responsibility',
      'Implementation Status',
      'Control Owner',
      'Implementation Description',
      'Evidence Location',
    ),
    ...take(STATEMENTS, 1, 6).map((text, at): Cell[] => [`AC-${at + 1}`, `Name ${at + 1}`, text]),
  ];
  return one(
    'a responsibility matrix',
    'responsibility and owner between the answer columns',
    rows,
    { rows: rowsFrom(2, 7), question: 'C', answer: 'E', comment: 'G', evidence: 'H' },
    {
      validations: [
        { sqref: 'D2:D7', list: ['Provider', 'Customer', 'Shared'] },
        { sqref: 'E2:E7', list: ['Implemented', 'Partial', 'Planned', 'N/A'] },
      ],
    },
  );
}

function questionnaireWithLegend(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', 'Answer', 'Comment', null, 'Legend'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [
      `Q${at + 1}`,
      text,
      null,
      null,
      null,
      ['Yes: fully in place', 'No: not in place', 'N/A: does not apply', null, null, null][at] ?? null,
    ]),
  ];
  return one('a legend beside the table', 'texts to the right that belong to no row', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function bilingual(): Layout {
  const rows: Cell[][] = [
    header('Nr. / No.', 'Frage / Question', 'Antwort / Answer', 'Bemerkung / Remark'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [at + 1, `${FRAGEN[at] ?? ''}\n${text}`]),
  ];
  return one('two languages in one cell', 'German and English in every header and question', rows, {
    rows: rowsFrom(2, 7),
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function weightsFirst(): Layout {
  const rows: Cell[][] = [
    header('Weight', 'Max points', 'Question', 'Score', 'Reply', 'Further details'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [
      5,
      10,
      text,
      { formula: `IF(E${at + 2}="Yes",10,0)`, value: 0 },
    ]),
  ];
  return one('weights before the question', 'numbers first, a score formula between question and reply', rows, {
    rows: rowsFrom(2, 7),
    question: 'C',
    answer: 'E',
    comment: 'F',
  });
}

function letterSections(): Layout {
  const rows: Cell[][] = [['Ref', 'Question', 'Response', 'Notes']];
  const expected: number[] = [];
  for (const [section, title] of ['Governance', 'Human resources', 'Cryptography'].entries()) {
    rows.push([String.fromCharCode(65 + section), title]);
    for (const [at, text] of take(QUESTIONS, section * 4, 4).entries()) {
      rows.push([`${String.fromCharCode(65 + section)}${at + 1}`, text]);
      expected.push(rows.length);
    }
  }
  return one('sections by letter, nothing styled', 'a plain export with A, A1, A2 … B, B1', rows, {
    rows: expected,
    question: 'B',
    answer: 'C',
    comment: 'D',
  });
}

function oneQuestionPerSheet(): Layout {
  const sheet = (title: string, from: number) => ({
    name: title,
    rows: [[title], header('Question', 'Answer'), ...take(QUESTIONS, from, 2).map((text): Cell[] => [text])],
  });
  return {
    name: 'two questions to a sheet',
    standsFor: 'many small sheets',
    file: buildXlsx({ sheets: [sheet('Backup', 3), sheet('Access', 4)] }),
    expected: [
      { sheet: 'Backup', rows: [3, 4], question: 'A', answer: 'B' },
      { sheet: 'Access', rows: [3, 4], question: 'A', answer: 'B' },
    ],
  };
}

function longListWithFilters(): Layout {
  const rows: Cell[][] = [
    header(
      'Unique ID',
      'Domain',
      'Subdomain',
      'Requirement statement',
      'Applies to tier',
      'Supplier self-assessment',
      'Supplier justification',
      'Evidence link',
    ),
    ...take(STATEMENTS, 0, 30).map((text, at): Cell[] => [
      `REQ-${String(at + 1).padStart(3, '0')}`,
      'Security',
      'Operations',
      `${text} (${at})`,
      'Tier 1',
    ]),
  ];
  return one('a long filtered list', 'thirty statements with tiers, self-assessment and justification', rows, {
    rows: rowsFrom(2, 31),
    question: 'D',
    answer: 'F',
    comment: 'G',
    evidence: 'H',
  });
}

function startsWithComment(): Layout {
  const rows: Cell[][] = [
    header('Requirement', 'Provider statement'),
    ...take(STATEMENTS, 0, 5).map((text): Cell[] => [text]),
  ];
  return one('requirement and statement', 'two columns, the second named neither answer nor comment', rows, {
    rows: rowsFrom(2, 6),
    question: 'A',
    answer: 'B',
  });
}
