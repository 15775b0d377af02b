import type { Audience, ExportFormat, ExportProfile, TransferModule } from './domain/export';

/** Choices that only some kinds know; language, draft and recipient go with every one. */
export type ExportChoiceName = 'scope' | 'audience' | 'module' | 'topic' | 'questionnaire';

/** What can be made of a library, as the command line, the window and the contract offer it. */
export interface ExportKindDescription {
  title: string;
  what: string;
  /** The first is the one taken where nobody chooses. */
  formats: readonly [ExportFormat, ...ExportFormat[]];
  /** Empty where the kind has one order only; the first is the one taken where nobody chooses. */
  profiles: readonly ExportProfile[];
  choices: readonly ExportChoiceName[];
  /** Whom the document is for where nobody says it. */
  audience: Audience;
}

/**
 * Every kind that can be made. A kind stands here once its composing function stands in `src/main/exports/composers.ts`
 * and the renderers of its formats in `renderers.ts`; nothing is offered before.
 */
export const EXPORT_KINDS = {
  'measures-annex': {
    title: 'Measures annex',
    what: 'technical and organisational measures, as the annex of a contract',
    formats: ['docx', 'pdf'],
    profiles: ['scc-2021-914', 'scc-2021-915', 'avv', 'bdsg-8', 'art-32'],
    choices: ['scope', 'audience'],
    audience: 'customer',
  },
  'annex-set': {
    title: 'Annex set',
    what: 'all annexes of a processing contract: parties, description, measures, sub-processors',
    formats: ['docx', 'pdf'],
    profiles: ['scc-2021-914', 'scc-2021-915', 'avv', 'bdsg-8', 'art-32'],
    choices: ['scope', 'audience', 'module'],
    audience: 'customer',
  },
  whitepaper: {
    title: 'Security whitepaper',
    what: 'what the company does for security, for customers to read',
    formats: ['docx', 'pdf', 'html', 'md'],
    profiles: [],
    choices: ['scope', 'audience'],
    audience: 'customer',
  },
  'topic-paper': {
    title: 'Topic paper',
    what: 'one topic in depth: encryption (where nobody chooses), access, continuity, development, incident or privacy',
    formats: ['docx', 'pdf', 'html', 'md'],
    profiles: [],
    choices: ['topic', 'scope', 'audience'],
    audience: 'customer',
  },
  'trust-page': {
    title: 'Trust page',
    what: 'one page for the web: facts, the clearest sentences of each subject, what is planned and what remains with customers',
    formats: ['html', 'md'],
    profiles: [],
    choices: ['scope', 'audience'],
    audience: 'public',
  },
  soa: {
    title: 'Statement of Applicability',
    what: 'the 93 controls of ISO/IEC 27001:2022, Annex A, with applicability, justification, status and evidence',
    formats: ['xlsx', 'docx', 'pdf'],
    profiles: [],
    choices: ['scope', 'audience'],
    audience: 'confidential',
  },
  'evidence-pack': {
    title: 'Evidence pack',
    what: 'the documents and pieces of evidence the readers may see, with a manifest and a map from requirement to statement',
    formats: ['zip'],
    profiles: [],
    choices: ['scope', 'audience'],
    audience: 'customer',
  },
  'answer-book': {
    title: 'Answer book',
    what: 'the questions of a questionnaire with their approved answers and sources, for portals that take no file',
    formats: ['docx', 'pdf', 'html', 'md'],
    profiles: [],
    choices: ['questionnaire', 'audience'],
    audience: 'customer',
  },
  'processing-record': {
    title: 'Record of processing',
    what: 'the record of processing activities, Article 30 GDPR',
    formats: ['docx', 'xlsx', 'pdf'],
    profiles: [],
    choices: ['scope', 'audience'],
    audience: 'confidential',
  },
  'sub-processors': {
    title: 'Sub-processor list',
    what: 'the list of sub-processors with places, transfers and certificates',
    formats: ['docx', 'xlsx', 'pdf'],
    profiles: [],
    choices: ['scope', 'audience'],
    audience: 'customer',
  },
} as const satisfies Record<string, ExportKindDescription>;

export type ExportKind = keyof typeof EXPORT_KINDS;

export const EXPORT_KIND_NAMES = Object.keys(EXPORT_KINDS) as [ExportKind, ...ExportKind[]]; // the keys of the table above

export function describeKind(kind: ExportKind): ExportKindDescription {
  return EXPORT_KINDS[kind];
}

/** What a profile is called, and the transfers it knows; the first is the one taken where nobody chooses. */
export const PROFILES: Readonly<Record<ExportProfile, { title: string; modules: readonly TransferModule[] }>> = {
  'scc-2021-914': {
    title: 'Standard contractual clauses for transfers, (EU) 2021/914',
    modules: ['controller-processor', 'controller-controller', 'processor-processor', 'processor-controller'],
  },
  'scc-2021-915': {
    title: 'Standard contractual clauses between controllers and processors, (EU) 2021/915',
    modules: ['controller-processor', 'processor-processor'],
  },
  avv: {
    title: 'German processing contract (AVV), Anlagen 1 to 3',
    modules: ['controller-processor', 'processor-processor'],
  },
  'bdsg-8': {
    title: 'The eight controls of the annex to § 9 BDSG (old)',
    modules: ['controller-processor', 'processor-processor'],
  },
  'art-32': {
    title: 'Article 32(1)(a) to (d) GDPR',
    modules: ['controller-processor', 'processor-processor'],
  },
};

/** The number the clauses (EU) 2021/914 give a module. */
export const MODULE_NUMBERS: Readonly<Record<TransferModule, 1 | 2 | 3 | 4>> = {
  'controller-controller': 1,
  'controller-processor': 2,
  'processor-processor': 3,
  'processor-controller': 4,
};
