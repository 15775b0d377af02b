import headerWords from '../../../resources/questionnaires/header-words.json';
import type { FormCell } from '../formats/docx-questions';
import type { FormControl } from '../formats/docx-questions-control';
import { type FormPiece, printed } from '../formats/docx-questions-paragraph';
import { labelOfRoom } from '../formats/docx-questions-runs';
import { plainWords } from './words';

/** A cell or a stretch of paragraphs as a place to answer in. */
export interface AnswerPlace {
  /** What stands there already; empty where nothing does, or only a name for the place. */
  text: string;
  /** Words before the first box. */
  lead: string;
  /** Boxes with the words beside them; without words where the box stands alone. */
  boxes: { control: FormControl; label: string }[];
  /** The one control that takes a text or a choice, null where there is none or more than one. */
  control: FormControl | null;
}

const LONGEST_LABEL = 40;
const ANSWER_LABELS = new Set(headerWords.answerLabels.map(plainWords));

export function placeOf(pieces: readonly FormPiece[]): AnswerPlace {
  const boxes = linesOf(pieces).flatMap(boxesOfLine);
  const others = pieces.flatMap((piece) =>
    piece.kind === 'control' && piece.control.kind !== 'box' ? [piece.control] : [],
  );
  const first = pieces.findIndex((piece) => piece.kind === 'control' && piece.control.kind === 'box');
  const text = printed(pieces);
  return {
    text,
    lead: first === -1 ? text : printed(pieces.slice(0, first)),
    boxes,
    control: others.length === 1 ? (others[0] ?? null) : null,
  };
}

/** "Answer:", "Ihre Antwort", dots or nothing behind it. */
export function isAnswerLabel(text: string): boolean {
  const label = labelOfRoom(text) ?? text.trim();
  return label.length <= LONGEST_LABEL && ANSWER_LABELS.has(plainWords(label));
}

/** What "Answer: We do." says behind its label; null where the text begins with none. */
export function behindAnswerLabel(text: string): string | null {
  const [label = '', ...rest] = text.split(':');
  return rest.length > 0 && isAnswerLabel(label) ? rest.join(':').trim() : null;
}

export function labelledBoxes(place: AnswerPlace): AnswerPlace['boxes'] {
  return place.boxes.filter(({ label }) => label !== '');
}

/** Option → the box that is ticked for it. */
export function marksOf(place: AnswerPlace): Record<string, string> {
  return Object.fromEntries(labelledBoxes(place).map(({ control, label }) => [label, control.locator]));
}

export function tickedLabels(place: AnswerPlace): string {
  return place.boxes.flatMap(({ control, label }) => (control.checked ? [label || 'X'] : [])).join(', ');
}

export function isWritableCell(cell: FormCell, place: AnswerPlace): boolean {
  return !cell.continues && (place.control?.writable ?? cell.blocks.length > 0);
}

function linesOf(pieces: readonly FormPiece[]): FormPiece[][] {
  const lines: FormPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'control') {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [at, words] of piece.words.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (words !== '') lines.at(-1)?.push({ kind: 'words', words });
    }
  }
  return lines;
}

/** Words follow their box, unless the line begins with words and ends with a box: then they stand before it. */
function boxesOfLine(line: readonly FormPiece[]): AnswerPlace['boxes'] {
  const isBox = (piece: FormPiece | undefined) => piece?.kind === 'control' && piece.control.kind === 'box';
  const telling = line.filter((piece) => piece.kind === 'control' || piece.words.trim() !== '');
  const before = isBox(telling.at(-1)) && telling.length > 1 && !isBox(telling[0]);
  return telling.flatMap((piece, at) => {
    if (piece.kind !== 'control' || piece.control.kind !== 'box') return [];
    const words: string[] = [];
    for (let next = at + (before ? -1 : 1); telling[next] && !isBox(telling[next]); next += before ? -1 : 1) {
      const beside = telling[next];
      if (beside?.kind === 'words') words.push(beside.words);
    }
    const label = (before ? words.toReversed() : words).join('').replaceAll(/\s+/gu, ' ');
    return [{ control: piece.control, label: label.replace(/^[\s,;|/]+|[\s,;|/]+$/gu, '') }];
  });
}
