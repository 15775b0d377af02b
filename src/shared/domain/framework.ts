export type FrameworkId = 'gdpr-32' | 'iso27001-2022' | 'scc-2021';

/** Text in the languages the product speaks. */
export interface Wording {
  en: string;
  de: string;
}

/** One numbered item of a framework: an article, an Annex A control, a measure. */
export interface Requirement {
  ref: string;
  group: string;
  title: Wording;
  summary: Wording;
  aliases: string[];
}

export interface Framework {
  id: FrameworkId;
  title: Wording;
  requirementWord: Wording;
  groups: { id: string; title: Wording }[];
  requirements: Requirement[];
}

export interface RequirementRef {
  framework: FrameworkId;
  ref: string;
}
