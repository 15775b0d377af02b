import { AREAS, areaAt, guide, reference, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  heads,
  type Line,
  line,
  maybe,
  prose,
  sections,
} from './field-layout';

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
      const area = areaAt((part * 3 + group) % 16);
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
      const area = areaAt(part);
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
    const area = areaAt(part);
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
                say('imperative', areaAt(part), at),
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
