import { childNamed, type XmlNode } from './docx-questions-tree';
import type { ByteText } from './ooxml-scan';

/** A run that holds nothing but words may be replaced by an answer; anything else in it has to stay. */
const WORDS_ONLY: ReadonlySet<string> = new Set(
  'rPr t tab br cr noBreakHyphen softHyphen ptab lastRenderedPageBreak sym'.split(' '),
);

export function isTextRun(node: XmlNode): boolean {
  return node.name === 'r' && node.children.every((child) => WORDS_ONLY.has(child.name));
}

/** The runs of words that stand directly in a paragraph, or in the inside of a control in a line. */
export function textRunsOf(host: XmlNode): XmlNode[] {
  return host.children.filter(isTextRun);
}

/** The run properties as they are written, empty where there are none or where they carry a tracked change. */
export function propertiesOf(xml: ByteText, parent: XmlNode | null): ByteText {
  const properties = childNamed(parent, 'rPr');
  if (!properties) return '';
  const tracked = properties.children.some(({ name }) =>
    ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange'].includes(name),
  );
  return tracked ? '' : xml.slice(properties.start, properties.end);
}

/** An answer behind a bold "Answer:" is not bold itself. */
export function withoutBold(properties: ByteText): ByteText {
  return properties.replaceAll(/<(?:[\w.-]+:)?b(?:Cs)?(?:\s[^<>]*)?\/>/g, '');
}

/** Where words may stand for a control: every paragraph inside it, or the inside itself for a control in a line. */
export function hostsInside(parent: XmlNode): XmlNode[] {
  const paragraphs = paragraphsBelow(parent);
  return paragraphs.length > 0 ? paragraphs : [parent];
}

/** The paragraphs of a cell or a control, those of nested tables left out. */
export function paragraphsBelow(parent: XmlNode): XmlNode[] {
  return parent.children.flatMap((child) => {
    if (child.name === 'p') return [child];
    return ['sdt', 'sdtContent', 'tc', 'customXml', 'smartTag'].includes(child.name) ? paragraphsBelow(child) : [];
  });
}

/** "Answer: ……": words that name the place to write, and the room after them. The answer goes behind them. */
const LABELLED_ROOM = /^([^:\n]{1,60}:)[\s._…‗–—-]*$/u;
/** Dots or a line drawn to be written on. */
export const DRAWN_ROOM = /[\s._…‗–—-]*$/u;

export function labelOfRoom(text: string): string | null {
  return LABELLED_ROOM.exec(text.trim())?.[1] ?? null;
}
