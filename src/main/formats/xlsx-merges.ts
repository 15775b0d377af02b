import { type CellRange, cellKey } from './cell-reference';

/** The merge that covers a cell, null for none. */
export type MergeLookup = (row: number, column: number) => CellRange | null;

/** Merges beyond this many cells in either direction are page furniture and are looked up by scanning. */
const INDEXED_MERGE = 400;

/** Merges may overlap or repeat in broken files: the first one that holds a cell counts. */
export function createMergeLookup(merges: readonly CellRange[]): MergeLookup {
  const byCell = new Map<number, CellRange>();
  const large: CellRange[] = [];
  for (const range of merges) {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > INDEXED_MERGE) {
      large.push(range);
      continue;
    }
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const key = cellKey(row, column);
        if (!byCell.has(key)) byCell.set(key, range);
      }
    }
  }
  const inLarge = (row: number, column: number) =>
    large.find((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  return (row, column) => byCell.get(cellKey(row, column)) ?? inLarge(row, column) ?? null;
}
