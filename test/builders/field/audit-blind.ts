import {
  AREAS,
  BEREICHE,
  decir,
  dire,
  DOMAINES,
  guide,
  MARCOS,
  NORMEN,
  padded,
  reference,
  sage,
  say,
  upTo,
  zeg,
} from './audit-words';
import {
  ask,
  bolds,
  changes,
  fieldLayout,
  type FieldLayout,
  type FieldSheet,
  formula,
  gap,
  heads,
  type Line,
  line,
  maybe,
  prose,
  sections,
} from './field-layout';

const critical = (at: number): FieldSheet => {
  const area = AREAS[at]!;
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
        say('do', AREAS[part + 4]!, at),
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
  ...AREAS.flatMap((area, part) =>
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

const french: Line[] = [
  bolds("Annexe 3 – Cadre de réponse au plan d'assurance sécurité"),
  line('Le candidat renseigne obligatoirement les colonnes E à G. Toute case vide vaut non-conformité.'),
  gap(),
  heads(
    'Thème',
    'N°',
    'Exigence',
    'Niveau (O : obligatoire / S : souhaité)',
    'Conformité du candidat (C / PC / NC)',
    'Réponse détaillée du candidat',
    'Références documentaires',
    "Notation de l'acheteur",
  ),
  ...DOMAINES.flatMap((area) =>
    upTo(16).map((at) =>
      ask(at === 0 ? area.name : null, `${area.code}-${padded(at + 1)}`, dire(area, at), at % 3 ? 'O' : 'S'),
    ),
  ),
];

const spanish: Line[] = [
  bolds('Autoevaluación de medidas de seguridad'),
  line('Proveedor:', null, null, 'Fecha:'),
  gap(),
  heads(
    'Código',
    'Medida',
    'Descripción de la medida',
    'Aplica',
    'Nivel de madurez actual',
    'Nivel objetivo',
    'Observaciones',
    'Evidencias',
  ),
  ...MARCOS.flatMap((area): Line[] => [
    sections(area.code, area.name, null, null, null, null, null, null),
    ...upTo(16).map((at) => ask(`${area.code}.${at + 1}`, area.topics[at % 4] ?? '', decir(area, at))),
  ]),
];

const applicability: Line[] = [
  bolds('ISO/IEC 27001:2022 – Statement of Applicability and gap assessment'),
  gap(),
  heads(
    'Annex A',
    'Control name',
    'Control',
    'Applicable?',
    'Justification for inclusion / exclusion',
    'Implementation status',
    'How is the control implemented?',
    'Evidence',
    'Control owner',
    'Target date',
  ),
  ...['Organizational controls', 'People controls', 'Physical controls', 'Technological controls'].flatMap(
    (theme, part): Line[] => [
      sections(`A.${part + 5}`, theme, null, null, null, null, null, null, null, null),
      ...upTo([37, 8, 14, 34][part] ?? 0).map((at) =>
        ask(
          `A.${part + 5}.${at + 1}`,
          AREAS[(part * 3 + (at >> 3)) % 16]?.topics[at % 8] ?? '',
          say('shall', AREAS[(part * 3 + (at >> 3)) % 16]!, at),
        ),
      ),
    ],
  ),
];

const protocol: Line[] = [
  heads(
    'Audit Type',
    'Section',
    'Key Activity',
    'Established Performance Criteria',
    'Audit Inquiry',
    'Required/Addressable',
    'Covered entity response',
    'Documentation provided',
  ),
  ...AREAS.slice(0, 12).flatMap((area, part) =>
    upTo(6).map((at) =>
      ask(
        part % 2 ? 'Security' : 'Privacy',
        `§164.${308 + part}(a)(${at + 1})`,
        area.topics[at] ?? '',
        `§164.${308 + part}(a)(${at + 1}): ${say('shall', area, at)} ${say('shall', area, at + 1)}`,
        `${say('do', area, at)} Obtain and review documentation of ${area.topics[at]}. Evaluate whether it is consistent with the established performance criteria.`,
        at % 2 ? 'Required' : 'Addressable',
      ),
    ),
  ),
];

const utility: Line[] = [
  bolds('Energy Sector Supply Chain Risk Questionnaire'),
  line('Supplier: complete columns E and F. Entity: complete column L.'),
  gap(),
  heads(
    'Item',
    'Category',
    'Sub-category',
    'Question',
    'Supplier Response',
    null,
    'Framework references',
    null,
    null,
    null,
    null,
    'Entity use',
  ),
  heads(
    null,
    null,
    null,
    null,
    'Selection',
    'Explanation and supporting information',
    'NIST SP 800-161',
    'ISO 27001',
    'NERC CIP-013',
    'IEC 62443',
    'SOC 2',
    'Risk rating',
  ),
  ...AREAS.flatMap((area, part) =>
    upTo(8).map((at) =>
      ask(
        part * 8 + at + 1,
        area.name,
        area.topics[at] ?? '',
        say('are', area, at),
        null,
        null,
        'SR-3',
        reference(0),
        'R1.2.4',
        at % 2 ? '2-4' : null,
        'CC9.2',
        null,
      ),
    ),
  ),
];

const content: Line[] = [
  bolds('Content Security Best Practices – Site Self-Assessment'),
  gap(),
  heads(
    'No.',
    'Security Topic',
    'Best Practice',
    'Implementation Guidance',
    'Fully Implemented',
    'Partially Implemented',
    'Not Implemented',
    'N/A',
    'Comments',
    'Remediation Plan',
  ),
  ...['OR', 'OP', 'PS', 'TS'].flatMap((code, part) =>
    upTo(18).map((at) =>
      ask(
        `${code}-${part + 1}.${at}`,
        AREAS[(part * 4 + (at >> 3)) % 16]?.topics[at % 8] ?? '',
        say('imperative', AREAS[(part * 4 + (at >> 3)) % 16]!, at),
        `• ${guide(at)}\n• ${guide(at + 1)}`,
      ),
    ),
  ),
];

const dutch: Line[] = [
  bolds('Zelfevaluatie leverancier – baseline'),
  gap(),
  heads(
    'Nr.',
    'Onderwerp',
    'Maatregel',
    'BBN',
    'Voldoet (ja/nee/deels)',
    'Toelichting leverancier',
    'Bewijsstuk',
    'Beoordeling opdrachtgever',
  ),
  ...NORMEN.flatMap((area): Line[] => [
    sections(area.code, area.name, null, null, null, null, null, null),
    ...upTo(16).map((at) =>
      ask(`${area.code}.${at + 1}`, at % 2 ? (area.topics[at % 4] ?? '') : null, zeg(area, at), (at % 3) + 1),
    ),
  ]),
];

const products: Line[] = [
  bolds('Security requirements matrix'),
  line('Bidder: state for each product offered whether the requirement is met (F = fully, P = partly, N = not met).'),
  gap(),
  heads('Req. ID', 'Requirement', 'MoSCoW', 'Product A', 'Product B', 'Product C', 'Bidder comments'),
  ...AREAS.flatMap((area): Line[] => [
    sections(null, area.name, null, null, null, null, null),
    ...upTo(6).map((at) =>
      ask(`${area.code}.${padded(at + 1)}`, say('shall', area, at), ['Must', 'Should', 'Could'][at % 3] ?? ''),
    ),
  ]),
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
  fieldLayout(
    'security assurance plan in French',
    'Tender annex: theme only where it changes, conformity, detailed reply, references, mark by the buyer',
    [
      prose(
        'Notice',
        'Notice de remplissage',
        'Ce cadre de réponse est à remettre au format tableur.',
        'Que faire si une exigence ne peut être satisfaite ? Proposer une mesure équivalente.',
      ),
      {
        name: 'Exigences',
        lines: french,
        places: { id: 'B', question: 'C', answer: 'E', comment: 'F', evidence: 'G' },
        choices: { E: ['C', 'PC', 'NC'] },
      },
    ],
  ),
  fieldLayout(
    'national security scheme in Spanish',
    'Measures with title and description, applies, maturity now and target, remarks, evidence',
    [
      {
        name: 'Medidas',
        lines: spanish,
        places: { id: 'A', question: 'C', answer: 'E', comment: 'G', evidence: 'H' },
        choices: { D: ['Sí', 'No'], E: ['L0', 'L1', 'L2', 'L3', 'L4', 'L5'], F: ['L2', 'L3', 'L4'] },
      },
      changes('Control de cambios', ['Versión', 'Fecha', 'Autor', 'Cambios']),
    ],
  ),
  fieldLayout(
    'statement of applicability with gaps',
    'Annex A: applicability and its justification, then status, how, evidence, owner, date',
    [
      {
        name: 'SoA',
        lines: applicability,
        places: { id: 'A', question: 'C', answer: 'F', comment: 'G', evidence: 'H' },
        choices: { D: ['Yes', 'No'], F: ['Implemented', 'Partially implemented', 'Planned', 'Not implemented'] },
      },
    ],
  ),
  fieldLayout(
    'health audit protocol',
    'Criteria from the law beside the inquiry; response and documentation at the right',
    [{ name: 'Protocol', lines: protocol, places: { question: 'E', answer: 'G', evidence: 'H' } }],
  ),
  fieldLayout(
    'energy supply chain questionnaire',
    'Two header rows, a selection and an explanation, five columns of references',
    [
      {
        name: 'Questionnaire',
        lines: utility,
        merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:K4'],
        places: { id: 'A', question: 'D', answer: 'E', comment: 'F' },
        choices: { E: ['Yes', 'No', 'Partial', 'N/A'] },
      },
      {
        name: 'Criteria',
        lines: [
          heads('Rating', 'Criteria'),
          line('Low', 'All answers are supported by certificates.'),
          line('High', 'Is there at least one critical gap?'),
        ],
      },
    ],
  ),
  fieldLayout(
    'content security practices',
    'Guidance beside the practice, a cross in one of four columns, comments and plan',
    [
      {
        name: 'Best Practices',
        lines: content,
        places: {
          id: 'A',
          question: 'C',
          marks: { 'Fully Implemented': 'E', 'Partially Implemented': 'F', 'Not Implemented': 'G', 'N/A': 'H' },
          comment: 'I',
        },
      },
    ],
  ),
  fieldLayout(
    'baseline self-evaluation in Dutch',
    'Section rows with numbers, measure, complies, explanation, proof, a column of the customer',
    [
      {
        name: 'Zelfevaluatie',
        lines: dutch,
        places: { id: 'A', question: 'C', answer: 'E', comment: 'F', evidence: 'G' },
        choices: { E: ['ja', 'nee', 'deels'] },
      },
    ],
  ),
  fieldLayout('requirements for three products', 'One answer column per product, all with the same codes', [
    {
      name: 'Requirements',
      lines: products,
      places: { id: 'A', question: 'B', answer: 'D', comment: 'G' },
      choices: { D: ['F', 'P', 'N'], E: ['F', 'P', 'N'], F: ['F', 'P', 'N'] },
    },
  ]),
];
