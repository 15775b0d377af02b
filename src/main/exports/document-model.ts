import type { Language } from '../../shared/domain/document';
import type { Look } from './branding';

/** A stretch of text. `source` is a mark like [12] that leads to the sources; `reference` leads to an anchor. */
export type Inline =
  | { kind: 'text'; text: string; face?: 'bold' | 'italic'; muted?: boolean }
  | { kind: 'source'; number: number }
  | { kind: 'reference'; anchor: string; text: string };

/** A cell holds paragraphs. */
export type Cell = Inline[][];

export interface Column {
  title: string;
  /** Widths of one table add up to the text width, 165 mm. */
  widthMm: number;
  align?: 'right';
}

export interface TableRow {
  /** Where links to this row lead, null when nothing does. */
  anchor: string | null;
  cells: Cell[];
}

export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2 | 3;
  /**
   * "3", "3.1", "3.1.2", or a letter for an appendix. Empty for the annex of a contract, whose text carries the name the
   * law gives it ("Annex I.A"): it begins on a page of its own, and what stands in it counts from 1 again.
   */
  number: string;
  text: string;
  anchor: string;
  appendix: boolean;
}

/**
 * The pieces a document is made of. Renderers know these and nothing of what a document is about.
 * A `measure` is a numbered paragraph of its heading ("6.2"), an `item` a lettered part of the measure before it.
 */
export type Block =
  | HeadingBlock
  | { kind: 'paragraph'; style: 'body' | 'note' | 'bullet' | 'pointer'; inlines: Inline[]; keepWithNext?: boolean }
  | { kind: 'measure'; number: string; anchor: string; inlines: Inline[]; keepWithNext: boolean }
  | { kind: 'item'; letter: string; inlines: Inline[] }
  | { kind: 'table'; columns: Column[]; rows: TableRow[] };

export interface DocMeta {
  title: string;
  shortTitle: string;
  subject: string;
  author: string;
  keywords: string[];
  language: Language;
  version: string;
  /** ISO date-time in UTC. */
  date: string;
  classification: string;
  /** Company, version and date, short enough for one line beside the page number. */
  footer: string;
  /** "Page {page} of {pages}" in the document's language. */
  pageOf: string;
  /** True for a document made before all of it may leave; renderers mark every page of it. */
  isDraft?: boolean;
  /** The company's own look, where it has one. */
  look?: Look;
}

export interface TitlePage {
  company: string;
  title: string;
  subtitle: string;
  scope: string;
  facts: { label: string; value: string }[];
}

/** The page after the title: what this document is, who answers for it, how to read it. */
export interface ControlPage {
  title: string;
  rows: { label: string; value: string }[];
  readingTitle: string;
  reading: string[];
}

export interface Source {
  number: number;
  anchor: string;
  document: string;
  edition: string;
  place: string;
}

/** A sheet of a workbook: plain cells under titles, with widths in characters. */
export interface Sheet {
  name: string;
  columns: { title: string; width: number }[];
  rows: string[][];
}

/** A file of a pack, with its path inside it. */
export interface PackFile {
  path: string;
  bytes: Uint8Array;
}

/** A whole document, ready to be drawn. `gaps` are sentences for the person who exports it, and not part of it. */
export interface Doc {
  meta: DocMeta;
  titlePage: TitlePage;
  control: ControlPage;
  contentsTitle: string;
  blocks: Block[];
  sources: Source[];
  gaps: string[];
  /** The statements it says, as recorded with the export. */
  statementIds: number[];
  /** What it says from the company's own records, a line each; recorded with the export, too. */
  facts?: string[];
  /** For workbooks only: what their sheets hold. */
  sheets?: Sheet[];
  /** For packs only. */
  files?: PackFile[];
}

export function plain(text: string): Inline {
  return { kind: 'text', text };
}

/** The words of a stretch as they are read, marks included. */
export function textOf(inlines: Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'source' ? `[${inline.number}]` : inline.text)).join('');
}
