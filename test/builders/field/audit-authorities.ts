import { AREAS, areaAt, guide, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  type FieldLayout,
  fieldLayout,
  gap,
  heads,
  type Line,
  line,
  prose,
  sections,
} from './field-layout';

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
          at === 0 ? `${standard + 1}.${assertion + 1} ${say('passive', areaAt(standard), assertion)}` : null,
          `${standard + 1}.${assertion + 1}.${at + 1}`,
          say('provide', areaAt(standard), assertion * 3 + at),
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
        say('do', areaAt(part), at),
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
        say('do', areaAt(part + 8), at),
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
