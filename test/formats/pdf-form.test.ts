import { describe, expect, test } from 'vitest';
import { fillPdf } from '../../src/main/formats/pdf-fill';
import { openPdfForm } from '../../src/main/formats/pdf-form';
import { provePdf } from '../../src/main/formats/pdf-proof';
import { AppError } from '../../src/shared/errors';
import { inEnglish } from '../../src/shared/sentence';
import { buildPdf } from '../builders/pdf';
import { buildPdfForm, type FormField, type FormOptions } from '../builders/pdf-form';

const FIELDS: FormField[] = [
  { kind: 'text', name: 'company', place: [200, 90, 300, 18] },
  {
    kind: 'text',
    name: 'how',
    tooltip: 'How are backups kept?',
    place: [50, 140, 490, 60],
    multiline: true,
    framed: true,
  },
  {
    kind: 'radio',
    name: 'mfa',
    buttons: [
      { state: 'Yes', place: [400, 220, 12, 12] },
      { state: 'No', place: [450, 220, 12, 12] },
    ],
  },
  { kind: 'box', name: 'iso', state: 'On', place: [50, 250, 12, 12] },
  { kind: 'box', name: 'bare', place: [50, 270, 12, 12], withoutPicture: true },
  {
    kind: 'choice',
    name: 'freq',
    place: [200, 290, 150, 18],
    options: ['Never', ['y', 'Every year'], ['m', 'Every month']],
  },
  { kind: 'text', name: 'code', place: [200, 320, 100, 18], maxLength: 5, comb: true },
  { kind: 'text', name: 'fixed', place: [200, 350, 100, 18], readOnly: true, value: 'kept' },
  { kind: 'text', name: 'sum', place: [200, 380, 100, 18], computed: true },
  { kind: 'button', name: 'send', place: [200, 410, 100, 18] },
];
const PAGES = [
  {
    texts: [
      { text: 'Supplier form', x: 50, y: 50, size: 16 },
      { text: 'Company', x: 50, y: 103 },
    ],
  },
];
const FILLS = [
  { sheet: '', cell: 'F:company', text: 'Größe (GmbH) \\ & Söhne' },
  { sheet: '', cell: 'F:how', text: '=Every night,\nkept in two places for ninety days.' },
  { sheet: '', cell: 'F:mfa=No', text: 'X' },
  { sheet: '', cell: 'F:iso=On', text: 'X' },
  { sheet: '', cell: 'F:bare=Yes', text: 'X' },
  { sheet: '', cell: 'F:freq', text: 'Every year' },
  { sheet: '', cell: 'F:code', text: '1234567' },
];

const form = (options: FormOptions = {}, fields = FIELDS) => ({
  name: 'form.pdf',
  bytes: buildPdfForm(PAGES, fields, options),
});
const copyOf = (bytes: Uint8Array) => ({ name: 'copy.pdf', bytes });

const VARIANTS: [string, FormOptions][] = [
  ['with a table as directory', {}],
  ['with objects in streams', { packed: true }],
  ['with the form inside the catalog', { direct: true }],
];

describe.each(VARIANTS)('a form %s', (_, options) => {
  test('is filled behind its own bytes, and proved', () => {
    const original = form(options);
    const { bytes, notes } = fillPdf(original, FILLS);
    expect(Buffer.compare(original.bytes, bytes.subarray(0, original.bytes.length))).toBe(0);
    expect(notes.map(inEnglish)).toEqual([expect.stringMatching(/“code” was cut: the field holds 5 characters/)]);
    const proof = provePdf(original, copyOf(bytes), FILLS);
    expect(proof.differences.filter((one) => !one.allowed)).toEqual([]);
    expect(proof.ok).toBe(true);
    expect(proof.differences.map(({ cell, after }) => [cell, after])).toEqual([
      ['F:company', 'Größe (GmbH) \\ & Söhne'],
      ['F:how', '=Every night,\nkept in two places for ninety days.'],
      ['F:mfa=No', 'No'],
      ['F:iso=On', 'On'],
      ['F:bare=Yes', 'Yes'],
      ['F:freq', 'Every year'],
      ['F:code', '12345'],
    ]);
  });

  test('the same fills give the same bytes, and a filled form can be filled again', () => {
    const original = form(options);
    const once = fillPdf(original, FILLS).bytes;
    expect(Buffer.compare(once, fillPdf(original, FILLS).bytes)).toBe(0);
    const again = fillPdf(copyOf(once), [{ sheet: '', cell: 'F:mfa=Yes', text: 'X' }]);
    const opened = openPdfForm(copyOf(again.bytes));
    const values = opened.kind === 'form' ? opened.fields.map(({ name, value }) => [name, value]) : [];
    expect(values).toContainEqual(['mfa', 'Yes']);
    expect(values).toContainEqual(['code', '12345']);
    expect(provePdf(copyOf(once), copyOf(again.bytes), [{ sheet: '', cell: 'F:mfa=Yes' }]).ok).toBe(true);
  });

  test('letters the form’s font lacks stay in the field, and it is said', () => {
    const original = form(options);
    const fills = [{ sheet: '', cell: 'F:company', text: 'TLS ≥ 1.2 → 客户' }];
    const { bytes, notes } = fillPdf(original, fills);
    expect(notes.map(inEnglish)).toEqual([expect.stringMatching(/lacks some letters/)]);
    const proof = provePdf(original, copyOf(bytes), fills);
    expect(proof).toMatchObject({ ok: true, cellsChanged: 1 });
    expect(proof.differences.find(({ cell }) => cell !== null)?.after).toBe('TLS ≥ 1.2 → 客户');
  });
});

test.each(VARIANTS)('another reader sees the values and the same page: %s', async (_, options) => {
  const original = form(options);
  const { bytes } = fillPdf(original, FILLS);
  const [before, after] = await Promise.all([original.bytes, bytes].map(seenByAnother));
  expect(after?.words).toEqual(before?.words);
  expect(after?.values).toEqual({
    ...before?.values,
    company: 'Größe (GmbH) \\ & Söhne',
    how: '=Every night,\nkept in two places for ninety days.',
    mfa: 'No',
    iso: 'On',
    bare: 'Yes',
    freq: ['y'],
    code: '12345',
  });
});

/** The words of the first page and the values of all fields, as a PDF library reads them. */
async function seenByAnother(bytes: Uint8Array): Promise<{ words: string[]; values: Record<string, unknown> }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => ('str' in item ? [item.str] : []));
  const notes = (await page.getAnnotations()) as { fieldName: string; fieldValue: unknown }[];
  const values = Object.fromEntries(notes.map(({ fieldName, fieldValue }) => [fieldName, fieldValue]));
  await document.loadingTask.destroy();
  return { words, values };
}

test('what cannot be written is left alone and said', () => {
  const original = form();
  const { bytes, notes } = fillPdf(original, [
    { sheet: '', cell: 'F:fixed', text: 'other' },
    { sheet: '', cell: 'F:sum', text: '1' },
    { sheet: '', cell: 'F:freq', text: 'Sometimes' },
    { sheet: '', cell: 'F:nothing', text: 'x' },
  ]);
  expect(Buffer.compare(original.bytes, bytes)).toBe(0);
  expect(notes.map(inEnglish)).toEqual([
    expect.stringMatching(/“fixed” cannot be written/),
    expect.stringMatching(/“sum” cannot be written/),
    expect.stringMatching(/“freq” does not offer “Sometimes”/),
    expect.stringMatching(/no field “nothing”/),
  ]);
});

test('a text longer than its field is kept whole, and said', () => {
  const original = form();
  const { notes } = fillPdf(original, [{ sheet: '', cell: 'F:how', text: 'Backups are kept. '.repeat(200) }]);
  expect(notes.map(inEnglish)).toEqual([expect.stringMatching(/“how” is longer than the field shows/)]);
});

test('the proof refuses a changed field, page, font or a file written anew', () => {
  const original = form();
  const { bytes } = fillPdf(original, FILLS);
  expect(provePdf(original, copyOf(bytes), FILLS.slice(1)).ok).toBe(false);
  const changed = new Uint8Array(bytes);
  changed[60] = 0x41;
  expect(provePdf(original, copyOf(changed), FILLS).ok).toBe(false);
  const text = Buffer.from(bytes).toString('latin1');
  // An update that also puts another page's content behind the original.
  const page = Buffer.from(
    text.replace(
      /(\d+) 0 obj\n<< \/Type \/XObject \/Subtype \/Form \/BBox \[0 0 300 18\]/,
      '1 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 300 18]',
    ),
    'latin1',
  );
  expect(provePdf(original, copyOf(page), FILLS).ok).toBe(false);
  expect(provePdf(original, copyOf(bytes.subarray(0, bytes.length - 200)), FILLS).ok).toBe(false);
  expect(provePdf(original, original, FILLS)).toMatchObject({ ok: true, cellsChanged: 0 });
});

test.each<[string, FormOptions, FormField[], RegExp | null]>([
  ['protected against changes', { encrypted: true }, FIELDS, /protected against changes/],
  ['XFA with fields', { xfa: true }, FIELDS, /XFA form/],
  ['signed', {}, [...FIELDS, { kind: 'signature', name: 'sign', place: [50, 600, 200, 40], signed: true }], /signed/],
  ['without fields', {}, [{ kind: 'button', name: 'print', place: [50, 600, 200, 40] }], null],
])('%s: nothing is written, and the reason is one sentence', (_, options, fields, why) => {
  const opened = openPdfForm(form(options, fields));
  expect(opened.kind).toBe('none');
  if (opened.kind === 'none' && why) expect(opened.why?.text).toMatch(why);
  if (opened.kind === 'none' && !why) expect(opened.why).toBeNull();
  expect(() => fillPdf(form(options, fields), FILLS)).toThrow(AppError);
});

test('an unsigned signature field is no signature; a PDF without a form is none', () => {
  expect(openPdfForm(form({}, [...FIELDS, { kind: 'signature', name: 'sign', place: [50, 600, 200, 40] }])).kind).toBe(
    'form',
  );
  expect(openPdfForm({ name: 'x.pdf', bytes: buildPdf(PAGES) })).toEqual({ kind: 'none', why: null });
});

test('a form for Adobe’s programs alone is refused with what to ask for', () => {
  expect(() => openPdfForm(form({ xfa: true }, []))).toThrow(/Ask for it as \.docx or \.xlsx/);
});

test('damaged and hostile files never crash', () => {
  const original = form({ packed: true });
  for (let at = 0; at < original.bytes.length; at += 37) {
    const broken = new Uint8Array(original.bytes);
    broken[at] = ((broken[at] ?? 0) + 97) & 0xff;
    for (const bytes of [broken, original.bytes.subarray(0, at)]) {
      try {
        fillPdf({ name: 'broken.pdf', bytes }, FILLS);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }
  }
});
