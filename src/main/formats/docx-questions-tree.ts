import { type ByteText, tagsOf, textOf } from './ooxml-scan';

/** An element of a part with its places in the part's bytes. `name` is without prefix. */
export interface XmlNode {
  name: string;
  /** Where the opening tag begins and ends; `closeStart` is where the closing tag begins (the end, for `<w:p/>`). */
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  isEmptyTag: boolean;
  children: XmlNode[];
}

const DEEPEST = 400;
const MOST_ELEMENTS = 1_500_000;

/** The elements of a part as a tree. @throws Error where tags do not match, nest too deep or are far too many. */
export function readTree(xml: ByteText): XmlNode {
  const root: XmlNode = node('', 0, 0, xml.length, false);
  const open: XmlNode[] = [root];
  let count = 0;
  for (const tag of tagsOf(xml)) {
    const parent = open.at(-1);
    if (!parent) break;
    if (tag.kind === 'close') {
      if (parent === root || parent.name !== tag.name) throw new Error('tags do not match');
      parent.closeStart = tag.start;
      parent.end = tag.end;
      open.pop();
      continue;
    }
    count += 1;
    if (count > MOST_ELEMENTS || open.length > DEEPEST) throw new Error('too many elements');
    const element = node(tag.name, tag.start, tag.end, tag.end, tag.kind === 'empty');
    parent.children.push(element);
    if (tag.kind === 'open') open.push(element);
  }
  if (open.length !== 1) throw new Error('the part stops early');
  return root;
}

export function childNamed(parent: XmlNode | null | undefined, name: string): XmlNode | null {
  return parent?.children.find((child) => child.name === name) ?? null;
}

/** The value of an attribute, by its name without prefix; null where there is none. */
export function attributeOf(xml: ByteText, element: XmlNode | null | undefined, name: string): string | null {
  if (!element) return null;
  const place = attributePlace(xml, element, name);
  return place && textOf(xml, place.start, place.end);
}

/** Where an attribute's value stands in the bytes, quotes not included. */
export function attributePlace(xml: ByteText, element: XmlNode, name: string): { start: number; end: number } | null {
  const tag = xml.slice(element.start, element.openEnd);
  for (const match of tag.matchAll(/\s([^\s=<>"'/]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1]?.split(':').at(-1) !== name) continue;
    const start = element.start + match.index + 1 + match[1].length + (match[2]?.length ?? 0) + 1;
    return { start, end: start + (match[3] ?? match[4] ?? '').length };
  }
  return null;
}

/** The prefix of an element with its colon ("w:"), empty where the namespace is the default one. */
export function prefixOf(xml: ByteText, element: XmlNode): string {
  return /^<([^\s:/>]+:)/.exec(xml.slice(element.start, element.openEnd))?.[1] ?? '';
}

/** An on/off property: present without a value means on. */
export function isOn(xml: ByteText, properties: XmlNode | null | undefined, name: string): boolean {
  const child = childNamed(properties, name);
  return child !== null && !/^(?:0|false|off|none)$/.test(attributeOf(xml, child, 'val') ?? '');
}

function node(name: string, start: number, openEnd: number, end: number, isEmptyTag: boolean): XmlNode {
  return { name, start, openEnd, closeStart: end, end, isEmptyTag, children: [] };
}
