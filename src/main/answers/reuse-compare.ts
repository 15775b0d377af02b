import type { Verdict } from '../../shared/domain/answer';
import { inQuotes, type Said, type Sentence, sentence } from '../../shared/sentence';
import { plainWords } from '../questionnaires/words';
import type { QuestionMeaning } from './reuse-meaning';
import type { Unit } from './understand-question';
import { isLight } from './unit-weight';

/** One thing the two questions do not share. */
export interface Difference {
  /** For people: 'that question also asked about “backups”'. */
  words: Sentence;
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
  const said = (units: readonly Unit[], { text }: Sentence): Difference[] => {
    const heavy = units.filter((unit) => !carriesNothing(unit));
    const shown = heavy.length > 0 ? heavy : units;
    if (shown.length === 0) return [];
    const words = quoted([...new Set(shown.map((unit) => unit.text))].slice(0, MOST_NAMED));
    return [{ words: sentence(text, { words }), allows: heavy.length > 0 ? 'none' : 'all' }];
  };
  return [
    ...said(oldUnits, sentence('that question also asked about {words}')),
    ...said(newUnits, sentence('this one also asks about {words}')),
  ];
}

const MOST_NAMED = 4;

const DEMANDS = ['universal', 'enforced', 'exclusive'] as const;
const DEMAND_WORDS = { universal: sentence('all'), enforced: sentence('enforced'), exclusive: sentence('only') };

function demandDifferences(asked: QuestionMeaning, earlier: QuestionMeaning): Difference[] {
  const differences: Difference[] = [];
  for (const demand of DEMANDS) {
    if (asked.strictness[demand] === earlier.strictness[demand]) continue;
    if (earlier.strictness[demand])
      differences.push({
        words: sentence('that question also asked for “{word}”', { word: DEMAND_WORDS[demand] }),
        allows: 'yes',
      });
    else
      differences.push({
        words: sentence('this one also asks for “{word}”', { word: DEMAND_WORDS[demand] }),
        allows: 'none',
      });
  }
  if (asked.asksForPossibility && !earlier.asksForPossibility) {
    differences.push({ words: sentence('that question asked what is done, this one what is possible'), allows: 'yes' });
  }
  if (!asked.asksForPossibility && earlier.asksForPossibility) {
    differences.push({
      words: sentence('that question asked what is possible, this one what is done'),
      allows: 'none',
    });
  }
  return differences;
}

function setDifferences(asked: QuestionMeaning, earlier: QuestionMeaning): Difference[] {
  const differences: Difference[] = [];
  const none = (words: Sentence) => differences.push({ words, allows: 'none' });
  const oldFigures = missing(earlier.figures, asked.figures);
  const newFigures = missing(asked.figures, earlier.figures);
  if (oldFigures.length > 0) none(sentence('that question asked for {figures}', { figures: quoted(oldFigures) }));
  if (newFigures.length > 0) none(sentence('this one asks for {figures}', { figures: quoted(newFigures) }));
  if (differ(asked.names, earlier.names) || facetsDiffer(asked, earlier))
    none(sentence('the two name different things of a kind'));
  const denied = (meaning: QuestionMeaning) =>
    meaning.units.filter((unit) => unit.negated && !carriesNothing(unit)).length;
  if (denied(asked) > 0 !== denied(earlier) > 0) none(sentence('one of the two is denied'));
  if (asked.language === earlier.language && differ(asked.turning, earlier.turning))
    none(sentence('one of the two is turned round'));
  // German moves its subject freely, so there the order tells nothing.
  const ordered = asked.language === 'en' && earlier.language === 'en';
  if (ordered && isReordered(actorsOf(asked), actorsOf(earlier)))
    none(sentence('the two name who does it in another order'));
  return differences;
}

function sideDifferences(asked: QuestionMeaning, earlier: QuestionMeaning): Difference[] {
  const differences: Difference[] = [];
  if (asked.ask !== earlier.ask)
    differences.push({ words: sentence('it wants another kind of answer'), allows: 'none' });
  if (asked.asksForOwn !== earlier.asksForOwn)
    differences.push({ words: sentence('only one of the two asks about the company itself'), allows: 'none' });
  if (asked.deployment !== earlier.deployment)
    differences.push({ words: aboutDeployment(earlier.deployment), allows: 'none' });
  if (earlier.product !== '' && asked.product !== earlier.product) {
    differences.push({
      words: sentence('that answer was given for {product}', { product: earlier.product }),
      allows: asked.product === '' ? 'all' : 'none',
    });
  }
  if (asked.language !== earlier.language)
    differences.push({ words: sentence('it was asked in another language'), allows: 'all' });
  const said = new Set(earlier.followUps.map(plainWords));
  const followUp = asked.followUps.find((asks) => !said.has(plainWords(asks)));
  if (followUp !== undefined)
    differences.push({
      words: sentence('this one also says “{followUp}”', { followUp }),
      allows: asked.ask === 'yes-no' ? 'all' : 'none',
    });
  return differences;
}

function aboutDeployment(deployment: QuestionMeaning['deployment']): Sentence {
  return deployment === 'self-hosted'
    ? sentence('that question was about the self-hosted deployment')
    : sentence('that question was about the operated deployment');
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

function quoted(words: readonly string[]): Said {
  return { all: words.map(inQuotes), joined: 'comma' };
}
