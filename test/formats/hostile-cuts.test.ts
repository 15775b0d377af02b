import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvidenceText } from '../../src/main/controls/evidence-text';
import { readForLibrary } from '../../src/main/documents/read-for-library';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import type { NamedFile } from '../../src/shared/domain/file';
import { AppError } from '../../src/shared/errors';
import { DEMO_FOLDER } from '../builders/company-files';
import { computedMs } from '../builders/computing-time';
import { DOCX_LAYOUTS } from '../builders/docx-form-layouts';
import { buildPdfForm } from '../builders/pdf-form';

// Every kind of file the program reads, broken at random places: cut off, bytes turned, a stretch repeated or left out.
const TRIES = 50;
const SLOWEST_MS = 10_000;
const FILES: NamedFile[] = [
  ...filesOf('documents'),
  ...filesOf('evidence'),
  { name: 'questionnaire.xlsx', bytes: read('questionnaire.xlsx') },
  { name: 'form.docx', bytes: DOCX_LAYOUTS[0]?.file.bytes ?? new Uint8Array() },
  {
    name: 'form.pdf',
    bytes: buildPdfForm(
      [{ texts: [{ text: 'Is data encrypted at rest?', x: 60, y: 80 }] }],
      [{ name: 'one', kind: 'text', place: [60, 90, 200, 20] }],
    ),
  },
  {
    name: 'vsaq.json',
    bytes: text('{"questionnaire":[{"type":"block","text":"A","items":[{"type":"line","id":"a","text":"Is it?"}]}]}'),
  },
  { name: 'questions.csv', bytes: text('ID;Question;Answer\n1;"Is data\nencrypted?";\n2;Is it tested?;\n') },
  { name: 'questions.txt', bytes: text('1. Is data encrypted at rest?\n2. Are backups tested?\n') },
];

test.each(FILES.map((file) => [file.name, file] as const))(
  '%s, broken in fifty ways, is read or refused in one sentence',
  { timeout: 300_000 },
  async (name, file) => {
    const random = createRandom(Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0));
    const broken = [
      { name, bytes: new Uint8Array() },
      { name, bytes: file.bytes.slice(0, 1) },
      ...Array.from({ length: TRIES }, () => ({ name, bytes: damage(file.bytes, random) })),
    ];
    for (const one of broken) {
      const before = Buffer.from(one.bytes);
      for (const reader of [readForLibrary, recogniseQuestionnaire, readEvidenceText]) {
        const startedAt = computedMs();
        const failure = await Promise.resolve(reader(one)).then(
          () => null,
          (error: unknown) => error,
        );
        expect(computedMs() - startedAt).toBeLessThan(SLOWEST_MS);
        if (failure === null) continue;
        if (!(failure instanceof AppError)) throw failure;
        expect(failure.message).toMatch(/^[^\n]{10,300}[.]$/u);
      }
      expect(before.equals(one.bytes)).toBe(true);
    }
  },
);

function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  const place = () => Math.floor(random() * bytes.length);
  const from = place();
  const length = Math.floor(random() * 2000);
  switch (Math.floor(random() * 4)) {
    case 0:
      return bytes.slice(0, from);
    case 1: {
      const turned = Uint8Array.from(bytes);
      for (let count = 1 + Math.floor(random() * 20); count > 0; count--) turned[place()] = Math.floor(random() * 256);
      return turned;
    }
    case 2:
      return new Uint8Array([...bytes.slice(0, from), ...bytes.slice(from + length)]);
    default:
      return new Uint8Array([...bytes.slice(0, from + length), ...bytes.slice(from)]);
  }
}

/** The same numbers each time: what fails once fails again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function filesOf(folder: string): NamedFile[] {
  return readdirSync(join(DEMO_FOLDER, folder)).map((name) => ({ name, bytes: read(join(folder, name)) }));
}

function read(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(DEMO_FOLDER, path)));
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
