import type { FrameworkId, RequirementRef, Wording } from './framework';

/** A requirement suggested for a text: `score` from 0 to 1, `words` are the words of the text that caused it. */
export interface RequirementSuggestion extends RequirementRef {
  score: number;
  words: string[];
}

export type MappingStatus = 'suggested' | 'confirmed' | 'rejected';

/** A statement set against a requirement, and what a person decided about it. */
export interface Mapping extends RequirementSuggestion {
  statementId: number;
  status: MappingStatus;
}

/** How far a requirement is met: `strong` by what is implemented, `weak` by what is partly, optional or someone else's. */
export type CoverageState = 'strong' | 'weak' | 'planned' | 'gap';

/** Whether a requirement is spoken of at all, and whether accepted evidence that still holds shows what is said. */
export type RequirementSupport = 'nothing-said' | 'said' | 'evidenced';

export interface RequirementCoverage extends RequirementRef {
  title: Wording;
  group: string;
  state: CoverageState;
  /** How many statements count for it. */
  statements: number;
  /** The best of them first: all of them in the table of controls, the first few in coverage. */
  statementIds: number[];
  confirmed: number;
  support: RequirementSupport;
  /** Every piece of evidence attached to it, whether it counts today or not. */
  evidenceIds: number[];
}

/** Why the coverage of a requirement is not to be relied on without a look. */
export interface RequirementMarks extends RequirementRef {
  /** All its statements stand in documents that are past their time, or its evidence has expired. */
  stale: boolean;
  /** An open answer found its sources at odds. */
  conflict: boolean;
}

export interface FrameworkCoverage {
  framework: FrameworkId;
  title: Wording;
  requirements: RequirementCoverage[];
}

/** What a person decided about a statement and a requirement, and when. */
export interface DecidedMapping extends RequirementRef {
  statementId: number;
  quote: string;
  /** A document the statement stands in today; null where none does any more. */
  documentId: number | null;
  status: 'confirmed' | 'rejected';
  decidedAt: string;
}
