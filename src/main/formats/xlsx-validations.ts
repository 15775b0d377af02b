import { type CellRange, cellKey, contains, parseRange } from './cell-reference';
import type { Workbook, Worksheet } from './xlsx-read';
import type { Validation } from './xlsx-sheet';

/** A list longer than this is a lookup table, not a choice. */
const MAX_OPTIONS = 250;
const MAX_NAME_STEPS = 5;
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
    const known = optionsOf.get(validation);
    if (known) return known;
    const resolved = resolveList(workbook, sheet, validation.source);
    optionsOf.set(validation, resolved);
    return resolved;
  };
  return { at, options };
}

function resolveList(workbook: Workbook, sheet: Worksheet, source: string | string[]): string[] {
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
  return distinct(resolveReference(workbook, sheet, source, 0));
}

/** Follows names to a range and reads it. Lists made by functions (INDIRECT, OFFSET) depend on other cells: none. */
function resolveReference(workbook: Workbook, sheet: Worksheet, source: string, step: number): string[] {
  if (step > MAX_NAME_STEPS) return [];
  const reference = source.replace(/^=/, '').trim();
  const match = /^(?:'((?:[^']|'')+)'|([^'!()]+))!(.+)$/.exec(reference);
  const sheetName = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const target = sheetName === undefined ? sheet : sheetNamed(workbook, sheetName);
  if (!target) return [];
  const local = match?.[3] ?? reference;
  const range = parseRange(local);
  if (range) return readRange(target, range);
  const name = local.toLowerCase();
  const definition = workbook.names.get(`${target.position}!${name}`) ?? workbook.names.get(name);
  return definition === undefined ? [] : resolveReference(workbook, target, definition, step + 1);
}

function sheetNamed(workbook: Workbook, name: string): Worksheet | null {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

function readRange(sheet: Worksheet, range: CellRange): string[] {
  const items: string[] = [];
  for (const { row, cells } of sheet.rows) {
    if (row < range.top) continue;
    if (row > range.bottom || items.length > MAX_OPTIONS) break;
    for (const cell of cells) if (contains(range, row, cell.column)) items.push(cell.text);
  }
  return items;
}

function distinct(items: string[]): string[] {
  const kept = [...new Set(items)].filter((item) => item.trim() !== '');
  return kept.length > MAX_OPTIONS ? [] : kept;
}
