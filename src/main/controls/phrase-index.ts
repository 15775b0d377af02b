/** Feature → the positions in a text at which it stands, rising. */
export type Places = ReadonlyMap<string, readonly number[]>;

interface TopicPhrase {
  topic: number;
  stems: readonly string[];
}

interface PhraseHit {
  topic: number;
  weight: number;
  /** Positions of the words that make the phrase. */
  at: readonly number[];
}

interface PhraseIndex {
  /** All phrases found in a text, heaviest first. Words may stand in any order and a little apart. */
  find(places: Places): PhraseHit[];
}

// Chosen on one half of the labelled texts and checked on the other.
const MULTIWORD_BONUS = 0.45;
// "review of all access rights" still is "access review"; words of another clause are not.
const MOST_WORDS_BETWEEN = 4;
const LOSS_PER_WORD_BETWEEN = 0.07;
const REPEAT_BONUS = 0.25;
// More repetitions add next to nothing, and time must stay bounded on a text of one word repeated.
const MOST_REPETITIONS = 20;

/** Phrases are filed under their rarest word, so that a text touches only the few it may contain. */
export function createPhraseIndex(phrases: readonly TopicPhrase[], rarity: (feature: string) => number): PhraseIndex {
  const byRarest = new Map<string, (TopicPhrase & { weight: number })[]>();
  for (const phrase of phrases) {
    const [rarest] = [...phrase.stems].sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1));
    if (rarest === undefined) continue;
    const sum = phrase.stems.reduce((total, each) => total + rarity(each), 0);
    const list = byRarest.get(rarest) ?? [];
    list.push({ ...phrase, weight: sum * (1 + MULTIWORD_BONUS * (phrase.stems.length - 1)) });
    byRarest.set(rarest, list);
  }
  return {
    find(places) {
      const hits: PhraseHit[] = [];
      for (const feature of places.keys()) {
        for (const phrase of byRarest.get(feature) ?? []) {
          const hit = findPhrase(phrase, feature, places);
          if (hit !== null) hits.push(hit);
        }
      }
      return hits.sort((a, b) => b.weight - a.weight || a.topic - b.topic || (a.at[0] ?? 0) - (b.at[0] ?? 0));
    },
  };
}

function findPhrase(phrase: TopicPhrase & { weight: number }, rarest: string, places: Places): PhraseHit | null {
  const anchors = places.get(rarest) ?? [];
  let best: number[] | null = null;
  let bestSpan = Infinity;
  let count = 0;
  for (const anchor of anchors.slice(0, MOST_REPETITIONS)) {
    const at = [anchor];
    for (const stem of phrase.stems) {
      if (stem === rarest) continue;
      const nearest = nearestPlace(places.get(stem), anchor);
      if (nearest === null) return null;
      at.push(nearest);
    }
    const span = Math.max(...at) - Math.min(...at) + 1;
    if (span > phrase.stems.length + MOST_WORDS_BETWEEN) continue;
    count += 1;
    if (span < bestSpan) [best, bestSpan] = [at, span];
  }
  if (best === null) return null;
  const loose = Math.max(0, bestSpan - phrase.stems.length) * LOSS_PER_WORD_BETWEEN;
  const repeated = 1 + REPEAT_BONUS * Math.log2(count);
  return {
    topic: phrase.topic,
    weight: phrase.weight * (1 - loose) * repeated,
    at: [...new Set(best)].sort((a, b) => a - b),
  };
}

function nearestPlace(positions: readonly number[] | undefined, anchor: number): number | null {
  let nearest: number | null = null;
  for (const each of positions ?? []) {
    if (nearest === null || Math.abs(each - anchor) < Math.abs(nearest - anchor)) nearest = each;
  }
  return nearest;
}
