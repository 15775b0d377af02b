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
          bolds('CONSENSUS ASSESSMENTS QUESTIONNAIRE v3.1'),
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
          bolds(null, 'CONSENSUS ASSESSMENT INITIATIVE v4.0.3'),
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
          line('© 2024 The working group. You may download, store, display, print and link to this questionnaire.'),
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

  fieldLayout(
    'university toolkit, one long sheet',
    'numbered company facts first, section rows that repeat the column titles, guidance to the right, calculated reports behind',
    [
      prose(
        'Instructions',
        'Higher education assessment – Instructions',
        'Target audience: vendors that want to offer a service to an institution.',
        'Step 1: Complete the general information. Step 2: Complete the qualifiers. Step 3: Answer all questions in order.',
        ...T.guide.slice(3, 6),
      ),
      {
        name: 'Assessment - Full',
        lines: [
          bolds('Higher Education Community Vendor Assessment - Full', null, null, null, 'Version 3.04'),
          line('DATE-01', 'Date', { value: 45300, style: 'date' }),
          sections('General Information'),
          line(
            'In order to protect the institution and its systems, vendors whose products or services will access or host institutional data must complete this assessment. Answers will be reviewed by security analysts.',
          ),
          ...[
            'Vendor Name',
            'Product Name',
            'Product Description',
            'Web Link to Product Privacy Notice',
            'Vendor Contact Name',
            'Vendor Contact Email',
          ].map((label, at) => maybe(`GNRL-0${at + 1}`, label, open)),
          gap(),
          sections('Instructions'),
          line(
            'Step 1: Complete each section answering each set of questions in order from top to bottom; the built-in formatting logic relies on this order. Step 2: Submit the completed document.',
          ),
          heads('Qualifiers', null, 'Vendor Answers', 'Additional Information', 'Guidance'),
          line(
            'The institution conducts third party security assessments on a variety of third parties. Respond to the following questions before going on.',
          ),
          ...[0, 1, 2].map((at) =>
            ask(`QUAL-0${at + 1}`, pick(T.ask, 8 + at), open, open, formula(`IF(C${15 + at}="Yes","Go on","")`, '')),
          ),
          ...[0, 1, 2, 3].flatMap((domain) => [
            heads(pick(T.domain, domain), null, 'Vendor Answers', 'Additional Information', 'Guidance'),
            ...[0, 1, 2, 3].map((step) =>
              ask(
                `DOM${domain}-0${step + 1}`,
                pick(T.ask, 12 + domain * 4 + step),
                open,
                open,
                pick(T.guide, domain + step),
              ),
            ),
          ]),
        ],
        wide: 'A:E',
        validations: [{ sqref: 'C16:C38', list: ['Yes', 'No'] }],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D', evidence: null },
      },
      {
        name: 'Standards Crosswalk',
        lines: [
          bolds('Standards Crosswalk'),
          heads('Question ID', 'Question', 'CIS Controls v8', 'HIPAA', 'ISO 27002:2013', 'NIST CSF', 'PCI DSS'),
          ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) =>
            line(
              `DOM0-0${at}`,
              formula(`'Assessment - Full'!B${19 + at}`, pick(T.ask, 12 + at)),
              '14, 16',
              '§164.308(a)(5)',
              '7.2.2',
              'PR.AT-1',
              '12.6',
            ),
          ),
        ],
      },
      {
        name: 'Analyst Report',
        lines: [
          bolds('Analyst Report'),
          line('Overall score', formula('SUM(F5:F20)/SUM(G5:G20)', 0.73)),
          gap(),
          heads(
            'ID',
            'Question',
            'Vendor Answer',
            'Additional Information',
            'Preferred Response',
            'Analyst Override',
            'Default Weight',
            'Score',
          ),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            line(
              `DOM0-0${at}`,
              formula(`'Assessment - Full'!B${19 + at}`, pick(T.ask, 12 + at)),
              formula(`'Assessment - Full'!C${19 + at}`, 0),
              formula(`'Assessment - Full'!D${19 + at}`, 0),
              'Yes',
              open,
              20,
              formula(`IF(C${5 + at}=E${5 + at},G${5 + at},0)`, 0),
            ),
          ),
        ],
      },
      { name: 'Values', state: 'hidden', lines: [line('Yes', 1), line('No', 0), line('N/A', 0)] },
      glossary('Acknowledgments', 'Acknowledgments', ['Name', 'Institution']),
    ],
  ),

  fieldLayout(
    'university toolkit 4, one sheet per area',
    'company facts in their own sheet, answers in the third column, evaluation sheets that mirror the questions by formula',
    [
      {
        name: 'START HERE',
        lines: [
          bolds('Start here'),
          line('Answer the required questions below; the sheets you need will be shown.'),
          gap(),
          ...[0, 1, 2].map((at) =>
            maybe(`REQU-0${at + 1}`, pick(T.ask, 25 + at), open, null, 'Determines which sheets you have to fill in.'),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'C' },
        choices: { C: ['Yes', 'No'] },
      },
      ...['Organization', 'Product', 'Infrastructure'].map((name, sheet) => ({
        name,
        lines: [
          bolds(`${name} questions`),
          sections(
            pick(T.domain, sheet),
            null,
            'Answer',
            'Additional Information',
            'Guidance',
            'Reason for Question',
            'Follow-Up Inquiries/Responses',
          ),
          ...[0, 1, 2, 3, 4].map((at) =>
            ask(
              `${name.slice(0, 4).toUpperCase()}-0${at + 1}`,
              pick(T.ask, sheet * 8 + at),
              open,
              open,
              pick(T.guide, at),
              pick(T.guide, at + 3),
              pick(T.ask, at + 20),
            ),
          ),
          sections(
            pick(T.domain, sheet + 4),
            null,
            'Answer',
            'Additional Information',
            'Guidance',
            'Reason for Question',
            'Follow-Up Inquiries/Responses',
          ),
          ...[0, 1, 2].map((at) =>
            ask(
              `${name.slice(0, 4).toUpperCase()}-1${at + 1}`,
              pick(T.ask, sheet * 8 + at + 5),
              open,
              open,
              pick(T.guide, at),
              pick(T.guide, at + 3),
              pick(T.ask, at + 24),
            ),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
        choices: { C: ['Yes', 'No', 'N/A'] },
      })),
      {
        name: 'Institution Evaluation',
        lines: [
          bolds('Institution evaluation (for institutions only)'),
          heads(
            'Question ID',
            'Question',
            'Vendor Answer',
            'Additional Information',
            'Compliant Response',
            'Compliant Override',
            'Default Importance',
            'Importance Override',
            'Score',
            'Analyst Notes',
          ),
          ...[0, 1, 2, 3, 4].map((at) =>
            line(
              `ORGA-0${at + 1}`,
              formula(`Organization!B${3 + at}`, pick(T.ask, at)),
              formula(`Organization!C${3 + at}`, 0),
              formula(`Organization!D${3 + at}`, 0),
              'Yes',
              open,
              'Standard Importance',
              open,
              formula('1+1', 0),
              open,
            ),
          ),
        ],
      },
    ],
  ),

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
        'By opening this document you agree that it is used by subscribers only.',
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
            'Terms used: Supports – the product has at least one method that meets the criterion. Does not support – most of the product does not meet it.',
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
