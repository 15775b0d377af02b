import headerWords from '../../../resources/questionnaires/header-words.json';
import { sentence } from '../../shared/sentence';
import { cellName, columnLetters } from '../formats/cell-reference';
import { because } from './because';
import { slotAt } from './build-question';
import type { Grid } from './grid';
import { rolesOfHeader } from './header-role';
import { isPlaceholder } from './placeholder';
import { kindOfQuestion } from './question-kind';
import { leadingId, looksLikeId, readsLikeQuestion } from './question-text';
import type { RecognisedSheet } from './recognise-form';
import { type Steps, shareOf } from './steps';
import { plainWords } from './words';

const LABELS = new Set(headerWords.answerLabels.map(plainWords));
const FEWEST = 2;
/** Asked for every row of a sheet: what is longer labels nothing. */
const LONGEST_LABEL = 60;

/**
 * Questions whose answers go into the row below: into the cell beside a label ("Answer:"), or, where the question itself
 * reaches over the columns, into the empty row under it. Null where the sheet is not written like that.
 */
export function* recogniseBelow(grid: Grid, kind: 'labelled' | 'boxed' | 'empty'): Steps<RecognisedSheet | null> {
  const found: { row: number; column: number; slot: { row: number; column: number }; text: string }[] = [];
  for (const [at, row] of grid.rows.entries()) {
    yield shareOf('below', at, grid.rows.length);
    const column = askingColumn(grid, row);
    if (column === undefined || grid.isHiddenRow(row) || isLabel(grid.text(row, column))) continue;
    const slot = SLOT_FINDERS[kind](grid, row, column);
    if (slot) found.push({ row, column, slot, text: grid.text(row, column) });
  }
  const reading = found.filter(({ text }) => readsLikeQuestion(text));
  if (reading.length < FEWEST || (kind !== 'labelled' && reading.length * 3 < found.length * 2)) return null;
  const asked = kind === 'labelled' ? found : reading;
  const questions = asked.map(({ row, column, slot, text }) => {
    const written = grid.text(slot.row, slot.column);
    const options = grid.options(slot.row, slot.column).filter((option) => !isPlaceholder(option));
    return {
      sheet: grid.name,
      id: numberBefore(grid, row, column) || leadingId(text),
      text,
      section: [],
      questionCell: cellName(row, column),
      answerCell: cellName(slot.row, slot.column),
      commentCell: null,
      evidenceCell: null,
      kind: kindOfQuestion(text, options),
      options,
      marks: {},
      existingAnswer: isPlaceholder(written) ? '' : written,
    };
  });
  const columns = Object.fromEntries(asked.map(({ column }) => [columnLetters(column), 'question' as const]));
  return {
    map: {
      sheet: grid.name,
      role: 'questions',
      headerRows: [],
      columns,
      questionCount: questions.length,
      confidence: 0.6,
      ...because(
        kind === 'labelled'
          ? sentence('Each answer goes beside its label.')
          : sentence('Each answer goes into the row below its question.'),
      ),
    },
    questions,
  };
}

/** The first text of a row, or the question behind its number ("3.1", "Question 3"). */
function askingColumn(grid: Grid, row: number): number | undefined {
  const [first, second, ...others] = grid.columnsOf(row);
  if (first === undefined || second === undefined || others.length > 0) return first;
  const lead = grid.text(row, first);
  const isNumber = (looksLikeId(lead) && !readsLikeQuestion(lead)) || isQuestionLabel(lead);
  return isNumber && readsLikeQuestion(grid.text(row, second)) ? second : first;
}

/** "Question:" in front of what is asked. */
function isQuestionLabel(text: string): boolean {
  const [best] = text.length <= LONGEST_LABEL ? rolesOfHeader(text) : [];
  return best?.role === 'question' && best.score >= 0.9;
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABELS.has(plainWords(text));
}

const SLOT_FINDERS = { labelled: besideLabel, boxed: boxBelow, empty: emptyBelow };

function besideLabel(grid: Grid, questionRow: number) {
  const row = questionRow + 1;
  const column = grid.columnsOf(row)[0];
  if (column === undefined || !isLabel(grid.text(row, column))) return null;
  return slotAt(grid, row, (grid.merge(row, column)?.right ?? column) + 1);
}

function numberBefore(grid: Grid, row: number, column: number): string {
  const [first = column] = grid.columnsOf(row);
  const lead = grid.text(row, first);
  return first === column || isQuestionLabel(lead) ? '' : lead;
}

/** An empty box drawn over several columns or rows under a question that is the last text of its row. */
function boxBelow(grid: Grid, row: number, column: number) {
  const below = (grid.merge(row, column)?.bottom ?? row) + 1;
  const box = grid.merge(below, column);
  if (!box || box.top !== below || box.left > column || grid.columnsOf(row).at(-1) !== column) return null;
  for (let inside = box.top; inside <= box.bottom; inside += 1) if (grid.columnsOf(inside).length > 0) return null;
  return slotAt(grid, box.top, box.left);
}

function emptyBelow(grid: Grid, row: number, column: number) {
  // In a drawn table, one empty cell over the whole width is room whatever stands above it.
  if (grid.isDrawn && grid.columnsOf(row).at(-1) === column) {
    const room = grid.merge(row + 1, 1);
    const isWhole = room !== null && room.left === 1 && room.right >= grid.lastColumn;
    if (isWhole && grid.columnsOf(row + 1).length === 0) return slotAt(grid, row + 1, 1);
  }
  const merge = grid.merge(row, column);
  if (!merge || merge.right === merge.left || grid.columnsOf(row).length > 1) return null;
  const below = merge.bottom + 1;
  return grid.columnsOf(below).length === 0 ? slotAt(grid, below, column) : null;
}
