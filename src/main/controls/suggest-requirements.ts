import type { RequirementSuggestion } from '../../shared/domain/control';
import type { Language } from '../../shared/domain/document';
import type { FrameworkId } from '../../shared/domain/framework';
import { documentLanguage } from '../language/detect-language';
import { type Citation, type CitationFinder, createCitationFinder } from './find-citations';
import type { Knowledge } from './knowledge';
import { createHeadingMatcher, type HeadingMatcher } from './match-heading';
import { createTopicScorer, heaviestFirst, type TopicScore, type TopicScorer } from './score-topics';
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
  citations: CitationFinder;
}

export interface TopicSuggestion {
  id: string;
  /** 0 to 1. */
  score: number;
  /** The words of the text that caused it, in order. */
  words: string[];
}

// The nearest heading speaks half as loudly as the text itself.
const HEADING_SHARE = 0.5;
/** What the first, second and every further requirement of a topic gets of the topic's weight. */
const RANK_SHARES = [1, 0.62, 0.45];
const OTHER_TOPICS_SHARE = 0.25;
/** The weight at which a score is one half: about one telling phrase of two words. */
const HALF_WEIGHT = 16;
const FRAMEWORKS = ['gdpr-32', 'iso27001-2022', 'scc-2021'] as const;
const MAX_TOPICS = 12;
const MAX_PER_FRAMEWORK = 6;
const LEAST_SCORE = 0.12;
// A text beyond this is a whole page; its first words say what it is about, and time must stay bounded.
const MAX_TEXT_LENGTH = 6000;
const MAX_HEADING_LENGTH = 300;
const MAX_HEADINGS = 6;

/** Indexes frameworks, topics and words. Takes some two tenths of a second; keep the result. */
export function prepareKnowledge(knowledge: Knowledge): PreparedKnowledge {
  const features = createWordFeatures(knowledge.words);
  return {
    features,
    topics: createTopicScorer(knowledge, features),
    headings: createHeadingMatcher(
      knowledge.frameworks.find(({ id }) => id === 'scc-2021'),
      features,
    ),
    citations: createCitationFinder(knowledge.frameworks),
  };
}

/**
 * The requirements a text speaks of, by framework and best first in each, with the words of the text that say so, or of
 * the headings above it where only they do. Deterministic.
 * A requirement that the text names by its number comes first; so does the SCC measure whose heading stands above it.
 */
export function suggestRequirements(
  text: string,
  context: SuggestionContext,
  prepared: PreparedKnowledge,
): RequirementSuggestion[] {
  return placeText(text, context, prepared).requirements;
}

/** The control topics a text speaks of, best first. */
export function suggestTopics(
  text: string,
  context: SuggestionContext,
  prepared: PreparedKnowledge,
): TopicSuggestion[] {
  return placeText(text, context, prepared).topics;
}

/** Both at once, for half of the time. */
export function placeText(
  text: string,
  context: SuggestionContext,
  prepared: PreparedKnowledge,
): { requirements: RequirementSuggestion[]; topics: TopicSuggestion[] } {
  const language = languageOf(text, context);
  const topics = scoreTopics(text, language, context, prepared);
  const named = namedRequirements(text, language, context, prepared);
  const requirements = FRAMEWORKS.flatMap((framework) => {
    const first = named.filter((each) => each.framework === framework);
    const rest = requirementsOf(framework, topics).filter(({ ref }) => !first.some((each) => each.ref === ref));
    return [...first, ...rest].slice(0, MAX_PER_FRAMEWORK);
  });
  return {
    requirements,
    topics: topics
      .map(({ topic, weight, words }) => ({ id: topic.id, score: toScore(weight), words: [...words] }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .slice(0, MAX_PER_FRAMEWORK),
  };
}

function languageOf(text: string, context: SuggestionContext): Language {
  return context.language ?? documentLanguage(text.slice(0, MAX_TEXT_LENGTH));
}

function innermostFirst({ headingPath = [] }: SuggestionContext): string[] {
  return headingPath
    .slice(-MAX_HEADINGS)
    .map((heading) => heading.slice(0, MAX_HEADING_LENGTH))
    .reverse();
}

function scoreTopics(
  text: string,
  language: Language,
  context: SuggestionContext,
  { features, topics }: PreparedKnowledge,
): TopicScore[] {
  const byId = new Map<string, TopicScore>();
  const collect = (part: string, share: number) => {
    for (const { topic, weight, words } of topics.score(features.ofText(part, language))) {
      const own = byId.get(topic.id) ?? { topic, weight: 0, words };
      byId.set(topic.id, { ...own, weight: own.weight + weight * share });
    }
  };
  collect(text.slice(0, MAX_TEXT_LENGTH), 1);
  // The nearest heading says most; each one further out says half of that.
  innermostFirst(context).forEach((heading, distance) => {
    collect(heading, HEADING_SHARE * 0.5 ** distance);
  });
  return [...byId.values()].sort(heaviestFirst).slice(0, MAX_TOPICS);
}

function requirementsOf(framework: FrameworkId, topics: readonly TopicScore[]): RequirementSuggestion[] {
  const byRef = new Map<string, { best: number; sum: number; words: readonly string[] }>();
  for (const { topic, weight, words } of topics) {
    topic.requirements[framework].forEach((ref, rank) => {
      const share = weight * (RANK_SHARES[Math.min(rank, RANK_SHARES.length - 1)] ?? 0);
      const known = byRef.get(ref) ?? { best: 0, sum: 0, words };
      // The strongest topic explains the suggestion; words of weaker ones would only blur it.
      byRef.set(ref, {
        best: Math.max(known.best, share),
        sum: known.sum + share,
        words: share > known.best ? words : known.words,
      });
    });
  }
  return [...byRef]
    .map(([ref, { best, sum, words }]) => ({ ref, weight: best + OTHER_TOPICS_SHARE * (sum - best), words }))
    .sort((a, b) => b.weight - a.weight || (a.ref < b.ref ? -1 : 1))
    .map(({ ref, weight, words }) => ({ framework, ref, score: toScore(weight), words: [...words] }))
    .filter(({ score }) => score >= LEAST_SCORE);
}

/** What the document itself says about where the text belongs: a measures heading above it, a number in it. */
function namedRequirements(
  text: string,
  language: Language,
  context: SuggestionContext,
  { headings, citations }: PreparedKnowledge,
): RequirementSuggestion[] {
  const path = innermostFirst(context);
  const measure = path
    .map((heading) => ({ heading, ref: headings.find(heading, language) }))
    .find(({ ref }) => ref !== null);
  const cited = [text.slice(0, MAX_TEXT_LENGTH), ...path].flatMap((part) => citations.find(part));
  const found: Citation[] =
    measure === undefined || measure.ref === null
      ? cited
      : [{ framework: 'scc-2021', ref: measure.ref, quote: measure.heading }, ...cited];
  const seen = new Set<string>();
  return found.flatMap(({ framework, ref, quote }) => {
    const key = `${framework} ${ref}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ framework, ref, score: 1, words: [quote] }];
  });
}

function toScore(weight: number): number {
  return Math.round((weight / (weight + HALF_WEIGHT)) * 1000) / 1000;
}
