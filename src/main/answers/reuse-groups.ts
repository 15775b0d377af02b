import type { ReusableGroup } from '../../shared/domain/answer';
import { plainWords } from '../questionnaires/words';
import type { FactIndex } from './reuse-index';
import { isAnswer, type StoredFact, toReusable } from './reuse-store';
import { saysOtherwise } from './reuse-verdicts';

/**
 * Answers of one question that contradict each other, or that say the same more than once; contradictions first.
 * The same words approved in several questionnaires are one answer and no finding.
 */
export async function groupReusable(index: FactIndex, rest: () => Promise<void>): Promise<ReusableGroup[]> {
  const groups: ReusableGroup[] = [];
  const placed = new Set<number>();
  for (const fact of index.facts) {
    if (!isAnswer(fact) || placed.has(fact.id)) continue;
    await rest();
    const same = sameQuestion(fact, index);
    for (const { id } of same) placed.add(id);
    const distinct = withoutRepeats(same);
    if (distinct.length < 2) continue;
    const contradict = distinct.some((one, at) => distinct.slice(at + 1).some((other) => saysOtherwise(one, other)));
    groups.push({ kind: contradict ? 'contradiction' : 'same', answers: distinct.map(toReusable) });
  }
  return groups.sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'contradiction' ? -1 : 1));
}

function sameQuestion(fact: StoredFact, index: FactIndex): StoredFact[] {
  const meaning = index.meaningOf(fact.id);
  if (meaning === null) return [fact];
  return index
    .alike(meaning)
    .filter(
      ({ fact: other, comparison }) =>
        isAnswer(other) && comparison.differences.every(({ allows }) => allows === 'all'),
    )
    .map(({ fact: other }) => other)
    .filter((other) => other.product === '' || fact.product === '' || other.product === fact.product);
}

/** Each use of one approved answer is approved again; that makes it no second one. */
function withoutRepeats(facts: readonly StoredFact[]): StoredFact[] {
  const byWords = new Map<string, StoredFact>();
  for (const fact of facts) {
    const origin = fact.kind === 'imported-answer' ? fact.source : '';
    byWords.set(
      [origin, ...[fact.question, fact.verdict, fact.answer, fact.comment].map(plainWords)].join(' | '),
      fact,
    );
  }
  return [...byWords.values()];
}
