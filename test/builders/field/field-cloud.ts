import {
  ask,
  bolds,
  changes,
  type FieldLayout,
  fieldLayout,
  gap,
  heads,
  line,
  open,
  pick,
  prose,
  sections,
  T,
} from './field-layout';

const YES_NO_NA = ['Yes', 'No', 'NA'];

/** Questionnaires of cloud alliances and universities. */
export const FIELD_CLOUD: FieldLayout[] = [
  fieldLayout(
    'cloud questionnaire, three mark columns',
    'two header rows, domain and control merged over several questions, twelve framework columns at the right',
    [
      prose(
        'Introduction',
        'Cloud consensus questionnaire 3.1',
        'This questionnaire helps cloud customers to ask a provider what it does.',
        'Please answer each question with Yes, No or Not Applicable. Do you have questions? Write to the working group.',
      ),
      {
        name: 'Questionnaire 3.1',
        lines: [
          bolds('CLOUD QUESTIONNAIRE v3.1'),
          heads(
            'Control Domain',
            'Control ID',
            'Question ID',
            'Control Specification',
            'Consensus Assessment Questions',
            'Consensus Assessment Answers',
            null,
            null,
            'Notes',
            'Mapping A',
            'Mapping B',
            'Mapping C',
          ),
          heads(null, null, null, null, null, 'Yes', 'No', 'Not Applicable', null, 'AICPA', 'BITS', 'FedRAMP'),
          ...T.domain
            .slice(2, 7)
            .flatMap((domain, at) =>
              [0, 1, 2].map((step) =>
                ask(
                  step === 0 ? `${domain}\nSub-area ${at + 1}` : null,
                  step === 0 ? `AC-0${at + 1}` : null,
                  `AC-0${at + 1}.${step + 1}`,
                  step === 0 ? pick(T.control, at) : null,
                  pick(T.ask, 6 + at * 3 + step),
                  open,
                  open,
                  open,
                  open,
                  'CC5.1',
                  'B.1',
                  'SC-7; AC-3 (2)',
                ),
              ),
            ),
        ],
        merges: [
          'A1:I1',
          'F2:H2',
          ...[0, 1, 2, 3, 4].flatMap((at) => ['A', 'B', 'D'].map((c) => `${c}${4 + at * 3}:${c}${6 + at * 3}`)),
        ],
        places: {
          question: 'E',
          id: 'C',
          answer: null,
          comment: 'I',
          marks: { Yes: 'F', No: 'G', 'Not Applicable': 'H' },
        },
      },
      changes('Change Log'),
    ],
  ),

  fieldLayout(
    'cloud questionnaire with shared responsibility',
    'answer, ownership and two implementation columns, control texts to the right, domain title rows',
    [
      prose('Introduction', 'Questionnaire v4', ...T.guide.slice(0, 4)),
      {
        name: 'CAIQv4',
        lines: [
          bolds(null, 'CLOUD QUESTIONNAIRE v4.0.3'),
          heads(
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
          ...[0, 1, 2, 3].flatMap((domain) =>
            [0, 1, 2, 3].map((step) =>
              ask(
                `IAM-0${domain + 1}.${step + 1}`,
                pick(T.ask, domain * 4 + step),
                open,
                open,
                open,
                open,
                step === 0 ? `IAM-0${domain + 1}` : null,
                step === 0 ? pick(T.control, domain) : null,
                step === 0 ? 'Policy and procedures' : null,
                step === 0 ? pick(T.domain, domain) : null,
              ),
            ),
          ),
          line('End of Standard'),
          gap(),
          line('© 2024 The working group. Passing on is allowed as long as nothing is changed.'),
        ],
        choices: { C: YES_NO_NA, D: ['CSP-owned', 'CSC-owned', '3rd-party outsourced', 'Shared CSP and CSC'] },
        merges: ['B1:J1'],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'E', evidence: null },
      },
    ],
  ),

  fieldLayout(
    'cloud questionnaire already answered by the provider',
    'every answer and description filled; domains as merged rows; nothing empty',
    [
      {
        name: 'Answers 2025',
        lines: [
          bolds('Example Cloud Ltd. – self-assessment, published 2025-02-01'),
          heads('ID', 'Question', 'Answer', 'Responsibility', 'Description'),
          ...[0, 1, 2].flatMap((domain) => [
            sections(pick(T.domain, domain)),
            ...[0, 1, 2, 3].map((step) =>
              ask(
                `GRC-0${domain}.${step + 1}`,
                pick(T.ask, domain * 4 + step),
                ['Yes', 'Yes', 'No', 'NA'][step] ?? 'Yes',
                'CSP-owned',
                `${pick(T.state, domain * 4 + step)} ${pick(T.guide, step)}`,
              ),
            ),
          ]),
        ],
        wide: 'A:E',
        choices: { C: YES_NO_NA },
        places: { question: 'B', id: 'A', answer: 'C', comment: 'E' },
      },
    ],
  ),
];
