import type { Said } from '../sentence';
import type { EvidencePreview } from './evidence';
import type { ExportFinding } from './export-finding';
import type { RequirementRef } from './framework';

/** Where something that is missing can be recorded or looked at. */
export type GapPlace =
  | { kind: 'statement'; documentId: number; statementId: number }
  | { kind: 'document'; documentId: number }
  | { kind: 'requirement'; requirement: RequirementRef }
  | { kind: 'organisation' };

/** Something missing or left out, in words; `place` is null where no single place helps. */
export interface PlacedGap {
  text: string;
  /** The same as data. */
  said: Said;
  place: GapPlace | null;
}

/**
 * A file as the window may show it before it is made: pages as PDF, a web page as its source, a pack as the list of what
 * is in it, everything else as evidence is shown.
 */
export type ExportView =
  | EvidencePreview
  | { kind: 'page'; html: string }
  | { kind: 'files'; files: { path: string; byteLength: number }[] };

/** A document as it would leave now. Nothing of it is recorded. */
export interface PreviewedExport {
  fileName: string;
  view: ExportView;
  /** True where only the first part of a very long document is shown; findings and gaps are those of all of it. */
  isCut: boolean;
  /** True where its pages are marked as a draft, by choice or because not all of its words are approved. */
  isMarkedAsDraft: boolean;
  /** True where it would be refused as it is: only a draft of it may be made. */
  isBlocked: boolean;
  gaps: PlacedGap[];
  findings: ExportFinding[];
}
