import type { Verdict } from '../../shared/domain/answer';
import { plainWords } from '../questionnaires/words';
import type { QuestionMeaning } from './reuse-meaning';
import type { Unit } from './understand-question';
import { isLight } from './unit-weight';

/** One thing the two questions do not share. */
export interface Difference {
  /** For people: 'that question also asked about “backups”'. */
  words: string;
  /** Which earlier answers still hold: all, only a yes (what is so for all is so for some), or none. */
  allows: 'all' | 'yes' | 'none';
}

export interface Comparison {
  differences: Difference[];
  /** From 0 to 1: the share of what both name in what either names. */
  likeness: number;
}

/** What a question asked now shares with one answered before. Only what is demanded and named counts, not the wording. */
export function compareMeanings(asked: QuestionMeaning, earlier: QuestionMeaning): Comparison {
  const newUnits = unmatched(asked, earlier);
  const oldUnits = unmatched(earlier, asked);
  return {
    differences: [
      ...unitDifferences(newUnits, oldUnits),
      ...demandDifferences(asked, earlier),
      ...setDifferences(asked, earlier),
      ...sideDifferences(asked, earlier),
    ],
    likeness: likenessOf(asked, earlier),
  };
}

/** Whether an answer with this verdict, given to the earlier question, also answers the one asked. */
export function carriesOver({ differences }: Comparison, verdict: Verdict): boolean {
  return differences.every(({ allows }) => allows === 'all' || (allows === 'yes' && verdict === 'yes'));
}

/** How alike two questions are, without what tells them apart: quick, for one asked of thousands. */
export function likenessOf(asked: QuestionMeaning, earlier: QuestionMeaning): number {
  const total = asked.units.length + earlier.units.length;
  if (total === 0) return 0;
  return (total - unmatched(asked, earlier).length - unmatched(earlier, asked).length) / total;
}

function unmatched(of: QuestionMeaning, among: QuestionMeaning): Unit[] {
  const sameLanguage = of.language === among.language;
  return of.units.filter(
    ({ stem, concepts }) =>
      !(sameLanguage && among.stems.has(stem)) && !concepts.some((concept) => among.concepts.has(concept)),
  );
}

/** Who does it is asked about as much as what is done, save the company itself. */
export function carriesNothing(unit: Unit): boolean {
  return isLight(unit) && (unit.kind !== 'actor' || unit.concepts.includes('company'));
}

function unitDifferences(newUnits: readonly Unit[], oldUnits: readonly Unit[]): Difference[] {
  const said = (units: readonly Unit[], opening: string): Difference[] => {
    const heavy = units.filter((unit) => !carriesNothing(unit));
    const shown = heavy.length > 0 ? heavy : units;
    if (shown.length === 0) return [];
    const words = [...new Set(shown.map(({ text }) => `“${text}”`))].slice(0, 4).join(', ');
    return [{ words: `${opening} ${words}`, allows: heavy.length > 0 ? 'none' : 'all' }];
  };
  return [...said(oldUnits, 'that question also asked about'), ...said(newUnits, 'this one also asks about')];
}

const DEMANDS = [
  ['universal', 'all'],
  ['enforced', 'enforced'],
  ['exclusive', 'only'],
] as const;

function demandDifferences(asked: QuestionMeaning, earlier: QuestionMeaning): Difference[] {
  const differences: Difference[] = [];
  for (const [demand, word] of DEMANDS) {
    if (asked.strictness[demand] === earlier.strictness[demand]) continue;
    if (earlier.strictness[demand])
      differences.push({ words: `that question also asked for “${word}”`, allows: 'yes' });
    else differences.push({ words: `this one also asks for “${word}”`, allows: 'none' });
  }
  if (asked.asksForPossibility && !earlier.asksForPossibility) {
    differences.push({ words: 'that question asked what is done, this one what is possible', allows: 'yes' });
  }
  if (!asked.asksForPossibility && earlier.asksForPossibility) {
    differences.push({ words: 'that question asked what is possible, this one what is done', allows: 'none' });
  }
  return differences;
}

function setDifferences(asked: QuestionMeaning, earlier: QuestionMeaning): Difference[] {
  const differences: Difference[] = [];
  const none = (words: string) => differences.push({ words, allows: 'none' });
  const oldFigures = missing(earlier.figures, asked.figures);
  const newFigures = missing(asked.figures, earlier.figures);
  if (oldFigures.length > 0) none(`that question asked for ${quoted(oldFigures)}`);
  if (newFigures.length > 0) none(`this one asks for ${quoted(newFigures)}`);
  if (differ(asked.names, earlier.names) || facetsDiffer(asked, earlier))
    none('the two name different things of a kind');
  const denied = (meaning: QuestionMeaning) =>
    meaning.units.filter((unit) => unit.negated && !carriesNothing(unit)).length;
  if (denied(asked) > 0 !== denied(earlier) > 0) none('one of the two is denied');
  if (asked.language === earlier.language && differ(asked.turning, earlier.turning))
    none('one of the two is turned round');
  // German moves its subject freely, so there the order tells nothing.
  const ordered = asked.language === 'en' && earlier.language === 'en';
  if (ordered && isReordered(actorsOf(asked), actorsOf(earlier))) none('the two name who does it in another order');
  return differences;
}

function sideDifferences(asked: QuestionMeaning, earlier: QuestionMeaning): Difference[] {
  const differences: Difference[] = [];
  if (asked.ask !== earlier.ask) differences.push({ words: 'it wants another kind of answer', allows: 'none' });
  if (asked.asksForOwn !== earlier.asksForOwn)
    differences.push({ words: 'only one of the two asks about the company itself', allows: 'none' });
  if (asked.deployment !== earlier.deployment)
    differences.push({ words: `that question was about the ${earlier.deployment} deployment`, allows: 'none' });
  if (earlier.product !== '' && asked.product !== earlier.product) {
    differences.push({
      words: `that answer was given for ${earlier.product}`,
      allows: asked.product === '' ? 'all' : 'none',
    });
  }
  if (asked.language !== earlier.language)
    differences.push({ words: 'it was asked in another language', allows: 'all' });
  const said = new Set(earlier.followUps.map(plainWords));
  const followUp = asked.followUps.find((sentence) => !said.has(plainWords(sentence)));
  if (followUp !== undefined)
    differences.push({ words: `this one also says “${followUp}”`, allows: asked.ask === 'yes-no' ? 'all' : 'none' });
  return differences;
}

/** Who acts upon whom: two actors in another order are another question. */
function actorsOf({ units }: QuestionMeaning): Unit[] {
  return units.filter((unit) => unit.kind === 'actor' && !carriesNothing(unit));
}

function isReordered(asked: readonly Unit[], earlier: readonly Unit[]): boolean {
  const places = asked.map((unit) =>
    earlier.findIndex(
      (other) => other.stem === unit.stem || other.concepts.some((concept) => unit.concepts.includes(concept)),
    ),
  );
  const known = places.filter((place) => place !== -1);
  return known.some((place, index) => place < (known[index - 1] ?? 0));
}

function missing(of: ReadonlyMap<string, string>, among: ReadonlyMap<string, string>): string[] {
  return [...of].flatMap(([key, words]) => (among.has(key) ? [] : [words]));
}

/** Each names one the other does not; what only one of them names is told by its words. */
function differ(left: ReadonlySet<string | number>, right: ReadonlySet<string | number>): boolean {
  return [...left].some((value) => !right.has(value)) && [...right].some((value) => !left.has(value));
}

function facetsDiffer(asked: QuestionMeaning, earlier: QuestionMeaning): boolean {
  return [...asked.facets].some(([facet, values]) => differ(values, earlier.facets.get(facet) ?? new Set()));
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
