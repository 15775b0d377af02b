import type { NamedFile } from '../../shared/domain/file';
import { recogniseWithGrids } from './recognise-questionnaire';
import { parseCell } from '../formats/cell-reference';
import { isPlaceholder } from './placeholder';

/** An answer somebody gave in a questionnaire before. */
export interface FilledAnswer {
  sheet: string;
  id: string;
  question: string;
  answer: string;
  comment: string;
}

/** The questions of a filled questionnaire that have an answer or a comment. @throws AppError as reading does. */
export async function readFilledAnswers(file: NamedFile): Promise<FilledAnswer[]> {
  const { recognised, grids } = await recogniseWithGrids(file);
  return recognised.questions.flatMap((question) => {
    const cell = question.commentCell === null ? null : parseCell(question.commentCell);
    const grid = grids.find((candidate) => candidate.name === question.sheet);
    const written = cell && grid ? grid.text(cell.row, cell.column) : '';
    const comment = isPlaceholder(written) ? '' : written;
    if (question.existingAnswer === '' && comment === '') return [];
    return [
      { sheet: question.sheet, id: question.id, question: question.text, answer: question.existingAnswer, comment },
    ];
  });
}
