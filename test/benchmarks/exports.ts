// `npm run bench:exports`: an annex of 60 and of 300 pages as DOCX and PDF, each in a process of its own, beside
// LibreOffice converting the same DOCX, and whether every sentence is found again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { markerOf } from './annex-source';
import { printTable } from './print-table';

interface Rendered {
  milliseconds: number;
  /** What the processor worked: on a machine that does other things meanwhile, less than the clock says. */
  cpu: number;
  peak: number;
  pages: number;
}

const RUNS = Number(process.argv.find((argument) => argument.startsWith('--runs='))?.slice('--runs='.length) ?? 3);
const SIZES = [1500, 7500];
const BARS = { docx: 1000, pdf: 4000 } as const;
const MOST_MEMORY = 400e6;
// So many times the pages may take a third more than so many times the time.
const MOST_GROWTH = 4 / 3;

const child = resolve(import.meta.dirname, 'render.js');
const folder = mkdtempSync(join(tmpdir(), 'proofbook-bench-'));
const table: string[][] = [['statements', 'pages', 'written as', 'ms', 'processor ms', 'peak MB', 'sentences found']];
const failures: string[] = [];
const notes: string[] = [];

try {
  const grown = new Map<string, { time: number; pages: number }[]>();
  for (const count of SIZES) {
    for (const format of ['docx', 'pdf'] as const) {
      const out = join(folder, `annex-${count}.${format}`);
      const runs = Array.from({ length: RUNS }, () => render(format, count, out));
      const milliseconds = median(runs.map((run) => run.milliseconds));
      const cpu = median(runs.map((run) => run.cpu));
      const time = Math.min(milliseconds, cpu);
      const pages = runs[0]?.pages ?? 0;
      const peak = median(runs.map((run) => run.peak));
      const found = countMarkers(format, count, out);
      grown.set(format, [...(grown.get(format) ?? []), { time, pages }]);
      table.push(line(count, pages, format, milliseconds, cpu, peak, found));
      if (found !== null && found !== count) failures.push(`${count - found} sentences are missing in ${format}.`);
      if (peak > MOST_MEMORY) failures.push(`${format} of ${pages} pages takes more than ${MOST_MEMORY / 1e6} MB.`);
      if (count === SIZES[0] && time > BARS[format]) failures.push(`${format} takes more than ${BARS[format]} ms.`);
    }
    const office = convertWithOffice(join(folder, `annex-${count}.docx`));
    if (office !== null)
      table.push(line(count, null, 'LibreOffice: docx → pdf', office.milliseconds, null, null, office.found(count)));
  }
  for (const [format, [short, long]] of grown) {
    if (short === undefined || long === undefined) continue;
    const [times, pages] = [long.time / short.time, long.pages / short.pages];
    notes.push(`${format}: ${pages.toFixed(1)} times the pages take ${times.toFixed(1)} times as long.`);
    if (times > pages * MOST_GROWTH) failures.push(`${format} grows more than in line with the pages.`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
printTable(table);
console.log(
  `\nMedian of ${RUNS} runs, composing and writing; the bar is for the processor’s time or the clock’s, whichever is less.\nLibreOffice once, with its start.`,
);
for (const note of new Set(notes)) console.log(note);
console.log(failures.length === 0 ? 'The bar is met.' : `THE BAR IS NOT MET. ${failures.join(' ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;

function render(format: string, count: number, out: string): Rendered {
  const result = spawnSync(process.execPath, [child, format, String(count), out], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout) as Rendered; // the child's own words
}

function countMarkers(format: 'docx' | 'pdf', count: number, path: string): number | null {
  if (format === 'pdf') return countIn(textOfPdf(path), count);
  const xml = unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'];
  return countIn(strFromU8(xml ?? new Uint8Array()), count);
}

function countIn(text: string | null, count: number): number | null {
  if (text === null) return null;
  return Array.from({ length: count }, (_, index) => markerOf(index)).filter((marker) => text.includes(marker)).length;
}

function textOfPdf(path: string): string | null {
  const result = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 200e6 });
  if (result.error === undefined) return result.stdout;
  notes.push('Sentences of PDF files are not looked for, because pdftotext is not installed.');
  return null;
}

function convertWithOffice(docx: string): { milliseconds: number; found: (count: number) => number | null } | null {
  const started = performance.now();
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const result = spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'converted'),
    docx,
  ]);
  const milliseconds = performance.now() - started;
  const pdf = join(folder, 'converted', docx.replace(/^.*[\\/]/u, '').replace(/docx$/u, 'pdf'));
  if (result.error === undefined && existsSync(pdf))
    return { milliseconds, found: (count) => countIn(textOfPdf(pdf), count) };
  notes.push('LibreOffice is not measured, because soffice is not installed or could not convert the file.');
  return null;
}

function line(
  count: number,
  pages: number | null,
  tool: string,
  milliseconds: number,
  cpu: number | null,
  peak: number | null,
  found: number | null,
): string[] {
  const share = found === null ? 'not looked for' : `${found} of ${count}`;
  return [
    String(count),
    pages === null ? '' : String(pages),
    tool,
    milliseconds.toFixed(0),
    cpu === null ? '' : cpu.toFixed(0),
    peak === null ? '' : (peak / 1e6).toFixed(0),
    share,
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
