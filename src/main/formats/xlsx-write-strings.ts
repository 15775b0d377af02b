export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Texts of a workbook, each kept once. */
export interface SharedStrings {
  indexOf: (text: string) => number;
  part: () => string;
}

export function createSharedStrings(): SharedStrings {
  const indices = new Map<string, number>();
  let uses = 0;
  return {
    indexOf: (text) => {
      uses += 1;
      const index = indices.get(text) ?? indices.size;
      indices.set(text, index);
      return index;
    },
    part: () =>
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${indices.size}">${[...indices.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('')}</sst>`,
  };
}

/** Words for an element or an attribute, without what no XML file may hold. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Excel reads "_x000D_" as a character; written so, the words stay words. */
export function cellText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
}
