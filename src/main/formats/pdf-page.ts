import type { PdfDrawings } from './pdf-drawings';
import { type Layout, splitRegions } from './pdf-regions';
import { collectRows, type Row } from './pdf-rows';
import { bulletsOf, type PdfGlyphs } from './pdf-segments';
import { findTables } from './pdf-tables';
import type { SourceBlock } from './source-block';

export interface PdfPage {
  number: number;
  height: number;
  glyphs: PdfGlyphs[];
  drawings: PdfDrawings;
}

/** One page in reading order: columns one after the other, tables as tables, everything else as lines. */
export function pageBlocks({ number, height, glyphs, drawings }: PdfPage, layout: Layout): SourceBlock[] {
  const upright = glyphs.filter((one) => one.upright && one.size > 0);
  const text = [...upright, ...bulletsOf(drawings.dots, upright)];
  const blocks = splitRegions(text, height, drawings.walls, layout).flatMap((region) =>
    columnBlocks(collectRows(region, drawings.walls), drawings, number),
  );
  const tilted = glyphs.filter((one) => !one.upright && one.text.trim() !== '').map((one) => one.text.trim());
  if (tilted.length > 0) blocks.push({ kind: 'navigation', text: tilted.join(' '), page: number });
  return blocks;
}

function columnBlocks(rows: Row[], drawings: PdfDrawings, number: number): SourceBlock[] {
  const left = Math.min(...rows.flatMap((row) => row.segments.map((segment) => segment.left)));
  const right = rightMargin(rows);
  const spacing = usualSpacing(rows);
  const blocks: SourceBlock[] = [];
  let previous: Row | null = null;
  for (const part of findTables(rows, drawings)) {
    if (part.kind === 'table') {
      blocks.push({ kind: 'table', rows: part.cells, headerRows: part.headerRows, page: number });
    } else {
      for (const row of part.rows) {
        const text = row.segments.map((segment) => segment.text).join('\t');
        const last = row.segments.at(-1);
        const first = row.segments[0];
        if (first === undefined || last === undefined) continue;
        const letter = Math.max(1, (last.right - last.left) / Math.max(1, last.text.length));
        blocks.push({
          kind: 'line',
          text,
          page: number,
          indent: Math.max(0, Math.round((first.left - left) / (0.5 * row.size))),
          blankLinesBefore: previous === null ? 0 : blankLines(previous, row, spacing),
          fontSize: Math.round(row.size * 2) / 2,
          bold: row.segments.every((segment) => segment.bold),
          room: Math.max(0, Math.floor((right - last.right) / letter)),
        });
        previous = row;
      }
    }
    previous = part.rows.at(-1) ?? previous;
  }
  return blocks;
}

/** Where full lines end: the right edge that the widest tenth of the lines reaches. */
function rightMargin(rows: Row[]): number {
  const edges = rows.map((row) => row.segments.at(-1)?.right ?? 0).sort((a, b) => a - b);
  return edges[Math.floor((edges.length - 1) * 0.95)] ?? 0;
}

/** The most frequent distance between two baselines, in parts of the font size. */
function usualSpacing(rows: Row[]): number {
  const counts = new Map<number, number>();
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next === undefined) return;
    const spacing = Math.round(((row.y - next.y) / Math.max(row.size, next.size)) * 20) / 20;
    if (spacing > 0.8 && spacing < 2.2) counts.set(spacing, (counts.get(spacing) ?? 0) + 1);
  });
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? 1.3;
}

function blankLines(above: Row, below: Row, spacing: number): number {
  const gap = (above.y - below.y) / Math.max(above.size, below.size);
  return gap <= spacing * 1.25 ? 0 : Math.max(1, Math.round(gap / spacing) - 1);
}
