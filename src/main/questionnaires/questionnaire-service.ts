import type { NamedFile } from '../../shared/domain/file';
import type { Questionnaire, RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import type { Clock } from '../platform/clock';
import type { Database } from '../storage/database';
import { keepFile, sha256 } from '../storage/file-store';
import { findQuestionnaire, findQuestionnaireByHash, insertQuestionnaire } from './questionnaire-store';
import { recogniseQuestionnaire } from './recognise-questionnaire';

/** Takes a customer's file into the library, its bytes as received; the same bytes twice are one questionnaire. */
export async function importQuestionnaire(file: NamedFile, database: Database, clock: Clock): Promise<Questionnaire> {
  const known = findQuestionnaireByHash(database, sha256(file.bytes));
  if (known !== null) return known;
  const recognised = await recogniseQuestionnaire(file);
  assertHasQuestions(file, recognised);
  const id = database.transaction(() =>
    insertQuestionnaire(
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
    ),
  );
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
    `No question was recognised in ${file.name}. Check that it is the questionnaire and not its instructions.`,
  );
}
