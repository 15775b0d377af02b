import type { Language } from '../../../shared/domain/document';
import type { Quantity } from '../../../shared/domain/statement';
import { findNegation } from '../../language/negation';
import { findQuantities, inDays } from '../../language/quantities';
import { stem } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { tokenise } from '../../language/tokenise';

/** A sentence that is or was said, as far as it can be set against another. */
export interface Saying {
  text: string;
  language: Language;
  /** Words that say what it is about beside its own, such as the question it answers. */
  about: string;
  /** True where the measure is said not to be in place, false where it is, null where that has to be read. */
  denied: boolean | null;
}

const LEAST_SHARED = 4;
// Of the shorter sentence's words that the other one shares, numbers aside: measured on pairs of one sentence whose figure
// was changed, which share all but the figure, and of neighbouring sentences of one policy, which share up to half.
const SAME_MATTER = 0.75;

/** For each saying of `now`, the first of `earlier` that speaks of the same matter and cannot be true beside it. */
export function findContradictions<Now extends Saying, Earlier extends Saying>(
  now: readonly Now[],
  earlier: readonly Earlier[],
): { now: Now; earlier: Earlier }[] {
  if (earlier.length === 0) return [];
  const index = new Map<string, { saying: Earlier; words: ReadonlySet<string> }[]>();
  for (const saying of earlier) {
    const words = matterOf(saying);
    for (const word of words) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [{ saying, words }]);
      else known.push({ saying, words });
    }
  }
  return now.flatMap((saying) => {
    const words = matterOf(saying);
    // A pair that shares three words in four shares one of the rarest quarter and one more.
    const rarest = [...words]
      .sort((a, b) => (index.get(a)?.length ?? 0) - (index.get(b)?.length ?? 0))
      .slice(0, Math.ceil(words.size * (1 - SAME_MATTER)) + 1);
    const seen = new Set<Earlier>();
    for (const word of rarest) {
      for (const other of index.get(word) ?? []) {
        if (seen.has(other.saying)) continue;
        seen.add(other.saying);
        if (isSameMatter(words, other.words) && contradicts(saying, other.saying))
          return [{ now: saying, earlier: other.saying }];
      }
    }
    return [];
  });
}

function isSameMatter(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const [less, more] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return shared >= Math.min(LEAST_SHARED, less) && shared >= 3 && shared / less >= SAME_MATTER && shared / more >= 0.45;
}

function contradicts(a: Saying, b: Saying): boolean {
  if (a.language === b.language && isDenied(a) !== isDenied(b)) return true;
  const stated = findQuantities(b.text, b.language);
  return findQuantities(a.text, a.language).some((quantity) => {
    const comparable = stated.filter((other) => measuresSame(quantity, other));
    return comparable.length > 0 && !comparable.some((other) => isEqual(quantity, other));
  });
}

function isDenied({ text, language, denied }: Saying): boolean {
  return denied ?? findNegation(text, language)?.touchesMeasure === true;
}

function measuresSame(a: Quantity, b: Quantity): boolean {
  if (a.of !== b.of) return false;
  if (inDays(a) !== null) return inDays(b) !== null && (a.comparison === 'per') === (b.comparison === 'per');
  return a.unit === b.unit;
}

function isEqual(a: Quantity, b: Quantity): boolean {
  const [first, second] = [inDays(a) ?? a.value, inDays(b) ?? b.value];
  return Math.abs(first - second) <= 0.03 * Math.max(first, second);
}

/** What a saying is about: its content words, without the numbers that may differ. */
function matterOf({ text, about, language }: Saying): ReadonlySet<string> {
  const words = tokenise(`${about} ${text}`)
    .map(({ lower }) => lower)
    .filter((word) => /\p{L}{2}/u.test(word) && !isStopWord(word, language) && !/\d/u.test(word));
  const figures = new Set(
    findQuantities(text, language).flatMap((quantity) => tokenise(quantity.text).map((each) => each.lower)),
  );
  return new Set(words.filter((word) => !figures.has(word)).map((word) => stem(word, language)));
}
