import type { NamedFile } from '../../src/shared/domain/file';
import { buildXlsx, type Cell, type SheetSpec, type StyleName } from './xlsx';

/** Where a layout's questions stand and where their answers go, as a person reading the file would say. */
export interface ExpectedSheet {
  sheet: string;
  /** Rows that are questions. */
  rows: number[];
  question: string;
  answer?: string | null;
  comment?: string | null;
  evidence?: string | null;
  id?: string[];
  marks?: Record<string, string>;
  options?: string[];
}

export interface Layout {
  name: string;
  standsFor: string;
  file: NamedFile;
  expected: ExpectedSheet[];
}

/** A layout of one sheet, `Sheet1`. */
export function one(
  name: string,
  standsFor: string,
  rows: Cell[][],
  expected: Omit<ExpectedSheet, 'sheet'>,
  more: Partial<SheetSpec> = {},
): Layout {
  return {
    name,
    standsFor,
    file: buildXlsx({ sheets: [{ name: 'Sheet1', rows, ...more }] }),
    expected: [{ sheet: 'Sheet1', ...expected }],
  };
}

export function styled(style: StyleName, ...values: (string | number | null)[]): Cell[] {
  return values.map((value) => (value === null ? { style } : { value, style }));
}

export function header(...values: (string | null)[]): Cell[] {
  return styled('header', ...values);
}

/** The numbers from `from` to `to`, both included. */
export function rowsFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
