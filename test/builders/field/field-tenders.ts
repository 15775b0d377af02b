import {
  ask,
  askAt,
  bolds,
  type FieldLayout,
  fieldLayout,
  gap,
  heads,
  line,
  maybe,
  open,
  pick,
  prose,
  T,
  take,
} from './field-layout';

/** Tenders, exports of platforms and forms of departments. */
export const FIELD_TENDERS: FieldLayout[] = [
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
      lines: [0, 1, 2].flatMap((group) => [
        bolds(null, pick(T.domain, group)),
        ...[1, 2, 3, 4].map((step) => ask(`${group + 1}.${step}`, pick(T.ask, group * 4 + step), open)),
      ]),
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
