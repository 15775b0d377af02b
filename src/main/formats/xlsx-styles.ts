import { attribute, type ByteText, tagsOf, type XmlTag } from './ooxml-scan';

/** The little of a cell style that reading and filling need. */
export interface CellStyle {
  bold: boolean;
  /** In points. */
  fontSize: number;
  wrap: boolean;
  locked: boolean;
  /** The fill as a key to compare by, 0 for none. */
  fill: number;
  numberFormat: NumberFormat;
}

/** How a number is shown; `decimals` -1 where the format leaves it open. */
export type NumberFormat =
  | { kind: 'general' }
  | { kind: 'text' }
  | { kind: 'date' }
  | { kind: 'percent'; decimals: number }
  | { kind: 'fixed'; decimals: number };

export const PLAIN_STYLE: CellStyle = {
  bold: false,
  fontSize: 11,
  wrap: false,
  locked: true,
  fill: 0,
  numberFormat: { kind: 'general' },
};

// Built-in number formats are numbered, not written out in the file.
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** The cell styles of `styles.xml`, by the index cells refer to. An index without one is the plain style. */
export function readStyles(xml: ByteText): CellStyle[] {
  const fonts: { bold: boolean; size: number }[] = [];
  const formats = new Map<number, string>();
  const fills: boolean[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      path.pop();
      continue;
    }
    const parent = path.at(-1) ?? '';
    if (tag.name === 'numFmt') formats.set(numberOf(xml, tag, 'numFmtId'), attribute(xml, tag, 'formatCode') ?? '');
    else if (tag.name === 'font' && parent === 'fonts') fonts.push({ bold: false, size: PLAIN_STYLE.fontSize });
    else if (parent === 'font') readFontTag(xml, tag, fonts.at(-1));
    else if (tag.name === 'fill' && parent === 'fills') fills.push(false);
    else if (tag.name === 'patternFill')
      fills[fills.length - 1] = (attribute(xml, tag, 'patternType') ?? 'none') !== 'none';
    else if (tag.name === 'xf' && parent === 'cellXfs') styles.push(readCellFormat(xml, tag, fonts, fills, formats));
    else if (parent === 'xf' && path.at(-2) === 'cellXfs') readCellFormatDetail(xml, tag, styles.at(-1));
    if (tag.kind === 'open') path.push(tag.name);
  }
  return styles;
}

function readFontTag(xml: ByteText, tag: XmlTag, font: { bold: boolean; size: number } | undefined): void {
  if (!font) return;
  if (tag.name === 'b') font.bold = isOn(attribute(xml, tag, 'val') ?? '1');
  if (tag.name === 'sz') font.size = Number(attribute(xml, tag, 'val')) || PLAIN_STYLE.fontSize;
}

function readCellFormat(
  xml: ByteText,
  tag: XmlTag,
  fonts: { bold: boolean; size: number }[],
  fills: boolean[],
  formats: Map<number, string>,
): CellStyle {
  const font = fonts[numberOf(xml, tag, 'fontId')];
  const fill = numberOf(xml, tag, 'fillId');
  const format = numberOf(xml, tag, 'numFmtId');
  return {
    ...PLAIN_STYLE,
    bold: font?.bold ?? false,
    fontSize: font?.size ?? PLAIN_STYLE.fontSize,
    fill: fills[fill] ? fill : 0,
    numberFormat: BUILT_IN_DATES.has(format)
      ? { kind: 'date' }
      : numberFormatOf(formats.get(format) ?? BUILT_IN_FORMATS[format] ?? ''),
  };
}

function readCellFormatDetail(xml: ByteText, tag: XmlTag, style: CellStyle | undefined): void {
  if (!style) return;
  if (tag.name === 'alignment') style.wrap = isOn(attribute(xml, tag, 'wrapText') ?? '0');
  if (tag.name === 'protection') style.locked = isOn(attribute(xml, tag, 'locked') ?? '1');
}

function numberFormatOf(code: string): NumberFormat {
  // Words in quotes, colours and locales in brackets, and escaped letters say nothing about the kind.
  const bare = (code.split(';')[0] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  if (bare === '@') return { kind: 'text' };
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return { kind: 'date' };
  const decimals = /[0#]\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (bare.includes('%')) return { kind: 'percent', decimals };
  if (/^[#,]*0(\.0+)?$/.test(bare)) return { kind: 'fixed', decimals };
  return { kind: 'general' };
}

function numberOf(xml: ByteText, tag: XmlTag, name: string): number {
  return Number(attribute(xml, tag, name) ?? 0) || 0;
}

function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
