import { AREAS, areaAt, BEREICHE, guide, padded, sage, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  type FieldLayout,
  type FieldSheet,
  fieldLayout,
  formula,
  gap,
  heads,
  type Line,
  line,
  maybe,
  sections,
} from './field-layout';

const critical = (at: number): FieldSheet => {
  const area = areaAt(at);
  return {
    name: `CSC #${at + 1}`,
    lines: [
      bolds(`Critical Security Control #${at + 1}: ${area.name}`),
      line('Total Implementation of CSC', null, null, null, formula('AVERAGE(E5:H14)', 0)),
      gap(),
      heads(
        'ID',
        'Critical Security Control Detail',
        'NIST CSF',
        'Sensor or Baseline',
        'Policy Defined',
        'Control Implemented',
        'Control Automated',
        'Control Reported to Business',
      ),
      ...upTo(8).map((row) => ask(`${at + 1}.${row + 1}`, say('imperative', area, row), 'ID.AM-1', 'System Inventory')),
    ],
    places: { id: 'A', question: 'B', answer: 'F', comment: null },
    validations: [
      {
        sqref: 'E5:E12',
        list: ['No Policy', 'Informal Policy', 'Partial Written Policy', 'Written Policy', 'Approved Written Policy'],
      },
      {
        sqref: 'F5:F12',
        list: [
          'Not Implemented',
          'Parts of Policy Implemented',
          'Implemented on Some Systems',
          'Implemented on Most Systems',
          'Implemented on All Systems',
        ],
      },
      { sqref: 'G5:G12', list: ['Not Automated', 'Parts of Policy Automated', 'Automated on All Systems'] },
      { sqref: 'H5:H12', list: ['Not Reported', 'Reported on Some Systems', 'Reported on All Systems'] },
    ],
  };
};

const onPremise: Line[] = [
  bolds('Community Vendor Assessment Tool - On-Premise', null, null, null, 'Version 2.11'),
  gap(),
  heads('General Information'),
  ...['Vendor Name', 'Product Name', 'Product Description', 'Vendor Contact Name', 'Vendor Contact Email'].map(
    (label, at) => maybe(`GNRL-${padded(at + 1)}`, label),
  ),
  gap(),
  heads('Instructions'),
  line(
    'Populate this section completely before continuing. Answers in this section can determine which sections will be required.',
  ),
  ...[
    'Company Overview',
    'Documentation',
    'Application/Service Security',
    'Authentication',
    'Databases',
    'Physical Security',
    'Systems Management',
    'Vulnerability Scanning',
  ].flatMap((name, part): Line[] => [
    heads(name, null, 'Vendor Answers', 'Additional Information', 'Guidance'),
    ...upTo(6 + (part % 3)).map((at) =>
      ask(
        `${['COMP', 'DOCU', 'APPL', 'AUTH', 'DBAS', 'PHYS', 'SYST', 'VULN'][part]}-${padded(at + 1)}`,
        say('do', areaAt(part + 4), at),
        null,
        null,
        at % 2 ? guide(at) : null,
      ),
    ),
  ]),
];

const processor: Line[] = [
  bolds('Fragebogen für Auftragsverarbeiter nach Art. 28 DSGVO'),
  line('Auszufüllen vom Auftragsverarbeiter; Spalten G und H werden von der Universität ausgefüllt.'),
  gap(),
  bolds('Allgemeine Angaben'),
  maybe(null, 'Name und Anschrift des Auftragsverarbeiters'),
  maybe(null, 'Ansprechpartner für den Datenschutz'),
  maybe(null, 'Gegenstand der Verarbeitung'),
  gap(),
  heads(
    'Nr.',
    'Frage',
    'Ja / Nein / entfällt',
    'Erläuterung / Beschreibung der Maßnahme',
    'Nachweis (Anlage Nr.)',
    null,
    'Bewertung Datenschutzbeauftragter',
    'Maßnahme erforderlich?',
  ),
  ...BEREICHE.flatMap((area, part): Line[] => [
    sections(`${part + 1}`, area.name, null, null, null, null, null, null),
    ...upTo(9).map((at) => ask(`${part + 1}.${at + 1}`, sage('ask', area, at))),
  ]),
  gap(),
  line(null, 'Ort, Datum'),
  line(null, 'Unterschrift des Auftragsverarbeiters'),
];

const reviewed: Line[] = [
  heads(
    'ID',
    'Section',
    'Question Text',
    'Question Type',
    'Choices',
    'Required',
    'Answer',
    'Additional notes',
    'Conditional on',
  ),
  ...AREAS.flatMap((area) =>
    upTo(6).map((at) =>
      ask(
        `${area.code.toLowerCase()}_${at + 1}`,
        area.name,
        say('do', area, at),
        ['yesno', 'radio', 'box', 'line'][at % 4] ?? '',
        at % 4 === 1 ? 'Always; Sometimes; Never' : null,
        at % 2 ? 'Y' : 'N',
        null,
        null,
        at === 3 ? `${area.code.toLowerCase()}_1 = yes` : null,
      ),
    ),
  ),
];

/** A second dozen of other kinds, tried once and unchanged when the first files were read. */
export const AUDIT_BLIND: FieldLayout[] = [
  fieldLayout(
    'critical controls, four ratings each',
    'One sheet per control: policy, implementation, automation and reporting rated apart',
    [
      {
        name: 'Dashboard',
        lines: [
          bolds('Dashboard'),
          heads('Control', 'Policy', 'Implemented', 'Automated', 'Reported'),
          ...AREAS.slice(0, 10).map((area) => line(area.name, formula("AVERAGE('CSC #1'!I5:I12)", 0), 0, 0, 0)),
        ],
      },
      ...upTo(10).map(critical),
      {
        name: 'Values',
        state: 'hidden',
        lines: [
          heads('Policy', 'Value'),
          line('No Policy', 0),
          line('Informal Policy', 0.25),
          line('Approved Written Policy', 1),
        ],
      },
    ],
  ),
  fieldLayout('education tool, on-premise', 'HECVAT On-Premise: sections with repeated headers, one sheet', [
    {
      name: 'HECVAT - On-Prem',
      lines: onPremise,
      places: { id: 'A', question: 'B', answer: 'C', comment: 'D' },
      choices: { C: ['Yes', 'No', 'N/A'] },
    },
    {
      name: 'Acknowledgments',
      lines: [line('Members of the working group'), line('A. Ruiz', 'University of Example')],
    },
  ]),
  fieldLayout(
    "a university's questionnaire for processors",
    'German: facts above, yes or no with explanation, columns of the university behind a gap, signature',
    [
      {
        name: 'Fragebogen',
        lines: processor,
        places: { id: 'A', question: 'B', answer: 'C', comment: 'D', evidence: 'E' },
        choices: { C: ['Ja', 'Nein', 'entfällt'] },
      },
    ],
  ),
  fieldLayout('question tree flattened to a sheet', 'VSAQ-like: type, choices and conditions beside each question', [
    { name: 'questionnaire', lines: reviewed, places: { id: 'A', question: 'C', answer: 'G', comment: 'H' } },
  ]),
];
