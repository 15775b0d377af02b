/**
 * A document's text with its structure found, in reading order. `level` of a heading is 0 for a document title, then 1
 * for the outermost; `depth` of a list item is 0 for the outermost list.
 */
export type StructuredBlock =
  | { kind: 'heading'; level: number; text: string; page: number | null }
  | { kind: 'paragraph'; text: string; page: number | null }
  | { kind: 'list-item'; depth: number; text: string; page: number | null }
  | { kind: 'table'; rows: string[][]; headerRows: number; page: number | null }
  /** One entry of a record ("Location – Frankfurt"); the heading above names whose record it is. */
  | { kind: 'record'; label: string; text: string; page: number | null }
  | { kind: 'navigation'; text: string; page: number | null };

export type TextBlock = Exclude<StructuredBlock, { kind: 'table' }>;
