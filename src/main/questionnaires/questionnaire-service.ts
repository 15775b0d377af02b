import type { NamedFile } from '../../shared/domain/file';
import type { Questionnaire, RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import type { Clock } from '../platform/clock';
import type { Database } from '../storage/database';
import { keepFile, sha256 } from '../storage/file-store';
import { recordCorrections } from './layout-store';
import { constraintsOf } from './map-corrections';
import { findQuestionnaire, findQuestionnaireByHash, insertQuestionnaire } from './questionnaire-store';
import { readMap } from './read-map';
import { recallLayouts } from './remember-layout';

/**
 * Takes a customer's file into the library, its bytes as received; the same bytes twice are one questionnaire. What was
 * corrected about earlier files of the same template holds for it too. A workbook without a recognised question is taken
 * where `evenEmpty` says that a person will name its columns.
 */
export async function importQuestionnaire(
  file: NamedFile,
  database: Database,
  clock: Clock,
  evenEmpty = false,
): Promise<Questionnaire> {
  const known = findQuestionnaireByHash(database, sha256(file.bytes));
  if (known !== null) return known;
  const remembered = recallLayouts(database, file);
  const { recognised, grids } = await readMap(file, (sheets) => constraintsOf(remembered.for(sheets)));
  if (!(evenEmpty && grids.some(({ rows }) => rows.length > 0))) assertHasQuestions(file, recognised);
  const id = database.transaction(() => {
    const questionnaireId = insertQuestionnaire(
      database,
      {
        name: file.name.replace(/\.[^.]+$/u, ''),
        fileName: file.name,
        format: recognised.format,
        sha256: keepFile(database, file.bytes),
        importedAt: clock(),
        sheets: recognised.sheets,
      },
      recognised.questions,
    );
    recordCorrections(
      database,
      questionnaireId,
      remembered.applied.map(({ correction, layout }) => ({ correction, layoutId: layout.id })),
      clock(),
    );
    return questionnaireId;
  });
  return requireQuestionnaire(database, id);
}

export function requireQuestionnaire(database: Database, id: number): Questionnaire {
  const questionnaire = findQuestionnaire(database, id);
  if (questionnaire === null) throw new AppError('not-found', 'That questionnaire is not in this library.');
  return questionnaire;
}

function assertHasQuestions(file: NamedFile, recognised: RecognisedQuestionnaire): void {
  if (recognised.questions.length > 0) return;
  throw new AppError(
    'unreadable-file',
    'No question was recognised in {name}. Check that it is the questionnaire and not its instructions.',
    { name: file.name },
  );
}
