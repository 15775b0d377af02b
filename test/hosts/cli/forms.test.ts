import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileProof } from '../../../src/shared/domain/export';
import { createWorkplace, policy } from '../../builders/company-files';
import { buildPdf, linesOfText } from '../../builders/pdf';
import { buildPdfForm } from '../../builders/pdf-form';
import { done, doneJson, expectOneSentence, expectRefusal, proofbook } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const QUESTIONS = ['Is customer data encrypted at rest?', 'How long are backups kept?', 'Do you use drones?'];
const form = place.write(
  'form.pdf',
  buildPdfForm(
    [
      {
        texts: QUESTIONS.flatMap((text, at) => [
          { text: `${at + 1}. ${text}`, x: 50, y: 60 + at * 60, size: 10 },
          { text: 'Yes', x: 68, y: 78 + at * 60, size: 10 },
          { text: 'No', x: 118, y: 78 + at * 60, size: 10 },
        ]),
      },
    ],
    QUESTIONS.flatMap((_, at) => [
      {
        kind: 'radio' as const,
        name: `q${at + 1}`,
        buttons: [
          { state: 'Yes', place: [50, 68 + at * 60, 12, 12] as [number, number, number, number] },
          { state: 'No', place: [100, 68 + at * 60, 12, 12] as [number, number, number, number] },
        ],
      },
      {
        kind: 'text' as const,
        name: `c${at + 1}`,
        place: [150, 66 + at * 60, 390, 16] as [number, number, number, number],
      },
    ]),
    { packed: true },
  ),
);
const printed = place.write(
  'printed.pdf',
  buildPdf([
    {
      texts: linesOfText(
        QUESTIONS.map((text, at) => `${at + 1}. ${text}`),
        { x: 50, y: 60 },
      ),
    },
  ]),
);
const template = place.write(
  'vendor.json',
  '{"questionnaire":[{"type":"block","text":"Data","items":[{"type":"yesno","id":"rest","text":"Is customer data encrypted at rest?"}]}]}',
);

beforeAll(async () => {
  await done(['new', library, '--title', 'Acme']);
  await done(['import', library, place.write('policy.md', policy())]);
});
afterAll(place.remove);

test('a PDF form is read, filled behind its own bytes, and proved', async () => {
  const asked = await doneJson<{ text: string; marks: Record<string, string>; commentCell: string }[]>([
    'inspect',
    form,
    '--json',
  ]);
  expect(asked.map(({ text, marks, commentCell }) => [text, marks, commentCell])).toEqual(
    QUESTIONS.map((text, at) => [
      `${at + 1}. ${text}`,
      { Yes: `F:q${at + 1}=Yes`, No: `F:q${at + 1}=No` },
      `F:c${at + 1}`,
    ]),
  );
  const out = place.path('filled.pdf');
  await done(['answer', library, form, '-o', out]);
  const [before, after] = [readFileSync(form), readFileSync(out)];
  expect(after.subarray(0, before.length).equals(before)).toBe(true);
  const proof = await doneJson<FileProof>(['verify', form, out, '--json']);
  expect(proof.ok).toBe(true);
  expect(proof.differences.map(({ cell, after: value }) => [cell, value])).toContainEqual(['F:q1=Yes', 'Yes']);
  expect(proof.differences.some(({ cell }) => cell?.includes('3'))).toBe(false);
});

test('the answers to a printed PDF are a Word document beside it, which verify checks', async () => {
  const wrong = await proofbook(['answer', library, printed, '-o', place.path('answers.pdf')]);
  expectRefusal(wrong, 1, /is a \.docx file.*End the name after -o in \.docx/);
  const out = place.path('answers.docx');
  const ran = await proofbook(['answer', library, printed, '-o', out]);
  expect(ran.code).toBe(0);
  expectOneSentence(ran.stderr, /Nothing is written into printed\.pdf; the answers are in a Word document beside it/);
  const proof = await doneJson<FileProof>(['verify', printed, out, '--json']);
  expect(proof).toMatchObject({ ok: true, partsCompared: 3, partsIdentical: 3, cellsChanged: 2 });
  expect((await proofbook(['verify', printed, printed])).stderr).toMatch(/Word document of its answers/);
});

test('the answers to a VSAQ template are a file of their own', async () => {
  const out = place.path('vendor.answers.json');
  const ran = await proofbook(['answer', library, template, '-o', out]);
  expect(ran.code).toBe(0);
  expectOneSentence(ran.stderr, /open vendor\.json in VSAQ and load this file into it/);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({ rest: 'yes' });
  expect((await doneJson<FileProof>(['verify', template, out, '--json'])).ok).toBe(true);
});
