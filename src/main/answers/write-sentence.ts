import type { QuestionKind } from '../../shared/domain/questionnaire';
import type { Quantity, Statement } from '../../shared/domain/statement';
import { inDays } from '../language/quantities';
import { isStopWord } from '../language/stop-words';
import { tokenise } from '../language/tokenise';
import { sayRow } from './write-row';

// Longer than this a sentence no longer fits a cell's eye; the citation holds it whole.
const LONG = 300;
// A cut that leaves less says too little.
const MIN_KEPT = 80;

const CLAUSE_END =
  /;\s|\s[–—]\s|,\s(?=(?:and|which|where|while|so that|in order|including|such as|for example|und|die|der|das|wobei|sodass|damit|insbesondere|zum Beispiel)(?![\p{L}]))/giu;
// What takes something of the claim back, or binds it to a condition, must never be cut off.
const TAKES_BACK =
  /(?<![\p{L}])(?:not|no|never|none|neither|nor|cannot|\p{L}+n['’]t|except\p{L}*|unless|only|if|when|where|until|without|but|however|although|though|whereas|while|other than|apart|exclud\p{L}*|limited|some|most|may|can|could|might|should|optional\p{L}*|upon|on request|provided that|subject to|depending|plan\p{L}*|intend\p{L}*|will|customer\p{L}*|provider\p{L}*|from 20\d\d|nicht|kein\p{L}*|nie|niemals|weder|ohne|außer|ausgenommen|ausnahm\p{L}*|nur|wenn|falls|sofern|soweit|bis|aber|jedoch|obwohl|während|lediglich|einige|meist\p{L}*|kann|können|könnte\p{L}*|soll\p{L}*|darf|dürfen|optional\p{L}*|auf wunsch|auf anfrage|geplant\p{L}*|vorgesehen|wird|werden|kunde\p{L}*|anbieter\p{L}*|ab 20\d\d)(?![\p{L}])/iu;

const LONGEST_BEFORE = 240;

/** A sentence that only says "they" or "this": what it speaks of stands in the sentence before. */
const POINTS_BACK =
  /^(?:(?:they|it|these|those|this|both|he|she)\s+(?:(?:also|then|always|only|both|all)\s+)?(?:is|are|was|were|has|have|had|can|cannot|may|must|will|shall|should|do|does|did|includes?|covers?|appl(?:y|ies)|ensures?|allows?|contains?|means?|requires?|uses?|takes?|captures?|runs?)|(?:sie|es|er|dies|diese[rs]?|beide)\s+(?:ist|sind|wird|werden|wurden?|hat|haben|kann|können|muss|müssen|darf|dürfen|soll|sollen|gilt|gelten|erfolgt|erfolgen|umfass\p{L}*|enthält|enthalten|stell\p{L}*|dien\p{L}*|läuft|liegt|liegen))(?![\p{L}])/iu;

/** Joins a sentence to the one before it, of which nothing is left where it stands alone. */
const CONNECTIVE =
  /^(?:additionally|in addition|furthermore|moreover|also|besides|however|therefore|thus|consequently|finally|firstly|secondly)\s*,\s*/iu;

/**
 * A statement in its own words, readable where it stands alone: a table row as one says it, an answer without the
 * question it was given to, a "they" behind the sentence that tells who.
 */
export function sayStatement(statement: Pick<Statement, 'quote' | 'text'>, before = ''): string {
  const said = withoutQuestion(sayRow(statement) ?? statement.text);
  const isAlone = statement.text === statement.quote;
  const lone = isAlone ? said.replace(CONNECTIVE, '') : said;
  const tidied = tidy(lone);
  const needsBefore = isAlone && POINTS_BACK.test(tidied) && before !== '' && before.length <= LONGEST_BEFORE;
  return needsBefore && /[.!]$/u.test(before) && !POINTS_BACK.test(before) ? `${tidy(before)} ${tidied}` : tidied;
}

const REPLY = /^(?<question>.*\?)\s+(?:[–—-]\s+)?(?:(?:answer|response|reply|antwort)\s*:\s*)?(?<reply>\P{Z}.*)$/isu;
const BARE_REPLY =
  /^(?:yes|no|n\/?a|not applicable|partly|partially|ja|nein|teilweise|entfällt|nicht zutreffend)[.!]?$/iu;
const LABEL = /(?:^|(?<=[.;]\s))(?:comments?|remarks?|details?|kommentar|bemerkung|anmerkung)\s*:\s*/giu;

/** "Do you back up? Answer: Yes. Comment: Every night." → "Every night."; a bare yes keeps the question it was given to. */
function withoutQuestion(text: string): string {
  const { question, reply } = REPLY.exec(text)?.groups ?? {};
  if (question === undefined || reply === undefined) return text;
  const words = reply.replaceAll(LABEL, '');
  if (!BARE_REPLY.test(words.trim())) return words.replace(/^(?:yes|no|ja|nein)\s*[.,;:–—-]\s+(?=\p{Lu})/iu, '');
  // A heading that repeats the question stands before it.
  const [asked = question] = question.split(/(?<=\?)\s+[–—-]\s+/u).slice(-1);
  return `${asked} ${words.trim()}`;
}

/** Whether a sentence only repeats the word that goes before it: "Are laptops encrypted? Yes". */
export function repeats(sentence: string, word: string): boolean {
  const reply = REPLY.exec(sentence)?.groups?.['reply'] ?? '';
  return reply.replace(/[.!]$/u, '').toLowerCase() === word.toLowerCase();
}

function tidy(text: string): string {
  const plain = text
    .replaceAll(/\*\*|__|`/gu, '')
    .replaceAll(/(?<=[\p{L}\p{N})]) :(?=\s)/gu, ':')
    .replace(/^(?:[•·▪*–—-]|\(?(?:[a-z]|\d{1,2})\))\s+/iu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/\s*:$/u, ' …')
    .replace(/\s*[,;]$/u, '.');
  const [first] = tokenise(plain);
  const opensSmall = first !== undefined && first.start === 0 && /^\p{Ll}/u.test(first.text);
  const isPlainWord = opensSmall && (isStopWord(first.lower, 'en') || isStopWord(first.lower, 'de'));
  return isPlainWord ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

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
