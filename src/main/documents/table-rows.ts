import type { StructuredBlock } from './structured-block';

type Table = StructuredBlock & { kind: 'table' };

export interface RowText {
  kind: 'table-row' | 'record';
  text: string;
  /** What the columns are called, where the text itself does not say it. */
  header: string | null;
}

const LONGEST_HEADER_CELL = 48;

/**
 * A row as a person reads it aloud: "Header: cell; Header: cell", or "first cell – second cell" where there are two
 * columns or no header.
 */
export function tableRows(table: Table): RowText[] {
  const rows = table.rows.map((row) => row.map((cell) => cell.replace(/\s*\n\s*/g, '; ').replace(/([.:;]);/g, '$1')));
  const headerRows = table.headerRows > 0 ? table.headerRows : guessHeader(rows);
  const headers = mergeHeaders(rows.slice(0, headerRows));
  const columns = Math.max(...rows.map((row) => row.length), 0);
  return rows.slice(headerRows).map((row) => {
    const filled = row.map((cell, index) => ({ cell, header: headers[index] ?? '' })).filter(({ cell }) => cell !== '');
    const plain = filled
      .map(({ cell }) => cell)
      .join(' – ')
      .replaceAll('? – ', '? ');
    if (columns <= 2)
      return { kind: 'record', text: plain, header: headers.length === 0 ? null : headers.filter(Boolean).join(' – ') };
    if (headers.length === 0) return { kind: 'table-row', text: plain, header: null };
    return {
      kind: 'table-row',
      text: filled
        .map(({ cell, header }) => (header === '' ? cell : `${header}: ${cell}`))
        .join('; ')
        // An answer belongs to its question.
        .replaceAll('?; ', '? '),
      header: null,
    };
  });
}

/** Several header rows, or a header cell over several columns, give each column one name. */
function mergeHeaders(rows: string[][]): string[] {
  const columns = Math.max(...rows.map((row) => row.length), 0);
  return Array.from({ length: columns }, (_, column) =>
    [...new Set(rows.map((row) => row[column] ?? ''))].filter(Boolean).join(' '),
  );
}

/** An unmarked header: every cell of the first row is filled, short, without figures and unlike a sentence. */
function guessHeader(rows: string[][]): number {
  const [first] = rows;
  if (first === undefined || rows.length < 3 || first.length < 3) return 0;
  const isName = (cell: string): boolean =>
    cell !== '' && cell.length <= LONGEST_HEADER_CELL && !/[.;:!]$|\d{2,}/.test(cell);
  return first.every(isName) && new Set(first).size === first.length ? 1 : 0;
}
