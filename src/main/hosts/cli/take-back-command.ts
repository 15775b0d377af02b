import { AppError } from '../../../shared/errors';
import type { CommandTools } from './command-tools';
import { findQuestionnaire } from './find-questionnaire';
import { UsageError } from './usage-error';

/**
 * `take-back`: takes documents, evidence or a questionnaire out again that should not have come in, as long as nobody has built
 * on them; and makes drafts what they were before they were drafted anew.
 */
export async function takeBackCommand(
  [library = '', kind, ...names]: readonly string[],
  json: boolean,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  if (kind !== 'document' && kind !== 'evidence' && kind !== 'questionnaire' && kind !== 'drafts')
    throw new UsageError(
      'Say what is taken back: take-back LIBRARY document|evidence|questionnaire NAME, or drafts QUESTIONNAIRE ENTRY.',
    );
  const [name, entry = ''] = names;
  if (name === undefined) throw new UsageError(`Name the ${kind}.`);
  if (kind === 'drafts' && !/^\d+$/u.test(entry))
    throw new UsageError(
      'Name the number of an entry behind the questionnaire; `proofbook history LIBRARY --json` shows them.',
    );
  return withLibrary(library, async (app) => {
    if (kind === 'questionnaire' || kind === 'drafts') {
      const { id: questionnaireId } = findQuestionnaire(await run(app, 'questionnaires.list', {}), name);
      if (kind === 'questionnaire') {
        const done = await run(app, 'questionnaires.takeBack', { questionnaireId });
        printResult(json, done, () => `${name} is taken out again.`);
        return true;
      }
      const done = await run(app, 'answers.takeBackDrafts', { questionnaireId, since: Number(entry) });
      printResult(json, done, () => `${done.takenBack} drafts are what they were.`);
      return true;
    }
    const held = kind === 'document' ? await run(app, 'documents.list', {}) : await run(app, 'evidence.list', {});
    const ids = names.map((each) => {
      // The newest of that name: the latest edition of a document.
      const newest = held.findLast(({ id, fileName, title }) => [String(id), fileName, title].includes(each));
      if (newest === undefined) throw new AppError('not-found', `There is no ${kind} called ${each} in this library.`);
      return newest.id;
    });
    const done =
      kind === 'document'
        ? await run(app, 'documents.takeBack', { documentIds: ids })
        : await run(app, 'evidence.takeBack', { evidenceIds: ids });
    printResult(json, done, () => `${names.join(', ')} taken out again.`);
    return true;
  });
}
