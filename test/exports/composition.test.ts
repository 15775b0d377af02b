import { beforeAll, describe, expect, it } from 'vitest';
import { breakLines, type Run, widthOf } from '../../src/main/exports/break-lines';
import { readExportFonts } from '../../src/main/exports/export-fonts';
import { layOutTable } from '../../src/main/exports/lay-out-table';
import { type Piece, paginate } from '../../src/main/exports/paginate';
import { type FontMeasure, loadPdfFonts } from '../../src/main/exports/pdf-fonts';
import { RESOURCES_FOLDER } from '../builders/export-source';

let measure: FontMeasure;

beforeAll(async () => {
  measure = await loadPdfFonts(readExportFonts(RESOURCES_FOLDER));
});

function run(text: string, overrides: Partial<Run> = {}): Run {
  return { text, face: 'regular', size: 10, colour: '000000', link: null, ...overrides };
}

function read(lines: Run[][]): string[] {
  return lines.map((line) => line.map(({ text }) => text).join(''));
}

describe('breaking lines', () => {
  it('stays within the width and loses nothing but the spaces at line ends', () => {
    const text = `${'Verschlüsselung von Personaldaten '.repeat(30)}${'https://example.test/a/very/long/path?with=query&more=1'.repeat(3)} ${'x'.repeat(200)}`;
    const lines = breakLines([run(text)], 200, measure);
    for (const line of lines) expect(widthOf(line, measure)).toBeLessThanOrEqual(200.1);
    expect(read(lines).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
  });

  it('fills the lines of a table’s column with parts of long words, as Word does, and loses nothing', () => {
    const text = `${'im Projektmanagement der Informationssicherheitsereignisse, '.repeat(20)}${'x'.repeat(90)}`;
    const width = measure.width('im Projektmanage-', 'regular', 10) + 1;
    const lines = breakLines([run(text)], width, measure, true);
    for (const line of lines) expect(widthOf(line, measure)).toBeLessThanOrEqual(width + 0.1);
    expect(read(lines)[0]).toBe('im Projektmanage-');
    expect(read(lines).join('').replace(/[ -]/gu, '')).toBe(text.replace(/ /gu, ''));
  });

  it('breaks after hyphens between letters, and keeps marks with their word', () => {
    const wide = measure.width('AES-256-', 'regular', 10);
    expect(read(breakLines([run('AES-256-GCM')], wide + 1, measure))).toEqual(['AES-256-', 'GCM']);
    const mark = [run('end of it.'), run('\u00a0'), run('[12]', { size: 7, link: 'source-12' })];
    expect(read(breakLines(mark, measure.width('end of it.', 'regular', 10) + 1, measure))).toEqual([
      'end of',
      'it.\u00a0[12]',
    ]);
  });

  it('draws characters the text font lacks in the symbol font and spells out those no font has', () => {
    const [line = []] = breakLines([run('a ✓ 漢')], 500, measure);
    expect(line.map(({ text, face }) => [text, face])).toEqual([
      ['a ', 'regular'],
      ['✓', 'symbols'],
      [' [U+6F22]', 'regular'],
    ]);
  });
});

describe('setting pages', () => {
  function piece(name: string, height: number, overrides: Partial<Piece> = {}): Piece {
    return {
      before: 0,
      after: 0,
      height,
      parts: [],
      anchors: [name],
      keepWithNext: false,
      outline: null,
      tableHead: null,
      ...overrides,
    };
  }

  function pagesOf(pieces: Piece[]): string[][] {
    return paginate(pieces, 100).pages.map((page) => page.pieces.flatMap(({ piece: { anchors } }) => anchors));
  }

  it('takes a heading to the page of what follows it', () => {
    const pieces = [piece('text', 70), piece('heading', 20, { keepWithNext: true }), piece('more', 20)];
    expect(pagesOf(pieces)).toEqual([['text'], ['heading', 'more']]);
  });

  it('counts the larger of two spaces, and none at the top of a page', () => {
    const pieces = [piece('a', 40, { after: 10 }), piece('b', 40, { before: 18 }), piece('c', 40, { before: 18 })];
    const { pages } = paginate(pieces, 100);
    expect(pages.map((page) => page.pieces.map(({ y }) => y))).toEqual([[0, 58], [0]]);
  });

  it('does not hang on a chain longer than a page', () => {
    const chain = Array.from({ length: 30 }, (_, index) => piece(`${index}`, 20, { keepWithNext: true }));
    expect(pagesOf(chain).flat()).toHaveLength(30);
  });

  it('repeats the head of a table on every page and cuts only rows longer than a page', () => {
    const columns = [
      { title: 'No.', widthMm: 20 },
      { title: 'Text', widthMm: 145 },
    ];
    const rows = Array.from({ length: 12 }, (_, index) => ({
      anchor: null,
      cells: [
        [[{ kind: 'text' as const, text: `${index}` }]],
        [[{ kind: 'text' as const, text: 'word '.repeat(index === 5 ? 2000 : 60) }]],
      ],
    }));
    const { pages } = paginate(layOutTable({ columns, rows }, measure), 300);
    expect(pages.length).toBeGreaterThan(5);
    const words = pages.flatMap(({ pieces }) =>
      pieces.flatMap(({ piece: { parts } }) =>
        parts.flatMap((part) => (part.kind === 'lines' ? read(part.lines) : [])),
      ),
    );
    expect(words.join(' ').match(/\bword\b/g)).toHaveLength(11 * 60 + 2000);
    for (const { pieces } of pages) {
      const [first] = pieces;
      expect(first?.piece.parts.flatMap((part) => (part.kind === 'lines' ? read(part.lines) : []))).toEqual([
        'No.',
        'Text',
      ]);
      const last = pieces.at(-1);
      expect((last?.y ?? 0) + (last?.piece.height ?? 0)).toBeLessThanOrEqual(300.1);
    }
  });
});
