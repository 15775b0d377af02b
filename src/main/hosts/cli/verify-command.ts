import type { FileProof } from '../../../shared/domain/export';
import type { NamedFile } from '../../../shared/domain/file';
import { AppError } from '../../../shared/errors';
import type { App } from '../../app/create-app';
import { readNamedFile } from '../../platform/files';
import { sha256 } from '../../storage/file-store';
import type { CommandTools } from './command-tools';
import { formatProof } from './tables';
import { UsageError } from './usage-error';

/** `verify`: whether a filled copy differs in answer cells only, as the file is recognised, or as a library has its map. */
export async function verifyCommand(
  [originalPath = '', filledPath = '']: readonly string[],
  { json, library }: { json: boolean; library: string | boolean | undefined },
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  if (library === '') throw new UsageError('--library takes the path of a library.');
  const original = readNamedFile(originalPath);
  const filled = readNamedFile(filledPath);
  const named = typeof library === 'string' ? library : null;
  return withLibrary(named ?? ':memory:', async (app) => {
    const corrections = named === null ? [] : await readCorrections(app, original, run);
    const proof = await run(app, 'exports.verify', { original, filled });
    printResult(json, proof, () => [formatProof(proof), ...corrections].join('\n'));
    if (!proof.ok) console.error(complaintOf(proof, named !== null));
    return proof.ok;
  });
}

/** How the library has the map of this very file corrected, a line each. Throws AppError where it does not hold the file. */
async function readCorrections(app: App, original: NamedFile, run: CommandTools['run']): Promise<string[]> {
  const hash = sha256(original.bytes);
  const held = (await run(app, 'questionnaires.list', {})).find((each) => each.sha256 === hash);
  if (held === undefined)
    throw new AppError(
      'not-found',
      `${original.name} is not in that library as it was received. Name the received file, or leave out --library.`,
    );
  const { corrections } = await run(app, 'questionnaires.map', { questionnaireId: held.id });
  return corrections.map(({ words, by }) => `${by === 'person' ? 'Corrected' : 'Remembered'}: ${words}`);
}

/** Cells alone may be answers whose place a person corrected; a changed part of the package is never one. */
function complaintOf({ differences }: FileProof, isMapKnown: boolean): string {
  const others = differences.filter(({ allowed }) => !allowed);
  if (isMapKnown) return 'The files differ in more than answer cells, also under the map this library has of the file.';
  return others.length > 0 && others.every(({ cell }) => cell !== null)
    ? 'The files differ in more than answer cells; if the map of this questionnaire was corrected, that may be the reason: --library LIBRARY verifies under the corrected map.'
    : 'The files differ in more than answer cells.';
}
