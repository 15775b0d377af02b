import type { RequirementRef } from '../../../shared/domain/framework';
import { AppError } from '../../../shared/errors';
import type { App } from '../../app/create-app';
import type { CommandTools } from './command-tools';

/** "A.8.24", or "scc-2021:3" where a number alone is found in several frameworks. */
export async function readControls(
  app: App,
  refs: readonly string[],
  tools: Pick<CommandTools, 'run'>,
): Promise<RequirementRef[]> {
  if (refs.length === 0) return [];
  const known = (await tools.run(app, 'controls.coverage', {})).flatMap(({ requirements }) => requirements);
  return refs.map((name) => {
    const found = known.filter(({ framework, ref }) => ref === name || `${framework}:${ref}` === name);
    const [first, second] = found;
    if (first === undefined) throw new AppError('bad-input', `${name} is no requirement of any framework.`);
    if (second !== undefined)
      throw new AppError('bad-input', `${name} is found in several frameworks. Write ${first.framework}:${name}.`);
    return { framework: first.framework, ref: first.ref };
  });
}
