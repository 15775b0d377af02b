import type { SourceLine } from '../formats/source-block';

/** Headers and footers are looked for among this many lines at the top and the bottom of a page. */
const EDGE_LINES = 4;

/**
 * The lines that repeat from page to page with nothing but numbers changing: running headers, footers, page numbers.
 * Text without pages has furniture where "Page 3 of 12" and its neighbours repeat.
 */
export function findFurniture(lines: SourceLine[]): ReadonlySet<SourceLine> {
  const pages = byPage(lines);
  if (pages.length < 2) return new Set();
  const seen = new Map<string, Set<number>>();
  const edges: { line: SourceLine; key: string }[] = [];
  for (const [index, page] of pages.entries()) {
    for (const [at, line] of page.entries()) {
      const fromEnd = page.length - 1 - at;
      if (at >= EDGE_LINES && fromEnd >= EDGE_LINES) continue;
      const key = `${at < EDGE_LINES ? 'top' : ''}${keyOf(line.text)}`;
      const bottomKey = `${fromEnd < EDGE_LINES ? 'bottom' : ''}${keyOf(line.text)}`;
      for (const one of new Set([key, bottomKey])) {
        edges.push({ line, key: one });
        seen.set(one, (seen.get(one) ?? new Set()).add(index));
      }
    }
  }
  // The first page and chapter openings often go without; two pages prove nothing unless every one of them has it.
  const least = pages.length === 2 ? 2 : Math.max(2, Math.ceil(pages.length * 0.4));
  const furniture = new Set<SourceLine>();
  for (const { line, key } of edges) {
    const repeats = (seen.get(key)?.size ?? 0) >= least;
    const alone = /^\D{0,12}\d{1,4}\D{0,6}\d{0,4}$/.test(line.text) && pageNumberOf(line) === line.page;
    if ((repeats && /^(?:top|bottom)/.test(key) && line.text.length <= 160 && !isBodyLike(line)) || alone)
      furniture.add(line);
  }
  return furniture;
}

function byPage(lines: SourceLine[]): SourceLine[][] {
  const pages: SourceLine[][] = [];
  let current: number | null = null;
  for (const line of lines) {
    if (line.page === null) continue;
    if (line.page !== current) {
      pages.push([]);
      current = line.page;
    }
    pages.at(-1)?.push(line);
  }
  return pages;
}

/** Numbers change from page to page, everything else stays. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivx]{1,5}$/, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** List items and sentences may repeat without being furniture ("- Not applicable."). */
function isBodyLike(line: SourceLine): boolean {
  return /^[•–*-]\s/.test(line.text) && !/\d/.test(line.text);
}

function pageNumberOf(line: SourceLine): number | null {
  const match = /\d{1,4}/.exec(line.text);
  return match === null ? null : Number(match[0]);
}
