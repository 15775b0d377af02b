import type { ListedControl } from '../../../shared/domain/care';
import type { CommandTools } from './command-tools';
import { readControls } from './read-controls';
import { columns } from './tables';
import { UsageError } from './usage-error';

type Values = Record<string, string | boolean | undefined>;

/** `controls`: every requirement with its status, owner and review day; with options, sets these for those named. */
export async function controlsCommand(
  [library = '', ...refs]: readonly string[],
  values: Values,
  tools: CommandTools,
): Promise<boolean> {
  const { owner, review } = values;
  const isAssigning = typeof owner === 'string' || typeof review === 'string';
  if (isAssigning && refs.length === 0)
    throw new UsageError('Name the requirements: controls LIBRARY A.8.24 --owner ROLE --review YYYY-MM-DD.');
  return tools.withLibrary(library, async (app) => {
    const named = await readControls(app, refs, tools);
    if (isAssigning)
      await tools.run(app, 'controls.assign', {
        controls: named,
        ...(typeof owner === 'string' ? { owner } : {}),
        ...(typeof review === 'string' ? { reviewOn: review === 'none' ? null : review } : {}),
        decidedBy: typeof values['by'] === 'string' ? values['by'] : '',
      });
    const wanted = new Set(named.map(({ framework, ref }) => `${framework} ${ref}`));
    const all = await tools.run(app, 'controls.list', {});
    const shown = wanted.size === 0 ? all : all.filter(({ framework, ref }) => wanted.has(`${framework} ${ref}`));
    tools.printResult(values['json'] === true, shown, () => columns(shown.map(lineOf)));
    return true;
  });
}

function lineOf({ framework, ref, title, state, support, confirmed, statementIds, care }: ListedControl): string[] {
  return [
    framework,
    ref,
    title.en,
    state,
    support,
    `${confirmed} of ${statementIds.length} confirmed`,
    care?.owner ?? '',
    care?.reviewOn ?? '',
  ];
}
