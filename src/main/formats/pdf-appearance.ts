import font from '../../../resources/questionnaires/form-font.json';

/** What a text looks like in its field: the drawing, and whether it shows the whole text as it is. */
export interface DrawnText {
  /** Operators of the appearance, in the form's own space: the widget's lower left corner is 0, 0. */
  drawing: string;
  /** False where letters were left out that the form's font does not have. */
  exact: boolean;
  /** False where the text is longer than the field shows. */
  fits: boolean;
}

export interface TextBox {
  width: number;
  height: number;
  multiline: boolean;
  /** Cells of a comb; null for running text. */
  cells: number | null;
  alignment: number;
  /** Text operators of the field ("/Helv 9 Tf 0 g"). */
  look: string;
}

/** The name the appearance gives its font. */
export const FORM_FONT = 'F0';
const USUAL_SIZE = 10;
const LARGEST_SIZE = 12;
const SMALLEST_SIZE = 5;
const SIZE_STEP = 0.5;
const LINE_HEIGHT = 1.15;
const MARGIN = 2;
const ASCENT = 0.76;
const STANDS: Readonly<Record<string, string>> = font.stands;
const OTHERS: Readonly<Record<string, number>> = font.others;
const CODES = winAnsiCodes();

/**
 * Draws a text in Helvetica as a viewer would. The size is the field's own; where the text would not be seen whole, or
 * the field leaves the size open, it becomes smaller, down to five points.
 */
export function drawText(text: string, box: TextBox): DrawnText {
  const { shown, exact } = drawable(box.multiline ? text : text.replaceAll(/\s*[\r\n]+\s*/g, ' '));
  const asked = Number(/([\d.]+)\s+Tf/.exec(box.look)?.[1] ?? 0);
  const colour = /(?:[\d.]+\s+g|[\d.]+\s+[\d.]+\s+[\d.]+\s+rg|[\d.]+\s+[\d.]+\s+[\d.]+\s+[\d.]+\s+k)(?=\s|$)/.exec(
    box.look,
  );
  let size = asked > 0 ? asked : Math.min(box.multiline ? USUAL_SIZE : LARGEST_SIZE, box.height * 0.7);
  let lines = linesIn(shown, box, size);
  while (!fitsIn(lines, box, size) && size - SIZE_STEP >= SMALLEST_SIZE) {
    size -= SIZE_STEP;
    lines = linesIn(shown, box, size);
  }
  const written = box.cells === null ? drawLines(lines, box, size) : drawCells(shown, box.cells, box, size);
  const clip = `${round(1)} ${round(1)} ${round(box.width - 2)} ${round(box.height - 2)} re W n`;
  const drawing = `/Tx BMC q ${clip} BT ${colour?.[0] ?? '0 g'} /${FORM_FONT} ${round(size)} Tf ${written} ET Q EMC`;
  return { drawing, exact, fits: fitsIn(lines, box, size) };
}

function linesIn(text: string, box: TextBox, size: number): string[] {
  if (!box.multiline) return [text];
  const room = box.width - 2 * MARGIN;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/(?<= )/u)) {
      for (const piece of piecesOf(word, room, size)) {
        if (line !== '' && widthOf((line + piece).trimEnd(), size) > room) {
          lines.push(line);
          line = '';
        }
        line += piece;
      }
    }
    return [...lines, line];
  });
}

/** A word longer than the line is cut into pieces that fit. */
function piecesOf(word: string, room: number, size: number): string[] {
  if (widthOf(word.trimEnd(), size) <= room) return [word];
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && widthOf(last + letter, size) > room) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}

function fitsIn(lines: readonly string[], box: TextBox, size: number): boolean {
  if (box.cells !== null) return size <= box.height && (lines[0]?.length ?? 0) <= box.cells;
  const tall = lines.length * size * LINE_HEIGHT;
  const wide = Math.max(0, ...lines.map((line) => widthOf(line.trimEnd(), size)));
  return wide <= box.width - 2 * MARGIN && tall <= Math.max(size * LINE_HEIGHT, box.height - MARGIN);
}

function drawLines(lines: readonly string[], box: TextBox, size: number): string {
  const first = box.multiline ? box.height - MARGIN - size * ASCENT : (box.height - size) / 2 + size * (1 - ASCENT);
  let [x, y] = [0, 0];
  return lines
    .map((line, at) => {
      const words = line.trimEnd();
      const free = box.width - 2 * MARGIN - widthOf(words, size);
      const left = MARGIN + (box.alignment === 1 ? free / 2 : box.alignment === 2 ? free : 0);
      const below = first - at * size * LINE_HEIGHT;
      const move = `${round(left - x)} ${round(below - y)} Td`;
      [x, y] = [left, below];
      return `${move} ${encoded(words)} Tj`;
    })
    .join(' ');
}

function drawCells(text: string, cells: number, box: TextBox, size: number): string {
  const cell = box.width / cells;
  const y = (box.height - size) / 2 + size * (1 - ASCENT);
  let x = 0;
  return Array.from(text)
    .slice(0, cells)
    .map((letter, at) => {
      const left = (at + 0.5) * cell - widthOf(letter, size) / 2;
      const move = `${round(left - x)} ${round(at === 0 ? y : 0)} Td`;
      x = left;
      return `${move} ${encoded(letter)} Tj`;
    })
    .join(' ');
}

/** The letters the font has; a few others have a stand-in, the rest a question mark. */
function drawable(text: string): { shown: string; exact: boolean } {
  let exact = true;
  let shown = '';
  for (const letter of text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ')) {
    if (letter === '\n' || CODES.has(letter)) shown += letter;
    else {
      exact = false;
      shown += STANDS[letter] ?? '?';
    }
  }
  return { shown, exact };
}

function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return (width * size) / 1000;
}

function widthOfLetter(letter: string): number {
  const known = OTHERS[letter];
  if (known !== undefined) return known;
  const plain = letter.normalize('NFD').charCodeAt(0);
  return font.widths[plain - font.from] ?? 556;
}

function encoded(text: string): string {
  const bytes = Array.from(text, (letter) => CODES.get(letter) ?? 0x3f);
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

function winAnsiCodes(): Map<string, number> {
  const decoder = new TextDecoder('windows-1252');
  const codes = new Map<string, number>();
  for (let code = 0x20; code <= 0xff; code += 1) {
    if (code < 0x7f || code > 0x9f || ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code)) {
      if (code !== 0x7f) codes.set(decoder.decode(new Uint8Array([code])), code);
    }
  }
  return codes;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
