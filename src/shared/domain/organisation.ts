import type { Language } from './document';

/** Words of a record in the company's other language; what is left out has the words of the record itself. */
export type Translated<Field extends string> = Partial<Record<Field, string | undefined>>;

export const SUB_PROCESSOR_TEXTS = [
  'name',
  'address',
  'contact',
  'processing',
  'dataCategories',
  'location',
  'duration',
  'transferMechanism',
  'certificates',
  'delimitation',
] as const;
export type SubProcessorText = (typeof SUB_PROCESSOR_TEXTS)[number];

/** `delimitation` says what it answers for and what stays with the company. */
export interface SubProcessor extends Record<SubProcessorText, string> {
  /** The products it works for; empty for all. */
  products: string[];
  translated: Translated<SubProcessorText>;
}

export const ACTIVITY_TEXTS = [
  'name',
  'subjectMatter',
  'nature',
  'purpose',
  'dataSubjects',
  'dataCategories',
  'sensitiveData',
  'safeguards',
  'frequency',
  'duration',
  'retention',
  'recipients',
  'transfers',
  'legalBasis',
] as const;
export type ActivityText = (typeof ACTIVITY_TEXTS)[number];

/** Something the company does with personal data, for its customers or for itself. */
export interface ProcessingActivity extends Record<ActivityText, string> {
  role: 'processor' | 'controller';
  /** The products it belongs to; empty for all. */
  products: string[];
  translated: Translated<ActivityText>;
}

/** A person or place customers turn to for one matter. */
export interface Contact {
  matter: string;
  name: string;
  details: string;
}

export const COMPANY_TEXTS = [
  'name',
  'address',
  'contact',
  'signatory',
  'dataProtectionOfficer',
  'euRepresentative',
  'supervisoryAuthority',
  'subProcessorNotice',
] as const;
export type CompanyText = (typeof COMPANY_TEXTS)[number];

/**
 * Who the company is, as far as its documents and its people have said. Empty strings are fields nobody has filled.
 * `contact` is the person named in contracts with position and contact details; `subProcessorNotice` says how changes of
 * sub-processors are announced. All words are in `language`, those of `translated` in the other one.
 */
export interface Organisation extends Record<CompanyText, string> {
  language: Language;
  contacts: Contact[];
  products: { name: string; deployments: string[] }[];
  activities: ProcessingActivity[];
  subProcessors: SubProcessor[];
  translated: Translated<CompanyText>;
}
