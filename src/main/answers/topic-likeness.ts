/** A control topic a text speaks of, and how surely, 0 to 1. */
interface TopicScore {
  id: string;
  score: number;
}

/** The cosine of two texts' control topics, 0 to 1: how far they speak of the same part of security, whatever the words. */
export function topicLikeness(left: readonly TopicScore[], right: readonly TopicScore[]): number {
  const shared = left.reduce(
    (sum, { id, score }) => sum + score * (right.find((each) => each.id === id)?.score ?? 0),
    0,
  );
  return shared === 0 ? 0 : shared / (lengthOf(left) * lengthOf(right));
}

function lengthOf(topics: readonly TopicScore[]): number {
  return Math.sqrt(topics.reduce((sum, { score }) => sum + score * score, 0));
}
