import { AREAS, areaAt, BEREICHE, guide, padded, reference, sage, say, upTo } from './audit-words';
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

const YES_NO = ['Yes', 'No'];

/** Three questions per control; domain, control and specification merged over them. */
function markedControls(): { lines: Line[]; merges: string[] } {
  const lines: Line[] = [
    bolds('CONSENSUS ASSESSMENT QUESTIONNAIRE v3.1'),
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
    ),
    heads(null, null, null, null, null, 'Yes', 'No', 'Not Applicable', null),
  ];
  const merges = ['A1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:H2', 'I2:I3'];
  for (const area of AREAS)
    for (const control of upTo(4)) {
      const row = lines.length + 1;
      const id = `${area.code}-${padded(control + 1)}`;
      for (const part of upTo(3)) {
        const question = say('are', area, control * 3 + part);
        lines.push(
          part === 0
            ? ask(`${area.name}\n${area.topics[control]}`, id, `${id}.1`, say('shall', area, control), question)
            : ask(null, null, `${id}.${part + 1}`, null, question),
        );
      }
      merges.push(...['A', 'B', 'D'].map((column) => `${column}${row}:${column}${row + 2}`));
    }
  lines.push(
    gap(),
    line(
      '© Copyright 2014-2019 The publisher. All rights reserved. You may download, store, display on your computer, view and print this document.',
    ),
  );
  merges.push(`A${lines.length}:I${lines.length}`);
  return { lines, merges };
}

/** The later edition: drop-downs, ownership, and the control repeated at the right. */
function answeredControls(): { lines: Line[]; merges: string[] } {
  const lines: Line[] = [
    bolds('ASSESSMENTS INITIATIVE QUESTIONNAIRE v4.0.3'),
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
  ];
  const merges = ['A1:J1'];
  for (const area of AREAS)
    for (const control of upTo(6)) {
      const row = lines.length + 1;
      const id = `${area.code}-${padded(control + 1)}`;
      const parts = 1 + (control % 3);
      for (const part of upTo(parts)) {
        const own = [`${id}.${part + 1}`, say('are', area, control * 2 + part), null, null, null, null];
        lines.push(
          part === 0
            ? ask(...own, id, say('shall', area, control), area.topics[control] ?? '', area.name)
            : ask(...own),
        );
      }
      if (parts > 1)
        merges.push(...['G', 'H', 'I', 'J'].map((column) => `${column}${row}:${column}${row + parts - 1}`));
    }
  lines.push(bolds('End of Standard'));
  return { lines, merges };
}

const marked = markedControls();
const answered = answeredControls();

const controls: Line[] = [
  bolds('CLOUD CONTROLS MATRIX v4.0'),
  heads(
    'Control Domain',
    'Control Title',
    'Control ID',
    'Control Specification',
    'Typical Control Applicability and Ownership',
    null,
    null,
    'Architectural Relevance',
    null,
    null,
    null,
    'Assessment',
    null,
    null,
  ),
  heads(
    null,
    null,
    null,
    null,
    'IaaS',
    'PaaS',
    'SaaS',
    'Phys',
    'Network',
    'Compute',
    'App',
    'Implemented?',
    'Implementation Details',
    'Evidence',
  ),
  ...AREAS.flatMap((area) => [
    sections(area.name, ...upTo(13).map(() => null)),
    ...upTo(8).map((at) =>
      ask(
        area.name,
        area.topics[at] ?? '',
        `${area.code}-${padded(at + 1)}`,
        say('shall', area, at),
        'Shared',
        'Shared',
        at % 2 ? 'CSP-Owned' : 'Shared',
        'TRUE',
        at % 2 ? 'TRUE' : 'FALSE',
        'TRUE',
        'FALSE',
      ),
    ),
  ]),
];

const criteria = (area: (typeof BEREICHE)[number], code: string): Line[] =>
  upTo(12).map((at) =>
    ask(
      `${code}-${padded(at + 1)}`,
      area.topics[at % 6] ?? '',
      sage('criterion', area, at),
      at % 3 ? '–' : 'Die Überprüfung erfolgt mindestens quartalsweise.',
      'Weitere Hinweise enthalten die einschlägigen Normen; die Angaben sind nicht abschließend.',
      null,
      null,
      null,
      reference(at),
    ),
  );

export const AUDIT_CLOUD: FieldLayout[] = [
  fieldLayout(
    'consensus questionnaire with three answer columns',
    'CAIQ 3.1: merged controls, two header rows, X in Yes, No or Not Applicable',
    [
      {
        name: 'CAIQ 3.1',
        lines: marked.lines,
        merges: marked.merges,
        places: { id: 'C', question: 'E', marks: { Yes: 'F', No: 'G', 'Not Applicable': 'H' }, comment: 'I' },
        widths: [18, 10, 10, 50, 60, 6, 6, 8, 40],
      },
      {
        name: 'Change Log',
        lines: [
          heads('Version', 'Release Date', 'Changes'),
          line('3.0.1', '2017-09-01', 'Minor updates to the questions'),
          line('3.1', '2020-01-15', 'Questions were rewritten and assigned to sub-controls'),
        ],
      },
    ],
  ),
  fieldLayout(
    'consensus questionnaire with ownership',
    'CAIQ 4.0.3: drop-downs for answer and ownership, control columns merged at the right',
    [
      prose(
        'Introduction',
        'Introduction to the questionnaire',
        'This tab includes the questionnaire that goes with the matrix. It gives questions a cloud customer or auditor may wish to ask of a provider.',
        'Question ID: the question identifier. CSP CAIQ Answer: the provider answers Yes, No or NA.',
        'Is a control not relevant to the service? Then select NA and explain why.',
      ),
      {
        name: 'CAIQv4.0.3',
        lines: answered.lines,
        merges: answered.merges,
        places: { id: 'A', question: 'B', answer: 'C', comment: 'E' },
        choices: {
          C: ['Yes', 'No', 'NA'],
          D: ['CSP-owned', 'CSC-owned', '3rd-party outsourced', 'Shared CSP and CSC', 'Shared CSP and 3rd-party'],
        },
      },
      {
        name: 'Acknowledgments',
        lines: [
          bolds('Acknowledgments'),
          line('Lead Authors'),
          ...['A. Ruiz', 'B. Okafor', 'C. Lindqvist'].map((name) => line(name)),
        ],
      },
    ],
  ),
  fieldLayout(
    'controls matrix assessed by a provider',
    'A controls matrix: applicability and relevance filled by the publisher, assessment columns at the far right',
    [
      {
        name: 'CCM',
        lines: controls,
        merges: ['A1:N1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'H2:K2', 'L2:N2'],
        places: { id: 'C', question: 'D', answer: 'L', comment: 'M', evidence: 'N' },
        choices: { L: ['Yes', 'No', 'Partial', 'N/A'] },
      },
      {
        name: 'Scope Applicability (Mappings)',
        lines: [
          heads('Control ID', 'Control Title', 'CIS v8.0', 'ISO/IEC 27001', 'PCI DSS v3.2.1', 'Gap Level', 'Addendum'),
          ...AREAS.flatMap((area) =>
            upTo(8).map((at) =>
              line(
                `${area.code}-${padded(at + 1)}`,
                area.topics[at] ?? '',
                'No Mapping',
                `A.${at + 5}.1`,
                `${at + 1}.2`,
                at % 2 ? 'No Gap' : 'Partial Gap',
                at % 2 ? 'N/A' : 'The full control specification is missing and has to be used to close the gap.',
              ),
            ),
          ),
        ],
      },
    ],
  ),
  fieldLayout(
    'cloud criteria in German',
    'C5 criteria list: basic and additional criterion, provider description, evidence',
    [
      prose(
        'Einführung',
        'Kriterienkatalog Cloud',
        'Dieses Dokument enthält die Basis- und Zusatzkriterien.',
        'Bitte füllen Sie die Spalten F bis H vollständig aus.',
      ),
      {
        name: 'Kriterien',
        lines: [
          heads(
            'ID',
            'Titel',
            'Basiskriterium',
            'Zusatzkriterium',
            'Ergänzende Informationen',
            'Erfüllt?',
            'Beschreibung der Umsetzung durch den Cloud-Anbieter',
            'Nachweis',
            'Referenzen',
          ),
          ...BEREICHE.flatMap((area, at) => [
            sections(`${['OIS', 'SP', 'HR', 'AM', 'PS', 'OPS'][at]} – ${area.name}`),
            ...criteria(area, ['OIS', 'SP', 'HR', 'AM', 'PS', 'OPS'][at] ?? 'X'),
          ]),
        ],
        wide: 'A:I',
        places: { id: 'A', question: 'C', answer: 'F', comment: 'G', evidence: 'H' },
        choices: { F: ['Ja', 'Teilweise', 'Nein', 'Nicht anwendbar'] },
      },
    ],
  ),
  fieldLayout('minimum baseline', 'MVSP: control groups, level of detail, a status to choose and notes', [
    {
      name: 'MVSP Controls',
      lines: [
        bolds('Minimum Viable Secure Product – Controls'),
        line('Version 3.0'),
        gap(),
        heads('Control', 'Name', 'Description', 'Compliant?', 'Notes / link to evidence'),
        ...upTo(4).flatMap((part) => [
          sections(
            `${part + 1}. ${['Business controls', 'Application design controls', 'Application implementation controls', 'Operational controls'][part]}`,
          ),
          ...upTo(7).map((at) =>
            ask(
              `${part + 1}.${at + 1}`,
              say('title', areaAt(part * 3), at),
              `• ${say('imperative', areaAt(part * 3 + 1), at)}\n• ${say('imperative', areaAt(part * 3 + 2), at)}`,
            ),
          ),
        ]),
      ],
      wide: 'A:E',
      places: { id: 'A', question: 'C', answer: 'D', comment: 'E' },
      choices: { D: YES_NO },
    },
  ]),
  fieldLayout(
    'supplier data protection requirements',
    'SSPA DPR: requirement, suggested evidence, response to choose, comment',
    [
      prose(
        'Read me',
        'Supplier Data Protection Requirements',
        'Suppliers must confirm compliance with the requirements that apply to their profile.',
        'If a requirement cannot be met, please describe the legal conflict.',
      ),
      {
        name: 'DPR',
        lines: [
          heads(
            '#',
            'Supplier Data Protection Requirements',
            'Suggested Evidence of Compliance',
            'Supplier Response',
            'Supplier Comments',
          ),
          ...upTo(10).flatMap((part) => [
            sections(`Section ${'ABCDEFGHIJ'[part]}: ${AREAS[part]?.name}`),
            ...upTo(6).map((at) =>
              ask(
                part * 6 + at + 1,
                `${say('imperative', areaAt(part), at)}\n\nWhere applicable: ${say('shall', areaAt(part), at + 3)}`,
                guide(at + part),
              ),
            ),
          ]),
        ],
        wide: 'A:E',
        places: { id: 'A', question: 'B', answer: 'D', comment: 'E' },
        choices: {
          D: ['Compliant', 'Not Compliant', 'Does Not Apply', 'Local Legal Conflict', 'Contractual Conflict'],
        },
      },
    ],
  ),
];
