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
  open,
  pick,
  prose,
  sections,
  T,
  take,
} from './field-layout';

/** Questionnaires of alliances and of shared assessments. */
export const FIELD_ALLIANCES: FieldLayout[] = [
  fieldLayout(
    'vendor alliance core',
    'question numbers as numbers, section titles in the question column, drop-downs as a named range',
    [
      {
        name: 'Vendor questionnaire',
        lines: [
          gap(),
          line(null, bolds('Vendor Security Questionnaire – Core')[0] ?? null),
          line(
            null,
            'Thank you for taking the time to complete this questionnaire. Please fill in the light blue fields.',
          ),
          gap(),
          maybe(null, 'Company name:', open),
          maybe(null, 'Completed by:', open),
          maybe(null, 'Date:', open),
          gap(),
          heads('#', 'Question', 'Answer', 'Explanation / details', 'Link to documentation'),
          ...[0, 1, 2].flatMap((domain) => [
            sections(null, `${domain + 1}. ${pick(T.domain, domain)}`),
            ...[1, 2, 3, 4, 5].map((step) =>
              ask(domain + 1 + step / 10, pick(T.ask, domain * 5 + step), open, open, open),
            ),
          ]),
        ],
        choices: { C: 'YesNo' },
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D', evidence: 'E' },
      },
      { name: 'lists', state: 'hidden', lines: [line('Yes'), line('No'), line('In progress')] },
    ],
    { names: { YesNo: 'lists!$A$1:$A$3' } },
  ),

  fieldLayout(
    'shared assessment, lite',
    'title block with progress formulas, response far from the question, reference columns between, sub-questions',
    [
      prose(
        'Terms of Use',
        'Terms of use',
        'This workbook is for subscribers.',
        'Is it permitted to change this document? Only with written consent.',
      ),
      {
        name: 'Dashboard',
        lines: [
          bolds('Completion'),
          heads('Section', 'Questions', 'Answered', '% complete'),
          ...take(T.domain, 0, 6).map((domain) =>
            line(domain, 12, formula('COUNTA(Lite!E6:E20)', 0), formula('C3/B3', 0)),
          ),
        ],
      },
      {
        name: 'Business Information',
        lines: [
          bolds('Responder information'),
          heads(null, 'Question/Request', 'Response'),
          ...[
            'Responder name',
            'Responder job title',
            'Name of the holding or parent company',
            'Company type (public or private)',
            'If public, what is the stock symbol?',
            'How long has the company been in business?',
            'Are there any material claims or judgments against the company?',
          ].map((label, at) => ask(at + 1, label, open)),
        ],
        places: { question: 'B', answer: 'C', comment: null },
      },
      {
        name: 'Lite',
        lines: [
          bolds('LITE questionnaire', null, null, formula('"Total questions: "&COUNTA(B6:B30)', 'Total questions: 18')),
          line('Company name:', null, null, formula("'Business Information'!C3", 0)),
          line(null, null, null, null, formula('COUNTA(E6:E30)/18', 0)),
          gap(),
          heads(
            'Ques Num',
            'Question/Request',
            'ISO 27002:2022 relevance',
            'Category',
            'Response',
            'Additional Information',
            'Scoring',
          ),
          ...[0, 1, 2].flatMap((domain) => [
            sections(`${'ABC'[domain]}. ${pick(T.domain, domain)}`),
            ...[1, 2, 3].flatMap((step) => [
              ask(
                `${'ABC'[domain]}.${step}`,
                pick(T.ask, domain * 3 + step),
                `5.${step}`,
                pick(T.domain, domain),
                open,
                open,
                formula('IF(E7="Yes",1,0)', 0),
              ),
              ...(step === 2
                ? [
                    ask(
                      `${'ABC'[domain]}.${step}.1`,
                      `   ${pick(T.ask, 20 + domain)}`,
                      '5.9 8.1',
                      pick(T.domain, domain),
                      open,
                      open,
                      formula('IF(E7="Yes",1,0)', 0),
                    ),
                  ]
                : []),
            ]),
          ]),
        ],
        choices: { E: ['Yes', 'No', 'N/A'] },
        places: { question: 'B', id: 'A', answer: 'E', comment: 'F' },
      },
      {
        name: 'Documentation',
        lines: [
          bolds('Documents we like to receive'),
          heads('Document', 'Attached (Yes/No)', 'File name'),
          ...[
            'Information security policy',
            'Network diagram',
            'Penetration test summary',
            'Insurance certificate',
          ].map((label) => maybe(label, open, open)),
        ],
        places: { question: 'A', answer: 'B' },
      },
      glossary('Glossary', 'Glossary of terms'),
      changes('Version History'),
    ],
  ),

  fieldLayout('minimum baseline checklist', 'controls as statements with a name column, status drop-down and notes', [
    {
      name: 'Checklist',
      lines: [
        heads('Section', 'Control number', 'Control', 'Description', 'Status', 'Comments'),
        ...[0, 1, 2].flatMap((domain) =>
          [0, 1, 2, 3].map((step) =>
            ask(
              step === 0 ? pick(T.domain, domain) : null,
              `${domain + 1}.${step + 1}`,
              [
                'Asset list',
                'Strong sign-in',
                'Leavers',
                'Pass phrases',
                'Encryption',
                'Key change',
                'Patching',
                'External testing',
                'Logging',
                'Log review',
                'Time',
                'Backup',
              ][domain * 4 + step] ?? '',
              pick(T.state, domain * 4 + step),
              open,
              open,
            ),
          ),
        ),
      ],
      merges: ['A2:A5', 'A6:A9', 'A10:A13'],
      choices: { E: ['Compliant', 'Partial', 'Not compliant', 'N/A'] },
      places: { question: 'D', id: 'B', answer: 'E', comment: 'F' },
    },
  ]),

  fieldLayout(
    'web criteria conformance report',
    'criteria with a level, conformance drop-down and remarks; tables one under another',
    [
      {
        name: 'Report',
        lines: [
          bolds('Accessibility Conformance Report'),
          maybe('Name of product/version:', open),
          maybe('Report date:', open),
          maybe('Contact information:', open),
          gap(),
          line(
            'What the words mean: Supports – it works in all of the product. Does not support – it works nearly nowhere.',
          ),
          gap(),
          bolds('Table 1: Success criteria, level A'),
          heads('Criteria', 'Conformance Level', 'Remarks and Explanations'),
          ...[
            '1.1.1 Text alternatives for pictures',
            '1.2.1 Recorded audio and video',
            '1.3.1 Information and relationships',
            '2.1.1 Use by keyboard',
          ].map((text) => askAt({}, text, open, open)),
          gap(),
          bolds('Table 2: Success criteria, level AA'),
          heads('Criteria', 'Conformance Level', 'Remarks and Explanations'),
          ...['1.4.3 Contrast of text', '2.4.7 Focus can be seen', '3.3.4 Errors are prevented for legal matters'].map(
            (text) => askAt({}, text, open, open),
          ),
        ],
        choices: { B: ['Supports', 'Partially Supports', 'Does Not Support', 'Not Applicable'] },
        places: { question: 'A', answer: 'B', comment: 'C' },
      },
    ],
  ),
];
