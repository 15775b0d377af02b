import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { parseCell } from '../formats/cell-reference';
import { readCsv } from '../formats/csv-read';
import { readWorkbook } from '../formats/xlsx-read';
import { type Grid, gridOfTable, gridOfWorksheet } from './grid';
import { formatOf } from './questionnaire-format';
import { recogniseDocx } from './recognise-docx';
import { recognisePdf } from './recognise-pdf';
import { recogniseSheet } from './recognise-sheet';
import { recogniseText } from './recognise-text';
import { recogniseVsaq } from './recognise-vsaq';

interface ReadQuestionnaire {
  recognised: RecognisedQuestionnaire;
  /** The text at a place of a sheet. */
  textAt: (sheet: string, place: string) => string;
}

/**
 * Finds the questions of a customer's file over all its sheets, with the cells their answers go to.
 * @throws AppError with the sentence to show when the file cannot be read or is of another kind.
 */
export async function recogniseQuestionnaire(file: NamedFile): Promise<RecognisedQuestionnaire> {
  return (await recogniseWithTexts(file)).recognised;
}

/** The same, with a way to read further places of the file. */
export async function recogniseWithTexts(file: NamedFile): Promise<ReadQuestionnaire> {
  const format = formatOf(file);
  if (format === 'docx') {
    const { sheets, questions, textAt } = await recogniseDocx(file);
    return { recognised: { format, sheets, questions }, textAt: (_, locator) => textAt(locator) };
  }
  if (format === 'vsaq') return { recognised: recogniseVsaq(file), textAt: () => '' };
  if (format === 'pdf') return { recognised: await recognisePdf(file), textAt: () => '' };
  if (format === 'text') return { recognised: recogniseText(file), textAt: () => '' };
  const grids = await gridsOf(file, format);
  const found = await recogniseGrids(grids, format, false);
  // A bare list of questions: the answers go beside it.
  const recognised = found.questions.length > 0 ? found : await recogniseGrids(grids, format, true);
  return { recognised, textAt: (sheet, cell) => textIn(grids, sheet, cell) };
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
