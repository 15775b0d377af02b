import { AREAS, areaAt, padded, reference, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  changes,
  type FieldLayout,
  type FieldSheet,
  fieldLayout,
  formula,
  gap,
  glossary,
  heads,
  type Line,
  line,
  maybe,
  prose,
  sections,
} from './field-layout';

const VSA = [
  'Service Overview',
  'Data Protection & Access Control',
  'Policies & Standards',
  'Proactive Security',
  'Reactive Security',
  'Software Supply Chain',
  'Customer Facing Application Security',
  'Compliance',
];

const vsaSheet = (name: string, part: number): FieldSheet => ({
  name: name.slice(0, 31),
  lines: [
    bolds(`${part + 1}. ${name}`),
    line('Please answer all questions. Where an answer needs more room, add a note or refer to a document.'),
    gap(),
    heads('#', 'Question', 'Answer', 'Notes / Additional explanation'),
    ...upTo(3).flatMap((group): Line[] => [
      sections(null, AREAS[(part * 2 + group) % 16]?.name ?? ''),
      ...upTo(5).flatMap((at): Line[] => {
        const area = areaAt((part * 2 + group) % 16);
        const number = `${part + 1}.${group + 1}.${at + 1}`;
        const parent = ask(number, say('do', area, at));
        return at % 3 === 1
          ? [
              parent,
              ask(`${number}.a`, 'If so, please describe the process and name the tools used.'),
              ask(`${number}.b`, 'If not, when do you expect to have one?'),
            ]
          : [parent];
      }),
    ]),
  ],
  places: { id: 'A', question: 'B', answer: 'C', comment: 'D' },
  validations: [{ sqref: 'C7 C9:C11 C16 C22', list: ['Yes', 'No', 'N/A'] }],
  widths: [8, 70, 20, 60],
});

const SIG = [
  'Risk Assessment and Treatment',
  'Security Policy',
  'Organizational Security',
  'Asset and Information Management',
  'Human Resource Security',
  'Physical and Environmental Security',
  'Operations Management',
  'Access Control',
  'Application Security',
  'Incident Event and Communications Management',
  'Business Resiliency',
  'Compliance',
  'End User Device Security',
  'Network Security',
  'Privacy',
  'Threat Management',
  'Server Security',
  'Cloud Hosting',
];

const sigRows: Line[] = [
  bolds('Standardized Information Gathering – LITE'),
  line(
    'Company Name:',
    null,
    formula("'Business Information'!C5", 0),
    null,
    'Percent complete',
    formula('COUNTA(C7:C400)/190', 0),
  ),
  gap(),
  heads(
    'Ques Num',
    'Question/Request',
    'Response',
    'Additional Information',
    'Category',
    'SCA Reference',
    'ISO 27002:2013 Relevance',
    'Internal Reviewer Notes',
  ),
  ...SIG.flatMap((domain, part): Line[] => {
    const letter = 'ABCDEFGHIJKLMNOPTUV'[part] ?? 'Z';
    const area = areaAt(part % 16);
    return [
      sections(`${letter}.`, domain, null, null, null, null, null, null),
      ...upTo(6).flatMap((at): Line[] => [
        ask(
          `${letter}.${at + 1}`,
          say(at % 4 === 3 ? 'do' : 'are', area, at),
          null,
          null,
          domain,
          `${letter}.${at + 1} Governance`,
          reference(at),
        ),
        ...(at === 2
          ? upTo(3).map((sub) =>
              ask(
                `${letter}.${at + 1}.${sub + 1}`,
                [
                  'Approved by management?',
                  'Communicated to appropriate constituents?',
                  'An owner to maintain and review it?',
                ][sub] ?? '',
                null,
                null,
                domain,
                `${letter}.${at + 1}`,
                reference(sub),
              ),
            )
          : []),
      ]),
    ];
  }),
];

const business: FieldSheet = {
  name: 'Business Information',
  lines: [
    bolds('Business Information'),
    line('This tab collects general facts on the company and the scope of the answers.'),
    gap(),
    heads('Ques Num', 'Question/Request', 'Response'),
    maybe('1', 'Name of the holding or parent company'),
    maybe('2', 'Company/business name'),
    maybe('3', 'Publicly or privately held company?'),
    maybe('4', 'If public, what is the name of the exchange?'),
    maybe('5', 'Type of legal entity and state of incorporation'),
    maybe('6', 'How long has the company been in business?'),
    maybe('7', 'Are there any material claims or judgments against the company?'),
    maybe('8', 'Describe any acquisitions in the last two years.'),
  ],
  places: { id: 'A', question: 'B', answer: 'C' },
};

const bank = (name: string, part: number): FieldSheet => ({
  name,
  lines: [
    bolds(`Outsourcing Due Diligence – ${name}`),
    line('Confidential once completed'),
    gap(),
    heads(
      'Ref',
      'Topic',
      'Requirement / Question',
      'Criticality',
      'Supplier self-assessment',
      null,
      null,
      'Bank review',
      null,
    ),
    heads(
      null,
      null,
      null,
      null,
      'Compliance',
      'Explanation',
      'Supporting documents',
      'Assessment',
      'Reviewer comment',
    ),
    ...upTo(18).map((at) => {
      const area = areaAt((part * 4 + Math.floor(at / 5)) % 16);
      return ask(
        `${name.slice(0, 2).toUpperCase()}${padded(at + 1)}`,
        at % 5 === 0 ? area.name : null,
        say(at % 2 ? 'shall' : 'are', area, at),
        at % 3 ? 'High' : 'Medium',
      );
    }),
  ],
  merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:G4', 'H4:I4', 'B6:B10', 'B11:B15', 'B16:B20', 'B21:B23'],
  places: { id: 'A', question: 'C', answer: 'E', comment: 'F', evidence: 'G' },
  choices: {
    E: ['Fully compliant', 'Partially compliant', 'Not compliant', 'Not applicable'],
    H: ['Accepted', 'Open', 'Rejected'],
  },
});

const register: FieldSheet = {
  name: 'B_02.01 Contracts',
  lines: [
    bolds('B_02.01 – Contractual arrangements – General information'),
    heads('c0010', 'c0020', 'c0030', 'c0040', 'c0050'),
    heads(
      'Contractual arrangement reference number',
      'Type of contractual arrangement',
      'Overarching contractual arrangement reference number',
      'Currency of the amount reported',
      'Annual expense or estimated cost',
    ),
    gap(),
    gap(),
    gap(),
  ],
  validations: [
    { sqref: 'B4:B500', list: ['Standalone arrangement', 'Overarching arrangement', 'Subsequent arrangement'] },
  ],
};

export const AUDIT_SUPPLIERS: FieldLayout[] = [
  fieldLayout(
    'alliance questionnaire, full',
    'VSA Full: one sheet per chapter, sub-questions that depend on the one above',
    [
      prose(
        'Introduction',
        'Vendor Security Questionnaire – Full',
        'Who should fill in this questionnaire? A person with knowledge of the security program.',
        'Please answer every question on the sheets that follow. Do not change the structure.',
      ),
      ...VSA.map(vsaSheet),
      changes('Version history'),
    ],
  ),
  fieldLayout(
    'information gathering, lite',
    'SIG Lite: letters as section rows, sub-questions, categories and references at the right, a dashboard',
    [
      prose(
        'Terms of Use',
        'Terms of Use',
        'This tool is licensed to members. Copying or distribution without a license is prohibited.',
      ),
      {
        name: 'Dashboard',
        lines: [
          bolds('Dashboard'),
          heads('Tab', 'Questions', 'Answered', 'Yes', 'No', 'N/A'),
          ...SIG.map((name, at) => line(name, 10, formula(`COUNTIF(Lite!C${at}:C${at + 9},"<>")`, 0), 0, 0, 0)),
        ],
      },
      business,
      {
        name: 'SIG Lite',
        lines: sigRows,
        places: { id: 'A', question: 'B', answer: 'C', comment: 'D' },
        choices: { C: ['Yes', 'No', 'N/A'] },
        hiddenColumns: [8],
      },
      glossary('Glossary', 'Glossary of Terms', ['Term', 'Definition']),
      {
        name: 'Formula Notes',
        state: 'hidden',
        lines: [line('A1', 'Yes'), line('A2', 'No'), line('Scoring', 'Is the value of C counted?')],
      },
    ],
  ),
  fieldLayout(
    "a bank's outsourcing questionnaire",
    "Supplier's and bank's columns under merged headers; a register of contracts to fill beside it",
    [
      prose(
        'Cover',
        'ICT Third-Party Due Diligence',
        'Complete the tabs Governance to Exit. The tab B_02.01 is for the register of information and is filled by the bank.',
      ),
      ...['Governance', 'Security', 'Resilience', 'Exit'].map(bank),
      register,
      {
        name: 'Lists',
        state: 'veryHidden',
        lines: [
          heads('Compliance', 'Criticality'),
          line('Fully compliant', 'High'),
          line('Partially compliant', 'Medium'),
          line('Not compliant', 'Low'),
        ],
      },
    ],
  ),
];
