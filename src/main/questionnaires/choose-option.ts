import optionWords from '../../../resources/questionnaires/option-words.json';
import type { Verdict } from '../../shared/domain/answer';
import { type ChoiceContext, chooseByName, chooseByShare, chooseByValue, saysAll } from './choose-value';
import {
  deniesPlan,
  maturityLevel,
  maturityName,
  meaningOfOption,
  type OptionMeaning,
  wordsOfItem,
} from './option-meaning';
import { holdsPhrase, plainWords } from './words';

const BOLD_EXTRAS = new Set(optionWords.boldExtras.map(plainWords));
const UNDERWAY = optionWords.underway.map(plainWords);
const NOT_STARTED = optionWords.notStarted.map(plainWords);
const WHOLES = optionWords.wholes;
const NEGATIONS = optionWords.negations;
const PARTS = optionWords.parts;

const NOTHING_KNOWN: ChoiceContext = { question: '', statement: '', quantities: [] };

/**
 * Which meanings may stand for a verdict, the fitting one first. Nothing here says more than the verdict does: partly is
 * never a yes, something planned may be a no today, and what others do is never ours.
 */
const MEANINGS: Readonly<Record<Verdict, readonly OptionMeaning[]>> = {
  yes: ['yes', 'own'],
  no: ['no'],
  partly: ['partly'],
  planned: ['planned', 'no'],
  'not-applicable': ['not-applicable'],
  customer: ['customer'],
  inherited: ['inherited'],
  stated: [],
  unknown: [],
};

interface Item {
  option: string;
  meaning: OptionMeaning | null;
  level: number | null;
}

/**
 * The customer's own option for a verdict, exactly as the form spells it; null where no option says it honestly (the
 * caller flags `no-matching-option` and leaves the slot empty). Options are values where the form asks for one: the one
 * that holds what the sentence states.
 */
export function chooseOption(
  verdict: Verdict,
  options: readonly string[],
  context: ChoiceContext = NOTHING_KNOWN,
): string | null {
  const items = readItems(options);
  for (const meaning of MEANINGS[verdict]) {
    const fitting = items.filter((item) => item.meaning === meaning && isCarried(verdict, item, items, context));
    if (fitting.length > 0) return plainest(fitting);
  }
  const byLevel = chooseLevel(verdict, items);
  if (byLevel !== null) return byLevel;
  const byShare = chooseByShare(verdict, options, context);
  if (byShare !== null || (verdict !== 'yes' && verdict !== 'stated')) return byShare;
  const open = items.filter(({ meaning }) => meaning === null).map(({ option }) => option);
  return chooseByValue(open, context) ?? chooseByName(open, context);
}

/** The verdict a filled answer states, for reading questionnaires that were answered before; null for free text. */
export function verdictOfOption(text: string): Verdict | null {
  // "No data leaves the EU." begins with no and says nothing bad; "No, it does not." is an answer.
  if (/^(?:no|non|keine?r?|aucune?|pas)\s+\p{L}.*\s.*\s.*[.!]$/isu.test(text.trim())) return null;
  const meaning = meaningOfOption(text);
  if (meaning === 'alternative') return 'partly';
  if (meaning !== null && meaning !== 'shared' && meaning !== 'own') return meaning;
  const level = maturityLevel(text);
  if (level === null) return null;
  return level === 0 ? 'no' : level < 3 ? 'partly' : 'yes';
}

/** Each option with what it says among the others: "Not fitted" beside "Fitted" is a no, whatever is fitted. */
function readItems(options: readonly string[]): Item[] {
  const levels = isScale(options);
  const plain = options.map(wordsOfItem);
  const known = options.map((option, index) =>
    levels && maturityName(option) !== null ? null : beside(meaningOfOption(option), plain[index] ?? '', plain),
  );
  return options.map((option, index) => ({
    option,
    meaning: known[index] ?? null,
    level: maturityLevel(option),
  }));
}

function beside(meaning: OptionMeaning | null, plain: string, all: readonly string[]): OptionMeaning | null {
  const without = (words: readonly string[], text: string) =>
    text
      .split(' ')
      .filter((word) => !words.includes(word))
      .join(' ');
  const isPositive = (text: string) =>
    text !== '' && !holdsAny(text, [...NEGATIONS, ...PARTS]) && all.includes(text) && !isBold(text);
  const denied = without(NEGATIONS, plain);
  // "Trifft nicht zu" beside "trifft voll zu" answers; alone it says that nothing applies.
  const among = (text: string) =>
    all.some((other) => other !== plain && text.split(' ').every((word) => holdsPhrase(other, word)));
  if (meaning === 'not-applicable' && meaningOfOption(denied) === 'yes' && among(denied)) return 'no';
  if (denied !== plain && isPositive(denied) && (meaning === null || meaningOfOption(denied) === 'yes')) return 'no';
  const wholly = without(PARTS, plain);
  if (meaning === null && wholly !== plain && isPositive(wholly)) return 'partly';
  const isDenied = all.some((other) => other !== plain && without(NEGATIONS, other) === plain);
  if (meaning === null && isDenied && isPositive(plain) && !all.some((other) => isNotApplicable(other, plain)))
    return 'yes';
  return meaning;
}

function isNotApplicable(other: string, plain: string): boolean {
  return other !== plain && other.endsWith(plain) && meaningOfOption(other) === 'not-applicable';
}

function isBold(plain: string): boolean {
  return plain.split(' ').some((word) => BOLD_EXTRAS.has(word));
}

function holdsAny(plain: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => holdsPhrase(plain, phrase));
}

/** Whether the verdict carries all the item says beside its meaning. */
function isCarried(
  verdict: Verdict,
  { option, meaning }: Item,
  items: readonly Item[],
  context: ChoiceContext,
): boolean {
  const plain = plainWords(option);
  // Something planned is a no today, but not one that rules a plan out; its day and its begin would have to be known.
  if (verdict === 'planned' && meaning === 'no') return !deniesPlan(option);
  if (meaning === 'planned')
    return !namesTime(option) && !(holdsAny(plain, UNDERWAY) && items.some((other) => isNotStarted(other)));
  // "For all" beside "for some".
  if (verdict === 'yes' && holdsAny(plain, WHOLES) && items.some((other) => other.meaning === 'partly'))
    return saysAll(context);
  return true;
}

function isNotStarted({ option }: Item): boolean {
  return holdsAny(plainWords(option), NOT_STARTED);
}

function namesTime(option: string): boolean {
  return /\d/u.test(option.replace(/^\W*\d{1,2}\W+(?=\p{L})/u, ''));
}

/** Of several that mean the same, the one that adds the least: "Yes" before "Yes, certified", a low level before a high. */
function plainest(items: readonly Item[]): string | null {
  const areLevels = items.every(({ level }) => level !== null);
  const weigh = ({ option, level }: Item) => {
    const plain = plainWords(option);
    const bold = plain.split(' ').filter((word) => BOLD_EXTRAS.has(word)).length + (holdsAny(plain, UNDERWAY) ? 1 : 0);
    return bold * 100 + (areLevels ? (level ?? 0) : plain.split(' ').length);
  };
  return items.toSorted((one, other) => weigh(one) - weigh(other))[0]?.option ?? null;
}

/** Three or more levels by number or by two names of a scale: then "planned and tracked" is no plan. */
function isScale(options: readonly string[]): boolean {
  return (
    options.filter((option) => maturityLevel(option) !== null).length >= 3 &&
    options.filter((option) => maturityName(option) !== null).length >= 2
  );
}

/**
 * On a maturity scale a yes only shows that the thing is done and managed: level 2 of 5. Higher levels claim more than a
 * statement carries, so a person has to choose them. A numbered list of yes and no is no scale.
 */
function chooseLevel(verdict: Verdict, items: readonly Item[]): string | null {
  const levels = items.flatMap(({ option, level, meaning }) => (level === null ? [] : [{ option, level, meaning }]));
  if (levels.length < 3 || levels.some(({ meaning }) => meaning === 'yes' || meaning === 'partly')) return null;
  const all = levels.map(({ level }) => level);
  const highest = Math.max(...all);
  const lowest = Math.min(...all);
  // Some scales fall, and marks go further than 5: then a number says nothing certain.
  const falls = levels.some(({ meaning, level }) => meaning === 'no' && level > lowest && level === highest);
  if (falls || items.some(({ option }) => /^\s*(?:[6-9]|10)(?!\d|[^\p{L}]*%)/u.test(option))) return null;
  const wanted: Partial<Record<Verdict, number>> = {
    yes: Math.max(lowest, Math.floor(highest / 2)),
    partly: Math.max(lowest, 1),
    planned: lowest,
    no: lowest,
  };
  const level = wanted[verdict];
  if (level === undefined) return null;
  return levels.find((candidate) => candidate.level === level)?.option ?? null;
}
