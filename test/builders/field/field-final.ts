import {
  ask,
  askAt,
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
} from './field-layout';

/** The round that measured the reader as it was handed over. */
export const FIELD_FINAL: FieldLayout[] = [
  fieldLayout('pytania po polsku', 'a language the word lists do not know', [
    {
      name: 'Ankieta',
      lines: [
        bolds('Ankieta bezpieczeństwa'),
        heads('Lp.', 'Pytanie', 'Odpowiedź', 'Uwagi'),
        ...[
          'Czy istnieje polityka bezpieczeństwa informacji?',
          'Czy dane są szyfrowane?',
          'Kto odpowiada za bezpieczeństwo?',
          'Jak często przeglądane są uprawnienia?',
          'Czy kopie zapasowe są testowane?',
        ].map((text, at) => ask(at + 1, text, open, open)),
      ],
      places: { question: 'B', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout('frågor på svenska', 'section rows, drop-down, unknown words', [
    {
      name: 'Frågor',
      lines: [
        bolds('Säkerhetsfrågor'),
        heads('Nr', 'Fråga', 'Svar', 'Kommentar'),
        sections(null, 'Styrning'),
        ...[
          'Finns en beslutad säkerhetspolicy?',
          'Vem ansvarar för informationssäkerhet?',
          'Krypteras data i vila?',
          'Testas säkerhetskopior regelbundet?',
        ].map((text, at) => ask(at + 1, text, open, open)),
      ],
      choices: { C: ['Ja', 'Nej', 'Delvis'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout('board-level overview', 'grouped by risk, response of supplier merged over two columns', [
    {
      name: 'Supplier',
      lines: [
        heads('Risk', 'Ref', 'What we ask', 'Supplier says', null, 'Proof'),
        ...[0, 1, 2, 3, 4].map((at) =>
          ask(pick(T.domain, at), `R${at + 1}`, pick(T.ask, at * 2 + 1), open, null, open),
        ),
      ],
      merges: ['D1:E1', ...[2, 3, 4, 5, 6].map((row) => `D${row}:E${row}`)],
      places: { question: 'C', id: 'B', answer: 'D', evidence: 'F' },
    },
  ]),
  fieldLayout('requirements of a ministry', 'numbering over four columns, requirement, category K/B, tender answer', [
    {
      name: 'Leistungsverzeichnis',
      lines: [
        bolds('Leistungsverzeichnis IT-Sicherheit'),
        gap(),
        heads(
          'Kap.',
          'Pos.',
          'Anforderung',
          'Art (A/B)',
          'Gewichtung',
          'Erfüllung durch Bieter (ja/nein)',
          'Erläuterung des Bieters',
          'Max. Punkte',
        ),
        ...[0, 1].flatMap((group) => [
          sections(`${group + 1}`, null, pick(T.de.domain, group)),
          ...[0, 1, 2].map((step) =>
            ask(
              `${group + 1}`,
              `${group + 1}.${step + 1}`,
              pick(T.de.state, group * 3 + step),
              step ? 'B' : 'A',
              5,
              open,
              open,
              10,
            ),
          ),
        ]),
      ],
      places: { question: 'C', id: 'B', answer: 'F', comment: 'G' },
    },
  ]),
  fieldLayout('vendor scorecard', 'the vendor fills two columns; weights and scores hidden in between', [
    {
      name: 'Scorecard',
      lines: [
        line('Vendor:', open),
        gap(),
        heads(
          '#',
          'Evaluation question',
          'Weight',
          'Vendor answer',
          'Score',
          'Vendor explanation',
          'Evaluator remarks',
        ),
        ...[0, 1, 2, 3, 4].map((at) =>
          ask(at + 1, pick(T.ask, at + 11), 10, open, formula('IF(D4="Yes",C4,0)', 0), open, open),
        ),
      ],
      choices: { D: ['Yes', 'No'] },
      places: { question: 'B', id: 'A', answer: 'D', comment: 'F' },
    },
  ]),
  fieldLayout('security schedule', 'obligation, does the supplier meet it, how, where proven', [
    {
      name: 'Schedule 4',
      lines: [
        heads(
          'Para',
          'Obligation',
          'Does the supplier meet the obligation?',
          'How is the obligation met?',
          'Where is this evidenced?',
        ),
        ...[0, 1, 2, 3, 4].map((at) => ask(`4.${at + 1}`, pick(T.state, at + 1), open, open, open)),
      ],
      choices: { C: ['Yes', 'No', 'In part'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D', evidence: 'E' },
    },
  ]),
  fieldLayout('three sheets, one question list, all visible', 'scope, questions, definitions of answers', [
    {
      name: 'Scope',
      lines: [bolds('Scope'), heads('Service', 'Included?'), line('Hosting', 'Yes'), line('Support', 'Yes')],
    },
    {
      name: 'Q&A',
      lines: [
        heads('ID', 'Topic', 'Question', 'Status', 'Answer', 'Source'),
        ...[0, 1, 2, 3, 4, 5].map((at) =>
          ask(`${at + 1}`, pick(T.domain, at), pick(T.ask, at * 6), 'Open', open, open),
        ),
      ],
      places: { question: 'C', id: 'A', answer: 'E' },
    },
    {
      name: 'Answer key',
      lines: [
        heads('Answer', 'Meaning'),
        line('Yes', 'The control exists and works.'),
        line('Partly', 'The control exists in some places.'),
        line('No', 'The control does not exist.'),
      ],
    },
  ]),
  fieldLayout(
    'grid of a regulator, French',
    'référence, disposition, conformité, commentaires de l’entité, suite donnée par l’autorité',
    [
      {
        name: 'Grille',
        lines: [
          bolds('Grille d’auto-évaluation'),
          heads(
            'Référence',
            'Disposition',
            'Conformité (Conforme / Partiellement / Non conforme)',
            'Commentaires de l’entité',
            'Analyse de l’autorité',
          ),
          ...[0, 1, 2, 3, 4].map((at) => ask(`Art. ${at + 5}`, pick(T.fr.state, at), open, open, open)),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
    ],
  ),
  fieldLayout('checklist with initials', 'step, done by, date, initials are not ours but the result is', [
    {
      name: 'Onboarding',
      lines: [
        bolds('Onboarding security checklist'),
        heads('No', 'Checklist item', 'Result (OK / Not OK / NA)', 'Remarks', 'Initials', 'Date'),
        ...[0, 1, 2, 3, 4].map((at) => ask(at + 1, pick(T.state, at + 13), open, open, open, open)),
      ],
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout('long text before and after', 'a preface in merged cells, questions, terms in merged cells behind', [
    {
      name: 'RFI',
      lines: [
        bolds('Request for information'),
        line(pick(T.guide, 0)),
        line(pick(T.guide, 4)),
        gap(),
        heads('Nr', 'Information requested', 'Your reply'),
        ...[0, 1, 2, 3, 4].map((at) => ask(at + 1, pick(T.ask, at + 22), open)),
        gap(),
        line('All replies are treated as confidential and are used for this request only.'),
        line('The company may end the procedure at any time without giving reasons.'),
      ],
      wide: 'A:C',
      places: { question: 'B', id: 'A', answer: 'C' },
    },
    glossary('Wording'),
    changes('Versions'),
    prose('Contact', 'Contact', 'Write to procurement@example.org.'),
  ]),
  fieldLayout(
    'risk questions with inherent scores',
    'question, inherent risk, your control, effectiveness drop-down, residual formula',
    [
      {
        name: 'RCSA',
        lines: [
          heads('ID', 'Question', 'Existing control (describe)', 'Effectiveness', 'Result'),
          ...[0, 1, 2, 3, 4].map((at) =>
            askAt({}, `RC${at + 1}`, pick(T.ask, at + 2), open, open, formula('IF(D2="High",1,3)', 3)),
          ),
        ],
        choices: { D: ['High', 'Medium', 'Low'] },
        places: { question: 'B', id: 'A' },
      },
    ],
  ),
  fieldLayout('company facts and yes/no in one table', 'field names as questions, format column, value column', [
    {
      name: 'Profile',
      lines: [
        maybeAt('A', 'Prepared for:', open),
        heads('Data point', 'Format', 'Value', 'Source document'),
        ...[
          'Number of employees',
          'Year of foundation',
          'Is the company certified to ISO/IEC 27001?',
          'Date of the last penetration test',
          'Countries in which data is stored',
        ].map((text) => ask(text, 'text', open, open)),
      ],
      places: { question: 'A', answer: 'C', evidence: 'D' },
    },
  ]),
];
