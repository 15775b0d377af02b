import type { Framework, RequirementRef } from '../../shared/domain/framework';

/** A requirement that a text names by its number. */
export interface Citation extends RequirementRef {
  quote: string;
}

export interface CitationFinder {
  find(text: string): Citation[];
}

// "A.8.24", "A 8.24", "A8.24"; three figures are the numbers of 2013. The letter keeps versions and dates out.
const ANNEX_A = /(?<![\p{L}\p{N}.])A[.\s]?\s?(\d{1,2}(?:\.\d{1,2}){1,2})(?![\p{N}]|\.\p{N})/gu;
const ARTICLE =
  /(?<!\p{L})(?:Art\.?|Article|Artikel)\s{0,3}(\d{1,2})(?!\p{N})\s{0,3}(?:\((\d)\)|(?:Abs\.?|Absatz)\s{0,3}(\d))?\s{0,3}(?:\(([a-f])\)|(?:S\.\s{0,3}\d\s{0,3})?(?:lit\.?|Buchst\.?|Buchstabe)\s{0,3}([a-f]))?/giu;
const GDPR = /\bGDPR\b|\bDS-?GVO\b|2016\/679|General Data Protection Regulation|Datenschutz-?Grundverordnung/i;
const MAX_CITATIONS = 4;

/** Finds Annex A numbers of 2022 and 2013, and articles of the GDPR where the text says that it means the GDPR. */
export function createCitationFinder(frameworks: readonly Framework[]): CitationFinder {
  const iso = frameworks.find(({ id }) => id === 'iso27001-2022')?.requirements ?? [];
  const gdpr = new Set(frameworks.find(({ id }) => id === 'gdpr-32')?.requirements.map(({ ref }) => ref));
  const annexRefs = new Map<string, string[]>();
  for (const { ref, aliases } of iso) {
    for (const name of [ref, ...aliases.map((alias) => alias.replace(/^2013:/, ''))]) {
      annexRefs.set(name, [...(annexRefs.get(name) ?? []), ref]);
    }
  }
  return {
    find(text) {
      const annex = [...text.matchAll(ANNEX_A)].flatMap(([quote, number]) =>
        (annexRefs.get(`A.${number}`) ?? []).map((ref) => ({ framework: 'iso27001-2022' as const, ref, quote })),
      );
      const articles = GDPR.test(text) ? [...text.matchAll(ARTICLE)].flatMap((match) => article(match)) : [];
      const citations = [...annex, ...articles];
      // A long row of numbers is a table of contents or a statement of applicability; it singles out nothing.
      return citations.length > MAX_CITATIONS ? [] : citations;
    },
  };

  function article([
    quote,
    number,
    inBrackets,
    afterAbs,
    letterInBrackets,
    letterAfterLit,
  ]: RegExpMatchArray): Citation[] {
    const paragraph = inBrackets ?? afterAbs;
    const letter = letterInBrackets ?? letterAfterLit;
    const withParagraph = paragraph === undefined ? `${number}` : `${number}(${paragraph})`;
    const full = letter === undefined ? withParagraph : `${withParagraph}(${letter.toLowerCase()})`;
    const ref = [full, withParagraph, `${number}`].find((each) => gdpr.has(each));
    return ref === undefined ? [] : [{ framework: 'gdpr-32', ref, quote: quote.trim() }];
  }
}
