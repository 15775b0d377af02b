import outline from '../../../resources/wording/whitepaper-outline.json';
import type { ExportStatement } from './export-source';
import { leadInOf } from './own-words';
import { withoutListMark } from './sentence';
import type { PlacedStatement } from './whitepaper-glance';
import { partsOfPlace } from './whitepaper-outline';

const FEATURES = new RegExp(outline.featureList, 'iu');

/**
 * A list is read as one: its items and the words that introduce it stand in the part most of it belongs to. A list of what a
 * product offers its users stands among the features of the product.
 */
export function keepListsWhole(placed: readonly PlacedStatement[]): PlacedStatement[] {
  const lists = Map.groupBy(
    placed.filter(({ entry }) => leadInOf(entry) !== null),
    ({ entry }) => keyOf(entry, leadInOf(entry) ?? ''),
  );
  const parts = new Map([...lists].map(([key, items]) => [key, partOfList(items)]));
  return placed.map((each) => {
    const { entry } = each;
    const part = parts.get(keyOf(entry, leadInOf(entry) ?? withoutListMark(entry.statement.text)));
    return part === undefined ? each : { ...each, part };
  });
}

function partOfList(items: readonly PlacedStatement[]): string {
  const [first] = items;
  if (first !== undefined && FEATURES.test(leadInOf(first.entry) ?? '')) return 'features.features';
  const named = first === undefined ? [] : partsOfPlace(first.entry);
  const sums = new Map(named.map((part) => [part, 0]));
  for (const { part, score } of items) {
    // Where its place says what a list is about, its items have no other choice.
    if (named.length === 0 || named.includes(part)) sums.set(part, (sums.get(part) ?? 0) + score);
  }
  return [...sums].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function keyOf({ statement: { places } }: ExportStatement, words: string): string {
  return `${places[0]?.documentId ?? 0} ${words.replace(/\s*[.:;,–-]+$/u, '')}`;
}
