import { type CellRange, cellKey, parseCell, parseRange } from './cell-reference';
import type { Workbook, Worksheet } from './xlsx-read';

/** A stretch of a sheet a formula stands for. */
export interface Stretch {
  sheet: Worksheet;
  range: CellRange;
}

export interface Place {
  workbook: Workbook;
  /** The sheet a reference without a sheet means. */
  sheet: Worksheet;
  /** How far the cell that is asked for stands from the one the formula was written for. */
  down: number;
  right: number;
  /** Set once a cell was read that moves with the one that is asked for. */
  follows: boolean;
}

const MOST_STEPS = 8;

/**
 * The cells a list's formula names: a range, a name, and the two functions lists are commonly made with, OFFSET and
 * INDIRECT. Of other functions only what these are fed with is read. Null for anything else.
 */
export function stretchOf(formula: string, place: Place, step = 0): Stretch | null {
  if (step > MOST_STEPS) return null;
  const source = formula.trim().replace(/^=/, '').trim();
  const call = callIn(source);
  if (call?.name === 'OFFSET') return offset(call.parts, place, step);
  if (call?.name === 'INDIRECT') {
    const named = textOf(call.parts[0] ?? '', place);
    return named === null ? null : stretchOf(named, place, step + 1);
  }
  if (call) return null;
  const match = /^(?:'((?:[^']|'')+)'|([^'!()]+))!(.+)$/.exec(source);
  const sheetName = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = sheetName === undefined ? place.sheet : sheetNamed(place.workbook, sheetName);
  if (!sheet) return null;
  const local = match?.[3] ?? source;
  const range = parseRange(local);
  if (range) return { sheet, range };
  const name = local.toLowerCase();
  const names = place.workbook.names;
  const definition = names.get(`${sheet.position}!${name}`) ?? names.get(name);
  if (definition === undefined) return null;
  const there = { ...place, sheet };
  const found = stretchOf(definition, there, step + 1);
  place.follows ||= there.follows;
  return found;
}

function offset(parts: readonly string[], place: Place, step: number): Stretch | null {
  const base = stretchOf(parts[0] ?? '', place, step + 1);
  if (!base) return null;
  const { top, left, bottom, right } = base.range;
  const number = (at: number, otherwise: number) => {
    const part = parts[at]?.trim() ?? '';
    return part === '' ? otherwise : numberOf(part, place, step + 1);
  };
  const [down, across, height, width] = [
    number(1, 0),
    number(2, 0),
    number(3, bottom - top + 1),
    number(4, right - left + 1),
  ];
  if (down === null || across === null || height === null || width === null || height < 1 || width < 1) return null;
  const range = {
    top: top + down,
    left: left + across,
    bottom: top + down + height - 1,
    right: left + across + width - 1,
  };
  return range.top < 1 || range.left < 1 ? null : { sheet: base.sheet, range };
}

/** A number, a count of filled cells, the place of a text in a list, or sums of these. */
function numberOf(formula: string, place: Place, step: number): number | null {
  const terms = splitAtTop(formula.trim(), /[+-]/);
  if (terms.length > 1) {
    let total = 0;
    for (const { sign, text } of terms) {
      const value = text === '' ? 0 : numberOf(text, place, step + 1);
      if (value === null) return null;
      total += sign === '-' ? -value : value;
    }
    return total;
  }
  const source = formula.trim();
  if (/^\d+$/.test(source)) return Number(source);
  const call = step > MOST_STEPS ? null : callIn(source);
  if (!call) return null;
  if (call.name === 'MATCH') {
    const wanted = textOf(call.parts[0] ?? '', place)?.toLowerCase();
    const list = stretchOf(call.parts[1] ?? '', place, step + 1);
    const at = list && wanted !== undefined ? cellsIn(list).findIndex(({ text }) => text.toLowerCase() === wanted) : -1;
    const found = list && at >= 0 ? cellsIn(list)[at] : undefined;
    return list && found ? Math.max(found.row - list.range.top, found.column - list.range.left) + 1 : null;
  }
  if (!['COUNTA', 'COUNTIF', 'ROWS'].includes(call.name)) return null;
  const counted = stretchOf(call.parts[0] ?? '', place, step + 1);
  if (!counted) return null;
  if (call.name === 'ROWS') return counted.range.bottom - counted.range.top + 1;
  const condition = call.parts[1] === undefined ? null : textOf(call.parts[1], place);
  // COUNTIF with a wildcard counts texts, as COUNTA does; with a text, the cells that say it.
  const all = condition === null || /^[*?<>]/.test(condition);
  return cellsIn(counted).filter(({ text }) => all || text.toLowerCase() === condition.toLowerCase()).length;
}

/** A text in quotes, what a cell says, SUBSTITUTE over one of these, or several joined by "&". */
function textOf(formula: string, place: Place): string | null {
  const source = formula.trim();
  const joined = splitAtTop(source, /&/);
  if (joined.length > 1) {
    const texts = joined.map(({ text }) => textOf(text, place));
    return texts.some((text) => text === null) ? null : texts.join('');
  }
  const quoted = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  const call = callIn(source);
  if (call?.name === 'SUBSTITUTE') {
    const [text, from, to] = call.parts.map((part) => textOf(part, place));
    return text == null || from == null || to == null || from === '' ? null : text.replaceAll(from, to);
  }
  return call ? null : cellText(source, place);
}

/** What one cell says; a reference without "$" moves with the cell it is asked for. */
function cellText(reference: string, place: Place): string | null {
  const { workbook, sheet, down, right } = place;
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!()]+))!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(reference);
  const cell = match && parseCell(`${match[4] ?? ''}${match[6] ?? ''}`);
  if (!match || !cell) return null;
  const sheetName = match[1]?.replaceAll("''", "'") ?? match[2];
  const own = sheetName === undefined ? sheet : sheetNamed(workbook, sheetName);
  const column = cell.column + (match[3] === '$' ? 0 : right);
  const row = cell.row + (match[5] === '$' ? 0 : down);
  place.follows ||= match[3] !== '$' || match[5] !== '$';
  return own?.cellsByKey.get(cellKey(row, column))?.text.trim() ?? null;
}

/** Filled cells of a stretch, row by row. */
export function cellsIn({ sheet, range }: Stretch): { row: number; column: number; text: string }[] {
  return sheet.rows
    .filter(({ row }) => row >= range.top && row <= range.bottom)
    .flatMap(({ cells }) => cells.filter(({ column }) => column >= range.left && column <= range.right))
    .filter(({ text }) => text.trim() !== '');
}

function sheetNamed(workbook: Workbook, name: string): Worksheet | null {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

function callIn(source: string): { name: string; parts: string[] } | null {
  const match = /^(?:_xlfn\.)?([A-Za-z]+)\(([\s\S]*)\)$/.exec(source);
  if (!match) return null;
  const parts = splitAtTop(match[2] ?? '', /[,;]/).map(({ text }) => text);
  return { name: (match[1] ?? '').toUpperCase(), parts };
}

/** A formula's parts between signs that stand in no brackets and no quotes, each with the sign before it. */
function splitAtTop(formula: string, signs: RegExp): { sign: string; text: string }[] {
  const parts: { sign: string; text: string }[] = [{ sign: '', text: '' }];
  let depth = 0;
  let quote = '';
  for (const character of formula) {
    const last = parts.at(-1);
    if (quote === '' && depth === 0 && signs.test(character)) {
      parts.push({ sign: character, text: '' });
      continue;
    }
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (last) last.text += character;
  }
  return parts.map(({ sign, text }) => ({ sign, text: text.trim() }));
}
