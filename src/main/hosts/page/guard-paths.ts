import { AppError, refused } from '../../../shared/errors';
import type { RunByName } from './running-calls';

// What a page can ask for with a path of this machine in it.
const WITH_PATH = new Set(['libraries.open', 'libraries.create', 'libraries.makeDemo', 'libraries.browse']);

/**
 * Keeps a page that was taken over from reaching files the person never meant: a library is opened or made only where
 * `mayUse` says so, or at a path that is in the list of recent ones.
 */
export function guardPaths(run: RunByName, mayUse: (path: string) => boolean): RunByName {
  return async (name, input, options) => {
    if (!WITH_PATH.has(name)) return run(name, input, options);
    const path = pathIn(input);
    if (mayUse(path) || (name === 'libraries.open' && (await isRecent(run, path)))) return run(name, input, options);
    return refused(new AppError('bad-input', 'The page may not use that place. Choose one in your own folders.'));
  };
}

async function isRecent(run: RunByName, path: string): Promise<boolean> {
  const reply = await run('libraries.listRecent', {});
  return reply.ok && Array.isArray(reply.output) && reply.output.some((each: unknown) => pathIn(each) === path);
}

function pathIn(input: unknown): string {
  if (typeof input !== 'object' || input === null) return '';
  const path: unknown = Reflect.get(input, 'path') ?? Reflect.get(input, 'folder') ?? '';
  return typeof path === 'string' ? path : '';
}
