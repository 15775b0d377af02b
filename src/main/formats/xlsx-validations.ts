import { type CellRange, cellKey, contains } from './cell-reference';
import { cellsIn, type Place, stretchOf } from './xlsx-list-formula';
import type { Workbook, Worksheet } from './xlsx-read';
import type { Validation } from './xlsx-sheet';

/** A list longer than this is a lookup table, not a choice. */
const MAX_OPTIONS = 250;
const WIDE = 64;

export interface ValidationLookup {
  /** The validation that holds at a cell, null for none. */
  at: (row: number, column: number) => Validation | null;
  /** The drop-down's items at a cell in their order; empty where there is no list. */
  options: (row: number, column: number) => string[];
}

/** Prepares one sheet's validations for being asked cell by cell. Ranges are never expanded. */
export function createValidationLookup(workbook: Workbook, sheet: Worksheet): ValidationLookup {
  const single = new Map<number, Validation>();
  const byColumn = new Map<number, { range: CellRange; validation: Validation }[]>();
  const wide: { range: CellRange; validation: Validation }[] = [];
  const optionsOf = new Map<Validation, string[]>();
  // Where validations overlap, a list is what a person sees.
  const listsFirst = sheet.validations.toSorted(
    (one, other) => Number(other.type === 'list') - Number(one.type === 'list'),
  );
  for (const validation of listsFirst) {
    for (const range of validation.ranges) {
      if (range.top === range.bottom && range.left === range.right) {
        const key = cellKey(range.top, range.left);
        if (!single.has(key)) single.set(key, validation);
      } else if (range.right - range.left >= WIDE) wide.push({ range, validation });
      else {
        for (let column = range.left; column <= range.right; column += 1) {
          const bucket = byColumn.get(column);
          if (bucket) bucket.push({ range, validation });
          else byColumn.set(column, [{ range, validation }]);
        }
      }
    }
  }
  const at = (row: number, column: number) => {
    const found = [
      single.get(cellKey(row, column)),
      byColumn.get(column)?.find(({ range }) => contains(range, row, column))?.validation,
      wide.find(({ range }) => contains(range, row, column))?.validation,
    ].filter((validation) => validation !== undefined);
    return found.find((validation) => validation.type === 'list') ?? found[0] ?? null;
  };
  const options = (row: number, column: number) => {
    const validation = at(row, column);
    if (!validation || validation.type !== 'list') return [];
    const [origin] = validation.ranges;
    const place = {
      workbook,
      sheet,
      down: row - (origin?.top ?? row),
      right: column - (origin?.left ?? column),
      follows: false,
    };
    const known = optionsOf.get(validation);
    if (known) return known;
    const resolved = resolveList(validation.source, place);
    // A list that follows another cell is another one in every row.
    if (!place.follows) optionsOf.set(validation, resolved);
    return resolved;
  };
  return { at, options };
}

function resolveList(source: string | string[], place: Place): string[] {
  if (typeof source !== 'string') return distinct(source);
  const literal = /^=?"([\s\S]*)"$/.exec(source)?.[1];
  if (literal !== undefined && !/"\s*&|&\s*"/.test(source)) {
    return distinct(
      literal
        .replaceAll('""', '"')
        .split(',')
        .map((item) => item.trim()),
    );
  }
  const stretch = stretchOf(source, place);
  return stretch ? distinct(cellsIn(stretch).map(({ text }) => text)) : [];
}

function distinct(items: string[]): string[] {
  const kept = [...new Set(items)].filter((item) => item.trim() !== '');
  return kept.length > MAX_OPTIONS ? [] : kept;
}
