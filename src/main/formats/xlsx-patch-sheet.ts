import { type CellPosition, cellName, contains, parseCell } from './cell-reference';
import {
  attribute,
  type ByteText,
  endOfElement,
  escapeText,
  findTag,
  nextTag,
  withoutControls,
  type XmlTag,
} from './ooxml-scan';
import { neededHeight } from './xlsx-row-height';
import { inheritedStyle, type WorksheetContent } from './xlsx-sheet';
import type { CellStyle } from './xlsx-styles';

export interface CellFill extends CellPosition {
  text: string;
}

/** Replace what stands between two positions. */
export interface Splice {
  start: number;
  end: number;
  text: ByteText;
}

export interface SheetPatch {
  content: WorksheetContent;
  styles: readonly CellStyle[];
  /** Told of a text that was cut or a cell that was left alone. */
  report: (cell: string, what: string) => void;
}

/** Excel's limit for one cell. */
const MAX_CELL_CHARACTERS = 32_767;
/** Attributes that belong to the old value: its type, and the metadata of a formula or a rich value. */
const VALUE_ATTRIBUTES = /\s+(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * The splices that put the fills (sorted by row and column) into a worksheet. Texts become inline strings: the shared
 * strings stay as they are, and an inline string is never taken for a formula, whatever it begins with. A cell keeps its
 * style; a new cell takes its row's or column's. A row grows only where its fixed height would cut the wrapped text.
 */
export function patchWorksheet(xml: ByteText, fills: readonly CellFill[], patch: SheetPatch): Splice[] {
  const waiting = groupByRow(fills.filter((fill) => isFillable(fill, patch)));
  const splices: Splice[] = [];
  const sheetData = findTag(xml, 'sheetData');
  if (!sheetData || waiting.length === 0) return [];
  const prefix = prefixOf(xml, sheetData);
  const takeBefore = (row: number) => {
    const from = waiting.findIndex((own) => own.row >= row);
    const taken = waiting.splice(0, from === -1 ? waiting.length : from);
    return taken.map((own) => newRow(own.row, own.fills, prefix, patch)).join('');
  };
  if (sheetData.kind === 'empty') {
    return [opened(xml, sheetData, takeBefore(Number.POSITIVE_INFINITY), `${prefix}sheetData`)];
  }
  let row = 0;
  for (let tag = nextTag(xml, sheetData.end); tag; tag = nextTag(xml, tag.end)) {
    const atEnd = tag.name === 'sheetData';
    if (tag.kind === 'close' && !atEnd) continue;
    if (atEnd || tag.name === 'row') {
      row = atEnd ? Number.POSITIVE_INFINITY : Number(attribute(xml, tag, 'r')) || row + 1;
      const before = takeBefore(row);
      if (before !== '') splices.push({ start: tag.start, end: tag.start, text: before });
      if (waiting[0]?.row === row)
        splices.push(...patchRow(xml, tag, row, waiting.shift()?.fills ?? [], prefix, patch));
      if (atEnd || waiting.length === 0) break;
    }
  }
  return splices;
}

/** The text with its splices, which must be sorted by position; equal positions keep their order. */
export function applySplices(xml: ByteText, splices: readonly Splice[]): ByteText {
  const pieces: ByteText[] = [];
  let at = 0;
  for (const splice of splices) {
    pieces.push(xml.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return [...pieces, xml.slice(at)].join('');
}

/** Cells hidden under a merge or filled by an array formula cannot take a text. */
function isFillable(fill: CellFill, { content, report }: SheetPatch): boolean {
  const { row, column } = fill;
  const merge = content.merges.find((range) => contains(range, row, column));
  const covered = merge !== undefined && (merge.top !== row || merge.left !== column);
  if (covered) report(cellName(row, column), 'lies under a merged cell and was left as it is.');
  const computed = content.arrayRanges.some((range) => contains(range, row, column));
  if (computed) report(cellName(row, column), 'is filled by a formula and was left as it is.');
  return !covered && !computed;
}

function groupByRow(fills: readonly CellFill[]): { row: number; fills: CellFill[] }[] {
  const rows: { row: number; fills: CellFill[] }[] = [];
  for (const fill of fills) {
    const last = rows.at(-1);
    if (last?.row === fill.row) last.fills.push(fill);
    else rows.push({ row: fill.row, fills: [fill] });
  }
  return rows;
}

function newRow(row: number, fills: readonly CellFill[], prefix: string, patch: SheetPatch): ByteText {
  const heights = fills.map((fill) => heightFor(fill, inheritedStyle(patch.content, row, fill.column), null, patch));
  const cells = fills.map((fill) => newCell(fill, prefix, patch)).join('');
  return `<${prefix}row r="${row}"${heightAttributes(heights)}>${cells}</${prefix}row>`;
}

function patchRow(
  xml: ByteText,
  rowTag: XmlTag,
  row: number,
  fills: CellFill[],
  prefix: string,
  patch: SheetPatch,
): Splice[] {
  const heights: (number | null)[] = [];
  const height = Number(attribute(xml, rowTag, 'ht')) || null;
  const waiting = [...fills];
  const cells: Splice[] = [];
  const insertBefore = (column: number, position: number) => {
    while (waiting[0] && waiting[0].column < column) {
      const fill = waiting.shift();
      if (!fill) break;
      heights.push(heightFor(fill, inheritedStyle(patch.content, row, fill.column), height, patch));
      cells.push({ start: position, end: position, text: newCell(fill, prefix, patch) });
    }
  };
  let column = 0;
  let at = rowTag.end;
  while (rowTag.kind === 'open') {
    const tag = nextTag(xml, at);
    if (!tag || tag.name === 'row') {
      insertBefore(Number.POSITIVE_INFINITY, tag?.start ?? at);
      break;
    }
    at = endOfElement(xml, tag);
    if (tag.name !== 'c') continue;
    const reference = attribute(xml, tag, 'r');
    column = (reference && parseCell(reference)?.column) || column + 1;
    insertBefore(column, tag.start);
    if (waiting[0]?.column !== column) continue;
    const fill = waiting.shift();
    if (!fill) break;
    if (findTag(xml, 'f', tag.end, at)) {
      patch.report(cellName(row, column), 'holds a formula and was left as it is.');
      continue;
    }
    heights.push(heightFor(fill, Number(attribute(xml, tag, 's')) || 0, height, patch));
    cells.push({ start: tag.start, end: at, text: replacedCell(xml, tag, fill, prefix, patch) });
  }
  if (rowTag.kind === 'empty') insertBefore(Number.POSITIVE_INFINITY, rowTag.end);
  const taller = heightAttributes(heights);
  if (rowTag.kind === 'empty') {
    const splice = opened(xml, rowTag, cells.map((cell) => cell.text).join(''), `${prefix}row`);
    return [taller === '' ? splice : { ...splice, text: withHeight(splice.text, taller) }];
  }
  if (taller === '') return cells;
  const source = xml.slice(rowTag.start, rowTag.end);
  return [{ start: rowTag.start, end: rowTag.end, text: withHeight(source, taller) }, ...cells];
}

function newCell(fill: CellFill, prefix: string, patch: SheetPatch): ByteText {
  const style = inheritedStyle(patch.content, fill.row, fill.column);
  const styled = style === 0 ? '' : ` s="${style}"`;
  return cellWithText(`<${prefix}c r="${cellName(fill.row, fill.column)}"${styled}`, fill, prefix, patch);
}

function replacedCell(xml: ByteText, tag: XmlTag, fill: CellFill, prefix: string, patch: SheetPatch): ByteText {
  const open = xml
    .slice(tag.start, tag.end)
    .replace(/\s*\/?>$/, '')
    .replaceAll(VALUE_ATTRIBUTES, '');
  return cellWithText(open, fill, prefix, patch);
}

/** `open` is the cell's tag without its end. A number goes in as one only where a validation asks for a number. */
function cellWithText(open: ByteText, fill: CellFill, prefix: string, patch: SheetPatch): ByteText {
  const text = withoutControls(fill.text);
  if (text === '') return `${open}/>`;
  if (wantsNumber(fill, patch.content) && /^-?\d+(?:\.\d+)?$/.test(text)) {
    return `${open}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  }
  if (text.length > MAX_CELL_CHARACTERS) {
    patch.report(cellName(fill.row, fill.column), `was cut: a cell holds ${MAX_CELL_CHARACTERS} characters.`);
  }
  const kept = text.slice(0, MAX_CELL_CHARACTERS).toWellFormed();
  const space = /^\s|\s$|\s\s|\n/.test(kept) ? ' xml:space="preserve"' : '';
  const words = `<${prefix}t${space}>${escapeText(kept)}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${words}</${prefix}is></${prefix}c>`;
}

function wantsNumber(fill: CellFill, content: WorksheetContent): boolean {
  return content.validations.some(
    ({ type, ranges }) =>
      (type === 'whole' || type === 'decimal') && ranges.some((range) => contains(range, fill.row, fill.column)),
  );
}

function heightFor(fill: CellFill, style: number, height: number | null, patch: SheetPatch): number | null {
  return neededHeight(patch.content, { ...fill, style: patch.styles[style], height });
}

function heightAttributes(heights: readonly (number | null)[]): string {
  const tallest = Math.max(0, ...heights.map((height) => height ?? 0));
  return tallest === 0 ? '' : ` ht="${tallest}" customHeight="1"`;
}

function withHeight(row: ByteText, attributes: string): ByteText {
  const end = row.indexOf('>') - (row.charAt(row.indexOf('>') - 1) === '/' ? 1 : 0);
  const open = row.slice(0, end).replaceAll(/\s+(?:ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return `${open.trimEnd()}${attributes}${row.slice(end)}`;
}

/** An empty element with something in it. */
function opened(xml: ByteText, tag: XmlTag, inside: ByteText, name: string): Splice {
  const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
  return { start: tag.start, end: tag.end, text: `${open}${inside}</${name}>` };
}

function prefixOf(xml: ByteText, tag: XmlTag): string {
  return /^<([\w.-]+:)/.exec(xml.slice(tag.start, tag.end))?.[1] ?? '';
}
