import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import type { Doc } from '../../src/main/exports/document-model';
import { buildMeasuresAnnex } from '../../src/main/exports/measures-annex';
import { renderHtml } from '../../src/main/exports/render-html';
import { renderMarkdown } from '../../src/main/exports/render-markdown';
import { renderXlsx } from '../../src/main/exports/render-xlsx';
import { renderZip } from '../../src/main/exports/render-zip';
import { toSentence } from '../../src/main/exports/sentence';
import { buildWhitepaper } from '../../src/main/exports/whitepaper';
import { safeFileNames } from '../../src/main/formats/zip-write';
import { buildExportSource } from '../builders/export-source';
import { squeezed, unzipText } from '../builders/read-exports';

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '<script>alert(1)</script> & "quotes"',
  '# no heading, *no stars*, _no lines_, [no](http://link.example) | no cell `no code`',
  '1. no list',
  '_x000D_ stays',
  'null\u0000byte and half a pair \ud800',
];

const decoder = new TextDecoder();

function hostileDoc(): Doc {
  const doc = buildMeasuresAnnex(buildExportSource());
  return {
    ...doc,
    blocks: [
      { kind: 'heading', level: 1, number: '1', text: 'A/B: [x] *?', anchor: 'one', appendix: false },
      ...HOSTILE.map((text) => ({
        kind: 'paragraph' as const,
        style: 'body' as const,
        inlines: [{ kind: 'text' as const, text }],
      })),
      {
        kind: 'table',
        columns: [
          { title: 'Same', widthMm: 60 },
          { title: 'Same', widthMm: 105 },
        ],
        rows: HOSTILE.map((text) => ({
          anchor: null,
          cells: [[[{ kind: 'text', text }]], [[{ kind: 'text', text: `${text}\n${text}` }]]],
        })),
      },
    ],
  };
}

describe.each(['en', 'de'] as const)('the whitepaper and the annex in %s', (language) => {
  const source = buildExportSource({ language });
  for (const doc of [buildMeasuresAnnex(source), buildWhitepaper(source)]) {
    const shown = source.statements.filter(({ statement }) => doc.statementIds.includes(statement.id));

    it(`${doc.meta.shortTitle}: every sentence is in the HTML file, whose links all lead somewhere`, () => {
      const bytes = renderHtml(doc);
      const text = decoder.decode(bytes);
      expect(renderHtml(doc)).toEqual(bytes);
      const errors: string[] = [];
      parse(text, { sourceCodeLocationInfo: true, onParseError: ({ code }) => errors.push(code) });
      expect(errors).toEqual([]);
      const words = squeezed(htmlText(text));
      for (const { statement } of shown) {
        const sentence = statement.quote.startsWith('• ') ? statement.quote.slice(2) : toSentence(statement.text);
        expect([sentence, words.includes(squeezed(sentence))]).toEqual([sentence, true]);
      }
      const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of text.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
      expect(text).not.toMatch(/<script|<link|<img|src=|https?:/u);
    });

    it(`${doc.meta.shortTitle}: every sentence is in the Markdown file`, () => {
      const text = decoder.decode(renderMarkdown(doc));
      const words = squeezed(htmlText(new MarkdownIt({ html: true }).render(text)));
      for (const { statement } of shown) {
        const sentence = statement.quote.startsWith('• ') ? statement.quote.slice(2) : toSentence(statement.text);
        expect([sentence, words.includes(squeezed(sentence))]).toEqual([sentence, true]);
      }
    });
  }
});

describe('hostile words', () => {
  it('stay words in HTML', () => {
    const text = decoder.decode(renderHtml(hostileDoc()));
    expect(text).not.toContain('<script>');
    for (const words of HOSTILE.slice(0, 8)) expect(squeezed(htmlText(text))).toContain(squeezed(words));
  });

  it('stay words in Markdown, also where a reader makes links of addresses', () => {
    const html = new MarkdownIt({ html: true, linkify: true }).render(decoder.decode(renderMarkdown(hostileDoc())));
    for (const words of HOSTILE.slice(0, 8)) expect(squeezed(htmlText(html))).toContain(squeezed(words));
    expect(html).not.toMatch(/<script|href="http|<code|<ol>/u);
  });

  it('stay text in a workbook, and its tables are real', async () => {
    const bytes = renderXlsx(hostileDoc());
    expect(renderXlsx(hostileDoc())).toEqual(bytes);
    const book = new ExcelJS.Workbook();
    // The published types name an older Buffer than Node's.
    await book.xlsx.load(Buffer.from(bytes) as never);
    const [sheet] = book.worksheets;
    expect(sheet?.name).toBe('A B x');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const cells = sheetRows(bytes, 0);
    expect(cells[0]).toEqual(['Same', 'Same 2']);
    expect(cells.slice(1, 9)).toEqual(HOSTILE.slice(0, 8).map((words) => [words, `${words}\n${words}`]));
    const parts = unzipText(bytes);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f');
    expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:B10"/>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('s="4"');
  });

  it('a sheet wider than a page takes several across, with its first column on each', async () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({ title: `Field ${index}`, width: 30 }));
    const sheets = [
      { name: 'Wide', columns, rows: [columns.map(({ title }) => title)] },
      { name: 'Narrow', columns: columns.slice(0, 3), rows: [['a', 'b', 'c']] },
    ];
    const bytes = renderXlsx({ ...hostileDoc(), sheets });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const [wide, narrow] = book.worksheets;
    expect(wide?.pageSetup).toMatchObject({
      fitToWidth: 2,
      fitToHeight: 0,
      printTitlesColumn: 'A:A',
      printTitlesRow: '1:1',
    });
    expect(wide?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(narrow?.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' });
  });

  it('an empty table and a cell too long for Excel are written', () => {
    const doc = hostileDoc();
    const long = 'word '.repeat(9000).trim();
    const sheets = [
      { name: '', columns: [{ title: '', width: 10 }], rows: [] },
      { name: 'x'.repeat(40), columns: [{ title: 'Long', width: 10 }], rows: [[long]] },
      { name: 'X'.repeat(40), columns: [{ title: 'Long', width: 10 }], rows: [['a']] },
    ];
    const bytes = renderXlsx({ ...doc, sheets });
    expect(
      sheetRows(bytes, 1)
        .slice(1)
        .map(([text]) => text)
        .join(''),
    ).toBe(long);
    expect(new Set(read(bytes).SheetNames.map((name) => name.toLowerCase())).size).toBe(4);
  });
});

describe('packs', () => {
  it('hold their files, the same ones as the same bytes', () => {
    const files = [
      { path: 'documents/ß Über.pdf', bytes: new Uint8Array([1, 2, 3]) },
      { path: 'manifest.json', bytes: new TextEncoder().encode('{}') },
    ];
    const doc = { ...hostileDoc(), files };
    expect(renderZip(doc)).toEqual(renderZip(doc));
    expect(Object.keys(unzipSync(renderZip(doc)))).toEqual(files.map(({ path }) => path));
  });

  it('name files so that they lie beside each other on every system', () => {
    expect(
      safeFileNames(['a.pdf', 'A.pdf', '../../etc/passwd', 'C:\\x\\y.docx', 'con.txt', '', 'q?*.md', 'a.pdf']),
    ).toEqual(['a.pdf', 'A (2).pdf', 'passwd', 'y.docx', '_con.txt', 'file', 'q__.md', 'a (3).pdf']);
  });
});

function sheetRows(bytes: Uint8Array, index: number): string[][] {
  const book = read(bytes);
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[index] ?? ''] ?? {}, { header: 1, defval: '' });
}

function htmlText(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/gu, '')
    .replace(/<a class="mark"[^>]*>[^<]*<\/a>/gu, '')
    .replace(/<br>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&#47;', '/')
    .replaceAll('&#46;', '.')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
