import type { PdfObjects } from './pdf-objects';
import { numberIn } from './pdf-stream';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf-syntax';
import { pdfWords } from './pdf-text';

/** One place of a field on a page, in points from the page's lower left corner. */
export interface PdfWidget {
  /** The object the widget is; a field with one widget is often the same object. */
  number: number;
  /** From 1; 0 where no page shows it. */
  page: number;
  left: number;
  bottom: number;
  right: number;
  top: number;
  /** The state a box or a radio button takes when it is ticked; empty for other fields. */
  onState: string;
}

export interface PdfField {
  /** Full name, parts joined by full stops. */
  name: string;
  /** The object its value is written to. */
  number: number;
  kind: 'text' | 'box' | 'radio' | 'choice';
  /** What the form's maker wrote for people who cannot see it; empty for none. */
  tooltip: string;
  /** What stands in it: a text, a choice's shown words, the state that is on; empty for nothing. */
  value: string;
  /** Shown words and the value each is kept as, of a choice. */
  options: { shown: string; kept: string }[];
  takesOtherTexts: boolean;
  multiline: boolean;
  comb: boolean;
  /** In characters; null for no limit. */
  maxLength: number | null;
  /** Null where a text may be written; else why not. */
  locked: 'read-only' | 'computed' | 'password' | 'file' | null;
  /** Text appearance operators ("/Helv 9 Tf 0 g"). */
  look: string;
  /** 0 left, 1 centred, 2 right. */
  alignment: number;
  widgets: PdfWidget[];
}

export interface PdfForm {
  fields: PdfField[];
  /** True where somebody has signed the file. */
  signed: boolean;
  /** True where the form is made for Adobe's programs alone (XFA). */
  xfa: boolean;
}

const MOST_FIELDS = 20_000;
const DEEPEST = 32;
const MOST_PAGES = 5000;
// Flags by their bit, as the format numbers them from 1.
const READ_ONLY = 1 << 0;
const MULTILINE = 1 << 12;
const PASSWORD = 1 << 13;
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
const EDITABLE_LIST = 1 << 18;
const FILE = 1 << 20;
const COMB = 1 << 24;
const HIDDEN = (1 << 1) | (1 << 5);

/** The fields of a form with their places, in the order the file names them; null for a file without a form. */
export function readPdfFields(objects: PdfObjects): PdfForm | null {
  const catalog = dictionaryOf(objects, objects.trailer.entries.get('Root')?.value);
  const acroForm = dictionaryOf(objects, catalog?.entries.get('AcroForm')?.value);
  if (!catalog || !acroForm) return null;
  const form: PdfForm = {
    fields: [],
    signed: catalog.entries.has('Perms'),
    xfa: objects.resolve(acroForm.entries.get('XFA')?.value) !== null,
  };
  const pages = pagesOfWidgets(objects, catalog);
  const seen = new Set<number>();
  const walk = (reference: PdfValue, above: readonly PdfDictionary[], name: string): void => {
    const field = dictionaryOf(objects, reference);
    if (reference.kind !== 'reference' || !field || seen.has(reference.number) || above.length > DEEPEST) return;
    seen.add(reference.number);
    if (seen.size > MOST_FIELDS) throw new Error('too many fields');
    const own = pdfWords(objects.resolve(field.entries.get('T')?.value));
    const full = [name, own].filter((part) => part !== '').join('.');
    const line = [field, ...above];
    const kids = itemsOf(objects, field.entries.get('Kids')?.value);
    const named = kids.filter((kid) => dictionaryOf(objects, kid)?.entries.has('T') === true);
    if (named.length > 0) {
      for (const kid of kids) walk(kid, line, full);
      return;
    }
    const type = inherited(objects, line, 'FT');
    if (type?.kind !== 'name') return;
    if (type.value === 'Sig') form.signed ||= objects.resolve(field.entries.get('V')?.value) !== null;
    else {
      const places = kids.length > 0 ? kids : [reference];
      const read = readField(objects, reference, line, full, places, acroForm, type.value, pages);
      if (read) form.fields.push(read);
    }
  };
  for (const field of itemsOf(objects, acroForm.entries.get('Fields')?.value)) walk(field, [], '');
  return form;
}

export function dictionaryOf(objects: PdfObjects, value: PdfValue | undefined): PdfDictionary | null {
  const found = objects.resolve(value);
  return found?.kind === 'dictionary' ? found : null;
}

function readField(
  objects: PdfObjects,
  reference: PdfReference,
  line: readonly PdfDictionary[],
  name: string,
  places: readonly PdfValue[],
  acroForm: PdfDictionary,
  type: string,
  pages: ReadonlyMap<number, number>,
): PdfField | null {
  const flags = numberOf(inherited(objects, line, 'Ff'));
  if (type === 'Btn' && (flags & PUSH_BUTTON) !== 0) return null;
  const kind = type === 'Tx' ? 'text' : type === 'Ch' ? 'choice' : (flags & RADIO) !== 0 ? 'radio' : 'box';
  const kept = inherited(objects, line, 'V');
  const options = kind === 'choice' ? readOptions(objects, inherited(objects, line, 'Opt')) : [];
  const widgets = places.flatMap((place) => readWidget(objects, place, kind, pages));
  // A state is compared byte by byte with the names of the appearances.
  const value =
    kept?.kind === 'name' ? kept.value : pdfWords(kept?.kind === 'array' ? objects.resolve(kept.items[0]) : kept);
  const actions = dictionaryOf(objects, line[0]?.entries.get('AA')?.value);
  const limit = inherited(objects, line, 'MaxLen');
  return {
    name,
    number: reference.number,
    kind,
    tooltip: pdfWords(inherited(objects, line, 'TU')).trim(),
    value:
      kind === 'choice'
        ? (options.find((option) => option.kept === value)?.shown ?? value)
        : value === 'Off' && kind !== 'text'
          ? ''
          : value,
    options,
    takesOtherTexts: kind === 'choice' && (flags & EDITABLE_LIST) !== 0,
    multiline: kind === 'text' && (flags & MULTILINE) !== 0,
    comb: kind === 'text' && (flags & COMB) !== 0 && limit?.kind === 'number',
    maxLength: kind === 'text' && limit?.kind === 'number' ? limit.value : null,
    locked: whyLocked(flags, kind, actions),
    look: pdfWords(inherited(objects, line, 'DA') ?? objects.resolve(acroForm.entries.get('DA')?.value)),
    alignment: numberOf(inherited(objects, line, 'Q') ?? objects.resolve(acroForm.entries.get('Q')?.value)),
    widgets,
  };
}

function whyLocked(flags: number, kind: PdfField['kind'], actions: PdfDictionary | null): PdfField['locked'] {
  if ((flags & READ_ONLY) !== 0) return 'read-only';
  if (actions?.entries.has('C') === true) return 'computed';
  if (kind === 'text' && (flags & PASSWORD) !== 0) return 'password';
  return kind === 'text' && (flags & FILE) !== 0 ? 'file' : null;
}

function readWidget(
  objects: PdfObjects,
  place: PdfValue,
  kind: PdfField['kind'],
  pages: ReadonlyMap<number, number>,
): PdfWidget[] {
  const widget = dictionaryOf(objects, place);
  const box = itemsOf(objects, widget?.entries.get('Rect')?.value).map((item) => numberOf(objects.resolve(item)));
  const [x1, y1, x2, y2] = box;
  if (place.kind !== 'reference' || !widget || x1 === undefined || y1 === undefined) return [];
  if (x2 === undefined || y2 === undefined || (numberIn(widget, 'F', 0) & HIDDEN) !== 0) return [];
  const looks = dictionaryOf(objects, dictionaryOf(objects, widget.entries.get('AP')?.value)?.entries.get('N')?.value);
  const onState = Array.from(looks?.entries.keys() ?? []).find((state) => state !== 'Off') ?? '';
  return [
    {
      number: place.number,
      page: pages.get(place.number) ?? 0,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      bottom: Math.min(y1, y2),
      top: Math.max(y1, y2),
      onState: kind === 'box' || kind === 'radio' ? onState : '',
    },
  ];
}

/** Widget → the page that shows it. */
function pagesOfWidgets(objects: PdfObjects, catalog: PdfDictionary): Map<number, number> {
  const found = new Map<number, number>();
  const seen = new Set<number>();
  let page = 0;
  const walk = (value: PdfValue | undefined, depth: number): void => {
    const node = dictionaryOf(objects, value);
    if (!node || depth > DEEPEST || page > MOST_PAGES) return;
    if (value?.kind === 'reference') {
      if (seen.has(value.number)) return;
      seen.add(value.number);
    }
    const kids = node.entries.get('Kids')?.value;
    if (kids) {
      for (const kid of itemsOf(objects, kids)) walk(kid, depth + 1);
      return;
    }
    page += 1;
    for (const note of itemsOf(objects, node.entries.get('Annots')?.value)) {
      if (note.kind === 'reference') found.set(note.number, page);
    }
  };
  walk(catalog.entries.get('Pages')?.value, 0);
  return found;
}

function readOptions(objects: PdfObjects, value: PdfValue | null): PdfField['options'] {
  return itemsOf(objects, value ?? undefined).map((item) => {
    const option = objects.resolve(item);
    if (option?.kind !== 'array') return { shown: pdfWords(option), kept: pdfWords(option) };
    const [kept, shown] = option.items.map((part) => pdfWords(objects.resolve(part)));
    return { shown: shown ?? kept ?? '', kept: kept ?? '' };
  });
}

function inherited(objects: PdfObjects, line: readonly PdfDictionary[], name: string): PdfValue | null {
  for (const dictionary of line) {
    const value = objects.resolve(dictionary.entries.get(name)?.value);
    if (value) return value;
  }
  return null;
}

function itemsOf(objects: PdfObjects, value: PdfValue | undefined): PdfValue[] {
  const found = objects.resolve(value);
  return found?.kind === 'array' ? found.items : [];
}

function numberOf(value: PdfValue | null): number {
  return value?.kind === 'number' ? value.value : 0;
}
