import { startsLikeFormula } from './formula-start';
import { cellText, type SharedStrings, xmlText } from './xlsx-write-strings';

export interface WrittenSheet {
  name: string;
  /** `width` in characters. */
  columns: { title: string; width: number }[];
  rows: string[][];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
// What one cell holds in Excel; what is longer goes on in a row below it.
const LONGEST_CELL = 32_000;
const HIGHEST_ROW = 409;
const LINE_HEIGHT = 12.8;
// A width counts digits, and most letters are narrower; what a line loses by breaking between words is taken off.
const LETTERS_PER_DIGIT = 1.2;
const LOST_BY_BREAKING = 3;
// So many characters stand on one page across and can still be read.
const WIDEST_PAGE = 180;

/** The two parts of one sheet: its cells and its table. On one that is wider than a page the first column stays in view. */
export function sheetParts(
  given: WrittenSheet,
  number: number,
  footer: string,
  strings: SharedStrings,
): { sheet: string; table: string } {
  const { columns, rows } = given;
  const across = pagesAcross(given);
  const pane =
    across > 1
      ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/>'
      : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';
  const titles = uniqueTitles(columns.map(({ title }) => title));
  // A table has at least one row of data.
  const body = rows.length === 0 ? [columns.map(() => '')] : rows.flatMap((row) => whole(row, columns.length));
  const cell = (text: string, column: number, row: number, style: number): string =>
    `<c r="${letters(column)}${row}" s="${style}"${text === '' ? '/>' : ` t="s"><v>${strings.indexOf(text)}</v></c>`}`;
  const styleOf = (text: string, column: number): number => (column === 0 ? 2 : 0) + quotePrefix(text, column);
  const written = [
    `<row r="1">${titles.map((title, column) => cell(title, column, 1, 1)).join('')}</row>`,
    ...body.map(
      (row, index) =>
        `<row r="${index + 2}" ht="${rowHeight(row, columns)}">${columns.map((_, column) => cell(row[column] ?? '', column, index + 2, styleOf(row[column] ?? '', column))).join('')}</row>`,
    ),
  ];
  const area = `A1:${letters(columns.length - 1)}${body.length + 1}`;
  return {
    sheet: `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/><sheetViews><sheetView workbookViewId="0"${number === 1 ? ' tabSelected="1"' : ''} showGridLines="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${written.join('')}</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToWidth="${across}" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/><headerFooter><oddFooter>${xmlText(`&L${footer.replaceAll('&', '&&').slice(0, 180)}&R&P / &N`)}</oddFooter></headerFooter><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    table: `<table xmlns="${MAIN}" id="${number}" name="Table${number}" displayName="Table${number}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/><tableColumns count="${columns.length}">${titles.map((title, index) => `<tableColumn id="${index + 1}" name="${cellText(title)}"/>`).join('')}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
  };
}

/** Points a row needs for its longest cell; written, because not every program finds it out on its own. */
function rowHeight(row: readonly string[], columns: WrittenSheet['columns']): number {
  const lines = columns.map(({ width }, column) =>
    (row[column] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersOf(width))), 0),
  );
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

function lettersOf(width: number): number {
  return Math.max(1, width * LETTERS_PER_DIGIT - LOST_BY_BREAKING);
}

/** Pages a sheet takes across: one too wide for a page is not made too small to read. */
export function pagesAcross({ columns }: WrittenSheet): number {
  return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / WIDEST_PAGE);
}

function quotePrefix(text: string, column: number): number {
  if (!startsLikeFormula(text)) return 0;
  return column === 0 ? 2 : 3;
}

/** A row whose cells fit, with what does not fit in rows below it. */
function whole(row: readonly string[], width: number): string[][] {
  const most = Math.max(1, ...row.map((text) => Math.ceil(text.length / LONGEST_CELL)));
  return Array.from({ length: most }, (_, part) =>
    Array.from({ length: width }, (_cell, column) =>
      (row[column] ?? '').slice(part * LONGEST_CELL, (part + 1) * LONGEST_CELL),
    ),
  );
}

/** A table's columns have names, all different, of one line. */
function uniqueTitles(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const clean = title.replace(/\s+/gu, ' ').trim().slice(0, 200) || String(index + 1);
    let unique = clean;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${clean} ${count}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : letters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}
