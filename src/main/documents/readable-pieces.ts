// No author writes a paragraph of this length without an end of a sentence in it; what does is made to harm, or a table that
// was pasted. What reads sentences takes time that grows with the square of their length.
const LONGEST_PIECE = 4000;
const LONGEST_HEADING = 300;
const LONGEST_LEAD_IN = 1000;

/** A passage's text in pieces that can be read: whole sentences where they end in time, else whole words. No word is lost. */
export function readablePieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_PIECE) {
    const window = rest.slice(0, LONGEST_PIECE);
    const sentence = Math.max(...['. ', '.\n', '; ', '! ', '? '].map((end) => window.lastIndexOf(end) + 1));
    const space = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'));
    const end = sentence > LONGEST_PIECE / 2 ? sentence : space > 0 ? space : wholeCharacter(window);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** A heading as it stands above passages; one that is a whole page would stand in each of them. */
export function headingAbove(text: string): string {
  return text.length <= LONGEST_HEADING ? text : `${text.slice(0, wholeCharacter(text.slice(0, LONGEST_HEADING)))}…`;
}

/** What introduces a list, or nothing where it is too long to introduce anything. */
export function shortLeadIn(text: string | null): string | null {
  return text === null || text.length > LONGEST_LEAD_IN ? null : text;
}

/** Where a stretch may end without parting the two halves of one character. */
function wholeCharacter(window: string): number {
  const last = window.charCodeAt(window.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length;
}
