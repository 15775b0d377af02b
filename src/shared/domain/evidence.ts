import type { Sentence } from '../sentence';
import type { RequirementRef } from './framework';

export const EVIDENCE_KINDS = [
  'policy',
  'procedure',
  'certificate',
  'audit-report',
  'test-report',
  'record',
  'log',
  'screenshot',
  'mail',
  'contract',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Who may be shown it, from everybody to nobody outside. `confidential`: customers who signed a non-disclosure agreement. */
export const DISCLOSURES = ['public', 'customer', 'confidential', 'internal'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** What a person decided; `open` until somebody has. */
export const EVIDENCE_DECISIONS = ['open', 'accepted', 'rejected', 'newer-wanted'] as const;
export type EvidenceDecision = (typeof EVIDENCE_DECISIONS)[number];

/**
 * What a piece is worth today, from decision and dates together. Only `valid` and `expiring` show that a control is in
 * place; `replaced` is one whose newer piece was accepted.
 */
export type EvidenceStanding = 'waiting' | 'valid' | 'expiring' | 'expired' | 'rejected' | 'newer-wanted' | 'replaced';

/** What the bytes are, as far as that decides how they are shown. */
export type EvidenceFormat = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'image' | 'mail' | 'html' | 'md' | 'text' | 'other';

/** What a person may correct about a piece. Dates are ISO; an issue date may be a month (`YYYY-MM`). */
export interface EvidenceDetails {
  title: string;
  kind: EvidenceKind;
  issuedOn: string | null;
  /** The last day it holds, `YYYY-MM-DD`; null where it does not end. */
  expiresOn: string | null;
  /** Who gave it or where it was taken from, in the person's words. */
  source: string;
  disclosure: Disclosure;
}

/** A file kept because it shows that controls are in place. One piece for one file's bytes. */
export interface Evidence extends EvidenceDetails {
  id: number;
  sha256: string;
  fileName: string;
  byteLength: number;
  format: EvidenceFormat;
  /** The words of the file the dates were read from, empty where it says none or a person said otherwise. */
  issuedFrom: string;
  expiresFrom: string;
  decision: EvidenceDecision;
  /** Why it was rejected or a newer one is wanted; may be empty for the latter. */
  reason: string;
  decidedAt: string | null;
  standing: EvidenceStanding;
  replaces: number | null;
  replacedBy: number | null;
  /** The document of the library with the same bytes, where it was read as one. */
  documentId: number | null;
  controls: RequirementRef[];
  addedAt: string;
}

export type EvidenceAction = 'add' | 'describe' | 'attach' | 'detach' | 'accept' | 'reject' | 'ask-newer' | 'reopen';

/** One recorded act. Never changed or deleted. */
export interface EvidenceEvent {
  id: number;
  action: EvidenceAction;
  /** The reason given, or what was changed, in words. */
  note: string;
  happenedAt: string;
}

/** An answer that cites the document with the same bytes. */
export interface CitingAnswer {
  questionnaireId: number;
  questionnaire: string;
  questionId: number;
  question: string;
  status: 'draft' | 'approved' | 'rejected';
}

/** A control a piece is attached to; `only` where nothing else shows it today. */
export interface ShownControl extends RequirementRef {
  only: boolean;
}

export interface EvidenceDetail {
  evidence: Evidence;
  history: EvidenceEvent[];
  controls: ShownControl[];
  /** Requirements its words speak of and that it is not attached to, best first. */
  suggested: RequirementRef[];
  /** Statements read from the same document. */
  statements: { id: number; quote: string }[];
  answers: CitingAnswer[];
}

/** A piece as it is shown in the window: never anything that could run or reach out. */
export type EvidencePreview =
  | { kind: 'pdf'; bytes: Uint8Array }
  | { kind: 'image'; mediaType: string; bytes: Uint8Array }
  | { kind: 'text'; lines: PreviewLine[]; more: number }
  /** `opensOn` is the place of the sheet to begin with; the first where it is left out. */
  | { kind: 'table'; sheets: { name: string; rows: string[][]; more: number }[]; opensOn?: number }
  | { kind: 'mail'; headers: { name: string; value: string }[]; lines: PreviewLine[]; attachments: string[] }
  | { kind: 'none'; why: string; said?: Sentence };

export interface PreviewLine {
  heading: boolean;
  text: string;
}

/** What became of one file. `held`: the same bytes are evidence already. */
export interface EvidenceImport {
  fileName: string;
  outcome: 'added' | 'held' | 'failed';
  evidenceId: number | null;
  /** The sentence to show for a failed file, empty otherwise. */
  message: string;
  said?: Sentence;
}
