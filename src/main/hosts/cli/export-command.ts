import {
  AUDIENCES,
  EXPORT_FORMATS,
  EXPORT_PROFILES,
  TRANSFER_MODULES,
  type TransferModule,
} from '../../../shared/domain/export';
import type { ExportFinding } from '../../../shared/domain/export-finding';
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
  const isCheck = values['check'] === true;
  if (output === undefined && !isCheck) throw new UsageError('Say where to write with -o FILE.');
  const format =
    output === undefined ? undefined : formatOf(output, textOf(values, 'format'), describeKind(kind).formats);
  const profile = textOf(values, 'profile');
  const audience = textOf(values, 'audience');
  const module = textOf(values, 'module');
  return withLibrary(library, async (app) => {
    if (output !== undefined && !isCheck) assertOutput(output, app);
    const request = {
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
    };
    const isJson = values['json'] === true;
    if (isCheck || output === undefined) {
      const { findings, gaps } = await run(app, 'exports.check', request);
      printResult(isJson, { findings, gaps }, () => [...findingLines(findings), ...gaps].join('\n'));
      return findings.every(({ severity }) => severity !== 'blocking');
    }
    const tell = (findings: readonly ExportFinding[]): void => {
      for (const line of isJson ? [] : findingLines(findings)) console.error(line);
    };
    const file = await run(app, 'exports.make', request).catch(async (error: unknown) => {
      // What stands against it is said as well where it is refused.
      tell((await run(app, 'exports.check', request)).findings);
      throw error;
    });
    const { fileName, bytes, gaps, findings } = file;
    tell(findings);
    writeFileWhole(output, bytes);
    if (isJson) printResult(true, { fileName, byteLength: bytes.length, gaps, findings }, () => '');
    else for (const gap of gaps) console.log(gap);
    return true;
  });
}

const MOST_SHOWN = 60;

/** A line for each finding with its source; what nobody approved is counted by document, since it may be all of it. */
function findingLines(findings: readonly ExportFinding[]): string[] {
  const unapproved = findings.filter(({ rule }) => rule === 'unapproved');
  const others = findings.filter(({ rule }) => rule !== 'unapproved');
  const byDocument = Map.groupBy(unapproved, ({ source }) => source?.document ?? '');
  return [
    ...others.slice(0, MOST_SHOWN).map(({ rule, severity, sentence, message, source }) => {
      const where = source === null ? '' : ` (${source.document}, ${source.locator}; statement ${source.statementId})`;
      const words = sentence === '' ? '' : `“${sentence}” `;
      return `${severity}: ${rule}: ${words}${message}${where}`;
    }),
    ...(others.length > MOST_SHOWN ? [`… and ${others.length - MOST_SHOWN} more; --check --json lists all.`] : []),
    ...[...byDocument].map(
      ([document, group]) =>
        `warning: unapproved: ${group.length === 1 ? '1 sentence' : `${group.length} sentences`} of ${document} nobody approved; the pages are marked as a draft until \`proofbook approve\` lets them leave.`,
    ),
  ];
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
      const wanted = disclosure === 'none' ? null : oneOf(AUDIENCES, disclosure, 'CLASS');
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
  if (choice === undefined)
    throw new UsageError(
      `${what} ${what.startsWith('-') ? 'takes' : 'is'} ${listed(choices)}. See \`proofbook export --help\`.`,
    );
  return choice;
}

function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listed(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}
