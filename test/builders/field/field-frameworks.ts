import {
  ask,
  askAt,
  bolds,
  changes,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  heads,
  line,
  maybeAt,
  open,
  pick,
  prose,
  sections,
  T,
} from './field-layout';

/** Profiles and plans of frameworks. */
export const FIELD_FRAMEWORKS: FieldLayout[] = [
  fieldLayout(
    'security plan annex',
    'guideline, section, topic, identifier, revision and levels before the description',
    [
      {
        name: 'Controls (March)',
        lines: [
          heads(
            'Guideline',
            'Section',
            'Topic',
            'Identifier',
            'Revision',
            'Updated',
            'OFFICIAL',
            'SECRET',
            'Description',
            'Responsible Entity',
            'Implementation Status',
            'Implementation Details',
          ),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(
              'Guidelines for roles',
              pick(T.domain, at),
              'Appointing people',
              `ISM-${1000 + at}`,
              4,
              'Mar-24',
              'Yes',
              'Yes',
              pick(T.state, at + 2),
              open,
              open,
              open,
            ),
          ),
        ],
        choices: {
          K: [
            'Not Assessed',
            'Effective',
            'Alternate Control',
            'Ineffective',
            'No Visibility',
            'Not Implemented',
            'Not Applicable',
          ],
        },
        places: { question: 'I', id: 'D', answer: 'K', comment: 'L' },
      },
      changes('Changes'),
    ],
  ),
  fieldLayout(
    'digital health criteria',
    'code, question, options as text, supporting information, scoring criteria and the response last',
    [
      {
        name: 'Technical security',
        lines: [
          sections('C3 – Technical security'),
          heads('Code', 'Question', 'Options', 'Supporting Information', 'Scoring Criteria', 'Supplier response'),
          ...[0, 1, 2, 3].map((at) =>
            ask(`C3.${at + 1}`, pick(T.ask, at + 6), 'Yes | No', pick(T.guide, at), 'Yes is a pass.', open),
          ),
        ],
        wide: 'A:F',
        places: { question: 'B', id: 'A', answer: 'F' },
      },
    ],
  ),
  fieldLayout('options in rows', 'each question is followed by its options in rows with a cell for the mark', [
    {
      name: 'Section 1',
      lines: [
        heads('Question', 'Response', 'Guidance'),
        ...[6, 10, 19, 30].map((at) => ask(pick(T.ask, at), open, pick(T.guide, at % 10))),
      ],
      choices: { B: ['Yes, always.', 'Yes, but not always.', 'No.', "Don't know."] },
      places: { question: 'A', answer: 'B' },
    },
  ]),
  fieldLayout(
    'two maturity drop-downs',
    'documentation maturity, implementation maturity, key measure mark, comments',
    [
      {
        name: 'Basic details',
        lines: [
          bolds('Self-assessment – level Basic'),
          gap(),
          heads(
            'Function',
            'Category',
            'Requirement ID',
            'Requirement',
            'Key measure',
            'Documentation maturity score',
            'Implementation maturity score',
            'Score',
            'Comments',
          ),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(
              'PROTECT',
              'PR.AC',
              `BASIC_PR.AC-${at + 1}`,
              pick(T.state, at + 1),
              at % 2 ? 'KEY' : null,
              open,
              open,
              formula('AVERAGE(F4:G4)', 0),
              open,
            ),
          ),
        ],
        choices: { F: '"1,2,3,4,5"', G: '"1,2,3,4,5"' },
        places: { question: 'D', id: 'C', comment: 'I' },
      },
      {
        name: 'Maturity levels',
        lines: [
          heads('Level', 'Documentation', 'Implementation'),
          ...[1, 2, 3, 4, 5].map((at) => line(`${at}`, pick(T.guide, at), pick(T.guide, at + 1))),
        ],
      },
    ],
  ),
  fieldLayout(
    'messaging network controls',
    'mandatory / advisory, control objective, compliance by type of architecture, answer in text',
    [
      {
        name: 'Attestation',
        lines: [
          bolds('Customer security controls'),
          heads(
            'Control',
            'Control definition',
            'M/A',
            'In-scope components',
            'Compliance type',
            'How compliance is achieved',
            'Date of next compliance',
          ),
          ...[0, 1, 2, 3, 4].map((at) =>
            ask(
              `${at + 1}.${at + 1}`,
              pick(T.control, at),
              at % 2 ? 'A' : 'M',
              'Server, client, data exchange',
              open,
              open,
              open,
            ),
          ),
        ],
        choices: { E: ['I comply', 'I will comply by', 'I do not comply', 'Not applicable'] },
        places: { question: 'B', id: 'A', answer: 'E', comment: 'F' },
      },
    ],
  ),
  fieldLayout(
    'processor audit of an authority',
    'Prüfkatalog: Prüfpunkt, Rechtsgrundlage, Soll, Ist des Auftragnehmers, Feststellung des Prüfers',
    [
      prose(
        'Vorbemerkung',
        'Vorbemerkung',
        'Der Katalog richtet sich an Auftragsverarbeiter.',
        'Die Spalte Feststellung füllt der Prüfer aus.',
      ),
      {
        name: 'Prüfkatalog',
        lines: [
          maybeAt('A', 'Auftragnehmer:', open),
          gap(),
          heads(
            'Nr.',
            'Prüfpunkt',
            'Rechtsgrundlage',
            'Angaben des Auftragnehmers',
            'Nachweise (Dokument, Seite)',
            'Feststellung des Prüfers',
          ),
          ...[0, 1].flatMap((group) => [
            sections(group + 1, pick(T.de.domain, group)),
            ...[0, 1, 2].map((step) =>
              ask(`${group + 1}.${step + 1}`, pick(T.de.ask, group * 3 + step), 'Art. 32 DSGVO', open, open, open),
            ),
          ]),
        ],
        places: { question: 'B', id: 'A', answer: 'D', evidence: 'E' },
      },
    ],
  ),
  fieldLayout('readiness list with a check column', 'task list: area, activity, done?, who, notes', [
    {
      name: 'Readiness',
      lines: [
        heads('✓', 'Area', 'What you need to have', 'Status', 'Owner', 'Notes'),
        ...[0, 1, 2, 3, 4, 5, 6].map((at) =>
          askAt({}, null, pick(T.domain, at), pick(T.state, at + 4), open, open, open),
        ),
      ],
      choices: { D: ['Not started', 'In progress', 'Done'] },
      places: { question: 'C', answer: 'D', comment: 'F' },
    },
  ]),
];
