import type { Language } from './document';
import type { ExportFinding } from './export-finding';
import type { Modality } from './statement';

export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md', 'xlsx', 'zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The order and numbering a contract or a law asks for. */
export const EXPORT_PROFILES = ['scc-2021-914', 'scc-2021-915', 'avv', 'bdsg-8', 'art-32'] as const;
export type ExportProfile = (typeof EXPORT_PROFILES)[number];

/** Who hands data to whom: the giving party first. The four modules of (EU) 2021/914. */
export const TRANSFER_MODULES = [
  'controller-controller',
  'controller-processor',
  'processor-processor',
  'processor-controller',
] as const;
export type TransferModule = (typeof TRANSFER_MODULES)[number];

/** Who may read a document, from everybody to nobody outside: each also reads what those before it may. */
export const AUDIENCES = ['public', 'customer', 'confidential', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The part of what the company does that a document speaks of; null speaks of all. */
export interface ExportScope {
  product: string | null;
  deployment: 'operated' | 'self-hosted' | null;
}

/** What a person chose for one document, defaults filled in. */
export interface ExportOptions {
  language: Language;
  /** Null for kinds that know no profile. */
  profile: ExportProfile | null;
  module: TransferModule | null;
  scope: ExportScope;
  audience: Audience;
  isDraft: boolean;
  /** Whom it is made for, empty where nobody is named. */
  recipient: string;
  /** The subject of a paper on one topic, null elsewhere. */
  topic: string | null;
  /** The questionnaire whose answers are written, null elsewhere. */
  questionnaireId: number | null;
}

/** A finished file with what the person should know about it before handing it out. */
export interface ExportedFile {
  fileName: string;
  bytes: Uint8Array;
  /** Required headings without a measure, sentences left out and why: one sentence each. */
  gaps: string[];
  /** What was doubtful in it, the gravest first. */
  findings: ExportFinding[];
}

export interface ExportRecord {
  id: number;
  kind: string;
  fileName: string;
  language: Language;
  sha256: string;
  byteLength: number;
  exportedAt: string;
  profile: ExportProfile | null;
  /** The scope as it was asked for, empty for all. */
  scope: string;
  audience: Audience | null;
  recipient: string;
  /** The version written on it, empty where it carries none. */
  version: string;
  isDraft: boolean;
}

/** A statement an export says that the library says no longer (`now` null) or otherwise. */
export interface ChangedSaying {
  statementId: number;
  /** A document that says it today; null where none does. */
  documentId: number | null;
  text: string;
  /** How it was read when it left, and how it is read today. */
  was: string;
  now: Modality | null;
}

/** What of an export still holds. */
export interface ExportStanding {
  exportId: number;
  /** False for drafts and for what a later export to the same reader took the place of. */
  isLast: boolean;
  statements: number;
  gone: ChangedSaying[];
  readAnew: ChangedSaying[];
}

/** The proof of what an export was made of, as a file to hand out beside it. */
export interface SealedExport {
  fileName: string;
  bytes: Uint8Array;
  /** What customers are told once, so that they know whose seal it is. */
  fingerprint: string;
}

/** One difference between an original package and its filled copy. */
export interface FileDifference {
  part: string;
  /** A1 cell with its sheet ("Sheet1!D7"), null for a difference that is no cell. */
  cell: string | null;
  before: string;
  after: string;
  /** True where the change is a filled answer slot; anything else breaks the proof. */
  allowed: boolean;
}

export interface FileProof {
  ok: boolean;
  partsCompared: number;
  partsIdentical: number;
  cellsChanged: number;
  differences: FileDifference[];
}
