// One document in a process of its own: FORMAT COUNT OUT → milliseconds by the clock and of the processor, peak memory and pages as JSON.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { composePages } from '../../src/main/exports/compose-pages';
import { readExportFonts } from '../../src/main/exports/export-fonts';
import { buildMeasuresAnnex } from '../../src/main/exports/measures-annex';
import { loadPdfFonts } from '../../src/main/exports/pdf-fonts';
import { renderDocx } from '../../src/main/exports/render-docx';
import { renderPdf } from '../../src/main/exports/render-pdf';
import { keepYoungHeapSmall } from '../../src/main/platform/small-heap';
import { buildAnnexSource } from './annex-source';

// As every host of the core does.
keepYoungHeapSmall();
const [format, count, out = ''] = process.argv.slice(2);
const resources = resolve(import.meta.dirname, '../../resources');
const source = buildAnnexSource(Number(count));
const render = format === 'docx' ? renderDocx : renderPdf;

// The packages are loaded and the statements are there: what is timed is composing and writing.
const before = process.cpuUsage();
const started = performance.now();
const doc = buildMeasuresAnnex(source);
const bytes = await render(doc, resources);
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS * 1024;
writeFileSync(out, bytes);
const pages = composePages(doc, await loadPdfFonts(readExportFonts(resources))).length;
console.log(JSON.stringify({ milliseconds, cpu: (user + system) / 1000, peak, pages }));
