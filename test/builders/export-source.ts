import { readFileSync } from 'node:fs';
import type { ExportSource, ExportStatement } from '../../src/main/exports/export-source';
import type { Language } from '../../src/shared/domain/document';
import type { Framework } from '../../src/shared/domain/framework';
import type { Organisation } from '../../src/shared/domain/organisation';
import { MODALITIES, type Modality, type Statement } from '../../src/shared/domain/statement';
import { type OrganisationInput, organisationSchema } from '../../src/shared/organisation-schema';
import sentences from './export-sentences.json';

const ROOT = `${import.meta.dirname}/../..`;
export const RESOURCES_FOLDER = `${ROOT}/resources`;

/** The library of an invented company: every modality, every heading but one, long sentences, umlauts, a list. */
export function buildExportSource(overrides: Partial<ExportSource> = {}): ExportSource {
  const language = overrides.language ?? 'en';
  return {
    organisation: buildOrganisation(),
    untranslated: [],
    libraryTitle: 'Bernsteinwerk',
    version: '2.3',
    date: '2026-11-20T09:30:00.000Z',
    language,
    statements: [...fromSentences(language), ...listOfCiphers(language), ...underTwoHeadings(language)],
    documents: [
      {
        id: 1,
        title:
          language === 'de' ? 'Technische und organisatorische Maßnahmen' : 'Technical and organisational measures',
        fileName: 'tom.html',
        statedDate: '2026-09-01',
        importedAt: '2026-11-02T08:00:00.000Z',
        edition: 3,
        disclosure: 'customer',
        sha256: 'a'.repeat(64),
        byteLength: 1000,
      },
      {
        id: 2,
        title: language === 'de' ? 'Verschlüsselungsrichtlinie für Kundendaten' : 'Customer data encryption policy',
        fileName: 'encryption-policy.pdf',
        statedDate: null,
        importedAt: '2026-11-02T08:00:00.000Z',
        edition: 1,
        disclosure: 'customer',
        sha256: 'a'.repeat(64),
        byteLength: 1000,
      },
    ],
    recipient: '',
    changes: null,
    applicability: [],
    evidence: [],
    currentDocuments: new Set([1, 2]),
    disclosed: new Set([1, 2]),
    readFile: () => null,
    readAnswered: () => null,
    frameworks: readFrameworks(),
    ...overrides,
  };
}

export function buildOrganisation(overrides: OrganisationInput = {}): Organisation {
  return organisationSchema.parse({
    name: 'Bernsteinwerk Software SE',
    address: 'Am Alten Güterbahnhof 7, 02826 Görlitz, Germany',
    contact: 'Information Security Officer, security@bernsteinwerk.example',
    dataProtectionOfficer: 'Dr. Ilse Kranich, datenschutz@bernsteinwerk.example',
    products: [
      { name: 'Faktura Cloud', deployments: ['operated by us'] },
      { name: 'Faktura Server', deployments: ['self-hosted'] },
    ],
    subProcessors: [
      {
        name: 'Nordlicht Rechenzentrum GmbH',
        address: 'Deichstraße 90, 26721 Emden, Germany',
        contact: 'datenschutz@nordlicht-rz.example',
        processing: 'Rack space, power and network of both data centres',
        dataCategories: 'All customer data in Faktura Cloud, encrypted',
        location: 'Emden and Leer, Germany',
        duration: 'For the term of the contract',
        transferMechanism: '',
        certificates: 'ISO/IEC 27001, valid until 31 March 2028; EN 50600',
      },
      {
        name: 'Quillfeather Mail Ltd',
        address: '14 Harbour Row, Cork, Ireland',
        contact: 'privacy@quillfeather.example',
        processing: 'Delivery of notifications by e-mail',
        dataCategories: 'E-mail address, name, subject line',
        location: 'Dublin, Ireland; delivery logs also in Ohio, USA',
        duration: '14 days per message',
        transferMechanism: 'Standard contractual clauses (EU) 2021/914, module three',
        certificates: '',
      },
    ],
    ...overrides,
  });
}

export function buildExportStatement(
  text: string,
  overrides: Partial<Statement> = {},
  rest: Partial<ExportStatement> = {},
): ExportStatement {
  return {
    statement: {
      id: 1,
      quote: text,
      text,
      modality: 'implemented',
      modalityCue: '',
      scope: { subject: 'company', deployment: 'any', product: null },
      quantities: [],
      hasPlaceholder: /\bTBD\b/.test(text),
      hedges: [],
      places: [{ documentId: 2, passageId: 1, locator: { page: null, path: [], paragraph: 1 } }],
      ...overrides,
    },
    mappings: [],
    topics: [],
    language: 'en',
    disclosure: 'customer',
    ...rest,
  };
}

/** As many statements as asked for, three sentences long, spread over all headings. */
export function buildManyStatements(count: number): ExportStatement[] {
  return Array.from({ length: count }, (_, index) => {
    const text = `Measure number ${index + 1} is carried out every ${(index % 30) + 1} days by the team on duty, recorded in the register with time and name, and checked by a second person who was not part of it; deviations are reported to the information security officer within ${(index % 48) + 1} hours.`;
    const ref = String((index % 17) + 1);
    return buildExportStatement(
      text,
      {
        id: index + 1,
        places: [
          {
            documentId: 2,
            passageId: index,
            locator: { page: (index % 90) + 1, path: [`Chapter ${ref}`], paragraph: index + 1 },
          },
        ],
      },
      {
        mappings: [
          { framework: 'scc-2021', ref, score: 0.8, status: 'suggested' },
          { framework: 'iso27001-2022', ref: 'A.8.15', score: 0.7, status: 'suggested' },
        ],
      },
    );
  });
}

export function readFrameworks(): Framework[] {
  return ['gdpr-32', 'iso27001-2022', 'scc-2021'].map(
    (id): Framework => JSON.parse(readFileSync(`${RESOURCES_FOLDER}/frameworks/${id}.json`, 'utf8')),
  );
}

function fromSentences(language: Language): ExportStatement[] {
  return sentences[language].map(([ref = '', text = '', modality = '', topic = '', iso = ''], index) =>
    buildExportStatement(
      text,
      {
        id: index + 1,
        modality: asModality(modality),
        places: [place(1, headingOf(ref, language), index + 1)],
      },
      {
        language,
        topics: [{ id: topic, score: 0.8 }],
        mappings: [
          { framework: 'scc-2021', ref, score: 0.8, status: 'suggested' },
          { framework: 'iso27001-2022', ref: iso, score: 0.7, status: 'suggested' },
          { framework: 'gdpr-32', ref: ref === '3' ? '32(1)(c)' : '32(1)(b)', score: 0.6, status: 'confirmed' },
        ],
      },
    ),
  );
}

/** Three parts of one list under their lead-in. */
function listOfCiphers(language: Language): ExportStatement[] {
  const leadIn =
    language === 'de' ? 'Nur diese Verfahren werden angenommen:' : 'Only the following cipher suites are accepted:';
  return ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'ECDHE-RSA-AES256-GCM-SHA384'].map(
    (cipher, index) =>
      buildExportStatement(
        `${leadIn} ${cipher}`,
        {
          id: 900 + index,
          quote: `• ${cipher}`,
          places: [
            {
              documentId: 2,
              passageId: 50 + index,
              locator: { page: 4, path: ['4 Transport', '4.2 Ciphers'], paragraph: 21 + index },
            },
          ],
        },
        {
          language,
          topics: [{ id: 'encryption-in-transit', score: 0.7 }],
          mappings: [{ framework: 'scc-2021', ref: '6', score: 0.9, status: 'confirmed' }],
        },
      ),
  );
}

function underTwoHeadings(language: Language): ExportStatement[] {
  const text =
    language === 'de'
      ? 'Der Quellcode steht unter strenger Zugriffskontrolle; nur vier leitende Entwickler dürfen Änderungen in Betrieb nehmen.'
      : 'The source code is under access control, and only four senior developers may release changes to production.';
  return [
    buildExportStatement(
      text,
      { id: 950, places: ['10', '14', '16'].map((ref, index) => place(1, headingOf(ref, language), 70 + index)) },
      {
        language,
        topics: [{ id: 'source-code-access', score: 0.9 }],
        mappings: [{ framework: 'iso27001-2022', ref: 'A.8.4', score: 0.9, status: 'suggested' }],
      },
    ),
  ];
}

function place(documentId: number, heading: string, paragraph: number): Statement['places'][number] {
  return { documentId, passageId: paragraph, locator: { page: null, path: [heading], paragraph } };
}

function headingOf(ref: string, language: Language): string {
  const scc = readFrameworks().find(({ id }) => id === 'scc-2021');
  return scc?.requirements.find((requirement) => requirement.ref === ref)?.title[language] ?? ref;
}

function asModality(word: string): Modality {
  const modality = MODALITIES.find((known) => known === word);
  if (modality === undefined) throw new Error(`Not a modality: ${word}`);
  return modality;
}
