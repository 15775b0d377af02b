import { createRequire } from 'node:module';
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement, type ReactNode } from 'react';
import type { DocumentFrame } from './make-docx.ts';
import type { Block } from './read-source.ts';

type Contents = ReadonlyMap<string, number>;

const fontFolder = createRequire(import.meta.url)
  .resolve('dejavu-fonts-ttf/package.json')
  .replace(/package\.json$/u, 'ttf/');
Font.register({
  family: 'DejaVu',
  fonts: [{ src: `${fontFolder}DejaVuSans.ttf` }, { src: `${fontFolder}DejaVuSans-Bold.ttf`, fontWeight: 700 }],
});

const styles = StyleSheet.create({
  page: { fontFamily: 'DejaVu', fontSize: 10.5, paddingTop: 68, paddingBottom: 62, paddingHorizontal: 92 },
  edge: { position: 'absolute', left: 92, right: 92, fontSize: 7.5, color: '#55606c' },
  h1: { fontSize: 19, fontWeight: 700, marginBottom: 14 },
  h2: { fontSize: 12.5, fontWeight: 700, marginTop: 16, marginBottom: 6 },
  h3: { fontSize: 10.5, fontWeight: 700, marginTop: 10, marginBottom: 4 },
  // Justified text is what makes the typesetter hyphenate: readers of the file have to join the halves again.
  paragraph: { marginBottom: 8, textAlign: 'justify', lineHeight: 1.15 },
  item: { flexDirection: 'row', marginBottom: 3 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: '#9aa5b1' },
  cell: { flex: 1, padding: 4, fontSize: 8.5 },
  contentsLine: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 4 },
});

const WORDS = {
  en: { contents: 'Contents', page: (page: number, pages: number) => `Page ${page} of ${pages}` },
  de: { contents: 'Inhalt', page: (page: number, pages: number) => `Seite ${page} von ${pages}` },
};

/** PDF with running header and footer, hyphenated text and, where the source asks for it, a contents page. */
export async function makePdf(blocks: readonly Block[], frame: DocumentFrame): Promise<Uint8Array> {
  const seen = new Map<string, number>();
  await renderToBuffer(drawDocument(blocks, frame, new Map(), (heading, page) => seen.set(heading, page)));
  // The second pass knows the page numbers the first one found.
  return new Uint8Array(await renderToBuffer(drawDocument(blocks, frame, seen, () => undefined)));
}

function drawDocument(
  blocks: readonly Block[],
  frame: DocumentFrame,
  contents: Contents,
  onHeading: (heading: string, page: number) => void,
) {
  const time = new Date(frame.time);
  const isGerman = frame.language.startsWith('de');
  const words = WORDS[isGerman ? 'de' : 'en'];
  // The typesetter cuts words as English does: German is set ragged, where it cuts none.
  const paragraphStyle = isGerman ? { ...styles.paragraph, textAlign: 'left' as const } : styles.paragraph;
  const drawBlock = (block: Block): ReactNode => {
    switch (block.kind) {
      case 'heading':
        return drawHeading(block.level, block.text, onHeading);
      case 'paragraph':
        return createElement(Text, { style: paragraphStyle }, block.text);
      case 'list':
        return block.items.map((item, index) => drawItem(item, block.ordered ? `${index + 1}.` : '•', index));
      case 'table':
        return drawTable(block.header, block.rows);
      case 'contents':
        break;
    }
    return drawContents(blocks, contents, words.contents);
  };
  return createElement(
    Document,
    {
      title: frame.title,
      author: 'Lindenhof Systems GmbH',
      language: frame.language,
      creationDate: time,
      modificationDate: time,
    },
    createElement(
      Page,
      { size: 'A4', style: styles.page },
      createElement(Text, { key: 'header', fixed: true, style: [styles.edge, { top: 34 }] }, frame.header),
      ...blocks.map((block, index) => {
        const before = blocks[index - 1]?.kind;
        const next = blocks[index + 1];
        if (before === 'heading') return null;
        // A heading stays with the block below it; what follows the contents begins on a page of its own.
        return block.kind === 'heading' && next
          ? createElement(
              View,
              { key: index, wrap: false, break: before === 'contents' },
              drawBlock(block),
              drawBlock(next),
            )
          : createElement(View, { key: index }, drawBlock(block));
      }),
      createElement(Text, {
        key: 'footer',
        fixed: true,
        style: [styles.edge, { bottom: 30 }],
        render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages?: number }) =>
          `${frame.footer} · ${words.page(pageNumber, totalPages ?? 0)}`,
      }),
    ),
  );
}

function drawHeading(level: 1 | 2 | 3, text: string, onHeading: (heading: string, page: number) => void): ReactElement {
  return createElement(
    View,
    null,
    createElement(Text, { style: styles[`h${level}`] }, text),
    // Draws nothing: it only tells on which page the heading came to stand.
    createElement(Text, {
      style: { fontSize: 0.1 },
      render: ({ pageNumber }: { pageNumber: number }) => {
        onHeading(text, pageNumber);
        return '';
      },
    }),
  );
}

function drawItem(text: string, mark: string, key: number): ReactElement {
  return createElement(
    View,
    { key, style: styles.item, wrap: false },
    createElement(Text, { style: { width: 16 } }, mark),
    createElement(Text, { style: { flex: 1, lineHeight: 1.15 } }, text),
  );
}

function drawTable(header: readonly string[], rows: readonly (readonly string[])[]): ReactElement {
  const drawRow = (cells: readonly string[], index: number) =>
    createElement(
      View,
      { key: index, style: styles.row, wrap: false },
      ...cells.map((cell, column) =>
        createElement(Text, { key: column, style: [styles.cell, { fontWeight: index === 0 ? 700 : 400 }] }, cell),
      ),
    );
  return createElement(View, { style: { marginTop: 4, marginBottom: 12 } }, [header, ...rows].map(drawRow));
}

function drawContents(blocks: readonly Block[], contents: Contents, title: string): ReactElement {
  const lines = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
  return createElement(
    View,
    { style: { marginTop: 10 } },
    createElement(Text, { style: styles.h3 }, title),
    ...lines.map((heading) =>
      createElement(
        View,
        { key: heading, style: styles.contentsLine },
        createElement(Text, null, heading),
        createElement(Text, null, String(contents.get(heading) ?? 0)),
      ),
    ),
  );
}
