import { AppError } from '../../../shared/errors';
import type { CommandTools } from './command-tools';
import { findQuestionnaire } from './find-questionnaire';
import { UsageError } from './usage-error';

/** `take-back`: takes documents or a questionnaire out again that should not have come in, as long as nobody has built on them. */
export async function takeBackCommand(
  [library = '', kind, ...names]: readonly string[],
  json: boolean,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  if (kind !== 'document' && kind !== 'questionnaire')
    throw new UsageError('Say what is taken back: take-back LIBRARY document|questionnaire NAME.');
  const [name] = names;
  if (name === undefined) throw new UsageError(`Name the ${kind}.`);
  return withLibrary(library, async (app) => {
    if (kind === 'questionnaire') {
      const { id } = findQuestionnaire(await run(app, 'questionnaires.list', {}), name);
      const done = await run(app, 'questionnaires.takeBack', { questionnaireId: id });
      printResult(json, done, () => `${name} is taken out again.`);
      return true;
    }
    const documents = await run(app, 'documents.list', {});
    const documentIds = names.map((each) => {
      const found = documents.filter(({ id, fileName, title }) => [String(id), fileName, title].includes(each));
      // The newest edition of that name.
      const newest = found.at(-1);
      if (newest === undefined) throw new AppError('not-found', `There is no document called ${each} in this library.`);
      return newest.id;
    });
    const done = await run(app, 'documents.takeBack', { documentIds });
    printResult(json, done, () => `${names.join(', ')} taken out again.`);
    return true;
  });
}
