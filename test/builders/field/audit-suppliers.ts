import { AREAS, guide, padded, reference, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  changes,
  fieldLayout,
  type FieldLayout,
  type FieldSheet,
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
        const area = AREAS[(part * 2 + group) % 16]!;
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
    const area = AREAS[part % 16]!;
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
      const area = AREAS[(part * 4 + Math.floor(at / 5)) % 16]!;
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

const FUNCTIONS = ['IDENTIFY (ID)', 'PROTECT (PR)', 'DETECT (DE)', 'RESPOND (RS)', 'RECOVER (RC)'];

function profile(): { lines: Line[]; merges: string[] } {
  const lines: Line[] = [
    bolds('Cybersecurity Framework – Self-Assessment'),
    line('Scale: 0 = non-existent, 1 = initial, 2 = repeatable, 3 = defined, 4 = managed, 5 = optimized'),
    gap(),
    heads(
      'Function',
      'Category',
      'Subcategory',
      'Informative References',
      'Current Maturity',
      'Target Maturity',
      'Gap',
      'Comments',
    ),
  ];
  const merges: string[] = [];
  for (const [part, name] of FUNCTIONS.entries()) {
    const start = lines.length + 1;
    for (const group of upTo(4)) {
      const area = AREAS[(part * 3 + group) % 16]!;
      const row = lines.length + 1;
      for (const at of upTo(5))
        lines.push(
          ask(
            at + group === 0 ? name : null,
            at === 0 ? `${area.name} (${area.code}): ${say('shall', area, 6)}` : null,
            `${name.slice(-3, -1)}.${area.code}-${at + 1}: ${say('passive', area, at)}`,
            `· ${reference(at)}\n· ${reference(at + 1)}`,
            null,
            null,
            formula(`F${row + at}-E${row + at}`, 0),
          ),
        );
      merges.push(`B${row}:B${row + 4}`);
    }
    merges.push(`A${start}:A${lines.length}`);
  }
  return { lines, merges };
}
const csf = profile();

const FAMILIES = [
  'Access Control',
  'Awareness and Training',
  'Audit and Accountability',
  'Configuration Management',
  'Identification and Authentication',
  'Incident Response',
  'Maintenance',
  'Media Protection',
  'Personnel Security',
  'Physical Protection',
  'Risk Assessment',
  'Security Assessment',
  'System and Communications Protection',
  'System and Information Integrity',
];

function objectives(): { lines: Line[]; merges: string[] } {
  const lines: Line[] = [
    heads(
      'Domain',
      'Practice ID',
      'Practice Statement',
      'Objective',
      'Assessment Objective\nDetermine if:',
      'Status',
      'Implementation Statement',
      'Evidence / Artifacts',
      'POA&M?',
    ),
  ];
  const merges: string[] = [];
  for (const [part, family] of FAMILIES.entries())
    for (const practice of upTo(3)) {
      const row = lines.length + 1;
      const area = AREAS[part]!;
      const id = `3.${part + 1}.${practice + 1}`;
      for (const at of upTo(4))
        lines.push(
          ask(
            at ? null : family,
            at ? null : `${'ACATAUCMIAIRMAMPPSPERACASCSI'.slice(part * 2, part * 2 + 2)}.L2-${id}`,
            at ? null : say('imperative', area, practice),
            `${id}[${'abcd'[at]}]`,
            `${say('determine', area, practice * 4 + at)}${at < 3 ? ';' : '.'}`,
          ),
        );
      merges.push(...['A', 'B', 'C'].map((column) => `${column}${row}:${column}${row + 3}`));
    }
  return { lines, merges };
}
const cmmc = objectives();

const safeguards: Line[] = [
  heads(
    'CIS Control',
    'CIS Safeguard',
    'Asset Type',
    'Security Function',
    'Title',
    'Description',
    'IG1',
    'IG2',
    'IG3',
    'Implementation Status',
    'Notes',
  ),
  ...AREAS.flatMap((area, part): Line[] => [
    sections(
      part + 1,
      null,
      null,
      null,
      area.name,
      `Actively manage ${area.topics[0]} across the enterprise to support recovery and to find what is unmanaged.`,
      null,
      null,
      null,
      null,
      null,
    ),
    ...upTo(9).map((at) =>
      ask(
        part + 1,
        `${part + 1}.${at + 1}`,
        ['Devices', 'Data', 'Users'][at % 3] ?? '',
        ['Identify', 'Protect', 'Detect'][at % 3] ?? '',
        say('title', area, at),
        `${say('imperative', area, at)} ${guide(3)}`,
        at % 3 ? null : 'x',
        at % 2 ? null : 'x',
        'x',
      ),
    ),
  ]),
];

const saq: Line[] = [
  bolds('Self-Assessment Questionnaire D – Section 2'),
  line('Note: The following requirements mirror those of the standard. Self-assessment completion date:'),
  gap(),
  heads(
    'PCI DSS Requirement',
    null,
    'Expected Testing',
    'Response\n(Check one response for each requirement)',
    null,
    null,
    null,
    null,
  ),
  heads(null, null, null, 'In Place', 'In Place with CCW', 'Not Applicable', 'Not Tested', 'Not in Place'),
  ...upTo(12).flatMap((part): Line[] => {
    const area = AREAS[part]!;
    return [
      sections(
        `Requirement ${part + 1}: ${['Install and Maintain', 'Apply', 'Protect', 'Develop'][part % 4]} ${area.name}`,
      ),
      ...upTo(3).flatMap((group): Line[] => [
        bolds(
          `${part + 1}.${group + 1}  Processes and mechanisms for ${area.topics[group]} are defined and understood.`,
        ),
        ...upTo(4).map((at) =>
          ask(
            `${part + 1}.${group + 1}.${at + 1}`,
            `${say('shall', area, group * 2 + at)}\n• ${say('passive', area, at)}.\n• Kept up to date.`,
            `• Examine documented procedures.\n• Interview responsible personnel.`,
          ),
        ),
      ]),
    ];
  }),
];

export const AUDIT_FRAMEWORKS: FieldLayout[] = [
  fieldLayout(
    'framework profile now and target',
    'NIST CSF self-assessment: merged functions and categories, maturity now, target and a gap that is computed',
    [
      prose(
        'Instructions',
        'How to use this workbook',
        'Rate each subcategory from 0 to 5. The radar chart is updated automatically.',
      ),
      {
        name: 'CSF Assessment',
        lines: csf.lines,
        merges: csf.merges,
        places: { question: 'C', answer: 'E', comment: 'H' },
        choices: { E: ['0', '1', '2', '3', '4', '5'], F: ['0', '1', '2', '3', '4', '5'] },
      },
      {
        name: 'Summary',
        lines: [
          heads('Function', 'Average current', 'Average target', 'Gap'),
          ...FUNCTIONS.map((name, at) => line(name, formula(`AVERAGE(A${at})`, 0), formula(`AVERAGE(B${at})`, 0), 0)),
        ],
      },
    ],
  ),
  fieldLayout(
    'defence self-assessment with weights',
    'NIST 800-171 DoD: weight per requirement, score computed, comment and plan',
    [
      {
        name: 'Self-Assessment',
        lines: [
          bolds('NIST SP 800-171 DoD Assessment'),
          line('Company:', null, null, 'SPRS Score:', formula('110-SUM(G6:G200)', 110)),
          line('CAGE Code:', null, null, 'Date:'),
          gap(),
          heads(
            'Family',
            'Req. No.',
            'Security Requirement',
            'Weight',
            'Implemented?',
            'Date of completion',
            'Score',
            'Comments / How is it met',
            'POA&M reference',
          ),
          ...FAMILIES.flatMap((family, part) =>
            upTo(8).map((at) =>
              ask(
                family,
                `3.${part + 1}.${at + 1}`,
                say('imperative', AREAS[part]!, at),
                at % 3 === 0 ? 5 : 1,
                null,
                null,
                formula(`IF(E${6 + part * 8 + at}="No",D${6 + part * 8 + at},0)`, 0),
              ),
            ),
          ),
          gap(),
          line(null, null, 'Total', null, null, null, formula('SUM(G6:G117)', 0)),
        ],
        places: { id: 'B', question: 'C', answer: 'E', comment: 'H' },
        choices: { E: ['Yes', 'No', 'N/A'] },
      },
    ],
  ),
  fieldLayout(
    'assessment objectives',
    'CMMC level 2: practice merged over its objectives, status, implementation statement, artefacts',
    [
      {
        name: 'Introduction',
        lines: [
          bolds('CMMC Level 2 Self-Assessment'),
          gap(),
          line('Organization'),
          line('System name'),
          line('Assessor'),
          line('Each objective must be met for the practice to be met.'),
        ],
      },
      {
        name: 'Assessment',
        lines: cmmc.lines,
        merges: cmmc.merges,
        places: { id: 'D', question: 'E', answer: 'F', comment: 'G', evidence: 'H' },
        choices: { F: ['Met', 'Not Met', 'N/A'], I: ['Yes', 'No'] },
      },
      {
        name: 'Scoring',
        lines: [
          heads('Domain', 'Met', 'Not Met', 'N/A', 'Score'),
          ...FAMILIES.map((family) => line(family, formula('COUNTIF(Assessment!F:F,"Met")', 0), 0, 0, 0)),
        ],
      },
    ],
  ),
  fieldLayout(
    'safeguards with groups',
    'CIS Controls: a control row with its overview, safeguards below, group crosses filled by the publisher',
    [
      {
        name: 'Controls v8',
        lines: safeguards,
        places: { id: 'B', question: 'F', answer: 'J', comment: 'K' },
        choices: { J: ['Not Implemented', 'Partially Implemented', 'Implemented', 'Not Applicable'] },
      },
      {
        name: 'License',
        lines: [
          line('This work is licensed under a public license.'),
          line('Users may use, copy and distribute it for non-commercial purposes.'),
        ],
      },
    ],
  ),
  fieldLayout('payment card self-assessment', 'PCI SAQ as a sheet: requirement, expected testing, one of five boxes', [
    {
      name: 'Section 1',
      lines: [
        bolds('Section 1: Assessment Information'),
        heads('Part 1. Contact Information'),
        ...[
          'Company name',
          'DBA (doing business as)',
          'Company mailing address',
          'Company main website',
          'Company contact name',
          'Contact phone number',
        ].map((label) => maybe(label)),
      ],
      places: { question: 'A' },
    },
    {
      name: 'SAQ D',
      lines: saq,
      merges: ['A4:B5', 'C4:C5', 'D4:H4'],
      places: {
        id: 'A',
        question: 'B',
        marks: {
          'In Place': 'D',
          'In Place with CCW': 'E',
          'Not Applicable': 'F',
          'Not Tested': 'G',
          'Not in Place': 'H',
        },
      },
    },
    {
      name: 'Appendix B',
      lines: [
        bolds('Compensating Controls Worksheet'),
        heads(null, 'Information Required', 'Explanation'),
        ...[
          '1. Constraints',
          '2. Definition of Compensating Controls',
          '3. Objective',
          '4. Identified Risk',
          '5. Validation of Compensating Controls',
          '6. Maintenance',
        ].map((label) => maybe(label, 'Define the objective met and describe how it is kept effective.')),
      ],
      places: { question: 'B' },
    },
  ]),
];
