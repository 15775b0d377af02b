import type { RequirementSuggestion } from '../../shared/domain/control';
import type { Language } from '../../shared/domain/document';
import type { FrameworkId } from '../../shared/domain/framework';
import { documentLanguage } from '../language/detect-language';
import type { Knowledge } from './knowledge';
import { createHeadingMatcher, type HeadingMatcher } from './match-heading';
import { createTopicScorer, type TopicScore, type TopicScorer } from './score-topics';
import { createWordFeatures, type WordFeatures } from './word-features';

export interface SuggestionContext {
  /** Headings the text stands under, outermost first. */
  headingPath?: readonly string[];
  /** Taken from the text's function words where it is not given. */
  language?: Language;
}

/** Knowledge made ready once; opaque to callers. */
export interface PreparedKnowledge {
  features: WordFeatures;
  topics: TopicScorer;
  headings: HeadingMatcher;
}

export interface TopicSuggestion {
  id: string;
  /** 0 to 1. */
  score: number;
  /** The words of the text that caused it, in order. */
  words: string[];
}

export const suggestTuning = {
  heading: 0.5,
  ranks: [1, 0.62, 0.45],
  others: 0.25,
  half: 16,
};
const MAX_TOPICS = 12;
const MAX_PER_FRAMEWORK = 6;
const LEAST_SCORE = 0.12;
// A text beyond this is a whole page; its first words say what it is about, and time must stay bounded.
const MAX_TEXT_LENGTH = 6000;

/** Indexes frameworks, topics and words. Takes some ten milliseconds; keep the result. */
export function prepareKnowledge(knowledge: Knowledge): PreparedKnowledge {
  const features = createWordFeatures(knowledge.words);
  return {
    features,
    topics: createTopicScorer(knowledge, features),
    headings: createHeadingMatcher(
      knowledge.frameworks.find(({ id }) => id === 'scc-2021'),
      features,
    ),
  };
}

/**
 * The requirements a text speaks of, by framework and best first in each, with the words that say so. Deterministic.
 * A heading of the SCC measures list above the text decides that framework's first place.
 */
export function suggestRequirements(
  text: string,
  context: SuggestionContext,
  prepared: PreparedKnowledge,
): RequirementSuggestion[] {
  const scored = scoreTopics(text, context, prepared);
  const heading = measureHeading(context.headingPath ?? [], scored.language, prepared);
  return (['gdpr-32', 'iso27001-2022', 'scc-2021'] as const).flatMap((framework) => {
    const found = requirementsOf(framework, scored);
    return framework === 'scc-2021' && heading !== null ? headingFirst(found, heading) : found;
  });
}

/** The control topics a text speaks of, best first. */
export function suggestTopics(
  text: string,
  context: SuggestionContext,
  prepared: PreparedKnowledge,
): TopicSuggestion[] {
  const { topics, wordsAt } = scoreTopics(text, context, prepared);
  return topics
    .map(({ topic, weight, positions }) => ({ id: topic.id, score: toScore(weight), words: wordsAt(positions) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .slice(0, MAX_PER_FRAMEWORK);
}

interface ScoredText {
  language: Language;
  topics: TopicScore[];
  wordsAt(positions: ReadonlySet<number>): string[];
}

function scoreTopics(text: string, context: SuggestionContext, { features, topics }: PreparedKnowledge): ScoredText {
  const shortened = text.slice(0, MAX_TEXT_LENGTH);
  const language = context.language ?? documentLanguage(shortened);
  const words = features.ofText(shortened, language);
  const byId = new Map(topics.score(words).map((each) => [each.topic.id, each]));
  const path = context.headingPath ?? [];
  path.forEach((heading, level) => {
    // The nearest heading says most; each one further out says half of that.
    const share = suggestTuning.heading * 0.5 ** (path.length - 1 - level);
    for (const { topic, weight } of topics.score(features.ofText(heading.slice(0, 300), language))) {
      const own = byId.get(topic.id);
      byId.set(topic.id, {
        topic,
        weight: (own?.weight ?? 0) + weight * share,
        positions: own?.positions ?? new Set(),
      });
    }
  });
  return {
    language,
    topics: [...byId.values()]
      .sort((a, b) => b.weight - a.weight || (a.topic.id < b.topic.id ? -1 : 1))
      .slice(0, MAX_TOPICS),
    wordsAt: (positions) => [
      ...new Set([...positions].sort((a, b) => a - b).map((position) => words[position]?.text.toLowerCase() ?? '')),
    ],
  };
}

function requirementsOf(framework: FrameworkId, { topics, wordsAt }: ScoredText): RequirementSuggestion[] {
  const byRef = new Map<string, { shares: number[]; positions: Set<number> }>();
  for (const { topic, weight, positions } of topics) {
    topic.requirements[framework].forEach((ref, rank) => {
      const entry = byRef.get(ref) ?? { shares: [], positions: new Set<number>() };
      entry.shares.push(weight * (suggestTuning.ranks[Math.min(rank, suggestTuning.ranks.length - 1)] ?? 0));
      // The strongest topic explains the suggestion; weaker ones would only blur it.
      if (entry.positions.size === 0) entry.positions = new Set(positions);
      byRef.set(ref, entry);
    });
  }
  return [...byRef]
    .map(([ref, { shares, positions }]) => {
      const best = Math.max(...shares);
      const others = shares.reduce((sum, each) => sum + each, 0) - best;
      return { framework, ref, score: toScore(best + suggestTuning.others * others), words: wordsAt(positions) };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.ref < b.ref ? -1 : 1))
    .slice(0, MAX_PER_FRAMEWORK);
}

function measureHeading(path: readonly string[], language: Language, { headings }: PreparedKnowledge) {
  for (const heading of [...path].reverse()) {
    const ref = headings.find(heading, language);
    if (ref !== null) return { ref, heading };
  }
  return null;
}

function headingFirst(
  found: readonly RequirementSuggestion[],
  { ref, heading }: { ref: string; heading: string },
): RequirementSuggestion[] {
  const own = found.find((each) => each.ref === ref);
  const first = { framework: 'scc-2021' as const, ref, score: 1, words: own?.words ?? [heading] };
  return [first, ...found.filter((each) => each.ref !== ref)].slice(0, MAX_PER_FRAMEWORK);
}

function toScore(weight: number): number {
  return Math.round((weight / (weight + suggestTuning.half)) * 1000) / 1000;
}
