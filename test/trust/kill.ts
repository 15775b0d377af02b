import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/main/storage/database';
import { findBrokenLink } from '../../src/main/storage/history';
import { inEnglish } from '../../src/shared/sentence';
import { PROJECT_FOLDER, policy, questionnaireBytes, type Workplace } from '../builders/company-files';

// Not the helpers of the tests: this runs in the benchmark as well.
const BIN = `${PROJECT_FOLDER}/bin/proofbook.cjs`;
const NOW = '2026-11-20T09:00:00.000Z';

export interface KillResult {
  kills: number;
  /** Kills that hit the program before it was done. */
  inTheMiddle: number;
  /** Changes the program had confirmed before it was killed. */
  confirmed: number;
  lost: string[];
  damaged: string[];
}

const KINDS = ['import', 'review', 'export'] as const;

/**
 * Kills the program (SIGKILL) again and again at random moments of an import, a review and an export, and looks at what is
 * left each time: every change that was confirmed, an intact database, an unbroken history, no part of a file.
 */
export async function killRepeatedly(place: Workplace, kills: number): Promise<KillResult> {
  const base = place.path('base.proofbook');
  runWhole(['new', base]);
  runWhole(['import', base, place.write('policy.md', policy())]);
  runWhole(['answer', base, place.write('security.xlsx', questionnaireBytes())]);
  // Moments are spread over the time the whole command takes here and now, start and end included.
  const wholeMs = { import: 0, export: 0 };
  const trial = place.path('trial.proofbook');
  copyFileSync(base, trial);
  wholeMs.import = millisecondsOf(() => runWhole(['import', trial, ...manyDocuments(place, -1)]));
  wholeMs.export = millisecondsOf(() => runWhole(['export', trial, 'measures-annex', '-o', place.path('trial.docx')]));
  const result: KillResult = { kills: 0, inTheMiddle: 0, confirmed: 0, lost: [], damaged: [] };
  for (let round = 0; round < kills; round++) {
    const kind = KINDS[round % KINDS.length] ?? 'import';
    const folder = place.path(`round-${round}`);
    place.write(`round-${round}/keep`, '');
    const library = join(folder, 'company.proofbook');
    copyFileSync(base, library);
    await (kind === 'import'
      ? killImport(place, library, round, wholeMs.import, result)
      : kind === 'review'
        ? killReview(library, result)
        : killExport(library, join(folder, 'annex.docx'), wholeMs.export, result));
    result.kills += 1;
    inspect(library, `${kind} ${round}`, result);
    rmSync(folder, { recursive: true });
  }
  return result;
}

/** Documents one command after another, each confirmed by its exit; one of them is killed. */
async function killImport(
  place: Workplace,
  library: string,
  round: number,
  wholeMs: number,
  result: KillResult,
): Promise<void> {
  const files = manyDocuments(place, round);
  const finished = await runAndKill(['import', library, ...files], wholeMs * (0.2 + Math.random()), result);
  if (!finished) return;
  result.confirmed += files.length;
  const database = openDatabase(library, 'open');
  const kept = database.prepare('SELECT count(*) AS total FROM documents').get() as { total: number };
  database.close();
  if (kept.total !== files.length + 1) result.lost.push(`import ${round}: ${kept.total - 1} of ${files.length}`);
}

/** Many small changes through the page's own door, each confirmed by its reply, until the kill. */
async function killReview(library: string, result: KillResult): Promise<void> {
  const child = spawn(process.execPath, [BIN, 'serve', library], { env: { ...process.env, PROOFBOOK_NOW: NOW } });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const url = new URL(await firstLine(child.stdout));
  const entered = await fetch(url, { redirect: 'manual' });
  const headers = {
    cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    origin: url.origin,
    'x-proofbook': (entered.headers.get('location') ?? '').slice('/#key='.length),
  };
  const { encodeMessage, decodeMessage } = await import('../../src/shared/transport');
  let last = '';
  // By what was confirmed and not by the clock: a slow machine confirms little in a quarter of a second.
  const enough = 3 + Math.floor(Math.random() * 12);
  try {
    for (let change = 0; ; change++) {
      const answer = `Confirmed wording number ${change}.`;
      const body = encodeMessage({ call: `c-${change}`, name: 'answers.edit', input: { questionId: 1, answer } });
      const response = await fetch(`${url.origin}/api/run`, { method: 'POST', headers, body });
      const reply = decodeMessage(new Uint8Array(await response.arrayBuffer())) as { ok: boolean };
      if (!reply.ok) throw new Error('refused');
      last = answer;
      result.confirmed += 1;
      if (change + 1 === enough) setTimeout(() => child.kill('SIGKILL'), Math.random() * 40);
    }
  } catch {
    result.inTheMiddle += 1; // the connection ended with the program
  }
  await gone;
  if (last === '') return;
  const database = openDatabase(library, 'open');
  const { answer } = database.prepare('SELECT answer FROM answers WHERE question_id = 1').get() as { answer: string };
  database.close();
  // The one after the last that was confirmed may have been written when the kill came.
  const number = (text: string) => Number(/(\d+)\.$/u.exec(text)?.[1] ?? -1);
  if (number(answer) < number(last)) result.lost.push(`review: ${last} became ${answer}`);
}

async function killExport(library: string, output: string, wholeMs: number, result: KillResult): Promise<void> {
  const afterMs = wholeMs * (0.2 + Math.random());
  const finished = await runAndKill(['export', library, 'measures-annex', '-o', output], afterMs, result);
  if (finished) result.confirmed += 1;
  if (finished && !existsSync(output)) result.lost.push('export: the file is missing');
  if (existsSync(output)) {
    const { unzipSync } = await import('fflate');
    const { readFileSync } = await import('node:fs');
    if (unzipSync(readFileSync(output))['word/document.xml'] === undefined) result.damaged.push('export: half a file');
  }
}

function manyDocuments(place: Workplace, round: number): string[] {
  return Array.from({ length: 12 }, (_, index) =>
    place.write(`in/${round}-${index}.md`, `# Part ${index}\n\n${`Gate ${index} is locked at night. `.repeat(30)}\n`),
  );
}

function millisecondsOf(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function runWhole(args: string[]): void {
  const ran = spawnSync(process.execPath, [BIN, ...args], {
    env: { ...process.env, PROOFBOOK_NOW: NOW },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${args[0] ?? ''}: ${ran.stderr}`);
}

/** True where the program was done before the kill came. */
async function runAndKill(args: string[], afterMs: number, result: KillResult): Promise<boolean> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, PROOFBOOK_NOW: NOW },
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  const code = await new Promise((resolve) => child.once('exit', (exitCode) => resolve(exitCode)));
  clearTimeout(timer);
  if (code === null) result.inTheMiddle += 1;
  return code === 0;
}

function inspect(library: string, round: string, { damaged }: KillResult): void {
  const database = openDatabase(library, 'open');
  const [row] = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  if (row?.integrity_check !== 'ok') damaged.push(`${round}: integrity`);
  if (database.prepare('PRAGMA foreign_key_check').all().length > 0) damaged.push(`${round}: references`);
  const broken = findBrokenLink(database);
  if (broken !== null) damaged.push(`${round}: ${inEnglish(broken)}`);
  const halves = database
    .prepare('SELECT count(*) AS total FROM documents WHERE id NOT IN (SELECT document_id FROM passages)')
    .get() as { total: number };
  if (halves.total > 0) damaged.push(`${round}: ${halves.total} documents without passages`);
  database.close();
  const left = readdirSync(join(library, '..')).filter(
    (name) => !/^(?:company\.proofbook(?:-lock)?|keep|annex\.docx|\.proofbook-\d+\.part)$/u.test(name),
  );
  if (left.length > 0) damaged.push(`${round}: ${left.join(', ')} was left`);
}

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => createInterface({ input: stream }).once('line', resolve));
}
