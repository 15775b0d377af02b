import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import { AppError } from '../../src/shared/errors';
import { inEnglish } from '../../src/shared/sentence';

const TEMPLATE = `// A comment with "quotes" and a + sign
{ "version": 1, "questionnaire": [
  { "type": "block", "text": "Security <b>&amp;</b> privacy", "items": [
    { "type": "info", "text": "Which standards do you apply?" },
    { "type": "checkgroup", "choices": [{ "std_1": "ISO 27001" }, { "std_2": "SOC 2" }] },
    { "type": "block", "text": "Access", "id": "block_access", "items": [
      { "type": "yesno", "id": "mfa", "text": "Is MFA enforced?", "yes": "Yes, everywhere", "no": "No" },
      { "type": "radiogroup", "id": "review", "text": "<p>Are rights" +
        " reviewed?</p>" /* twice
        a year */ + "<p>At least yearly.</p>", "choices": [{ "review_yes": "Yes" }, { "review_no": "No" }] },
      { "type": "tip", "id": "tip", "cond": "review_no", "text": "Please do.", "warn": "yes" },
      { "type": "line", "id": "who", "text": "Who is responsible? See http://a.example/b" },
      { "type": "box", "id": "how", "text": "How?", "cond": "mfa/yes" },
      { "type": "check", "id": "sure", "text": "All of this is true." },
      { "type": "upload", "id": "file", "text": "Upload the policy." },
      { "type": "spacer" }, { "type": "unheard-of", "id": "x", "text": "?" }
    ] } ] } ] }`;
const file = { name: 'form.json', bytes: new TextEncoder().encode(TEMPLATE) };

test('questions with their ids, titles and choices', async () => {
  const { format, questions } = await recogniseQuestionnaire(file);
  expect(format).toBe('vsaq');
  expect(
    questions.map(({ id, text, answerCell, marks, section }) => ({ id, text, answerCell, marks, section })),
  ).toEqual([
    {
      id: 'std_1',
      text: 'Which standards do you apply?',
      answerCell: null,
      marks: { 'ISO 27001': 'std_1', 'SOC 2': 'std_2' },
      section: ['Security & privacy'],
    },
    {
      id: 'mfa',
      text: 'Is MFA enforced?',
      answerCell: null,
      marks: { 'Yes, everywhere': 'mfa/yes', No: 'mfa/no' },
      section: ['Security & privacy', 'Access'],
    },
    {
      id: 'review',
      text: 'Are rights reviewed?\nAt least yearly.',
      answerCell: null,
      marks: { Yes: 'review_yes', No: 'review_no' },
      section: ['Security & privacy', 'Access'],
    },
    {
      id: 'who',
      text: 'Who is responsible? See http://a.example/b',
      answerCell: 'who',
      marks: {},
      section: ['Security & privacy', 'Access'],
    },
    { id: 'how', text: 'How?', answerCell: 'how', marks: {}, section: ['Security & privacy', 'Access'] },
    {
      id: 'sure',
      text: 'All of this is true.',
      answerCell: null,
      marks: { Yes: 'sure' },
      section: ['Security & privacy', 'Access'],
    },
    { id: 'file', text: 'Upload the policy.', answerCell: null, marks: {}, section: ['Security & privacy', 'Access'] },
  ]);
});

test('the answers file holds what the questionnaire loads, and is proved', async () => {
  const fills = [
    { sheet: '', cell: 'std_2', text: 'X' },
    { sheet: '', cell: 'mfa/no', text: 'X' },
    { sheet: '', cell: 'who', text: '=The “CISO”\n& team' },
  ];
  const { bytes, notes } = await fillQuestionnaire(file, 'vsaq', [...fills, { sheet: '', cell: 'nobody', text: 'x' }]);
  expect(notes.map(inEnglish)).toEqual([expect.stringContaining('nobody')]);
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
    std_2: 'checked',
    mfa: 'no',
    who: '=The “CISO”\n& team',
  });
  const copy = { name: 'answers.json', bytes };
  expect((await proveFill(file, copy, fills)).ok).toBe(true);
  expect((await proveFill(file, copy, fills.slice(1))).ok).toBe(false);
  expect(await verifyFill(file, copy)).toMatchObject({ ok: true, cellsChanged: 3 });
});

test.each([
  ['a key nobody asked for', '{"other":"x"}'],
  ['a value no choice has', '{"std_1":"maybe"}'],
  ['a value that is no text', '{"who":{"a":1}}'],
  ['the template itself', TEMPLATE],
  ['no JSON', 'yes'],
])('the proof refuses %s', async (_, answers) => {
  expect((await verifyFill(file, { name: 'a.json', bytes: new TextEncoder().encode(answers) })).ok).toBe(false);
});

test.each([
  ['no JSON', 'Do you encrypt?', /no JSON/],
  ['JSON of another kind', '{"name":"package"}', /no VSAQ questionnaire/],
  ['a number', '7', /no VSAQ questionnaire/],
  [
    'blocks nested without end',
    `{"questionnaire":${'[{"type":"block","items":'.repeat(500)}[]${'}]'.repeat(500)}}`,
    /nested too deep/,
  ],
])('refused with one sentence: %s', async (_, text, sentence) => {
  const broken = { name: 'form.json', bytes: new TextEncoder().encode(text) };
  const failure: unknown = await recogniseQuestionnaire(broken).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect((failure as AppError).message).toMatch(sentence);
});

const published = resolve(import.meta.dirname, '../../../shared/eval/questionnaires/vsaq');
describe.skipIf(!existsSync(published))('published templates, where they are at hand', () => {
  test.each(existsSync(published) ? readdirSync(published) : [])('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(resolve(published, name)));
    const { questions } = await recogniseQuestionnaire({ name, bytes });
    expect(questions.length).toBeGreaterThan(0);
    for (const { id, text } of questions) expect([id, text]).not.toContain('');
  });
});
