import type { Questionnaire } from '../../../shared/domain/questionnaire';
import { AppError } from '../../../shared/errors';

/** The one questionnaire a person named: by its number, its name or its file name. Throws AppError for none and for several. */
export function findQuestionnaire(questionnaires: readonly Questionnaire[], named: string): Questionnaire {
  const found = questionnaires.filter(({ id, name, fileName }) => [String(id), name, fileName].includes(named));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new AppError(
    'not-found',
    found.length === 0
      ? `There is no questionnaire ${named} in this library. \`proofbook due LIBRARY\` lists them.`
      : `Several questionnaires are called ${named}. Name it by its number; \`proofbook due LIBRARY --json\` shows it.`,
  );
}
