import { childOf, elementsOf, isOn, valueOf, type XmlElement } from './docx-xml';

/** What a paragraph style says about the paragraphs that have it; inherited values are resolved. */
export interface ParagraphStyle {
  /** 0 for a title, 1 to 9 for headings, null for text. */
  headingLevel: number | null;
  isContents: boolean;
  bold: boolean;
  numbering: NumberingRef | null;
}

export interface NumberingRef {
  numId: string;
  level: number;
}

interface RawStyle {
  name: string;
  basedOn: string | undefined;
  outline: number | null;
  bold: boolean | null;
  numId: string | undefined;
  numLevel: number;
}

const LONGEST_CHAIN = 20;

/** The paragraph styles of `styles.xml` by id, and under `''` the default one. */
export function readStyles(styles: XmlElement | null): Map<string, ParagraphStyle> {
  const raw = new Map<string, RawStyle>();
  let fallback = '';
  for (const element of styles === null ? [] : elementsOf(styles)) {
    if (element.name !== 'w:style' || element.attributes['type'] !== 'paragraph') continue;
    const id = element.attributes['styleId'] ?? '';
    raw.set(id, readStyle(element));
    if (element.attributes['default'] === '1') fallback = id;
  }
  const resolved = new Map([...raw.keys()].map((id) => [id, resolve(id, raw)]));
  return resolved.set('', resolved.get(fallback) ?? resolve('', raw));
}

function readStyle(element: XmlElement): RawStyle {
  const properties = childOf(element, 'w:pPr');
  const numbering = childOf(properties, 'w:numPr');
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN);
  const run = childOf(element, 'w:rPr');
  return {
    name: valueOf(element, 'w:name')?.toLowerCase() ?? '',
    basedOn: valueOf(element, 'w:basedOn'),
    outline: Number.isInteger(outline) ? outline : null,
    bold: childOf(run, 'w:b') === undefined ? null : isOn(run, 'w:b'),
    numId: valueOf(numbering, 'w:numId'),
    numLevel: Number(valueOf(numbering, 'w:ilvl') ?? 0),
  };
}

function resolve(id: string, raw: Map<string, RawStyle>): ParagraphStyle {
  const chain: RawStyle[] = [];
  for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN; at = chain.at(-1)?.basedOn) {
    const style = raw.get(at);
    if (style === undefined) break;
    chain.push(style);
  }
  const name = chain[0]?.name ?? '';
  const numbered = chain.find((style) => style.numId !== undefined);
  return {
    headingLevel: headingLevel(chain),
    isContents: /^(?:toc \d|toc heading|table of figures|index \d|contents \d)/.test(name),
    bold: chain.find((style) => style.bold !== null)?.bold ?? false,
    numbering: numbered?.numId === undefined ? null : { numId: numbered.numId, level: numbered.numLevel },
  };
}

/** Built-in styles keep their English names in every language of Word; other programs translate them. */
function headingLevel(chain: RawStyle[]): number | null {
  for (const style of chain) {
    if (/^(?:title|titel|titre)$/.test(style.name)) return 0;
    if (style.outline !== null) return style.outline < 9 ? style.outline + 1 : null;
    const match = /^(?:heading|überschrift|titre|título|titolo|kop)\s*([1-9])$/.exec(style.name);
    if (match) return Number(match[1]);
  }
  return null;
}
