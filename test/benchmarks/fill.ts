// One filling in a process of its own: TOOL WORKBOOK OUT → milliseconds and peak memory as JSON.
import { writeFileSync } from 'node:fs';
import { proveFill } from '../../src/main/formats/package-proof';
import { patchWorkbook } from '../../src/main/formats/xlsx-patch';
import { type BenchmarkWorkbook, longWorkbook, styledWorkbook } from './workbooks';

type Fill = (workbook: BenchmarkWorkbook) => Promise<Uint8Array>;

/** Loads a library first: only reading, filling and writing is timed. */
const TOOLS: Record<string, () => Promise<Fill>> = {
  proofbook: async () => (workbook) => fillHere(workbook),
  'proofbook, proved': async () => async (workbook) => {
    const bytes = await fillHere(workbook);
    const cells = workbook.fills.map(({ cell }) => ({ sheet: workbook.sheet, cell }));
    const proof = await proveFill(
      { name: workbook.name, bytes: workbook.bytes },
      { name: workbook.name, bytes },
      cells,
    );
    if (!proof.ok) throw new Error('the proof does not hold');
    return bytes;
  },
  exceljs: async () => {
    const { default: library } = await import('exceljs');
    return async ({ bytes, sheet, fills }) => {
      const workbook = new library.Workbook();
      // Its typings name a Buffer of an older Node.
      await workbook.xlsx.load(Buffer.from(bytes) as never);
      const worksheet = workbook.getWorksheet(sheet);
      for (const { cell, text } of fills) if (worksheet) worksheet.getCell(cell).value = text;
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    };
  },
  SheetJS: async () => {
    const library = await import('xlsx');
    return async ({ bytes, sheet, fills }) => {
      const workbook = library.read(bytes, { type: 'array', cellStyles: true, cellFormula: true, bookVBA: true });
      const worksheet = workbook.Sheets[sheet];
      if (worksheet)
        for (const { cell, text } of fills) library.utils.sheet_add_aoa(worksheet, [[text]], { origin: cell });
      return new Uint8Array(
        library.write(workbook, {
          type: 'array',
          bookType: 'xlsx',
          cellStyles: true,
          compression: true,
        }) as ArrayBuffer, // 'array' gives one
      );
    };
  },
};

const [tool = '', which = '', out = ''] = process.argv.slice(2);
const workbook = which === 'long' ? longWorkbook() : styledWorkbook();
const load = TOOLS[tool];
if (!load) throw new Error(`There is no tool called ${tool}.`);
const fill = await load();
const memoryBefore = process.memoryUsage().rss;
const startedAt = performance.now();
const bytes = await fill(workbook);
const milliseconds = performance.now() - startedAt;
// In KB on Linux and macOS alike.
const peak = process.resourceUsage().maxRSS * 1024;
if (out !== '') writeFileSync(out, bytes);
console.log(JSON.stringify({ milliseconds, peak, memoryBefore }));

async function fillHere({ name, bytes: original, sheet, fills }: BenchmarkWorkbook): Promise<Uint8Array> {
  const filled = await patchWorkbook(
    { name, bytes: original },
    fills.map((one) => ({ sheet, ...one })),
  );
  return filled.bytes;
}
