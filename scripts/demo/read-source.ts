/** One block of a demo source: the few Markdown shapes the demo documents need, nothing more. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'contents' };

/** Splits a source at its empty lines; every part between them is one block. */
export function readSource(source: string): Block[] {
  return source
    .trim()
    .split(/\n{2,}/u)
    .map((part) => readBlock(part.split('\n')));
}

function readBlock(lines: readonly string[]): Block {
  const first = lines[0] ?? '';
  const heading = /^(#{1,3}) (.+)$/u.exec(first);
  if (heading) return { kind: 'heading', level: headingLevel(heading[1] ?? '#'), text: heading[2] ?? '' };
  if (first === '[contents]') return { kind: 'contents' };
  if (first.startsWith('- ')) return { kind: 'list', ordered: false, items: lines.map((line) => line.slice(2)) };
  if (/^\d+\. /u.test(first)) {
    return { kind: 'list', ordered: true, items: lines.map((line) => line.replace(/^\d+\. /u, '')) };
  }
  if (first.startsWith('|')) {
    const [header = [], , ...rows] = lines.map(readRow);
    return { kind: 'table', header, rows };
  }
  return { kind: 'paragraph', text: lines.join(' ') };
}

function headingLevel(marks: string): 1 | 2 | 3 {
  if (marks.length === 1) return 1;
  return marks.length === 2 ? 2 : 3;
}

function readRow(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
