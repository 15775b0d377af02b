import {
  ask,
  askAt,
  bolds,
  changes,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  glossary,
  heads,
  line,
  maybeAt,
  open,
  pick,
  sections,
  T,
} from './field-layout';

/** What buyers' own workbooks do. */
export const FIELD_HABITS: FieldLayout[] = [
  fieldLayout(
    'tender with weights and scores',
    'requirement, priority, weight, response code, comments, score formulas; legend above',
    [
      {
        name: 'Requirements',
        lines: [
          bolds('RFP 2024-17 Functional and security requirements'),
          line('Response codes: F = Fully met, P = Partly met, C = Customisation needed, N = Not met'),
          gap(),
          heads(
            'Req. ID',
            'Category',
            'Requirement',
            'Priority (M/S/C)',
            'Weight',
            'Response Code (F/P/C/N)',
            'Vendor Comments',
            'Score',
            'Weighted Score',
          ),
          ...[0, 1, 2, 3].flatMap((group) =>
            [0, 1, 2].map((step) =>
              ask(
                `R-${100 + group * 3 + step}`,
                pick(T.domain, group),
                `The solution ${['must allow', 'should support', 'must provide'][step]} ${['sign-in through our identity provider', 'export of all data in an open format', 'a record of each change', 'roles with least privilege', 'encryption of attachments', 'deletion after a set time'][(group + step) % 6]}.`,
                'MSC'[step] ?? 'M',
                5 - step,
                open,
                open,
                formula('IF(F5="F",3,0)', 0),
                formula('E5*H5', 0),
              ),
            ),
          ),
          line(
            null,
            null,
            'Total',
            null,
            formula('SUM(E5:E16)', 48),
            null,
            null,
            formula('SUM(H5:H16)', 0),
            formula('SUM(I5:I16)', 0),
          ),
        ],
        choices: { F: ['F', 'P', 'C', 'N'] },
        places: { question: 'C', id: 'A', answer: 'F', comment: 'G' },
      },
      {
        name: 'Pricing',
        lines: [
          heads('Item', 'Unit', 'Quantity', 'Unit price', 'Total'),
          ...['Licence', 'Set-up', 'Support'].map((label) => line(label, 'year', 1, open, formula('C2*D2', 0))),
        ],
      },
    ],
  ),

  fieldLayout('answer written below its question', 'one column of questions, an empty merged box below each', [
    {
      name: 'Sheet1',
      lines: [
        bolds('Vendor security review'),
        gap(),
        ...[0, 1, 2, 3, 4, 5].flatMap((at) => [
          askAt({ answerBelow: 1 }, at + 1, pick(T.ask, at * 3)),
          line(null, open),
        ]),
      ],
      merges: [0, 1, 2, 3, 4, 5].map((at) => `B${4 + at * 2}:F${4 + at * 2}`),
      places: { question: 'B', id: 'A', answer: 'B' },
    },
  ]),

  fieldLayout('one answer column per product', 'three products side by side, then comments', [
    {
      name: 'Products',
      lines: [
        bolds('Security of our products'),
        heads('No.', 'Question', 'Answer', null, null, 'Comments'),
        heads(null, null, 'Product A', 'Product B', 'Product C', null),
        ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => ask(at + 1, pick(T.ask, at + 5), open, open, open, open)),
      ],
      merges: ['C2:E2', 'A2:A3', 'B2:B3', 'F2:F3'],
      choices: { C: ['Yes', 'No'], D: ['Yes', 'No'], E: ['Yes', 'No'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'F' },
    },
  ]),

  fieldLayout(
    'long guidance first',
    'guidance column longer than the questions and left of them; examples of answers; drop-down far to the right',
    [
      {
        name: 'Assessment',
        lines: [
          heads(
            'Guidance',
            'Control objective',
            'Ref',
            'Question',
            'Example of a good answer',
            'Owner',
            'Due',
            'Your answer',
            'Details',
          ),
          ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) =>
            ask(
              `${pick(T.guide, at)} ${pick(T.guide, at + 1)}`,
              pick(T.domain, at),
              `Q${at + 1}`,
              pick(T.ask, at * 2),
              pick(T.state, at),
              'Supplier',
              null,
              open,
              open,
            ),
          ),
        ],
        choices: { H: ['Fully', 'Largely', 'Partially', 'Not at all'] },
        places: { question: 'D', id: 'C', answer: 'H', comment: 'I' },
      },
    ],
  ),

  fieldLayout(
    'hidden scoring columns',
    'hidden columns between question and answer, weights, hidden lookup sheet, protected',
    [
      {
        name: 'Security',
        protected: true,
        lines: [
          bolds('Third-party risk questionnaire'),
          heads('Ref', 'Domain', 'Question', 'Weight', 'Expected', 'Answer', 'Supporting comments', 'Result'),
          ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) =>
            ask(
              `TP${at + 1}`,
              pick(T.domain, at),
              pick(T.ask, at + 2),
              3,
              'Yes',
              open,
              open,
              formula('IF(F3=E3,D3,0)', 0),
            ),
          ),
        ],
        hiddenColumns: [4, 5, 8],
        choices: { F: 'Lists!$A$1:$A$3' },
        places: { question: 'C', id: 'A', answer: 'F', comment: 'G', evidence: null },
      },
      { name: 'Lists', state: 'veryHidden', lines: [line('Yes'), line('No'), line('N/A')] },
    ],
  ),

  fieldLayout(
    'cover form and questions',
    'a cover sheet with company data, then question sheets without an id column',
    [
      {
        name: 'Cover',
        lines: [
          bolds('Supplier Due Diligence'),
          gap(),
          ...[
            'Company name',
            'Registered address',
            'Registration number',
            'Contact person',
            'Telephone',
            'E-mail',
            'Date completed',
          ].map((label) => maybeAt('B', null, label, open)),
        ],
      },
      ...['Information Security', 'Privacy'].map((name, sheet) => ({
        name,
        lines: [
          sections(null, name),
          heads(null, 'Question', 'Response', 'Comments'),
          ...[0, 1, 2, 3, 4, 5].map((at) => ask(null, pick(T.ask, sheet * 20 + at), open, open)),
        ],
        places: { question: 'B', answer: 'C', comment: 'D' },
      })),
      glossary('Glossary'),
      changes('Document control'),
    ],
  ),

  fieldLayout(
    'impact assessment',
    'numbered steps, questions with a hint in the same cell, free text right of it, lines to sign',
    [
      {
        name: 'DPIA screening',
        lines: [
          bolds('Data protection impact assessment – information from the processor'),
          sections('Step 1: Describe the processing'),
          ...[23, 25, 26].map((at) => ask(`${pick(T.ask, at)}\n(${pick(T.guide, at % 10)})`, open)),
          sections('Step 2: Assess necessity'),
          ...[38, 39, 10].map((at) => ask(pick(T.ask, at), open)),
          sections('Step 3: Measures'),
          ...[28, 30, 6].map((at) => ask(pick(T.ask, at), open)),
          gap(),
          line('Signature', null),
          line('Date', null),
        ],
        wide: 'A:B',
        places: { question: 'A', answer: 'B' },
      },
    ],
  ),

  fieldLayout(
    'sustainability with numbers',
    'topics with units and years, yes/no questions and figures, source column',
    [
      {
        name: 'ESG',
        lines: [
          bolds('Supplier sustainability questionnaire'),
          heads('#', 'Topic', 'Indicator / question', 'Unit', 'Answer', 'Comment', 'Supporting document'),
          ...[
            ['Environment', 'Do you have an environmental management system?', 'Yes/No'],
            ['Environment', 'Total energy consumption of the last reporting year', 'MWh'],
            ['Environment', 'Share of renewable energy', '%'],
            ['Social', 'Is there a code of conduct for suppliers?', 'Yes/No'],
            ['Social', 'Rate of work accidents', 'per 200,000 h'],
            ['Governance', 'Does the board review information security risks?', 'Yes/No'],
            ['Governance', 'Number of confirmed data breaches', 'number'],
            ['Governance', 'Describe your whistle-blowing channel.', 'text'],
          ].map(([topic, text, unit], at) => ask(at + 1, topic ?? '', text ?? '', unit ?? '', open, open, open)),
        ],
        places: { question: 'C', id: 'A', answer: 'E', comment: 'F', evidence: 'G' },
      },
    ],
  ),
];
