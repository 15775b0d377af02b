import type { CommandTools } from './command-tools';
import { findQuestionnaire } from './find-questionnaire';
import { columns } from './tables';
import { UsageError } from './usage-error';

/** `due`: lists questionnaires with the day each is expected back, soonest first, or sets that day for one. */
export async function dueCommand(
  [library = '', named, day]: readonly string[],
  json: boolean,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  if (named !== undefined && day === undefined) throw new UsageError('Name the day too: YYYY-MM-DD, or none.');
  return withLibrary(library, async (app) => {
    const before = await run(app, 'questionnaires.list', {});
    const shown =
      named === undefined || day === undefined
        ? before
        : await run(app, 'questionnaires.setDue', {
            questionnaireId: findQuestionnaire(before, named).id,
            dueOn: day === 'none' ? null : day,
          });
    const soonest = shown.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
    printResult(
      json,
      soonest.map(({ id, name, dueOn, questionCount, approvedCount }) => ({
        id,
        name,
        dueOn,
        questionCount,
        approvedCount,
      })),
      () =>
        columns(
          soonest.map((each) => [each.dueOn ?? 'no day', `${each.approvedCount} of ${each.questionCount}`, each.name]),
        ) || 'None yet.',
    );
    return true;
  });
}
