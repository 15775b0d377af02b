import { type Sentence, sentence } from '../../shared/sentence';
import { type CellPosition, type CellRange, cellName, contains, parseCell } from './cell-reference';
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
import { isDue, takeTurn } from './turn';
import type { MergeLookup } from './xlsx-merges';
import { fittedHeight, type TextInCell } from './xlsx-row-height';
import { inheritedStyle, type SheetCell, type WorksheetContent } from './xlsx-sheet';
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
  mergeAt: MergeLookup;
  /** Where a validation asks for a number. */
  numberRanges: readonly CellRange[];
  /** The cells with a value that stand in a row. */
  cellsOfRow: (row: number) => readonly SheetCell[];
  styles: readonly CellStyle[];
  /** Told of a text that was cut or a cell that was left alone. */
  /** Notes a sentence on a cell; the cell’s name is its value `cell`. */
  report: (cell: string, said: Sentence) => void;
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
export async function patchWorksheet(xml: ByteText, fills: readonly CellFill[], patch: SheetPatch): Promise<Splice[]> {
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
      if (isDue()) await takeTurn();
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
function isFillable(fill: CellFill, { content, mergeAt, report }: SheetPatch): boolean {
  const { row, column } = fill;
  const merge = mergeAt(row, column);
  const covered = merge !== null && (merge.top !== row || merge.left !== column);
  if (covered) report(cellName(row, column), sentence('{cell} lies under a merged cell and was left as it is.'));
  const computed = content.arrayRanges.some((range) => contains(range, row, column));
  if (computed) report(cellName(row, column), sentence('{cell} is filled by a formula and was left as it is.'));
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
  const cells = fills.map((fill) => newCell(fill, prefix, patch)).join('');
  return withHeight(`<${prefix}row r="${row}">${cells}</${prefix}row>`, row, null, newTexts(fills, patch), patch);
}

function patchRow(
  xml: ByteText,
  rowTag: XmlTag,
  row: number,
  fills: readonly CellFill[],
  prefix: string,
  patch: SheetPatch,
): Splice[] {
  const waiting = [...fills];
  const written: TextInCell[] = [];
  const cells: Splice[] = [];
  const insertBefore = (column: number, position: number) => {
    const from = waiting.findIndex((fill) => fill.column >= column);
    const taken = waiting.splice(0, from === -1 ? waiting.length : from);
    written.push(...newTexts(taken, patch));
    for (const fill of taken) cells.push({ start: position, end: position, text: newCell(fill, prefix, patch) });
  };
  let column = 0;
  let at = rowTag.end;
  for (let tag = rowTag.kind === 'open' ? nextTag(xml, at) : null; tag && tag.name !== 'row'; tag = nextTag(xml, at)) {
    const end = endOfElement(xml, tag);
    at = end;
    if (tag.name !== 'c') continue;
    const reference = attribute(xml, tag, 'r');
    column = (reference && parseCell(reference)?.column) || column + 1;
    insertBefore(column, tag.start);
    const fill = waiting[0]?.column === column ? waiting.shift() : undefined;
    if (!fill) continue;
    if (findTag(xml, 'f', tag.end, end)) {
      patch.report(cellName(row, column), sentence('{cell} holds a formula and was left as it is.'));
      continue;
    }
    written.push({ column, text: fill.text, style: patch.styles[Number(attribute(xml, tag, 's')) || 0] });
    cells.push({ start: tag.start, end, text: replacedCell(xml, tag, fill, prefix, patch) });
  }
  insertBefore(Number.POSITIVE_INFINITY, nextTag(xml, at)?.start ?? at);
  const height = Number(attribute(xml, rowTag, 'ht')) || null;
  const source = xml.slice(rowTag.start, rowTag.end);
  if (rowTag.kind === 'empty') {
    const splice = opened(xml, rowTag, cells.map((cell) => cell.text).join(''), `${prefix}row`);
    return [{ ...splice, text: withHeight(splice.text, row, height, written, patch) }];
  }
  const taller = withHeight(source, row, height, written, patch);
  return taller === source ? cells : [{ start: rowTag.start, end: rowTag.end, text: taller }, ...cells];
}

function newTexts(fills: readonly CellFill[], patch: SheetPatch): TextInCell[] {
  return fills.map(({ row, column, text }) => ({
    column,
    text,
    style: patch.styles[inheritedStyle(patch.content, row, column)],
  }));
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
  if (patch.numberRanges.some((range) => contains(range, fill.row, fill.column)) && /^-?\d+(?:\.\d+)?$/.test(text)) {
    return `${open}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  }
  if (text.length > MAX_CELL_CHARACTERS) {
    patch.report(
      cellName(fill.row, fill.column),
      sentence('{cell} was cut: a cell holds {characters} characters.', { characters: MAX_CELL_CHARACTERS }),
    );
  }
  const kept = text.slice(0, MAX_CELL_CHARACTERS).toWellFormed();
  const space = /^\s|\s$|\s\s|\n/.test(kept) ? ' xml:space="preserve"' : '';
  const words = `<${prefix}t${space}>${escapeText(kept)}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${words}</${prefix}is></${prefix}c>`;
}

/** A row's XML with the height its written texts need, if it needs another. */
function withHeight(
  source: ByteText,
  row: number,
  height: number | null,
  written: readonly TextInCell[],
  patch: SheetPatch,
): ByteText {
  const replaced = new Set(written.map(({ column }) => column));
  const present = patch
    .cellsOfRow(row)
    .filter(({ column }) => !replaced.has(column))
    .map(({ column, text, style }) => ({ column, text, style: patch.styles[style] }));
  const fitted = fittedHeight(patch.content, patch.mergeAt, row, height, written, present);
  if (!fitted) return source;
  const end = source.indexOf('>') - (source.charAt(source.indexOf('>') - 1) === '/' ? 1 : 0);
  const open = source
    .slice(0, end)
    .replace(/\s+ht\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    .trimEnd();
  const fixed = fitted.fixed && !/\scustomHeight\s*=/.test(open) ? ' customHeight="1"' : '';
  return `${open} ht="${fitted.points}"${fixed}${source.slice(end)}`;
}

/** An empty element with something in it. */
function opened(xml: ByteText, tag: XmlTag, inside: ByteText, name: string): Splice {
  const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
  return { start: tag.start, end: tag.end, text: `${open}${inside}</${name}>` };
}

function prefixOf(xml: ByteText, tag: XmlTag): string {
  return /^<([\w.-]+:)/.exec(xml.slice(tag.start, tag.end))?.[1] ?? '';
}
