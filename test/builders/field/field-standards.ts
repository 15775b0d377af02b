import {
  ask,
  bolds,
  changes,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  glossary,
  heads,
  line,
  maybeAt,
  open,
  pick,
  prose,
  sections,
  T,
  take,
} from './field-layout';

/** Self-assessments against a standard. */
export const FIELD_STANDARDS: FieldLayout[] = [
  fieldLayout(
    'protection of unclassified information',
    'requirements as imperatives, status drop-down, points, plan columns; families as rows',
    [
      {
        name: 'SP 800-171 Assessment',
        lines: [
          bolds('Self-assessment of the security requirements'),
          maybeAt('A', 'Organization', open, null, 'Assessment date', open),
          line('SPRS score', formula('110-SUM(G6:G30)', 110)),
          gap(),
          heads(
            'Family',
            'Requirement #',
            'Security Requirement',
            'Discussion',
            'Implementation Status',
            'Implementation Details',
            'Points',
            'Planned Completion Date',
            'Evidence / Artifacts',
          ),
          ...[0, 1, 2].flatMap((family) =>
            [0, 1, 2, 3].map((step) =>
              ask(
                pick(T.domain, family + 2),
                `3.${family + 1}.${step + 1}`,
                pick(T.state, 20 + family * 3 + step),
                pick(T.guide, step + 4),
                open,
                open,
                [5, 3, 1, 1][step] ?? 1,
                open,
                open,
              ),
            ),
          ),
        ],
        choices: { E: ['Implemented', 'Partially Implemented', 'Planned', 'Not Applicable'] },
        places: { question: 'C', id: 'B', answer: 'E', comment: 'F', evidence: 'I' },
      },
      {
        name: 'Reference',
        lines: [
          heads('Control', 'Title', 'Mapping 800-53'),
          ...take(T.domain, 0, 8).map((title, at) => line(`3.${at}.1`, title, `AC-${at}`)),
        ],
      },
    ],
  ),

  fieldLayout(
    'maturity practices with objectives',
    'each practice in one row, its lettered objectives in rows below with their own met / not met',
    [
      {
        name: 'Level 2',
        lines: [
          heads('Domain', 'Practice', 'Assessment Objective', 'Met / Not Met / N/A', 'How is it met?', 'Evidence'),
          ...[0, 1, 2].flatMap((practice) => [
            sections(`AC.L2-3.1.${practice + 1}`, `${pick(T.domain, practice)} – authorised use`),
            ...['a', 'b', 'c'].map((letter, step) =>
              ask(
                'AC',
                `3.1.${practice + 1}[${letter}]`,
                [
                  'people with access are listed.',
                  'programs that work for people are listed.',
                  'nobody else can get in.',
                  'it is settled which sessions end by themselves.',
                  'it is settled which events are recorded.',
                  'records stay as long as was decided.',
                  'storage carries its level on a label.',
                  'risks are looked at as often as planned.',
                  'connections to others are checked.',
                ][practice * 3 + step] ?? '',
                open,
                open,
                open,
              ),
            ),
          ]),
        ],
        choices: { D: ['Met', 'Not Met', 'N/A'] },
        places: { question: 'C', id: 'B', answer: 'D', comment: 'E', evidence: 'F' },
      },
    ],
  ),

  fieldLayout(
    'controls with four answer drop-downs',
    'title and description columns, implementation groups marked x, four drop-downs a row',
    [
      {
        name: 'Controls v8',
        lines: [
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
            'Policy Defined',
            'Control Implemented',
            'Control Automated',
            'Control Reported',
            'Comments',
          ),
          ...[1, 2, 3].flatMap((control) => [
            sections(control, null, null, null, pick(T.domain, control), pick(T.control, control)),
            ...[1, 2, 3].map((step) =>
              ask(
                control,
                control + step / 10,
                ['Devices', 'Data', 'Users'][step - 1] ?? '',
                'Protect',
                [
                  'Keep a list of devices',
                  'Remove what is not approved',
                  'Use a discovery tool',
                  'Protect with passwords',
                  'Lock after a time',
                  'Encrypt data at rest',
                  'Give rights by role',
                  'Withdraw rights',
                  'Require MFA',
                ][(control - 1) * 3 + step - 1] ?? '',
                pick(T.state, control * 3 + step),
                'x',
                step > 1 ? 'x' : null,
                'x',
                open,
                open,
                open,
                open,
                open,
              ),
            ),
          ]),
        ],
        choices: {
          J: ['No Policy', 'Informal Policy', 'Written Policy', 'Approved Written Policy'],
          K: ['Not Implemented', 'Parts of Policy Implemented', 'Implemented on All Systems'],
          L: ['Not Automated', 'Automated on All Systems'],
          M: ['Not Reported', 'Reported on All Systems'],
        },
        places: { question: 'F', id: 'B', comment: 'N' },
      },
    ],
  ),

  fieldLayout('payment card questionnaire', 'question, expected testing, five mark columns under one merged title', [
    {
      name: 'SAQ D',
      lines: [
        bolds('Section 2: Self-assessment questionnaire'),
        bolds('Requirement 1: Network protection'),
        heads(
          'PCI DSS Requirement',
          'Expected Testing',
          'Response (check one response for each requirement)',
          null,
          null,
          null,
          null,
        ),
        heads(null, null, 'In Place', 'In Place with CCW', 'Not Applicable', 'Not Tested', 'Not in Place'),
        ...[0, 1, 2, 3].map((at) =>
          ask(
            `1.${at + 1}.1  ${pick(T.state, at + 12)}`,
            `• Read the records.\n• Talk to people.\n• ${pick(T.guide, at)}`,
            open,
            open,
            open,
            open,
            open,
          ),
        ),
        bolds('Requirement 2: Safe settings'),
        ...[0, 1, 2].map((at) =>
          ask(`2.${at + 1}.1  ${pick(T.state, at + 3)}`, '• Look at the settings.', open, open, open, open, open),
        ),
      ],
      merges: ['C3:G3', 'A1:G1', 'A2:G2', 'A9:G9'],
      places: {
        question: 'A',
        answer: null,
        marks: {
          'In Place': 'C',
          'In Place with CCW': 'D',
          'Not Applicable': 'E',
          'Not Tested': 'F',
          'Not in Place': 'G',
        },
      },
    },
  ]),

  fieldLayout(
    'automotive assessment',
    'the maturity level to fill stands left of the control question; objective and requirement columns, description and evidence behind',
    [
      prose(
        'Welcome',
        'Information security assessment',
        'Welcome to the assessment catalogue.',
        ...T.guide.slice(0, 2),
      ),
      {
        name: 'Maturity levels',
        lines: [
          bolds('Maturity levels'),
          ...['Incomplete', 'Performed', 'Managed', 'Established', 'Predictable', 'Optimising'].map((label, at) =>
            line(at, label, pick(T.guide, at)),
          ),
        ],
      },
      {
        name: 'Information Security',
        lines: [
          bolds('Information Security Assessment – Questions'),
          gap(),
          heads(
            'ISA Classic',
            'ISA New',
            'Maturity level',
            'Control question',
            'Objective',
            'Requirements (must)',
            'Requirements (should)',
            'Additional requirements for high protection needs',
            'Implementation description',
            'Reference Documentation',
            'Findings/Measures',
          ),
          sections(null, '1', null, 'IS Policies and Organization'),
          ...[1, 2, 3].map((at) =>
            ask(
              `5.${at}`,
              `1.1.${at}`,
              open,
              [
                'How far do rules on information security exist in writing?',
                'How far is information security steered by the management?',
                'How far is it settled who does what?',
              ][at - 1] ?? '',
              pick(T.guide, at),
              `+ ${pick(T.state, at)}\n+ ${pick(T.state, at + 1)}`,
              `+ ${pick(T.state, at + 6)}`,
              'None',
              open,
              open,
              open,
            ),
          ),
          sections(null, '2', null, 'Human Resources'),
          ...[1, 2].map((at) =>
            ask(
              `7.${at}`,
              `2.1.${at}`,
              open,
              [
                'How far is it checked that people suit sensitive work?',
                'How far do people learn about the risks of their work?',
              ][at - 1] ?? '',
              pick(T.guide, at + 3),
              `+ ${pick(T.state, at + 11)}`,
              '(C, I, A)',
              'None',
              open,
              open,
              open,
            ),
          ),
        ],
        choices: { C: '"na,0,1,2,3,4,5"' },
        places: { question: 'D', id: 'B', answer: 'C', comment: 'I', evidence: 'J' },
      },
      {
        name: 'Results',
        lines: [
          bolds('Results'),
          heads('Chapter', 'Result', 'Target maturity'),
          ...[1, 2, 3].map((at) =>
            line(formula(`'Information Security'!D${3 + at}`, 'IS Policies'), formula('AVERAGE(A1:A2)', 0), 3),
          ),
        ],
      },
      glossary('Definitions', 'Definitions'),
      changes('Change history'),
    ],
  ),

  fieldLayout('Grundschutz-Check', 'deutscher Katalog mit Umsetzung, Begründung, Verantwortlich und Termin', [
    {
      name: 'ISMS.1',
      lines: [
        bolds('Baustein ISMS.1 Sicherheitsmanagement'),
        heads(
          'Anforderung',
          'Titel',
          'Typ',
          'Inhalt der Anforderung',
          'Umsetzungsstatus',
          'Erläuterung zur Umsetzung',
          'Verantwortlich',
          'Umsetzung bis',
        ),
        ...take(T.de.state, 0, 9).map((text, at) =>
          ask(
            `ISMS.1.A${at + 1}`,
            ['Leitlinie', 'Ziele', 'Rollen'][at % 3] ?? '',
            'BSH'[at % 3] ?? '',
            text,
            open,
            open,
            open,
            open,
          ),
        ),
      ],
      choices: { E: ['ja', 'teilweise', 'nein', 'entbehrlich'] },
      places: { question: 'D', id: 'A', answer: 'E', comment: 'F' },
    },
    {
      name: 'Legende',
      lines: [
        bolds('Legende'),
        line('ja', 'Die Anforderung ist vollständig umgesetzt.'),
        line('teilweise', 'Die Anforderung ist in Teilen umgesetzt.'),
        line('nein', 'Die Anforderung ist nicht umgesetzt.'),
        line('entbehrlich', 'Die Anforderung trifft nicht zu.'),
      ],
    },
  ]),
];
