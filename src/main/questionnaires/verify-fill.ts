import type { FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import type { AllowedCell } from '../formats/csv-proof';
import { proveFill } from '../formats/package-proof';
import { recogniseQuestionnaire } from './recognise-questionnaire';

/**
 * Proves that a filled copy differs from the original in answer slots only: the cells the layout reader finds in the
 * original. Anything else that differs makes `ok` false and is listed.
 * @throws AppError when one of the files cannot be read.
 */
export async function verifyFill(original: NamedFile, filled: NamedFile): Promise<FileProof> {
  const { format, questions } = await recogniseQuestionnaire(original);
  if (format === 'pdf' || format === 'text') {
    throw new AppError(
      'unsupported-format',
      `${original.name} is never written into. Compare a workbook, a Word form or a .csv file.`,
    );
  }
  return proveFill(original, filled, answerCells(questions));
}

/** Every cell the questions' answers, comments, evidence and marks may go to. */
function answerCells(questions: readonly RecognisedQuestion[]): AllowedCell[] {
  return questions.flatMap(({ sheet, answerCell, commentCell, evidenceCell, marks }) =>
    [answerCell, commentCell, evidenceCell, ...Object.values(marks)].flatMap((cell) => (cell ? [{ sheet, cell }] : [])),
  );
}
