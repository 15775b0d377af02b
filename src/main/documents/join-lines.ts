import type { SourceBlock } from '../formats/source-block';

/** The words of a document as printed and in lower case, hyphenated ones whole. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** First parts that are written with a hyphen; joined they would not be words. */
const HYPHENATED =
  /^(?:self|non|nicht|pop|plug|peer|log|opt|check|drive|by|side|man|management|online|offline|backup|audit|multi|all|well|high|low|real|single|two|three|third|end|long|short|full|need|role|least|cross|on|off|in|up|state|up-to|e|ex|co|pre|post|anti|inter|intra|sub|semi|one|first|second|zero|open|time|risk|cloud|user|data|web|day|year|point|server|client|password|privacy|security)$/;

export function vocabularyOf(blocks: SourceBlock[]): Vocabulary {
  const words = new Set<string>();
  let wordGoesOn = false;
  for (const block of blocks) {
    const text = block.kind === 'table' ? block.rows.flat().join(' ') : block.text;
    for (const match of text.matchAll(WORD)) {
      // The halves of a divided word are no words.
      if (text[match.index + match[0].length] === '-' || (wordGoesOn && match.index === 0)) continue;
      words.add(match[0]).add(match[0].toLowerCase());
    }
    wordGoesOn = text.endsWith('-');
  }
  return words;
}

/** Two lines of one paragraph as one text. A word divided at the end of the line is joined, a real hyphen is kept. */
export function joinLines(above: string, below: string, vocabulary: Vocabulary): string {
  const end = above.slice(-80);
  if (above.endsWith('\u00AD')) return above.slice(0, -1) + below;
  if (above.endsWith('(')) return above + below;
  // "Hinweise und -\nmeldungen": the hyphen belongs to the word below.
  if (/(?:\b(?:und|oder|bzw\.|and|or)|,|&) [-\u2010]$/.test(end) && /^\p{L}/u.test(below)) return above + below;
  const left = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u.exec(end)?.[1];
  const right = /^([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u.exec(below)?.[1];
  if (left === undefined || right === undefined) return `${above} ${below}`;
  // "Zugangs- und Zugriffskontrolle", "short- and long-term"
  if (/^(?:und|oder|bzw|sowie|als|wie|noch|statt|and|or|to|bis|et|ou)$/.test(right)) return `${above} ${below}`;
  // Acronyms and versions are never divided: "IPR-\nrelevant", "802.1X-\nbased".
  if (/\p{Lu}{2}$|\p{N}/u.test(left)) return above + below;
  return isDivided(left.toLowerCase(), right, vocabulary) ? above.slice(0, -1) + below : above + below;
}

function isDivided(left: string, right: string, vocabulary: Vocabulary): boolean {
  const next = right.toLowerCase();
  if (vocabulary.has(`${left}-${next}`)) return false;
  if (/^[\p{Lu}\p{N}]/u.test(right) || /^(?:to|and|in|of|on|by|up|out|at|for|the|und|zu)-/.test(right)) return false;
  if (vocabulary.has(left + next)) return true;
  if (left.includes('-')) return false;
  // Both halves are words of the document, as printed, but never one word: "risk-based". German nouns are capitalised,
  // so the second half of a divided compound is not found.
  if (left.length > 2 && right.length > 3 && vocabulary.has(left) && vocabulary.has(right)) return false;
  return !HYPHENATED.test(left);
}
