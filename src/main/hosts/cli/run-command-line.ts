import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/errors';
import { COMMANDS, COMMON_OPTIONS, type CommandName, evidenceHelp, exportHelp, helpText, mapHelp } from './commands';
import { UsageError } from './usage-error';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Runs one command. Returns the exit code; results go to standard output, one sentence about a failure to standard error. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === undefined) throw new UsageError(helpText());
    if (name === '--help' || name === '-h' || name === 'help') return print(helpText());
    if (!isCommand(name)) throw new UsageError(`There is no command ${name}. Run \`proofbook --help\` for the list.`);
    if (rest.includes('--help') || rest.includes('-h')) return print(helpOf(name));
    const { values, positionals } = parseCommand(name, rest);
    // The core is loaded only now: help and wrong usage are told at once.
    const { runCommand } = await import('./run-command');
    return (await runCommand(name, positionals, values)) ? DONE : FAILED;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return WRONG_USAGE;
    }
    if (error instanceof AppError) {
      console.error(error.message);
      return FAILED;
    }
    console.error(`Something went wrong inside Proofbook: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env['PROOFBOOK_DEBUG'] !== undefined) console.error(error);
    return FAILED;
  }
}

function helpOf(name: CommandName): string {
  if (name === 'export') return exportHelp();
  if (name === 'evidence') return evidenceHelp();
  if (name === 'map') return mapHelp();
  return `proofbook ${COMMANDS[name].usage}\n    ${COMMANDS[name].what}`;
}

function parseCommand(
  name: CommandName,
  rest: string[],
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const command = COMMANDS[name];
  const usage = `Usage: proofbook ${command.usage}`;
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, ...COMMON_OPTIONS },
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length < command.positionals.least || positionals.length > command.positionals.most)
      throw new UsageError(usage);
    return { values, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'Wrong usage'}. ${usage}`);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function print(text: string): number {
  console.log(text);
  return DONE;
}
