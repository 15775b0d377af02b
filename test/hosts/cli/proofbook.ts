import { spawn } from 'node:child_process';
import { expect } from 'vitest';
import { PROJECT_FOLDER } from '../../builders/company-files';

export const NOW = '2026-11-20T09:00:00.000Z';
export const BIN = `${PROJECT_FOLDER}/bin/proofbook.cjs`;

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Options {
  input?: string;
  cwd?: string;
}

/** Runs the built command line as a person's shell would. */
export function proofbook(args: readonly string[], options: Options = {}): Promise<Ran> {
  return runProgram(process.execPath, [BIN, ...args], options);
}

export function runProgram(program: string, args: readonly string[], { input = '', cwd }: Options = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, PROOFBOOK_NOW: NOW, NODE_OPTIONS: '' } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.on('error', () => {}); // a program that stops before reading its input closes the pipe
    child.stdin.end(input);
  });
}

/** Runs a command that must succeed and returns its standard output; standard error must be silent. */
export async function done(args: readonly string[], options: Options = {}): Promise<string> {
  const ran = await proofbook(args, options);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout;
}

/** The same for a command that prints JSON. The caller names the shape it goes on to check. */
export async function doneJson<Shape>(args: readonly string[], options: Options = {}): Promise<Shape> {
  return JSON.parse(await done(args, options)) as Shape;
}

/** A failure as the person sees it: the code, nothing on standard output, one clear line on standard error. */
export function expectRefusal(ran: Ran, code: 1 | 2, sentence: RegExp): void {
  expect(ran).toMatchObject({ code, stdout: '' });
  expectOneSentence(ran.stderr, sentence);
}

export function expectOneSentence(stderr: string, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr.trimEnd()).toMatch(/[.\])]$/);
  expect(stderr).not.toMatch(
    /Something went wrong|\[bug\]|undefined|\bE(?:NO|AC|ISDIR|PERM|EXIST|BUSY|MFILE|ROFS|INVAL|FBIG|IO)[A-Z]*\b| {2}at |Error:/,
  );
}
