import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { type CellRange, cellKey, contains } from './cell-reference';
import { openWorkbookPackage, readXml } from './ooxml';
import { turn } from './turn';
import { inheritedStyle, readWorksheet, type SheetCell, type WorksheetContent } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-strings';
import { type CellStyle, PLAIN_STYLE, readStyles } from './xlsx-styles';
import { readWorkbookIndex, type SheetState } from './xlsx-workbook';

export interface Worksheet extends WorksheetContent {
  name: string;
  state: SheetState;
  /** Position in the workbook from 0, as names local to a sheet count it. */
  position: number;
  cellsByKey: Map<number, SheetCell>;
}

export interface Workbook {
  sheets: Worksheet[];
  names: Map<string, string>;
  styles: CellStyle[];
}

/** Reads every worksheet of an .xlsx or .xlsm file, hidden ones too. @throws AppError with the sentence to show. */
export async function readWorkbook(file: NamedFile): Promise<Workbook> {
  const office = await openWorkbookPackage(file);
  const index = await readWorkbookIndex(office);
  const context = {
    strings: index.sharedStrings ? readSharedStrings(await readXml(office.zip, index.sharedStrings)) : [],
    styles: index.styles ? readStyles(await readXml(office.zip, index.styles)) : [],
    date1904: index.date1904,
    refuse: () =>
      new AppError(
        'unreadable-file',
        '{name} holds more filled cells than a questionnaire does. Save a copy with only the sheets to answer.',
        { name: file.name },
      ),
  };
  const sheets: Worksheet[] = [];
  for (const [position, sheet] of index.sheets.entries()) {
    await turn({ done: position, total: index.sheets.length, label: sheet.name });
    const content = await readWorksheet(await readXml(office.zip, sheet.part), context);
    const cellsByKey = new Map<number, SheetCell>();
    for (const { cells } of content.rows)
      for (const cell of cells) cellsByKey.set(cellKey(cell.row, cell.column), cell);
    sheets.push({ ...content, name: sheet.name, state: sheet.state, position, cellsByKey });
  }
  return { sheets, names: index.names, styles: context.styles };
}

export function cellAt(sheet: Worksheet, row: number, column: number): SheetCell | null {
  return sheet.cellsByKey.get(cellKey(row, column)) ?? null;
}

export function textAt(sheet: Worksheet, row: number, column: number): string {
  return cellAt(sheet, row, column)?.text.trim() ?? '';
}

/** The style of a cell, also of one that is not written in the file: its row's, else its column's. */
function styleIndexAt(sheet: Worksheet, row: number, column: number): number {
  const own = cellAt(sheet, row, column)?.style ?? sheet.emptyStyles.get(cellKey(row, column));
  return own ?? inheritedStyle(sheet, row, column);
}

export function styleAt(workbook: Workbook, sheet: Worksheet, row: number, column: number): CellStyle {
  return workbook.styles[styleIndexAt(sheet, row, column)] ?? PLAIN_STYLE;
}

/** Whether Excel would let a person type here. Formula cells are never typed over. */
export function isWritable(workbook: Workbook, sheet: Worksheet, row: number, column: number): boolean {
  if (cellAt(sheet, row, column)?.formula) return false;
  if (sheet.arrayRanges.some((range) => contains(range, row, column))) return false;
  if (!sheet.protected || !styleAt(workbook, sheet, row, column).locked) return true;
  return sheet.editableRanges.some((range: CellRange) => contains(range, row, column));
}

export function isHiddenColumn(sheet: Worksheet, column: number): boolean {
  return sheet.columns.some((run) => run.hidden && column >= run.from && column <= run.to);
}
