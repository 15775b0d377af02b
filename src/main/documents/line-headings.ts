import type { SourceLine } from '../formats/source-block';
import { headingKey } from './clean-text';
import type { Contents } from './contents-page';
import { listMark, recordParts, sectionNumber } from './line-marks';
import { breaksOff, endsSentence, hasMainVerb, startsLowerCase } from './sentence-form';

/** Why a line is a heading; decides its level. */
export type HeadingSign =
  | { kind: 'marked'; level: number }
  | { kind: 'numbered'; depth: number }
  | { kind: 'contents'; level: number }
  | { kind: 'size'; size: number; bold: boolean }
  | { kind: 'capitals' }
  | { kind: 'alone' };

const LONGEST = 120;
const LONGEST_ALONE = 220;
const LARGER = 1.08;
/** So large that even a line with a full stop is a heading. */
const MUCH_LARGER = 1.18;

export interface LineContext {
  lines: SourceLine[];
  contents: Contents;
  bodySize: number | null;
  /** Share of bold lines: where most of the text is bold, bold means nothing. */
  boldIsRare: boolean;
  /** True where numbers or type mark the headings, so that a short line alone is a caption. */
  headingsAreMarked: boolean;
}

/** The sign that makes line `at` a heading, null for text. */
export function headingSign(at: number, context: LineContext): HeadingSign | null {
  const line = context.lines[at];
  if (line === undefined || !/\p{L}{2}|\p{L}\d|^\d{1,2}[./]\d{1,2}[./]\d{4}$/u.test(line.text)) return null;
  const { text } = line;
  const marked = /^(#{1,6})\s+\S/.exec(text);
  if (marked) return { kind: 'marked', level: marked[1]?.length ?? 1 };
  if (text.length > LONGEST_ALONE) return null;
  const known = context.contents.levels.get(headingKey(text));
  if (known !== undefined && !endsSentenceLike(text)) return { kind: 'contents', level: known };
  const large = line.fontSize !== null && context.bodySize !== null && line.fontSize >= context.bodySize * MUCH_LARGER;
  if ((endsSentenceLike(text) && !(large && text.length <= 100 && /[.!]$/.test(text))) || /^[•◦▪●–*]\s/.test(text))
    return null;
  const byNumber = numberedSign(at, context);
  if (byNumber) return byNumber;
  if (text.length > LONGEST_ALONE || /^[-–—]\s/.test(text) || startsLowerCase(text)) return null;
  const byType = typeSign(line, context);
  if (byType) return byType;
  if (isCapitals(text) && text.length <= LONGEST && !continuesAbove(at, context)) return { kind: 'capitals' };
  return standsAlone(at, context) ? { kind: 'alone' } : null;
}

function endsSentenceLike(text: string): boolean {
  return (
    /[.;:,!]["'”)\]]*$/.test(text) && !/\b(?:Inc|Ltd|Co|Corp|etc|No)\.$/.test(text) && !/^\d+(?:\.\d+)*\.$/.test(text)
  );
}

/** "2.1 Passwords": a number, few words, and text below it; "1. Ask the vendor …" followed by "2. …" is a list. */
function numberedSign(at: number, context: LineContext): HeadingSign | null {
  const line = context.lines[at];
  const section = line === undefined ? null : sectionNumber(line.text);
  if (line === undefined || section === null || section.rest.length > LONGEST) return null;
  if (section.rest === '' ? !/^\p{L}/u.test(section.number) : !/^["“„(]?[\p{Lu}\d]/u.test(section.rest)) return null;
  if (continuesAbove(at, context)) return null;
  const next = context.lines[at + 1];
  const isBare = /^\d{1,2}\s/.test(line.text);
  // "24 Stunden" in running text; "4 Büro" between blank lines.
  if (isBare && ((at > 0 && line.blankLinesBefore === 0 && !line.bold) || hasMainVerb(section.rest))) return null;
  if (section.parts.length === 1 && /^\d/.test(section.number)) {
    // A heading has something below it before the next number of the sequence comes.
    if (next === undefined || isSibling(section.number, next.text)) return null;
    const previous = context.lines[at - 1];
    if (previous !== undefined && isSibling(previous.text, line.text) && next.blankLinesBefore > line.blankLinesBefore)
      return null;
    if (hasMainVerb(section.rest) && section.rest.split(/\s+/).length > 9) return null;
  } else if (hasMainVerb(section.rest) && section.rest.split(/\s+/).length > 12) return null;
  if (
    next !== undefined &&
    line.room !== null &&
    runsOn(line, next) &&
    !(line.bold && !next.bold) &&
    !larger(line, next)
  )
    return null;
  return { kind: 'numbered', depth: section.parts.length };
}

function isSibling(first: string, second: string): boolean {
  const one = /^(\d{1,2})/.exec(first)?.[1];
  const two = /^(\d{1,2})[.)]\s/.exec(second)?.[1];
  return one !== undefined && two !== undefined && Number(two) === Number(one) + 1;
}

/** Larger or bolder than the text around it. */
function typeSign(line: SourceLine, context: LineContext): HeadingSign | null {
  if (line.fontSize === null || context.bodySize === null) return null;
  if (line.text.length > LONGEST && line.fontSize < context.bodySize * 1.3) return null;
  // "Last updated: April 20, 2023" in larger type.
  if (line.fontSize < context.bodySize * 1.5 && /\b\d{4}\b/.test(line.text) && recordParts(line.text) !== null)
    return null;
  if (line.fontSize >= context.bodySize * LARGER) return { kind: 'size', size: line.fontSize, bold: line.bold };
  const small = line.fontSize < context.bodySize * 0.9;
  if (line.bold && context.boldIsRare && !small && line.text.length <= 100 && recordParts(line.text) === null) {
    return { kind: 'size', size: line.fontSize, bold: true };
  }
  return null;
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const upper = text.match(/\p{Lu}/gu) ?? [];
  if (letters.length < 5 || upper.length < letters.length * 0.9) return false;
  // "AES-256-GCM" and "SOC 2, ISO 27001" are names, not headings.
  return (text.match(/\p{Lu}{4,}/gu) ?? []).length >= 1 && !/[\d_]/.test(text.replace(/^\d+(?:\.\d+)*\.?\s/, ''));
}

/** A short line between blank lines, without a verb, with text below it. */
function standsAlone(at: number, context: LineContext): boolean {
  const line = context.lines[at];
  const next = context.lines[at + 1];
  if (line === undefined || next === undefined || context.headingsAreMarked) return false;
  if (at > 0 && line.blankLinesBefore === 0 && !isHeadingLike(context.lines[at - 1])) return false;
  if (recordParts(line.text) !== null && !/^\p{Lu}[^:–]*:\s\p{Lu}/u.test(line.text)) return false;
  if (breaksOff(line.text) || hasMainVerb(line.text) || listMark(line.text) !== null) return false;
  // "Draft of 31 October 2022" is a line about the document, a year in its title is not.
  if (at > 0 && /\p{L}.*\b(?:19|20)\d{2}$/u.test(line.text)) return false;
  // The first entry of a list that lost its mark.
  if (context.lines[at - 1]?.text.endsWith(':') && listMark(next.text)?.kind === 'bullet') return false;
  if (next.blankLinesBefore === 0)
    return line.text.length <= 70 && (next.text.length > 1.3 * line.text.length || recordParts(next.text) !== null);
  return line.text.length <= LONGEST || next.blankLinesBefore > 0;
}

function isHeadingLike(line: SourceLine | undefined): boolean {
  return line === undefined || (line.text.length < 60 && !endsSentence(line.text));
}

function continuesAbove(at: number, context: LineContext): boolean {
  const line = context.lines[at];
  const above = context.lines[at - 1];
  if (line === undefined || above === undefined || line.blankLinesBefore > 0) return false;
  return (
    !endsSentence(above.text) && runsOn(above, line) && above.fontSize === line.fontSize && above.bold === line.bold
  );
}

function larger(line: SourceLine, next: SourceLine): boolean {
  return line.fontSize !== null && next.fontSize !== null && line.fontSize > next.fontSize * LARGER;
}

/** True where `line` was broken because the first word of `next` did not fit. */
export function runsOn(line: SourceLine, next: SourceLine): boolean {
  if (line.room === null) return false;
  const firstWord = next.text.split(/\s/, 1)[0] ?? '';
  return firstWord.length + 1 > line.room - (line.fontSize === null ? 0 : 2);
}

/** The size most of the letters are set in, null where sizes are not known. */
export function bodySizeOf(lines: SourceLine[]): number | null {
  const letters = new Map<number, number>();
  for (const line of lines) {
    if (line.fontSize !== null) letters.set(line.fontSize, (letters.get(line.fontSize) ?? 0) + line.text.length);
  }
  const [best] = [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}
