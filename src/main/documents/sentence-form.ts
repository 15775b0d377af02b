import lexicon from '../../../resources/lexicon/sentence-form.json';

const VERBS = words(lexicon.verbs.en, lexicon.verbs.de, lexicon.verbs.fr);
const AMBIGUOUS = words(lexicon.ambiguous);
const DETERMINERS = words(lexicon.determiners);
const SUBJECTS = words(lexicon.subjects);
const QUESTION_OPENERS = words(lexicon.questionOpeners);
const SUBORDINATORS = words(lexicon.subordinators);
const DANGLING = words(lexicon.dangling);

const CLOSERS = `["'”’»)\\]]*`;
const TERMINAL = new RegExp(`[.!?…]${CLOSERS}$`, 'u');

/** True where a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return TERMINAL.test(endOf(text));
}

/** True where the text stops in the middle: after a comma, an opening bracket, an article or a preposition. */
export function breaksOff(text: string): boolean {
  const end = endOf(text);
  if (/[,(–—\-/&]$/.test(end)) return true;
  const last = /([\p{L}.']+)$/u.exec(end)?.[1];
  if (last !== undefined && DANGLING.has(last.toLowerCase())) return true;
  return count(end, '(') > count(end, ')');
}

/** Patterns that look for the end of a text try every place before it; no sentence needs more than this. */
function endOf(text: string): string {
  return text.slice(-300);
}

export function startsLowerCase(text: string): boolean {
  return /^["'“„(]?\p{Ll}/u.test(text);
}

/**
 * True where a main clause with a finite verb is found: "Backups are encrypted" is one, "Measures for locations at which
 * data are processed" is none, because its verb stands in a subordinate clause.
 */
export function hasMainVerb(text: string): boolean {
  const tokens = text.match(/[\p{L}][\p{L}'’]*|[,;:.()]/gu) ?? [];
  const first = tokens[0]?.toLowerCase() ?? '';
  if (QUESTION_OPENERS.has(first)) return text.endsWith('.');
  // "System logs" is a name, "Our system logs every access." a sentence.
  const nounsMayBeVerbs = (endsSentence(text) && tokens.length > 5) || (DETERMINERS.has(first) && tokens.length > 4);
  // At the very end it is a noun: "encryption of hard drives."
  const lastWord = tokens.findLastIndex((token) => /^\p{L}/u.test(token));
  let depth = 0;
  let subordinate = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const raw = tokens[i] ?? '';
    const token = raw.toLowerCase().replaceAll('’', "'");
    if (token === '(') depth += 1;
    else if (token === ')') depth = Math.max(0, depth - 1);
    else if (/^[,;.]$/.test(token)) subordinate = false;
    else if (depth > 0) continue;
    else if (SUBORDINATORS.has(token) && i > 0) subordinate = true;
    else if (subordinate || raw === 'IT') continue;
    else if (VERBS.has(token) && (i === 0 ? isAuxiliary(token) : isInLowerCase(raw))) return true;
    else if (
      nounsMayBeVerbs &&
      i > 0 &&
      i < lastWord &&
      AMBIGUOUS.has(token) &&
      raw === token &&
      !AFTER_NO_VERB.test(tokens[i - 1] ?? '')
    )
      return true;
    else if (SUBJECTS.has(token) && /^\p{L}/u.test(tokens[i + 1] ?? '')) return true;
  }
  return false;
}

/** After these a word is a noun or an infinitive: "the review", "to review", "of reports". */
const AFTER_NO_VERB =
  /^(?:the|a|an|to|of|for|in|on|at|by|with|from|and|or|our|your|their|its|this|that|these|any|all|no|each|every|be|being|without|via|per|as|,)$/i;

/**
 * True where a text is a sentence for all one can tell: it has a main verb, or it is long, begins like a sentence and
 * has a verb somewhere ("The only option if you lost it is to reset it.").
 */
export function looksWhole(text: string): boolean {
  if (hasMainVerb(text)) return true;
  const tokens = text.toLowerCase().match(/[\p{L}][\p{L}'’]*/gu) ?? [];
  return tokens.length >= 8 && DETERMINERS.has(tokens[0] ?? '') && tokens.some((token) => VERBS.has(token));
}

/** Capitalised words inside a text are German nouns ("das Arbeiten") or words of a title; norms write "MUSS". */
function isInLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word) || (word.length > 2 && word === word.toUpperCase());
}

/** "is" and "are" may open a question or a sentence; "Uses" opens a fragment that lacks its subject. */
function isAuxiliary(word: string): boolean {
  return /^(?:is|are|was|were|has|have|does|do|can|will|ist|sind|wird|werden|hat|haben|kann|können)$/.test(word);
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
