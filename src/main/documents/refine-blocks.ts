import { UNKNOWN_LEVEL } from '../formats/source-block';
import { headingKey, tidyText } from './clean-text';
import { findQuestions } from './find-questions';
import { findRecords } from './find-records';
import { listMark, sectionNumber } from './line-marks';
import { isNavigationLine } from './navigation-lines';
import { isQuestion } from './replies';
import { breaksOff, endsSentence, startsLowerCase } from './sentence-form';
import type { StructuredBlock } from './structured-block';

/**
 * What every format needs after reading: clean text, line breaks resolved, lists that were typed by hand, sentences
 * that were cut in two, repeated titles, heading levels that agree with their numbers. `title` is the file's own title.
 */
export function refineBlocks(blocks: StructuredBlock[], title: string | null): StructuredBlock[] {
  const split = blocks.flatMap(cleanBlock).flatMap(splitBreaks).map(recogniseItem);
  const marked = split.map(markNavigation);
  const joined = joinBroken(marked).flatMap(splitInlineItems);
  return findRecords(adjustLevels(withoutRepeatedTitle(dropEmptyHeadings(findQuestions(joined)), title)));
}

function cleanBlock(block: StructuredBlock): StructuredBlock[] {
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => row.map((cell) => tidyText(cell)));
    return [{ ...block, rows }];
  }
  const text = tidyText(block.text);
  return text === '' ? [] : [{ ...block, text }];
}

/** Lines that an author broke by hand: a new unit where the line before is finished, the same sentence otherwise. */
function splitBreaks(block: StructuredBlock): StructuredBlock[] {
  if (block.kind === 'table' || !block.text.includes('\n')) return [block];
  if (block.kind === 'heading' || block.kind === 'navigation')
    return [{ ...block, text: block.text.replaceAll('\n', ' ') }];
  const units: string[] = [];
  for (const line of block.text.split('\n')) {
    const above = units.at(-1);
    const goesOn =
      above !== undefined &&
      !endsSentence(above) &&
      !above.endsWith(':') &&
      (startsLowerCase(line) || breaksOff(above));
    if (above !== undefined && goesOn && listMark(line) === null) units[units.length - 1] = `${above} ${line}`;
    else units.push(line);
  }
  if (block.kind !== 'list-item') return units.map((text) => ({ ...block, text }));
  return itemUnits(block, units);
}

/** The lines of a list item: marked ones are items below it, a short first line is its label, the rest its text. */
function itemUnits(block: StructuredBlock & { kind: 'list-item' }, units: string[]): StructuredBlock[] {
  const blocks: (StructuredBlock & { kind: 'list-item' })[] = [];
  for (const text of units) {
    const last = blocks.at(-1);
    const mark = listMark(text);
    if (last === undefined) blocks.push({ ...block, text });
    else if (mark !== null) blocks.push({ ...block, depth: block.depth + 1, text: mark.rest });
    else if (last.depth > block.depth || last.text.endsWith(':')) last.text += ` ${text}`;
    else if (!endsSentence(last.text) && last.text.length <= 60) last.text += `: ${text}`;
    else last.text += endsSentence(last.text) ? ` ${text}` : `; ${text}`;
  }
  return blocks;
}

/** Paragraphs that begin with a mark are list items typed by hand. */
function recogniseItem(block: StructuredBlock): StructuredBlock {
  if (block.kind !== 'paragraph') return block;
  const mark = listMark(block.text);
  if (mark === null || (mark.kind === 'bullet' && /^[-–—*+o]$/.test(mark.mark) && block.text.length < 4)) return block;
  return { kind: 'list-item', depth: 0, text: mark.rest, page: block.page };
}

function markNavigation(block: StructuredBlock): StructuredBlock {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return block;
  return isNavigationLine(block.text) ? { kind: 'navigation', text: block.text, page: block.page } : block;
}

/** A sentence cut in two by a page, a column or a stray blank line. Page furniture between the halves moves behind. */
function joinBroken(blocks: StructuredBlock[]): StructuredBlock[] {
  const joined: StructuredBlock[] = [];
  for (const block of blocks) {
    const at = block.kind === 'paragraph' ? joined.findLastIndex((one) => one.kind !== 'navigation') : -1;
    const above = joined[at];
    if (block.kind === 'paragraph' && above !== undefined && isCut(above, block.text)) {
      joined[at] = { ...above, text: `${above.text} ${block.text}`.replace(/\( /, '(') };
    } else joined.push(block);
  }
  return joined;
}

function isCut(above: StructuredBlock, text: string): above is StructuredBlock & { kind: 'paragraph' | 'list-item' } {
  if (above.kind !== 'paragraph' && above.kind !== 'list-item') return false;
  if (endsSentence(above.text) || /[:;]$/.test(above.text) || above.text.length < 25) return false;
  if (startsLowerCase(text)) return true;
  return breaksOff(above.text) && !/[-–—]$/.test(above.text) && endsSentence(text);
}

/** "… encryption natively. - Database backups : automated backups …": items an export ran together. */
function splitInlineItems(block: StructuredBlock): StructuredBlock[] {
  if (block.kind !== 'list-item' || !/[.;)] [-•–] \p{Lu}/u.test(block.text)) return [block];
  const parts = block.text.split(/(?<=[.;)]) (?:[-–](?= \p{Lu}[^.!?]{1,60}? : )|•(?= \p{Lu})) /u);
  return parts.map((text) => ({ ...block, text: text.trim() }));
}

function dropEmptyHeadings(blocks: StructuredBlock[]): StructuredBlock[] {
  return blocks.filter((block) => block.kind !== 'heading' || /[\p{L}\p{N}]/u.test(block.text));
}

/** "Encryption Encryption", and a title that is printed again as the first heading. */
function withoutRepeatedTitle(blocks: StructuredBlock[], title: string | null): StructuredBlock[] {
  const refined: StructuredBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      refined.push(block);
      continue;
    }
    const doubled = /^(.{3,60}?)[\s:|–-]+\1$/u.exec(block.text);
    const text = doubled?.[1] ?? block.text;
    const above = refined.findLast((one) => one.kind !== 'navigation');
    if (above?.kind === 'heading' && headingKey(above.text) === headingKey(text) && above.level <= block.level) {
      refined.push({ kind: 'navigation', text, page: block.page });
    } else refined.push({ ...block, text });
  }
  const hasHeading = refined.some((block) => block.kind === 'heading' && block.level <= 1);
  if (hasHeading || title === null) return refined;
  return [{ kind: 'heading', level: 0, text: title, page: refined[0]?.page ?? null }, ...refined];
}

/**
 * Levels that only looks or numbers show: an unknown level stands below the last known one, and "2.1" stands below "2"
 * even where the author gave both the same style.
 */
function adjustLevels(blocks: StructuredBlock[]): StructuredBlock[] {
  const open: { level: number; number: string | null; known: boolean; isQuestion: boolean }[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const section = sectionNumber(block.text);
    const number = section?.parts.join('.') ?? null;
    let { level } = block;
    const known = level !== UNKNOWN_LEVEL;
    if (!known) {
      const sibling = open.findLast((one) => (isQuestion(block.text) && one.isQuestion) || !one.known);
      level = sibling?.level ?? Math.min(8, (open.findLast((one) => one.known)?.level ?? 0) + 1);
    }
    const parent =
      section === null || section.parts.length < 2
        ? undefined
        : open.findLast((one) => one.number === section.parts.slice(0, -1).join('.'));
    if (parent !== undefined) level = Math.max(level, parent.level + 1);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    open.push({ level, number, known, isQuestion: isQuestion(block.text) });
    return { ...block, level };
  });
}
