/**
 * What a reader found in a document, in reading order. Readers of marked-up formats (Markdown, HTML, DOCX) report
 * structure; readers of plain lines (text, PDF) report `line`s, and `documents/` finds the structure in them.
 * `page` is 1-based, null where the format has no pages.
 */
export type SourceBlock =
  | { kind: 'heading'; level: number; text: string; page: number | null }
  | { kind: 'paragraph'; text: string; page: number | null }
  | { kind: 'list-item'; depth: number; text: string; page: number | null }
  | { kind: 'table'; rows: string[][]; headerRows: number; page: number | null }
  /** A row or block of links, a menu, a footer: read, kept as a passage, never a statement. */
  | { kind: 'navigation'; text: string; page: number | null }
  | SourceLine;

/** The level of a heading that only its looks show (a paragraph wholly in bold): `documents/` finds the real one. */
export const UNKNOWN_LEVEL = 9;

/** One printed line. `blankLinesBefore` counts empty lines above it; `fontSize` in points and `bold` only where known. */
export interface SourceLine {
  kind: 'line';
  text: string;
  page: number | null;
  /** Distance from the left margin: characters in text, average characters of the body font in PDF. */
  indent: number;
  blankLinesBefore: number;
  fontSize: number | null;
  bold: boolean;
  /** How many more characters would have fitted on the line; null where lines were not wrapped to a width. */
  room: number | null;
}

export interface SourceText {
  /** The title the file's own metadata or markup gives, null where it gives none. */
  title: string | null;
  blocks: SourceBlock[];
}
