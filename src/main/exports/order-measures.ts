import type { Modality } from '../../shared/domain/statement';
import type { ExportStatement } from './export-source';
import { leadInOf } from './own-words';
import { continues, isLeadIn, withoutListMark } from './sentence';
import { sentenceLexicon } from './wording';

const END = /\s*[.:;,–-]+$/u;

/** Statements written as one measure: one sentence, or the parts of a list under the words that introduce them. */
export interface MeasureText {
  leadIn: string | null;
  entries: ExportStatement[];
  /** Statements the lead-in itself holds, so that they are not written a second time. */
  held: ExportStatement[];
}

/**
 * Puts statements into the order a reader expects: ours before a sub-processor's, what is in place before what is planned,
 * general before particular; within that, the order of the documents. Sentences that only make sense after the one
 * before them stay behind it, and the parts of one list stay together.
 */
export function orderMeasures(entries: ExportStatement[]): MeasureText[] {
  const groups: ExportStatement[][] = [];
  for (const entry of [...entries].sort(byPlace)) {
    const from = entry.goesOnFrom === undefined ? undefined : groups.find((group) => holds(group, entry));
    if (from !== undefined) {
      from.push(entry);
      continue;
    }
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group !== undefined && previous !== undefined && belongsTogether(previous, entry)) group.push(entry);
    else groups.push([entry]);
  }
  const texts = groups
    .map((group, index) => ({ group, key: [ownership(group), generality(group), index] }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .flatMap(({ group }) => asTexts(group));
  return withoutRepeatedLeadIns(texts);
}

/** Whether the last of a group is what a sentence goes on from, by itself or by another that says the same. */
function holds(group: readonly ExportStatement[], { goesOnFrom }: ExportStatement): boolean {
  const last = group.at(-1)?.statement;
  return last !== undefined && goesOnFrom !== undefined && [last.id, ...(last.twins ?? [])].includes(goesOnFrom.id);
}

// "We accept only the following:" is often a statement of its own besides the list it introduces.
function withoutRepeatedLeadIns(texts: MeasureText[]): MeasureText[] {
  const lists = texts.flatMap((text) => {
    const [first] = text.entries;
    const leadIn = text.leadIn ?? (first === undefined ? null : leadInOf(first));
    return leadIn === null ? [] : [{ ...text, leadIn }];
  });
  return texts.filter((text) => {
    const [entry] = text.entries;
    if (text.leadIn !== null || entry === undefined) return true;
    const words = withoutListMark(entry.statement.text);
    const list = lists.find(
      ({ leadIn, entries }) =>
        leadIn.startsWith(words.replace(END, '')) &&
        // Words before a colon claim nothing that its parts do not, and the very words of a lead-in stand there already.
        (isLeadIn(words) ||
          isSameLeadIn(leadIn, words) ||
          entries.some(({ statement }) => statement.modality === entry.statement.modality)),
    );
    list?.held.push(entry);
    return list === undefined;
  });
}

function isSameLeadIn(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.replace(END, '') === other.replace(END, '');
}

function asTexts(group: ExportStatement[]): MeasureText[] {
  const texts: MeasureText[] = [];
  for (const entry of group) {
    const leadIn = leadInOf(entry);
    const last = texts.at(-1);
    if (last !== undefined && isSameLeadIn(leadIn, last.leadIn)) last.entries.push(entry);
    else texts.push({ leadIn, entries: [entry], held: [] });
  }
  // A lead-in over a single part is written as one sentence.
  return texts.map((text) => (text.entries.length > 1 ? text : { ...text, leadIn: null }));
}

function belongsTogether(previous: ExportStatement, entry: ExportStatement): boolean {
  const [before, here] = [previous.statement.places[0], entry.statement.places[0]];
  if (before === undefined || here === undefined || before.documentId !== here.documentId) return false;
  const leadIn = leadInOf(entry);
  if (isSameLeadIn(leadIn, leadInOf(previous))) return true;
  return (
    Math.abs(here.locator.paragraph - before.locator.paragraph) <= 1 &&
    continues(entry.statement.text, sentenceLexicon(entry.language))
  );
}

/** In the order of the documents. */
export function byPlace(a: ExportStatement, b: ExportStatement): number {
  const [left, right] = [a.statement.places[0], b.statement.places[0]];
  return (
    (left?.documentId ?? 0) - (right?.documentId ?? 0) ||
    (left?.locator.paragraph ?? 0) - (right?.locator.paragraph ?? 0) ||
    a.statement.id - b.statement.id
  );
}

const RANK: Record<Modality, number> = {
  implemented: 0,
  partly: 0,
  conditional: 0,
  'not-implemented': 0,
  // What users switch on reads best beside what it changes.
  optional: 0,
  'sub-processor': 1,
  customer: 2,
  planned: 3,
};

function ownership([first]: ExportStatement[]): number {
  if (first === undefined) return 0;
  const { modality, scope } = first.statement;
  return Math.max(RANK[modality], scope.subject === 'provider' ? RANK['sub-processor'] : 0);
}

// A sentence about one product is particular; for the rest the author's order is the best one there is.
function generality([first]: ExportStatement[]): number {
  return first === undefined || first.statement.scope.product === null ? 0 : 1;
}

function compareKeys(a: number[], b: number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
