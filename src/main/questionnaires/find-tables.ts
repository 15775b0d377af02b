import type { Grid } from './grid';
import { type Header, SURE } from './header-rows';

/** A stretch of a sheet read with one header; a header repeated per section belongs to one table. */
export interface QuestionTable {
  header: Header | null;
  headerRows: number[];
  /** Rows below the headers that hold a text, and the titles found in repeated headers. */
  rows: number[];
  titles: Map<number, string>;
}

/** The tables of a sheet. Without any header the whole sheet is one table. */
export function findTables(grid: Grid, headers: readonly Header[]): QuestionTable[] {
  const visible = grid.rows.filter((row) => !grid.isHiddenRow(row));
  if (headers.length === 0) return [{ header: null, headerRows: [], rows: visible, titles: new Map() }];
  const tables = new Map<string, QuestionTable>();
  for (const [at, header] of headers.entries()) {
    const from = header.rows.at(-1) ?? 0;
    const to = headers[at + 1]?.rows[0] ?? Number.POSITIVE_INFINITY;
    const rows = visible.filter((row) => row > from && row < to);
    const key = signature(header);
    const known = tables.get(key);
    const table = known ?? { header, headerRows: [], rows: [], titles: new Map<number, string>() };
    table.headerRows.push(...header.rows);
    table.rows.push(...rows);
    const title = known || headers.length > 1 ? unnamedText(header) : '';
    if (title !== '') table.titles.set(header.rows[0] ?? 0, title);
    tables.set(key, table);
  }
  return [...tables.values()];
}

/** Where people answer, by column: what repeated headers of one form share. */
function signature(header: Header): string {
  const slots = [...header.roles]
    .filter(([, [first]]) => first && first.score >= SURE && (first.role === 'answer' || first.role === 'comment'))
    .map(([column, roles]) => `${column}${roles[0]?.role}`);
  return [...slots, ...header.marks.keys()].join(' ');
}

/** In a header repeated per section, the text that names no column names the section. */
function unnamedText(header: Header): string {
  for (const [column, text] of header.texts) {
    if ((header.roles.get(column)?.length ?? 0) === 0 && !header.marks.has(column)) return text;
  }
  return '';
}
