import instructionWords from '../../../resources/questionnaires/instruction-words.json';
import type { ColumnRole, RecognisedQuestion, SheetMap } from '../../shared/domain/questionnaire';
import { type Said, type Sentence, sentence } from '../../shared/sentence';
import { columnLetters } from '../formats/cell-reference';
import { because } from './because';
import { buildQuestion } from './build-question';
import { verdictOfOption } from './choose-option';
import { profileColumn } from './column-profile';
import { findTables, type QuestionTable } from './find-tables';
import type { Grid } from './grid';
import { guessHeader } from './guess-header';
import { BETWEEN_ROWS, findHeaders, type Header } from './header-rows';
import { optionsInHeader } from './options-in-text';
import { type ColumnPlan, planColumns } from './plan-columns';
import { type ClassifiedRow, classifyRows } from './question-rows';
import { readsLikeQuestion } from './question-text';
import { recogniseBelow } from './recognise-below';
import { type RecognisedSheet, recogniseForm } from './recognise-form';
import { sectionsOf } from './sections';
import { joinSheets, sideBySide } from './side-by-side';
import { type Steps, shareOf } from './steps';
import { plainWords } from './words';

interface ReadTable {
  table: QuestionTable;
  plan: ColumnPlan;
  questions: RecognisedQuestion[];
}

const INSTRUCTIONS = new Set(instructionWords.instructionSheets.map(plainWords));
const EXAMPLES = new Set(instructionWords.exampleSheets.map(plainWords));
const REFERENCES = new Set(instructionWords.referenceSheets.map(plainWords));

/**
 * Finds the questions of one sheet, or says in words why it has none. With `freeColumn`, a list of questions without any
 * place for answers gets the first column right of its texts.
 */
export function* recogniseSheet(grid: Grid, freeColumn = false): Steps<RecognisedSheet> {
  if (grid.hidden) return without(grid, 'reference', 0.9, sentence('The sheet is hidden.'));
  if (grid.rows.length === 0) return without(grid, 'empty', 1, sentence('The sheet is empty.'));
  const tablesBeside = sideBySide(grid);
  if (tablesBeside.length > 1) {
    const found: RecognisedSheet[] = [];
    for (const beside of tablesBeside) found.push(yield* recogniseSheet(beside, freeColumn));
    const joined = found.every(({ questions }) => questions.length > 0) ? joinSheets(grid, found) : null;
    if (joined) return joined;
  }
  const under = (yield* recogniseBelow(grid, 'labelled')) ?? (yield* recogniseBelow(grid, 'boxed'));
  if (under) return under;
  const tables = yield* readTables(grid, freeColumn);
  if (tables.length > 0) return withQuestions(grid, tables);
  const form = isNamed(grid, REFERENCES) ? null : recogniseForm(grid);
  if (form) return form;
  const below = yield* recogniseBelow(grid, 'empty');
  if (below) return below;
  return isNamed(grid, REFERENCES) || !isNamed(grid, INSTRUCTIONS)
    ? without(
        grid,
        isProse(grid) ? 'instructions' : 'reference',
        0.7,
        sentence('No column to write answers in was found.'),
      )
    : without(grid, 'instructions', 0.9, sentence('The sheet explains the form and asks nothing.'));
}

function* readTables(grid: Grid, freeColumn: boolean): Steps<ReadTable[]> {
  const headers = yield* findHeaders(grid);
  const tables = yield* readUnder(grid, headers, freeColumn);
  if (headers.length > 0 || (tables.length === 0 && !freeColumn)) return tables;
  // What asks without a header may have one in words we do not know; it names the other columns.
  const guess = guessHeader(grid);
  const guessed = guess ? yield* readUnder(grid, [guess], freeColumn) : [];
  const count = (some: readonly ReadTable[]) => some.reduce((sum, { questions }) => sum + questions.length, 0);
  return count(guessed) > 0 && count(guessed) + 1 >= count(tables) ? guessed : tables;
}

function* readUnder(grid: Grid, headers: readonly Header[], freeColumn: boolean): Steps<ReadTable[]> {
  const tables: ReadTable[] = [];
  for (const table of findTables(grid, headers)) {
    const read = yield* readTable(grid, table, freeColumn);
    if (read) tables.push(read);
  }
  return tables;
}

function* readTable(grid: Grid, table: QuestionTable, freeColumn: boolean): Steps<ReadTable | null> {
  const found = yield* planColumns(grid, table.header, table.rows, freeColumn);
  if (!found) return null;
  const hasSlots = found.answer !== null || found.marks.size > 0;
  if (!hasSlots && !freeColumn) return null;
  const plan = hasSlots ? found : withFreeColumn(found, grid.lastColumn + 1);
  const rows = yield* classifyRows(grid, plan, table.rows, table.header !== null);
  const asked = rows.filter(({ kind }) => kind === 'question');
  if (asked.length === 0 || !isConvincing(grid, table, plan, asked)) return null;
  if (!hasSlots && asked.filter(({ text }) => readsLikeQuestion(text)).length * 2 < asked.length) return null;
  const sections = sectionsOf(grid, plan, rows, table.titles);
  const options = plan.answer === null ? [] : optionsInHeader(table.header?.texts.get(plan.answer) ?? '');
  const questions: RecognisedQuestion[] = [];
  for (const [at, { row }] of asked.entries()) {
    yield shareOf('questions', at, asked.length);
    questions.push(buildQuestion(grid, plan, row, sections.get(row) ?? [], options));
  }
  return { table, plan, questions };
}

function withFreeColumn(plan: ColumnPlan, column: number): ColumnPlan {
  return { ...plan, answer: column, roles: new Map([...plan.roles, [column, 'answer']]), confidence: 0.5 };
}

/** Many tables have a text and an empty column; only those that ask something are questionnaires. */
function isConvincing(grid: Grid, table: QuestionTable, plan: ColumnPlan, asked: readonly ClassifiedRow[]): boolean {
  const says = (column: number | null, role: ColumnRole) =>
    (column !== null && table.header?.roles.get(column)?.find((one) => one.role === role)?.score) || 0;
  const rows = asked.map(({ row }) => row);
  const reading = asked.filter(({ text }) => readsLikeQuestion(text)).length / asked.length;
  const long = asked.filter(({ text }) => text.length >= 40).length / asked.length;
  const answers = plan.answer === null ? null : profileColumn(grid, plan.answer, rows);
  let points = 0;
  if (says(plan.question, 'question') >= 0.55) points += 1.5;
  if (says(plan.question, 'question') >= 0.75) points += 0.5;
  if (says(plan.answer, 'answer') >= 0.45) points += 1;
  if (says(plan.answer, 'answer') >= 0.8) points += 1;
  if (plan.marks.size > 0) points += 2;
  if (answers && answers.lists >= 0.3) points += 2;
  if (reading >= 0.3) points += reading >= 0.6 ? 2 : 1.5;
  if (plan.id !== null && profileColumn(grid, plan.id, rows).ids >= 0.6) points += 1;
  if (long >= 0.5) points += 1;
  if (grid.isDrawn && answers && answers.filled < 0.2) points += 1;
  // What is filled under such a name explains how to fill in the real form: an example, questions people had about it.
  const isOther = [EXAMPLES, INSTRUCTIONS, REFERENCES].some((names) => isNamed(grid, names));
  if (isOther && answers !== null && answers.filled > 0.5) points -= 4;
  // A full column under a name like “Status” records something, unless it holds answers.
  const full = answers !== null && answers.filled > 0.8 && answers.lists === 0 && says(plan.answer, 'answer') < 0.9;
  if (full && !rows.some((row) => plan.answer !== null && isAnswer(grid.text(row, plan.answer)))) points -= 4;
  if (isNamed(grid, REFERENCES) || isNamed(grid, INSTRUCTIONS)) points -= 2;
  // Without a header at least some rows must read like questions, or offer choices.
  if (!table.header && (asked.length < 2 || (reading < 0.4 && (answers?.lists ?? 0) < 0.3))) return false;
  return points >= (table.header ? 2.5 : 3);
}

function isAnswer(text: string): boolean {
  const verdict = verdictOfOption(text);
  return verdict !== null && verdict !== 'unknown';
}

function withQuestions(grid: Grid, tables: readonly ReadTable[]): RecognisedSheet {
  const questions = tables.flatMap((one) => one.questions).sort((one, other) => rowOf(one) - rowOf(other));
  const columns: Record<string, ColumnRole> = {};
  for (const { plan } of tables.toReversed())
    for (const [column, role] of plan.roles) columns[columnLetters(column)] = role;
  const confidence = Math.min(...tables.map(({ plan }) => plan.confidence));
  return {
    map: {
      sheet: grid.name,
      role: 'questions',
      headerRows: tables.flatMap(({ table }) => table.headerRows).sort((one, other) => one - other),
      columns,
      questionCount: questions.length,
      confidence,
      ...because({ all: reasonsFor(grid, tables, questions), joined: 'space' }),
    },
    questions,
  };
}

function reasonsFor(grid: Grid, tables: readonly ReadTable[], questions: readonly RecognisedQuestion[]): Sentence[] {
  const first = tables[0];
  const name = (at: number): Sentence => {
    const header = first?.table.header?.texts.get(at)?.split(BETWEEN_ROWS).at(-1)?.replaceAll(/\s+/gu, ' ').trim();
    const column = columnLetters(at);
    return header
      ? sentence('“{header}” ({column})', { header: header.slice(0, 60), column })
      : sentence('column {column}', { column });
  };
  const said: Sentence[] = [];
  if (first) {
    const { answer, marks, question, alternatives } = first.plan;
    const slots =
      answer === null ? sentence('a mark in {marks}', { marks: [...marks.values()].join(', ') }) : name(answer);
    said.push(sentence('Questions in {questions}, answers in {slots}.', { questions: name(question), slots }));
    const others: Said = { all: alternatives.map(name), joined: 'comma' };
    if (alternatives.length > 0)
      said.push(sentence('Also open for answers, but left as they are unless you choose them: {others}.', { others }));
    if (!first.table.header) said.push(sentence('There is no header; the columns were told apart by what they hold.'));
  }
  const locked = questions.filter((one) => one.answerCell === null && Object.keys(one.marks).length === 0).length;
  if (locked > 0)
    said.push(sentence('{locked} answer cells are locked, computed or shared and will not be written.', { locked }));
  const hidden = grid.rows.filter((row) => grid.isHiddenRow(row)).length;
  if (hidden > 0) said.push(sentence('{hidden} hidden rows were left out.', { hidden }));
  return said;
}

function without(grid: Grid, role: SheetMap['role'], confidence: number, why: Sentence): RecognisedSheet {
  return {
    map: { sheet: grid.name, role, headerRows: [], columns: {}, questionCount: 0, confidence, ...because(why) },
    questions: [],
  };
}

function isNamed(grid: Grid, names: ReadonlySet<string>): boolean {
  const plain = plainWords(grid.name);
  return names.has(plain) || names.has(plain.replace(/^\d+ | \d+$/g, ''));
}

/** A few long texts, mostly one to a row. */
function isProse(grid: Grid): boolean {
  const alone = grid.rows.filter((row) => grid.columnsOf(row).length === 1).length;
  return alone * 2 >= grid.rows.length;
}

function rowOf(question: RecognisedQuestion): number {
  return Number(/\d+$/.exec(question.questionCell)?.[0] ?? 0);
}
