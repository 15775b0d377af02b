import type { MergeLookup } from './xlsx-merges';
import type { WorksheetContent } from './xlsx-sheet';
import { type CellStyle, PLAIN_STYLE } from './xlsx-styles';

/** Excel's tallest row, in points. */
const TALLEST_ROW = 409;
/** Column widths count digits of an 11-point font; other sizes scale. */
const WIDTH_FONT_SIZE = 11;
/** 11-point text stands in rows of 15 points. */
const LINE_HEIGHT_PER_POINT = 15 / 11;

export interface TextInCell {
  column: number;
  text: string;
  style: CellStyle | undefined;
}

export interface RowHeight {
  points: number;
  /** Rows with merged texts are never fitted by themselves and must say that their height is meant. */
  fixed: boolean;
}

/**
 * The height to give a row so that wrapped texts written into it are not cut; null where it may stay. `height` is the
 * row's written height in points, null where the file leaves it open: Excel fits such rows on opening but LibreOffice
 * does not, so they get a height, too, one that also suits the texts that are already there.
 */
export function fittedHeight(
  content: WorksheetContent,
  mergeAt: MergeLookup,
  row: number,
  height: number | null,
  written: readonly TextInCell[],
  present: readonly TextInCell[],
): RowHeight | null {
  if (content.hiddenRows.has(row)) return null;
  const tallest = (texts: readonly TextInCell[]) =>
    Math.max(0, ...texts.map((one) => neededPoints(content, mergeAt, row, one)));
  const needed = tallest(written);
  if (needed <= (height ?? content.defaultRowHeight.points)) return null;
  const points = Math.min(TALLEST_ROW, height === null ? Math.max(needed, tallest(present)) : needed);
  if (height !== null && points <= height) return null;
  const merged = written.some(({ column }) => mergeAt(row, column) !== null);
  return { points, fixed: merged || content.defaultRowHeight.fixed };
}

function neededPoints(
  content: WorksheetContent,
  mergeAt: MergeLookup,
  row: number,
  { column, text, style = PLAIN_STYLE }: TextInCell,
): number {
  if (!style.wrap) return 0;
  const merge = mergeAt(row, column);
  let width = 0;
  for (let at = column; at <= (merge?.right ?? column); at += 1) width += columnWidth(content, at);
  const perLine = Math.max(1, (width - 1) * (WIDTH_FONT_SIZE / style.fontSize));
  const points = Math.ceil(countLines(text, perLine) * style.fontSize * LINE_HEIGHT_PER_POINT);
  return points - (merge ? (merge.bottom - row) * content.defaultRowHeight.points : 0);
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
