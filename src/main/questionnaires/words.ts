/** A text as word lists compare it: lower case, no punctuation, single spaces. "Yes / No?" → "yes no". */
export function plainWords(text: string): string {
  // What is not composed has signs beyond the plain letters.
  return (isPlain(text) ? text : text.normalize('NFC'))
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}#°']+/gu, ' ')
    .trim();
}

function isPlain(text: string): boolean {
  return /^[\u0020-\u007e\s]*$/.test(text);
}

export function wordsOf(text: string): string[] {
  const plain = plainWords(text);
  return plain === '' ? [] : plain.split(' ');
}

/** Whether `phrase` stands in `plain` as whole words. Both are plain words. */
export function holdsPhrase(plain: string, phrase: string): boolean {
  return ` ${plain} `.includes(` ${phrase} `);
}
