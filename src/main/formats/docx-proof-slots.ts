import type { DocxForm, FormCell } from './docx-questions';
import type { FormControl } from './docx-questions-control';
import { type FormPiece, printed } from './docx-questions-paragraph';
import { hostsInside, paragraphsBelow, textRunsOf, withoutBold } from './docx-questions-runs';
import { childNamed, prefixOf, type XmlNode } from './docx-questions-tree';
import { type ByteText, textOf } from './ooxml-scan';
import type { Splice } from './xlsx-patch-sheet';

/** A place that takes an answer, as the proof sees it. */
export interface DocxSlot {
  /** What it shows, for a person to read. */
  shown: string;
  raw: ByteText;
  /** Takes out of the part's bytes what an answer may change. */
  blanks: Splice[];
  /** Run properties that occur in the place; '' for none. */
  looks: ReadonlySet<ByteText>;
  /** Those of the runs that hold the words. */
  used: ByteText[];
  /** True where words in the place name it and have to stay. */
  keepsLabel: boolean;
  /** False where a second writing of the place says something else. */
  agrees: boolean;
}

/** The place a locator names; null where the document has none of that name. */
export function slotOf(form: DocxForm, locator: string): DocxSlot | null {
  const control = form.controls.get(locator);
  if (control) return slotOfControl(form.xml, control);
  const cell = form.cells.get(locator);
  if (cell)
    return (
      only(cell.pieces, form) ??
      withCopy(form.xml, cell, slotOfHosts(form.xml, cell.element, paragraphsBelow(cell.element), cell.pieces))
    );
  const paragraph = form.paragraphs.get(locator);
  if (!paragraph) return null;
  return (
    only(paragraph.pieces, form) ?? slotOfHosts(form.xml, paragraph.element, [paragraph.element], paragraph.pieces)
  );
}

/** The second writing of a place may change as the first one does, into the same words. */
function withCopy(xml: ByteText, { element, copy }: FormCell, slot: DocxSlot): DocxSlot {
  if (!copy) return slot;
  const hosts = paragraphsBelow(copy);
  const used = hosts.flatMap((host) => textRunsOf(host).map((run) => lookOf(xml, run)));
  const looks = looksBelow(xml, copy).flatMap((look) => [look, withoutBold(look)]);
  return {
    ...slot,
    blanks: [...slot.blanks, ...hosts.flatMap((host) => blanksOfHost(xml, host))],
    looks: new Set([...slot.looks, ...looks]),
    used: [...slot.used, ...used],
    agrees: wordsIn(xml, element) === wordsIn(xml, copy),
  };
}

/** A place with one control in it is that control. */
function only(pieces: readonly FormPiece[], { xml }: DocxForm): DocxSlot | null {
  const controls = pieces.flatMap((piece) =>
    piece.kind === 'control' && piece.control.kind !== 'box' ? [piece.control] : [],
  );
  return controls.length === 1 && controls[0] ? slotOfControl(xml, controls[0]) : null;
}

function wordsIn(xml: ByteText, { openEnd, closeStart }: XmlNode): string {
  return textOf(xml, openEnd, closeStart).trim();
}

function slotOfHosts(
  xml: ByteText,
  element: XmlNode,
  hosts: readonly XmlNode[],
  pieces: readonly FormPiece[],
): DocxSlot {
  return {
    shown: printed(pieces),
    raw: xml.slice(element.start, element.end),
    blanks: hosts.flatMap((host) => blanksOfHost(xml, host)),
    looks: new Set(['', ...looksBelow(xml, element).flatMap((look) => [look, withoutBold(look)])]),
    used: hosts.flatMap((host) => textRunsOf(host).map((run) => lookOf(xml, run))),
    keepsLabel: true,
    agrees: true,
  };
}

function slotOfControl(xml: ByteText, control: FormControl): DocxSlot {
  const { place } = control;
  const shown = control.kind === 'box' ? (control.checked ? 'checked' : 'not checked') : control.text;
  const slot = { shown, looks: new Set(['']), used: [], keepsLabel: false, agrees: true };
  if (place.kind === 'glyph') {
    const { start, end } = place;
    return { ...slot, raw: xml.slice(start, end), blanks: [{ start, end, text: '' }] };
  }
  if (place.kind === 'field') {
    const box = childNamed(place.data, 'checkBox');
    const list = childNamed(place.data, 'ddList');
    const states = [childNamed(box, 'checked'), childNamed(list, 'result')].filter((state) => state !== null);
    return {
      ...slot,
      raw: xml.slice(place.begin.start, place.end.end),
      blanks: [
        ...blanksOf(states),
        ...(box ? blanksOfEmptyTag(xml, box) : []),
        ...blanksOf(box || list ? [] : place.results),
      ],
      looks: new Set(['', ...looksBelow(xml, place.begin), ...place.results.flatMap((run) => looksBelow(xml, run))]),
      used: place.results.map((run) => lookOf(xml, run)),
    };
  }
  const { element } = place;
  const properties = childNamed(element, 'sdtPr');
  const content = childNamed(element, 'sdtContent');
  const box = childNamed(properties, 'checkbox');
  const states = [
    childNamed(properties, 'showingPlcHdr'),
    childNamed(properties, 'dataBinding'),
    childNamed(box, 'checked'),
  ];
  const hosts = content ? hostsInside(content) : [];
  return {
    ...slot,
    raw: xml.slice(element.start, element.end),
    blanks: [
      ...blanksOf(states.filter((state) => state !== null)),
      ...(box ? blanksOfEmptyTag(xml, box) : []),
      ...hosts.flatMap((host) => blanksOfHost(xml, host)),
    ],
    looks: new Set(['', ...looksBelow(xml, element)]),
    used: hosts.flatMap((host) => textRunsOf(host).map((run) => lookOf(xml, run))),
  };
}

function blanksOfHost(xml: ByteText, host: XmlNode): Splice[] {
  return [...blanksOfEmptyTag(xml, host), ...blanksOf(textRunsOf(host))];
}

function blanksOf(nodes: readonly XmlNode[]): Splice[] {
  return nodes.map(({ start, end }) => ({ start, end, text: '' }));
}

/** `<w:p/>` is written as `<w:p></w:p>` once something stands in it. */
function blanksOfEmptyTag(xml: ByteText, element: XmlNode): Splice[] {
  if (!element.isEmptyTag) return [];
  const slash = xml.lastIndexOf('/', element.openEnd);
  return [{ start: slash, end: element.end, text: `></${prefixOf(xml, element)}${element.name}>` }];
}

function lookOf(xml: ByteText, run: XmlNode): ByteText {
  const properties = childNamed(run, 'rPr');
  return properties ? xml.slice(properties.start, properties.end) : '';
}

function looksBelow(xml: ByteText, parent: XmlNode): ByteText[] {
  return parent.children.flatMap((child) =>
    child.name === 'rPr' ? [xml.slice(child.start, child.end)] : looksBelow(xml, child),
  );
}
