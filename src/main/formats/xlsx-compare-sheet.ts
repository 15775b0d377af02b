import type { FileDifference } from '../../shared/domain/export';
import { cellKey, cellName } from './cell-reference';
import { attributesOf, type ByteText, nextTag, textOf } from './ooxml-scan';
import { isDue, takeTurn } from './turn';
import { inheritedStyle, type WorksheetContent } from './xlsx-sheet';
import { type SheetItem, sheetItems } from './xlsx-sheet-items';
import { richText } from './xlsx-strings';

export interface SheetComparison {
  sheet: string;
  part: string;
  original: WorksheetContent;
  strings: readonly string[];
  /** Cells that may differ, by `cellKey`. */
  allowed: ReadonlySet<number>;
}

/** Attributes a filled cell may gain or lose: its value's type, and metadata of the value that was there. */
const VALUE_ATTRIBUTES = new Set(['t', 'cm', 'vm']);
const HEIGHT_ATTRIBUTES = new Set(['ht', 'customHeight']);
const LONGEST_EXCERPT = 200;

/**
 * Walks two worksheets side by side, stretch by stretch. What differs must be an allowed cell whose style stayed, or the
 * height of a row that holds one; after any other difference the walk stops, since nothing behind it can be trusted.
 */
export async function compareSheets(
  before: ByteText,
  after: ByteText,
  comparison: SheetComparison,
): Promise<FileDifference[]> {
  const differences: FileDifference[] = [];
  const originals = meaningful(before);
  const copies = meaningful(after);
  let one = originals.next();
  let other = copies.next();
  let row = { number: 0, resized: false, filled: false };
  const closeRow = () => {
    if (row.resized && !row.filled) {
      differences.push(difference(comparison, null, `row ${row.number}`, 'another height', false));
    }
  };
  while (!one.done || !other.done) {
    const a: SheetItem | null = one.done ? null : one.value;
    const b: SheetItem | null = other.done ? null : other.value;
    if (a && b && a.source === b.source) {
      if (a.kind === 'row') {
        if (isDue()) await takeTurn();
        row = { number: a.row, resized: false, filled: false };
      }
      if (a.kind === 'row-end') closeRow();
      one = originals.next();
      other = copies.next();
    } else if (a?.kind === 'row' && b?.kind === 'row' && a.row === b.row && sameRow(a.source, b.source)) {
      row = { number: a.row, resized: true, filled: false };
      one = originals.next();
      other = copies.next();
    } else if (b?.kind === 'cell' && a?.kind === 'cell' && a.row === b.row && a.column === b.column) {
      const found = changedCell(comparison, a, b);
      row.filled ||= found.allowed;
      differences.push(found);
      one = originals.next();
      other = copies.next();
    } else if (b?.kind === 'cell' && (a?.kind === 'row-end' || (a?.kind === 'cell' && a.column > b.column))) {
      const found = changedCell(comparison, null, b);
      row.filled ||= found.allowed;
      differences.push(found);
      other = copies.next();
    } else if (
      b?.kind === 'row' &&
      (a?.kind === 'other' || (a?.kind === 'row' && a.row > b.row)) &&
      isBareRow(b.source)
    ) {
      // A row that was not written in the original, with nothing but allowed cells in it.
      for (other = copies.next(); !other.done && other.value.kind === 'cell'; other = copies.next()) {
        differences.push(changedCell(comparison, null, other.value));
      }
      if (!other.done && other.value.kind === 'row-end') other = copies.next();
    } else {
      differences.push(difference(comparison, null, excerpt(a?.source ?? ''), excerpt(b?.source ?? ''), false));
      break;
    }
  }
  return differences;
}

/** Line breaks and indents between rows and cells mean nothing. */
function* meaningful(xml: ByteText): Generator<SheetItem, undefined> {
  for (const item of sheetItems(xml)) if (item.kind !== 'other' || item.source.trim() !== '') yield item;
}

function changedCell(
  comparison: SheetComparison,
  before: Extract<SheetItem, { kind: 'cell' }> | null,
  after: Extract<SheetItem, { kind: 'cell' }>,
): FileDifference {
  const { row, column } = after;
  const allowed =
    comparison.allowed.has(cellKey(row, column)) &&
    !/<(?:[\w.-]+:)?f[\s>/]/.test(after.source) &&
    !(before && /<(?:[\w.-]+:)?f[\s>/]/.test(before.source)) &&
    (before
      ? sameStyle(before.source, after.source)
      : hasInheritedStyle(comparison.original, row, column, after.source));
  const words = (source: ByteText) => valueOf(source, comparison.strings);
  return difference(
    comparison,
    cellName(row, column),
    before ? words(before.source) : '',
    words(after.source),
    allowed,
  );
}

function difference(
  comparison: SheetComparison,
  cell: string | null,
  before: string,
  after: string,
  allowed: boolean,
): FileDifference {
  return { part: comparison.part, cell: cell && `${comparison.sheet}!${cell}`, before, after, allowed };
}

function sameRow(before: ByteText, after: ByteText): boolean {
  return otherAttributes(before, HEIGHT_ATTRIBUTES) === otherAttributes(after, HEIGHT_ATTRIBUTES);
}

function sameStyle(before: ByteText, after: ByteText): boolean {
  return otherAttributes(before, VALUE_ATTRIBUTES) === otherAttributes(after, VALUE_ATTRIBUTES);
}

function isBareRow(source: ByteText): boolean {
  return /^r=[^\n]*$/.test(otherAttributes(source, HEIGHT_ATTRIBUTES));
}

function hasInheritedStyle(original: WorksheetContent, row: number, column: number, source: ByteText): boolean {
  const style = inheritedStyle(original, row, column);
  const expected = [`r=${cellName(row, column)}`, ...(style === 0 ? [] : [`s=${style}`])].join('\n');
  return otherAttributes(source, VALUE_ATTRIBUTES) === expected;
}

/** A tag's attributes but the given ones, in order, one to a line. */
function otherAttributes(source: ByteText, without: ReadonlySet<string>): string {
  const tag = nextTag(source, 0);
  if (!tag) return '';
  return attributesOf(source, tag)
    .filter(([name]) => !without.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

function valueOf(source: ByteText, strings: readonly string[]): string {
  const type = /^<[^>]*\st\s*=\s*["'](\w+)["']/.exec(source)?.[1];
  if (type === 'inlineStr') return richText(source, 0, source.length);
  const value = textOf(source, 0, source.length);
  return type === 's' ? (strings[Number(value)] ?? '') : value;
}

function excerpt(source: ByteText): string {
  return Buffer.from(source.slice(0, LONGEST_EXCERPT), 'latin1').toString('utf8');
}
