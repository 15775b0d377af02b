import type { FileDifference, FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import type { AllowedCell } from './csv-proof';
import { dictionaryOf, type PdfField, readPdfFields } from './pdf-fields';
import { openPdfForm, placeName, placesOf } from './pdf-form';
import { type PdfObject, type PdfObjects, readPdfObjects } from './pdf-objects';
import type { PdfDictionary, PdfValue } from './pdf-syntax';

/** What a filled field may have in another way than before: its value, its state, and how it looks. */
const FIELD_ENTRIES = new Set(['V', 'AS', 'AP', 'RV', 'I']);
/** What an appearance may be made of. */
const PICTURE_ENTRIES = new Set(['Type', 'Subtype', 'BBox', 'Resources', 'Length']);
const FONT_ENTRIES = new Set(['Type', 'Subtype', 'BaseFont', 'Encoding']);

/**
 * Compares a PDF form with its filled copy: the copy begins with every byte of the original, and of its objects only
 * allowed fields differ, in their value and their look; new objects are pictures of these fields. "Parts" are objects.
 */
export function provePdf(original: NamedFile, filled: NamedFile, allowed: readonly AllowedCell[]): FileProof {
  const proof: FileProof = { ok: true, partsCompared: 1, partsIdentical: 0, cellsChanged: 0, differences: [] };
  const report = (part: string, before: string, after: string, fine: boolean, cell: string | null = null) => {
    proof.differences.push({ part, cell, before, after, allowed: fine });
  };
  if (Buffer.compare(original.bytes, filled.bytes) === 0) return { ...proof, partsIdentical: 1 };
  if (Buffer.compare(original.bytes, filled.bytes.subarray(0, original.bytes.length)) !== 0) {
    report(filled.name, 'every byte of the original', 'a file written anew', false);
    return { ...proof, ok: false };
  }
  const form = openPdfForm(original);
  const after = openAgain(filled);
  if (form.kind === 'none' || after === null) {
    report(filled.name, 'a form', 'something that cannot be compared', false);
    return { ...proof, ok: false };
  }
  const before = form.objects;
  const places = placesOf(form.fields);
  const fields = new Set(allowed.flatMap(({ cell }) => places.get(cell)?.field ?? []));
  const writable = new Set([...fields].flatMap(({ number, widgets }) => [number, ...widgets.map((one) => one.number)]));
  const pictures = picturesOf(after, writable);
  proof.partsCompared = before.numbers.length;
  for (const number of new Set([...before.numbers, ...after.numbers])) {
    const part = `object ${number}`;
    const one = before.object(number);
    const other = after.object(number);
    if (one === null) {
      const fine = other !== null && (pictures.has(number) || isDirectory(other));
      if (!fine && other !== null) report(part, 'missing', 'present', false);
    } else if (other !== null && sourceOf(one) === sourceOf(other)) proof.partsIdentical += 1;
    else if (other === null) report(part, 'present', 'missing', false);
    else if (writable.has(number)) {
      const found = unlike(one, other).filter((name) => !FIELD_ENTRIES.has(name));
      if (found.length > 0) report(part, 'a field', `a field with another ${found.join(', ')}`, false);
    } else if (asksViewer(before, after, number)) report(part, 'fields as drawn', 'fields drawn by the viewer', true);
    else report(part, excerpt(one), excerpt(other), false);
  }
  for (const name of unlikeTrailers(before, after)) report('trailer', name, `another ${name}`, false);
  proof.differences.push(...changedFields(form.fields, after, fields, filled.name));
  proof.cellsChanged = proof.differences.filter((difference) => difference.cell !== null).length;
  proof.ok = proof.differences.every((difference) => difference.allowed);
  return proof;
}

function openAgain({ bytes }: NamedFile): PdfObjects | null {
  try {
    const objects = readPdfObjects(bytes);
    for (const number of objects.numbers) objects.object(number);
    return objects;
  } catch {
    return null;
  }
}

/** New objects reached from the looks of the written fields, if they are no more than pictures of texts. */
function picturesOf(after: PdfObjects, writable: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  const isPicture = (value: PdfValue) => {
    if (value.kind !== 'reference') return;
    const picture = after.object(value.number);
    if (picture === null || !picture.stream || !hasOnly(picture.value, PICTURE_ENTRIES)) return;
    found.add(value.number);
    const resources = picture.value.kind === 'dictionary' ? picture.value.entries.get('Resources')?.value : undefined;
    const fonts = resources?.kind === 'dictionary' ? resources.entries.get('Font')?.value : undefined;
    for (const { value: font } of fonts?.kind === 'dictionary' ? fonts.entries.values() : []) {
      const own = font.kind === 'reference' ? after.object(font.number) : null;
      if (font.kind === 'reference' && own && hasOnly(own.value, FONT_ENTRIES)) found.add(font.number);
    }
  };
  for (const number of writable) {
    const widget = after.object(number)?.value;
    const looks = widget?.kind === 'dictionary' ? dictionaryOf(after, widget.entries.get('AP')?.value) : null;
    const normal = looks?.entries.get('N')?.value;
    if (normal?.kind === 'dictionary') for (const { value } of normal.entries.values()) isPicture(value);
    else if (normal) isPicture(normal);
  }
  return found;
}

function hasOnly(value: PdfValue, names: ReadonlySet<string>): boolean {
  return value.kind === 'dictionary' && [...value.entries.keys()].every((name) => names.has(name));
}

function isDirectory({ value }: PdfObject): boolean {
  const type = value.kind === 'dictionary' ? value.entries.get('Type')?.value : null;
  return type?.kind === 'name' && type.value === 'XRef';
}

/** Whether an object differs only in asking the viewer to draw the fields. */
function asksViewer(before: PdfObjects, after: PdfObjects, number: number): boolean {
  const [one, other] = [before.object(number), after.object(number)];
  if (!one || !other) return false;
  const root = before.trailer.entries.get('Root')?.value;
  const catalog = dictionaryOf(before, root);
  const form = catalog?.entries.get('AcroForm')?.value;
  if (form?.kind === 'reference') return form.number === number && only(unlike(one, other), 'NeedAppearances');
  if (root?.kind !== 'reference' || root.number !== number || !only(unlike(one, other), 'AcroForm')) return false;
  const inside = [one, other].map(({ text, value }): PdfObject | null => {
    const own = value.kind === 'dictionary' ? value.entries.get('AcroForm')?.value : undefined;
    return own ? { text, value: own, stream: null } : null;
  });
  return inside[0] != null && inside[1] != null && only(unlike(inside[0], inside[1]), 'NeedAppearances');
}

function only(names: readonly string[], name: string): boolean {
  return names.every((one) => one === name);
}

/** The entries two dictionaries differ in; "content" where they are none or their streams differ. */
function unlike(one: PdfObject, other: PdfObject): string[] {
  if (one.value.kind !== 'dictionary' || other.value.kind !== 'dictionary') return ['content'];
  if (streamOf(one) !== streamOf(other)) return ['content'];
  return unlikeEntries(one.text, one.value, other.text, other.value);
}

function unlikeEntries(text: string, one: PdfDictionary, otherText: string, other: PdfDictionary): string[] {
  const names = new Set([...one.entries.keys(), ...other.entries.keys()]);
  const source = (from: string, value: PdfValue | undefined) => (value ? from.slice(value.start, value.end) : '');
  return [...names].filter(
    (name) => source(text, one.entries.get(name)?.value) !== source(otherText, other.entries.get(name)?.value),
  );
}

function unlikeTrailers(before: PdfObjects, after: PdfObjects): string[] {
  return ['Root', 'Info', 'Encrypt'].filter((name) =>
    unlikeEntries(before.text, before.trailer, after.text, after.trailer).includes(name),
  );
}

function changedFields(
  fields: readonly PdfField[],
  after: PdfObjects,
  allowed: ReadonlySet<PdfField>,
  part: string,
): FileDifference[] {
  const copies = new Map(readPdfFields(after)?.fields.map((field) => [field.name, field]) ?? []);
  return fields.flatMap((field): FileDifference[] => {
    const copy = copies.get(field.name);
    if (copy?.value === field.value) return [];
    const state = field.kind === 'box' || field.kind === 'radio' ? (copy?.value ?? '') : null;
    const change = { before: field.value, after: copy?.value ?? '', allowed: copy !== undefined && allowed.has(field) };
    return [{ part, cell: placeName(field, state), ...change }];
  });
}

function sourceOf(object: PdfObject): string {
  return object.text.slice(object.value.start, object.value.end) + (streamOf(object) ?? '');
}

function streamOf({ text, stream }: PdfObject): string | null {
  return stream && text.slice(stream.start, stream.end);
}

function excerpt(object: PdfObject): string {
  return object.text.slice(object.value.start, object.value.end).slice(0, 200);
}
