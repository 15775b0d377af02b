import type { InputOf } from '../../../shared/contract';
import type { ReviewedAnswer } from '../../../shared/domain/answer';
import type { RollForward, WordChange } from '../../../shared/domain/roll-forward';
import { AppError } from '../../../shared/errors';
import type { App } from '../../app/create-app';
import { fileExists, readNamedFile } from '../../platform/files';
import type { CommandTools } from './command-tools';
import { columns } from './tables';

/** `roll-forward`: sets a questionnaire against an earlier one and reports it. */
export function rollForwardCommand(
  [library = '', questionnaire = '', earlier = '']: readonly string[],
  json: boolean,
  tools: CommandTools,
): Promise<boolean> {
  return tools.withLibrary(library, async (app) => {
    const { report, answers } = await runRollForward(app, questionnaire, earlier, tools);
    tools.printResult(json, toJson(report, answers), () => formatRollForward(report, answers));
    return true;
  });
}

/** The same for `answer --from`: the questionnaire comes in, the answers of the earlier one are carried over. */
export async function runRollForward(
  app: App,
  path: string,
  earlier: string,
  { run }: Pick<CommandTools, 'run'>,
): Promise<{ questionnaireId: number; report: RollForward; answers: ReviewedAnswer[] }> {
  // Before anything is imported: a name nobody knows changes nothing.
  const from = await findEarlier(app, earlier, run);
  const { id: questionnaireId } = await run(app, 'questionnaires.import', { file: readNamedFile(path) });
  const report = await run(app, 'answers.rollForward', { questionnaireId, from });
  return { questionnaireId, report, answers: await run(app, 'answers.list', { questionnaireId }) };
}

async function findEarlier(
  app: App,
  name: string,
  run: CommandTools['run'],
): Promise<InputOf<'answers.rollForward'>['from']> {
  if (fileExists(name)) return { kind: 'file', file: readNamedFile(name) };
  const questionnaires = await run(app, 'questionnaires.list', {});
  const named = questionnaires.findLast((one) => one.name === name || one.fileName === name);
  if (named === undefined) {
    throw new AppError(
      'not-found',
      `There is no file and no questionnaire in the library called ${name}. Give the path of the filled file.`,
    );
  }
  return { kind: 'questionnaire', questionnaireId: named.id };
}

const STATE_WORDS = {
  carried: 'carried over',
  'not-carried': 'same, not carried',
  changed: 'changed',
  new: 'new',
} as const;

export function formatCounts({ counts, source }: RollForward): string {
  const words = Object.entries(STATE_WORDS).map(
    ([state, word]) => `${counts[state as keyof typeof STATE_WORDS]} ${word}`,
  );
  return `Set against ${source}: ${words.join(', ')}, ${counts.vanished} not asked any more.`;
}

function formatRollForward(report: RollForward, answers: readonly ReviewedAnswer[]): string {
  const byId = new Map(answers.map((answer) => [answer.question.questionId, answer]));
  const rows = report.questions.map(({ questionId, state, changes, previous }) => {
    const answer = byId.get(questionId);
    const text = changes.length > 0 ? markedChanges(changes) : (answer?.question.text ?? '');
    return [answer?.question.id ?? '', STATE_WORDS[state], text, answer?.answer || (previous?.answer ?? '')];
  });
  const gone = report.vanished.map(({ id, question, answer }) => [id, 'not asked any more', question, answer]);
  return `${columns([...rows, ...gone])}\n\n${formatCounts(report)}`;
}

/** "Do you review rules every [-six-] {+three+} months?" */
function markedChanges(changes: readonly WordChange[]): string {
  return changes
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `{+${words}+}`))
    .join(' ');
}

function toJson(report: RollForward, answers: readonly ReviewedAnswer[]) {
  const byId = new Map(answers.map((answer) => [answer.question.questionId, answer]));
  return {
    ...report,
    questions: report.questions.map(({ questionId, ...rolled }) => {
      const answer = byId.get(questionId);
      const { id = '', sheet = '', text = '', questionCell = '' } = answer?.question ?? {};
      return { sheet, id, question: text, questionCell, answer: answer?.answer ?? '', ...rolled };
    }),
  };
}
