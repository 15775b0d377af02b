import type { Face, FontMeasure } from './pdf-fonts';
import { LONG_WORD, syllables } from './syllables';

/** A stretch of text in one face, size and colour; `link` is the anchor it leads to. */
export interface Run {
  text: string;
  face: Face;
  size: number;
  colour: string;
  link: string | null;
}

export type Line = Run[];

// An atom is what a line may not break inside of; `space` is the white space before it.
interface Atom {
  runs: Run[];
  width: number;
  space: Run | null;
}

/**
 * Breaks runs into lines of at most `width` points: at spaces, after hyphens, and inside a word only when it is longer
 * than a line. No character is lost but the spaces at line ends. A line feed starts a new line. Where `fills` is true, long
 * words are cut with a hyphen to fill a line, as Word does at soft hyphens.
 */
export function breakLines(runs: Run[], width: number, measure: FontMeasure, fills = false): Line[] {
  const lines: Line[] = [];
  for (const paragraph of splitAtLineFeeds(runs)) {
    let line: Run[] = [];
    let used = 0;
    const whole = atomsOf(covered(paragraph, measure), measure);
    const atoms = fills ? whole : whole.flatMap((each) => fitting(each, width, measure));
    // Cutting a word puts what is left of it back at the head of the queue.
    for (let atom = atoms.shift(); atom !== undefined; atom = atoms.shift()) {
      const gap = atom.space === null || line.length === 0 ? 0 : widthOf([atom.space], measure);
      const room = width + 0.01 - used - gap;
      const cut = fills && atom.width > room ? cutToFill(atom, room, measure) : null;
      if (cut !== null) {
        atoms.unshift(...cut);
        continue;
      }
      if (fills && line.length === 0 && atom.width > room) {
        const [first, ...others] = fitting(atom, width, measure);
        atoms.unshift(...others);
        atom = first ?? atom;
      }
      if (line.length > 0 && atom.width > room) {
        lines.push(line);
        line = [];
        used = 0;
        if (fills) {
          atoms.unshift(atom);
          continue;
        }
      } else if (gap > 0 && atom.space !== null) {
        line.push(atom.space);
        used += gap;
      }
      line.push(...atom.runs);
      used += atom.width;
    }
    lines.push(line);
  }
  return lines.map(merged);
}

export function widthOf(runs: Run[], measure: FontMeasure): number {
  return runs.reduce((sum, { text, face, size }) => sum + measure.width(text, face, size), 0);
}

// What every text font has: Latin letters with their accents, and the usual dashes and quotation marks.
const COMMON = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026]*$/;

/** Gives characters the text font lacks to the symbol font, and writes out the code of those no font has. */
function covered(runs: Run[], measure: FontMeasure): Run[] {
  return runs.flatMap((run) => {
    if (COMMON.test(run.text)) return [run];
    const parts: Run[] = [];
    for (const character of printable(run.text)) {
      const codePoint = character.codePointAt(0) ?? 0;
      const inFace = measure.has(run.face, codePoint);
      const face = inFace || !measure.has('symbols', codePoint) ? run.face : 'symbols';
      const text = inFace || face === 'symbols' ? character : `[U+${codePoint.toString(16).toUpperCase()}]`;
      const last = parts.at(-1);
      if (last !== undefined && last.face === face) last.text += text;
      else parts.push({ ...run, face, text });
    }
    return parts;
  });
}

// Soft hyphens, zero-width marks and controls have no picture; tabs are spaces here.
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\v\f\r\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f]/gu, '');
}

function splitAtLineFeeds(runs: Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...run, text });
    }
  }
  return paragraphs;
}

function atomsOf(runs: Run[], measure: FontMeasure): Atom[] {
  const atoms: Atom[] = [];
  let space: Run | null = null;
  let open = false;
  for (const run of runs) {
    // Pieces are white space, or words cut after hyphens; a non-breaking space is part of a word.
    for (const text of run.text.match(/ +|[^ ]*?[^ -]-(?=\p{L})|[^ ]+/gu) ?? []) {
      if (text.startsWith(' ')) {
        space = { ...run, text: ' ' };
        open = false;
        continue;
      }
      const piece = { ...run, text };
      const last = atoms.at(-1);
      if (open && last !== undefined) {
        last.runs.push(piece);
        last.width += widthOf([piece], measure);
      } else {
        atoms.push({ runs: [piece], width: widthOf([piece], measure), space });
        space = null;
      }
      open = !(text.endsWith('-') && text.length > 1);
    }
  }
  return atoms;
}

/** Cuts an atom wider than a line into pieces that fit, after a separator where there is one near. */
function fitting(atom: Atom, width: number, measure: FontMeasure): Atom[] {
  if (atom.width <= width) return [atom];
  const hyphenated = cutWithHyphens(atom, width, measure);
  if (hyphenated !== null) return hyphenated;
  const pieces: Atom[] = [];
  let current: Atom = { runs: [], width: 0, space: atom.space };
  for (const run of atom.runs) {
    for (const text of run.text.match(/[^/._?&=,;:]{1,12}[/._?&=,;:]*|[/._?&=,;:]+/gu) ?? []) {
      for (const part of measure.width(text, run.face, run.size) > width ? text : [text]) {
        const partWidth = measure.width(part, run.face, run.size);
        if (current.runs.length > 0 && current.width + partWidth > width) {
          pieces.push(current);
          current = { runs: [], width: 0, space: null };
        }
        current.runs.push({ ...run, text: part });
        current.width += partWidth;
      }
    }
  }
  return [...pieces, current];
}

/** A long word in the part that still fits a line, with its hyphen, and the rest; null where none fits. */
function cutToFill({ runs, space }: Atom, room: number, measure: FontMeasure): [Atom, Atom] | null {
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0 || run.text.length < LONG_WORD) return null;
  const parts = syllables(run.text);
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const start = { ...run, text: `${parts.slice(0, count).join('')}-` };
    const startWidth = widthOf([start], measure);
    if (startWidth > room) continue;
    const rest = { ...run, text: parts.slice(count).join('') };
    return [
      { runs: [start], width: startWidth, space },
      { runs: [rest], width: widthOf([rest], measure), space: null },
    ];
  }
  return null;
}

/** A long word in parts that fit with their hyphens; null where it is no word or a part of it does not fit. */
function cutWithHyphens({ runs, space }: Atom, width: number, measure: FontMeasure): Atom[] | null {
  const [run, ...others] = runs;
  const parts = run === undefined || others.length > 0 ? [] : syllables(run.text);
  if (run === undefined || parts.length < 2) return null;
  const lines: string[] = [''];
  for (const [index, part] of parts.entries()) {
    const line = `${lines.at(-1) ?? ''}${part}`;
    const isLast = index === parts.length - 1;
    if (measure.width(isLast ? line : `${line}-`, run.face, run.size) <= width) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  const texts = lines.map((line, index) => (index === lines.length - 1 ? line : `${line}-`));
  const atoms = texts.map((text, index): Atom => {
    const piece = { ...run, text };
    return { runs: [piece], width: widthOf([piece], measure), space: index === 0 ? space : null };
  });
  return texts[0] === '-' || atoms.some((piece) => piece.width > width) ? null : atoms;
}

function merged(line: Line): Line {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    const same =
      last !== undefined &&
      last.face === run.face &&
      last.size === run.size &&
      last.colour === run.colour &&
      last.link === run.link;
    if (same) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}
