import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion, SheetMap } from '../../shared/domain/questionnaire';
import type {
  MapLayout,
  MappedColumn,
  MappedRow,
  MappedSheet,
  QuestionnaireMap,
  SheetPicture,
  TemplateMatch,
} from '../../shared/domain/questionnaire-map';
import { sentence } from '../../shared/sentence';
import { parseCell } from '../formats/cell-reference';
import { because } from './because';
import type { Grid } from './grid';
import { matchTemplate } from './known-templates';
import type { SheetConstraint } from './map-corrections';
import { describeColumns } from './picture-columns';
import { describeRows } from './picture-rows';
import { type ConstraintsFor, type ReadQuestionnaire, recogniseWithTexts } from './recognise-questionnaire';

/** A file with its map, and what is needed to draw or to remember it. */
export interface ReadMap extends ReadQuestionnaire {
  file: NamedFile;
  template: TemplateMatch | null;
}

const MOST_ROWS = 20_000;
const MOST_CELLS = 40;
const LONGEST_CELL = 160;
const WIDEST = 60;
const NARROWEST = 6;

/** Reads a file under what is settled about its sheets; of known templates the rest is settled too. */
export async function readMap(file: NamedFile, settle?: ConstraintsFor): Promise<ReadMap> {
  const read = await recogniseWithTexts(file, settle);
  return { ...read, file, template: matchTemplate(read.grids) };
}

/** The map of a read file, without its corrections: the caller knows where they came from. */
export function mapOf(read: ReadMap): Omit<QuestionnaireMap, 'corrections' | 'remembered'> {
  const { recognised, file, template, grids } = read;
  return {
    fileName: file.name,
    format: recognised.format,
    questionCount: recognised.questions.length,
    template,
    correctable: grids.length > 0,
    sheets: recognised.sheets.map((sheet): MappedSheet => {
      const { columns, rows } = drawSheet(read, sheet);
      const counts = { header: 0, question: 0, section: 0, 'left-out': 0 };
      for (const { part } of rows) counts[part] += 1;
      const by = read.constraints.get(sheet.sheet)?.include?.by ?? 'reader';
      return { ...sheet, layout: layoutOf(read, sheet), by, columnList: columns, counts };
    }),
  };
}

/** One sheet as a person sees it; null where there is no sheet of that name. */
export function pictureOf(read: ReadMap, name: string): SheetPicture | null {
  const map = read.recognised.sheets.find(({ sheet }) => sheet === name);
  if (map === undefined) return null;
  const { columns, rows } = drawSheet(read, map);
  const grid = read.grids.find((one) => one.name === name);
  const shown = columns.slice(0, MOST_CELLS);
  const questions = questionsOf(read, map);
  const drawn = rows.slice(0, MOST_ROWS).map((row, at) => ({
    ...row,
    cells: grid === undefined ? cellsOfQuestion(questions[at]) : cellsOf(grid, row.row, shown),
  }));
  // Titles reach over their neighbours: how wide a column is, is told by the questions.
  const telling = drawn.filter(({ part }) => part === 'question' || part === 'header');
  const measured = telling.length > 0 ? telling : drawn;
  const widths = shown.map((_, at) => widest(measured.map(({ cells }) => cells[at] ?? '')));
  return { sheet: name, columns: shown, widths, rows: drawn, omitted: Math.max(0, rows.length - MOST_ROWS) };
}

function widest(texts: readonly string[]): number {
  return Math.min(
    WIDEST,
    texts.reduce((most, text) => Math.max(most, text.length), NARROWEST),
  );
}

function drawSheet(read: ReadMap, map: SheetMap): { columns: MappedColumn[]; rows: MappedRow[] } {
  const grid = read.grids.find(({ name }) => name === map.sheet);
  const questions = questionsOf(read, map);
  if (grid === undefined) return { columns: PLACES, rows: questions.map(rowOfQuestion) };
  const constraint: SheetConstraint | undefined = read.constraints.get(map.sheet);
  const layout = layoutOf(read, map);
  const asked = questions.map(({ questionCell }) => parseCell(questionCell)?.row ?? 0);
  return {
    columns: layout === 'text' ? [PARAGRAPHS] : describeColumns(grid, map, asked, constraint),
    rows: describeRows(grid, map, questions, constraint, { layout, takesAnswers: takesAnswers(read) }),
  };
}

function layoutOf({ outlines }: ReadMap, { sheet }: SheetMap): MapLayout {
  return outlines.find((outline) => outline.sheet === sheet)?.kind ?? 'sheet';
}

/** A text and a printed PDF stay as they are: the answers go beside them. */
function takesAnswers({ recognised: { format, questions } }: ReadMap): boolean {
  if (format === 'text') return false;
  return format !== 'pdf' || questions.some((one) => one.answerCell !== null || Object.keys(one.marks).length > 0);
}

/** The questions of a sheet; those of a document with cells of its outline instead of places of the file. */
function questionsOf({ recognised, outlines }: ReadMap, map: SheetMap): RecognisedQuestion[] {
  const questions = recognised.questions.filter(({ sheet }) => sheet === map.sheet);
  const places = outlines.find(({ sheet }) => sheet === map.sheet)?.places;
  if (places === undefined) return questions;
  const cellOf = (place: string | null) => (place === null ? null : (places.get(place) ?? ELSEWHERE));
  return questions.map((question) => ({
    ...question,
    questionCell: cellOf(question.questionCell) ?? ELSEWHERE,
    answerCell: cellOf(question.answerCell),
  }));
}

function cellsOf(grid: Grid, row: number, columns: readonly MappedColumn[]): string[] {
  return columns.map(({ column }) => {
    const position = parseCell(`${column}${row}`);
    return position === null ? '' : grid.text(row, position.column).slice(0, LONGEST_CELL);
  });
}

/** A place that no row of the map shows: a frame to write in, or a field. */
const ELSEWHERE = '';

const PARAGRAPHS: MappedColumn = {
  column: 'A',
  header: '',
  role: 'question',
  confidence: 1,
  ...because(sentence('The running text, paragraph by paragraph.')),
  by: 'reader',
};

/** In a VSAQ template the questions are listed with their places; there is nothing to choose. */
const PLACES: MappedColumn[] = (['id', 'question', 'answer'] as const).map((role) => ({
  column: { id: sentence('Number'), question: sentence('Question'), answer: sentence('Place of the answer') }[role]
    .text,
  header: '',
  role,
  confidence: 1,
  ...because(sentence('The questions of this file are listed as they stand in it.')),
  by: 'reader',
}));

function rowOfQuestion({ text, answerCell, marks }: RecognisedQuestion, at: number): MappedRow {
  const hasPlace = answerCell !== null || Object.keys(marks).length > 0;
  const why = hasPlace
    ? sentence('It asks, and there is room for an answer.')
    : sentence('It asks; the file has no room for its answer.');
  return { row: at + 1, part: 'question', confidence: hasPlace ? 0.8 : 0.6, ...because(why), by: 'reader', text };
}

function cellsOfQuestion(question: RecognisedQuestion | undefined): string[] {
  if (question === undefined) return [];
  const { id, text, answerCell, marks } = question;
  return [id, text.slice(0, LONGEST_CELL), answerCell ?? Object.values(marks).join(', ')];
}
