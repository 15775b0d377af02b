import optionWords from '../../../resources/questionnaires/option-words.json';
import type { Verdict } from '../../shared/domain/answer';
import type { Quantity } from '../../shared/domain/statement';
import { contains, holdsQuantity, measureOf, type OptionValue, plainCounts, readOptionValue } from './option-value';
import { holdsPhrase, plainWords } from './words';

/** What a choice is made from beside the verdict: what was asked, and the sentence the verdict stands on. */
export interface ChoiceContext {
  question: string;
  statement: string;
  quantities: readonly Quantity[];
}

interface Valued {
  option: string;
  value: OptionValue;
}

// One value alone may be the number of a level or a paragraph.
const FEWEST_VALUES = 2;

/** The option whose range holds the one value the sentence states; null where none or several do. */
export function chooseByValue(options: readonly string[], { statement, quantities }: ChoiceContext): string | null {
  const valued = readValues(options);
  const [first] = valued;
  if (first === undefined) return null;
  const { measure } = first.value;
  const stated = quantities.filter((quantity) => measureOf(quantity) === measure);
  const counts = measure === 'count' ? plainCounts(statement) : [];
  const [quantity] = stated;
  const [count] = counts;
  if (stated.length + counts.length !== 1) return null;
  return tightest(
    valued.filter(({ value }) =>
      quantity === undefined ? contains(value, count ?? Number.NaN) : holdsQuantity(value, quantity),
    ),
  );
}

/** Shares of a whole: none for a no, all of it only where all is said, the stated share otherwise. */
export function chooseByShare(verdict: Verdict, options: readonly string[], context: ChoiceContext): string | null {
  const shares = readValues(options).filter(({ value }) => value.measure === 'percent');
  if (shares.length < FEWEST_VALUES) return null;
  if (verdict === 'no' || verdict === 'planned') return shares.find(({ value }) => value.high === 0)?.option ?? null;
  if (verdict !== 'yes' || !saysAll(context)) return null;
  return shares.find(({ value }) => value.low === 100)?.option ?? null;
}

/** Whether a yes is one for all: the question asked for all, or the sentence says all. */
export function saysAll({ question, statement }: ChoiceContext): boolean {
  return [question, statement].some((text) => holdsAny(plainWords(text), optionWords.universal));
}

/** The one option the sentence names ("AES-256"), where the sentence denies nothing. */
export function chooseByName(options: readonly string[], { statement }: ChoiceContext): string | null {
  const plain = plainWords(statement);
  if (plain === '' || holdsAny(plain, optionWords.negatesSentence)) return null;
  const named = options.filter(
    (option) => (isName(option) && holdsPhrase(plain, plainWords(option))) || holdsAcronym(statement, option),
  );
  // A name within a longer one is that one: "SOC 2" in "SOC 2 Type II".
  const longest = named.filter(
    (option) => !named.some((other) => other !== option && holdsPhrase(plainWords(other), plainWords(option))),
  );
  return longest.length === 1 ? (longest[0] ?? null) : null;
}

function readValues(options: readonly string[]): Valued[] {
  const valued = options.flatMap((option) => {
    const value = readOptionValue(option);
    return value === null ? [] : [{ option, value }];
  });
  const [first] = valued;
  const alike = valued.every(({ value }) => value.measure === first?.value.measure);
  return valued.length >= FEWEST_VALUES && alike ? valued : [];
}

/** Of ranges within each other the narrowest; of ranges that only meet at an end none. */
function tightest(fitting: readonly Valued[]): string | null {
  const width = ({ value }: Valued) => value.high - value.low;
  const [first, ...rest] = fitting.toSorted(
    (one, other) => width(one) - width(other) || other.value.low - one.value.low,
  );
  if (first === undefined) return null;
  const within = rest.every(({ value }) => value.low <= first.value.low && value.high >= first.value.high);
  return within ? first.option : null;
}

function isName(option: string): boolean {
  const plain = plainWords(option);
  return plain.length >= 4 && /\p{L}/u.test(plain);
}

/** "SSH" in the very same letters: so short a word may be anything else. */
function holdsAcronym(statement: string, option: string): boolean {
  return (
    /^[\p{Lu}\d]{2,5}$/u.test(option) && new RegExp(`(?<![\\p{L}\\d])${option}(?![\\p{L}\\d])`, 'u').test(statement)
  );
}

function holdsAny(plain: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => holdsPhrase(plain, phrase));
}
