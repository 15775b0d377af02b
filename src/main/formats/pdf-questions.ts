import type { NamedFile } from '../../shared/domain/file';
import { readPdf } from './pdf-read';
import type { SourceBlock, SourceLine } from './source-block';

/** What a printed form asks, as far as a page shows it. */
export type PdfFormBlock = PdfFormText | { kind: 'table'; locator: string; rows: string[][] };

export interface PdfFormText {
  kind: 'text';
  /** "S2L14": the paragraph that begins on the 14th line of page 2. */
  locator: string;
  text: string;
  bold: boolean;
  /** Set larger than most of the text. */
  large: boolean;
  /** True where room to write is left above it. */
  roomBefore: boolean;
}

/** Empty lines from here on are room for an answer, not spacing. */
const ROOM_LINES = 2;
const REPEATED_ON_PAGES = 3;
const EDGE_LINES = 2;
/** A number or a bullet that begins a new item. */
const MARKER = /^(?:\(?(?:[A-Z]{1,4}[.-]?)?\d+(?:[.-]\d+)*[a-z]?[.):]?\s|[•●○▪◦–-]\s|\(?[a-z]\)\s)/u;
const LABEL = /^\p{L}[\p{L} ]{0,30}:/u;

/** Reads the questions' paragraphs and tables of a PDF in reading order. @throws AppError as reading a PDF does. */
export async function readPdfForm(file: NamedFile): Promise<PdfFormBlock[]> {
  const { blocks } = await readPdf(file);
  const furniture = repeatedLines(blocks);
  const usual = usualSize(blocks);
  const found: PdfFormBlock[] = [];
  const lineOnPage = new Map<number, number>();
  let previous: SourceLine | null = null;
  let tables = 0;
  let lastWidth = 0;
  for (const block of blocks) {
    const page = block.page ?? 1;
    if (block.kind === 'table') {
      const width = Math.max(0, ...block.rows.map((row) => row.length));
      const last = found.at(-1);
      // A table that goes on over the page is one table.
      if (last?.kind === 'table' && lastWidth === width) last.rows.push(...block.rows);
      else found.push({ kind: 'table', locator: `T${(tables += 1)}`, rows: [...block.rows] });
      lastWidth = width;
      previous = null;
      continue;
    }
    if (block.kind !== 'line' || furniture.has(withoutNumbers(block.text))) continue;
    const at = (lineOnPage.get(page) ?? 0) + 1;
    lineOnPage.set(page, at);
    const last = found.at(-1);
    const text = block.text.replaceAll('\t', ' ').trim();
    if (previous && last?.kind === 'text' && continues(previous, block)) last.text = joined(last.text, text);
    else {
      const large = (block.fontSize ?? 0) > usual * 1.1;
      const roomBefore = block.blankLinesBefore >= ROOM_LINES;
      found.push({ kind: 'text', locator: `S${page}L${at}`, text, bold: block.bold, large, roomBefore });
    }
    previous = block;
  }
  return found;
}

/** Whether a line goes on with the sentence of the one above it. */
function continues(above: SourceLine, line: SourceLine): boolean {
  if (line.blankLinesBefore > 0 || MARKER.test(line.text) || LABEL.test(line.text)) return false;
  if (above.bold !== line.bold || above.fontSize !== line.fontSize || /[?.:;!]\s*$|[._]{4,}/u.test(above.text))
    return false;
  const word = line.text.split(/\s/u)[0] ?? '';
  // The first word would have fitted on the line above: somebody began a new one.
  return above.room === null || above.room <= word.length + 1;
}

function joined(above: string, below: string): string {
  return /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below) ? above.slice(0, -1) + below : `${above} ${below}`;
}

/** Headers, footers and page numbers: the same line at the edge of most pages. */
function repeatedLines(blocks: readonly SourceBlock[]): Set<string> {
  const byPage = Map.groupBy(blocks, (block) => block.page);
  const times = new Map<string, number>();
  for (const onPage of byPage.values()) {
    const edges = new Set([...onPage.slice(0, EDGE_LINES), ...onPage.slice(-EDGE_LINES)]);
    const keys = new Set(
      [...edges].flatMap((block) =>
        block.kind === 'line' && !MARKER.test(block.text) && !LABEL.test(block.text)
          ? [withoutNumbers(block.text)]
          : [],
      ),
    );
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const most = Math.max(REPEATED_ON_PAGES, byPage.size / 2);
  return new Set([...times].flatMap(([key, count]) => (count >= most ? [key] : [])));
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+/g, '#').trim();
}

/** The size most letters are set in. */
function usualSize(blocks: readonly SourceBlock[]): number {
  const letters = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'line' || block.fontSize === null) continue;
    letters.set(block.fontSize, (letters.get(block.fontSize) ?? 0) + block.text.length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}
