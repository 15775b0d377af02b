/** One word of a text with its place: `text.slice(start, end) === token.text`. `lower` is what stems are made from. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
}

// A word, a number, a version ("1.2"), or a word with inner apostrophe or ampersand ("R&D"). Hyphens and slashes separate, so that
// "multi-factor", "multi factor" and "ISO/IEC" meet their spelling variants.
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\u00AD]*(?:['’&][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*[\p{L}]*/gu;
const POSSESSIVE = /['’]s?$/u;

/**
 * Splits a text into words and numbers. Soft hyphens are ignored, letters glued to figures are separated
 * ("ISO27001" → iso, 27001; "TLSv1.2" → tls, 1.2), a possessive ending is left off `lower`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    tokens.push({ text: match[0], lower: fold(match[0]), start, end: start + match[0].length });
  }
  return tokens.map((token, index) => withoutVersionLetter(token, tokens[index + 1]));
}

/** Lower case, compatibility forms and ß folded, possessive ending removed. */
function fold(word: string): string {
  return word
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(POSSESSIVE, '')
    .replaceAll('’', "'");
}

/** "TLSv1.2" leaves the letters "tlsv" before the figure; the v belongs to the version. */
function withoutVersionLetter(token: Token, next: Token | undefined): Token {
  const glued = next !== undefined && next.start === token.end && /^\d/.test(next.lower);
  return glued && /^[a-z]{2,}v$/.test(token.lower) ? { ...token, lower: token.lower.slice(0, -1) } : token;
}
