import type { SourceLine } from '../formats/source-block';
import type { HeadingSign } from './line-headings';
import { recordParts } from './line-marks';

/**
 * The level of every heading line, null for lines of text. The first heading of a document is its title (level 0) when
 * nothing precedes it and others follow. Numbers count their parts; sizes are ranked, the largest first; headings that
 * only stand alone share one level, and one that names a record stands below it.
 */
export function headingLevels(signs: (HeadingSign | null)[], lines: SourceLine[]): (number | null)[] {
  const sizes = rankSizes(signs);
  const hasCapitals = signs.some((sign) => sign?.kind === 'capitals');
  const title = titleAt(signs, sizes);
  let lastNumbered = 0;
  let named = false;
  return signs.map((sign, index) => {
    if (sign === null) return null;
    if (index <= title && sign.kind !== 'marked') return 0;
    switch (sign.kind) {
      case 'marked':
        return sign.level;
      case 'numbered':
        lastNumbered = sign.depth;
        return sign.depth;
      case 'contents':
        return sign.level;
      case 'size':
        return rankOf(sign, sizes);
      case 'capitals':
        return lastNumbered > 0 ? lastNumbered + 1 : 1;
      case 'alone': {
        const ownsRecord = namesRecord(lines, index);
        // A heading with nothing below it but the name of a record is the heading of the whole list of records.
        if (ownsRecord && !named) named = true;
        return (hasCapitals ? 2 : 1) + (ownsRecord && named ? 1 : 0);
      }
    }
  });
}

/** Index of the last line of the title, -1 where the document begins without one. */
function titleAt(signs: (HeadingSign | null)[], sizes: string[]): number {
  const first = signs.findIndex((sign) => sign !== null);
  const sign = signs[first];
  if (first === -1 || first > 3 || sign === undefined || sign === null) return -1;
  const others = signs.filter((one) => one !== null).length - 1;
  if (others === 0) return -1;
  if (sign.kind === 'size') {
    const key = sizeKey(sign);
    if (sizes[0] !== key) return -1;
    const last = signs.findLastIndex((one) => one?.kind === 'size' && sizeKey(one) === key);
    // Only a size that nothing else in the document has is the title's.
    return last - first <= 3 && signs.slice(first, last + 1).every((one) => one?.kind === 'size') ? last : -1;
  }
  return sign.kind === 'alone' || sign.kind === 'capitals' ? first : -1;
}

function rankSizes(signs: (HeadingSign | null)[]): string[] {
  const keys = new Map<string, { size: number; bold: boolean }>();
  for (const sign of signs) if (sign?.kind === 'size') keys.set(sizeKey(sign), sign);
  return [...keys].sort(([, a], [, b]) => b.size - a.size || Number(b.bold) - Number(a.bold)).map(([key]) => key);
}

function rankOf(sign: { size: number; bold: boolean }, sizes: string[]): number {
  return Math.min(6, sizes.indexOf(sizeKey(sign)) + 1);
}

function sizeKey(sign: { size: number; bold: boolean }): string {
  return `${sign.size}|${sign.bold}`;
}

/** True where the lines below are the entries of a record: "Location – Frankfurt". A date names the changes of that day. */
function namesRecord(lines: SourceLine[], index: number): boolean {
  if (/^\d{1,2}[./]\d{1,2}[./]\d{4}$|^\d{4}-\d{2}-\d{2}$/.test(lines[index]?.text ?? '')) return true;
  const below = lines.slice(index + 1, index + 4).map((line) => recordParts(line.text));
  return below.length >= 2 && below[0] !== null && below[1] !== null;
}
