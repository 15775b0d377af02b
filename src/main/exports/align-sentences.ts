import type { SentenceChange } from '../../shared/domain/read-back';
import { diffWords, sharedWords } from '../answers/diff-words';

/** A sentence as it was given out; `key` is what makes it the same one. */
export interface GivenSentence {
  text: string;
  key: string;
  statementId: number | null;
}

/** A sentence as it came back. */
export interface BackSentence {
  text: string;
  key: string;
  authors: string[];
  isHeading: boolean;
}

type Change = Omit<SentenceChange, 'today'>;

// Two sentences share so many words that one is the other changed: in fitted pairs of lawyers' edits above a half, while
// two sentences of one policy rarely share more than a third.
const SAME_SENTENCE = 0.5;
const WIDEST_GAP = 400;

/** What stayed, and each sentence that was changed, struck, added or moved, in the order of the copy. */
export function alignSentences(
  given: readonly GivenSentence[],
  back: readonly BackSentence[],
): { unchanged: number; changes: Change[] } {
  const anchors = commonRun(given, back);
  const gaps: { given: GivenSentence[]; back: BackSentence[]; heading: string }[] = [];
  let [from, at] = [0, 0];
  for (const [givenIndex, backIndex] of [...anchors, [given.length, back.length] as const]) {
    const heading = back.slice(0, backIndex).findLast(({ isHeading }) => isHeading)?.text ?? '';
    if (givenIndex > from || backIndex > at)
      gaps.push({ given: given.slice(from, givenIndex), back: back.slice(at, backIndex), heading });
    [from, at] = [givenIndex + 1, backIndex + 1];
  }
  const changes = gaps.flatMap(pairGap);
  const struck = new Map(changes.filter(({ kind }) => kind === 'deleted').map((change) => [change.before, change]));
  const gone = new Set<Change>();
  const settled = changes.map((change): Change => {
    const twin = change.kind === 'added' ? struck.get(change.after) : undefined;
    if (twin === undefined || gone.has(twin)) return change;
    gone.add(twin);
    return { ...change, kind: 'moved', before: twin.before, statementId: twin.statementId };
  });
  return { unchanged: anchors.length, changes: settled.filter((change) => !gone.has(change)) };
}

/** Sentences that came back as they were, in order: greedily by the nearest same one, which long texts without many repeats need no more than. */
function commonRun(given: readonly GivenSentence[], back: readonly BackSentence[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (const [index, { key }] of back.entries()) places.set(key, [...(places.get(key) ?? []), index]);
  const once = new Map<string, number>();
  for (const { key } of given) once.set(key, (once.get(key) ?? 0) + 1);
  // Sentences that stand once on both sides hold the order; the longest rising run of them cannot cross itself.
  const sure = given.flatMap(({ key }, index) => {
    const [place, ...more] = places.get(key) ?? [];
    return place !== undefined && more.length === 0 && once.get(key) === 1 ? [[index, place] as const] : [];
  });
  const spine = longestRising(sure);
  const all: (readonly [number, number])[] = [];
  let [from, at] = [0, 0];
  for (const [givenEnd, backEnd] of [...spine, [given.length, back.length] as const]) {
    for (let index = from; index < givenEnd; index += 1) {
      const place = (places.get(given[index]?.key ?? '') ?? []).find((each) => each >= at && each < backEnd);
      if (place === undefined) continue;
      all.push([index, place]);
      at = place + 1;
    }
    if (givenEnd < given.length) all.push([givenEnd, backEnd]);
    [from, at] = [givenEnd + 1, backEnd + 1];
  }
  return all;
}

function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before = Array.from({ length: pairs.length }, () => -1);
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.unshift(pair);
  }
  return run;
}

/** Pairs what was struck with what came in its place; in order, and each with the one it shares most words with. */
function pairGap({
  given,
  back,
  heading,
}: {
  given: GivenSentence[];
  back: BackSentence[];
  heading: string;
}): Change[] {
  const taken = new Map<BackSentence, { given: GivenSentence; words: Change['words'] }>();
  const deleted: Change[] = [];
  const isSmall = given.length * back.length <= WIDEST_GAP * WIDEST_GAP;
  for (const sentence of given) {
    let best: { back: BackSentence; words: Change['words']; shared: number } | null = null;
    for (const other of isSmall ? back : []) {
      if (taken.has(other)) continue;
      const words = diffWords(sentence.text, other.text);
      const shared = sharedWords(words);
      if (shared >= SAME_SENTENCE && shared > (best?.shared ?? 0)) best = { back: other, words, shared };
    }
    if (best !== null) taken.set(best.back, { given: sentence, words: best.words });
    else {
      const { text, statementId } = sentence;
      deleted.push({ kind: 'deleted', before: text, after: '', words: [], statementId, heading, authors: [] });
    }
  }
  const kept = back.map((sentence): Change => {
    const pair = taken.get(sentence);
    const { text: after, authors } = sentence;
    return pair === undefined
      ? { kind: 'added', before: '', after, words: [], statementId: null, heading, authors }
      : {
          kind: 'changed',
          before: pair.given.text,
          after,
          words: pair.words,
          statementId: pair.given.statementId,
          heading,
          authors,
        };
  });
  return [...deleted, ...kept];
}
