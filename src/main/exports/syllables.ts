// Before a consonant that a vowel follows, three letters from the beginning and three from the end at least; what is
// written with two or three letters and spoken as one stays together.
const BREAK =
  /(?<=\p{L}{3})(?<!s(?=ch))(?<![cpt](?=h))(?<![bdfgkpt](?=r))(?<![bfgkp](?=l))(?<!s(?=[pt]))(?=(?:sch|[cpt]h|[bdfgkpt]r|[bfgkp]l|s[pt]|[b-df-hj-np-tv-xzß])[aeiouyäöü]\p{L}{2})/iu;
// Where German joins words; a cut there reads best.
const JOINT = /(?<=ungs|heits|keits|ions|schafts|täts|unter|über|auftrags|daten|wieder)(?=\p{L}{4})/iu;
/** Letters from which a word is cut in the columns of a table. */
export const LONG_WORD = 16;

/** The parts between which a word may be cut with a hyphen; one part where nothing is known to fit. */
export function syllables(word: string): string[] {
  if (!/^[„“"(»]?\p{L}+[“”"«.,;:)]*$/u.test(word)) return [word];
  return word.split(JOINT.test(word) ? JOINT : BREAK);
}

/** A text with the places marked at which its long words may be cut: as parts, between which a soft hyphen belongs. */
export function withSoftHyphens(text: string): string[] {
  const parts = text.split(/( +)/u).flatMap((word) => (word.length >= LONG_WORD ? syllables(word) : [word]));
  const joined: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    const isWord = !part.includes(' ') && part !== '';
    const last = joined.length - 1;
    if (last < 0 || (isOpen && isWord)) joined.push(part);
    else joined[last] = `${joined[last] ?? ''}${part}`;
    isOpen = isWord;
  }
  return joined;
}
