import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../shared/errors';
import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { readCsv } from '../formats/csv-read';
import { readWorkbook } from '../formats/xlsx-read';
import { type Grid, gridOfTable, gridOfWorksheet } from './grid';
import { recogniseSheet } from './recognise-sheet';

/**
 * Finds the questions of a customer's file over all its sheets, with the cells their answers go to.
 * @throws AppError with the sentence to show when the file cannot be read or is of another kind.
 */
export async function recogniseQuestionnaire(file: NamedFile): Promise<RecognisedQuestionnaire> {
  return (await recogniseWithGrids(file)).recognised;
}

/** The same, with the sheets as they were read, for callers that look at further cells. */
export async function recogniseWithGrids(
  file: NamedFile,
): Promise<{ recognised: RecognisedQuestionnaire; grids: Grid[] }> {
  const format = formatOf(file);
  const grids = await gridsOf(file, format);
  const recognised = await recogniseGrids(grids, format, false);
  // A bare list of questions: the answers go beside it.
  if (recognised.questions.length === 0) return { recognised: await recogniseGrids(grids, format, true), grids };
  return { recognised, grids };
}

async function recogniseGrids(
  grids: readonly Grid[],
  format: RecognisedQuestionnaire['format'],
  freeColumn: boolean,
): Promise<RecognisedQuestionnaire> {
  const recognised: RecognisedQuestionnaire = { format, sheets: [], questions: [] };
  for (const grid of grids) {
    const { map, questions } = recogniseSheet(grid, freeColumn);
    recognised.sheets.push(map);
    recognised.questions.push(...questions);
    await nextTurn();
  }
  return recognised;
}

/** Which of the two kinds a file is. @throws AppError naming what to save the file as. */
function formatOf(file: NamedFile): RecognisedQuestionnaire['format'] {
  if (file.bytes.length === 0) throw new AppError('unreadable-file', `${file.name} is empty. Ask for it again.`);
  const ending = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (['xlsx', 'xlsm', 'xltx', 'xltm'].includes(ending)) return 'xlsx';
  if (['csv', 'tsv', 'tab'].includes(ending)) return 'csv';
  throw new AppError('unsupported-format', `${file.name} is not read as a questionnaire. Save it as .xlsx or .csv.`);
}

/** A CSV file is one sheet, named like the file. */
function csvGrid(file: NamedFile): Grid {
  const table = readCsv(file).records.map((record) => record.fields.map((field) => field.value));
  return gridOfTable(file.name.replace(/\.[^.]*$/, ''), table);
}

async function gridsOf(file: NamedFile, format: RecognisedQuestionnaire['format']): Promise<Grid[]> {
  if (format === 'csv') return [csvGrid(file)];
  const workbook = await readWorkbook(file);
  return workbook.sheets.map((sheet) => gridOfWorksheet(workbook, sheet));
}
