import type { ExportStatement } from './export-source';
import { leadInOf, wordsOf } from './own-words';

const FEWEST_WORDS = 5;

interface Worded {
  entry: ExportStatement;
  words: string;
}

/**
 * A sentence that another one says as well, word for word and perhaps more, is not said a second time: the longer one, which
 * never promises more, stands for both and names the sources of both.
 */
export function foldTwins(entries: readonly ExportStatement[]): ExportStatement[] {
  // In this order a sentence stands right before those that begin with all of its words.
  const inOrder = entries.map((entry) => ({ entry, words: bare(wordsOf(entry)) })).sort(byWords);
  const folded = new Map<ExportStatement, ExportStatement[]>();
  const gone = new Set<ExportStatement>();
  for (const [index, worded] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next === undefined || !isSaidBy(worded, next)) continue;
    gone.add(worded.entry);
    folded.set(next.entry, [...(folded.get(next.entry) ?? []), ...(folded.get(worded.entry) ?? []), worded.entry]);
  }
  return entries.flatMap((entry) => {
    if (gone.has(entry)) return [];
    const twins = folded.get(entry);
    return [twins === undefined ? entry : withTwins(entry, twins)];
  });
}

function isSaidBy({ entry, words }: Worded, { entry: other, words: longer }: Worded): boolean {
  const [one, two] = [entry.statement, other.statement];
  return (
    (words === longer || (longer.startsWith(words) && /^[^\p{L}\p{N}]/u.test(longer.slice(words.length)))) &&
    words.split(' ').length >= FEWEST_WORDS &&
    leadInOf(entry) === null &&
    leadInOf(other) === null &&
    one.modality === two.modality &&
    one.scope.deployment === two.scope.deployment &&
    one.scope.product === two.scope.product
  );
}

function withTwins(entry: ExportStatement, twins: readonly ExportStatement[]): ExportStatement {
  const { statement } = entry;
  return {
    ...entry,
    statement: {
      ...statement,
      // It stands where the first of them stands, so that what goes on from that one still follows it.
      places: [statement, ...twins.map((twin) => twin.statement)]
        .flatMap(({ places }) => places)
        .toSorted((a, b) => a.documentId - b.documentId || a.locator.paragraph - b.locator.paragraph),
      twins: twins.map((twin) => twin.statement.id),
    },
  };
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[\s.!;,:]+$/u, '');
}

function byWords(a: Worded, b: Worded): number {
  if (a.words === b.words) return b.entry.statement.id - a.entry.statement.id;
  return a.words < b.words ? -1 : 1;
}
