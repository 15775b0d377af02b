import type { Locator } from './document';

/** How a statement claims. */
export type Modality =
  | 'implemented'
  | 'partly'
  | 'optional'
  | 'conditional'
  | 'planned'
  | 'not-implemented'
  | 'customer'
  | 'sub-processor';

/** Whom a statement speaks of. */
export type Subject = 'company' | 'employees' | 'end-users' | 'customer' | 'provider' | 'product';

/** Which deployment a statement speaks of: the service the company runs, the customer's own installation, or either. */
export type Deployment = 'operated' | 'self-hosted' | 'any';

export interface Scope {
  subject: Subject;
  deployment: Deployment;
  /** The product named by the statement or its headings, null where it speaks of all. */
  product: string | null;
}

/** The part of a statement that a person may correct: how it claims, for which deployment, of whom. */
export interface Claim {
  modality: Modality;
  deployment: Deployment;
  subject: Subject;
}

export type QuantityUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'business-day'
  | 'week'
  | 'month'
  | 'year'
  | 'character'
  | 'bit'
  | 'percent'
  | 'version'
  | 'count';

export type Comparison = 'exactly' | 'at-least' | 'at-most' | 'per';

/** A number with its unit as stated; `comparison: 'per'` is a frequency (`value` times each `unit`; "every 3 months" is 1/3). */
export interface Quantity {
  value: number;
  unit: QuantityUnit;
  comparison: Comparison;
  /** True where the bound itself is left out: "more than", "less than". */
  strict?: true;
  /** What is counted or versioned, lower case ("tls", "password"), empty where the sentence does not name it. */
  of: string;
  /** The words it was read from. */
  text: string;
}

/** One place a statement stands in. The same sentence under three headings is one statement with three places. */
export interface StatementPlace {
  documentId: number;
  passageId: number;
  locator: Locator;
}

export interface Statement {
  id: number;
  /** The exact words of the document. */
  quote: string;
  /** The words with what the quote needs to be understood alone: lead-in, or a record's label. Equal to `quote` for most. */
  text: string;
  modality: Modality;
  /** The words that gave the modality, empty for a plain claim. */
  modalityCue: string;
  scope: Scope;
  quantities: Quantity[];
  /** True where the sentence holds a placeholder (TBD, XXX, [insert …]) and so supports nothing. */
  hasPlaceholder: boolean;
  /** Words that weaken the claim ("where appropriate", "may"), empty for a firm one. */
  hedges: string[];
  places: StatementPlace[];
  /** What was read from the words, where a person has since said otherwise; absent where the reading stands. */
  readAs?: Claim;
}

/** A statement whose reading a person corrected: `readAs` says what its words were read as. */
export interface CorrectedStatement {
  statement: Statement;
  correctedAt: string;
}

export const SUBJECTS: readonly Subject[] = ['company', 'employees', 'end-users', 'customer', 'provider', 'product'];

export const DEPLOYMENTS: readonly Deployment[] = ['operated', 'self-hosted', 'any'];

export const MODALITIES: readonly Modality[] = [
  'implemented',
  'partly',
  'optional',
  'conditional',
  'planned',
  'not-implemented',
  'customer',
  'sub-processor',
];
