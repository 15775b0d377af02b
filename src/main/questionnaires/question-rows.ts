import questionWords from '../../../resources/questionnaires/question-words.json';
import { isMark, sampleOf } from './column-profile';
import type { Grid } from './grid';
import type { ColumnPlan } from './plan-columns';
import { endsInQuestion, isWithdrawn, looksLikeId, readsLikeNote, readsLikeQuestion, shapeOf } from './question-text';
import { type Steps, shareOf } from './steps';
import { plainWords, wordsOf } from './words';

export type RowKind = 'question' | 'section' | 'note';

const NO_QUESTION = new Set(questionWords.rowTypes.map(plainWords));
const MOSTLY_OFFERING = 0.6;
const FEWEST_OFFERING = 3;

export interface ClassifiedRow {
  row: number;
  kind: RowKind;
  /** The question's text, or the section's title. */
  text: string;
}

/** What most question rows of a table have in common; shares from 0 to 1. */
interface TableHabits {
  ids: number;
  validations: number;
  allValidated: boolean;
  reading: number;
  /** The commonest shape of the ids: "AC-01.2" is "A-9.9". */
  idShape: string;
  bold: number;
  fill: number;
  answerFill: number;
  medianLength: number;
  companions: number;
  /** Some rows offer a choice, and nearly all of those hold more than the question. */
  offering: boolean;
}

/** Tells questions from section titles and notes, row by row, by what most rows of the table look like. */
export function* classifyRows(
  grid: Grid,
  plan: ColumnPlan,
  rows: readonly number[],
  hasHeader: boolean,
): Steps<ClassifiedRow[]> {
  const asked = rows.filter((row) => grid.text(row, plan.question) !== '' && !isSpanning(grid, plan, row));
  const habits = habitsOf(grid, plan, asked);
  const ids = new Set(asked.map((row) => idAt(grid, plan, row)).filter((id) => id !== ''));
  const parents = parentIds(ids);
  const classified: ClassifiedRow[] = [];
  for (const [at, row] of rows.entries()) {
    yield shareOf('rows', at, rows.length);
    if (grid.isHiddenRow(row) || isCoveredFromAbove(grid, plan, row)) continue;
    const text = grid.text(row, plan.question);
    const isTitle = text === '' || isSpanning(grid, plan, row);
    // Without a header, what does not read like a question among questions is a title or a note.
    const stray = !hasHeader && habits.reading >= 0.6 && !readsLikeQuestion(text) ? 2.5 : 0;
    const isAsked = !isTitle && questionScore(grid, plan, row, habits, parents) > stray;
    if (isAsked) classified.push({ row, kind: 'question', text });
    else classified.push(...titleOf(grid, plan, row));
  }
  return classified;
}

export function idAt(grid: Grid, plan: ColumnPlan, row: number): string {
  if (plan.id === null) return '';
  const merge = grid.merge(row, plan.id);
  const text = merge ? grid.text(merge.top, merge.left) : grid.text(row, plan.id);
  return merge && merge.right >= plan.question ? '' : text;
}

/** The question's cell reaches over the place for the answer: there is nothing to answer here. */
function isSpanning(grid: Grid, plan: ColumnPlan, row: number): boolean {
  const slot = plan.answer ?? [...plan.marks.keys()][0] ?? null;
  const merge = grid.merge(row, plan.question);
  if (!merge || slot === null) return false;
  return merge.left <= Math.min(plan.question, slot) && merge.right >= Math.max(plan.question, slot);
}

function isCoveredFromAbove(grid: Grid, plan: ColumnPlan, row: number): boolean {
  const merge = grid.merge(row, plan.question);
  return merge !== null && merge.top < row;
}

function titleOf(grid: Grid, plan: ColumnPlan, row: number): ClassifiedRow[] {
  const columns = grid
    .columnsOf(row)
    .filter((column) => !grid.isHiddenColumn(column) && plan.roles.get(column) !== 'other');
  const text = columns.map((column) => grid.text(row, column)).find((words) => !looksLikeId(words)) ?? '';
  if (text === '') return [];
  const short = text.length <= 120 && !endsInQuestion(text);
  return [{ row, kind: short ? 'section' : 'note', text }];
}

/** An id is a parent when others continue it: "1" of "1.1" and "1a", "A.2" of "A.2.1". */
function parentIds(ids: ReadonlySet<string>): Set<string> {
  const parents = new Set<string>();
  for (const id of ids) {
    const trimmed = id.replace(/[.)]$/, '');
    const cut = Math.max(trimmed.lastIndexOf('.'), trimmed.lastIndexOf('-'));
    if (cut > 0) parents.add(trimmed.slice(0, cut));
    const lettered = /^(.*\d)\(?[a-z]\)?$/u.exec(trimmed)?.[1];
    if (lettered !== undefined) parents.add(lettered);
  }
  return parents;
}

function habitsOf(grid: Grid, plan: ColumnPlan, rows: readonly number[]): TableHabits {
  const longer = rows.filter((row) => grid.text(row, plan.question).length >= 25);
  const choosing = rows.filter((row) => hasSlotValidation(grid, plan, row));
  const offering = rows.length === 0 ? 0 : choosing.length / rows.length;
  // Where most rows offer a choice, those are the questions, however long the others are.
  const typical = sampleOf(
    offering >= MOSTLY_OFFERING && offering < 1 ? choosing : longer.length * 3 >= rows.length ? longer : rows,
  );
  const share = (test: (row: number) => boolean) =>
    typical.length === 0 ? 0 : typical.filter(test).length / typical.length;
  const lengths = typical.map((row) => grid.text(row, plan.question).length).sort((one, other) => one - other);
  return {
    ids: share((row) => looksLikeId(idAt(grid, plan, row))),
    allValidated: rows.every((row) => hasSlotValidation(grid, plan, row)),
    validations: share((row) => hasSlotValidation(grid, plan, row)),
    reading: share((row) => readsLikeQuestion(grid.text(row, plan.question))),
    idShape: mostCommon(typical.map((row) => shapeOf(idAt(grid, plan, row)))) ?? '',
    bold: share((row) => grid.isBold(row, plan.question)),
    fill: mostCommon(typical.map((row) => grid.fill(row, plan.question))) ?? 0,
    answerFill: mostCommon(typical.map((row) => grid.fill(row, slotColumn(plan)))) ?? 0,
    medianLength: lengths[Math.floor(lengths.length / 2)] ?? 0,
    companions: share((row) => companions(grid, plan, row) > 0),
    offering:
      choosing.length >= FEWEST_OFFERING && choosing.filter((row) => isAlone(grid, row)).length * 10 < choosing.length,
  };
}

/**
 * Points for and against a row being a question, each with its reason. Above zero it is one.
 */
function questionScore(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
  habits: TableHabits,
  parents: ReadonlySet<string>,
): number {
  const text = grid.text(row, plan.question);
  const id = idAt(grid, plan, row);
  const validated = hasSlotValidation(grid, plan, row);
  const answer = plan.answer === null ? '' : grid.text(row, plan.answer);
  const marked = [...plan.marks.keys()].some((column) => isMark(grid.text(row, column)));
  const words = wordsOf(text).length;
  let score = 0.6;
  if (endsInQuestion(text)) score += 3;
  else if (readsLikeQuestion(text)) score += 1.2;
  if (text.length >= 40) score += 1;
  else if (words <= 3) score -= 0.8;
  if (text.length < habits.medianLength * 0.4 && !endsInQuestion(text)) score -= 0.8;
  if (habits.ids >= 0.6) score += looksLikeId(id) || (id !== '' && id.length <= 25) ? 1 : -2;
  // A drop-down drawn over the whole column says nothing about a single row.
  if (validated) score += habits.allValidated ? 0.5 : 2.5;
  else if (habits.validations >= 0.6) score -= 1.5;
  if (answer !== '' || marked) score += 1;
  if (plan.answer !== null && grid.isFormula(row, plan.answer)) score -= 2;
  // On a protected sheet an unlocked cell is there to be filled.
  else if (grid.isProtected) score += grid.isWritable(row, slotColumn(plan)) ? 2 : -1;
  const bold = grid.isBold(row, plan.question) && habits.bold < 0.5;
  const filled = grid.fill(row, plan.question) !== habits.fill;
  const slotFilled = grid.fill(row, slotColumn(plan)) !== habits.answerFill;
  if (bold) score -= 2;
  if (filled) score -= 1;
  if (slotFilled) score -= 0.7;
  // A number like all the others, in a row that looks like all the others.
  const leaf = looksLikeId(id) && !parents.has(id.replace(/[.)]$/, ''));
  if (leaf && !bold && !filled && !slotFilled) score += shapeOf(id) === habits.idShape ? 3 : 1.5;
  // A drawn row with its own cell for the answer is no title, unless all others read like questions.
  if (grid.isDrawn && habits.reading < 0.6 && plan.answer !== null && grid.isWritable(row, plan.answer)) score += 1.2;
  if (companions(grid, plan, row) > 0) score += 0.5;
  else if (habits.companions >= 0.7) score -= 1;
  if (id !== '' && parents.has(id.replace(/[.)]$/, '')) && !endsInQuestion(text)) score -= 1.5;
  // A text by itself below a row with a choice and more says what the choice depends on.
  if (!validated && habits.offering && isAlone(grid, row) && !endsInQuestion(text)) score -= 2.5;
  // "Which of these are encrypted:" with its parts below, each with a choice of its own.
  if (text.endsWith(':') && !validated && habits.validations >= 0.6) score -= 2;
  if (text === text.toUpperCase() && text !== text.toLowerCase() && words <= 8) score -= 1;
  if (readsLikeNote(text)) score -= 2.5;
  if (isNamedNoQuestion(grid, plan, row) && !validated) return -1;
  return words <= 10 && isWithdrawn(text) ? -1 : score;
}

/** A column of types says so: "Section", "Note". */
function isNamedNoQuestion(grid: Grid, plan: ColumnPlan, row: number): boolean {
  return grid
    .columnsOf(row)
    .some((column) => plan.roles.get(column) === 'other' && NO_QUESTION.has(plainWords(grid.text(row, column))));
}

function isAlone(grid: Grid, row: number): boolean {
  return grid.columnsOf(row).length === 1;
}

function slotColumn(plan: ColumnPlan): number {
  return plan.answer ?? [...plan.marks.keys()][0] ?? plan.question;
}

function hasSlotValidation(grid: Grid, plan: ColumnPlan, row: number): boolean {
  if (plan.answer !== null && grid.hasValidation(row, plan.answer)) return true;
  return [...plan.marks.keys()].some((column) => grid.hasValidation(row, column));
}

/** Texts of the row beside question, id and section: guidance, weights, references, answers. */
function companions(grid: Grid, plan: ColumnPlan, row: number): number {
  return grid.columnsOf(row).filter((column) => {
    const role = plan.roles.get(column);
    return role !== undefined && role !== 'question' && role !== 'id' && role !== 'section';
  }).length;
}

function mostCommon<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
