import { performance } from 'node:perf_hooks';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import type { NamedFile } from '../../src/shared/domain/file';
import { AppError } from '../../src/shared/errors';
import { computedMs } from '../builders/computing-time';
import { DOCX_LAYOUTS } from '../builders/docx-form-layouts';
import { PUBLISHED_LAYOUTS } from '../builders/layouts-published';
import { furnishedWorkbook } from '../builders/xlsx-furnished';

const BUDGET_MS = 6000;
const SLOWEST_MS = 3000;
const SOURCES = [
  furnishedWorkbook(),
  ...PUBLISHED_LAYOUTS.slice(0, 4).map(({ file }) => file),
  ...DOCX_LAYOUTS.slice(0, 16).map(({ file }) => file),
];

test('damaged packages are read or refused, filled copies of what is read are proved, originals stay', async () => {
  const random = createRandom(20_260_304);
  const end = performance.now() + BUDGET_MS;
  let rounds = 0;
  let read = 0;
  for (; performance.now() < end; rounds += 1) {
    const source = SOURCES[rounds % SOURCES.length] ?? furnishedWorkbook();
    const file = rounds % 3 === 0 ? withFlippedBytes(source, random) : withEditedXml(source, random);
    const before = Buffer.from(file.bytes);
    const start = computedMs();
    if (await survives(file)) read += 1;
    expect(computedMs() - start).toBeLessThan(SLOWEST_MS);
    expect(before.equals(file.bytes)).toBe(true);
  }
  expect(read).toBeGreaterThan(rounds / 10);
});

/** True where the file was read, filled and proved; false where it was refused with a sentence; anything else fails. */
async function survives(file: NamedFile): Promise<boolean> {
  try {
    const { format, questions } = await recogniseQuestionnaire(file);
    const fills = questions.flatMap(({ sheet, answerCell }) =>
      answerCell ? [{ sheet, cell: answerCell, text: 'Yes' }] : [],
    );
    const { bytes } = await fillQuestionnaire(file, format, fills);
    const proof = await verifyFill(file, { name: file.name, bytes });
    // A sheet that was broken before is broken after; everything else must prove.
    const reasons = proof.differences.filter((one) => !one.allowed && one.before !== 'well-formed XML');
    expect(reasons).toEqual([]);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function withFlippedBytes(file: NamedFile, random: () => number): NamedFile {
  const bytes = Uint8Array.from(file.bytes);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return { ...file, bytes };
}

/** Cuts, doubles or replaces stretches of one part's XML. */
function withEditedXml(file: NamedFile, random: () => number): NamedFile {
  const parts = unzipSync(file.bytes);
  const names = Object.keys(parts).filter((name) =>
    /document\.xml$|numbering|workbook\.xml$|sheet\d+\.xml$|sharedStrings|styles|\.rels$/.test(name),
  );
  const name = names[Math.floor(random() * names.length)] ?? '';
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const at = Math.floor(random() * xml.length);
    const length = Math.floor(random() * 40);
    const noise = [
      '',
      '<',
      '>',
      '"',
      '&',
      '<row>',
      '</c>',
      '<c r="ZZZ9"/>',
      '<w:p/>',
      '</w:tc>',
      '<w:sdt>',
      '☐ ',
      '9'.repeat(20),
      '-1',
      '\u0000',
      xml.slice(at, at + 200),
    ];
    xml = xml.slice(0, at) + (noise[Math.floor(random() * noise.length)] ?? '') + xml.slice(at + length);
  }
  return { ...file, bytes: zipSync({ ...parts, [name]: strToU8(xml) }) };
}

/** The same numbers every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
