import type { CellRange } from '../formats/cell-reference';
import { createMergeLookup } from '../formats/xlsx-merges';
import {
  cellAt,
  isHiddenColumn,
  isWritable,
  styleAt,
  textAt,
  type Workbook,
  type Worksheet,
} from '../formats/xlsx-read';
import { createValidationLookup } from '../formats/xlsx-validations';

/** A sheet as the layout reader sees it, whatever format it came in. Rows and columns count from 1. */
export interface Grid {
  name: string;
  hidden: boolean;
  /** Rows that hold a text, in order. */
  rows: number[];
  lastColumn: number;
  text: (row: number, column: number) => string;
  columnsOf: (row: number) => number[];
  isFormula: (row: number, column: number) => boolean;
  isWritable: (row: number, column: number) => boolean;
  options: (row: number, column: number) => string[];
  hasValidation: (row: number, column: number) => boolean;
  merge: (row: number, column: number) => CellRange | null;
  isBold: (row: number, column: number) => boolean;
  /** Fill as a key to compare by, 0 for none. */
  fill: (row: number, column: number) => number;
  isHiddenRow: (row: number) => boolean;
  isHiddenColumn: (column: number) => boolean;
  isProtected: boolean;
  /** True for a drawn table, in which an empty cell is room left on purpose; the cells of a sheet go on without end. */
  isDrawn: boolean;
}

export function gridOfWorksheet(workbook: Workbook, sheet: Worksheet): Grid {
  const validations = createValidationLookup(workbook, sheet);
  const merge = createMergeLookup(sheet.merges);
  const columns = new Map(
    sheet.rows.map(({ row, cells }) => [
      row,
      cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.column),
    ]),
  );
  const rows = [...columns].filter(([, own]) => own.length > 0).map(([row]) => row);
  return {
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    rows,
    lastColumn: Math.max(0, ...sheet.rows.map(({ cells }) => cells.at(-1)?.column ?? 0)),
    text: (row, column) => textAt(sheet, row, column),
    columnsOf: (row) => columns.get(row) ?? [],
    isFormula: (row, column) => cellAt(sheet, row, column)?.formula ?? false,
    isWritable: (row, column) => isWritable(workbook, sheet, row, column),
    options: validations.options,
    hasValidation: (row, column) => validations.at(row, column) !== null,
    merge,
    isBold: (row, column) => styleAt(workbook, sheet, row, column).bold,
    fill: (row, column) => styleAt(workbook, sheet, row, column).fill,
    isHiddenRow: (row) => sheet.hiddenRows.has(row),
    isHiddenColumn: (column) => isHiddenColumn(sheet, column),
    isProtected: sheet.protected,
    isDrawn: false,
  };
}

/** A table of texts, as a CSV file holds it. */
export function gridOfTable(name: string, table: readonly (readonly string[])[]): Grid {
  const text = (row: number, column: number) => table[row - 1]?.[column - 1]?.trim() ?? '';
  const rows = table.flatMap((cells, at) => (cells.some((cell) => cell.trim() !== '') ? [at + 1] : []));
  return {
    name,
    hidden: false,
    rows,
    lastColumn: table.reduce((most, cells) => Math.max(most, cells.length), 0),
    text,
    columnsOf: (row) => (table[row - 1] ?? []).flatMap((cell, at) => (cell.trim() === '' ? [] : [at + 1])),
    isFormula: () => false,
    isWritable: () => true,
    options: () => [],
    hasValidation: () => false,
    merge: () => null,
    isBold: () => false,
    fill: () => 0,
    isHiddenRow: () => false,
    isHiddenColumn: () => false,
    isProtected: false,
    isDrawn: false,
  };
}
