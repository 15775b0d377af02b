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
  maybeAt,
  open,
  pick,
  prose,
  T,
  take,
} from './field-layout';

/** What purchasing and risk departments add to their questionnaires. */
export const FIELD_PURCHASING: FieldLayout[] = [
  fieldLayout(
    'one sheet of many small tables',
    'vendor data, question tables, a table of certificates; evidence and notes share a column',
    [
      {
        name: 'Vendor questionnaire',
        lines: [
          bolds('Vendor Information'),
          heads('Field', 'Response'),
          maybe('Company name', open),
          maybe('Contact e-mail', open),
          maybe('Date completed', open),
          gap(),
          bolds('1. Organisation and compliance'),
          heads('#', 'Question', 'Response', 'Evidence/Notes'),
          ...[1, 2, 3, 4].map((at) =>
            askAt({ question: 'B', answer: 'C', id: 'A' }, `1.${at}`, pick(T.ask, at), open, open),
          ),
          gap(),
          bolds('2. Access control'),
          heads('#', 'Question', 'Response', 'Evidence/Notes'),
          ...[1, 2, 3].map((at) =>
            askAt({ question: 'B', answer: 'C', id: 'A' }, `2.${at}`, pick(T.ask, at + 5), open, open),
          ),
        ],
        places: { question: 'A' },
      },
    ],
  ),
  fieldLayout('choices typed into the answer cells', '“Yes / No” and “Yes ☐ No ☐” stand where the answer goes', [
    {
      name: 'Checklist',
      lines: [
        heads('Item', 'Question', 'Response', 'Details'),
        ...[0, 1, 2, 3].map((at) => ask(at + 1, pick(T.ask, at + 6), 'Yes / No', open)),
        ...[4, 5, 6].map((at) => ask(at + 1, pick(T.ask, at + 6), 'Yes ☐  No ☐', open)),
      ],
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout(
    'header far down with instructions in its cells',
    'fifteen rows of form first; each column name is followed by how to fill it',
    [
      {
        name: 'Due Diligence',
        lines: [
          bolds('Third Party Due Diligence'),
          line('Please complete the yellow cells and return the workbook within ten working days.'),
          ...[
            'Legal entity name',
            'Trading name',
            'Country of incorporation',
            'Website',
            'Relationship owner',
            'Service in scope',
          ].map((label) => maybeAt('A', `${label}:`, null, open)),
          gap(),
          heads(
            'Ref',
            'Control area',
            'Question\n(answer every question)',
            'Vendor response\n(select from the drop-down list)',
            'Vendor comments\n(mandatory where the response is No or N/A; name the plan and its date)',
            'Evidence\n(attach or give a link)',
            'For internal use only: assessor rating',
          ),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(`DD-${at + 1}`, pick(T.domain, at), pick(T.ask, at * 3 + 1), open, open, open, open),
          ),
        ],
        choices: { D: ['Yes', 'No', 'N/A'], G: ['High', 'Medium', 'Low'] },
        places: { question: 'C', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
      },
    ],
  ),
  fieldLayout('stem with lettered parts', 'a stem without an answer cell, its parts a) to c) with drop-downs', [
    {
      name: 'Part B',
      lines: [
        heads('No.', 'Question', 'Answer', 'Comments'),
        ...[0, 1, 2].flatMap((stem) => [
          bolds(
            `${stem + 1}`,
            [
              'Which of the following do you apply to accounts:',
              'Which of the following are encrypted:',
              'Which of the following are tested every year:',
            ][stem] ?? '',
          ),
          ...['a', 'b', 'c'].map((letter, part) =>
            ask(
              `${stem + 1}${letter}`,
              [
                ['multi-factor authentication', 'single sign-on', 'automatic lock-out'],
                ['databases', 'backups', 'laptops'],
                ['continuity plan', 'incident plan', 'restoring data'],
              ][stem]?.[part] ?? '',
              open,
              open,
            ),
          ),
        ]),
      ],
      choices: { C: ['Yes', 'No'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout(
    'everything merged',
    'question over three columns, answer over two, comment over three; lists far right on the same sheet',
    [
      {
        name: 'Formulario',
        lines: [
          [...bolds('Supplier form')],
          heads('N', 'Question', null, null, 'Answer', null, 'Comment', null, null),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(
              at + 1,
              pick(T.ask, at + 12),
              null,
              null,
              open,
              null,
              open,
              null,
              null,
              null,
              null,
              null,
              null,
              ['Yes', 'No', 'Partial', null, null, null][at] ?? null,
            ),
          ),
        ],
        merges: [
          'A1:I1',
          ...[2, 3, 4, 5, 6, 7, 8].flatMap((row) => [`B${row}:D${row}`, `E${row}:F${row}`, `G${row}:I${row}`]),
        ],
        choices: { E: '$N$3:$N$5' },
        places: { question: 'B', id: 'A', answer: 'E', comment: 'G' },
      },
    ],
  ),
  fieldLayout('two parties under group titles', 'both parties have a comments column; only the supplier’s is ours', [
    {
      name: 'Assessment',
      lines: [
        heads('Question', null, 'To be completed by the assessor', null, null, 'To be completed by the supplier', null),
        heads('ID', 'Text', 'Score', 'Comments', 'Reviewer', 'Response', 'Comments'),
        ...[0, 1, 2, 3, 4, 5, 6].map((at) => ask(`S${at + 1}`, pick(T.ask, at + 3), open, open, open, open, open)),
      ],
      merges: ['A1:B1', 'C1:E1', 'F1:G1'],
      places: { question: 'B', id: 'A', answer: 'F', comment: 'G' },
    },
  ]),
  fieldLayout('last year beside this year', 'the response of last year is filled, the one of this year empty', [
    {
      name: 'Annual review',
      lines: [
        bolds('Annual supplier review 2025'),
        heads('Ref', 'Question', '2024 response', '2024 comments', '2025 response', '2025 comments'),
        ...[0, 1, 2, 3, 4, 5, 6].map((at) =>
          ask(`AR${at + 1}`, pick(T.ask, at + 19), 'Yes', pick(T.state, at), open, open),
        ),
      ],
      choices: { E: ['Yes', 'No'] },
      places: { question: 'B', id: 'A', answer: 'E', comment: 'F' },
    },
  ]),
  fieldLayout('proposal requirements', 'comply, if not explain, page of the proposal', [
    {
      name: 'Mandatory requirements',
      lines: [
        bolds('Section C – Mandatory requirements'),
        heads('Item #', 'Requirement', 'Comply? (Y/N)', 'If no, explain', 'Proposal page reference'),
        ...[0, 1, 2, 3, 4].map((at) =>
          ask(
            `C.${at + 1}`,
            `The contractor shall ${['encrypt all data at rest', 'report incidents within 24 hours', 'screen all personnel', 'keep logs for one year', 'test restores every quarter'][at]}.`,
            open,
            open,
            open,
          ),
        ),
      ],
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
    prose('Terms', 'General terms', ...take(T.guide, 2, 5)),
  ]),
];
