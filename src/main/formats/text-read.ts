import type { SourceLine, SourceText } from './source-block';

const TAB_WIDTH = 4;
/** Wider lines are paragraphs of their own, not hard-wrapped text. */
const WIDEST_WRAP = 132;
const NARROWEST_WRAP = 40;

interface RawLine {
  text: string;
  indent: number;
  blanks: number;
  page: number | null;
}

/** Reads plain text as printed lines; form feeds count pages. */
export function readText(text: string): SourceText {
  const raw = splitLines(text);
  const width = wrapWidth(raw);
  const blocks = raw.map(
    (line): SourceLine => ({
      kind: 'line',
      text: line.text,
      page: line.page,
      indent: line.indent,
      blankLinesBefore: line.blanks,
      fontSize: null,
      bold: false,
      room: width === null || widthOf(line) > width + 4 ? null : Math.max(0, width - widthOf(line)),
    }),
  );
  return { title: null, blocks };
}

function splitLines(text: string): RawLine[] {
  const paged = text.includes('\f');
  const lines: RawLine[] = [];
  let blanks = 0;
  let page = 1;
  for (const part of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    const segments = part.split('\f');
    segments.forEach((segment, index) => {
      if (index > 0) {
        page += 1;
        blanks += 1;
      }
      const trimmed = segment.replaceAll('\u200B', '').trim();
      if (trimmed === '') {
        if (index === 0) blanks += 1;
        return;
      }
      const lead = segment.slice(0, segment.search(/[^\s\uFEFF\u200B]/));
      const indent = lead.replaceAll('\uFEFF', '').replaceAll('\t', ' '.repeat(TAB_WIDTH)).length;
      lines.push({ text: trimmed, indent, blanks, page: paged ? page : null });
      blanks = 0;
    });
  }
  return lines;
}

/** The column at which the text was wrapped by hand or by an editor, null where lines are whole paragraphs. */
function wrapWidth(lines: RawLine[]): number | null {
  const followed = lines
    .filter((_, index) => lines[index + 1]?.blanks === 0)
    .map(widthOf)
    .sort((a, b) => a - b);
  if (followed.length < 3) return null;
  const high = followed[Math.floor(followed.length * 0.9)] ?? 0;
  if (high < NARROWEST_WRAP || high > WIDEST_WRAP) return null;
  const limit = high * 1.12;
  const width = followed.findLast((value) => value <= limit) ?? high;
  // In wrapped text most lines that are followed by another one reach close to the margin.
  const near = followed.filter((value) => value > width - 22 && value <= width).length;
  return near >= followed.length * 0.3 ? width : null;
}

function widthOf(line: RawLine): number {
  return line.indent + line.text.length;
}
