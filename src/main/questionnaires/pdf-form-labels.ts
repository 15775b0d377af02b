import { type FormPage, type PrintedText, sharesRow } from '../formats/pdf-form-layout';
import type { FormUnit } from './pdf-form-units';
import { edgesOf } from './pdf-form-units';
import { looksLikeId } from './question-text';

/** The words printed for a unit, with the number in front of them apart. */
export interface PrintedLabel {
  id: string;
  text: string;
  /** Where they stand; what is asked about the same words belongs to the same question. */
  parts: PrintedText[];
}

/** In parts of the font size: lines of one text follow each other this closely. */
const LINE_GAP = 0.75;
/** Points between a field and the words above it. */
const ABOVE = 26;
const SAME_LEFT = 6;

/** The words left of a unit, over all lines of their paragraph or cell; null where another field stands there. */
export function labelBeside(
  unit: FormUnit,
  page: FormPage,
  units: readonly FormUnit[],
  free: readonly PrintedText[],
): PrintedLabel | null {
  const before = units.filter((one) => one !== unit && sharesRow(one, unit) && one.right <= unit.left + 1);
  const from = Math.max(Number.NEGATIVE_INFINITY, ...before.map(({ right }) => right));
  const cell = rowOf(unit, page, units);
  const inside = free.filter(
    (text) => text.right <= unit.left + 2 && text.left >= from - 1 && (sharesRow(text, unit) || within(text, cell)),
  );
  const beside = inside.filter((text) => sharesRow(text, unit));
  const seeds = beside.length > 0 ? beside : cell.ruled ? inside : [];
  if (seeds.length === 0) return null;
  return asLabel(cell.ruled ? inside : withNeighbours(seeds, free, units));
}

/** The words above a unit, over all their lines. */
export function labelAbove(
  unit: { left: number; right: number; bottom: number; top: number },
  units: readonly FormUnit[],
  free: readonly PrintedText[],
): PrintedLabel | null {
  const above = free
    .filter((text) => text.bottom >= unit.top - 3 && text.left <= unit.right && text.right >= unit.left - 20)
    .sort((one, other) => one.bottom - other.bottom);
  const [nearest] = above;
  if (!nearest || nearest.bottom - unit.top > ABOVE) return null;
  const between = units.some(
    (one) =>
      one.top <= nearest.bottom + 2 && one.bottom >= unit.top - 2 && one.left < unit.right && one.right > unit.left,
  );
  if (between) return null;
  return asLabel(
    withNeighbours(
      above.filter((text) => sharesRow(text, nearest)),
      free,
      units,
    ),
  );
}

/** The lines of a paragraph around some of its words: close to each other, beginning alike, no field between. */
function withNeighbours(
  seeds: readonly PrintedText[],
  free: readonly PrintedText[],
  units: readonly FormUnit[],
): PrintedText[] {
  const found = new Set(seeds);
  for (let grown = true; grown; ) {
    grown = false;
    for (const text of free) {
      if (found.has(text)) continue;
      const next = [...found].find((one) => follows(one, text) || follows(text, one));
      // A line with a field of its own beside it is another question's.
      const taken = units.some((unit) => sharesRow(unit, text) && !seeds.some((seed) => sharesRow(unit, seed)));
      if (!next || taken) continue;
      found.add(text);
      grown = true;
    }
  }
  return [...found];
}

function follows(above: PrintedText, below: PrintedText): boolean {
  const gap = above.bottom - below.top;
  return (
    Math.abs(above.left - below.left) <= SAME_LEFT &&
    Math.abs(above.size - below.size) < 1 &&
    above.bold === below.bold &&
    gap > -0.6 * above.size &&
    gap < LINE_GAP * above.size &&
    !/[?:]\s*$/.test(above.text)
  );
}

/** The stretch of the page a table row takes, by the lines drawn above and below it. */
function rowOf(
  unit: FormUnit,
  { rules }: FormPage,
  units: readonly FormUnit[],
): { bottom: number; top: number; ruled: boolean } {
  const wide = rules.filter(({ left, right }) => left < unit.left - 20 && right >= unit.right - 2);
  const top = Math.min(...wide.filter(({ y }) => y >= unit.top - 2).map(({ y }) => y));
  const bottom = Math.max(...wide.filter(({ y }) => y <= unit.bottom + 2).map(({ y }) => y));
  const others = units.filter((one) => one !== unit && one.top <= top + 2 && one.bottom >= bottom - 2);
  const ruled = Number.isFinite(top) && Number.isFinite(bottom) && others.every((one) => sharesRow(one, unit));
  return ruled ? { bottom, top, ruled } : { bottom: unit.bottom, top: unit.top, ruled };
}

function within(text: PrintedText, cell: { bottom: number; top: number }): boolean {
  const middle = (text.bottom + text.top) / 2;
  return middle >= cell.bottom && middle <= cell.top;
}

/** Words in reading order; columns of a row are read one after the other. */
function asLabel(parts: readonly PrintedText[]): PrintedLabel {
  const columns: PrintedText[][] = [];
  for (const part of parts.toSorted((one, other) => one.left - other.left || other.top - one.top)) {
    const column = columns.find((texts) => {
      const edges = edgesOf(texts);
      return part.left < edges.right - 2 && part.right > edges.left + 2;
    });
    if (column) column.push(part);
    else columns.push([part]);
  }
  const texts = columns.map((column) =>
    column
      .sort((one, other) => other.top - one.top || one.left - other.left)
      .map(({ text }) => text)
      .reduce((above, below) =>
        /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below) ? above.slice(0, -1) + below : `${above} ${below}`,
      ),
  );
  const [first = '', ...rest] = texts;
  const numbered = rest.length > 0 && looksLikeId(first);
  return {
    id: numbered ? first.replace(/[.):]+$/, '') : '',
    text: (numbered ? rest : texts).join(' ').replaceAll(/\s+/g, ' ').trim(),
    parts: [...parts],
  };
}
