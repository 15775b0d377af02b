import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { OperationName, OutputOf } from '../../../shared/contract';
import { inputs } from '../../../shared/contract';
import type { ReviewedAnswer } from '../../../shared/domain/answer';
import type { RecognisedQuestion } from '../../../shared/domain/questionnaire';
import { AppError } from '../../../shared/errors';
import type { App } from '../../app/create-app';
import { readKeyHeader } from '../../app/open-library';
import { atHome, createShelf } from '../../app/shelf';
import { createVault, type Vault } from '../../app/vault';
import { configFolder, homeFolder } from '../../platform/config-folder';
import { isSameFile, readNamedFile, writeFileWhole } from '../../platform/files';
import { isInside } from '../../platform/folders';
import { installationFolder } from '../../platform/installation';
import { guardPaths } from '../page/guard-paths';
import { classesCommand } from './classes-command';
import type { CommandTools } from './command-tools';
import type { CommandName } from './commands';
import { controlsCommand } from './controls-command';
import { dueCommand } from './due-command';
import { evidenceCommand } from './evidence-command';
import { assertOutput, discloseCommand, exportCommand } from './export-command';
import { parseJson, readStandardInput } from './input';
import { runLeavingCommand } from './leaving-commands';
import { runLibraryCommand } from './library-commands';
import { mapCommand } from './map-command';
import { organisationCommand } from './organisation-command';
import { openForCommand } from './passphrase-input';
import { createProgressBar } from './progress-bar';
import { formatCounts, rollForwardCommand, runRollForward } from './roll-forward-command';
import { soaCommand } from './soa-command';
import { formatAnswers, formatFindings, formatImports, formatQuestions } from './tables';
import { takeBackCommand } from './take-back-command';
import { UsageError } from './usage-error';
import { verifyCommand } from './verify-command';

type Values = Record<string, string | boolean | undefined>;
const ROOT = installationFolder();
const RESOURCES = resolve(ROOT, 'resources');
// Operations that change nothing, and so are done beside a program that writes.
const READING =
  /\.(?:summary|check|read|list\w*|coverage|marks|mappings|suggest|inspect|map|mapFile|picture|find\w*|rolledForward|verify|ask|compareReusable|history|previewRestore|said|approvals|customers|branding|preview|standings|requirementMappings)$/u;

/** Runs one parsed command; false where it ran but its result is a failure (a proof that does not hold, a file refused). */
export async function runCommand(name: CommandName, positionals: readonly string[], values: Values): Promise<boolean> {
  const [first = '', second = '', ...others] = positionals;
  const json = values['json'] === true;
  const withLibrary: CommandTools['withLibrary'] = (path, work) => withApp(path, values, 'write', work);
  switch (name) {
    case 'new':
    case 'demo':
    case 'recent':
    case 'passphrase':
    case 'snapshot':
    case 'restore':
    case 'export-library':
    case 'import-library':
    case 'history':
    case 'seal':
      return runLibraryCommand(name, positionals, values, RESOURCES);
    case 'import':
      return withLibrary(first, async (app) => {
        const results = await run(app, 'documents.import', { files: [second, ...others].map(readNamedFile) });
        printResult(json, results, () => formatImports(results));
        for (const result of results) if (result.outcome === 'failed') console.error(result.message);
        return results.every((result) => result.outcome !== 'failed');
      });
    case 'import-answers':
      return withLibrary(first, async (app) => {
        const results = await run(app, 'answers.importFilled', { files: [second, ...others].map(readNamedFile) });
        printResult(json, results, () =>
          results.map((result) => `${result.fileName}: ${result.imported} answers kept`).join('\n'),
        );
        for (const result of results) if (result.message !== '') console.error(result.message);
        return results.every((result) => result.message === '');
      });
    case 'inspect':
      return withLibrary(':memory:', async (app) => {
        const recognised = await run(app, 'questionnaires.inspect', { file: readNamedFile(first) });
        printResult(json, recognised.questions.map(inspectedQuestion), () => formatQuestions(recognised));
        return true;
      });
    case 'answer':
      return withLibrary(first, (app) => answerQuestionnaire(app, second, values, json));
    case 'roll-forward':
      return rollForwardCommand(positionals, json, { withLibrary, run, printResult });
    case 'due':
      return dueCommand(positionals, json, {
        withLibrary: (path, work) => withApp(path, values, second === '' ? 'read' : 'write', work),
        run,
        printResult,
      });
    case 'map':
      return mapCommand(positionals, values, { withLibrary, run, printResult });
    case 'export':
      return exportCommand(positionals, values, { withLibrary, run, printResult });
    case 'organisation':
      return organisationCommand(positionals, { withLibrary, run, printResult });
    case 'disclose':
      return discloseCommand(positionals, json, { withLibrary, run, printResult });
    case 'take-back':
      return takeBackCommand(positionals, json, { withLibrary, run, printResult });
    case 'classes':
      return classesCommand(positionals, json, {
        withLibrary: (path, work) => withApp(path, values, second === '' ? 'read' : 'write', work),
        run,
        printResult,
      });
    case 'approve':
    case 'customers':
    case 'branding':
    case 'read-back':
      return runLeavingCommand(name, positionals, values, { withLibrary, run, printResult });
    case 'soa':
      return soaCommand(positionals, values, { withLibrary, run, printResult });
    case 'controls':
      return controlsCommand(positionals, values, { withLibrary, run, printResult });
    case 'evidence':
      return evidenceCommand(positionals, values, { withLibrary, run, printResult });
    case 'check':
      return withApp(first, values, 'read', async (app) => {
        const { findings } = await run(app, 'library.check', {});
        printResult(json, { findings }, () => formatFindings(findings));
        return findings.every((finding) => finding.severity !== 'error');
      });
    case 'verify':
      return verifyCommand(
        positionals,
        { json, library: values['library'] },
        { withLibrary: (path, work) => withApp(path, values, 'read', work), run, printResult },
      );
    case 'run':
      if (!Object.hasOwn(inputs, second)) throw new UsageError(`There is no operation called ${second}.`);
      return withApp(first, values, READING.test(second) ? 'read' : 'write', async (app) => {
        const text = (await readStandardInput()).trim();
        const output = await run(app, second as OperationName, parseJson(text === '' ? '{}' : text)); // checked just above
        console.log(
          JSON.stringify(
            output,
            (_key, entry: unknown) => (entry instanceof Uint8Array ? `${entry.length} bytes` : entry),
            2,
          ),
        );
        return true;
      });
    case 'serve':
      return serve(first, values);
  }
}

async function answerQuestionnaire(app: App, path: string, values: Values, json: boolean): Promise<boolean> {
  const output = textOption(values, 'output');
  const write = textOption(values, 'write') ?? 'drafts';
  if (write !== 'drafts' && write !== 'approved') throw new UsageError('--write takes drafts or approved.');
  if (output !== null) {
    if (isSameFile(output, path))
      throw new AppError(
        'already-exists',
        'The received questionnaire is never written over. Choose another name with -o.',
      );
    assertOutput(output, app);
  }
  const { questionnaireId, answers } = await draftQuestionnaire(app, path, textOption(values, 'from'));
  if (output !== null) {
    const filled = await run(app, 'exports.filledQuestionnaire', { questionnaireId, write });
    assertEnding(output, filled.fileName);
    writeFileWhole(output, filled.bytes);
    for (const note of filled.gaps) console.error(note);
    for (const { severity, sentence, message } of filled.findings)
      console.error(`${severity}: “${sentence}” ${message}`);
  }
  printResult(json, answers.map(answeredQuestion), () => formatAnswers(answers));
  return true;
}

async function draftQuestionnaire(
  app: App,
  path: string,
  earlier: string | null,
): Promise<{ questionnaireId: number; answers: ReviewedAnswer[] }> {
  if (earlier === null) {
    const { id } = await run(app, 'questionnaires.import', { file: readNamedFile(path) });
    return { questionnaireId: id, answers: await run(app, 'answers.draftAll', { questionnaireId: id }) };
  }
  const { questionnaireId, report, answers } = await runRollForward(app, path, earlier, { run });
  console.error(formatCounts(report));
  return { questionnaireId, answers };
}

/** A file under another kind's name would be called damaged by whoever opens it. */
function assertEnding(output: string, written: string): void {
  const [given, real] = [output, written].map((name) => /\.[a-z0-9]+$/iu.exec(name)?.[0].toLowerCase() ?? '');
  if (given === real || given === '') return;
  throw new AppError(
    'bad-input',
    `The answers were drafted, but what is to be written is a ${real ?? ''} file (${written}). End the name after -o in ${real ?? ''}.`,
  );
}

async function serve(path: string, values: Values): Promise<boolean> {
  const port = textOption(values, 'port');
  const wanted = port === null ? 0 : Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new UsageError('--port takes a number up to 65535.');
  const home = homeFolder();
  const shelf = createShelf(
    { resourcesFolder: RESOURCES, configFolder: configFolder(), homeFolder: home },
    path === '' ? null : await openVault(path, values),
  );
  // Loaded only here: Node's server brings its network client along.
  const { serveLibrary } = await import('../loopback/serve-library');
  const guarded = guardPaths(shelf.run, (named) => isInside(atHome(named, home), home));
  const server = await serveLibrary(
    { run: guarded },
    {
      rendererFolder: resolve(ROOT, 'out/renderer'),
      port: wanted,
      token: randomBytes(24).toString('base64url'),
    },
  );
  // Whoever reads the address may stop the program at once: it has to listen for that before it prints.
  const stopped = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
  console.log(server.url);
  await stopped;
  await server.close();
  shelf.close();
  return true;
}

async function openVault(path: string, values: Values): Promise<Vault> {
  const libraryPath = resolve(path);
  // Without a passphrase at hand the page asks for it.
  const isLocked = readKeyHeader(libraryPath) !== null && values['passphrase-file'] === undefined;
  const app = isLocked ? null : await openForCommand(path, values, { resourcesFolder: RESOURCES });
  return createVault(app, { libraryPath, resourcesFolder: RESOURCES });
}

async function withApp<Result>(
  path: string,
  values: Values,
  access: 'write' | 'read',
  work: (app: App) => Promise<Result>,
): Promise<Result> {
  const app = await openForCommand(path, values, { resourcesFolder: RESOURCES, access });
  try {
    return await work(app);
  } finally {
    app.close();
  }
}

async function run<Name extends OperationName>(app: App, name: Name, input: unknown): Promise<OutputOf<Name>> {
  const bar = createProgressBar();
  const reply = await app.run(name, input, { onProgress: bar.report });
  bar.end();
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message);
  return reply.output;
}

function inspectedQuestion({
  sheet,
  id,
  text,
  questionCell,
  answerCell,
  commentCell,
  kind,
  options,
  marks,
}: RecognisedQuestion) {
  return { sheet, id, text, questionCell, answerCell, commentCell, kind, options, marks };
}

function answeredQuestion(answered: ReviewedAnswer) {
  const { question, verdict, answer, comment, confidence, citations, requirements, flags, reason } = answered;
  return {
    sheet: question.sheet,
    id: question.id,
    question: question.text,
    questionCell: question.questionCell,
    answerCell: question.answerCell,
    verdict,
    answer,
    comment,
    confidence,
    citations: citations.map(({ quote, document, locator }) => ({ quote, document, locator })),
    requirements,
    flags,
    reason,
  };
}

function printResult(json: boolean, value: unknown, text: () => string): void {
  console.log(json ? JSON.stringify(value, null, 2) : text());
}

function textOption(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
