import type { ExportStatement } from './export-source';
import { byPlace, leadInOf } from './order-measures';
import { continues, isLeadIn, withoutListMark } from './sentence';
import { sentenceLexicon } from './wording';

/** Statements where a reader understands them, and those no place can make understandable. */
export interface InContext {
  statements: ExportStatement[];
  /** Words that introduce what no statement says. */
  alone: ReadonlySet<ExportStatement>;
}

/**
 * A sentence that only introduces a list belongs where the list belongs, and one that goes on from the sentence before it
 * belongs behind that one, whatever their own words touch.
 */
export function inContext(entries: readonly ExportStatement[]): InContext {
  const lists = new Map<string, ExportStatement>();
  for (const entry of entries) {
    const leadIn = leadInOf(entry);
    if (leadIn !== null && !lists.has(keyOf(entry, leadIn))) lists.set(keyOf(entry, leadIn), entry);
  }
  const alone = new Set<ExportStatement>();
  const moved = new Map<ExportStatement, ExportStatement>();
  const inOrder = [...entries].sort(byPlace);
  let previous: ExportStatement | null = null;
  for (const [index, entry] of inOrder.entries()) {
    const words = withoutListMark(entry.statement.text);
    const next = inOrder[index + 1];
    const list: ExportStatement | null = lists.get(keyOf(entry, words)) ?? null;
    // Steps told in full sentences do not repeat the words that introduce them.
    const steps = isLeadIn(words) && next !== undefined && follows(next, entry) ? next : null;
    const anchor: ExportStatement | null =
      list ?? steps ?? (previous !== null && goesOn(entry, previous) ? previous : null);
    const here: ExportStatement =
      anchor === null ? entry : { ...entry, mappings: anchor.mappings, topics: anchor.topics, own: entry.mappings };
    if (isLeadIn(words) && list === null && steps === null) alone.add(here);
    moved.set(entry, here);
    previous = here;
  }
  return { statements: entries.map((entry) => moved.get(entry) ?? entry), alone };
}

function goesOn(entry: ExportStatement, previous: ExportStatement): boolean {
  if (leadInOf(entry) !== null || entry.mappings.some(({ status }) => status === 'confirmed')) return false;
  return follows(entry, previous) && continues(entry.statement.text, sentenceLexicon(entry.language));
}

function follows(entry: ExportStatement, previous: ExportStatement): boolean {
  const [before, here] = [previous.statement.places[0], entry.statement.places[0]];
  if (before === undefined || here === undefined || before.documentId !== here.documentId) return false;
  const distance = here.locator.paragraph - before.locator.paragraph;
  return distance >= 0 && distance <= 1;
}

function keyOf({ statement: { places } }: ExportStatement, words: string): string {
  return `${places[0]?.documentId ?? 0} ${words.replace(/\s*[.:;,–-]+$/u, '')}`;
}
