import {
  ask,
  askAt,
  bolds,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  heads,
  line,
  open,
  pick,
  sections,
  T,
} from './field-layout';

/** Reviews of suppliers, year by year and part by part. */
export const FIELD_SUPPLIER_REVIEWS: FieldLayout[] = [
  fieldLayout(
    'lists to be filled and clauses',
    'tables of sub-processors and contacts and numbered clauses ask nothing',
    [
      {
        name: 'Clauses',
        lines: [
          bolds('Security clauses'),
          ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) =>
            line(`${(at >> 2) + 1}.${(at % 4) + 1}`, `The supplier shall ensure the following. ${pick(T.state, at)}`),
          ),
        ],
      },
      {
        name: 'Risk levels',
        lines: [
          heads('Level', 'Description', 'Action'),
          line('High', 'Serious damage is likely.', 'Stop'),
          line('Medium', 'Some damage is possible.', 'Plan'),
          line('Low', 'Hardly any damage.', 'Accept'),
        ],
      },
      {
        name: 'FAQ',
        lines: [
          bolds('Frequently asked questions'),
          heads('Question', 'Answer'),
          line('Who should complete the workbook?', 'Someone who knows the service well.'),
          line('Can I leave questions empty?', 'No, please write N/A.'),
          line('By when is it due?', 'Within two weeks of receipt.'),
        ],
      },
      {
        name: 'Questions',
        lines: [
          heads('#', 'Question', 'Answer'),
          ...[0, 1, 2, 3, 4].map((at) => ask(at + 1, pick(T.ask, at + 23), open)),
        ],
        places: { question: 'B', id: 'A', answer: 'C' },
      },
    ],
  ),
  fieldLayout('blocks of labelled lines', 'Question: and Response: as labels in the first column, a block for each', [
    {
      name: 'Interview',
      lines: [
        bolds('Security interview'),
        gap(),
        ...[0, 1, 2, 3].flatMap((at) => [
          line('No.', at + 1),
          askAt({ question: 'B', answer: 'B', answerBelow: 1 }, 'Question:', pick(T.ask, at * 2)),
          line('Response:', open),
          gap(),
        ]),
      ],
    },
  ]),
  fieldLayout('choice without a name', 'only the question column is named; an unnamed column offers the choice', [
    {
      name: 'Sheet1',
      lines: [
        heads(null, 'Please respond to each of the following questions', null, 'Comments'),
        ...[0, 1, 2].flatMap((group) => [
          sections(null, pick(T.domain, group)),
          ...[0, 1, 2].map((step) => ask(`${group + 1}.${step + 1}`, pick(T.ask, group * 3 + step), open, open)),
        ]),
      ],
      choices: { C: ['Yes', 'No', 'N/A'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout('number, letter, question', 'two narrow number columns, answer columns as Y and N with comments', [
    {
      name: 'Audit',
      lines: [
        heads('Sec', 'Item', 'Question', 'Y', 'N', 'N/A', 'Auditee remarks'),
        ...[1, 2].flatMap((group) => [
          sections(group, null, pick(T.domain, group)),
          ...['a', 'b', 'c'].map((letter, step) =>
            ask(group, letter, pick(T.ask, group * 3 + step + 8), open, open, open, open),
          ),
        ]),
      ],
      places: { question: 'C', answer: null, comment: 'G', marks: { Y: 'D', N: 'E', 'N/A': 'F' } },
    },
  ]),
  fieldLayout('calculated texts', 'question texts and sections are formulas on a hidden sheet of translations', [
    {
      name: 'Questionnaire',
      lines: [
        heads(
          formula('T!A1', 'No.'),
          formula('T!B1', 'Question'),
          formula('T!C1', 'Answer'),
          formula('T!D1', 'Comment'),
        ),
        ...[0, 1, 2, 3, 4, 5].map((at) =>
          ask(formula(`T!A${at + 2}`, at + 1), formula(`T!B${at + 2}`, pick(T.ask, at + 14)), open, open),
        ),
      ],
      choices: { C: ['Yes', 'No'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
    {
      name: 'T',
      state: 'veryHidden',
      lines: [0, 1, 2, 3, 4, 5].map((at) => line(at + 1, pick(T.ask, at + 14), pick(T.de.ask, at))),
    },
  ]),
  fieldLayout('self-rating with scale', 'question, five levels described in columns, rating and reason', [
    {
      name: 'Maturity',
      lines: [
        heads(
          'Domain',
          'Question',
          '1 - Initial',
          '2 - Repeatable',
          '3 - Defined',
          '4 - Managed',
          '5 - Optimised',
          'Your rating (1-5)',
          'Reason for rating',
        ),
        ...[0, 1, 2, 3, 4].map((at) =>
          ask(
            pick(T.domain, at),
            pick(T.ask, at * 4),
            'Nothing is written down.',
            'Some people do it.',
            'It is written down.',
            'It is measured.',
            'It gets better all the time.',
            open,
            open,
          ),
        ),
      ],
      choices: { H: '"1,2,3,4,5"' },
      places: { question: 'B', answer: 'H', comment: 'I' },
    },
  ]),
  fieldLayout(
    'numbered rows with blank lines between',
    'every question followed by an empty row; sections in capital letters',
    [
      {
        name: 'Questions',
        lines: [
          line('SUPPLIER SECURITY QUESTIONS'),
          gap(),
          line('Question', null, 'Answer'),
          ...[0, 1].flatMap((group) => [
            gap(),
            line(pick(T.domain, group).toUpperCase()),
            gap(),
            ...[0, 1, 2, 3].flatMap((step) => [
              ask(`${group * 4 + step + 1}. ${pick(T.ask, group * 9 + step)}`, null, open),
              gap(),
            ]),
          ]),
        ],
        places: { question: 'A', answer: 'C' },
      },
    ],
  ),
  fieldLayout('assessment of several systems', 'the same controls for two systems; applicability first', [
    {
      name: 'Controls',
      lines: [
        heads(
          'Control ID',
          'Control statement',
          'Applicable (Y/N)',
          'Implementation status',
          'Implementation description',
          'Responsible role',
          'Evidence',
        ),
        ...[0, 1, 2, 3, 4, 5].map((at) => ask(`AC-${at + 1}`, pick(T.state, at + 3), open, open, open, open, open)),
      ],
      choices: { C: ['Y', 'N'], D: ['Implemented', 'Partially implemented', 'Planned'] },
      places: { question: 'B', id: 'A', answer: 'D', comment: 'E', evidence: 'G' },
    },
  ]),
];
