import { AREAS, areaAt, BEREICHE, bereichAt, reference, sage, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  changes,
  type FieldLayout,
  type FieldSheet,
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
      const area = areaAt(from + chapter);
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
  const area = bereichAt(at);
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

export const AUDIT_EUROPE: FieldLayout[] = [
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
];
