import type { NumberingRef } from './docx-styles';
import { childOf, elementsOf, valueOf, type XmlElement } from './docx-xml';

interface Level {
  format: string;
  /** "%1.%2" and the like. */
  pattern: string;
  start: number;
}

/** Counts the numbered paragraphs of a document as a word processor does. */
export interface Numbering {
  /** The printed label of the next paragraph with this numbering: "2.1", "•"; null where the numbering shows none. */
  next: (ref: NumberingRef) => { label: string; isBullet: boolean } | null;
}

export function readNumbering(numbering: XmlElement | null): Numbering {
  const elements = numbering === null ? [] : elementsOf(numbering);
  const abstract = new Map<string, Map<number, Level>>();
  for (const element of elements) {
    if (element.name === 'w:abstractNum') abstract.set(element.attributes['abstractNumId'] ?? '', readLevels(element));
  }
  const lists = new Map<string, string>();
  for (const element of elements) {
    if (element.name === 'w:num')
      lists.set(element.attributes['numId'] ?? '', valueOf(element, 'w:abstractNumId') ?? '');
  }
  const counters = new Map<string, number[]>();
  return {
    next({ numId, level }) {
      const list = lists.get(numId);
      if (list === undefined) return null;
      const levels = abstract.get(list);
      const own = levels?.get(level);
      if (levels === undefined || own === undefined || own.format === 'none') return null;
      if (own.format === 'bullet') return { label: '•', isBullet: true };
      const counts = counters.get(list) ?? [];
      counters.set(list, counts);
      counts.length = Math.min(counts.length, level + 1);
      for (let i = 0; i <= level; i += 1) counts[i] ??= (levels.get(i)?.start ?? 1) - (i === level ? 1 : 0);
      counts[level] = (counts[level] ?? 0) + 1;
      const label = own.pattern.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return written(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
      });
      return label.trim() === '' ? null : { label: label.trim(), isBullet: false };
    },
  };
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of elementsOf(element)) {
    if (child.name !== 'w:lvl') continue;
    levels.set(Number(child.attributes['ilvl'] ?? 0), {
      format: valueOf(child, 'w:numFmt') ?? 'decimal',
      pattern: childOf(child, 'w:lvlText')?.attributes['val'] ?? '',
      start: Number(valueOf(child, 'w:start') ?? 1),
    });
  }
  return levels;
}

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((count - 1) % 26));
  if (format === 'upperLetter') return String.fromCharCode(65 + ((count - 1) % 26));
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  return String(count);
}

function roman(count: number): string {
  const values: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = Math.min(count, 3999);
  let text = '';
  for (const [value, digits] of values) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
