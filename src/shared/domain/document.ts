export type DocumentFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

export type Language = 'en' | 'de';

/** A source the company holds. Editions of one document form a chain: `supersedes` points to the older one. */
export interface Document {
  id: number;
  title: string;
  fileName: string;
  format: DocumentFormat;
  language: Language;
  sha256: string;
  byteLength: number;
  importedAt: string;
  /** The date the document states of itself ("Last modified: …"), ISO `YYYY-MM-DD` or `YYYY-MM`; null when it states none. */
  statedDate: string | null;
  supersedes: number | null;
  supersededBy: number | null;
}

/**
 * Where a passage stands, precise enough to find it again.
 * `path` are the headings above it, outermost first; `paragraph` counts the document's passages from 1.
 */
export interface Locator {
  page: number | null;
  path: string[];
  paragraph: number;
}

/**
 * What kind of text a passage is. `navigation` (menus, link rows, contents pages, page furniture) and `marketing` never
 * become statements.
 */
export type PassageKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'record' | 'navigation' | 'marketing';

/** A stretch of a document. `leadIn` is the sentence that introduces the list or table the passage belongs to. */
export interface Passage {
  id: number;
  documentId: number;
  kind: PassageKind;
  text: string;
  leadIn: string | null;
  locator: Locator;
}
