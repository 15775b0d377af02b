import type { Block, Cell, Doc, Inline } from './document-model';
import { lintWording } from './lints/lint-wording';
import { printableDoc } from './printable-doc';
import { sourceAnchor } from './source-list';

/** Writes a document as Markdown (CommonMark with tables) whose links lead to their places. Words stay words. */
export function renderMarkdown(given: Doc): Uint8Array {
  const doc = printableDoc(given);
  const { titlePage, control } = doc;
  const headings = doc.blocks.filter((block) => block.kind === 'heading');
  const { isDraft, language } = doc.meta;
  const parts = [
    ...(isDraft === true ? [`**${lintWording(language).draftMark}**`] : []),
    `# ${escaped(titlePage.title)}`,
    [titlePage.company, titlePage.subtitle, titlePage.scope].filter(Boolean).map(escaped).join('  \n'),
    titlePage.facts.map(({ label, value }) => `- ${escaped(label)}: ${escaped(value)}`).join('\n'),
    ...(control.rows.length === 0
      ? []
      : [
          `## ${escaped(control.title)}`,
          tableOf(
            ['', ''],
            control.rows.map(({ label, value }) => [escaped(label), escaped(value)]),
          ),
        ]),
    ...(control.reading.length === 0
      ? []
      : [`## ${escaped(control.readingTitle)}`, ...control.reading.map((text) => escaped(text))]),
    ...(headings.length < 3
      ? []
      : [
          `## ${escaped(doc.contentsTitle)}`,
          headings
            .map(
              ({ level, number, text, anchor }) =>
                `${level === 2 ? '  ' : ''}- [${escaped(`${number} ${text}`.trim())}](#${anchor})`,
            )
            .join('\n'),
        ]),
    ...doc.blocks.map(blockText),
  ];
  return new TextEncoder().encode(`${joinedBlocks(parts.filter((part) => part !== ''))}\n`);
}

// Lines of one list follow each other; everything else is set apart by an empty line.
function joinedBlocks(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const inList = /(?:^|\n)(?:- |   ).*$/u.test(text) && /^(?:- |   )/u.test(part);
    return text === '' ? part : `${text}${inList ? '\n' : '\n\n'}${part}`;
  }, '');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${target(block.anchor)}${escaped(`${block.number} ${block.text}`.trim())}`;
    case 'paragraph': {
      const words = inlineText(block.inlines);
      return block.style === 'bullet' ? `- ${words}` : words;
    }
    case 'measure':
      return `${target(block.anchor)}**${escaped(block.number)}** ${inlineText(block.inlines)}`;
    case 'item':
      return `- (${escaped(block.letter)}) ${inlineText(block.inlines)}`;
    case 'table':
      return tableOf(
        block.columns.map(({ title }) => escaped(title)),
        block.rows.map(({ anchor, cells }) =>
          block.columns.map(
            (_, index) => `${index === 0 && anchor !== null ? target(anchor) : ''}${cellText(cells[index] ?? [])}`,
          ),
        ),
      );
  }
  return block satisfies never;
}

function tableOf(titles: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellText(cell: Cell): string {
  return cell.map(inlineText).join('<br>');
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(inlineOf).join('');
}

function inlineOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const words = escaped(inline.text);
      const mark = inline.face === 'bold' ? '**' : inline.face === 'italic' ? '*' : '';
      // A mark beside a space is no mark.
      return mark === ''
        ? words
        : words.replace(/^(\s*)([\s\S]*?)(\s*)$/u, (_, before, inner, after) =>
            inner === '' ? `${before}${after}` : `${before}${mark}${inner}${mark}${after}`,
          );
    }
    case 'source':
      return `[\\[${inline.number}\\]](#${sourceAnchor(inline.number)})`;
    case 'reference':
      return `[${escaped(inline.text)}](#${inline.anchor})`;
  }
  return inline satisfies never;
}

function target(anchor: string): string {
  return `<a id="${anchor}"></a>`;
}

/** Words that mean nothing in Markdown or HTML, on one line. */
function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#]/gu, '\\$&')
    .replace(/^(\s*)([-+>=])/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/\b(https?|ftp):\/\//giu, '$1:&#47;/')
    .replace(/\bwww\./giu, 'www&#46;');
}
