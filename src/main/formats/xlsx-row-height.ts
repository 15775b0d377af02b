import { contains } from './cell-reference';
import type { WorksheetContent } from './xlsx-sheet';
import { type CellStyle, PLAIN_STYLE } from './xlsx-styles';

/** Excel's tallest row, in points. */
const TALLEST_ROW = 409;
/** Column widths count digits of an 11-point font; running text is a little narrower, other sizes scale. */
const WIDTH_FONT_SIZE = 11;
/** 11-point text stands in rows of 15 points. */
const LINE_HEIGHT_PER_POINT = 15 / 11;

export interface HeightQuestion {
  row: number;
  column: number;
  text: string;
  style: CellStyle | undefined;
  /** The row's written height in points, null where the file leaves it open. */
  height: number | null;
}

/**
 * The height in points a row must be given so that a wrapped text is not cut, or null where nothing needs to change. A
 * row without a written height is fitted by Excel and LibreOffice on opening, except for merged cells and sheets with a
 * fixed row height.
 */
export function neededHeight(content: WorksheetContent, question: HeightQuestion): number | null {
  const { row, column, text, height } = question;
  const style = question.style ?? PLAIN_STYLE;
  if (!style.wrap || content.hiddenRows.has(row)) return null;
  const merge = content.merges.find((range) => contains(range, row, column));
  if (height === null && !merge && !content.defaultRowHeight.fixed) return null;
  const right = merge?.right ?? column;
  let width = 0;
  for (let at = column; at <= right; at += 1) width += columnWidth(content, at);
  const perLine = Math.max(1, (width - 1) * (WIDTH_FONT_SIZE / style.fontSize));
  const points = Math.ceil(countLines(text, perLine) * style.fontSize * LINE_HEIGHT_PER_POINT);
  const otherRows = merge ? (merge.bottom - row) * content.defaultRowHeight.points : 0;
  const needed = Math.min(TALLEST_ROW, points - otherRows);
  return needed > (height ?? content.defaultRowHeight.points) ? needed : null;
}

function countLines(text: string, perLine: number): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / perLine));
  return lines;
}

function columnWidth(content: WorksheetContent, column: number): number {
  const run = content.columns.find((candidate) => column >= candidate.from && column <= candidate.to);
  return run?.hidden ? 0 : (run?.width ?? content.defaultColumnWidth);
}
