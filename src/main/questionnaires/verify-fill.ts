import type { FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { apart } from '../formats/apart';
import type { AllowedCell } from '../formats/csv-proof';
import { proveFill } from '../formats/package-proof';
import { proveAnswers } from './prove-answers';
import { type ConstraintsFor, recogniseWithTexts } from './recognise-questionnaire';

/**
 * Proves that a filled copy differs from the original in answer slots only: the cells the layout reader finds in the
 * original, under what is settled about it. Anything else that differs makes `ok` false and is listed.
 For a file nothing is written
 * into, the document of answers beside it is checked: every question, in its order and words.
 * @throws AppError when one of the files cannot be read.
 */
export async function verifyFill(original: NamedFile, filled: NamedFile, settled?: ConstraintsFor): Promise<FileProof> {
  const { recognised } = await recogniseWithTexts(original, settled);
  const { format, questions } = recognised;
  if ((format === 'pdf' || format === 'text') && isWordFile(filled)) return apart(proveAnswers, questions, filled);
  if (format === 'text' || (format === 'pdf' && answerCells(questions).length === 0)) {
    throw new AppError(
      'unsupported-format',
      '{name} is never written into. Compare it with the Word document of its answers.',
      { name: original.name },
    );
  }
  return apart(proveFill, original, filled, answerCells(questions));
}

function isWordFile({ bytes }: NamedFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Every cell the questions' answers, comments, evidence and marks may go to. */
function answerCells(questions: readonly RecognisedQuestion[]): AllowedCell[] {
  return questions.flatMap(({ sheet, answerCell, commentCell, evidenceCell, marks }) =>
    [answerCell, commentCell, evidenceCell, ...Object.values(marks)].flatMap((cell) => (cell ? [{ sheet, cell }] : [])),
  );
}
