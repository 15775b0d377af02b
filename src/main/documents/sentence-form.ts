import lexicon from '../../../resources/lexicon/sentence-form.json';

const VERBS = words(lexicon.verbs.en, lexicon.verbs.de, lexicon.verbs.fr);
const SUBJECTS = words(lexicon.subjects);
const QUESTION_OPENERS = words(lexicon.questionOpeners);
const SUBORDINATORS = words(lexicon.subordinators);
const DANGLING = words(lexicon.dangling);

const CLOSERS = `["'”’»)\\]]*`;
const TERMINAL = new RegExp(`[.!?…]${CLOSERS}$`, 'u');

/** True where a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return TERMINAL.test(text);
}

/** True where the text stops in the middle: after a comma, an opening bracket, an article or a preposition. */
export function breaksOff(text: string): boolean {
  if (/[,(–—\-/&]$/.test(text)) return true;
  const last = /([\p{L}.']+)$/u.exec(text)?.[1];
  if (last !== undefined && DANGLING.has(last.toLowerCase())) return true;
  return count(text, '(') > count(text, ')');
}

export function startsLowerCase(text: string): boolean {
  return /^["'“„(]?\p{Ll}/u.test(text);
}

/**
 * True where a main clause with a finite verb is found: "Backups are encrypted" is one, "Measures for locations at which
 * data are processed" is none, because its verb stands in a subordinate clause.
 */
export function hasMainVerb(text: string): boolean {
  const tokens = text.toLowerCase().match(/[\p{L}][\p{L}'’]*|[,;:.()]/gu) ?? [];
  if (QUESTION_OPENERS.has(tokens[0] ?? '')) return text.endsWith('.');
  let depth = 0;
  let subordinate = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = (tokens[i] ?? '').replaceAll('’', "'");
    if (token === '(') depth += 1;
    else if (token === ')') depth = Math.max(0, depth - 1);
    else if (/^[,;.]$/.test(token)) subordinate = false;
    else if (depth > 0) continue;
    else if (SUBORDINATORS.has(token) && i > 0) subordinate = true;
    else if (subordinate) continue;
    else if (VERBS.has(token) && !(i === 0 && !isAuxiliary(token))) return true;
    else if (SUBJECTS.has(token) && /^\p{L}/u.test(tokens[i + 1] ?? '') && i < tokens.length - 1) return true;
  }
  return false;
}

/** True where a text can be understood alone: a sentence with its verb, or a request ("Restrict privileged accounts."). */
export function isWholeSentence(text: string): boolean {
  return hasMainVerb(text) && /^["'“„(]?[\p{Lu}\p{N}\p{Ll}]/u.test(text);
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
