export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** How the company's documents look. Colours are six hex digits without a sign; files are named by their SHA-256. */
export interface Branding {
  /** Used for rules and heading numbers; empty for the product's own. */
  accent: string;
  paper: Paper;
  /** Set at the bottom of each page in place of company, version and date; `{version}` and `{date}` are filled in. */
  footer: string;
  /** Set at the top of each page in place of the class the product would name. */
  classification: string;
  /** What the logo shows, read aloud in place of it; the company's name where empty. */
  logoText: string;
  logo: string | null;
  template: string | null;
  fonts: { regular: string; bold: string | null; italic: string | null } | null;
}

export const NO_BRANDING: Branding = {
  accent: '',
  paper: 'a4',
  footer: '',
  classification: '',
  logoText: '',
  logo: null,
  template: null,
  fonts: null,
};
