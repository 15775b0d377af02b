import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { cellName } from '../formats/cell-reference';
import { isMark } from './column-profile';
import type { Grid } from './grid';
import { onlyOffers, optionsInText } from './options-in-text';
import { isPlaceholder } from './placeholder';
import type { ColumnPlan } from './plan-columns';
import { kindOfQuestion } from './question-kind';
import { idAt } from './question-rows';
import { leadingId } from './question-text';

/** One row of a table as a question with the cells that take its answer. */
export function buildQuestion(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
  section: string[],
  headerOptions: readonly string[],
): RecognisedQuestion {
  const text = grid.text(row, plan.question);
  const answer = slotAt(grid, row, plan.answer);
  const written = answer
    ? grid.text(answer.row, answer.column)
    : plan.answer === null
      ? ''
      : grid.text(row, plan.answer);
  // A long answer may be merged over the columns for comments and evidence: then there is one place, not three.
  const comment = otherThan(slotAt(grid, row, plan.comment), [answer]);
  const evidence = otherThan(slotAt(grid, row, plan.evidence), [answer, comment]);
  const marks = marksAt(grid, plan, row);
  const options = optionsAt(grid, plan, row, written, headerOptions);
  return {
    sheet: grid.name,
    id: idAt(grid, plan, row) || leadingId(text),
    text,
    section,
    questionCell: cellName(row, plan.question),
    answerCell: nameOf(answer),
    commentCell: nameOf(comment),
    evidenceCell: nameOf(evidence),
    kind: kindOfQuestion(text, options),
    options,
    marks,
    existingAnswer: plan.marks.size > 0 ? markedOption(grid, plan, row) : writtenAnswer(written),
  };
}

/** What a cell answers: of boxes drawn as characters only the ticked ones, and nothing where it only asks. */
function writtenAnswer(text: string): string {
  if (isPlaceholder(text) || onlyOffers(text)) return '';
  const boxes = [...text.matchAll(/([☐□☑☒])\s*([^☐□☑☒\n]+)/gu)];
  const ticked = boxes.filter(([, box]) => box === '☑' || box === '☒').map(([, , label = '']) => label.trim());
  return boxes.length > 1 ? ticked.join(', ') : text;
}

interface Slot {
  row: number;
  column: number;
}

/** The cell a text goes to: the first one of a merge; null where nothing may be written or the place is another's. */
export function slotAt(grid: Grid, row: number, column: number | null): Slot | null {
  if (column === null) return null;
  const merge = grid.merge(row, column);
  const slot = merge ? { row: merge.top, column: merge.left } : { row, column };
  return slot.row === row && grid.isWritable(slot.row, slot.column) ? slot : null;
}

function optionsAt(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
  written: string,
  headerOptions: readonly string[],
): string[] {
  if (plan.marks.size > 0) return [...plan.marks.values()];
  if (plan.answer === null) return [];
  const offered = grid.options(row, plan.answer).filter((option) => !isPlaceholder(option));
  if (offered.length > 0) return offered;
  const inCell = optionsInText(written);
  return inCell.length > 0 ? inCell : [...headerOptions];
}

function marksAt(grid: Grid, plan: ColumnPlan, row: number): Record<string, string> {
  const marks: Record<string, string> = {};
  for (const [column, option] of plan.marks) {
    const slot = slotAt(grid, row, column);
    if (slot) marks[option] = cellName(slot.row, slot.column);
  }
  return marks;
}

function markedOption(grid: Grid, plan: ColumnPlan, row: number): string {
  const marked = [...plan.marks].filter(([column, option]) => {
    const text = grid.text(row, column);
    return isMark(text) || text.toLowerCase() === option.toLowerCase();
  });
  return marked.map(([, option]) => option).join(', ');
}

function otherThan(slot: Slot | null, taken: readonly (Slot | null)[]): Slot | null {
  return taken.some((other) => other?.row === slot?.row && other?.column === slot?.column) ? null : slot;
}

function nameOf(slot: Slot | null): string | null {
  return slot && cellName(slot.row, slot.column);
}
