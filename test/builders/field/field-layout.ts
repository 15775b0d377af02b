import type { NamedFile } from '../../../src/shared/domain/file';
import { buildXlsx, type Cell, type CellSpec, type SheetSpec, type StyleName, type WorkbookSpec } from '../xlsx';
import texts from './texts.json';

/** Column letters of one question's places; undefined is not checked, null must be absent. */
export interface Places {
  question: string;
  id?: string | null;
  answer?: string | null;
  comment?: string | null;
  evidence?: string | null;
  /** Rows below the question's own where the answer stands. */
  answerBelow?: number;
  marks?: Record<string, string>;
}

export interface ExpectedQuestion extends Places {
  sheet: string;
  row: number;
  /** A row a person might count or not, such as the respondent's name in a numbered form. */
  optional: boolean;
}

export interface FieldLayout {
  name: string;
  standsFor: string;
  file: NamedFile;
  expected: ExpectedQuestion[];
}

/** A line of a sheet: its cells, and whether it asks something. */
export interface AskingLine {
  cells: Cell[];
  places: Partial<Places>;
  optional: boolean;
}
export type Line = Cell[] | AskingLine;

export interface FieldSheet extends Omit<SheetSpec, 'rows'> {
  lines: Line[];
  /** The places of its questions; the workbook itself knows nothing of them. */
  places?: Places;
  /** Column letter → drop-down of every row that asks. */
  choices?: Record<string, string[] | string>;
  /** Columns, as "A:E", over which every line of one cell that asks nothing is merged. */
  wide?: string;
}

/** A row that asks something. */
export const ask = (...cells: Cell[]): AskingLine => ({ cells, places: {}, optional: false });
/** A row that asks something, its places differing from its sheet's. */
export const askAt = (places: Partial<Places>, ...cells: Cell[]): AskingLine => ({ cells, places, optional: false });
/** A row that people may count as a question or not. */
export const maybe = (...cells: Cell[]): AskingLine => ({ cells, places: {}, optional: true });
/** The same, its question standing in another column than its sheet's. */
export const maybeAt = (question: string, ...cells: Cell[]): AskingLine => ({
  cells,
  places: { question },
  optional: true,
});
export const line = (...cells: Cell[]): Cell[] => cells;
export const gap = (): Cell[] => [];

const one = (style: StyleName) => (cell: Cell) =>
  cell === null ? null : typeof cell === 'object' ? { ...cell, style } : { value: cell, style };
export const heads = (...cells: Cell[]): Cell[] => cells.map(one('header'));
export const bolds = (...cells: Cell[]): Cell[] => cells.map(one('bold'));
export const sections = (...cells: Cell[]): Cell[] => cells.map(one('section'));
export const open: CellSpec = { style: 'open' };
export const formula = (text: string, value: string | number): CellSpec => ({ formula: text, value });

export function fieldLayout(
  name: string,
  standsFor: string,
  sheets: FieldSheet[],
  more: Omit<WorkbookSpec, 'sheets'> = {},
): FieldLayout {
  return {
    name,
    standsFor,
    file: buildXlsx({ sheets: sheets.map(sheetOf), ...more }),
    expected: sheets.flatMap((sheet) => expectedOf(sheet)),
  };
}

function sheetOf({ lines, choices, wide, ...sheet }: FieldSheet): SheetSpec {
  const asking = lines.flatMap((given, at) => (Array.isArray(given) ? [] : [at + 1]));
  const lists = Object.entries(choices ?? {}).map(([column, list]) => ({
    sqref: asking.map((row) => `${column}${row}`).join(' '),
    list,
  }));
  const [from, to] = wide?.split(':') ?? [];
  const titles =
    wide === undefined
      ? []
      : lines.flatMap((given, at) =>
          Array.isArray(given) && given.filter((cell) => cell !== null).length === 1
            ? [`${from}${at + 1}:${to}${at + 1}`]
            : [],
        );
  return {
    ...sheet,
    rows: lines.map(cellsOf),
    validations: [...(sheet.validations ?? []), ...lists],
    merges: [...(sheet.merges ?? []), ...titles],
  };
}

function expectedOf({ name, lines, places }: FieldSheet): ExpectedQuestion[] {
  return lines.flatMap((given, at) => {
    if (Array.isArray(given)) return [];
    const all = { ...places, ...given.places };
    if (all.question === undefined) throw new Error(`${name}: row ${at + 1} asks, but no question column is given`);
    return [{ ...all, question: all.question, sheet: name, row: at + 1, optional: given.optional }];
  });
}

const cellsOf = (given: Line): Cell[] => (Array.isArray(given) ? given : given.cells);

export const T = texts;

/** `count` texts of a list, beginning at `from` and going round. */
export function take(list: readonly string[], from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => pick(list, from + at));
}

export function pick(list: readonly string[], at: number): string {
  const text = list[at % list.length];
  if (text === undefined) throw new Error('an empty list of texts');
  return text;
}

/** A sheet of prose, as the ones that explain how to fill in the others. */
export function prose(name: string, title: string, ...paragraphs: string[]): FieldSheet {
  return { name, lines: [bolds(title), gap(), ...paragraphs.map((text) => line(text))], widths: [110] };
}

export function glossary(name: string, title = 'Glossary', heading = ['Term', 'Definition']): FieldSheet {
  const pairs = Array.from({ length: T.term.length / 2 }, (_, at) =>
    line(pick(T.term, at * 2), pick(T.term, at * 2 + 1)),
  );
  return { name, lines: [bolds(title), heads(...heading), ...pairs] };
}

export function changes(name: string, heading = ['Version', 'Date', 'Author', 'Description of change']): FieldSheet {
  return {
    name,
    lines: [
      heads(...heading),
      line('1.0', { value: 43831, style: 'date' }, 'K. Meyer', 'First published version'),
      line(
        '1.1',
        { value: 44197, style: 'date' },
        'K. Meyer',
        'Questions on cloud services added, wording of section 3 made clearer',
      ),
      line('2.0', { value: 45292, style: 'date' }, 'P. Laurent', 'Is now split into two parts; scoring was removed'),
    ],
  };
}
