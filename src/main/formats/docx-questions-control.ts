import { attributeOf, childNamed, isOn, type XmlNode } from './docx-questions-tree';
import type { ByteText } from './ooxml-scan';

/** What takes an answer in a form: a text, a drop-down list or a box to tick. */
export interface FormControl {
  /**
   * A name that stays while answers are written: "SDT:17" is the content control with that id ("SDT:17-2" the second
   * one of the same id), "FF3" the third legacy form field, "P41#2" the second box drawn as a character in paragraph 41.
   */
  locator: string;
  kind: 'text' | 'list' | 'box';
  /** What a list offers, as it is shown; a combo box takes other texts too. */
  options: string[];
  takesOtherTexts: boolean;
  /** The text it holds; empty while it only asks for one. */
  text: string;
  checked: boolean;
  writable: boolean;
  place: ControlPlace;
}

export type ControlPlace =
  | { kind: 'content-control'; element: XmlNode; asks: boolean }
  | { kind: 'field'; begin: XmlNode; data: XmlNode; results: XmlNode[]; end: XmlNode }
  | { kind: 'glyph'; start: number; end: number };

/** Wrappers and contents that are no place for an answer. */
const NO_ANSWERS = [
  'docPartObj',
  'docPartList',
  'group',
  'picture',
  'citation',
  'equation',
  'bibliography',
  'repeatingSection',
  'repeatingSectionItem',
];
const BOX = 'checkbox';

/** What a content control takes; null for one that only groups or holds something else. */
export function kindOfContentControl(xml: ByteText, control: XmlNode): FormControl['kind'] | null {
  const properties = childNamed(control, 'sdtPr');
  const content = childNamed(control, 'sdtContent');
  if (!properties || !content || NO_ANSWERS.some((name) => childNamed(properties, name))) return null;
  if (childNamed(properties, BOX)) return 'box';
  if (childNamed(properties, 'dropDownList') || childNamed(properties, 'comboBox')) return 'list';
  if (childNamed(properties, 'text') || childNamed(properties, 'date')) return 'text';
  // A rich control without a placeholder may wrap a whole section.
  const paragraphs = content.children.filter((child) => child.name === 'p').length;
  const holdsMore = content.children.some((child) => ['tbl', 'sdt', 'tr', 'tc'].includes(child.name));
  return !holdsMore && (paragraphs <= 1 || isOn(xml, properties, 'showingPlcHdr')) ? 'text' : null;
}

export function describeContentControl(
  xml: ByteText,
  element: XmlNode,
  kind: FormControl['kind'],
  locator: string,
  shown: string,
): FormControl {
  const properties = childNamed(element, 'sdtPr');
  const asks = isOn(xml, properties, 'showingPlcHdr');
  const list = childNamed(properties, 'dropDownList') ?? childNamed(properties, 'comboBox');
  const lock = attributeOf(xml, childNamed(properties, 'lock'), 'val') ?? '';
  const checked = attributeOf(xml, childNamed(childNamed(properties, BOX), 'checked'), 'val') ?? '0';
  return {
    locator,
    kind,
    options: kind === 'list' ? itemsOf(xml, list) : [],
    takesOtherTexts: list?.name !== 'dropDownList',
    text: kind === 'box' || asks ? '' : shown.trim(),
    checked: kind === 'box' && /^(?:1|true|on)$/.test(checked),
    writable: !/contentLocked/i.test(lock),
    place: { kind: 'content-control', element, asks },
  };
}

/** A field of the old forms; null for a field that takes no answer. */
export function describeField(
  xml: ByteText,
  begin: XmlNode,
  results: XmlNode[],
  end: XmlNode,
  locator: string,
  shown: string,
): FormControl | null {
  const data = childNamed(childNamed(begin, 'fldChar'), 'ffData');
  const box = childNamed(data, 'checkBox');
  const list = childNamed(data, 'ddList');
  const text = childNamed(data, 'textInput');
  if (!data || !(box ?? list ?? text)) return null;
  const entries = list?.children.filter((child) => child.name === 'listEntry') ?? [];
  const options = entries.map((entry) => attributeOf(xml, entry, 'val') ?? '');
  const chosen = attributeOf(xml, childNamed(list, 'result'), 'val');
  return {
    locator,
    kind: box ? 'box' : list ? 'list' : 'text',
    options,
    takesOtherTexts: false,
    // The field shows its first entry before anybody chose.
    text: list ? (chosen === null ? '' : (options[Number(chosen)] ?? '')) : box ? '' : shown.trim(),
    checked: box !== null && (childNamed(box, 'checked') ? isOn(xml, box, 'checked') : isOn(xml, box, 'default')),
    // Some programs put the whole field into one run: there is no room for a result between its signs.
    writable:
      text === null ||
      (begin !== end && end.children.every((child) => child.name === 'rPr' || child.name === 'fldChar')),
    place: { kind: 'field', begin, data, results, end },
  };
}

/** Boxes drawn as characters, as people type them where a form has no controls. */
export const DRAWN_BOXES = /[☐☑☒□]/gu;

export function describeGlyph(character: string, locator: string, start: number, end: number): FormControl {
  const checked = character === '☑' || character === '☒';
  return {
    locator,
    kind: 'box',
    options: [],
    takesOtherTexts: false,
    text: '',
    checked,
    writable: true,
    place: { kind: 'glyph', start, end },
  };
}

function itemsOf(xml: ByteText, list: XmlNode | null): string[] {
  const items = list?.children.filter((child) => child.name === 'listItem') ?? [];
  return items.flatMap((item) => {
    const value = attributeOf(xml, item, 'value');
    const shown = attributeOf(xml, item, 'displayText') ?? value ?? '';
    // An item without a value is the request to choose one.
    return value === '' || shown.trim() === '' ? [] : [shown];
  });
}
