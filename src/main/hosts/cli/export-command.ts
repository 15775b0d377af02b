import {
  AUDIENCES,
  EXPORT_FORMATS,
  EXPORT_PROFILES,
  TRANSFER_MODULES,
  type TransferModule,
} from '../../../shared/domain/export';
import { AppError } from '../../../shared/errors';
import { describeKind, EXPORT_KIND_NAMES, MODULE_NUMBERS } from '../../../shared/export-kinds';
import type { App } from '../../app/create-app';
import { assertWritable, isSameFile, writeFileWhole } from '../../platform/files';
import type { CommandTools } from './command-tools';
import { columns } from './tables';
import { UsageError } from './usage-error';

type Values = Record<string, string | boolean | undefined>;

/** `export`: one document of a library, written whole or not at all; what is missing in it is printed. */
export async function exportCommand(
  [library = '', name = '']: readonly string[],
  values: Values,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  const kind = oneOf(EXPORT_KIND_NAMES, name, 'KIND');
  const output = textOf(values, 'output');
  if (output === undefined) throw new UsageError('Say where to write with -o FILE.');
  const format = formatOf(output, textOf(values, 'format'), describeKind(kind).formats);
  const profile = textOf(values, 'profile');
  const audience = textOf(values, 'audience');
  const module = textOf(values, 'module');
  return withLibrary(library, async (app) => {
    assertOutput(output, app);
    const file = await run(app, 'exports.make', {
      kind,
      format,
      language: oneOf(['en', 'de'], textOf(values, 'lang') ?? 'en', '--lang'),
      ...(profile === undefined ? {} : { profile: oneOf(EXPORT_PROFILES, profile, '--profile') }),
      ...(audience === undefined ? {} : { audience: oneOf(AUDIENCES, audience, '--audience') }),
      ...(module === undefined ? {} : { module: moduleOf(module) }),
      scope: textOf(values, 'scope'),
      topic: textOf(values, 'topic'),
      questionnaireId: await questionnaireOf(app, textOf(values, 'questionnaire'), run),
      draft: values['draft'] === true,
      recipient: textOf(values, 'for'),
    });
    writeFileWhole(output, file.bytes);
    const { fileName, bytes, gaps } = file;
    if (values['json'] === true) printResult(true, { fileName, byteLength: bytes.length, gaps }, () => '');
    else for (const gap of gaps) console.log(gap);
    return true;
  });
}

/** `disclose`: who may read which document; a document is named by its file name, its title or its number. */
export async function discloseCommand(
  [library = '', name, disclosure]: readonly string[],
  json: boolean,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  if (name !== undefined && disclosure === undefined)
    throw new UsageError(`Name the class, too: ${AUDIENCES.join(', ')}.`);
  return withLibrary(library, async (app) => {
    const documents = await run(app, 'documents.list', {});
    if (name !== undefined && disclosure !== undefined) {
      const found = documents.filter((each) => [each.fileName, each.title, String(each.id)].includes(name));
      if (found.length === 0) throw new AppError('not-found', `There is no document called ${name} in this library.`);
      const wanted = oneOf(AUDIENCES, disclosure, 'CLASS');
      for (const { id } of found) await run(app, 'documents.setDisclosure', { documentId: id, disclosure: wanted });
    }
    const classes = new Map(
      (await run(app, 'documents.disclosures', {})).map((each) => [each.documentId, each.disclosure]),
    );
    const list = documents.map(({ id, fileName, title }) => ({
      id,
      fileName,
      title,
      disclosure: classes.get(id) ?? '',
    }));
    printResult(json, list, () => columns(list.map((each) => [each.fileName, each.disclosure, each.title])));
    return true;
  });
}

/** Checks before the work that its result can be written, and not over the library. */
export function assertOutput(output: string, app: App): void {
  if (isSameFile(output, app.libraryPath))
    throw new AppError('already-exists', 'That is the library itself. Choose another name with -o.');
  assertWritable(output);
}

function formatOf<Format extends string>(
  output: string,
  named: string | undefined,
  formats: readonly Format[],
): Format {
  const ending = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase();
  const format = formats.find((each) => each === (named ?? ending));
  if (format === undefined)
    throw new UsageError(`The format is ${formats.join(' or ')}: end FILE so, or add --format.`);
  if (ending !== undefined && ending !== format && EXPORT_FORMATS.some((each) => each === ending))
    throw new UsageError(`FILE ends in .${ending} but --format is ${format}. Make them agree.`);
  return format;
}

function moduleOf(text: string): TransferModule {
  const numbered = TRANSFER_MODULES.find((module) => String(MODULE_NUMBERS[module]) === text);
  return numbered ?? oneOf(TRANSFER_MODULES, text, '--module');
}

async function questionnaireOf(
  app: App,
  name: string | undefined,
  run: CommandTools['run'],
): Promise<number | undefined> {
  if (name === undefined) return undefined;
  const found = (await run(app, 'questionnaires.list', {})).find((each) =>
    [each.name, each.fileName, String(each.id)].includes(name),
  );
  if (found === undefined) throw new AppError('not-found', `There is no questionnaire called ${name} in this library.`);
  return found.id;
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string, what: string): Choice {
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw new UsageError(`${what} is ${choices.join(', ')}. See \`proofbook export --help\`.`);
  return choice;
}

function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
