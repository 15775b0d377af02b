import formats from '../../../resources/questionnaires/formats.json';
import type { NamedFile } from '../../shared/domain/file';
import type { QuestionnaireFormat } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { sentence } from '../../shared/sentence';

/** Which kind a file is, by its ending. @throws AppError naming what to save a file of another kind as. */
export function formatOf(file: NamedFile): QuestionnaireFormat {
  if (file.bytes.length === 0)
    throw new AppError('unreadable-file', '{name} is empty. Ask for it again.', { name: file.name });
  const ending = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const read = formats.read.find(({ endings }) => endings.includes(ending));
  // The JSON's formats are the ones of the type; a test reads the file.
  if (read) return read.format as QuestionnaireFormat;
  const foreign = formats.foreign.find(({ endings }) => endings.includes(ending));
  if (foreign === undefined)
    throw new AppError(
      'unsupported-format',
      '{name} is not read as a questionnaire. Save it as .xlsx, .docx or .csv and import that file.',
      { name: file.name },
    );
  throw new AppError(
    'unsupported-format',
    '{name} is {what}, which is not read here. Save it as {instead} and import that file.',
    { name: file.name, what: sentence(foreign.what), instead: sentence(foreign.instead) },
  );
}
