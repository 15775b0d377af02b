// `npm run bench:questionnaires`: filling workbooks with Proofbook, exceljs and SheetJS, each run in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareWorkbooks } from './features';
import { printTable } from './print-table';
import { type BenchmarkWorkbook, longWorkbook, styledWorkbook } from './workbooks';

const RUNS = Number(process.argv.find((argument) => argument.startsWith('--runs='))?.slice('--runs='.length) ?? 5);
const TOOLS = ['proofbook', 'proofbook, proved', 'exceljs', 'SheetJS'];
const child = resolve(import.meta.dirname, 'fill.js');
const folder = mkdtempSync(join(tmpdir(), 'proofbook-bench-'));
const rows: string[][] = [['workbook', 'tool', 'parts identical', 'ms', 'peak MB', 'lost']];
let met = true;

try {
  measure('styled', styledWorkbook());
  measure('long', longWorkbook());
} finally {
  rmSync(folder, { recursive: true });
}
printTable(rows);
console.log(
  `\nMedian of ${RUNS} runs, reading to writing; two parts change: the filled sheet and the wish to recalculate.`,
);
console.log(
  met ? 'Every other part is identical, nothing is lost, and it is faster than both.' : 'THE BAR IS NOT MET.',
);
process.exitCode = met ? 0 : 1;

function measure(which: 'styled' | 'long', workbook: BenchmarkWorkbook): void {
  const title = `${workbook.title}, ${workbook.fills.length} cells filled`;
  const times = new Map<string, number>();
  const outOf = (at: number) => join(folder, `${which}-${at}.xlsx`);
  // Round by round, so that whatever else the machine does meanwhile slows all of them alike.
  const rounds = Array.from({ length: RUNS }, () => TOOLS.map((tool, at) => run(tool, which, outOf(at))));
  for (const [at, tool] of TOOLS.entries()) {
    const out = outOf(at);
    const runs = rounds.flatMap((round) => round[at] ?? []);
    const name = at === 0 ? title : '';
    if (runs.length < RUNS) {
      rows.push([name, tool, 'it fails on this file', '', '', '']);
      continue;
    }
    const damage = compareWorkbooks(workbook.bytes, new Uint8Array(readFileSync(out)));
    const milliseconds = median(runs.map((one) => one.milliseconds));
    times.set(tool, milliseconds);
    rows.push([
      name,
      tool,
      `${damage.identical} of ${damage.parts}`,
      milliseconds.toFixed(0),
      (median(runs.map((one) => one.peak)) / 1e6).toFixed(0),
      damage.lost.join(', ') || 'nothing',
    ]);
    if (tool.startsWith('proofbook')) met &&= damage.lost.length === 0 && damage.identical >= damage.parts - 2;
  }
  const own = times.get('proofbook') ?? Number.POSITIVE_INFINITY;
  for (const other of ['exceljs', 'SheetJS']) met &&= own < (times.get(other) ?? Number.POSITIVE_INFINITY);
}

function run(tool: string, which: string, out: string): { milliseconds: number; peak: number } | null {
  const result = spawnSync(process.execPath, [child, tool, which, out], { encoding: 'utf8' });
  if (result.status !== 0) return null;
  return JSON.parse(result.stdout) as { milliseconds: number; peak: number }; // the child's own words
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
