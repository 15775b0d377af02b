import type { Language } from './document';

export type ExportFormat = 'docx' | 'pdf';

/** A finished file with what the person should know about it before handing it out. */
export interface ExportedFile {
  fileName: string;
  bytes: Uint8Array;
  /** Required headings without a measure, sentences left out and why: one sentence each. */
  gaps: string[];
}

export interface ExportRecord {
  id: number;
  kind: string;
  fileName: string;
  language: Language;
  sha256: string;
  byteLength: number;
  exportedAt: string;
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
