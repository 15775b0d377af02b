import type { Language } from '../../shared/domain/document';
import type { Framework } from '../../shared/domain/framework';
import type { WordFeatures } from './word-features';

export interface HeadingMatcher {
  /** The SCC measure that a heading names, or null. */
  find(heading: string, language: Language): string | null;
}

interface KnownHeading {
  ref: string;
  stems: ReadonlySet<string>;
  exact: boolean;
}

const NUMBERING = /^\s*(?:(?:§\s*)?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.):]?(?=\s)|[•\-–—*#]+)\s*/i;
const OPENING = /^\s*(?:measures?|process(?:es)?|procedures?|maßnahmen?|massnahmen?|verfahren)\b/i;
// What every heading of the list has in common says nothing about which of them it is.
const FRAME = {
  en: 'measures processes ensuring ensure allowing ongoing including purpose ability technical organisational',
  de: 'Maßnahmen Verfahren Gewährleistung Sicherstellung Ermöglichung fortdauernden Zusammenhang Fähigkeit technischen organisatorischen',
};
// Chosen so that reworded headings of the list stay above and headings of neighbouring topics below; a heading that opens
// like the list ("Measures for …") may differ more.
const LEAST_LIKENESS = { afterOpening: 0.55, otherwise: 0.8 };
const LEAST_LEAD = 0.08;
const LIKENESS_OF_ALL_WORDS = 0.82;

/** Recognises the headings of the SCC measures list in a document, in either spelling, numbered or slightly reworded. */
export function createHeadingMatcher(scc: Framework | undefined, features: WordFeatures): HeadingMatcher {
  const known = { en: knownHeadings(scc, 'en', features), de: knownHeadings(scc, 'de', features) };
  const cache = new Map<string, string | null>();
  return {
    find(heading, language) {
      const key = `${language} ${heading}`;
      const cached = cache.get(key);
      if (cached !== undefined) return cached;
      // A German document may keep the English list, and the other way round.
      const found = match(heading, language) ?? match(heading, language === 'de' ? 'en' : 'de');
      if (cache.size > 5000) cache.clear();
      cache.set(key, found);
      return found;
    },
  };

  function match(heading: string, language: Language): string | null {
    const text = heading.replace(NUMBERING, '');
    const stems = new Set(withoutFrame(text, language, features));
    if (stems.size === 0) return null;
    const headings = known[language];
    const ranked = headings
      .map(({ ref, stems: other, exact }) => ({
        ref,
        likeness: exact ? Number(sameSet(stems, other)) : likeness(stems, other, headings),
      }))
      .sort((a, b) => b.likeness - a.likeness);
    const [best] = ranked;
    if (best === undefined) return null;
    const second = ranked.find(({ ref }) => ref !== best.ref)?.likeness ?? 0;
    const least = OPENING.test(text) ? LEAST_LIKENESS.afterOpening : LEAST_LIKENESS.otherwise;
    return best.likeness >= least && best.likeness - second >= LEAST_LEAD ? best.ref : null;
  }
}

function knownHeadings(scc: Framework | undefined, language: Language, features: WordFeatures): KnownHeading[] {
  return (scc?.requirements ?? []).flatMap(({ ref, title, aliases }) => [
    { ref, stems: new Set(withoutFrame(title[language], language, features)), exact: false },
    ...aliases.map((alias) => ({ ref, stems: new Set(withoutFrame(alias, language, features)), exact: true })),
  ]);
}

function withoutFrame(text: string, language: Language, features: WordFeatures): string[] {
  const frame = new Set(features.ofPhrase(FRAME[language], language));
  return features.ofPhrase(text, language).filter((stem) => !frame.has(stem));
}

/**
 * Shared words against all words of both, each word the heavier the fewer headings have it. A heading that holds all
 * words of a known one and more ("Data minimisation and default settings") is that one with an addition.
 */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, headings: readonly KnownHeading[]): number {
  const weigh = (stem: string) => {
    const seen = headings.filter(({ stems, exact }) => !exact && stems.has(stem)).length;
    return Math.log(1 + 18 / Math.max(1, seen));
  };
  const sum = (stems: Iterable<string>) => [...stems].reduce((total, stem) => total + weigh(stem), 0);
  const shared = [...b].filter((stem) => a.has(stem));
  const dice = (2 * sum(shared)) / (sum(a) + sum(b));
  return b.size >= 2 && shared.length === b.size ? Math.max(dice, LIKENESS_OF_ALL_WORDS) : dice;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
