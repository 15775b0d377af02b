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
  maybe,
  maybeAt,
  open,
  pick,
  prose,
  sections,
  T,
  take,
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
          ...[38, 39, 10].map((at) => ask(`${pick(T.ask, at)}`, open)),
          sections('Step 3: Measures'),
          ...[28, 30, 6].map((at) => ask(`${pick(T.ask, at)}`, open)),
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

  fieldLayout('platform export', 'every column a database field, one row a question, options and weights as text', [
    {
      name: 'Export',
      lines: [
        line(
          'Questionnaire Name',
          'Section',
          'Question Number',
          'Question Text',
          'Help Text',
          'Question Type',
          'Possible Answers',
          'Required',
          'Weight',
          'Response',
          'Response Comments',
          'Attachments',
          'Last Updated By',
        ),
        ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) =>
          ask(
            'Vendor assessment 2025',
            pick(T.domain, at >> 1),
            `${(at >> 1) + 1}.${(at % 2) + 1}`,
            pick(T.ask, at + 9),
            pick(T.guide, at),
            at % 2 ? 'Single select' : 'Text',
            at % 2 ? 'Yes; No; N/A' : null,
            'TRUE',
            10,
            null,
            null,
            null,
            'admin@example.org',
          ),
        ),
      ],
      places: { question: 'D', id: 'C', answer: 'J', comment: 'K', evidence: 'L' },
    },
  ]),

  fieldLayout(
    'sourcing event',
    'outline numbers, headings with no answer cell, type column, initial value, reply in the last column',
    [
      {
        name: 'Content',
        lines: [
          bolds('Event content'),
          heads('Number', 'Name', 'Type', 'Mandatory', 'Answer'),
          line('1', 'Introduction', 'Section', null, null),
          line('1.1', 'Please read the terms of this event before you answer.', 'Note', null, null),
          line('2', 'Information security', 'Section', null, null),
          ...[0, 1, 2, 3].map((at) =>
            ask(`2.${at + 1}`, pick(T.ask, at + 10), at % 2 ? 'Yes/No' : 'Text (multiple lines)', 'Yes', open),
          ),
          line('3', 'Data protection', 'Section', null, null),
          ...[0, 1, 2].map((at) => ask(`3.${at + 1}`, pick(T.ask, at + 23), 'Text (multiple lines)', 'Yes', open)),
        ],
        places: { question: 'B', id: 'A', answer: 'E' },
      },
    ],
  ),

  fieldLayout(
    'question over two rows',
    'each question merged over two rows with answer and comment in one column below each other',
    [
      {
        name: 'Q',
        lines: [
          heads('No', 'Question', 'Type', 'Reply'),
          ...[0, 1, 2, 3, 4].flatMap((at) => [
            ask(at + 1, pick(T.ask, at * 4), 'Answer', open),
            line(null, null, 'Comment', open),
          ]),
        ],
        merges: [0, 1, 2, 3, 4].flatMap((at) =>
          ['A', 'B'].map((column) => `${column}${2 + at * 2}:${column}${3 + at * 2}`),
        ),
        places: { question: 'B', id: 'A', answer: 'D' },
      },
    ],
  ),

  fieldLayout(
    'filled example beside the form',
    'a sheet with an answered example, the form itself the same layout and empty',
    [
      prose('Read me first', 'How to use this workbook', ...take(T.guide, 0, 3)),
      {
        name: 'Example',
        lines: [
          bolds('EXAMPLE – do not fill in'),
          heads('No.', 'Question', 'Answer', 'Comment'),
          line(1, 'Is there a person responsible for the sample?', 'Yes', 'Jane Doe, head of samples'),
          line(2, 'Which kind of sample is used?', 'Blue', 'See page 4'),
        ],
      },
      {
        name: 'Form',
        lines: [
          heads('No.', 'Question', 'Answer', 'Comment'),
          ...[0, 1, 2, 3, 4, 5, 6].map((at) => ask(at + 1, pick(T.ask, at + 7), open, open)),
        ],
        choices: { C: ['Yes', 'No'] },
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
    ],
  ),

  fieldLayout(
    'resilience register beside a questionnaire',
    'register templates with column codes are no questions; the questionnaire is the last sheet',
    [
      {
        name: 'B_01.01',
        lines: [
          bolds('B_01.01 Entity maintaining the register'),
          heads('LEI of the entity', 'Name of the entity', 'Country', 'Type of entity', 'Competent authority'),
          line('c0010', 'c0020', 'c0030', 'c0040', 'c0050'),
          line(open, open, open, open, open),
        ],
      },
      {
        name: 'B_05.01',
        lines: [
          bolds('B_05.01 ICT third-party service providers'),
          heads('Identification code', 'Type of code', 'Name', 'Currency', 'Total annual expense'),
          line('c0010', 'c0020', 'c0050', 'c0090', 'c0100'),
          line(open, open, open, open, open),
        ],
      },
      {
        name: 'Provider questions',
        lines: [
          heads(
            'Ref.',
            'DORA article',
            'Question to the provider',
            'Provider response',
            'Reference to contract or document',
          ),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(`D${at + 1}`, `Art. ${28 + (at % 3)}(${at + 1})`, pick(T.ask, at + 15), open, open),
          ),
        ],
        places: { question: 'C', id: 'A', answer: 'D', evidence: 'E' },
      },
    ],
  ),

  fieldLayout('repeated small tables', 'each topic its own table with its own header and other columns', [
    {
      name: 'Security annex',
      lines: [
        bolds('A. Organisation'),
        heads('Question', 'Yes', 'No', 'Remarks'),
        ...[0, 1, 2].map((at) =>
          askAt({ marks: { Yes: 'B', No: 'C' }, answer: null, comment: 'D' }, pick(T.ask, at), open, open, open),
        ),
        gap(),
        bolds('B. Technical details'),
        heads('Question', 'Your description', null, null),
        ...[8, 12, 30].map((at) => askAt({ answer: 'B', comment: null }, pick(T.ask, at), open)),
        gap(),
        bolds('C. Certificates'),
        heads('Certificate', 'Valid until', 'Scope', 'Issued by'),
        maybe('ISO/IEC 27001', open, open, open),
        maybe('SOC 2 Type II', open, open, open),
      ],
      places: { question: 'A' },
    },
  ]),

  fieldLayout(
    'instructions inside the question sheet',
    'a block of numbered instructions and a legend above the header, notes between and behind the questions',
    [
      {
        name: 'Questionnaire',
        lines: [
          bolds('Cloud Service Provider Questionnaire'),
          line('1. Answer each question in column C.'),
          line('2. Use column D to explain. Do not leave cells empty.'),
          line('3. Who should fill this in? A person with knowledge of the service.'),
          gap(),
          line('Y', 'Yes'),
          line('N', 'No'),
          line('P', 'Partial'),
          gap(),
          heads('#', 'Control question', 'Y/N/P', 'Explanation'),
          ...[0, 1, 2, 3].map((at) => ask(at + 1, pick(T.ask, at + 13), open, open)),
          line(null, 'Note: the following questions apply only if personal data is processed.'),
          ...[4, 5, 6].map((at) => ask(at + 1, pick(T.ask, at + 20), open, open)),
          gap(),
          line('Thank you for completing this questionnaire. Please return it to procurement@example.org.'),
        ],
        choices: { C: ['Y', 'N', 'P'] },
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
    ],
  ),

  fieldLayout('no header at all', 'numbers, questions, drop-downs; sections in bold; nothing else', [
    {
      name: 'Tabelle1',
      lines: [
        ...[0, 1, 2].flatMap((group) => [
          bolds(null, pick(T.domain, group)),
          ...[1, 2, 3, 4].map((step) => ask(`${group + 1}.${step}`, pick(T.ask, group * 4 + step), open)),
        ]),
      ],
      choices: { C: ['Yes', 'No', 'Planned'] },
      places: { question: 'B', id: 'A', answer: 'C' },
    },
  ]),

  fieldLayout(
    'tripartite assessment',
    'design and operating effectiveness by the assessor beside the response of the entity',
    [
      {
        name: 'Assessment',
        lines: [
          bolds('Control testing against the standard'),
          heads(
            'Standard reference',
            'Requirement',
            'Test procedure',
            'Entity response',
            'Design effective? (assessor)',
            'Operating effective? (assessor)',
            'Assessor comments',
          ),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(
              `${13 + at}`,
              pick(T.state, at + 9),
              `Inspect the ${['policy', 'register', 'plan'][at % 3]} and confirm that it was approved.`,
              open,
              open,
              open,
              open,
            ),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'D' },
      },
    ],
  ),
];
