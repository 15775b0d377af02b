import { header, type Layout, one, rowsFrom, styled } from './layouts-common';
import { FRAGEN, QUESTIONS, QUESTIONS_FR, STATEMENTS, take } from './texts';
import type { Cell } from './xlsx';

/** Layouts written after the reader was made, to see how it does on files nobody tuned it to. */
export const LATER_LAYOUTS: Layout[] = [
  cmmcSelfAssessment(),
  hospitalForm(),
  partnerOnboarding(),
  isoGapAnalysis(),
  privacyAssessment(),
  germanAvvAnnex(),
  frenchHosting(),
  numberedByText(),
  twoRowTitle(),
  columnsAsYesNoWithComments(),
];

function cmmcSelfAssessment(): Layout {
  const rows: Cell[][] = [
    styled('bold', 'Self-assessment workbook'),
    header(
      'Domain',
      'Practice ID',
      'Practice',
      'Assessment Objectives',
      'Status (Met / Not Met / N/A)',
      'Implementation Statement',
      'Artifacts',
      'POA&M Item',
      'Target Date',
    ),
    ...take(STATEMENTS, 0, 6).map((text, at): Cell[] => [
      'AC',
      `AC.L2-3.1.${at + 1}`,
      text,
      'Determine if:\n[a] users are identified;\n[b] processes are identified; and\n[c] devices are identified.',
    ]),
  ];
  return one(
    'practices with objectives',
    'a defence supplier’s self-assessment: long objectives beside the practice, artifacts, plan columns',
    rows,
    { rows: rowsFrom(3, 8), question: 'C', answer: 'E', comment: 'F', evidence: 'G' },
  );
}

function hospitalForm(): Layout {
  const rows: Cell[][] = [
    ['MANUFACTURER DISCLOSURE STATEMENT'],
    ['Device Description', null],
    ['Device Model', null],
    [],
    header('Question ID', 'Question', null, 'See note', 'IEC TR 80001', 'NIST SP 800-53', 'ISO 27002'),
    styled('section', null, 'MANAGEMENT OF PRIVATE DATA'),
    ...take(QUESTIONS, 0, 5).map((text, at): Cell[] => [`MPII-${at + 1}`, text, null, null, null, 'AR-2', 'A.15.1.4']),
    styled('section', null, 'AUTOMATIC LOGOFF (ALOF)'),
    ...take(QUESTIONS, 5, 3).map((text, at): Cell[] => [`ALOF-${at + 1}`, text, null, '__', null, 'AC-12', null]),
  ];
  return one(
    'answer column without a name',
    'a medical device form: the drop-downs stand in a column whose header is empty',
    rows,
    { rows: [7, 8, 9, 10, 11, 13, 14, 15], question: 'B', answer: 'C' },
    { validations: [{ sqref: 'C7:C15', list: ['Yes', 'No', 'N/A', 'See Notes'] }] },
  );
}

function partnerOnboarding(): Layout {
  const rows: Cell[][] = [
    header(
      'S.No',
      'Domain',
      'Control Questions',
      'Vendor Response (Yes/No/NA)',
      'Vendor Remarks',
      'Artefacts to be provided',
      'Auditor Remarks',
      'Risk',
    ),
    ...take(QUESTIONS, 2, 9).map((text, at): Cell[] => [
      at + 1,
      at % 3 === 0 ? 'HR Security' : null,
      text,
      null,
      null,
      'Policy copy, screenshots',
      null,
      null,
    ]),
  ];
  return one(
    'artefacts named by the customer',
    'the artefacts column is filled by the customer and is no place to write',
    rows,
    { rows: rowsFrom(2, 10), question: 'C', answer: 'D', comment: 'E', evidence: null, options: ['Yes', 'No', 'NA'] },
  );
}

function isoGapAnalysis(): Layout {
  const rows: Cell[][] = [
    header('Annex A', 'Control', 'Control text', 'Implemented?', 'How is it implemented?', 'Reference to document'),
  ];
  for (const [at, text] of take(STATEMENTS, 0, 8).entries()) {
    if (at % 4 === 0) rows.push(styled('bold', `A.${at / 4 + 5}`, at ? 'People controls' : 'Organizational controls'));
    rows.push([`A.${Math.floor(at / 4) + 5}.${(at % 4) + 1}`, `Control title ${at + 1}`, text]);
  }
  return one(
    'a gap analysis over Annex A',
    'bold family rows with a number of their own, short titles beside long texts',
    rows,
    { rows: [3, 4, 5, 6, 8, 9, 10, 11], question: 'C', answer: 'D', comment: 'E', evidence: 'F' },
  );
}

function privacyAssessment(): Layout {
  const rows: Cell[][] = [
    ['Data Protection Questionnaire for Processors'],
    [],
    ['1. General'],
    ...take(QUESTIONS, 8, 3).map((text, at): Cell[] => [`1.${at + 1} ${text}`, null]),
    ['2. Technical measures'],
    ...take(QUESTIONS, 11, 4).map((text, at): Cell[] => [`2.${at + 1} ${text}`, null]),
  ];
  return one(
    'numbers inside the questions, no header',
    'a two-column form made from a text document',
    rows,
    {
      rows: [4, 5, 6, 8, 9, 10, 11],
      question: 'A',
      answer: 'B',
      id: ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4'],
    },
    { widths: [80, 60] },
  );
}

function germanAvvAnnex(): Layout {
  const rows: Cell[][] = [
    ['Anlage TOM – Selbstauskunft des Auftragnehmers'],
    header('Maßnahme', 'umgesetzt', null, null, 'Beschreibung / Anmerkungen'),
    header(null, 'ja', 'nein', 'n. a.', null),
    styled('section', '1. Zutrittskontrolle'),
    ...take(STATEMENTS, 4, 3).map((text): Cell[] => [text]),
    styled('section', '2. Zugangskontrolle'),
    ...take(STATEMENTS, 8, 3).map((text): Cell[] => [text]),
  ];
  return one(
    'measures with ja, nein, n. a.',
    'an annex of measures with a group title over the marks',
    rows,
    {
      rows: [5, 6, 7, 9, 10, 11],
      question: 'A',
      answer: null,
      comment: 'E',
      marks: { ja: 'B', nein: 'C', 'n. a.': 'D' },
    },
    { merges: ['A2:A3', 'B2:D2', 'E2:E3', 'A4:E4', 'A8:E8'] },
  );
}

function frenchHosting(): Layout {
  const rows: Cell[][] = [
    ['Annexe sécurité – Questionnaire à compléter par le prestataire'],
    [],
    header('Réf.', 'Exigence', 'Conforme (Oui/Non/Partiel)', 'Précisions du prestataire', 'Preuves', 'Avis RSSI'),
    ...take(QUESTIONS_FR, 0, 5).map((text, at): Cell[] => [`EX-${at + 1}`, text]),
    ...take(['Le prestataire chiffre les sauvegardes.', 'Les accès sont revus chaque trimestre.'], 0, 2).map(
      (text, at): Cell[] => [`EX-${at + 6}`, text],
    ),
  ];
  return one('French requirements with evidence', 'exigences, conformity, the customer’s opinion at the end', rows, {
    rows: rowsFrom(4, 10),
    question: 'B',
    answer: 'C',
    comment: 'D',
    evidence: 'E',
    options: ['Oui', 'Non', 'Partiel'],
  });
}

function numberedByText(): Layout {
  const rows: Cell[][] = [
    header('Security Questionnaire', 'Please respond below'),
    ...take(QUESTIONS, 0, 6).map((text, at): Cell[] => [`Q${at + 1}: ${text}`]),
  ];
  return one('a title as a header', 'headers that name neither questions nor answers plainly', rows, {
    rows: rowsFrom(2, 7),
    question: 'A',
    answer: 'B',
  });
}

function twoRowTitle(): Layout {
  const rows: Cell[][] = [
    [{ value: 'ACME Bank', style: 'bold' }, null, null, { value: 'Version', style: 'bold' }, '3.2'],
    [
      { value: 'Information security due diligence', style: 'bold' },
      null,
      null,
      { value: 'Date', style: 'bold' },
      '2026-01-01',
    ],
    ['Vendor name', null, null, 'Completed by', null],
    [],
    header('#', 'Area', 'Due diligence question', 'Vendor answer', 'Supporting documents provided'),
    ...take(QUESTIONS, 4, 7).map((text, at): Cell[] => [at + 1, 'Security', text]),
  ];
  return one('a letterhead above the table', 'title, version and name fields in the first rows', rows, {
    rows: rowsFrom(6, 12),
    question: 'C',
    answer: 'D',
    evidence: 'E',
  });
}

function columnsAsYesNoWithComments(): Layout {
  const rows: Cell[][] = [
    ['Nr.', 'Prüfpunkt', 'Ja / Nein / n.z.', 'Kommentar Lieferant', 'Kommentar Auftraggeber'],
    ...take(FRAGEN, 0, 8).map((text, at): Cell[] => [at + 1, text]),
  ];
  return one('supplier and customer comments', 'two comment columns, only one of them ours', rows, {
    rows: rowsFrom(2, 9),
    question: 'B',
    answer: 'C',
    comment: 'D',
    options: ['Ja', 'Nein', 'n.z.'],
  });
}
