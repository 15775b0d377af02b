import type { ColumnRole, SheetMap } from '../../shared/domain/questionnaire';
import type { MappedColumn, MapSource } from '../../shared/domain/questionnaire-map';
import { type Sentence, sentence } from '../../shared/sentence';
import { columnLetters } from '../formats/cell-reference';
import { because } from './because';
import { type ColumnProfile, profileColumn } from './column-profile';
import type { Grid } from './grid';
import { rolesOfHeader } from './header-role';
import type { SheetConstraint } from './map-corrections';
import { columnOf } from './map-corrections';

const MOST_COLUMNS = 60;
const LONGEST_HEADER = 200;

/** The columns of a sheet with what each is taken for, how surely, and why. */
export function describeColumns(
  grid: Grid,
  map: SheetMap,
  asked: readonly number[],
  constraint: SheetConstraint | undefined,
): MappedColumn[] {
  const settled = constraint?.columns ?? new Map();
  const roles = new Map(Object.entries(map.columns).map(([letters, role]) => [columnOf(letters) ?? 0, role]));
  const last = Math.max(grid.lastColumn, ...roles.keys(), ...settled.keys());
  const rows = asked.length > 0 ? asked : grid.rows;
  const columns: MappedColumn[] = [];
  for (let column = 1; column <= Math.min(last, MOST_COLUMNS); column += 1) {
    if (grid.isHiddenColumn(column)) continue;
    const role = roles.get(column) ?? 'other';
    const header = headerOver(grid, map.headerRows, column);
    const by: MapSource = settled.get(column)?.role === role ? (settled.get(column)?.by ?? 'reader') : 'reader';
    columns.push({
      column: columnLetters(column),
      header,
      role,
      by,
      ...whyColumn(grid, column, role, header, rows, by),
    });
  }
  return columns;
}

function headerOver(grid: Grid, headerRows: readonly number[], column: number): string {
  const [first] = headerRows;
  const together = headerRows.filter((row, at) => row - (first ?? 0) === at);
  const texts = together.map((row) => {
    const merge = grid.merge(row, column);
    return merge ? grid.text(merge.top, merge.left) : grid.text(row, column);
  });
  return [...new Set(texts.filter((text) => text !== ''))].join(' · ').slice(0, LONGEST_HEADER);
}

function whyColumn(
  grid: Grid,
  column: number,
  role: ColumnRole,
  header: string,
  rows: readonly number[],
  by: MapSource,
): Pick<MappedColumn, 'confidence' | 'reason' | 'said'> {
  if (by === 'person') return { confidence: 1, ...because(sentence('Set by you.')) };
  if (by === 'remembered')
    return { confidence: 0.95, ...because(sentence('As you set it in an earlier file of this template.')) };
  if (by === 'template') return { confidence: 0.95, ...because(sentence('This template has it there.')) };
  const profile = profileColumn(grid, column, rows);
  const named = rolesOfHeader(header).find((one) => one.role === role)?.score ?? 0;
  const held = contentFor(role, profile);
  const confidence = Math.round(Math.min(0.98, Math.max(named, held?.share ?? 0, 0.3)) * 100) / 100;
  return { confidence, ...because(sayColumn(named >= 0.3, short(header), role, held?.words ?? null)) };
}

function sayColumn(isNamed: boolean, header: string, role: ColumnRole, held: Sentence | null): Sentence {
  if (isNamed)
    return held === null
      ? sentence('“{header}” names it.', { header })
      : sentence('“{header}” names it, and {held}.', { header, held });
  if (held !== null) return sentence('{Held}.', { held });
  if (role === 'other') return sentence('Nothing is answered in it.');
  return header === ''
    ? sentence('It stands where such a column stands.')
    : sentence('“{header}” says no other part.', { header });
}

/** What a column holds that speaks for its role. */
function contentFor(role: ColumnRole, profile: ColumnProfile): { words: Sentence; share: number } | null {
  const { questions, ids, lists, filled, length, markTexts } = profile;
  switch (role) {
    case 'id':
      return ids >= 0.5 ? { words: sentence('it holds numbers of the customer’s'), share: ids } : null;
    case 'question':
      if (questions >= 0.3) return { words: sentence('its texts ask'), share: Math.max(questions, 0.6) };
      return filled >= 0.5 && length >= 30 ? { words: sentence('it holds the long texts'), share: 0.6 } : null;
    case 'answer':
      if (lists >= 0.3) return { words: sentence('its cells offer a choice'), share: Math.max(lists, 0.6) };
      return filled < 0.2 ? { words: sentence('it is empty beside the questions'), share: 0.5 } : null;
    case 'comment':
    case 'evidence':
      return filled < 0.2 ? { words: sentence('it is empty beside the answers'), share: 0.4 } : null;
    case 'section':
      return { words: sentence('its texts repeat or stand once per block'), share: 0.5 };
    case 'mark':
      return {
        words: markTexts > 0 ? sentence('marks stand in it') : sentence('it is headed by an option'),
        share: 0.7,
      };
    case 'other':
      return filled === 0 ? { words: sentence('it is empty'), share: 0.6 } : null;
  }
}

function short(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ');
  return plain.length > 50 ? `${plain.slice(0, 49)}…` : plain;
}
