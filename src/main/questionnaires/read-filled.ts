import type { NamedFile } from '../../shared/domain/file';
import { isPlaceholder } from './placeholder';
import { type ConstraintsFor, recogniseWithTexts } from './recognise-questionnaire';

/** An answer somebody gave in a questionnaire before. */
export interface FilledAnswer {
  sheet: string;
  id: string;
  question: string;
  answer: string;
  comment: string;
}

/** The questions of a filled questionnaire that have an answer or a comment. @throws AppError as reading does. */
export async function readFilledAnswers(file: NamedFile, settle?: ConstraintsFor): Promise<FilledAnswer[]> {
  const { recognised, textAt } = await recogniseWithTexts(file, settle);
  return recognised.questions.flatMap((question) => {
    const { commentCell, sheet } = question;
    const written = commentCell === null ? '' : textAt(sheet, commentCell);
    const comment = isPlaceholder(written) ? '' : written;
    if (question.existingAnswer === '' && comment === '') return [];
    return [
      { sheet: question.sheet, id: question.id, question: question.text, answer: question.existingAnswer, comment },
    ];
  });
}
