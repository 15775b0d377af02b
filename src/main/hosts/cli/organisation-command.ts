import { readNamedFile } from '../../platform/files';
import type { CommandTools } from './command-tools';
import { parseJson, readStandardInput } from './input';
import { UsageError } from './usage-error';

/**
 * `organisation`: shows the company's records as JSON; with a file, takes over what stands in it. What the file leaves
 * out stays as it is, a list it names replaces the whole list.
 */
export async function organisationCommand(
  [library = '', path]: readonly string[],
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  const given = path === undefined ? null : await readRecords(path);
  return withLibrary(library, async (app) => {
    const organisation = await run(app, 'organisation.read', {});
    const shown =
      given === null
        ? organisation
        : await run(app, 'organisation.save', { organisation: { ...organisation, ...given } });
    printResult(true, shown, () => '');
    return true;
  });
}

async function readRecords(path: string): Promise<object> {
  const text = path === '-' ? await readStandardInput() : new TextDecoder().decode(readNamedFile(path).bytes);
  const records = parseJson(text.replace(/^\uFEFF/u, ''), path === '-' ? 'Standard input' : path);
  if (typeof records !== 'object' || records === null || Array.isArray(records))
    throw new UsageError('The records are one JSON object. `proofbook organisation LIBRARY` prints one to start from.');
  return records;
}
