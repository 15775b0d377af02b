import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { type Sentence, sentence } from '../../shared/sentence';
import { drawText, FORM_FONT } from './pdf-appearance';
import { dictionaryOf, type PdfField, type PdfWidget } from './pdf-fields';
import { openPdfForm, placesOf, statesOf } from './pdf-form';
import type { PdfObjects } from './pdf-objects';
import { numberIn } from './pdf-stream';
import type { PdfDictionary, PdfValue } from './pdf-syntax';
import { pdfName, pdfString } from './pdf-text';
import { appendUpdate, changedDictionary } from './pdf-update';
import type { FilledFile, SheetFill } from './xlsx-patch';

type Entries = Record<string, string | null>;

interface Filling {
  objects: PdfObjects;
  /** What changes in which object. */
  changed: Map<number, Entries>;
  added: Map<number, string>;
  nextNumber: number;
  /** The number of the font of the drawn texts; 0 until one is needed. */
  font: number;
  needsViewer: boolean;
  notes: Sentence[];
}

const UNSHOWN = sentence(
  'A form’s font lacks some letters of the answers: the fields hold them, and viewers that redraw fields show them.',
);

/**
 * Writes answers into the fields of a PDF form as an update behind the original's bytes. Texts are drawn, too, so that
 * viewers show them without asking. The fills' `cell` is a place name ("F:name", "F:name=state").
 * @throws AppError where the file has no fields that may be filled.
 */
export function fillPdf(file: NamedFile, fills: readonly SheetFill[]): FilledFile {
  const form = openPdfForm(file);
  if (form.kind === 'none') {
    throw new AppError('unsupported-format', form.why?.text ?? '{name} has no fields that can be filled.', {
      name: file.name,
    });
  }
  const { objects, fields } = form;
  const filling: Filling = {
    objects,
    changed: new Map(),
    added: new Map(),
    nextNumber: Math.max(numberIn(objects.trailer, 'Size', 0), (objects.numbers.at(-1) ?? 0) + 1),
    font: 0,
    needsViewer: false,
    notes: [],
  };
  const places = placesOf(fields);
  const ticked = new Map<PdfField, string[]>();
  // The last text for a place counts.
  for (const [cell, text] of new Map(fills.map((fill) => [fill.cell, fill.text]))) {
    const place = places.get(cell);
    if (!place)
      filling.notes.push(
        sentence('There is no field “{field}” in the form; its answer was left out.', {
          field: cell.replace(/^F:/, ''),
        }),
      );
    else if (place.field.locked)
      filling.notes.push(
        sentence('The field “{field}” cannot be written; its answer was left out.', { field: place.field.name }),
      );
    else if (place.state === null) fillText(place.field, text, filling);
    else ticked.set(place.field, [...(ticked.get(place.field) ?? []), place.state]);
  }
  for (const [field, states] of ticked) tick(field, states, filling);
  if (filling.changed.size === 0) return { bytes: new Uint8Array(file.bytes), notes: filling.notes };
  if (filling.needsViewer) askViewerToDraw(filling);
  const changes = new Map(filling.added);
  for (const [number, entries] of filling.changed) {
    const object = objects.object(number);
    if (object?.value.kind === 'dictionary') changes.set(number, changedDictionary(object.text, object.value, entries));
  }
  return { bytes: appendUpdate(file.bytes, objects, changes), notes: filling.notes };
}

function fillText(field: PdfField, text: string, filling: Filling): void {
  const option = field.options.find(({ shown }) => shown === text);
  if (field.kind === 'choice' && !option && !field.takesOtherTexts) {
    filling.notes.push(
      sentence('The list “{field}” does not offer “{text}”; its answer was left out.', { field: field.name, text }),
    );
    return;
  }
  const kept = fitted(field, text, filling);
  // A formatted text, or the row of a list, would contradict the new value.
  change(filling, field.number, { V: pdfString(option?.kept ?? kept), RV: null, I: null });
  let [exact, fits] = [true, true];
  for (const widget of field.widgets) {
    const drawn = drawText(option?.shown ?? kept, {
      ...sizeOf(widget),
      multiline: field.multiline,
      cells: field.comb ? field.maxLength : null,
      alignment: field.alignment,
      look: field.look,
    });
    exact &&= drawn.exact;
    fits &&= drawn.fits;
    drawWidget(widget, drawn.drawing, filling);
  }
  if (!fits)
    filling.notes.push(
      sentence('The answer in “{field}” is longer than the field shows; the field holds the whole text.', {
        field: field.name,
      }),
    );
  if (!exact && !filling.needsViewer) filling.notes.push(UNSHOWN);
  filling.needsViewer ||= !exact;
}

function fitted(field: PdfField, text: string, { notes }: Filling): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').toWellFormed();
  const plain = field.multiline ? lines : lines.replaceAll(/\s*\n\s*/g, ' ');
  if (field.maxLength === null || plain.length <= field.maxLength) return plain;
  notes.push(
    sentence('The answer in “{field}” was cut: the field holds {characters} characters.', {
      field: field.name,
      characters: field.maxLength,
    }),
  );
  return plain.slice(0, field.maxLength).toWellFormed();
}

/** The widget's picture: its background and border as it names them, and the drawn text. */
function drawWidget(widget: PdfWidget, drawing: string, filling: Filling): void {
  const { objects } = filling;
  const dictionary = objects.object(widget.number)?.value;
  const own = dictionary?.kind === 'dictionary' ? dictionary : null;
  const { width, height } = sizeOf(widget);
  const frame = frameOf(objects, own, width, height);
  if (filling.font === 0) {
    filling.font = add(filling, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  }
  const source = `${frame}${drawing}`;
  const resources = `<< /Font << /${FORM_FONT} ${filling.font} 0 R >> >>`;
  const head = `<< /Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources ${resources} /Length ${source.length} >>`;
  const picture = add(filling, `${head}\nstream\n${source}\nendstream`);
  change(filling, widget.number, { AP: `<< /N ${picture} 0 R >>` });
}

function sizeOf({ left, right, bottom, top }: PdfWidget): { width: number; height: number } {
  return { width: rounded(right - left), height: rounded(top - bottom) };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

function frameOf(objects: PdfObjects, widget: PdfDictionary | null, width: number, height: number): string {
  const look = dictionaryOf(objects, widget?.entries.get('MK')?.value);
  const style = dictionaryOf(objects, widget?.entries.get('BS')?.value);
  const line = numberIn(style, 'W', 1);
  const fill = colourOf(objects, look?.entries.get('BG')?.value, ['g', 'rg', 'k']);
  const border = colourOf(objects, look?.entries.get('BC')?.value, ['G', 'RG', 'K']);
  const filled = fill === null ? '' : `${fill} 0 0 ${width} ${height} re f `;
  if (border === null || line <= 0) return filled && `q ${filled}Q `;
  return `q ${filled}${border} ${line} w ${rounded(line / 2)} ${rounded(line / 2)} ${rounded(width - line)} ${rounded(height - line)} re S Q `;
}

function colourOf(objects: PdfObjects, value: PdfValue | undefined, operators: readonly string[]): string | null {
  const found = objects.resolve(value);
  const parts =
    found?.kind === 'array' ? found.items.flatMap((item) => (item.kind === 'number' ? [item.value] : [])) : [];
  const operator = { 1: operators[0], 3: operators[1], 4: operators[2] }[parts.length];
  return operator === undefined ? null : `${parts.join(' ')} ${operator}`;
}

/** Ticks the states of a field; of a radio button the last one, and its other buttons go off. */
function tick(field: PdfField, states: readonly string[], filling: Filling): void {
  const state = states.at(-1) ?? '';
  if (field.kind === 'radio' && states.length > 1) {
    filling.notes.push(
      sentence('Only one of the buttons of “{field}” can be chosen; the last one was.', { field: field.name }),
    );
  }
  change(filling, field.number, { V: pdfName(state) });
  for (const widget of field.widgets) {
    const shown = widget.onState === state || (widget.onState === '' && statesOf(field).includes(state));
    change(filling, widget.number, { AS: shown ? pdfName(state) : '/Off' });
    // A box without any picture gets one, or nobody would see the tick.
    if (widget.onState === '') drawBox(widget, state, filling);
  }
}

function drawBox(widget: PdfWidget, state: string, filling: Filling): void {
  const { objects } = filling;
  const own = objects.object(widget.number)?.value;
  const { width, height } = sizeOf(widget);
  const frame = frameOf(objects, own?.kind === 'dictionary' ? own : null, width, height);
  const [x, y, side] = [rounded(width / 2), rounded(height / 2), rounded(Math.min(width, height) * 0.3)];
  const cross = `q 1 w ${rounded(x - side)} ${rounded(y - side)} m ${rounded(x + side)} ${rounded(y + side)} l ${rounded(x - side)} ${rounded(y + side)} m ${rounded(x + side)} ${rounded(y - side)} l S Q`;
  const [on, off] = [`${frame}${cross}`, frame].map((source) =>
    add(
      filling,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Length ${source.length} >>\nstream\n${source}\nendstream`,
    ),
  );
  change(filling, widget.number, { AP: `<< /N << ${pdfName(state)} ${on} 0 R /Off ${off} 0 R >> >>` });
}

/** Viewers draw the fields themselves, with the letters their own fonts have. */
function askViewerToDraw(filling: Filling): void {
  const { objects } = filling;
  const root = objects.trailer.entries.get('Root')?.value;
  const catalog = dictionaryOf(objects, root);
  const form = catalog?.entries.get('AcroForm')?.value;
  if (form?.kind === 'reference') change(filling, form.number, { NeedAppearances: 'true' });
  else if (form?.kind === 'dictionary' && root?.kind === 'reference') {
    const text = objects.object(root.number)?.text ?? '';
    change(filling, root.number, { AcroForm: changedDictionary(text, form, { NeedAppearances: 'true' }) });
  }
}

function change({ changed }: Filling, number: number, entries: Entries): void {
  changed.set(number, { ...changed.get(number), ...entries });
}

function add(filling: Filling, source: string): number {
  const number = filling.nextNumber;
  filling.nextNumber += 1;
  filling.added.set(number, source);
  return number;
}
