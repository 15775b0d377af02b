import { SaxesParser } from 'saxes';

/** An element of a WordprocessingML part; `w:` and `mc:` names keep their prefix whatever the file calls them. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const DEEPEST = 400;

/**
 * Parses one part of a package into a tree. Entities are never expanded, and a document type is refused: no word
 * processor writes one, and it is how a small file is made to grow.
 * @throws Error where the part is not well-formed; the caller says it in words.
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type in a part');
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new Error('part nested too deep');
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] = attribute.value;
    const element = { name: prefixOf(tag.uri) + tag.local, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (value) => void open.at(-1)?.children.push(value));
  parser.on('cdata', (value) => void open.at(-1)?.children.push(value));
  parser.write(text).close();
  return elementsOf(root)[0] ?? root;
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => child.name === name);
}

/** The `w:val` of a child, undefined where the child or its value is missing. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val'];
}

/** An on/off property: present without a value means on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childOf(element, name);
  return child !== undefined && !/^(?:0|false|off|none)$/.test(child.attributes['val'] ?? '');
}

function prefixOf(uri: string): string {
  if (/wordprocessingml(?:\/2006)?\/main$/.test(uri)) return 'w:';
  return uri.includes('markup-compatibility') ? 'mc:' : '';
}
