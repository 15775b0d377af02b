import { header, type Layout, rowsFrom, styled } from './layouts-common';
import { FRAGEN, QUESTIONS, QUESTIONS_FR, take } from './texts';
import { buildXlsx, type Cell } from './xlsx';

/** Layouts in other languages, without headers, and forms. */
export const OTHER_LAYOUTS: Layout[] = [
  germanMaturity(),
  germanChecklist(),
  germanMarks(),
  frenchForm(),
  withoutHeader(),
  withoutHeaderWithIds(),
  keyValueForm(),
  answersBelow(),
  mergedAnswers(),
  hiddenRowsAndSheets(),
  sameQuestionTwice(),
];

function germanMaturity(): Layout {
  const rows: Cell[][] = [
    ['Information Security Assessment'],
    header(
      'Nr.',
      'Kontrollfrage',
      'Reifegrad',
      'Ziel',
      'Anforderungen (muss)',
      'Anforderungen (sollte)',
      'Beschreibung der Umsetzung',
      'Referenz Dokumentation',
      'Feststellungen des Prüfers',
    ),
    styled('section', '1', 'Richtlinien und Organisation'),
    styled('section', '1.1', 'Richtlinien'),
  ];
  for (const [at, frage] of take(FRAGEN, 0, 4).entries())
    rows.push([
      `1.1.${at + 1}`,
      frage,
      { style: 'wrap' },
      'Ein angemessenes Niveau ist erreicht.',
      '+ Eine Regelung liegt vor und ist freigegeben.\n+ Sie ist bekannt gemacht.',
      '+ Sie wird jährlich geprüft.',
    ]);
  rows.push(styled('section', '2', 'Personal'));
  for (const [at, frage] of take(FRAGEN, 5, 4).entries())
    rows.push([
      `2.1.${at + 1}`,
      frage,
      { style: 'wrap' },
      'Ein angemessenes Niveau ist erreicht.',
      '+ Eine Regelung liegt vor.',
      '+ Sie wird geprüft.',
    ]);
  return {
    name: 'control questions with a maturity level',
    standsFor: 'VDA ISA: German, maturity drop-down, aims and requirements as long texts, description and documents',
    file: buildXlsx({
      sheets: [
        { name: 'Deckblatt', rows: [['Assessment'], ['Firma:', null], ['Standort:', null], ['Datum:', null]] },
        {
          name: 'Informationssicherheit',
          rows,
          validations: [{ sqref: 'C5:C30', list: ['0', '1', '2', '3', '4', '5', 'na'] }],
        },
        { name: 'Ergebnisse', rows: [header('Kapitel', 'Reifegrad', 'Bemerkung'), ['1', { formula: 'x', value: 0 }]] },
      ],
    }),
    expected: [
      { sheet: 'Deckblatt', rows: [2, 3, 4], question: 'A', answer: 'B' },
      {
        sheet: 'Informationssicherheit',
        rows: [5, 6, 7, 8, 10, 11, 12, 13],
        question: 'B',
        answer: 'C',
        comment: 'G',
        evidence: 'H',
      },
    ],
  };
}

function germanChecklist(): Layout {
  const rows: Cell[][] = [
    ['Checkliste technische und organisatorische Maßnahmen'],
    ['Bitte füllen Sie die Spalten D bis F aus.'],
    [],
    header('lfd. Nr.', 'Bereich', 'Anforderung', 'Umsetzung', 'Bemerkung', 'Nachweis'),
    ...take(FRAGEN, 0, 9).map((frage, at): Cell[] => [
      at + 1,
      at < 4 ? 'Vertraulichkeit' : 'Verfügbarkeit',
      frage,
      'bitte auswählen',
    ]),
  ];
  return {
    name: 'German checklist with placeholders',
    standsFor:
      'an Art. 28 checklist: section column, drop-down on a hidden list sheet, “bitte auswählen” in every answer',
    file: buildXlsx({
      sheets: [
        { name: 'Checkliste', rows, validations: [{ sqref: 'D5:D13', list: 'Auswahl', extension: true }] },
        {
          name: 'Listen',
          state: 'veryHidden',
          rows: [['bitte auswählen'], ['Ja'], ['Teilweise'], ['Nein'], ['Entfällt']],
        },
      ],
      names: { Auswahl: 'Listen!$A$1:$A$5' },
    }),
    expected: [
      {
        sheet: 'Checkliste',
        rows: rowsFrom(5, 13),
        question: 'C',
        answer: 'D',
        comment: 'E',
        evidence: 'F',
        options: ['Ja', 'Teilweise', 'Nein', 'Entfällt'],
      },
    ],
  };
}

function germanMarks(): Layout {
  const rows: Cell[][] = [
    header('Nr', 'Frage', 'Ja', 'Nein', 'Teilweise', 'Erläuterung'),
    styled('bold', null, 'Zutrittskontrolle'),
    ...take(FRAGEN, 1, 5).map((frage, at): Cell[] => [at + 1, frage]),
    styled('bold', null, 'Zugangskontrolle'),
    ...take(FRAGEN, 6, 3).map((frage, at): Cell[] => [at + 6, frage]),
  ];
  return {
    name: 'German marks with bold section rows',
    standsFor: 'a processor’s self declaration with Ja / Nein / Teilweise columns',
    file: buildXlsx({ sheets: [{ name: 'Selbstauskunft', rows }] }),
    expected: [
      {
        sheet: 'Selbstauskunft',
        rows: [3, 4, 5, 6, 7, 9, 10, 11],
        question: 'B',
        answer: null,
        comment: 'F',
        marks: { Ja: 'C', Nein: 'D', Teilweise: 'E' },
      },
    ],
  };
}

function frenchForm(): Layout {
  const rows: Cell[][] = [
    ['Questionnaire de sécurité fournisseur'],
    header('N°', 'Thème', 'Question', 'Réponse', 'Commentaires', 'Justificatif'),
    ...take(QUESTIONS_FR, 0, 6).map((question, at): Cell[] => [
      `S${at + 1}`,
      at === 0 ? 'Gouvernance' : null,
      question,
      'A remplir',
    ]),
  ];
  return {
    name: 'French form with “A remplir”',
    standsFor: 'a French supplier form, placeholders in the answer cells',
    file: buildXlsx({
      sheets: [
        {
          name: 'Questionnaire',
          rows,
          validations: [{ sqref: 'D3:D8', list: ['Oui', 'Non', 'Partiellement', 'Sans objet'] }],
        },
      ],
    }),
    expected: [
      { sheet: 'Questionnaire', rows: rowsFrom(3, 8), question: 'C', answer: 'D', comment: 'E', evidence: 'F' },
    ],
  };
}

function withoutHeader(): Layout {
  return {
    name: 'no header at all',
    standsFor: 'a list of questions in column A with room in column B',
    file: buildXlsx({
      sheets: [
        {
          name: 'Sheet1',
          widths: [70, 50],
          rows: [['Security questions for our vendors'], [], ...take(QUESTIONS, 0, 7).map((text): Cell[] => [text])],
        },
      ],
    }),
    expected: [{ sheet: 'Sheet1', rows: rowsFrom(3, 9), question: 'A', answer: 'B' }],
  };
}

function withoutHeaderWithIds(): Layout {
  return {
    name: 'no header, numbers and drop-downs',
    standsFor: 'numbered questions whose only sign of an answer column is its drop-down',
    file: buildXlsx({
      sheets: [
        {
          name: 'Fragen',
          rows: take(FRAGEN, 0, 6).map((text, at): Cell[] => [`${at + 1}.`, text, null, null]),
          validations: [{ sqref: 'C1:C6', list: ['Ja', 'Nein'] }],
        },
      ],
    }),
    expected: [{ sheet: 'Fragen', rows: rowsFrom(1, 6), question: 'B', answer: 'C' }],
  };
}

function keyValueForm(): Layout {
  return {
    name: 'company form',
    standsFor: 'labels with a place to write beside them, a heading above, a filled line in between',
    file: buildXlsx({
      sheets: [
        {
          name: 'Vendor Information',
          rows: [
            styled('section', 'Vendor information'),
            ['Company name', null],
            ['Address', null],
            ['Contact person', '<name>'],
            ['E-mail:', null],
            ['Form version', '2.1'],
          ],
        },
      ],
    }),
    expected: [{ sheet: 'Vendor Information', rows: [2, 3, 4, 5], question: 'A', answer: 'B' }],
  };
}

function answersBelow(): Layout {
  const rows: Cell[][] = [['Open questions']];
  for (const text of take(QUESTIONS, 2, 5)) rows.push([text], [{ style: 'wrap' }], []);
  return {
    name: 'answers below the questions',
    standsFor: 'one wide column, an empty framed row under each question',
    file: buildXlsx({
      sheets: [
        {
          name: 'Open',
          widths: [120],
          rows,
          merges: ['A3:F3', 'A6:F6', 'A9:F9', 'A12:F12', 'A15:F15', 'A2:F2', 'A5:F5', 'A8:F8', 'A11:F11', 'A14:F14'],
        },
      ],
    }),
    expected: [{ sheet: 'Open', rows: [2, 5, 8, 11, 14], question: 'A', answer: 'A' }],
  };
}

function mergedAnswers(): Layout {
  const rows: Cell[][] = [
    header('ID', 'Question', null, 'Response', null, null),
    ...take(QUESTIONS, 4, 5).map((text, at): Cell[] => [
      `M-${at + 1}`,
      text,
      null,
      { style: 'wrap' },
      { style: 'wrap' },
      { style: 'wrap' },
    ]),
  ];
  const merges = [1, 2, 3, 4, 5, 6].flatMap((row) => [`B${row}:C${row}`, `D${row}:F${row}`]);
  return {
    name: 'questions and answers merged over columns',
    standsFor: 'answers go to the first cell of their merge',
    file: buildXlsx({ sheets: [{ name: 'Merged', rows, merges }] }),
    expected: [{ sheet: 'Merged', rows: rowsFrom(2, 6), question: 'B', answer: 'D', comment: null }],
  };
}

function hiddenRowsAndSheets(): Layout {
  const rows: Cell[][] = [
    header('Key', 'No', 'Question', 'Answer', 'Internal score'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [`k${at}`, at + 1, text, null, 1]),
  ];
  return {
    name: 'hidden rows, columns and sheets',
    standsFor: 'rows of another edition hidden, a technical key column hidden, last year’s sheet hidden',
    file: buildXlsx({
      sheets: [
        { name: 'Active', rows, hiddenRows: [3, 5], hiddenColumns: [1] },
        { name: 'Old', state: 'hidden', rows },
      ],
    }),
    expected: [{ sheet: 'Active', rows: [2, 4, 6, 7], question: 'C', answer: 'D', id: ['1', '3', '5', '6'] }],
  };
}

function sameQuestionTwice(): Layout {
  const rows: Cell[][] = [
    header('Question', 'Answer', 'Remarks'),
    [QUESTIONS[1] ?? ''],
    [QUESTIONS[4] ?? ''],
    [QUESTIONS[1] ?? ''],
  ];
  return {
    name: 'the same question twice',
    standsFor: 'two rows with the same words and different drop-downs stay two questions',
    file: buildXlsx({
      sheets: [
        {
          name: 'Twice',
          rows,
          validations: [
            { sqref: 'B2', list: ['Yes', 'No'] },
            { sqref: 'B4', list: ['Full', 'None'] },
          ],
        },
      ],
    }),
    expected: [{ sheet: 'Twice', rows: [2, 3, 4], question: 'A', answer: 'B', comment: 'C' }],
  };
}
