import { AREAS, BEREICHE, guide, padded, reference, sage, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  changes,
  fieldLayout,
  type FieldLayout,
  type FieldSheet,
  formula,
  gap,
  heads,
  type Line,
  line,
  maybe,
  prose,
  sections,
} from './field-layout';

const isaSheet = (name: string, from: number, chapters: number): FieldSheet => ({
  name,
  lines: [
    bolds(null, `Information Security Assessment – ${name}`),
    line(
      null,
      'Maturity level: 0 Incomplete, 1 Performed, 2 Managed, 3 Established, 4 Predictable, 5 Optimizing, na not applicable',
    ),
    gap(),
    heads(
      'Control number',
      'ISA Classic',
      'Control question',
      'Maturity level',
      'Description of the implementation',
      'Reference Documentation',
      'Findings / Result of the audit',
      'Objective',
      'Requirements (must)',
      'Requirements (should)',
      'Additional requirements for high protection needs',
      'Additional requirements for very high protection needs',
      'Usual person responsible for process implementation',
      'Reference to other standards',
    ),
    ...upTo(chapters).flatMap((chapter): Line[] => {
      const area = AREAS[from + chapter]!;
      return [
        sections(`${chapter + 1}`, null, area.name),
        ...upTo(2).flatMap((group): Line[] => [
          bolds(
            `${chapter + 1}.${group + 1}`,
            null,
            `${area.topics[group]?.charAt(0).toUpperCase()}${area.topics[group]?.slice(1)}`,
          ),
          ...upTo(4).map((at) =>
            ask(
              `${chapter + 1}.${group + 1}.${at + 1}`,
              `${at + 5}.1`,
              say('extent', area, group * 4 + at),
              null,
              null,
              null,
              null,
              `${say('shall', area, at)} ${say('shall', area, at + 1)}`,
              `+ ${say('passive', area, at)}.\n+ ${say('passive', area, at + 1)}.`,
              `+ ${say('passive', area, at + 2)}.`,
              at % 2 ? 'None' : `+ ${say('passive', area, at + 3)}. (C, I, A)`,
              'None',
              'CISO',
              reference(at),
            ),
          ),
        ]),
      ];
    }),
  ],
  hiddenColumns: [2],
  places: { id: 'A', question: 'C', answer: 'D', comment: 'E', evidence: 'F' },
  choices: { D: ['0', '1', '2', '3', '4', '5', 'na'] },
});

const component = (at: number): FieldSheet => {
  const area = BEREICHE[at]!;
  return {
    name: area.code,
    lines: [
      bolds(`${area.code} ${area.name}`),
      line('Zielobjekt:', null, null, 'Befragt:'),
      line('Datum:', null, null, 'Auditor:'),
      gap(),
      heads(
        'Anforderung',
        'Titel',
        'Anforderungstext',
        'Typ',
        'Entbehrlich',
        'Umsetzungsstatus',
        'Umsetzung bis',
        'Verantwortlich',
        'Bemerkungen / Begründung für Nicht-Umsetzung',
        'Kostenschätzung',
      ),
      ...['Basis', 'Standard', 'Hoch'].flatMap((type, level): Line[] => [
        sections(`${type}-Anforderungen`, ...upTo(9).map(() => null)),
        ...upTo(5).map((row) =>
          ask(
            `${area.code}.A${level * 5 + row + 1}`,
            `Regelung für ${area.topics[row]?.replace('die ', '')}`,
            sage('must', area, level * 5 + row),
            type.charAt(0),
          ),
        ),
      ]),
    ],
    places: { id: 'A', question: 'C', answer: 'F', comment: 'I' },
    choices: { E: ['Ja', 'Nein'], F: ['ja', 'teilweise', 'nein', 'entbehrlich'] },
  };
};

const toolkit: Line[] = [
  bolds('Data Security and Protection Toolkit – evidence list'),
  gap(),
  heads(
    'Assertion',
    'Evidence ref',
    'Evidence text',
    'Tool tip',
    'Mandatory',
    'Evidence type',
    'Response',
    'Comments',
    'Owner',
  ),
  ...upTo(10).flatMap((standard): Line[] => [
    sections(`${standard + 1}. ${AREAS[standard]?.name}`, ...upTo(8).map(() => null)),
    ...upTo(3).flatMap((assertion) =>
      upTo(3).map((at) =>
        ask(
          at === 0 ? `${standard + 1}.${assertion + 1} ${say('passive', AREAS[standard]!, assertion)}` : null,
          `${standard + 1}.${assertion + 1}.${at + 1}`,
          say('provide', AREAS[standard]!, assertion * 3 + at),
          guide(at),
          at % 2 ? 'No' : 'Yes',
          ['Text', 'Document', 'Yes/No', 'Date'][at % 4] ?? '',
        ),
      ),
    ),
  ]),
];

const principles: Line[] = [
  bolds('Supplier Assurance Questions – Cloud Security Principles'),
  line('Please complete all white cells.'),
  gap(),
  heads(
    'Principle',
    'Sub-principle',
    'Ref',
    'Question',
    'Supplier response',
    'Supporting evidence provided',
    'Authority comments',
  ),
  ...upTo(14).flatMap((part) =>
    upTo(5).map((at) =>
      ask(
        at === 0 ? `${part + 1}. ${AREAS[part]?.name}` : null,
        at % 2 === 0 ? `${part + 1}.${at / 2 + 1} ${AREAS[part]?.topics[at]}` : null,
        `CSP${part + 1}-${at + 1}`,
        say('do', AREAS[part]!, at),
      ),
    ),
  ),
];

const essentials: Line[] = [
  bolds('Essentials Question Set'),
  line('Please use this spreadsheet to prepare your answers before entering them into the portal.'),
  gap(),
  heads('Question No.', 'Topic', 'Question', 'Guidance', 'Applicant Answer', 'Applicant Notes'),
  sections('Organisation'),
  ask(
    'A1.1',
    'Organisation Name',
    "What is your organisation's name?",
    'The answer given to this question is the name displayed on the certificate.',
  ),
  ask(
    'A1.2',
    'Organisation Type',
    'What type of organisation are you?',
    '[Multiple choice] "LTD" – Limited Company; "LLP" – Limited Liability Partnership; "CIC"',
  ),
  ask(
    'A1.3',
    'Organisation Number',
    'What is your organisation’s registration number?',
    'If you are applying as a sole trader, enter "none".',
  ),
  ask(
    'A1.4',
    'Organisation Address',
    'What is your organisation’s address?',
    'Please provide the legal registered address.',
  ),
  ask('A1.5', 'Organisation Occupation', 'What is your main business?', 'Please select from the list.'),
  ask(
    'A1.6',
    'Website Address',
    'What is your website address?',
    'Please provide your website address (if you have one).',
  ),
  ...upTo(7).flatMap((part): Line[] => [
    sections(
      [
        'Scope of Assessment',
        'Insurance',
        'Firewalls',
        'Secure Configuration',
        'Security Update Management',
        'User Access Control',
        'Malware Protection',
      ][part] ?? '',
    ),
    ...upTo(9).flatMap((at): Line[] => {
      const question = ask(
        `A${part + 2}.${at + 1}`,
        AREAS[part + 8]?.topics[at % 8] ?? '',
        say('do', AREAS[part + 8]!, at),
        guide(at),
      );
      return at % 4 === 3
        ? [
            question,
            ask(
              `A${part + 2}.${at + 1}.1`,
              AREAS[part + 8]?.topics[at % 8] ?? '',
              'If yes, please describe how this is done.',
              null,
            ),
          ]
        : [question];
    }),
  ]),
];

const annex: Line[] = [
  heads(
    'Guideline',
    'Section',
    'Topic',
    'Identifier',
    'Revision',
    'Updated',
    'NC',
    'OS',
    'P',
    'S',
    'TS',
    'Essential Eight',
    'Description',
    'Responsible Entity',
    'Implementation Status',
    'Implementation Comments',
    'Assessment Status',
    'Assessment Comments',
  ),
  ...AREAS.flatMap((area, part) =>
    upTo(14).map((at) =>
      ask(
        `Guidelines for ${area.name}`,
        area.name,
        area.topics[at % 8] ?? '',
        `ISM-${String(part * 40 + at * 3 + 27).padStart(4, '0')}`,
        at % 7,
        'Sep-24',
        'Yes',
        'Yes',
        'Yes',
        'Yes',
        at % 5 ? 'Yes' : 'No',
        at % 4 ? 'N/A' : 'ML2, ML3',
        say('shall', area, at),
      ),
    ),
  ),
];

const STATUS = ['Implemented', 'Partially Implemented', 'Planned', 'Alternative Implementation', 'Not Applicable'];
const ORIGIN = [
  'Service Provider Corporate',
  'Service Provider System Specific',
  'Service Provider Hybrid',
  'Configured by Customer',
  'Provided by Customer',
  'Shared',
  'Inherited from pre-existing authorization',
];
const controlIds = [
  'AC',
  'AT',
  'AU',
  'CA',
  'CM',
  'CP',
  'IA',
  'IR',
  'MA',
  'MP',
  'PE',
  'PL',
  'PS',
  'RA',
  'SA',
  'SC',
  'SI',
  'SR',
].flatMap((family) =>
  upTo(9).flatMap((at) =>
    at === 2 ? [`${family}-${at + 1}`, `${family}-${at + 1} (1)`, `${family}-${at + 1} (2)`] : [`${family}-${at + 1}`],
  ),
);

export const AUDIT_AUTHORITIES: FieldLayout[] = [
  fieldLayout(
    'automotive assessment',
    'VDA ISA: chapter rows with numbers, maturity to choose, description, documents, long requirement columns, a hidden column',
    [
      {
        name: 'Cover',
        lines: [
          bolds('Information Security Assessment'),
          gap(),
          ...[
            'Company / Organization',
            'Address',
            'Scope / TISAX Scope-ID',
            'D&B D-U-N-S® No.',
            'Date of the assessment',
            'Contact person',
            'Telephone number',
            'E-Mail address',
            'Creator',
          ].map((label) => maybe(label)),
        ],
        places: { question: 'A' },
      },
      {
        name: 'Maturity levels',
        lines: [
          bolds('Definition of the maturity levels'),
          heads('Level', 'Name', 'Description'),
          ...['Incomplete', 'Performed', 'Managed', 'Established', 'Predictable', 'Optimizing'].map((name, at) =>
            line(
              at,
              name,
              'A process is followed which achieves its objective and is integrated in the overall system.',
            ),
          ),
        ],
      },
      isaSheet('Information Security', 0, 7),
      isaSheet('Prototype Protection', 5, 2),
      isaSheet('Data Protection', 6, 1),
      {
        name: 'Results (ISA)',
        lines: [
          bolds('Results'),
          heads('No.', 'Subject', 'Target maturity level', 'Result'),
          ...AREAS.map((area, at) =>
            line(`${at + 1}.1.1`, say('extent', area, at), 3, formula("'Information Security'!D7", 0)),
          ),
        ],
      },
      {
        name: 'Examples KPI',
        lines: [
          bolds('Examples of key performance indicators'),
          heads('Control', 'Process target', 'KPI', 'Measurement frequency'),
          ...AREAS.slice(0, 6).map((area, at) =>
            line(`${at + 1}.1.1`, say('passive', area, at), `Share of ${area.topics[0]} reviewed`, 'quarterly'),
          ),
        ],
      },
      changes('Change history'),
    ],
  ),
  fieldLayout(
    'baseline check in German',
    'IT-Grundschutz-Check: one sheet per module, requirement text, status, deadline, person, remarks',
    [
      prose(
        'Deckblatt',
        'IT-Grundschutz-Check',
        'Bitte dokumentieren Sie den Umsetzungsstatus je Anforderung. Bei „entbehrlich“ ist eine Begründung erforderlich.',
      ),
      ...BEREICHE.map((_, at) => component(at)),
    ],
  ),
  fieldLayout(
    'health toolkit',
    'DSPT-like: assertion, evidence reference, evidence text with tips, response and owner',
    [
      { name: 'Evidence items', lines: toolkit, places: { id: 'B', question: 'C', answer: 'G', comment: 'H' } },
      {
        name: 'Key',
        lines: [
          heads('Colour', 'Meaning'),
          line('Blue', 'Mandatory for all organisations'),
          line('Grey', 'Is optional for small organisations'),
        ],
      },
    ],
  ),
  fieldLayout(
    'cloud principles for government suppliers',
    'G-Cloud assurance: principle and sub-principle only where they change, response, evidence',
    [
      prose(
        'Guidance',
        'Guidance for suppliers',
        'Suppliers should answer for the service named in the catalogue.',
        'What happens next? The authority will review the responses within ten working days.',
      ),
      { name: 'Questions', lines: principles, places: { id: 'C', question: 'D', answer: 'E', evidence: 'F' } },
    ],
  ),
  fieldLayout(
    'essentials question set',
    'Cyber Essentials: numbered questions with topic and guidance, answer and notes',
    [
      {
        name: 'Question set',
        lines: essentials,
        places: { id: 'A', question: 'C', answer: 'E', comment: 'F' },
        wide: 'A:F',
      },
    ],
  ),
  fieldLayout(
    'security manual annex',
    'ISM SSP annex: thirteen columns by the publisher, one sheet of controls, assessor columns behind',
    [
      prose(
        'About',
        'System Security Plan Annex Template',
        'This document is used to record the implementation of controls.',
      ),
      {
        name: 'Controls',
        lines: annex,
        places: { id: 'D', question: 'M', answer: 'O', comment: 'P' },
        choices: {
          O: [
            'Effective',
            'Alternate Control',
            'Ineffective',
            'No Visibility',
            'Not Implemented',
            'Not Applicable',
            'Not Assessed',
          ],
          Q: ['Effective', 'Ineffective', 'Not Assessed'],
        },
      },
    ],
  ),
  fieldLayout(
    'control implementation summary',
    'FedRAMP CIS and CRM: only control numbers, status and origination as boxes, a responsibility sheet',
    [
      prose(
        'Instructions',
        'Control Implementation Summary Workbook',
        'Check all boxes that apply to each control. Enter the responsibilities of the customer in the second worksheet.',
      ),
      {
        name: 'Moderate CIS Worksheet',
        lines: [
          bolds('Control Implementation Summary (CIS)'),
          heads(
            'Control ID',
            'Implementation Status\n(check all that apply)',
            ...upTo(4).map(() => null),
            'Control Origination\n(check all that apply)',
            ...upTo(6).map(() => null),
          ),
          heads(null, ...STATUS, ...ORIGIN),
          ...controlIds.map((id) => ask(id)),
        ],
        merges: ['A1:M1', 'A2:A3', 'B2:F2', 'G2:M2'],
        places: {
          question: 'A',
          marks: {
            Implemented: 'B',
            'Partially Implemented': 'C',
            Planned: 'D',
            'Alternative Implementation': 'E',
            'Not Applicable': 'F',
          },
        },
      },
      {
        name: 'Moderate CRM Worksheet',
        lines: [
          bolds('Customer Responsibility Matrix (CRM)'),
          heads(
            'Control ID',
            'Can Be Inherited from CSP',
            'Specific Inheritance and Customer Agency/CSP Responsibilities',
          ),
          ...controlIds.map((id) => ask(id)),
        ],
        merges: ['A1:C1'],
        places: { question: 'A', answer: 'B', comment: 'C' },
        choices: { B: ['Yes', 'No', 'Partial'] },
      },
    ],
  ),
];
