import type { ClassDecision } from '../../../shared/contract/classes';
import { AUDIENCES, type Audience } from '../../../shared/domain/export';
import type { App } from '../../app/create-app';
import type { CommandTools } from './command-tools';
import { findQuestionnaire } from './find-questionnaire';
import { readControls } from './read-controls';
import { columns } from './tables';
import { UsageError } from './usage-error';

/** A decision with the words of what it is about; empty where that is not in the library any more. */
type NamedDecision = ClassDecision & { title: string };

const KINDS = ['statement', 'requirement', 'questionnaire'] as const;
const TAKEN_BACK = 'none';

/** `classes`: who may read a statement, what is said of a requirement, the answers to a questionnaire; or decides it for one. */
export async function classesCommand(
  [library = '', kindName, name, className]: readonly string[],
  json: boolean,
  tools: CommandTools,
): Promise<boolean> {
  const wanted = kindName === undefined ? null : { kind: kindOf(kindName), ...namedClass(kindName, name, className) };
  return tools.withLibrary(library, async (app) => {
    if (wanted !== null) {
      const { kind, disclosure } = wanted;
      const subject = await subjectOf(app, kind, wanted.name, tools);
      await tools.run(app, 'classes.decide', { kind, subject, disclosure });
    }
    const decisions = await withTitles(app, await tools.run(app, 'classes.list', {}), tools);
    tools.printResult(json, decisions, () => formatDecisions(decisions));
    return true;
  });
}

function kindOf(text: string): ClassDecision['kind'] {
  const kind = KINDS.find((each) => each === text);
  if (kind === undefined)
    throw new UsageError(`Say what it is about: ${KINDS.join(', ')}. Documents have \`proofbook disclose\`.`);
  return kind;
}

function namedClass(
  kind: string,
  name: string | undefined,
  className: string | undefined,
): { name: string; disclosure: Audience | null } {
  const disclosure = AUDIENCES.find((each) => each === className) ?? null;
  if (name === undefined || (disclosure === null && className !== TAKEN_BACK))
    throw new UsageError(
      `Name the ${kind} and its class: classes LIBRARY ${kind} NAME CLASS; CLASS is ${AUDIENCES.join(', ')}, or ${TAKEN_BACK}.`,
    );
  return { name, disclosure };
}

async function subjectOf(app: App, kind: ClassDecision['kind'], name: string, tools: CommandTools): Promise<string> {
  switch (kind) {
    case 'statement':
      return name;
    case 'requirement': {
      const [found] = await readControls(app, [name], tools);
      return found === undefined ? name : `${found.framework} ${found.ref}`;
    }
    case 'questionnaire':
      return String(findQuestionnaire(await tools.run(app, 'questionnaires.list', {}), name).id);
  }
}

async function withTitles(
  app: App,
  decisions: readonly ClassDecision[],
  { run }: CommandTools,
): Promise<NamedDecision[]> {
  const ids = decisions.flatMap(({ kind, subject }) => (kind === 'statement' ? [Number(subject)] : [])).slice(0, 5000);
  const { statements } = await run(app, 'statements.list', { ids, limit: 5000 });
  const coverage = decisions.some(({ kind }) => kind === 'requirement') ? await run(app, 'controls.coverage', {}) : [];
  const titles = new Map<string, string>([
    ...statements.map(({ id, quote }) => [`statement ${id}`, quote] as const),
    ...coverage
      .flatMap(({ requirements }) => requirements)
      .map(({ framework, ref, title }) => [`requirement ${framework} ${ref}`, title.en] as const),
    ...(await run(app, 'questionnaires.list', {})).map((each) => [`questionnaire ${each.id}`, each.name] as const),
  ]);
  return decisions.map((decision) => ({
    ...decision,
    title: titles.get(`${decision.kind} ${decision.subject}`) ?? '',
  }));
}

function formatDecisions(decisions: readonly NamedDecision[]): string {
  return (
    columns(decisions.map(({ kind, subject, disclosure, title }) => [kind, subject, disclosure, title])) ||
    'None decided: a statement has the class of its document, and a questionnaire is read by customers.'
  );
}
