import {
  ask,
  askAt,
  bolds,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  heads,
  line,
  maybe,
  maybeAt,
  open,
  pick,
  prose,
  sections,
  T,
} from './field-layout';

/** The last ones written down before the reader was measured. */
export const FIELD_UNSEEN: FieldLayout[] = [
  fieldLayout(
    'boxes and brackets waiting in the cells',
    'an empty box in the compliance column, a bracketed request in the evidence column',
    [
      {
        name: 'Annex I',
        lines: [
          bolds('Review of the essential requirements'),
          heads('No.', 'Requirement', 'Compliant', 'Evidence', 'Remarks'),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(at + 1, pick(T.state, at + 9), '☐', '[Reference to documentation]', open),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'E', evidence: 'D' },
      },
    ],
  ),
  fieldLayout('two hundred questions', 'ten sections of twenty, header frozen at the top, ids running through', [
    {
      name: 'Full assessment',
      lines: [
        heads(
          'Q#',
          'Section',
          'Control question',
          'Respond Yes, No or N/A',
          'Describe how the control works',
          'Supporting document name',
          'Internal: follow-up needed?',
        ),
        ...Array.from({ length: 10 }, (_, group) => group).flatMap((group) => [
          sections(null, null, pick(T.domain, group)),
          ...Array.from({ length: 20 }, (_, step) =>
            ask(
              group * 20 + step + 1,
              pick(T.domain, group),
              pick(step % 3 === 2 ? T.state : T.ask, group * 7 + step),
              open,
              open,
              open,
              open,
            ),
          ),
        ]),
      ],
      choices: { D: ['Yes', 'No', 'N/A'] },
      places: { question: 'C', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
    },
  ]),
  fieldLayout('score beside notes', 'question, vendor response, score zero to three, notes', [
    {
      name: 'Interview guide',
      lines: [
        bolds('Interview guide'),
        gap(),
        ...[0, 1].flatMap((group) => [
          bolds(`${group + 1}. ${pick(T.domain, group)}`),
          heads('#', 'Question', 'Vendor Response', 'Score (0-3)', 'Notes'),
          ...[0, 1, 2].map((step) => ask(`${group + 1}.${step + 1}`, pick(T.ask, group * 6 + step), open, open, open)),
          gap(),
        ]),
        line('Total score:', formula('SUM(D1:D20)', 0)),
      ],
      places: { question: 'B', id: 'A', answer: 'C', comment: 'E' },
    },
  ]),
  fieldLayout('Selbstcheck', 'Reifegrad 0 bis 4 als Auswahl, Soll daneben, Maßnahme und Termin dahinter', [
    {
      name: 'Selbstcheck',
      lines: [
        bolds('Selbstcheck NIS-2'),
        line('Bitte je Zeile den Reifegrad auswählen.'),
        heads(
          'Bereich',
          'Nr',
          'Prüffrage',
          'Ist-Reifegrad',
          'Soll-Reifegrad',
          'Abweichung',
          'Begründung',
          'Maßnahme',
          'Termin',
        ),
        ...[0, 1, 2, 3, 4, 5, 6].map((at) =>
          ask(pick(T.de.domain, at), at + 1, pick(T.de.ask, at + 4), open, 3, formula('E4-D4', 3), open, open, open),
        ),
      ],
      choices: { D: '"0,1,2,3,4"' },
      places: { question: 'C', id: 'B', answer: 'D', comment: 'G' },
    },
  ]),
  fieldLayout("plan d'assurance sécurité", 'exigence, engagement du titulaire, modalités de mise en œuvre', [
    {
      name: 'PAS',
      lines: [
        bolds("Plan d'assurance sécurité"),
        heads(
          'Réf.',
          'Exigence de sécurité',
          'Engagement du titulaire (Oui / Non)',
          'Modalités de mise en œuvre',
          'Documents associés',
        ),
        ...[0, 1].flatMap((group) => [
          sections(pick(T.fr.domain, group)),
          ...[0, 1, 2].map((step) => ask(`EX-${group}${step}`, pick(T.fr.state, group * 3 + step), open, open, open)),
        ]),
      ],
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D', evidence: 'E' },
    },
  ]),
  fieldLayout('cuestionario ENS', 'medida, aplica, nivel de implantación, evidencias, observaciones', [
    {
      name: 'Medidas',
      lines: [
        heads(
          'Código',
          'Medida',
          'Descripción de la medida',
          'Aplica',
          'Grado de implantación',
          'Evidencias',
          'Observaciones',
        ),
        ...[0, 1, 2, 3, 4].map((at) =>
          ask(`op.acc.${at + 1}`, pick(T.es.domain, at), pick(T.es.ask, at), open, open, open, open),
        ),
      ],
      choices: { D: ['Sí', 'No'], E: ['Implantada', 'En proceso', 'No implantada'] },
      places: { question: 'C', id: 'A', answer: 'E', comment: 'G', evidence: 'F' },
    },
  ]),
  fieldLayout('checklist verwerker', 'eis, voldoet ja/nee, toelichting door verwerker', [
    {
      name: 'Checklist',
      lines: [
        bolds('Checklist verwerkers'),
        gap(),
        heads('#', 'Eis', 'Voldoet u hieraan?', 'Toelichting door verwerker'),
        ...[0, 1, 2, 3, 4].map((at) => ask(at + 1, pick(T.nl.ask, at).replace('?', '.'), open, open)),
      ],
      choices: { C: ['Ja', 'Nee', 'N.v.t.'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout(
    'form in boxes',
    'label cells left and right, each with its field; questions below over the whole width',
    [
      {
        name: 'Form',
        lines: [
          bolds('New vendor form'),
          maybe('Company name', open, null, 'VAT number', open),
          maybe('Address', open, null, 'Country', open),
          maybe('Contact', open, null, 'E-mail', open),
          gap(),
          heads('Question', null, null, 'Answer', null),
          ...[0, 1, 2, 3].map((at) => askAt({ answer: 'D' }, pick(T.ask, at + 33), null, null, open, null)),
        ],
        merges: ['A1:E1', ...[6, 7, 8, 9, 10].flatMap((row) => [`A${row}:C${row}`, `D${row}:E${row}`])],
        places: { question: 'A' },
      },
    ],
  ),
  fieldLayout('answers left of the questions', 'a narrow column for Y or N stands before the text', [
    {
      name: 'Declaration',
      lines: [
        bolds('Supplier declaration'),
        heads('Y/N', 'No.', 'The supplier declares that', 'Exceptions'),
        ...[0, 1, 2, 3, 4].map((at) => ask(open, at + 1, pick(T.state, at + 6), open)),
      ],
      choices: { A: ['Y', 'N'] },
      places: { question: 'C', id: 'B', answer: 'A', comment: 'D' },
    },
  ]),
  fieldLayout(
    'three kinds of sheets',
    'a glossary of questions, a filled sample, open questions over two sheets, one of them in capitals',
    [
      prose(
        'READ ME',
        'How to fill in',
        'Which sheets do I need? Only those marked in green.',
        'What if a question does not apply? Choose N/A and explain.',
      ),
      {
        name: 'Sample',
        lines: [
          heads('Ref', 'Question', 'Response', 'Comments'),
          line('S1', 'Is there a sample policy?', 'Yes', 'See page 3'),
          line('S2', 'Who owns the sample?', 'N/A', 'Nobody'),
        ],
      },
      ...['GENERAL', 'TECHNICAL'].map((name, sheet) => ({
        name,
        lines: [
          bolds(name),
          heads('REF', 'QUESTION', 'RESPONSE', 'COMMENTS'),
          ...[0, 1, 2, 3].map((at) => ask(`${name[0]}${at + 1}`, pick(T.ask, sheet * 12 + at), open, open)),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      })),
    ],
  ),
  fieldLayout('follow-up rows', 'rows “If yes, …” without a number below their question', [
    {
      name: 'Q',
      lines: [
        heads('No.', 'Question', 'Answer'),
        ...[0, 1, 2, 3].flatMap((at) => [
          ask(at + 1, pick(T.ask, at * 3 + 6), open),
          askAt({ id: null }, null, 'If yes, please describe how this is done.', open),
        ]),
      ],
      places: { question: 'B', answer: 'C' },
    },
  ]),
  fieldLayout('control set with parameters', 'control id, name, text with line breaks, origin, status and narrative', [
    {
      name: 'Controls',
      lines: [
        bolds('Security control traceability matrix'),
        heads(
          '#',
          'Control #',
          'Control name',
          'Control text',
          'Origination',
          'Status',
          'Implementation narrative',
          'Artifacts',
        ),
        ...[0, 1, 2, 3, 4].map((at) =>
          ask(
            at + 1,
            `AC-${at + 2}`,
            ['Accounts', 'Enforcement', 'Flow', 'Duties', 'Privilege'][at] ?? '',
            `a. ${pick(T.state, at)}\nb. ${pick(T.state, at + 4)}`,
            open,
            open,
            open,
            open,
          ),
        ),
      ],
      choices: { E: ['Corporate', 'System', 'Inherited'], F: ['Implemented', 'Planned', 'Not applicable'] },
      places: { question: 'D', id: 'B', answer: 'F', comment: 'G', evidence: 'H' },
    },
  ]),
  fieldLayout(
    'modules of an assurance platform',
    'question groups as merged cells on the left, sub-questions with response types, response and document columns',
    [
      {
        name: 'Module 1',
        lines: [
          heads(
            'Topic',
            'Q ref',
            'Question',
            'Response type',
            'Response',
            'Document upload (name)',
            'Additional context',
          ),
          ...[0, 1, 2].flatMap((group) =>
            [0, 1].map((step) =>
              ask(
                step === 0 ? pick(T.domain, group) : null,
                `M1.${group + 1}.${step + 1}`,
                pick(T.ask, group * 2 + step + 15),
                step ? 'Free text' : 'Single choice',
                open,
                open,
                open,
              ),
            ),
          ),
        ],
        merges: ['A2:A3', 'A4:A5', 'A6:A7'],
        places: { question: 'C', id: 'B', answer: 'E', comment: 'G', evidence: 'F' },
      },
    ],
  ),
  fieldLayout('numbered statements of a code', 'article, commitment, we comply / we do not, explanation', [
    {
      name: 'Code',
      lines: [
        bolds('Declaration of adherence'),
        maybeAt('A', 'Name of the declaring company', null, open),
        gap(),
        heads('Article', 'Commitment', 'We comply', 'We do not comply', 'Explanation of how we comply'),
        ...[0, 1, 2, 3, 4].map((at) => ask(`5.${at + 1}`, pick(T.state, at + 14), open, open, open)),
      ],
      places: {
        question: 'B',
        id: 'A',
        answer: null,
        comment: 'E',
        marks: { 'We comply': 'C', 'We do not comply': 'D' },
      },
    },
  ]),
];
