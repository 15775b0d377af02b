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
  maybe,
  maybeAt,
  open,
  pick,
  prose,
  sections,
  T,
} from './field-layout';

/** A further round, written down once the reader had been changed for all the others. */
export const FIELD_LAST: FieldLayout[] = [
  fieldLayout(
    'insurance application',
    'numbered parts, yes/no columns, details below a table, limits and turnover as fields',
    [
      {
        name: 'Cyber proposal',
        lines: [
          bolds('Cyber insurance proposal form'),
          sections('1. Applicant'),
          maybe('Name of insured', open),
          maybe('Annual turnover', open),
          gap(),
          sections('2. Security'),
          heads('Question', 'Yes', 'No'),
          ...[6, 9, 10, 15, 19].map((at) =>
            askAt({ answer: null, marks: { Yes: 'B', No: 'C' } }, pick(T.ask, at), open, open),
          ),
          gap(),
          line('Declaration: I confirm that the statements above are true.'),
          line('Signature'),
          line('Date'),
        ],
        places: { question: 'A' },
      },
    ],
  ),
  fieldLayout('open source dependency review', 'criteria, result pass/fail, notes, weight', [
    {
      name: 'Review',
      lines: [
        heads('Criterion', 'Why it matters', 'Weight', 'Result', 'Reviewer notes'),
        ...[0, 1, 2, 3, 4].map((at) => ask(pick(T.state, at + 15), pick(T.guide, at), 2, open, open)),
      ],
      choices: { D: ['Pass', 'Fail', 'N/A'] },
      places: { question: 'A', answer: 'D' },
    },
  ]),
  fieldLayout('AI vendor questions', 'area, question, rationale, vendor answer, confidence, citations', [
    {
      name: 'AI',
      lines: [
        bolds('Questions on artificial intelligence'),
        heads('Area', '#', 'Question for vendor', 'Rationale', 'Vendor answer', 'Links to documents', 'Our assessment'),
        ...[0, 1, 2, 3, 4].map((at) =>
          ask(pick(T.domain, at), `AI-${at + 1}`, pick(T.ask, at * 7), pick(T.guide, at), open, open, open),
        ),
      ],
      places: { question: 'C', id: 'B', answer: 'E', evidence: 'F' },
    },
  ]),
  fieldLayout(
    'Fragenkatalog einer Versicherung',
    'Frage, Hilfestellung, Auswahl, Freitext, Dokument; Kapitel als eigene Zeilen mit Nummer',
    [
      {
        name: 'Katalog',
        lines: [
          bolds('Fragenkatalog für Dienstleister'),
          gap(),
          heads('Nr.', 'Frage', 'Hilfestellung', 'Auswahl', 'Freitext', 'Dokument'),
          ...[0, 1].flatMap((group) => [
            sections(`${group + 1}`, pick(T.de.domain, group)),
            ...[0, 1, 2].map((step) =>
              ask(
                `${group + 1}.${step + 1}`,
                pick(T.de.ask, group * 7 + step),
                'Bitte kurz beschreiben.',
                open,
                open,
                open,
              ),
            ),
          ]),
        ],
        choices: { D: ['Ja', 'Nein', 'Teilweise', 'Nicht relevant'] },
        places: { question: 'B', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
      },
    ],
  ),
  fieldLayout('questionnaire RGPD sous-traitants', 'question, réponse, détail, pièces ; partie réservée au client', [
    {
      name: 'RGPD',
      lines: [
        bolds('Questionnaire RGPD – sous-traitants'),
        line('Nom du sous-traitant :', open),
        gap(),
        heads(
          '#',
          'Domaine',
          'Question',
          'Réponse (Oui/Non/NA)',
          'Détail de la réponse',
          'Pièces jointes',
          'Réservé au client : analyse',
        ),
        ...[0, 1, 2, 3, 4, 5].map((at) =>
          ask(at + 1, pick(T.fr.domain, at), pick(T.fr.ask, at + 3), open, open, open, open),
        ),
      ],
      places: { question: 'C', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
    },
  ]),
  fieldLayout('checklist of technical settings', 'setting, expected value, actual value, compliant', [
    {
      name: 'Hardening',
      lines: [
        heads('ID', 'Requirement', 'Expected value', 'Actual value', 'Compliant?', 'Deviation reason'),
        ...[0, 1, 2, 3, 4].map((at) => ask(`H-${at + 1}`, pick(T.state, at + 2), 'Enabled', open, open, open)),
      ],
      choices: { E: ['Yes', 'No'] },
      places: { question: 'B', id: 'A', answer: 'E', comment: 'F' },
    },
  ]),
  fieldLayout('hospital vendor intake', 'sections with letters, follow-ups, a table of systems to fill in between', [
    {
      name: 'Intake',
      lines: [
        bolds('Vendor intake'),
        heads('Item', 'Question', 'Vendor Response', 'Vendor Comment'),
        sections('A', 'Company'),
        ...[1, 2, 3].map((at) => ask(`A${at}`, pick(T.ask, at + 18), open, open)),
        sections('B', 'Data'),
        ...[1, 2, 3].map((at) => ask(`B${at}`, pick(T.ask, at + 23), open, open)),
        gap(),
        bolds('Systems in scope'),
        heads('System', 'Purpose', 'Location', 'Data held'),
        line(open, open, open, open),
      ],
      choices: { C: ['Yes', 'No', 'Unknown'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
  ]),
  fieldLayout('partner portal download', 'first rows hold metadata pairs; header in row six; guidance at the end', [
    {
      name: 'download',
      lines: [
        line('Assessment', 'Information security 2025'),
        line('Exported', '2025-03-01 10:00'),
        line('Status', 'Sent'),
        line('Due', '2025-04-01'),
        gap(),
        heads('Number', 'Category', 'Question', 'Answer', 'Explanation', 'Attachments', 'Guidance'),
        ...[0, 1, 2, 3, 4, 5].map((at) =>
          ask(`${at + 1}`, pick(T.domain, at), pick(T.ask, at * 5 + 2), null, null, null, pick(T.guide, at)),
        ),
      ],
      places: { question: 'C', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
    },
  ]),
  fieldLayout('service catalogue and questions', 'catalogue with descriptions and yes values is a reference', [
    {
      name: 'Services',
      lines: [
        heads('Service', 'Description', 'In scope', 'Owner'),
        line('Hosting', 'Servers in two data centres', 'Yes', 'Operations'),
        line('Support', 'Help by telephone', 'Yes', 'Customer care'),
      ],
    },
    {
      name: 'Questions',
      lines: [
        heads('#', 'Security question', 'Answer by provider', 'Comment by provider'),
        ...[0, 1, 2, 3].map((at) => ask(at + 1, pick(T.ask, at + 27), open, open)),
      ],
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
    },
    changes('Revision'),
    glossary('Glossar', 'Glossar', ['Begriff', 'Bedeutung']),
  ]),
  fieldLayout(
    'controls with test results of an auditor',
    'control activity, response of management, auditor columns behind',
    [
      {
        name: 'Controls',
        lines: [
          bolds('Internal control questionnaire'),
          heads('Ref', 'Control activity', 'Management response', 'Auditor test', 'Auditor result'),
          ...[0, 1, 2, 3, 4].map((at) => ask(`IC${at + 1}`, pick(T.state, at + 10), open, open, open)),
        ],
        places: { question: 'B', id: 'A', answer: 'C' },
      },
    ],
  ),
  fieldLayout('questionario privacy', 'sezioni, domanda, sì/no, descrizione delle misure, riferimenti', [
    {
      name: 'Privacy',
      lines: [
        bolds('Questionario privacy per i responsabili del trattamento'),
        heads('N.', 'Ambito', 'Domanda', 'Sì/No', 'Descrizione delle misure adottate', 'Riferimenti documentali'),
        ...[0, 1, 2, 3, 4, 5].map((at) => ask(at + 1, pick(T.it.domain, at), pick(T.it.ask, at + 2), open, open, open)),
      ],
      places: { question: 'C', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
    },
  ]),
  fieldLayout(
    'readiness of a data centre visit',
    'observation sheet: topic, what to look for, seen yes/no, remarks; a calculation at the end',
    [
      prose('About', 'About this workbook', 'It is used for visits.', 'Is something missing? Tell us.'),
      {
        name: 'Physical',
        lines: [
          heads('Topic', 'Check', 'OK', 'Not OK', 'n/a', 'Remarks'),
          ...[0, 1, 2, 3].map((at) => ask(pick(T.domain, at), pick(T.state, at + 16), open, open, open, open)),
          line('Sum', null, formula('COUNTA(C2:C5)', 0), formula('COUNTA(D2:D5)', 0), formula('COUNTA(E2:E5)', 0)),
        ],
        places: { question: 'B', answer: null, comment: 'F' },
      },
    ],
  ),
  fieldLayout(
    'clauses with acceptance',
    'contract requirements: clause text, accepted / accepted with changes / not accepted, proposed wording',
    [
      {
        name: 'Contract',
        lines: [
          maybeAt('A', 'Bidder:', open),
          heads('Clause', 'Text', 'Accepted / Accepted with changes / Not accepted', 'Proposed wording'),
          ...[0, 1, 2, 3].map((at) =>
            ask(`${at + 1}.1`, `The supplier shall comply with this clause. ${pick(T.control, at)}`, open, open),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
    ],
  ),
];
