import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { showHidden } from '../../shared/hidden-characters';
import { apart } from '../formats/apart';
import { parseCell } from '../formats/cell-reference';
import { readCsv } from '../formats/csv-read';
import { readWorkbook } from '../formats/xlsx-read';
import { type Grid, gridOfTable, gridOfWorksheet } from './grid';
import { knownTemplates } from './known-templates';
import { type Constraints, mergeConstraints } from './map-corrections';
import { gridOfOutline, NOTHING_SETTLED, type Outline } from './outline';
import { formatOf } from './questionnaire-format';
import { recogniseConstrained } from './recognise-constrained';
import { recogniseDocx } from './recognise-docx';
import { recognisePdf } from './recognise-pdf';
import { recogniseText } from './recognise-text';
import { recogniseVsaq } from './recognise-vsaq';
import { inTurns } from './steps';

export interface ReadQuestionnaire {
  recognised: RecognisedQuestionnaire;
  /** The sheets as they were read; of a document its tables and its running text. */
  grids: readonly Grid[];
  /** What the grids of a document stand for, in their order; empty for formats with sheets. */
  outlines: readonly Outline[];
  /** What was settled before they were read. */
  constraints: Constraints;
  /** The text at a place of a sheet. */
  textAt: (sheet: string, place: string) => string;
}

/** What is settled about the sheets of a file before they are read. */
export type ConstraintsFor = (grids: readonly Grid[]) => Constraints;

/**
 * Finds the questions of a customer's file over all its sheets, with the cells their answers go to.
 * @throws AppError with the sentence to show when the file cannot be read or is of another kind.
 */
export async function recogniseQuestionnaire(file: NamedFile): Promise<RecognisedQuestionnaire> {
  return (await recogniseWithTexts(file)).recognised;
}

/**
 * The same, under what is settled about its sheets, with a way to read further places of the file. What hides in a question
 * or turns its reading direction is named; the file itself stays as it is.
 */
export async function recogniseWithTexts(
  file: NamedFile,
  settle: ConstraintsFor = () => new Map(),
): Promise<ReadQuestionnaire> {
  const read = await readAnyFormat(file, settle);
  const questions = read.recognised.questions.map((question) => ({ ...question, text: showHidden(question.text) }));
  return { ...read, recognised: { ...read.recognised, questions } };
}

async function readAnyFormat(file: NamedFile, settle: ConstraintsFor): Promise<ReadQuestionnaire> {
  const format = formatOf(file);
  if (format === 'docx' || format === 'pdf' || format === 'text') return readOutlined(file, format, settle);
  if (format === 'vsaq') {
    const recognised = await apart(recogniseVsaq, file);
    return { recognised, grids: [], outlines: [], constraints: NOTHING_SETTLED, textAt: () => '' };
  }
  const grids = await gridsOf(file, format);
  const constraints = mergeConstraints(knownTemplates(grids), settle(grids));
  const found = await recogniseGrids(grids, format, false, constraints);
  // A bare list of questions: the answers go beside it.
  const recognised = found.questions.length > 0 ? found : await recogniseGrids(grids, format, true, constraints);
  return { recognised, grids, outlines: [], constraints, textAt: (sheet, cell) => textIn(grids, sheet, cell) };
}

const OUTLINED = { docx: recogniseDocx, pdf: recognisePdf, text: recogniseText } as const;

/** A document is read once to know what can be settled about it, and again where something is. */
async function readOutlined(
  file: NamedFile,
  format: keyof typeof OUTLINED,
  settle: ConstraintsFor,
): Promise<ReadQuestionnaire> {
  const found = await apart(OUTLINED[format], file, NOTHING_SETTLED);
  const constraints = settle(found.outlines.map(gridOfOutline));
  const read = constraints.size === 0 ? found : await apart(OUTLINED[format], file, constraints);
  const { sheets, questions, texts, outlines } = read;
  return {
    recognised: { format, sheets, questions },
    grids: outlines.map(gridOfOutline),
    outlines,
    constraints,
    textAt: (_, place) => texts.get(place) ?? '',
  };
}

function textIn(grids: readonly Grid[], sheet: string, cell: string): string {
  const position = parseCell(cell);
  const grid = grids.find((candidate) => candidate.name === sheet);
  return position && grid ? grid.text(position.row, position.column) : '';
}

async function recogniseGrids(
  grids: readonly Grid[],
  format: RecognisedQuestionnaire['format'],
  freeColumn: boolean,
  constraints: Constraints,
): Promise<RecognisedQuestionnaire> {
  const recognised: RecognisedQuestionnaire = { format, sheets: [], questions: [] };
  for (const [at, grid] of grids.entries()) {
    const steps = recogniseConstrained(grid, constraints.get(grid.name), freeColumn);
    const { map, questions } = await inTurns(steps, at, grids.length, grid.name);
    recognised.sheets.push(map);
    recognised.questions.push(...questions);
  }
  return recognised;
}

/** A CSV file is one sheet, named like the file. */
async function csvGrid(file: NamedFile): Promise<Grid> {
  const { records } = await apart(readCsv, file);
  const table = records.map((record) => record.fields.map((field) => field.value));
  return gridOfTable(file.name.replace(/\.[^.]*$/, ''), table);
}

async function gridsOf(file: NamedFile, format: RecognisedQuestionnaire['format']): Promise<Grid[]> {
  if (format === 'csv') return [await csvGrid(file)];
  const workbook = await apart(readWorkbook, file);
  return workbook.sheets.map((sheet) => gridOfWorksheet(workbook, sheet));
}
