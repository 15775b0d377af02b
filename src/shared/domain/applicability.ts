import type { Wording } from './framework';

/** What a person decided about one control of Annex A, and why. */
export interface ApplicabilityDecision {
  /** "A.5.1". */
  ref: string;
  applicable: boolean;
  justification: string;
  /** A name or a role, empty where nobody said it. */
  decidedBy: string;
  decidedAt: string;
}

/**
 * How far a control is met by what is recorded: `partly` by what is optional, conditional or a provider's, too;
 * `not-in-place` where a statement says so; `not-recorded` where none speaks of it.
 */
export type ControlStatus = 'implemented' | 'partly' | 'planned' | 'not-in-place' | 'not-recorded';

/** One control of the Statement of Applicability. Without a decision it counts as applicable, and is not approved. */
export interface ControlApplicability {
  ref: string;
  /** The id of the framework's group, "A.5". */
  group: string;
  title: Wording;
  decision: ApplicabilityDecision | null;
  status: ControlStatus;
  /** The statements the status rests on, best first. */
  statementIds: number[];
  /** How many of them a person set against the control. */
  confirmed: number;
}
