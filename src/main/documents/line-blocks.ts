import type { SourceBlock, SourceLine } from '../formats/source-block';
import { tidyText, withoutInlineMarks } from './clean-text';
import { type Contents, findContents } from './contents-page';
import { joinLines, type Vocabulary } from './join-lines';
import { bodySizeOf, type HeadingSign, headingSign, type LineContext, runsOn } from './line-headings';
import { headingLevels } from './line-levels';
import { listMark, recordParts, sectionNumber } from './line-marks';
import { isNavigationLine } from './navigation-lines';
import { findFurniture } from './page-furniture';
import { breaksOff, endsSentence, startsLowerCase } from './sentence-form';
import type { StructuredBlock, TextBlock } from './structured-block';

interface PreparedLine {
  role: 'text' | 'furniture' | 'contents' | 'navigation';
  line: SourceLine;
  startsWithLink: boolean;
  endsWithLink: boolean;
}

/** Characters; what is longer was not written as a paragraph. */
const LONGEST_PARAGRAPH = 20_000;
/** Characters; text that begins farther to the right is a column of a table. */
const DEEPEST_BARE = 12;
/** Characters left free on a line that was ended on purpose. */
const CLEARLY_SHORT = 25;
/** Share of a line that may stay free where letters are not equally wide. */
const LOOSE_ROOM = 0.25;

/** A block under construction; `last` is needed to judge whether the next line belongs to it. */
interface Draft {
  block: TextBlock;
  last: PreparedLine;
  /** Where the mark and the text of a list item begin. */
  markIndent: number;
  /** A list item whose mark was lost: only its indent below a lead-in shows it. */
  isBare?: boolean;
}

/** Finds the structure of printed lines. They are judged over the whole document; other blocks keep their place. */
export function structureLines(source: SourceBlock[], vocabulary: Vocabulary): StructuredBlock[] {
  const lines = source.filter((block) => block.kind === 'line');
  const furniture = findFurniture(lines);
  const contents = findContents(lines.filter((line) => !furniture.has(line)));
  const prepared = source.map((block): PreparedLine | StructuredBlock => {
    if (block.kind !== 'line') return block;
    const text = block.text.trim();
    const clean = tidyKeepingSoftHyphen(text);
    const role = furniture.has(block) ? 'furniture' : contents.lines.has(block) ? 'contents' : null;
    return {
      role: role ?? (isNavigationLine(clean) ? 'navigation' : 'text'),
      line: { ...block, text: clean },
      startsWithLink: /^\[[^\]]+\]\(/.test(text),
      endsWithLink: /\]\([^)]*\)$/.test(text.slice(-300)),
    };
  });
  return assemble(
    prepared.filter((one) => !('role' in one) || one.line.text !== ''),
    contents,
    vocabulary,
  );
}

/** A soft hyphen at the end of a line says that the word goes on. */
function tidyKeepingSoftHyphen(text: string): string {
  const tidied = tidyText(withoutInlineMarks(text));
  return text.endsWith('\u00AD') ? `${tidied}\u00AD` : tidied;
}

function assemble(
  prepared: (PreparedLine | StructuredBlock)[],
  contents: Contents,
  vocabulary: Vocabulary,
): StructuredBlock[] {
  const lines = prepared.flatMap((one) => ('role' in one && one.role === 'text' ? [one.line] : []));
  const signs = headingSigns(lines, contents);
  const levels = headingLevels(signs, lines);
  const depths: number[] = [];
  const blocks: StructuredBlock[] = [];
  let draft: Draft | null = null;
  let at = -1;
  // What stands between the lines of an open block (a footer) comes behind it.
  let held: StructuredBlock[] = [];
  const close = (): void => {
    if (draft !== null) blocks.push({ ...draft.block, text: draft.block.text.replaceAll('\u00AD', '') });
    blocks.push(...held);
    draft = null;
    held = [];
  };
  for (const one of prepared) {
    if (!('role' in one)) {
      close();
      blocks.push(one);
      continue;
    }
    const { line } = one;
    if (one.role !== 'text') {
      held.push({ kind: 'navigation', text: line.text, page: line.page });
      continue;
    }
    at += 1;
    const previous: Draft | null = draft;
    if (previous?.block.kind === 'heading' && goesOnInHeading(previous.last.line, line, signs[at])) {
      previous.block.text = joinLines(previous.block.text, line.text, vocabulary);
      previous.last = one;
      continue;
    }
    const level = levels[at];
    if (level !== undefined && level !== null) {
      const heading: TextBlock = { kind: 'heading', level, text: line.text.replace(/^#+\s+/, ''), page: line.page };
      close();
      draft = { block: heading, last: one, markIndent: 0 };
      depths.length = 0;
      continue;
    }
    const mark = markAt(lines, at, previous);
    if (mark !== null) {
      close();
      const depth = depthOf(line.indent, depths);
      draft = { block: { kind: 'list-item', depth, text: mark, page: line.page }, last: one, markIndent: line.indent };
    } else if (previous !== null && beginsBareItem(previous, line)) {
      close();
      const block: TextBlock = { kind: 'list-item', depth: 0, text: line.text, page: line.page };
      draft = { block, last: one, markIndent: line.indent, isBare: true };
    } else if (previous !== null && previous.block.kind !== 'heading' && continues(previous, one)) {
      previous.block.text = joinLines(previous.block.text, line.text, vocabulary);
      previous.last = one;
    } else {
      close();
      if (isUnmarkedItem(lines, at, blocks)) {
        draft = {
          block: { kind: 'list-item', depth: 0, text: line.text, page: line.page },
          last: one,
          markIndent: line.indent,
        };
      } else {
        depths.length = 0;
        draft = { block: { kind: 'paragraph', text: line.text, page: line.page }, last: one, markIndent: 0 };
      }
    }
  }
  close();
  return blocks;
}

function headingSigns(lines: SourceLine[], contents: Contents): (HeadingSign | null)[] {
  const bodySize = bodySizeOf(lines);
  const bold = lines.filter((line) => line.bold).length;
  const context: LineContext = {
    lines,
    contents,
    bodySize,
    boldIsRare: bold < lines.length * 0.35,
    headingsAreMarked: false,
  };
  const signs = lines.map((_, index) => headingSign(index, context));
  const marked = signs.filter((sign) => sign !== null && sign.kind !== 'alone').length;
  const alone = signs.filter((sign) => sign?.kind === 'alone').length;
  // Where numbers, type or a contents page mark the headings, a short line without any of them is a caption.
  const typed = bodySize !== null && signs.some((sign) => sign?.kind === 'size');
  if (!typed && (marked < 4 || alone > marked)) return signs;
  return signs.map((sign, index) => (sign?.kind === 'alone' && index > (typed ? 0 : 2) ? null : sign));
}

/** A heading over two lines: the same type, nothing between them, and the first line filled. */
function goesOnInHeading(last: SourceLine, line: SourceLine, sign: HeadingSign | null | undefined): boolean {
  if (line.blankLinesBefore > 0 || sign?.kind === 'contents' || sectionNumber(line.text) !== null) return false;
  if (last.fontSize !== line.fontSize || last.bold !== line.bold || last.page !== line.page) return false;
  if (last.fontSize === null) return sign !== null && sign !== undefined && runsOn(last, line);
  return runsOn(last, line) || (startsLowerCase(line.text) && sign !== null);
}

/** The text after the mark where a line begins a list item, null where it does not. */
function markAt(lines: SourceLine[], at: number, previous: Draft | null): string | null {
  const line = lines[at];
  const mark = line === undefined ? null : listMark(line.text);
  if (line === undefined || mark === null) return null;
  const isCounted = mark.kind !== 'bullet';
  if (mark.kind === 'letter' && !hasNeighbour(lines, at, mark.ordinal)) return null;
  const goesOn = previous !== null && previous.block.kind !== 'heading' && line.blankLinesBefore === 0;
  if (!goesOn) return mark.rest;
  if (!runsOn(previous.last.line, line) && !goesOnLoosely(previous.block.text, previous.last.line, line))
    return mark.rest;
  // The line above was full, so this may be the middle of a sentence: "between 8\n- 10 hours", "Article 32\n(1) GDPR".
  const { text } = previous.block;
  // A dash or a number may be part of the sentence, a bullet never is.
  if (!isCounted && !/^[-–—*+o]$/.test(mark.mark)) return mark.rest;
  if (breaksOff(text)) return null;
  if (isCounted)
    return /[.;:,!?]["”)]*$|\b(?:and|or|und|oder)$/u.test(text) && hasNeighbour(lines, at, mark.ordinal)
      ? mark.rest
      : null;
  if (!/^[-–—]$/.test(mark.mark) || /[.!?:]$/.test(text)) return mark.rest;
  const inList = previous.block.kind === 'list-item' && Math.abs(previous.markIndent - line.indent) < 2;
  const comesAgain =
    mark.mark !== '—' && lines.slice(at + 1, at + 12).some((other) => listMark(other.text)?.mark === mark.mark);
  return inList || comesAgain ? mark.rest : null;
}

/** A lone "a." may be an abbreviation; an item has the one before or after it nearby. */
function hasNeighbour(lines: SourceLine[], at: number, ordinal: number): boolean {
  return lines.slice(Math.max(0, at - 15), at + 15).some((line) => {
    const other = listMark(line.text);
    return other !== null && other.kind !== 'bullet' && Math.abs(other.ordinal - ordinal) === 1;
  });
}

function depthOf(indent: number, depths: number[]): number {
  while (depths.length > 0 && indent < (depths.at(-1) ?? 0)) depths.pop();
  if (depths.length === 0 || indent > (depths.at(-1) ?? 0) + 1) depths.push(indent);
  return depths.length - 1;
}

/** True where a line goes on with the block above it. */
function continues(draft: Draft, one: PreparedLine): boolean {
  const { line } = one;
  const { line: last } = draft.last;
  const text = draft.block.text;
  if (text.length > LONGEST_PARAGRAPH) return false;
  const newPage = last.page !== line.page;
  if (line.blankLinesBefore === 0 && !newPage) {
    if (beginsEntry(draft, line)) return false;
    if (runsOn(last, line) || goesOnLoosely(text, last, line)) return true;
    if (draft.block.kind === 'list-item' && line.indent > draft.markIndent) return true;
  }
  const isOutside = draft.block.kind === 'list-item' && line.indent <= draft.markIndent && !startsLowerCase(line.text);
  if (newPage && runsOn(last, line) && !endsSentence(text) && !isOutside) return true;
  if (endsSentence(text) || /[:;]$/.test(text)) return false;
  if (startsLowerCase(line.text)) return text.length > 25 || breaksOff(text);
  if (draft.last.endsWithLink && one.startsWithLink && text.length > 60) return true;
  if (/- (?:und|oder|and|or)$/.test(text)) return true;
  return text.length > 25 && breaksOff(text) && !/[–-]$/.test(text);
}

/** Text taken from pages set in proportional type: full lines differ in letters, an open sentence shows that one goes on. */
function goesOnLoosely(text: string, last: SourceLine, line: SourceLine): boolean {
  if (last.fontSize !== null || last.room === null || last.indent !== line.indent) return false;
  const isNearlyFull = last.room <= LOOSE_ROOM * (last.text.length + last.room);
  return isNearlyFull && !endsSentence(text) && !/[:;]$/.test(text);
}

/** True for the next entry of a record ("Version: 2.1" below "Owner: …"), not for a sentence that holds a colon. */
function beginsEntry(draft: Draft, line: SourceLine): boolean {
  const entry = recordParts(line.text);
  if (entry === null) return false;
  const above = recordParts(draft.block.text);
  if (!runsOn(draft.last.line, line)) {
    return above !== null || endsSentence(draft.block.text) || draft.block.text.length <= 60;
  }
  const sameForm = above !== null && above.separator.trim() === entry.separator.trim();
  return (
    sameForm &&
    draft.last.line.text === draft.block.text &&
    entry.label.split(' ').length <= 3 &&
    !breaksOff(draft.block.text)
  );
}

/**
 * Items without marks, as exports leave them: lines that stand farther in than the lead-in above them, each of which ends
 * before its line is full.
 */
function beginsBareItem({ block, last, isBare, markIndent }: Draft, line: SourceLine): boolean {
  if (line.room === null || line.fontSize !== null || last.line.page !== line.page) return false;
  if (isBare === true)
    return line.indent === markIndent && !runsOn(last.line, line) && isFinishedItem(block.text, last.line, line);
  const deeper = line.indent - last.line.indent;
  return block.kind === 'paragraph' && block.text.endsWith(':') && deeper >= 2 && deeper <= DEEPEST_BARE;
}

function isFinishedItem(text: string, last: SourceLine, line: SourceLine): boolean {
  if (/[.;,:]$|[;,] (?:and|or|und|oder)$/u.test(text))
    return !(text.endsWith(',') && startsLowerCase(line.text) && (last.room ?? 0) < CLEARLY_SHORT);
  return !breaksOff(text) && !startsLowerCase(line.text) && (last.room ?? 0) >= CLEARLY_SHORT;
}

/** The first entry of a list whose mark was lost: a short line after a lead-in, with marked entries below it. */
function isUnmarkedItem(lines: SourceLine[], at: number, blocks: StructuredBlock[]): boolean {
  const above = blocks.findLast((block) => block.kind !== 'navigation');
  if (above?.kind !== 'paragraph' || !above.text.endsWith(':')) return false;
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || line.text.length > 80 || endsSentence(line.text)) return false;
  return listMark(next.text)?.kind === 'bullet';
}
