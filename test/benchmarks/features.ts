import { unzipSync } from 'fflate';

/** What people see in a workbook, counted over all its parts. */
const FEATURES: Record<string, { part: RegExp; element?: RegExp }> = {
  'drop-downs': { part: /^xl\/worksheets\/sheet\d+\.xml$/, element: /<(?:\w+:)?dataValidation[\s>]/g },
  'conditional formats': { part: /^xl\/worksheets\/sheet\d+\.xml$/, element: /<(?:\w+:)?cfRule[\s>]/g },
  charts: { part: /^xl\/charts\/chart\d+\.xml$/ },
  images: { part: /^xl\/media\// },
  comments: { part: /^xl\/comments\/?\w*\.xml$/, element: /<(?:\w+:)?comment[\s>]/g },
  'comment threads': { part: /^xl\/threadedComments\//, element: /<threadedComment[\s>]/g },
  names: { part: /^xl\/workbook\.xml$/, element: /<(?:\w+:)?definedName[\s>]/g },
  tables: { part: /^xl\/tables\// },
  'custom parts': { part: /^customXml\/item\d/ },
  'printer settings': { part: /^xl\/printerSettings\// },
  formulas: { part: /^xl\/worksheets\/sheet\d+\.xml$/, element: /<(?:\w+:)?f[\s>]/g },
};

export interface Damage {
  parts: number;
  identical: number;
  /** "charts 1 → 0" for every feature there is less of than before. */
  lost: string[];
}

/** What a writer made of a workbook beside its cells. */
export function compareWorkbooks(before: Uint8Array, after: Uint8Array): Damage {
  const [original, copy] = [unzipSync(before), unzipSync(after)];
  const names = Object.keys(original);
  const identical = names.filter((name) => {
    const [one, other] = [original[name], copy[name]];
    return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
  });
  const lost = Object.entries(FEATURES).flatMap(([feature, where]) => {
    const [had, has] = [count(original, where), count(copy, where)];
    return has < had ? [`${feature} ${had} → ${has}`] : [];
  });
  return { parts: names.length, identical: identical.length, lost };
}

function count(parts: Record<string, Uint8Array>, { part, element }: { part: RegExp; element?: RegExp }): number {
  return Object.entries(parts)
    .filter(([name]) => part.test(name))
    .reduce(
      (total, [, bytes]) => total + (element ? [...Buffer.from(bytes).toString('utf8').matchAll(element)].length : 1),
      0,
    );
}
