import type { SourceLine } from '../formats/source-block';
import { headingKey } from './clean-text';
import { listMark, sectionNumber } from './line-marks';
import { isContentsTitle } from './navigation-lines';

/** What a contents page announces: the lines it stands in, and the level of each title by its comparison key. */
export interface Contents {
  lines: ReadonlySet<SourceLine>;
  levels: ReadonlyMap<string, number>;
}

const ENTRY = /^(.*?\p{L}.*?)(\s*[.·…_]{3,}\s*|(?:\s?\.){4,}\s*|\t+|\s{3,}|\s+)(\d{1,3}|[ivxl]{1,6})$/u;
const LONGEST_ENTRY = 200;
const FEWEST_ENTRIES = 3;
const FEWEST_UNTITLED = 5;
// No contents page has more; a list of ten thousand equal lines would be read from each of them.
const MOST_ENTRIES = 500;

/** Finds the contents page: entries with leaders and page numbers, or a list of lines that all come back as headings. */
export function findContents(lines: SourceLine[]): Contents {
  const found = new Set<SourceLine>();
  const entries: { title: string; indent: number }[] = [];
  const keys = lines.map(({ text }) => entryKey(text));
  const later = lastLines(keys);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) continue;
    const titled = isContentsTitle(line.text);
    const end = titled ? entriesEnd(lines, i + 1, true) : entriesEnd(lines, i, false);
    const start = titled ? i + 1 : i;
    if (end - start < FEWEST_ENTRIES) {
      const plainEnd = plainEntriesEnd(lines, keys, start, later);
      if (plainEnd - start < (titled ? FEWEST_ENTRIES : FEWEST_UNTITLED)) continue;
      addEntries(lines.slice(i, plainEnd), found, entries);
      i = plainEnd - 1;
      continue;
    }
    addEntries(lines.slice(i, end), found, entries);
    i = end - 1;
  }
  return { lines: found, levels: levelsOf(entries) };
}

/** The first line after a run of entries. Under a title a plain space before the page number is enough. */
function entriesEnd(lines: SourceLine[], from: number, titled: boolean): number {
  let end = from;
  let lastPage = 0;
  for (let at = from; at < lines.length && at <= end + 1; at += 1) {
    const text = lines[at]?.text ?? '';
    if (titled && isContentsTitle(text)) {
      end = at + 1;
      continue;
    }
    const match = text.length > LONGEST_ENTRY ? null : ENTRY.exec(text);
    if (match === null) continue;
    const weak = /^\s+$/.test(match[2] ?? '') && !(match[2] ?? '').includes('\t') && (match[2] ?? '').length < 3;
    const page = Number(match[3]);
    if (weak && !titled) continue;
    if (!Number.isNaN(page) && page < lastPage) continue;
    if (!Number.isNaN(page)) lastPage = page;
    end = at + 1;
  }
  return end;
}

/** Entries without page numbers: lines that all stand in the text again, in the same order. */
function plainEntriesEnd(
  lines: SourceLine[],
  keys: readonly string[],
  from: number,
  later: ReadonlyMap<string, number>,
): number {
  let end = from;
  let last = 0;
  for (; end < Math.min(lines.length, from + MOST_ENTRIES); end += 1) {
    const again = later.get(keys[end] ?? '');
    if (again === undefined || again <= end || again < last || /[.;,:]$/.test(lines[end]?.text ?? '')) break;
    last = again;
  }
  // They must come back behind the list and apart from each other, as headings do and entries of a second list do not.
  const first = later.get(keys[from] ?? '') ?? 0;
  return first >= end && last - first >= (end - from - 1) * 2 ? end : from;
}

/** For each text the last line it stands in. */
function lastLines(keys: readonly string[]): Map<string, number> {
  const later = new Map<string, number>();
  keys.forEach((key, index) => {
    if (key !== '') later.set(key, index);
  });
  return later;
}

function entryKey(text: string): string {
  const mark = listMark(text);
  return headingKey(mark?.kind === 'bullet' ? mark.rest : text);
}

function addEntries(lines: SourceLine[], found: Set<SourceLine>, entries: { title: string; indent: number }[]): void {
  for (const line of lines) {
    found.add(line);
    const title = ENTRY.exec(line.text)?.[1] ?? line.text;
    if (!isContentsTitle(title)) entries.push({ title: title.replace(/[\s.·…_]+$/, ''), indent: line.indent });
  }
}

/** Levels by section number, else by indentation. */
function levelsOf(entries: { title: string; indent: number }[]): Map<string, number> {
  const indents = [...new Set(entries.map((entry) => entry.indent))].sort((a, b) => a - b);
  return new Map(
    entries.map((entry) => [
      headingKey(entry.title),
      sectionNumber(entry.title)?.parts.length ?? 1 + Math.min(3, indents.indexOf(entry.indent)),
    ]),
  );
}
