import lexicon from '../../../resources/lexicon/dates.json';
import type { StructuredBlock } from './structured-block';

export interface DocumentMeta {
  title: string | null;
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  statedDate: string | null;
}

const MONTHS = new Map(Object.entries(lexicon.months));
const MONTH_NAMES = Object.keys(lexicon.months)
  .sort((a, b) => b.length - a.length)
  .join('|');
const LABEL = new RegExp(`(?:${lexicon.labels.join('|')})`, 'iu');
// "Next review: March 2027" says when a document will be looked at, and not of when it is.
const TO_COME = /\b(?:next|until|due|expires?|nächste[rs]?|gültig bis|fällig)\b/iu;
const VERSION = /\b(?:version|fassung|revision|rev\.|v)\s*:?\s*\d+(?:\.\d+)*/iu;
const CHANGES = new RegExp(lexicon.changeHeadings.join('|'), 'iu');

const DAY_MONTH_YEAR = new RegExp(
  `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(${MONTH_NAMES})\\.?,?\\s+(\\d{4})\\b`,
  'giu',
);
const MONTH_DAY_YEAR = new RegExp(`\\b(${MONTH_NAMES})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'giu');
const MONTH_YEAR = new RegExp(`\\b(${MONTH_NAMES})\\.?,?\\s+(\\d{4})\\b`, 'giu');

/** What a document says about itself: its title, and the date it was last changed. */
export function readDocumentMeta(blocks: StructuredBlock[]): DocumentMeta {
  return { title: titleOf(blocks), statedDate: statedDate(blocks) };
}

const COMPANY = /\b(?:gmbh|ag|kg|se|ug|e\.v\.|inc|ltd|llc|plc|corp|b\.v\.|n\.v\.|s\.a\.|sas|sarl|limited)\.?$/i;

/** The first heading; where the company's name stands above the title, the title. */
function titleOf(blocks: StructuredBlock[]): string | null {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const second = blocks.slice(first + 1).find((block) => block.kind !== 'navigation');
  const heading = blocks[first];
  if (heading?.kind !== 'heading') return null;
  return COMPANY.test(heading.text) && second?.kind === 'heading' ? second.text : heading.text;
}

/** A labelled date near the head or the foot counts most, then a version line, then the newest entry of a changelog. */
function statedDate(blocks: StructuredBlock[]): string | null {
  const texts = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join(' ')) : [block.text],
  );
  const edges = [...texts.slice(0, 40), ...texts.slice(-25)].filter((text) => text.length < 300);
  for (const pattern of [LABEL, VERSION]) {
    for (const text of edges) {
      const match = pattern.exec(text);
      const date = match && datesIn(text.slice(match.index, match.index + 120))[0];
      if (date) return date;
    }
  }
  const changes = changelogDates(blocks);
  if (changes.length > 0) return newest(changes);
  // A line at the head that holds nothing but a date, with a version or a word at most.
  const bare = texts
    .slice(0, 12)
    .filter((text) => text.length < 40 && !TO_COME.test(text))
    .flatMap(datesIn);
  return newest(bare);
}

function changelogDates(blocks: StructuredBlock[]): string[] {
  const dates: string[] = [];
  let level: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (CHANGES.test(block.text)) level = block.level;
      else if (level !== null && block.level <= level && datesIn(block.text).length === 0) level = null;
    }
    if (level === null) continue;
    const text = block.kind === 'table' ? block.rows.map((row) => row.join(' ')).join('\n') : block.text;
    dates.push(...datesIn(text));
  }
  return dates;
}

function newest(dates: string[]): string | null {
  return dates.toSorted().at(-1) ?? null;
}

/** All dates of a text, ISO. Days before months, as Europe writes them, unless the figures say otherwise. */
export function datesIn(text: string): string[] {
  const dates: { at: number; date: string }[] = [];
  const add = (at: number, year: string, month: number, day: number | null): void => {
    const date = isoDate(Number(year), month, day);
    if (date !== null) dates.push({ at, date });
  };
  for (const match of text.matchAll(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g)) {
    add(match.index, match[1] ?? '', Number(match[2]), match[3] === undefined ? null : Number(match[3]));
  }
  for (const match of text.matchAll(/\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g)) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (second > 12) add(match.index, match[3] ?? '', first, second);
    else add(match.index, match[3] ?? '', second, first);
  }
  for (const match of text.matchAll(/(?<![\d./-])(\d{1,2})[./](\d{4})\b/g))
    add(match.index, match[2] ?? '', Number(match[1]), null);
  for (const match of text.matchAll(DAY_MONTH_YEAR))
    add(match.index, match[3] ?? '', monthOf(match[2]), Number(match[1]));
  for (const match of text.matchAll(MONTH_DAY_YEAR))
    add(match.index, match[3] ?? '', monthOf(match[1]), Number(match[2]));
  if (dates.length === 0)
    for (const match of text.matchAll(MONTH_YEAR)) add(match.index, match[2] ?? '', monthOf(match[1]), null);
  return dates.sort((a, b) => a.at - b.at).map(({ date }) => date);
}

function monthOf(name: string | undefined): number {
  return MONTHS.get(name?.toLowerCase() ?? '') ?? 0;
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return null;
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return prefix;
  return day >= 1 && day <= new Date(year, month, 0).getDate() ? `${prefix}-${String(day).padStart(2, '0')}` : null;
}
