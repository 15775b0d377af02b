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
} from './field-layout';

/** Questionnaires of customers who write German, French, Spanish, Italian or Dutch. */
export const FIELD_LANGUAGES: FieldLayout[] = [
  fieldLayout(
    'Lieferantenselbstauskunft',
    'Deckblatt mit Firmendaten, danach ja/nein/teilweise zum Ankreuzen und Bemerkung; alles auf einem Blatt',
    [
      {
        name: 'Selbstauskunft',
        lines: [
          bolds('Lieferantenselbstauskunft Informationssicherheit'),
          line(
            'Bitte füllen Sie die Selbstauskunft vollständig aus und senden Sie diese an einkauf@example.org zurück.',
          ),
          gap(),
          maybeAt('A', 'Firma:', null, open),
          maybeAt('A', 'Anschrift:', null, open),
          maybeAt('A', 'Ansprechpartner:', null, open),
          maybeAt('A', 'Anzahl der Mitarbeiter:', null, open),
          gap(),
          heads('Nr.', 'Frage', 'ja', 'nein', 'teilweise', 'Bemerkung / Nachweis'),
          ...[0, 1, 2].flatMap((group) => [
            sections(`${group + 1}`, pick(T.de.domain, group)),
            ...[1, 2, 3, 4].map((step) =>
              ask(`${group + 1}.${step}`, pick(T.de.ask, group * 4 + step), open, open, open, open),
            ),
          ]),
          gap(),
          line('Ort, Datum', null, 'Unterschrift'),
        ],
        places: { question: 'B', id: 'A', answer: null, comment: 'F', marks: { ja: 'C', nein: 'D', teilweise: 'E' } },
      },
    ],
  ),

  fieldLayout(
    'Bankfragebogen Auslagerung',
    'Antwort des Dienstleisters, danach Bewertung und Kommentar der Bank, die nicht uns gehören',
    [
      prose(
        'Hinweise',
        'Ausfüllhinweise',
        'Bitte beantworten Sie alle Fragen in der Spalte "Antwort Dienstleister".',
        'Wird eine Frage mit "nein" beantwortet, ist dies zu begründen.',
      ),
      {
        name: 'Fragenkatalog',
        lines: [
          bolds('Fragenkatalog zur Risikoanalyse von Auslagerungen'),
          gap(),
          heads(
            'Lfd. Nr.',
            'Themengebiet',
            'Frage',
            'Antwort Dienstleister',
            'Erläuterungen Dienstleister',
            'Verweis auf Dokument',
            'Bewertung Bank',
            'Kommentar Bank',
          ),
          ...[0, 1, 2, 3].flatMap((group) =>
            [0, 1, 2].map((step) =>
              ask(
                group * 3 + step + 1,
                pick(T.de.domain, group),
                pick(T.de.ask, group * 3 + step),
                open,
                open,
                open,
                formula('IF(D4="Ja",1,3)', 3),
                open,
              ),
            ),
          ),
        ],
        choices: { D: ['Ja', 'Nein', 'Entfällt'] },
        places: { question: 'C', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
      },
      {
        name: 'Auswertung',
        lines: [
          heads('Themengebiet', 'Punkte', 'Ergebnis'),
          ...T.de.domain.map((name) =>
            line(name, formula('SUM(A1)', 0), formula('IF(B2>3,"hoch","niedrig")', 'niedrig')),
          ),
        ],
      },
    ],
  ),

  fieldLayout(
    'TOM-Checkliste',
    'Maßnahmen als Stichworte unter Überschriften, Spalte umgesetzt und Erläuterung; Überschrift fortgesetzt',
    [
      {
        name: 'TOM',
        lines: [
          bolds('Anlage 1: Technische und organisatorische Maßnahmen nach Art. 32 DSGVO'),
          gap(),
          heads('Maßnahme', 'umgesetzt (ja/nein/n.a.)', 'Erläuterung'),
          ...[0, 1, 2].flatMap((group) => [
            sections(`${group + 1}. ${['Zutrittskontrolle', 'Zugangskontrolle', 'Trennungskontrolle'][group]}`),
            ...[0, 1, 2, 3].map((step) => ask(pick(T.de.state, group * 4 + step), open, open)),
          ]),
        ],
        wide: 'A:C',
        choices: { B: ['ja', 'nein', 'n.a.'] },
        places: { question: 'A', answer: 'B', comment: 'C' },
      },
    ],
  ),

  fieldLayout(
    'criteria catalogue with an answer per criterion',
    'Kriterien mit Zusatzkriterien, Spalten für Anbieter, sehr lange Texte',
    [
      {
        name: 'Kriterien',
        lines: [
          heads(
            'Bereich',
            'ID',
            'Kriterium',
            'Basiskriterium',
            'Zusatzkriterium',
            'Ergänzende Informationen',
            'Stellungnahme des Anbieters',
            'Nachweise',
          ),
          ...[0, 1, 2].flatMap((group) =>
            [1, 2, 3].map((step) =>
              ask(
                pick(T.de.domain, group),
                `OIS-0${group * 3 + step}`,
                ['Leitlinie', 'Rollen', 'Trennung der Aufgaben'][step - 1] ?? '',
                `${pick(T.de.state, group * 3 + step)} ${pick(T.de.state, group + step + 5)}`,
                '-',
                pick(T.de.state, step),
                open,
                open,
              ),
            ),
          ),
        ],
        places: { question: 'D', id: 'B', answer: 'G', evidence: 'H' },
      },
    ],
  ),

  fieldLayout(
    'questionnaire sécurité fournisseur',
    'consignes, thème fusionné, exigence, réponse Oui/Non/Partiel, commentaires et justificatifs',
    [
      prose(
        'Mode d’emploi',
        "Mode d'emploi",
        'Le fournisseur remplit les colonnes Réponse et Commentaires.',
        'Que faire en cas de doute ? Contacter le RSSI.',
      ),
      {
        name: 'Questionnaire',
        lines: [
          bolds('Questionnaire de sécurité – Fournisseurs'),
          maybeAt('A', 'Raison sociale :', null, null, open),
          gap(),
          heads(
            'Thème',
            'N°',
            'Exigence / Question',
            'Réponse du fournisseur',
            'Commentaires',
            'Justificatif à fournir',
            'Avis RSSI',
          ),
          ...[0, 1, 2, 3].flatMap((group) =>
            [0, 1, 2].map((step) =>
              ask(
                step === 0 ? pick(T.fr.domain, group) : null,
                `${group + 1}.${step + 1}`,
                group === 3 ? pick(T.fr.state, step) : pick(T.fr.ask, group * 3 + step),
                open,
                open,
                open,
                open,
              ),
            ),
          ),
        ],
        merges: ['A5:A7', 'A8:A10', 'A11:A13', 'A14:A16'],
        choices: { D: ['Oui', 'Non', 'Partiel', 'N/A'] },
        places: { question: 'C', id: 'B', answer: 'D', comment: 'E' },
      },
      {
        name: 'Suivi des versions',
        lines: [
          heads('Version', 'Date', 'Auteur', 'Objet de la modification'),
          line('1.0', '01/03/2023', 'A. Petit', 'Création du document'),
          line('1.1', '12/09/2024', 'A. Petit', 'Ajout des questions sur la sous-traitance'),
        ],
      },
    ],
  ),

  fieldLayout('grille de conformité', 'mesures à cocher, état, échéance, responsable; fiches en lignes de titre', [
    {
      name: 'Évaluation',
      lines: [
        heads('Fiche', 'Mesure', 'Fait', 'En cours', 'Non fait', 'Observations'),
        ...[0, 1].flatMap((group) => [
          sections(`${group + 1}`, pick(T.fr.domain, group + 3)),
          ...[0, 1, 2, 3].map((step) => ask(null, pick(T.fr.state, group * 4 + step), open, open, open, open)),
        ]),
      ],
      places: { question: 'B', answer: null, comment: 'F', marks: { Fait: 'C', 'En cours': 'D', 'Non fait': 'E' } },
    },
    {
      name: 'Glossaire',
      lines: [
        bolds('Glossaire'),
        heads('Terme', 'Définition'),
        line('Actif', 'Tout élément ayant de la valeur pour l’organisme.'),
        line('Journal', 'Trace des événements survenus sur un système.'),
      ],
    },
  ]),

  fieldLayout('cuestionario de proveedores', 'dos filas de cabecera, sí/no/parcial, observaciones, evidencias', [
    {
      name: 'Cuestionario',
      lines: [
        bolds('Cuestionario de seguridad para proveedores'),
        maybeAt('A', 'Razón social', open),
        gap(),
        heads('Bloque', 'Nº', 'Pregunta', 'A cumplimentar por el proveedor', null, null),
        heads(null, null, null, 'Respuesta', 'Observaciones', 'Evidencias'),
        ...[0, 1, 2].flatMap((group) =>
          [0, 1, 2].map((step) =>
            ask(
              step === 0 ? pick(T.es.domain, group) : null,
              group * 3 + step + 1,
              pick(T.es.ask, group * 3 + step),
              open,
              open,
              open,
            ),
          ),
        ),
      ],
      merges: ['D4:F4', 'A4:A5', 'B4:B5', 'C4:C5', 'A6:A8', 'A9:A11', 'A12:A14'],
      choices: { D: ['Sí', 'No', 'Parcial', 'No aplica'] },
      places: { question: 'C', id: 'B', answer: 'D', comment: 'E', evidence: 'F' },
    },
  ]),

  fieldLayout(
    'misure minime',
    'tre colonne per il codice, livello M/S/A, descrizione, modalità di implementazione da scrivere',
    [
      {
        name: 'ABSC 1',
        lines: [
          bolds('ABSC 1: Dispositivi'),
          heads('ABSC_ID', null, null, 'Livello', 'Descrizione', 'Modalità di implementazione'),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            ask(1, Math.floor(at / 2) + 1, (at % 2) + 1, 'MSA'[at % 3] ?? '', pick(T.it.state, at), open),
          ),
        ],
        merges: ['A2:C2', 'A1:F1'],
        places: { question: 'E', answer: 'F' },
      },
      {
        name: 'ABSC 2',
        lines: [
          bolds('ABSC 2: Programmi'),
          heads('ABSC_ID', null, null, 'Livello', 'Descrizione', 'Modalità di implementazione'),
          ...[0, 1, 2, 3].map((at) =>
            ask(2, Math.floor(at / 2) + 1, (at % 2) + 1, 'MSA'[at % 3] ?? '', pick(T.it.state, at + 2), open),
          ),
        ],
        merges: ['A2:C2', 'A1:F1'],
        places: { question: 'E', answer: 'F' },
      },
    ],
  ),

  fieldLayout('questionario fornitori', 'domanda, risposta, note, documentazione allegata; titoli di sezione', [
    {
      name: 'Questionario',
      lines: [
        bolds('Questionario di valutazione del fornitore'),
        gap(),
        heads('Rif.', 'Domanda', 'Risposta', 'Note', 'Documentazione a supporto'),
        ...[0, 1].flatMap((group) => [
          sections(null, pick(T.it.domain, group)),
          ...[0, 1, 2, 3].map((step) =>
            ask(`D${group * 4 + step + 1}`, pick(T.it.ask, group * 4 + step), open, open, open),
          ),
        ]),
      ],
      choices: { C: ['Sì', 'No', 'In parte', 'Non applicabile'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'D', evidence: 'E' },
    },
    {
      name: 'Istruzioni',
      lines: [
        bolds('Istruzioni per la compilazione'),
        line('Compilare tutte le celle in giallo. Rispondere a ogni domanda.'),
        line('Allegare la documentazione quando richiesta.'),
      ],
    },
  ]),

  fieldLayout('vragenlijst leveranciers', 'vraag, antwoord leverancier, toelichting, bewijs, beoordeling door ons', [
    {
      name: 'Vragenlijst',
      lines: [
        bolds('Vragenlijst informatiebeveiliging leveranciers'),
        maybeAt('A', 'Naam leverancier', null, open),
        maybeAt('A', 'Ingevuld door', null, open),
        gap(),
        heads(
          'Nr',
          'Onderwerp',
          'Vraag',
          'Antwoord leverancier',
          'Toelichting',
          'Bewijsstuk',
          'Beoordeling opdrachtgever',
        ),
        ...[0, 1, 2].flatMap((group) =>
          [0, 1, 2].map((step) =>
            ask(
              group * 3 + step + 1,
              pick(T.nl.domain, group),
              pick(T.nl.ask, group * 3 + step),
              open,
              open,
              open,
              open,
            ),
          ),
        ),
      ],
      choices: { D: ['Ja', 'Nee', 'Deels', 'N.v.t.'], G: ['Voldoet', 'Voldoet niet'] },
      places: { question: 'C', id: 'A', answer: 'D', comment: 'E', evidence: 'F' },
    },
  ]),

  fieldLayout(
    'two languages in one row',
    'German and English question columns, answers in English, drop-down, comment',
    [
      {
        name: 'Fragebogen_Questionnaire',
        lines: [
          bolds('Fragebogen / Questionnaire'),
          heads('ID', 'Frage', 'Question', 'Antwort / Answer', 'Kommentar / Comment'),
          ...[0, 1, 2, 3, 4, 5, 6].map((at) => ask(`Q-${at + 1}`, pick(T.de.ask, at), pick(T.ask, at), open, open)),
        ],
        choices: { D: ['Ja / Yes', 'Nein / No', 'Teilweise / Partly'] },
        places: { question: 'B', id: 'A', answer: 'D', comment: 'E' },
      },
      glossary('Begriffe', 'Begriffe / Terms', ['Begriff', 'Erläuterung']),
      changes('Änderungshistorie', ['Version', 'Datum', 'Bearbeiter', 'Änderung']),
    ],
  ),
];
