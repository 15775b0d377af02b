import type { ControlApplicability } from './applicability';
import type { RequirementCoverage } from './control';
import type { RequirementRef, Wording } from './framework';
import type { Deployment } from './statement';

/** Who answers for a requirement, and the day it is looked at again. */
export interface RequirementCare extends RequirementRef {
  /** A name or a role, empty where nobody does. */
  owner: string;
  /** `YYYY-MM-DD`, null where no day is set. */
  reviewOn: string | null;
  decidedBy: string;
  decidedAt: string;
}

/** What a requirement's statements speak of. */
export interface ControlScope {
  deployments: Deployment[];
  products: string[];
}

/** One line of the table of controls: a requirement with all that is known and decided about it. */
export interface ListedControl extends RequirementCoverage {
  summary: Wording;
  scope: ControlScope;
  /** Null where nobody has set owner or day. */
  care: RequirementCare | null;
  /** For the 93 controls of Annex A; null for every other requirement. */
  applicability: ControlApplicability | null;
  /** Statements set against it that nobody confirmed yet. */
  suggested: number;
}
