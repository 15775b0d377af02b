import type { ExportStatement } from './export-source';
import { byPlace, leadInOf } from './order-measures';
import { continues, isLeadIn, withoutListMark } from './sentence';
import { sentenceLexicon } from './wording';

/** Statements where a reader understands them, and those no place can make understandable. */
export interface InContext {
  statements: ExportStatement[];
  /** Words that introduce a list of which no part is left. */
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
  let previous: ExportStatement | null = null;
  for (const entry of [...entries].sort(byPlace)) {
    const words = withoutListMark(entry.statement.text);
    const anchor: ExportStatement | null =
      lists.get(keyOf(entry, words)) ?? (previous !== null && goesOn(entry, previous) ? previous : null);
    const here: ExportStatement =
      anchor === null ? entry : { ...entry, mappings: anchor.mappings, topics: anchor.topics };
    if (isLeadIn(words) && !lists.has(keyOf(entry, words))) alone.add(here);
    moved.set(entry, here);
    previous = here;
  }
  return { statements: entries.map((entry) => moved.get(entry) ?? entry), alone };
}

function goesOn(entry: ExportStatement, previous: ExportStatement): boolean {
  const [before, here] = [previous.statement.places[0], entry.statement.places[0]];
  if (before === undefined || here === undefined || before.documentId !== here.documentId) return false;
  if (leadInOf(entry) !== null || entry.mappings.some(({ status }) => status === 'confirmed')) return false;
  const distance = here.locator.paragraph - before.locator.paragraph;
  return distance >= 0 && distance <= 1 && continues(entry.statement.text, sentenceLexicon(entry.language));
}

function keyOf({ statement: { places } }: ExportStatement, words: string): string {
  return `${places[0]?.documentId ?? 0} ${words.replace(/\s*[.:;,–-]+$/u, '')}`;
}
