import {
  ask,
  bolds,
  type FieldLayout,
  fieldLayout,
  formula,
  heads,
  line,
  open,
  pick,
  sections,
  T,
  take,
} from './field-layout';

/** Self-assessments that authorities and standards bodies publish. */
export const FIELD_AUTHORITIES: FieldLayout[] = [
  fieldLayout(
    'profile with group titles',
    'outcome and description; current and target blocks of columns under merged titles',
    [
      {
        name: 'Organizational Profile',
        lines: [
          bolds('Organizational Profile Template'),
          heads(
            'Outcome (Function, Category, or Subcategory)',
            'Outcome Description',
            'Included in Profile?',
            'Rationale',
            'Current Profile',
            null,
            null,
            'Target Profile',
            null,
            null,
          ),
          heads(
            null,
            null,
            null,
            null,
            'Current Priority',
            'Current Status',
            'Current Policies, Processes and Procedures',
            'Target Priority',
            'Target Status',
            'Target Policies',
          ),
          ...[0, 1].flatMap((group) => [
            sections(['GV', 'PR'][group] ?? '', pick(T.domain, group)),
            ...[0, 1, 2].map((step) =>
              ask(
                `${['GV', 'PR'][group]}.OC-0${step + 1}`,
                pick(T.state, group * 5 + step),
                open,
                open,
                open,
                open,
                open,
                open,
                open,
                open,
              ),
            ),
          ]),
        ],
        merges: ['E2:G2', 'H2:J2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
        places: { question: 'B', id: 'A', answer: 'F' },
      },
    ],
  ),
  fieldLayout(
    'implementation worksheet with two groups of boxes',
    'status boxes and origin boxes under two merged titles; control titles only',
    [
      {
        name: 'Control Summary',
        lines: [
          bolds('Control Implementation Summary'),
          heads(
            'Control ID',
            'Control Title',
            'Implementation Status',
            null,
            null,
            null,
            null,
            'Control Origination',
            null,
            null,
          ),
          heads(
            null,
            null,
            'Implemented',
            'Partially Implemented',
            'Planned',
            'Alternative Implementation',
            'N/A',
            'Service Provider Corporate',
            'Shared',
            'Inherited',
          ),
          ...[
            'Policy and procedures',
            'Account management',
            'Access enforcement',
            'Information flow',
            'Separation of duties',
            'Least privilege',
            'Unsuccessful sign-ins',
            'System use notification',
          ].map((text, at) => ask(`AC-${at + 1}`, text, open, open, open, open, open, open, open, open)),
        ],
        merges: ['A2:A3', 'B2:B3', 'C2:G2', 'H2:J2'],
        places: {
          question: 'B',
          id: 'A',
          answer: null,
          marks: {
            Implemented: 'C',
            'Partially Implemented': 'D',
            Planned: 'E',
            'Alternative Implementation': 'F',
            'N/A': 'G',
          },
        },
      },
    ],
  ),
  fieldLayout(
    'Grundschutz-Checkliste zum Ankreuzen',
    'entbehrlich / ja / teilweise / nein als Spalten, Termin, Verantwortlich, Bemerkung',
    [
      {
        name: 'APP.1.1',
        lines: [
          bolds('APP.1.1 Büroanwendungen'),
          heads(
            'Anforderung',
            'Anforderungstitel',
            'Anforderungstext',
            'Typ',
            'Umsetzung',
            null,
            null,
            null,
            'Umsetzung bis',
            'verantwortlich',
            'Bemerkungen / Begründung für Nicht-Umsetzung',
          ),
          heads(null, null, null, null, 'entbehrlich', 'ja', 'teilweise', 'nein', null, null, null),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(
              `APP.1.1.A${at + 1}`,
              ['Auswahl', 'Schutz', 'Betrieb'][at % 3] ?? '',
              pick(T.de.state, at),
              'Basis',
              open,
              open,
              open,
              open,
              open,
              open,
              open,
            ),
          ),
        ],
        merges: ['E2:H2', ...['A', 'B', 'C', 'D', 'I', 'J', 'K'].map((column) => `${column}2:${column}3`)],
        places: {
          question: 'C',
          id: 'A',
          answer: null,
          comment: 'K',
          marks: { entbehrlich: 'E', ja: 'F', teilweise: 'G', nein: 'H' },
        },
      },
    ],
  ),
  fieldLayout(
    'maturity interview',
    'a question row with a drop-down, quality criteria in the rows below it, notes and rating formulas',
    [
      {
        name: 'Interview',
        lines: [
          line(null, null, 'Maturity toolbox'),
          heads('Business function', 'Stream', 'Level', 'Assessment question', 'Answer', 'Interview notes', 'Rating'),
          ...[0, 1, 2].flatMap((group) =>
            [0, 1].flatMap((step) => [
              ask(
                step === 0 ? pick(T.domain, group) : null,
                'Create and promote',
                step + 1,
                pick(T.ask, group * 5 + step),
                open,
                open,
                formula('VLOOKUP(E3,X,2)', 0),
              ),
              line(null, null, null, pick(T.state, group * 2 + step)),
              line(null, null, null, pick(T.state, group * 2 + step + 7)),
            ]),
          ),
        ],
        choices: {
          E: ['No', 'Yes, for a few systems', 'Yes, for half of the systems or more', 'Yes, for nearly every system'],
        },
        places: { question: 'D', answer: 'E', comment: 'F' },
      },
      {
        name: 'Scorecard',
        lines: [
          heads('Business function', 'Current score', 'Target'),
          ...take(T.domain, 0, 3).map((name) => line(name, formula('SUM(A1)', 0), 3)),
        ],
      },
    ],
  ),
  fieldLayout(
    'prioritised approach',
    'status column whose name is an instruction, explanation, stage and date columns',
    [
      {
        name: 'Milestones',
        lines: [
          bolds('Prioritised approach'),
          heads(
            'Requirements v4.0',
            'Milestone',
            'Status: please write "yes" where all of the requirement is met',
            'Where you wrote "N/A", please give the reason it does not apply',
            'Stage of implementation',
            'Estimated date for completion',
            'Comments',
          ),
          ...[0, 1].flatMap((group) => [
            sections(`Requirement ${group + 1}: ${pick(T.domain, group)}`),
            ...[0, 1, 2].map((step) =>
              ask(
                `${group + 1}.1.${step + 1} ${pick(T.state, group * 6 + step)}`,
                (step % 3) + 1,
                open,
                open,
                open,
                open,
                open,
              ),
            ),
          ]),
        ],
        choices: { C: ['Yes', 'No', 'N/A'] },
        places: { question: 'A', answer: 'C' },
      },
    ],
  ),
  fieldLayout("guide d'hygiène", 'mesure, niveau standard et renforcé à remplir, commentaire', [
    {
      name: 'Suivi',
      lines: [
        heads('N°', 'Mesure', 'Niveau de mise en œuvre', 'Plan d’action', 'Commentaires'),
        ...take(T.fr.state, 0, 7).map((text, at) => ask(at + 1, text, open, open, open)),
      ],
      choices: { C: ['Non traité', 'Partiel', 'Traité'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'E' },
    },
  ]),
  fieldLayout(
    'outcomes with three descriptions',
    'what not achieved, partly and achieved look like, then the assessment and its reason',
    [
      {
        name: 'Objective A',
        lines: [
          bolds('Objective A: Managing risk'),
          heads(
            'Ref',
            'Contributing outcome',
            'Not achieved',
            'Partially achieved',
            'Achieved',
            'Assessment',
            'Justification for assessment',
          ),
          ...[0, 1, 2, 3].map((at) =>
            ask(
              `A1.${at + 1}`,
              pick(T.state, at * 3),
              'Nobody is responsible for the matter.',
              'Some people are responsible.',
              'All is decided and reviewed.',
              open,
              open,
            ),
          ),
        ],
        choices: { F: ['Not achieved', 'Partially achieved', 'Achieved'] },
        places: { question: 'B', id: 'A', answer: 'F', comment: 'G' },
      },
    ],
  ),
];
