import { type Sentence, sentence } from '../../shared/sentence';
import { insertInside, replaceRuns, runText } from './docx-patch-words';
import type { ControlPlace, FormControl } from './docx-questions-control';
import { hostsInside, propertiesOf, textRunsOf } from './docx-questions-runs';
import { attributeOf, attributePlace, childNamed, prefixOf, type XmlNode } from './docx-questions-tree';
import { type ByteText, escapeText } from './ooxml-scan';
import type { Splice } from './xlsx-patch-sheet';

/** @returns a sentence where the control cannot take the text. */
export function fillControl(xml: ByteText, control: FormControl, text: string, splices: Splice[]): Sentence | null {
  const { locator } = control;
  if (!control.writable) return sentence('The field {locator} is locked; its answer was left out.', { locator });
  if (control.kind === 'list' && !control.takesOtherTexts && !control.options.includes(text)) {
    return sentence('The list {locator} does not offer “{text}”; its answer was left out.', { locator, text });
  }
  const { place } = control;
  if (place.kind === 'glyph') splices.push({ start: place.start, end: place.end, text: escapeText('☒') });
  else if (place.kind === 'field') splices.push(...fillField(xml, control, place, text));
  else splices.push(...fillContentControl(xml, control, place, text));
  return null;
}

type ContentControlPlace = Extract<ControlPlace, { kind: 'content-control' }>;
type FieldPlace = Extract<ControlPlace, { kind: 'field' }>;

function fillContentControl(xml: ByteText, control: FormControl, place: ContentControlPlace, text: string): Splice[] {
  const properties = childNamed(place.element, 'sdtPr');
  const content = childNamed(place.element, 'sdtContent');
  if (!properties || !content) return [];
  const box = control.kind === 'box' ? childNamed(properties, 'checkbox') : null;
  const shown = box ? checkedGlyph(xml, box) : fitting(xml, childNamed(properties, 'text'), text);
  const splices = [
    // A control bound to a data part would show that part's text again on opening.
    ...['showingPlcHdr', 'dataBinding'].flatMap((name) => removed(childNamed(properties, name))),
    ...(box ? [tick(xml, box)] : []),
  ];
  const [host, ...others] = hostsInside(content);
  if (!host) return splices;
  const runs = textRunsOf(host);
  const look = lookOfControl(xml, properties, host, runs[0] ?? null, place.asks);
  splices.push(...replaceRuns(xml, host, runs, runText(prefixOf(xml, place.element), look, shown)));
  for (const other of others) splices.push(...textRunsOf(other).map(({ start, end }) => ({ start, end, text: '' })));
  return splices;
}

/** A plain text control holds one line unless it says otherwise. */
function fitting(xml: ByteText, plain: XmlNode | null, text: string): string {
  const several = plain === null || /^(?:1|true|on)$/.test(attributeOf(xml, plain, 'multiLine') ?? '');
  return several ? text : text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/** The control's own look; without one, that of the words in it, but never the grey of a placeholder. */
function lookOfControl(
  xml: ByteText,
  properties: XmlNode,
  host: XmlNode,
  run: XmlNode | null,
  asks: boolean,
): ByteText {
  const own = propertiesOf(xml, properties);
  if (asks) return own === '' ? propertiesOf(xml, childNamed(host, 'pPr')) : own;
  return run ? propertiesOf(xml, run) : own;
}

function tick(xml: ByteText, box: XmlNode): Splice {
  const checked = childNamed(box, 'checked');
  const place = checked && attributePlace(xml, checked, 'val');
  if (place) return { ...place, text: '1' };
  if (checked) return { start: checked.start, end: checked.start, text: '' };
  const prefix = prefixOf(xml, box);
  return insertInside(xml, box, `<${prefix}checked ${prefix}val="1"/>`);
}

function checkedGlyph(xml: ByteText, box: XmlNode): string {
  const code = Number.parseInt(attributeOf(xml, childNamed(box, 'checkedState'), 'val') ?? '2612', 16);
  return code > 0x20 && code < 0xd800 ? String.fromCodePoint(code) : '☒';
}

function fillField(xml: ByteText, control: FormControl, place: FieldPlace, text: string): Splice[] {
  const prefix = prefixOf(xml, place.data);
  const box = childNamed(place.data, 'checkBox');
  const list = childNamed(place.data, 'ddList');
  if (box) return replaceOrAppend(xml, box, 'checked', `<${prefix}checked/>`);
  if (list) {
    const result = `<${prefix}result ${prefix}val="${control.options.indexOf(text)}"/>`;
    const old = childNamed(list, 'result');
    return [{ start: old?.start ?? list.openEnd, end: old?.end ?? list.openEnd, text: result }];
  }
  const [first, ...others] = place.results;
  const run = runText(prefix, propertiesOf(xml, first ?? place.begin), text);
  if (!first) return [{ start: place.end.start, end: place.end.start, text: run }];
  return [{ start: first.start, end: first.end, text: run }, ...others.flatMap(removed)];
}

function replaceOrAppend(xml: ByteText, parent: XmlNode, name: string, element: ByteText): Splice[] {
  const old = childNamed(parent, name);
  return [old ? { start: old.start, end: old.end, text: element } : insertInside(xml, parent, element)];
}

function removed(node: XmlNode | null): Splice[] {
  return node ? [{ start: node.start, end: node.end, text: '' }] : [];
}
