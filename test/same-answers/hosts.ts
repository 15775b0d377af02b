import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Reply } from '../../src/shared/errors';
import { decodeMessage, encodeMessage } from '../../src/shared/transport';
import { WINDOW_CHANNEL } from '../../src/shared/window-channel';
import { PROJECT_FOLDER } from '../builders/company-files';
import { BIN, done, NOW } from '../hosts/cli/proofbook';

/** One way into the program, with one library open. */
export interface HostUnderTest {
  run(name: string, input: unknown): Promise<Reply<unknown>>;
  close(): Promise<void>;
}

/** The window's processes, to which a test can also do what Electron, the system or a person does. */
export interface WindowUnderTest extends HostUnderTest {
  ask(message: object): Promise<unknown>;
  probe(...what: string[]): Promise<unknown>;
}

const environment = (folder: string) => ({
  ...process.env,
  PROOFBOOK_NOW: NOW,
  PROOFBOOK_CONFIG: join(folder, 'config'),
  HOME: folder,
  USERPROFILE: folder,
  NODE_OPTIONS: '',
});

/** The page of the browser: HTTP on this machine, as the page itself asks. */
export async function loopback(folder: string, library: string): Promise<HostUnderTest> {
  const server = spawn(process.execPath, [BIN, 'serve', library], { env: environment(folder) });
  const [printed]: unknown[] = await once(server.stdout, 'data');
  const entered = await fetch(String(printed).trim(), { redirect: 'manual' });
  const origin = new URL(String(printed).trim()).origin;
  const cookie = (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const key = (entered.headers.get('location') ?? '').replace('/#key=', '');
  return {
    run: async (name, input) => {
      const body = encodeMessage({ call: crypto.randomUUID(), name, input });
      const headers = { cookie, origin, 'x-proofbook': key };
      const response = await fetch(`${origin}/api/run`, { method: 'POST', headers, body });
      return decodeMessage(new Uint8Array(await response.arrayBuffer())) as Reply<unknown>; // our own server wrote it
    },
    close: async () => {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

/**
 * The built main process of the window and the core's beside it, asked over the channel its page has. `program` is the
 * folder the build lies in.
 */
export async function electron(folder: string, library: string, program = PROJECT_FOLDER): Promise<WindowUnderTest> {
  const register = join(PROJECT_FOLDER, 'test/electron-double/register.ts');
  const main = fork(join(program, 'out/main/index.js'), [library], {
    env: { ...environment(folder), PROOFBOOK_DOUBLE: folder },
    execArgv: ['--import', register],
    serialization: 'advanced',
  });
  await messageOf(main, (message) => 'ready' in message);
  const send = async (message: unknown, channel?: string): Promise<unknown> => {
    const id = crypto.randomUUID();
    const answered = messageOf(main, (said) => Reflect.get(said, 'id') === id);
    main.send({ id, channel, message });
    return Reflect.get(await answered, 'reply');
  };
  return {
    run: async (name, input) =>
      // The double hands on what the main process replied.
      (await send({ kind: 'run', call: crypto.randomUUID(), name, input }, WINDOW_CHANNEL)) as Reply<unknown>,
    ask: (message) => send(message, WINDOW_CHANNEL),
    probe: (...what) => send(what),
    close: async () => {
      main.kill('SIGTERM');
      if (main.exitCode === null) await once(main, 'exit');
    },
  };
}

function messageOf(child: ChildProcess, isIt: (message: object) => boolean): Promise<object> {
  return new Promise((resolve, reject) => {
    const stopped = () => reject(new Error('The program ended.'));
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !isIt(message)) return;
      child.off('message', listen).off('exit', stopped);
      resolve(message);
    };
    child.on('message', listen).once('exit', stopped);
  });
}

/** The command line, a program for every command. Operations with files have commands of their own. */
export async function commandLine(args: readonly string[], input: unknown): Promise<string> {
  return done(args, { input: JSON.stringify(input) });
}
