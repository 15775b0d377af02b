import type { FormPage, PlacedField, PrintedText } from '../formats/pdf-form-layout';
import { sharesRow } from '../formats/pdf-form-layout';
import { meaningOfOption } from './option-meaning';

/** What takes one answer on a page: a text, a list, or boxes and buttons that belong together. */
export interface FormUnit {
  kind: 'text' | 'choice' | 'marks';
  fields: PlacedField[];
  /** The words of each box or button, in the order of `fields`; empty for texts and lists. */
  labels: string[];
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Points: how far the words of a box may stand from it. */
const BESIDE = 24;
const LONGEST_OPTION = 60;
const STACK_GAP = 2.2;

/** The units of a page, and the printed words that only name their boxes. */
export function unitsOf(page: FormPage): { units: FormUnit[]; options: Set<PrintedText> } {
  const options = new Set<PrintedText>();
  const boxes = page.fields.filter(({ field }) => field.kind === 'box' || field.kind === 'radio');
  const groups = groupBoxes(boxes, page);
  const units = page.fields.flatMap((one): FormUnit[] => {
    if (one.field.kind === 'text' || one.field.kind === 'choice') {
      return [{ kind: one.field.kind, fields: [one], labels: [], ...edgesOf([one]) }];
    }
    const group = groups.find(([first]) => first === one);
    if (!group) return [];
    const words = labelsOf(group, page);
    // The one box of a statement is not named by it: the statement is what is asked.
    if (group.length > 1) for (const { text } of words) if (text) options.add(text);
    return [{ kind: 'marks', fields: group, labels: words.map(({ label }) => label), ...edgesOf(group) }];
  });
  return { units, options };
}

/** A radio button's buttons belong together; so do boxes in a row or a stack with nothing else between them. */
function groupBoxes(boxes: readonly PlacedField[], page: FormPage): PlacedField[][] {
  const groups: PlacedField[][] = [];
  for (const box of boxes) {
    const own = groups.find(([first]) => first?.field === box.field && box.field.kind === 'radio');
    const last = groups.at(-1);
    if (own) own.push(box);
    else if (last && box.field.kind === 'box' && last[0]?.field.kind === 'box' && belongs(last, box, page))
      last.push(box);
    else groups.push([box]);
  }
  return groups;
}

function belongs(group: readonly PlacedField[], box: PlacedField, page: FormPage): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return false;
  const [one, other] = [labelOf(last, page), labelOf(box, page)].map((text) => text?.text ?? '');
  if (sharesRow(last, box)) {
    // A question between two boxes of a row parts them.
    const between = page.texts.filter(
      (text) => sharesRow(text, box) && text.left >= last.right - 1 && text.right <= box.left + 1,
    );
    return between.every(({ text }) => text.length <= LONGEST_OPTION && !/\?\s*$/.test(text));
  }
  const gap = last.bottom - box.top;
  const stacked = Math.abs(first.left - box.left) < 3 && gap < STACK_GAP * (box.top - box.bottom);
  // Statements below each other are confirmed one by one; "Yes" over "No" is one question.
  const alike = [one, other].every((text) => text !== undefined && text !== '' && text.length <= LONGEST_OPTION);
  const areStatements = [one, other].some((text) => /\.\s*$/.test(text ?? '') || (text ?? '').split(/\s+/).length >= 7);
  return (
    stacked &&
    alike &&
    (!areStatements || isAskedAbove(first, page)) &&
    (sameKind(one ?? '', other ?? '') || hasNoRules(page, last, box))
  );
}

/** Whether the words above a stack of boxes ask for one of them. */
function isAskedAbove(box: PlacedField, { texts }: FormPage): boolean {
  const [nearest] = texts
    .filter((text) => text.bottom >= box.top - 2 && text.left <= box.right + BESIDE && text.right >= box.left)
    .sort((one, other) => one.bottom - other.bottom);
  return nearest !== undefined && nearest.bottom - box.top < 2 * BESIDE && /[?:]\s*$/.test(nearest.text);
}

/** Answers like "Yes" and "No" never stand in one group with the next question's "Yes". */
function sameKind(one: string, other: string): boolean {
  const [a, b] = [meaningOfOption(one), meaningOfOption(other)];
  return a !== null && b !== null && a !== b;
}

function hasNoRules({ rules }: FormPage, above: PlacedField, below: PlacedField): boolean {
  const parted = rules.some(
    ({ left, right, y }) => y < above.bottom && y > below.top && left < below.left && right > below.right,
  );
  return !parted;
}

function labelsOf(group: readonly PlacedField[], page: FormPage): { label: string; text: PrintedText | null }[] {
  const found = group.map((box) => labelOf(box, page));
  // "Yes [ ] No [ ]": every box has words before it and the last one none behind.
  const before = group.map((box) => labelBefore(box, page));
  const last = group.at(-1);
  const isBefore =
    group.length > 1 && last !== undefined && labelBehind(last, page) === null && before.every((text) => text !== null);
  const chosen = isBefore ? before : found;
  return group.map(({ place }, at) => {
    const text = chosen[at] ?? null;
    return { label: text?.text.replaceAll(/\s+/g, ' ').trim() || stateName(place), text };
  });
}

function labelOf(box: PlacedField, page: FormPage): PrintedText | null {
  return labelBehind(box, page) ?? headOfColumn(box, page) ?? labelBefore(box, page);
}

function labelBehind(box: PlacedField, { texts, fields }: FormPage): PrintedText | null {
  const next = fields.find((one) => one !== box && sharesRow(one, box) && one.left >= box.right);
  const [nearest] = texts
    .filter((text) => sharesRow(text, box) && text.left >= box.right - 2 && text.left - box.right < BESIDE)
    .filter((text) => next === undefined || text.right <= next.left + 2)
    .sort((one, other) => one.left - other.left);
  return nearest ?? null;
}

function labelBefore(box: PlacedField, { texts, fields }: FormPage): PrintedText | null {
  const last = fields.findLast((one) => one !== box && sharesRow(one, box) && one.right <= box.left + 1);
  const [nearest] = texts
    .filter((text) => sharesRow(text, box) && text.right <= box.left + 2 && box.left - text.right < BESIDE)
    .filter((text) => (last === undefined || text.left >= last.right - 2) && text.text.length <= LONGEST_OPTION)
    .sort((one, other) => other.right - one.right);
  return nearest ?? null;
}

/** "Yes | No | N/A" above columns of boxes. */
function headOfColumn(box: PlacedField, { texts }: FormPage): PrintedText | null {
  const middle = (box.left + box.right) / 2;
  const [nearest] = texts
    .filter((text) => text.bottom > box.top - 2 && text.left - 4 <= middle && text.right + 4 >= middle)
    .filter((text) => text.text.length <= 30)
    .sort((one, other) => one.bottom - other.bottom);
  return nearest && meaningOfOption(nearest.text) !== null ? nearest : null;
}

/** The words a maker gave the state, where nothing is printed beside the box. */
function stateName(place: string): string {
  const state = place.slice(place.lastIndexOf('=') + 1);
  return /^(?:on|off|choice\d*|\d+)$/i.test(state) ? '' : Buffer.from(state, 'latin1').toString('utf8');
}

export function edgesOf(parts: readonly { left: number; right: number; bottom: number; top: number }[]): {
  left: number;
  right: number;
  bottom: number;
  top: number;
} {
  return {
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    bottom: Math.min(...parts.map(({ bottom }) => bottom)),
    top: Math.max(...parts.map(({ top }) => top)),
  };
}
