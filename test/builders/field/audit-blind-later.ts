import {
  AREAS,
  areaAt,
  DOMAINES,
  decir,
  dire,
  guide,
  MARCOS,
  NORMEN,
  padded,
  reference,
  say,
  upTo,
  zeg,
} from './audit-words';
import {
  ask,
  bolds,
  changes,
  type FieldLayout,
  fieldLayout,
  gap,
  heads,
  type Line,
  line,
  prose,
  sections,
} from './field-layout';

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
          say('shall', areaAt((part * 3 + (at >> 3)) % 16), at),
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
        say('imperative', areaAt((part * 4 + (at >> 3)) % 16), at),
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

/** The rest of the second dozen. */
export const AUDIT_BLIND_LATER: FieldLayout[] = [
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
