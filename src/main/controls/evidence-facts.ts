import lexicon from '../../../resources/lexicon/evidence.json';
import type { EvidenceFormat, EvidenceKind } from '../../shared/domain/evidence';
import { datesIn } from '../documents/document-meta';

/** What a file says of itself, as far as it decides how long it holds. */
export interface EvidenceFacts {
  kind: EvidenceKind;
  issuedOn: string | null;
  issuedFrom: string;
  expiresOn: string | null;
  expiresFrom: string;
}

const EXPIRES = labelled(lexicon.expires);
const RANGE = labelled(lexicon.ranges);
const ISSUED = labelled(lexicon.issued);
// The names are those of EvidenceKind; a test reads each of them.
const KINDS = lexicon.kinds as [EvidenceKind, string[]][];

/** A date stands close behind its label. */
const REACH = 48;
const RANGE_REACH = 80;
const LONGEST_QUOTE = 120;
const MOST_LINES = 4000;
// Beyond this a line is no label with a date but running text.
const LONGEST_LINE = 400;
const HEAD_LINES = 12;

/** Reads kind and dates from the lines of a file. `statedDate` is the date its reader found, with where it stood. */
export function readEvidenceFacts(
  file: { title: string; fileName: string; format: EvidenceFormat; lines: readonly string[] },
  stated: { date: string; from: string } | null,
): EvidenceFacts {
  const lines = edges(file.lines).filter((line) => line.length <= LONGEST_LINE);
  const expires = findRangeEnd(lines) ?? findDate(lines, EXPIRES);
  const issued = findDate(lines, ISSUED) ?? (file.format === 'text' ? lastEntry(file) : null) ?? stated;
  return {
    kind: kindOf(file),
    issuedOn: issued?.date ?? null,
    issuedFrom: issued?.from ?? '',
    expiresOn: expires === null ? null : lastDayOf(expires.date),
    expiresFrom: expires?.from ?? '',
  };
}

function kindOf({ title, fileName, format, lines }: Parameters<typeof readEvidenceFacts>[0]): EvidenceKind {
  if (format === 'mail') return 'mail';
  if (format === 'image') return 'screenshot';
  if (/\.log$/iu.test(fileName)) return 'log';
  const named = `${title} ${fileName.replaceAll(/[-_]/gu, ' ')}`.toLowerCase();
  return kindIn(named) ?? kindIn(lines.slice(0, HEAD_LINES).join(' ').toLowerCase()) ?? 'other';
}

function kindIn(text: string): EvidenceKind | null {
  return KINDS.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? null;
}

function findDate(lines: readonly string[], label: RegExp): { date: string; from: string } | null {
  for (const [index, line] of lines.entries()) {
    const match = label.exec(line);
    if (match === null) continue;
    const after = line.slice(match.index + match[0].length);
    // In a form the date may stand below its label.
    const below = after.trim().length <= 2 ? ` ${lines[index + 1] ?? ''}` : '';
    const [date] = datesOf((after + below).slice(0, REACH));
    if (date !== undefined) return { date, from: quote(line.slice(match.index) + below, 1) };
  }
  return null;
}

/** "Valid from 1 April 2025 to 31 March 2028": the later of the two. */
function findRangeEnd(lines: readonly string[]): { date: string; from: string } | null {
  for (const line of lines) {
    const match = RANGE.exec(line);
    if (match === null) continue;
    const [from, to] = datesOf(line.slice(match.index + match[0].length).slice(0, RANGE_REACH));
    if (from !== undefined && to !== undefined && to > from)
      return { date: to, from: quote(line.slice(match.index), 2) };
  }
  return null;
}

/** A log was written until its last entry. */
function lastEntry({
  fileName,
  lines,
}: {
  fileName: string;
  lines: readonly string[];
}): { date: string; from: string } | null {
  if (!/\.log$/iu.test(fileName)) return null;
  const line = lines.findLast((each) => datesOf(each.slice(0, REACH)).length > 0);
  const [date] = line === undefined ? [] : datesOf(line.slice(0, REACH));
  return line === undefined || date === undefined ? null : { date, from: quote(line, 1) };
}

/** The dates of a text; a time may stand right behind one, as machines write it ("2026-11-18T01:30:00Z"). */
function datesOf(text: string): string[] {
  return datesIn(text.replaceAll(/(\d{4}-\d{2}-\d{2})T(?=\d)/gu, '$1 '));
}

/** What a file says of itself stands at its head or its foot. */
function edges(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES / 2), ...lines.slice(-MOST_LINES / 2)];
}

/** A month holds until its last day. */
function lastDayOf(date: string): string {
  if (date.length > 7) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The words up to the year of the date they were read for: what follows says something else. */
function quote(text: string, dates: 1 | 2): string {
  const upToYear =
    new RegExp(`^(?:[\\s\\S]*?\\b(?:19|20)\\d{2}(?:-\\d{2}){0,2}){${dates}}`, 'u').exec(text)?.[0] ?? text;
  const plain = upToYear.replaceAll(/\s+/gu, ' ').trim();
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}

function labelled(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})\\s*[:;|–-]?\\s*`, 'iu');
}
