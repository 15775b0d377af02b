import { escapeXml } from './xml.ts';

/** Positions in the `cellXfs` of styles.xml. */
export const style = {
  title: 1,
  subtitle: 2,
  header: 3,
  section: 4,
  id: 5,
  question: 6,
  answer: 7,
  comment: 8,
  score: 9,
  prose: 10,
  percent: 11,
  topic: 12,
  date: 13,
  link: 14,
} as const;

type CellStyle = (typeof style)[keyof typeof style];

/** The workbook's shared strings; the same text is stored once. */
export type Strings = { readonly indexOf: (text: string) => number; readonly part: () => string };

export function createStrings(): Strings {
  const indexes = new Map<string, number>();
  return {
    indexOf: (text) => {
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      return index;
    },
    part: () => {
      const items = [...indexes.keys()].map((text) => `<si>${runs(text)}</si>`);
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`;
    },
  };
}

/** `*word*` in a text becomes a bold run, as customers stress a word in a question. */
function runs(text: string): string {
  const pieces = text.split('*');
  if (pieces.length === 1) return `<t xml:space="preserve">${escapeXml(text)}</t>`;
  return pieces
    .map((piece, index) => {
      const bold = index % 2 === 1 ? '<b/>' : '';
      return `<r><rPr>${bold}<sz val="11"/><color rgb="FF1F2933"/><rFont val="Calibri"/><family val="2"/></rPr><t xml:space="preserve">${escapeXml(piece)}</t></r>`;
    })
    .join('');
}

export function textCell(strings: Strings, reference: string, text: string, cellStyle: CellStyle): string {
  return `<c r="${reference}" s="${cellStyle}" t="s"><v>${strings.indexOf(text)}</v></c>`;
}

export function emptyCell(reference: string, cellStyle: CellStyle): string {
  return `<c r="${reference}" s="${cellStyle}"/>`;
}

/** A formula with the value it has in the unanswered form, so that readers without a calculator see one. */
export function formulaCell(reference: string, formula: string, value: string | number, cellStyle: CellStyle): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  return `<c r="${reference}" s="${cellStyle}"${type}><f>${escapeXml(formula)}</f><v>${value}</v></c>`;
}

export function numberCell(reference: string, value: number, cellStyle: CellStyle): string {
  return `<c r="${reference}" s="${cellStyle}"><v>${value}</v></c>`;
}

export function row(number: number, cells: readonly string[], heightPoints?: number): string {
  const height = heightPoints === undefined ? '' : ` ht="${heightPoints}" customHeight="1"`;
  return `<row r="${number}"${height}>${cells.join('')}</row>`;
}
