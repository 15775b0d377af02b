import type { QuestionKind } from '../../shared/domain/questionnaire';
import type { Quantity } from '../../shared/domain/statement';
import { inDays } from '../language/quantities';

// Longer than this a sentence no longer fits a cell's eye; the citation holds it whole.
const LONG = 300;
// A cut that leaves less says too little.
const MIN_KEPT = 80;

const CLAUSE_END =
  /;\s|\s[–—]\s|,\s(?=(?:and|which|where|while|so that|in order|including|such as|for example|und|die|der|das|wobei|sodass|damit|insbesondere|zum Beispiel)(?![\p{L}]))/giu;
// What takes something of the claim back, or binds it to a condition, must never be cut off.
const TAKES_BACK =
  /(?<![\p{L}])(?:not|no|never|none|neither|nor|cannot|\p{L}+n['’]t|except\p{L}*|unless|only|if|when|where|until|without|but|however|although|though|whereas|while|other than|apart|exclud\p{L}*|limited|some|most|may|can|could|might|should|optional\p{L}*|upon|on request|provided that|subject to|depending|plan\p{L}*|intend\p{L}*|will|customer\p{L}*|provider\p{L}*|from 20\d\d|nicht|kein\p{L}*|nie|niemals|weder|ohne|außer|ausgenommen|ausnahm\p{L}*|nur|wenn|falls|sofern|soweit|bis|aber|jedoch|obwohl|während|lediglich|einige|meist\p{L}*|kann|können|könnte\p{L}*|soll\p{L}*|darf|dürfen|optional\p{L}*|auf wunsch|auf anfrage|geplant\p{L}*|vorgesehen|wird|werden|kunde\p{L}*|anbieter\p{L}*|ab 20\d\d)(?![\p{L}])/iu;

/** The sentence, or its beginning up to the end of a clause where it is long and the rest takes nothing back. */
export function trimSentence(sentence: string): string {
  if (sentence.length <= LONG) return sentence;
  const ends = [...sentence.matchAll(CLAUSE_END)]
    .map((match) => match.index)
    .filter(
      (end) =>
        end >= MIN_KEPT && end <= LONG && isBalanced(sentence.slice(0, end)) && !TAKES_BACK.test(sentence.slice(end)),
    );
  const end = ends.at(-1);
  return end === undefined ? sentence : `${sentence.slice(0, end)} …`;
}

/** A cut inside brackets or quotation marks would change what is said. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return (
    count(/\(/gu) === count(/\)/gu) &&
    count(/\[/gu) === count(/\]/gu) &&
    count(/„|“|”/gu) % 2 === 0 &&
    count(/"/gu) % 2 === 0
  );
}

const ASKS_FREQUENCY =
  /(?:how (?:often|frequent)|frequency|interval|wie (?:oft|häufig)|turnus|intervall|abständ|abstand|rhythmus|häufigkeit)/iu;

// The words that make a value a bound; they go with it.
const BOUND =
  /(?:at least|at most|a minimum of|minimum of|minimum|a maximum of|maximum of|maximum|up to|within|no less than|not less than|no more than|no later than|no longer than|more than|less than|after|every|each|mindestens|wenigstens|höchstens|maximal|bis zu|innerhalb von|innerhalb|binnen|spätestens nach|spätestens|nicht mehr als|mehr als|weniger als|nach|alle|jede[rsnm]?|pro|längstens)\s+(?:a |an |der |von )?$/iu;

/**
 * The one value that answers a question for a period or a number, as the sentence writes it ("at least 12 characters");
 * null where the sentence holds none of that kind or several.
 */
export function valueFirst(
  question: { text: string; kind: QuestionKind },
  sentence: string,
  quantities: readonly Quantity[],
): string | null {
  const wanted = candidates(question, quantities);
  const [only] = wanted;
  if (only === undefined || wanted.length !== 1) return null;
  const start = sentence.indexOf(only.text);
  if (start === -1 || sentence.indexOf(only.text, start + 1) !== -1) return null;
  const bound = BOUND.exec(sentence.slice(0, start))?.[0] ?? '';
  const isWord = /^\p{L}/u.test(only.text);
  // A bound told elsewhere in the sentence would be lost with the value alone.
  if (bound === '' && only.comparison !== 'exactly' && !(only.comparison === 'per' && isWord)) return null;
  const value = `${bound}${only.text}`;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

function candidates({ text, kind }: { text: string; kind: QuestionKind }, quantities: readonly Quantity[]): Quantity[] {
  if (kind === 'number') return quantities.filter((quantity) => inDays(quantity) === null);
  if (kind !== 'period') return [];
  const times = quantities.filter((quantity) => inDays(quantity) !== null);
  const wantsFrequency = ASKS_FREQUENCY.test(text);
  return times.every((quantity) => (quantity.comparison === 'per') === wantsFrequency) ? times : [];
}
