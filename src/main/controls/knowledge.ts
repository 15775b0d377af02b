import { z } from 'zod';
import type { Framework } from '../../shared/domain/framework';

const frameworkId = z.enum(['gdpr-32', 'iso27001-2022', 'scc-2021']);
const wording = z.strictObject({ en: z.string().min(1), de: z.string().min(1) });
const wordings = (least: number) => z.array(z.string().min(1)).min(least);
const refs = z.array(z.string().min(1)).min(1);

/** A file of resources/frameworks. */
export const frameworkSchema: z.ZodType<Framework> = z.strictObject({
  id: frameworkId,
  title: wording,
  requirementWord: wording,
  groups: z.array(z.strictObject({ id: z.string().min(1), title: wording })).min(1),
  requirements: z.array(
    z.strictObject({
      ref: z.string().min(1),
      group: z.string().min(1),
      title: wording,
      summary: wording,
      /** ISO: "2013:" and the older number. SCC: other headings under which documents list the same measure. */
      aliases: z.array(z.string().min(1)),
      /** SCC only: where else the measure is at home. */
      crosswalk: z.record(frameworkId.exclude(['scc-2021']), refs).optional(),
    }),
  ),
});

/** One thing a statement or a question can be about; `requirements` are best first. */
export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: wording,
  phrases: z.strictObject({ en: wordings(8), de: wordings(6) }),
  questions: z.strictObject({ en: wordings(3), de: wordings(2) }),
  requirements: z.strictObject({ 'gdpr-32': refs, 'iso27001-2022': refs, 'scc-2021': refs }),
});

const families = z.record(z.string().min(1), wordings(1));

/**
 * resources/lexicon/topic-words.json: words without a topic of their own, words that many topics share, and families of
 * words that the stemmer would miss ("revoke", "revocation") or mix with others ("response", "responsible").
 */
export const topicWordsSchema = z.strictObject({
  stop: z.strictObject({ en: wordings(1), de: wordings(1) }),
  weak: z.strictObject({ en: wordings(1), de: wordings(1) }),
  families: z.strictObject({ en: families, de: families }),
});

export type Topic = z.infer<typeof topicSchema>;
export type TopicWords = z.infer<typeof topicWordsSchema>;

/** What a text is compared with: the frameworks, all topics of resources/lexicon/topics, and the word lists. */
export interface Knowledge {
  frameworks: readonly Framework[];
  topics: readonly Topic[];
  words: TopicWords;
}
