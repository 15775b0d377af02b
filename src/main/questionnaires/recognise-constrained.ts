import type { ColumnRole, RecognisedQuestion, SheetMap } from '../../shared/domain/questionnaire';
import { type Said, type Sentence, sentence } from '../../shared/sentence';
import { columnLetters, parseCell } from '../formats/cell-reference';
import { because } from './because';
import { buildQuestion } from './build-question';
import { constrainColumns, withRoles } from './constrain-columns';
import { findTables, type QuestionTable } from './find-tables';
import type { Grid } from './grid';
import { describeHeader, findHeaders } from './header-rows';
import { columnOf, type SheetConstraint } from './map-corrections';
import { optionsInHeader } from './options-in-text';
import { type ColumnPlan, planColumns } from './plan-columns';
import { type ClassifiedRow, classifyRows } from './question-rows';
import type { RecognisedSheet } from './recognise-form';
import { recogniseSheet } from './recognise-sheet';
import { sectionsOf } from './sections';
import { type Steps, shareOf } from './steps';

/**
 * Reads a sheet under what a person, a remembered layout or a known template settled about it; everything they left open
 * is recognised as always. Rows a person named come in even where the reader would not have taken them.
 */
export function* recogniseConstrained(
  grid: Grid,
  constraint: SheetConstraint | undefined,
  freeColumn: boolean,
): Steps<RecognisedSheet> {
  if (constraint === undefined) return yield* recogniseSheet(grid, freeColumn);
  const { include, header, columns, rows } = constraint;
  if (include?.value === false)
    return leftOut(
      grid,
      include.by === 'person'
        ? sentence('Left out by you.')
        : sentence('Left out as you did in an earlier file of this template.'),
    );
  const open = include?.value === true && grid.hidden ? { ...grid, hidden: false } : grid;
  const base = yield* recogniseSheet(open, freeColumn);
  const isSettled = header !== null || rows.size > 0 || [...columns.values()].some(({ by }) => by !== 'template');
  if (!isSettled && (include === null || base.questions.length > 0) && agrees(base, columns)) return base;
  const free = { ...constraint, rows: new Map() };
  const needsTable = header !== null || columns.size > 0 || base.questions.length === 0;
  // Where the tables say the same as the reader, they are read again with the person's rows; other layouts keep their own.
  const tables = yield* tablesOf(open, constraint, base, needsTable);
  const isTabular = needsTable || sameCells(base, yield* readTables(open, tables, free, freeColumn));
  return isTabular
    ? describe(open, base, tables, yield* readTables(open, tables, constraint, freeColumn), constraint)
    : withRows(open, base, constraint);
}

/**
 * Whether a template has nothing to say about the sheet: the reader took the columns for the same, or found no question
 * at all. A known file is then read exactly as an unknown one of its shape.
 */
function agrees({ map, questions }: RecognisedSheet, columns: SheetConstraint['columns']): boolean {
  if (questions.length === 0) return true;
  return [...columns].every(([column, { role }]) => (map.columns[columnLetters(column)] ?? 'other') === role);
}

interface PlannedTable {
  table: QuestionTable;
  plan: ColumnPlan;
}

function* tablesOf(
  grid: Grid,
  constraint: SheetConstraint,
  base: RecognisedSheet,
  needsTable: boolean,
): Steps<PlannedTable[]> {
  const asked = new Set(base.questions.map((question) => parseCell(question.questionCell)?.row ?? 0));
  const tables =
    constraint.header === null
      ? findTables(grid, yield* findHeaders(grid))
      : [tableUnder(grid, constraint.header.rows)];
  const planned: PlannedTable[] = [];
  for (const table of tables) {
    const plan = yield* planTable(grid, table, constraint);
    if (plan) planned.push(plan);
  }
  const used = planned.filter(({ table }) => table.rows.some((row) => asked.has(row)));
  return used.length > 0 || !needsTable ? used : planned;
}

/** The rows below the header a person named; a header repeated further down only parts them. */
function tableUnder(grid: Grid, headerRows: readonly number[]): QuestionTable {
  const [first] = headerRows;
  const together = headerRows.filter((row, at) => at === 0 || row - (first ?? 0) === at);
  const rows = grid.rows.filter(
    (row) => !grid.isHiddenRow(row) && row > (together.at(-1) ?? 0) && !headerRows.includes(row),
  );
  const header = together.length === 0 ? null : describeHeader(grid, together);
  return { header, headerRows: [...headerRows], rows, titles: new Map() };
}

function* planTable(grid: Grid, table: QuestionTable, { columns }: SheetConstraint): Steps<PlannedTable | null> {
  const header = columns.size === 0 ? table.header : withRoles(table.header, columns);
  const found = yield* planColumns(grid, header, table.rows);
  const plan = constrainColumns(grid, found, header, columns);
  return plan === null ? null : { table, plan };
}

interface ReadTable extends PlannedTable {
  questions: RecognisedQuestion[];
}

function* readTables(
  grid: Grid,
  tables: readonly PlannedTable[],
  constraint: SheetConstraint,
  freeColumn: boolean,
): Steps<ReadTable[]> {
  const read: ReadTable[] = [];
  for (const { table, plan: bare } of tables) {
    const hasSlots = bare.answer !== null || bare.marks.size > 0;
    const plan: ColumnPlan =
      hasSlots || !freeColumn
        ? bare
        : {
            ...bare,
            answer: grid.lastColumn + 1,
            roles: new Map([...bare.roles, [grid.lastColumn + 1, 'answer' as const]]),
          };
    const classified = yield* classifyRows(grid, plan, table.rows, table.header !== null);
    const rows = settleRows(grid, plan, classified, table, constraint);
    const sections = sectionsOf(grid, plan, rows, table.titles);
    const options = plan.answer === null ? [] : optionsInHeader(table.header?.texts.get(plan.answer) ?? '');
    const questions: RecognisedQuestion[] = [];
    for (const [at, { row, kind }] of rows.entries()) {
      yield shareOf('questions', at, rows.length);
      if (kind === 'question') questions.push(buildQuestion(grid, plan, row, sections.get(row) ?? [], options));
    }
    read.push({ table, plan, questions });
  }
  return read;
}

function settleRows(
  grid: Grid,
  plan: ColumnPlan,
  classified: readonly ClassifiedRow[],
  table: QuestionTable,
  { rows }: SheetConstraint,
): ClassifiedRow[] {
  const kept = classified.filter(({ row }) => !rows.has(row));
  const own = new Set(table.rows);
  const named = [...rows].flatMap(([row, { part }]): ClassifiedRow[] => {
    const text = textOf(grid, plan, row);
    if (part === 'left-out' || text === '' || !(own.has(row) || isBetween(grid, table, row))) return [];
    return [{ row, kind: part, text }];
  });
  // A question without a text in its column asks nothing.
  const asking = named.filter(({ row, kind }) => kind === 'section' || grid.text(row, plan.question) !== '');
  return [...kept, ...asking].sort((one, other) => one.row - other.row);
}

/** Hidden rows are in no table, nor are its headers; they belong to the one whose rows stand around them. */
function isBetween(grid: Grid, table: QuestionTable, row: number): boolean {
  if (!grid.isHiddenRow(row) && !table.headerRows.includes(row)) return false;
  return row > (table.headerRows[0] ?? 0) && row < (table.rows.at(-1) ?? 0);
}

function textOf(grid: Grid, plan: ColumnPlan, row: number): string {
  const own = grid.text(row, plan.question);
  return own || (grid.columnsOf(row).map((column) => grid.text(row, column))[0] ?? '');
}

function describe(
  grid: Grid,
  base: RecognisedSheet,
  planned: readonly PlannedTable[],
  tables: readonly ReadTable[],
  constraint: SheetConstraint,
): RecognisedSheet {
  const questions = inOrder(tables.flatMap((one) => one.questions));
  const columns: Record<string, ColumnRole> = {};
  for (const { plan } of tables.toReversed())
    for (const [column, role] of plan.roles) columns[columnLetters(column)] = role;
  if (planned.length === 0) {
    const why = because(sentence('No column with questions is left on this sheet.'));
    return { map: { ...base.map, role: 'reference', columns, questionCount: 0, confidence: 0.5, ...why }, questions };
  }
  const map: SheetMap = {
    sheet: grid.name,
    role: questions.length > 0 ? 'questions' : 'reference',
    headerRows: [...new Set(tables.flatMap(({ table }) => table.headerRows))].sort((one, other) => one - other),
    columns,
    questionCount: questions.length,
    confidence: Math.min(...tables.map(({ plan }) => plan.confidence)),
    ...because(reasonFor(tables, constraint)),
  };
  return { map, questions };
}

function reasonFor(tables: readonly ReadTable[], { header, columns, rows }: SheetConstraint): Said {
  const plan = tables[0]?.plan;
  if (plan === undefined) return '';
  const slot =
    plan.answer === null
      ? plan.marks.size > 0
        ? sentence('a mark in {marks}', { marks: [...plan.marks.values()].join(', ') })
        : sentence('no place of the file')
      : sentence('column {column}', { column: columnLetters(plan.answer) });
  const settled = new Set(
    [...columns.values(), ...rows.values(), ...(header === null ? [] : [header])].map(({ by }) => by),
  );
  const values = { question: columnLetters(plan.question), slot };
  if (settled.has('person'))
    return sentence('Questions in column {question}, answers in {slot}, as corrected by you.', values);
  return settled.has('remembered')
    ? sentence('Questions in column {question}, answers in {slot}, as corrected as in an earlier file.', values)
    : sentence('Questions in column {question}, answers in {slot}, as this template has them.', values);
}

/** Layouts without tables: rows are taken out, or come in with the columns the others have. */
function withRows(grid: Grid, base: RecognisedSheet, { rows }: SheetConstraint): RecognisedSheet {
  const kept = base.questions.filter(({ questionCell }) => {
    const part = rows.get(parseCell(questionCell)?.row ?? 0)?.part;
    return part === undefined || part === 'question';
  });
  const known = new Set(kept.map(({ questionCell }) => parseCell(questionCell)?.row));
  const plan = planOfMap(base.map);
  const added = [...rows].flatMap(([row, { part }]) =>
    part === 'question' && !known.has(row) && plan !== null && grid.text(row, plan.question) !== ''
      ? [buildQuestion(grid, plan, row, [], [])]
      : [],
  );
  const questions = inOrder([...kept, ...added]);
  return { map: { ...base.map, questionCount: questions.length }, questions };
}

function planOfMap({ columns, confidence }: SheetMap): ColumnPlan | null {
  const roles = new Map<number, ColumnRole>();
  for (const [letters, role] of Object.entries(columns)) {
    const column = columnOf(letters);
    if (column !== null) roles.set(column, role);
  }
  const at = (wanted: ColumnRole) => [...roles].find(([, role]) => role === wanted)?.[0] ?? null;
  const question = at('question');
  if (question === null) return null;
  return {
    question,
    id: at('id'),
    answer: at('answer'),
    comment: at('comment'),
    evidence: at('evidence'),
    alternatives: [],
    sections: [],
    marks: new Map(),
    roles,
    confidence,
  };
}

function leftOut(grid: Grid, why: Sentence): RecognisedSheet {
  const map = { sheet: grid.name, headerRows: [], columns: {}, questionCount: 0, confidence: 1, ...because(why) };
  return {
    map: { ...map, role: 'reference' },
    questions: [],
  };
}

function sameCells(base: RecognisedSheet, tables: readonly ReadTable[]): boolean {
  const key = ({ questionCell, answerCell, marks }: RecognisedQuestion) =>
    [questionCell, answerCell, ...Object.values(marks)].join(' ');
  const read = inOrder(tables.flatMap((one) => one.questions));
  return read.length === base.questions.length && read.every((one, at) => key(one) === key(base.questions[at] ?? one));
}

function inOrder(questions: readonly RecognisedQuestion[]): RecognisedQuestion[] {
  const place = ({ questionCell }: RecognisedQuestion) => parseCell(questionCell) ?? { row: 0, column: 0 };
  return questions.toSorted(
    (one, other) => place(one).row - place(other).row || place(one).column - place(other).column,
  );
}
