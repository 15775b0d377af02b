import type { Knowledge, Topic } from './knowledge';
import { createPhraseIndex, type Places } from './phrase-index';
import type { FeatureWord, WordFeatures } from './word-features';

// Chosen on one half of the labelled texts and checked on the other; the exact values matter little, their order does.
const WEAK_SHARE = 0.6;
const LEAD_BONUS = 0.6;
const LEAD_LENGTH = 32;
const BAG_SHARE = 0.6;

/** How strongly a text speaks of a topic (no upper bound) and the words of the text that say so, in order. */
export interface TopicScore {
  topic: Topic;
  weight: number;
  words: readonly string[];
}

export interface TopicScorer {
  /** Best first; topics without any weight are left out. */
  score(words: readonly FeatureWord[]): TopicScore[];
}

/** A text a topic is compared with word by word, without regard to order: its words and what each adds. */
interface Bag {
  topic: number;
  weights: ReadonlyMap<string, number>;
  /** What a text with all of the words would reach. */
  total: number;
}

/** Builds the index once; scoring a text then costs well under a millisecond. */
export function createTopicScorer(knowledge: Knowledge, features: WordFeatures): TopicScorer {
  const { topics } = knowledge;
  const phrases = topics.map((topic) => phrasesOf(topic, features));
  features.learn(phrases.flat(2));
  const wordCounts = topics.map((topic, index) => countWords(topic, phrases[index] ?? [], knowledge, features));
  const frequency = new Map<string, number>();
  for (const counts of wordCounts)
    for (const each of counts.keys()) frequency.set(each, (frequency.get(each) ?? 0) + 1);

  const index = createPhraseIndex(
    phrases.flatMap((list, topic) => list.map((stems) => ({ topic, stems }))),
    rarity,
  );
  const bags = indexBags(wordCounts.map((counts, topic) => bagOf(topic, counts, rarity)));
  const questions = indexBags(
    topics.flatMap((topic, number) =>
      (['en', 'de'] as const).flatMap((language) =>
        topic.questions[language].map((question) => {
          const stems = features.ofPhrase(question, language);
          return bagOf(number, new Map(stems.map((each) => [each, Infinity])), rarity);
        }),
      ),
    ),
  );

  return { score };

  function rarity(feature: string): number {
    // "27001" and "72" say something beside their word, which phrases see; a bare figure alone says nothing.
    if (/^(?:de:)?\d{1,2}$/.test(feature)) return 0.1;
    const seen = frequency.get(feature) ?? 1;
    return Math.log(1 + topics.length / seen) * (features.isWeak(feature) ? WEAK_SHARE : 1);
  }

  function score(words: readonly FeatureWord[]): TopicScore[] {
    const places = placesOf(words);
    const weights = new Float64Array(topics.length);
    const positions = topics.map(() => new Set<number>());
    for (const { topic, weight, at } of index.find(places)) {
      const seen = positions[topic];
      if (seen === undefined) continue;
      // A word speaks for a topic once: "data encryption" and the "encryption" in it are one reason, not two.
      const fresh = at.filter((each) => !seen.has(each)).length / at.length;
      add(topic, weight * fresh * leadFactor(at));
      for (const each of at) seen.add(each);
    }
    const explained = new Set(positions.flatMap((seen, topic) => (seen.size > 0 ? [topic] : [])));
    for (const [bag, { sum, at }] of overlaps(bags, places)) {
      add(bag.topic, BAG_SHARE * sum);
      // Loose words explain only what no phrase explains.
      if (!explained.has(bag.topic)) for (const each of at) positions[bag.topic]?.add(each);
    }
    const bestQuestion = new Map<number, number>();
    for (const [bag, { sum }] of overlaps(questions, places)) {
      // Half of a long question counts for less than the whole of a short one.
      const near = (sum * sum) / bag.total;
      bestQuestion.set(bag.topic, Math.max(near, bestQuestion.get(bag.topic) ?? 0));
    }
    for (const [topic, near] of bestQuestion) add(topic, near);
    return topics
      .map((topic, number) => ({ topic, weight: weights[number] ?? 0, words: wordsAt(words, positions[number]) }))
      .filter(({ weight }) => weight > 0)
      .sort(heaviestFirst);

    function add(topic: number, weight: number): void {
      weights[topic] = (weights[topic] ?? 0) + weight;
    }
  }
}

export function heaviestFirst(a: TopicScore, b: TopicScore): number {
  return b.weight - a.weight || (a.topic.id < b.topic.id ? -1 : 1);
}

function wordsAt(words: readonly FeatureWord[], positions: ReadonlySet<number> = new Set()): string[] {
  const rising = [...positions].sort((a, b) => a - b);
  return [...new Set(rising.map((position) => words[position]?.text.toLowerCase() ?? ''))];
}

function phrasesOf(topic: Topic, features: WordFeatures): string[][] {
  return (['en', 'de'] as const).flatMap((language) =>
    [topic.title[language], ...topic.phrases[language]]
      .map((phrase) => features.ofPhrase(phrase, language))
      .flatMap((stems) => [stems, features.partsOfPhrase(stems)])
      .filter((stems) => stems.length > 0),
  );
}

function countWords(
  topic: Topic,
  phrases: readonly (readonly string[])[],
  { frameworks }: Knowledge,
  features: WordFeatures,
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (stems: readonly string[]) => {
    for (const each of stems) counts.set(each, (counts.get(each) ?? 0) + 1);
  };
  phrases.forEach(count);
  const iso = frameworks.find(({ id }) => id === 'iso27001-2022');
  const main = iso?.requirements.find(({ ref }) => ref === topic.requirements['iso27001-2022'][0]);
  for (const language of ['en', 'de'] as const) {
    for (const question of topic.questions[language]) count(features.ofPhrase(question, language));
    if (main === undefined) continue;
    count(features.ofPhrase(main.title[language], language));
    count(features.ofPhrase(main.summary[language], language));
  }
  return counts;
}

function bagOf(topic: number, counts: ReadonlyMap<string, number>, rarity: (feature: string) => number): Bag {
  const weights = new Map<string, number>();
  let total = 0;
  for (const [feature, count] of counts) {
    const weight = rarity(feature) * (count === Infinity ? 1 : count / (count + 1));
    weights.set(feature, weight);
    total += weight;
  }
  return { topic, weights, total };
}

function indexBags(bags: readonly Bag[]): Map<string, Bag[]> {
  const index = new Map<string, Bag[]>();
  for (const bag of bags) {
    for (const feature of bag.weights.keys()) {
      const list = index.get(feature) ?? [];
      list.push(bag);
      index.set(feature, list);
    }
  }
  return index;
}

function overlaps(index: ReadonlyMap<string, readonly Bag[]>, places: Places): Map<Bag, { sum: number; at: number[] }> {
  const found = new Map<Bag, { sum: number; at: number[] }>();
  for (const [feature, [first]] of places) {
    if (first === undefined) continue;
    for (const bag of index.get(feature) ?? []) {
      const overlap = found.get(bag) ?? { sum: 0, at: [] };
      overlap.sum += (bag.weights.get(feature) ?? 0) * leadFactor([first]);
      overlap.at.push(first);
      found.set(bag, overlap);
    }
  }
  return found;
}

function placesOf(words: readonly FeatureWord[]): Places {
  const places = new Map<string, number[]>();
  words.forEach(({ features }, position) => {
    for (const feature of features) {
      const list = places.get(feature) ?? [];
      list.push(position);
      places.set(feature, list);
    }
  });
  return places;
}

/** Texts say first what they are about; lists of examples come later. */
function leadFactor(positions: readonly number[]): number {
  const first = Math.min(...positions);
  return 1 + LEAD_BONUS * Math.max(0, 1 - first / LEAD_LENGTH);
}
