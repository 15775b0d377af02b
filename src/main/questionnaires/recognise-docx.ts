import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { sentence } from '../../shared/sentence';
import { parseCell } from '../formats/cell-reference';
import { isOpenPlace } from '../formats/docx-open-place';
import { type DocxForm, type FormBlock, type FormTable, readDocxForm } from '../formats/docx-questions';
import { turn } from '../formats/turn';
import { andBecause } from './because';
import { labelledBoxes, marksOf, tickedLabels } from './docx-cell';
import { flowOfBlocks, isTabular } from './docx-flow';
import { type DocxGrid, gridOfDocxTables, outlineOfTables, type TitledTable } from './docx-grid';
import type { Constraints, SheetConstraint } from './map-corrections';
import {
  NOTHING_SETTLED,
  outlineOfText,
  type RecognisedDocument,
  settledText,
  uniqueSheetName,
  withoutQuestions,
} from './outline';
import { recogniseConstrained } from './recognise-constrained';
import { recogniseFlow } from './recognise-flow';
import type { RecognisedSheet } from './recognise-form';
import { atOnce } from './steps';

/** A table where it stands: below which headings, and after how many other things. */
interface PlacedTable extends TitledTable {
  headings: string[];
  /** Tables inside one cell, or all of the body, belong together. */
  parent: string;
}

/**
 * Finds the questions of a Word form: in its tables, nested ones too, and in its running text, under what is settled about
 * them. Each table, or run of tables read as one, is a sheet of its own; the running text is the sheet without a name.
 */
export async function recogniseDocx(
  file: NamedFile,
  settled: Constraints = NOTHING_SETTLED,
): Promise<RecognisedDocument> {
  const form = await readDocxForm(file);
  const tables: ReadTables[] = [];
  const names = new Map<string, number>();
  for (const group of groupTables(placedTables(form.blocks))) {
    const name = uniqueName(names, group.tables[0]);
    tables.push({ ...group, ...recogniseTables(group.tables, name, settled.get(name)) });
    await turn();
  }
  // A table that asks is none of the running text, also where a person left it out.
  const asking = tables.filter(({ found, sheet }) => found > 0 || sheet.questions.length > 0);
  const taken = new Set(asking.flatMap((group) => group.tables.map(({ table }) => table)));
  const text = outlineOfText(paragraphsOf(form, taken));
  const flow = recogniseFlow(flowOfBlocks(form.blocks, taken), '', settledText(text, settled.get('')));
  const shown = tables.filter((group) => asking.includes(group) || group.tables.some(({ table }) => isTabular(table)));
  const sheets = [flow ?? withoutQuestions(settled.get('')), ...shown.map(({ sheet }) => sheet)].map((sheet) =>
    withoutClosedPlaces(sheet, form),
  );
  const questions = inReadingOrder(
    form,
    sheets.flatMap((sheet) => sheet.questions),
  );
  return {
    sheets: sheets.map(({ map }) => map),
    questions,
    texts: textsOf(form),
    outlines: [text, ...shown.map(({ grid }) => outlineOfTables(grid))],
  };
}

/** The paragraphs of the running text, numbered as the document counts all of its paragraphs. */
function paragraphsOf(form: DocxForm, taken: ReadonlySet<FormTable>): { row: number; place: string; text: string }[] {
  const inTables = new Set<string>();
  const walk = (blocks: readonly FormBlock[], isInside: boolean) => {
    for (const block of blocks) {
      if ('element' in block) {
        if (isInside) inTables.add(block.locator);
      } else if (block.kind === 'table') {
        for (const { cells } of block.rows)
          for (const cell of cells) walk(cell.blocks, taken.has(block) || isTabular(block));
      }
    }
  };
  walk(form.blocks, false);
  return [...form.paragraphs.values()].flatMap(({ locator, text }, at) =>
    inTables.has(locator) ? [] : [{ row: at + 1, place: locator, text }],
  );
}

/** In a protected document only its fields take answers; what else was found as a place is none. */
function withoutClosedPlaces(sheet: RecognisedSheet, form: DocxForm): RecognisedSheet {
  if (form.protection === null) return sheet;
  const open = (place: string | null) => (place !== null && isOpenPlace(form, place) ? place : null);
  const questions = sheet.questions.map((question) => ({
    ...question,
    answerCell: open(question.answerCell),
    commentCell: open(question.commentCell),
    evidenceCell: open(question.evidenceCell),
    marks: Object.fromEntries(Object.entries(question.marks).filter(([, place]) => open(place) !== null)),
  }));
  const without = questions.filter((one) => one.answerCell === null && Object.keys(one.marks).length === 0).length;
  const closed =
    without > 0
      ? sentence(
          'The document is protected and lets people write in its form fields only; {without} questions have none.',
          { without },
        )
      : sentence('The document is protected and lets people write in its form fields only.');
  return { map: { ...sheet.map, ...andBecause(sheet.map, [closed]) }, questions };
}

function textsOf(form: DocxForm): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [locator, { text }] of form.paragraphs) texts.set(locator, text);
  for (const [locator, { pieces }] of form.cells) {
    const shown = pieces.map((piece) => (piece.kind === 'words' ? piece.words : piece.control.text)).join('');
    texts.set(locator, shown.trim());
  }
  for (const [locator, { text }] of form.controls) texts.set(locator, text);
  return texts;
}

function placedTables(blocks: readonly FormBlock[], above: readonly string[] = [], parent = ''): PlacedTable[] {
  const headings = [...above];
  const found: PlacedTable[] = [];
  let title = '';
  for (const block of blocks) {
    if ('element' in block) {
      if (block.text === '') continue;
      if (block.headingLevel !== null) headings.splice(Math.max(above.length, above.length + block.headingLevel - 1));
      if (block.headingLevel !== null) headings.push(block.text);
      title = block.headingLevel !== null || (block.bold && block.text.length <= 100) ? block.text : title;
    } else if (block.kind === 'table') {
      found.push({ table: block, title, headings: headings.filter((text) => text !== ''), parent });
      title = '';
      for (const row of block.rows) {
        for (const cell of row.cells) found.push(...placedTables(cell.blocks, headings, cell.locator));
      }
    }
  }
  return found;
}

interface TableGroup {
  tables: PlacedTable[];
  /** Questions in it, where nothing is settled. */
  found: number;
}

interface ReadTables extends TableGroup {
  sheet: RecognisedSheet;
  grid: DocxGrid;
}

/**
 * Many forms have one table per section, or one per question, of which only the first has a header. Tables of one width
 * that follow each other are read as one where that finds more.
 */
function groupTables(tables: readonly PlacedTable[]): TableGroup[] {
  const groups: TableGroup[] = [];
  let run: TableGroup[] = [];
  const closeRun = () => {
    const together = run.flatMap((group) => group.tables);
    const apart = run.reduce((sum, group) => sum + group.found, 0);
    const found = run.length > 1 ? recogniseTables(together, '').sheet.questions.length : 0;
    groups.push(...(found > apart ? [{ tables: together, found }] : run));
    run = [];
  };
  for (const table of tables) {
    const alone = { tables: [table], found: recogniseTables([table], '').sheet.questions.length };
    const last = run.at(-1)?.tables.at(-1);
    const goesOn =
      last && alone.found === 0 && last.table.columns === table.table.columns && last.parent === table.parent;
    if (!goesOn) closeRun();
    run.push(alone);
  }
  closeRun();
  return groups;
}

function uniqueName(names: Map<string, number>, table: PlacedTable | undefined): string {
  return uniqueSheetName(names, table?.headings.at(-1) ?? table?.title ?? '');
}

function recogniseTables(
  tables: readonly PlacedTable[],
  name: string,
  constraint?: SheetConstraint,
): { sheet: RecognisedSheet; grid: DocxGrid } {
  const grid = gridOfDocxTables(name, tables);
  const sheet = atOnce(recogniseConstrained(grid.grid, constraint, false));
  const above = tables[0]?.headings ?? [];
  return {
    grid,
    sheet: { ...sheet, questions: sheet.questions.map((question) => withLocators(question, grid, above)) },
  };
}

/** Cells of the grid named as places of the document, and controls in them instead of the cells around them. */
function withLocators(question: RecognisedQuestion, docx: DocxGrid, above: readonly string[]): RecognisedQuestion {
  const cell = (name: string | null) => {
    const position = name === null ? null : parseCell(name);
    return position && docx.at(position.row, position.column);
  };
  const locator = (name: string | null) => {
    const found = cell(name);
    return found ? (found.place.control?.locator ?? found.cell.locator) : null;
  };
  const asked = cell(question.questionCell);
  const answer = cell(question.answerCell);
  const boxes = answer ? labelledBoxes(answer.place) : [];
  const label = asked?.cell.blocks.find((block) => 'element' in block)?.label ?? '';
  const named = {
    ...question,
    id: question.id || (/[\p{L}\d]/u.test(label) ? label : ''),
    section: [...new Set([...above, ...question.section])],
    questionCell: asked?.cell.locator ?? question.questionCell,
    answerCell: locator(question.answerCell),
    commentCell: locator(question.commentCell),
    evidenceCell: locator(question.evidenceCell),
    marks: Object.fromEntries(
      Object.entries(question.marks).flatMap(([option, name]) => {
        const found = cell(name);
        return found ? [[option, found.place.boxes[0]?.control.locator ?? found.cell.locator]] : [];
      }),
    ),
  };
  if (!answer || boxes.length === 0) return named;
  // The boxes are ticked; what else stands in their cell stays.
  return {
    ...named,
    answerCell: null,
    commentCell: named.commentCell ?? answer.place.control?.locator ?? null,
    marks: marksOf(answer.place),
    existingAnswer: tickedLabels(answer.place),
  };
}

/** Questions of tables and of the text between them as they follow each other. */
function inReadingOrder(form: DocxForm, questions: readonly RecognisedQuestion[]): RecognisedQuestion[] {
  const places = new Map<string, number>();
  for (const [locator, { element }] of [...form.paragraphs, ...form.cells]) places.set(locator, element.start);
  const placeOf = (question: RecognisedQuestion) => places.get(question.questionCell) ?? 0;
  return questions.toSorted((one, other) => placeOf(one) - placeOf(other));
}
