import type { Block, Cell, Column, Doc, HeadingBlock, Inline, TableRow } from './document-model';
import { HTML_STYLE } from './html-style';
import { lintWording } from './lints/lint-wording';
import { printableDoc } from './printable-doc';
import { sourceAnchor } from './source-list';
import { commonWording } from './wording';

/**
 * Writes a document as one HTML file that needs nothing else: no scripts, no fonts, no pictures from elsewhere, and a policy
 * that forbids them. It is read by screen readers, follows the reader's light or dark setting and prints.
 */
export function renderHtml(given: Doc): Uint8Array {
  const doc = printableDoc(given);
  const { meta, titlePage } = doc;
  const common = commonWording(meta.language);
  const headings = doc.blocks.filter((block) => block.kind === 'heading');
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(meta.title)}</title>`,
    `<meta name="description" content="${escaped(meta.subject)}">`,
    `<meta name="author" content="${escaped(meta.author)}">`,
    `<meta name="keywords" content="${escaped(meta.keywords.join(', '))}">`,
    `<meta name="dcterms.modified" content="${escaped(meta.date)}">`,
    `<style>${HTML_STYLE}</style>`,
  ];
  const header = [
    `<p class="company">${escaped(titlePage.company)}</p>`,
    `<h1>${escaped(titlePage.title)}</h1>`,
    ...(titlePage.subtitle === '' ? [] : [`<p class="subtitle">${escaped(titlePage.subtitle)}</p>`]),
    ...(titlePage.scope === '' ? [] : [`<p class="scope">${escaped(titlePage.scope)}</p>`]),
    `<dl>${titlePage.facts.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`,
  ];
  const lines = [
    '<!doctype html>',
    `<html lang="${meta.language}">`,
    `<head>${head.join('\n')}</head>`,
    '<body>',
    `<a class="skip" href="#content">${escaped(common.skipToContent)}</a>`,
    ...(meta.isDraft === true ? [draftMark(lintWording(meta.language).draftMark)] : []),
    `<header>${header.join('\n')}</header>`,
    ...(headings.length < 3 ? [] : [contents(headings, doc.contentsTitle)]),
    `<main id="content" tabindex="-1">`,
    ...controlSection(doc),
    ...sections(doc.blocks),
    '</main>',
    `<footer><p>${escaped([meta.footer, meta.classification].filter(Boolean).join(' · '))}</p></footer>`,
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function contents(headings: readonly HeadingBlock[], title: string): string {
  const entries = headings.map(
    ({ level, number, text, anchor }) =>
      `<li class="level-${level}"><a href="#${anchor}"><span class="number">${escaped(number)}</span> ${escaped(text)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(title)}</h2><ul>${entries.join('')}</ul></nav>`;
}

function controlSection({ control }: Doc): string[] {
  if (control.rows.length === 0 && control.reading.length === 0) return [];
  const rows = control.rows.map(
    ({ label, value }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
  );
  return [
    '<section class="control" aria-labelledby="control">',
    `<h2 id="control">${escaped(control.title)}</h2>`,
    ...(rows.length === 0 ? [] : [`<table><tbody>${rows.join('')}</tbody></table>`]),
    ...(control.reading.length === 0 ? [] : [`<h3>${escaped(control.readingTitle)}</h3>`]),
    ...control.reading.map((text) => `<p>${escaped(text)}</p>`),
    '</section>',
  ];
}

/** Blocks in order; bullets and lettered items that follow each other become one list. */
function sections(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  let label = '';
  const labels = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const list = listOf(block);
    if (list !== null && listOf(blocks[index - 1]) !== list) lines.push(`<ul class="${list}">`);
    if (block.kind === 'heading') label = block.text;
    if (block.kind === 'table') {
      const count = (labels.get(label) ?? 0) + 1;
      labels.set(label, count);
      lines.push(tableHtml(block.columns, block.rows, count === 1 ? label : `${label} (${count})`));
    } else lines.push(blockHtml(block));
    if (list !== null && listOf(blocks[index + 1]) !== list) lines.push('</ul>');
  }
  return lines;
}

// A landmark of its own, since it stays in view while the rest is scrolled.
function draftMark(word: string): string {
  return `<aside class="draft" aria-label="${escaped(word)}">${escaped(word)}</aside>`;
}

function listOf(block: Block | undefined): 'bullets' | 'items' | null {
  if (block?.kind === 'item') return 'items';
  return block?.kind === 'paragraph' && block.style === 'bullet' ? 'bullets' : null;
}

function blockHtml(block: Exclude<Block, { kind: 'table' }>): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      const number = block.number === '' ? '' : `<span class="number">${escaped(block.number)}</span> `;
      return `<${tag} id="${block.anchor}">${number}${escaped(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return block.style === 'bullet'
        ? `<li>${inlineHtml(block.inlines)}</li>`
        : `<p class="${block.style}">${inlineHtml(block.inlines)}</p>`;
    case 'measure':
      return `<p class="measure" id="${block.anchor}"><span class="number">${escaped(block.number)}</span> ${inlineHtml(block.inlines)}</p>`;
    case 'item':
      return `<li><span class="letter">(${escaped(block.letter)})</span> ${inlineHtml(block.inlines)}</li>`;
  }
  return block satisfies never;
}

function tableHtml(columns: readonly Column[], rows: readonly TableRow[], label: string): string {
  const total = columns.reduce((sum, { widthMm }) => sum + widthMm, 0) || 1;
  const widths = columns.map(({ widthMm }) => `<col style="width:${Math.round((widthMm / total) * 1000) / 10}%">`);
  const hasHead = columns.some(({ title }) => title !== '');
  const head = columns.map(({ title, align }) => `<th scope="col"${numbers(align)}>${escaped(title)}</th>`);
  const body = rows.map(({ anchor, cells }) => {
    const id = anchor === null ? '' : ` id="${anchor}"`;
    const shown = columns.map(({ align }, index) => {
      const words = cellHtml(cells[index] ?? []);
      return index === 0 ? `<th scope="row"${numbers(align)}>${words}</th>` : `<td${numbers(align)}>${words}</td>`;
    });
    return `<tr${id}>${shown.join('')}</tr>`;
  });
  // A wide table scrolls by itself on a narrow screen, also with the keyboard.
  return [
    `<div class="${columns.length > 2 ? 'table wide' : 'table'}" role="region" aria-label="${escaped(label)}" tabindex="0"><table><colgroup>${widths.join('')}</colgroup>`,
    ...(hasHead ? [`<thead><tr>${head.join('')}</tr></thead>`] : []),
    `<tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function numbers(align: Column['align']): string {
  return align === 'right' ? ' class="right"' : '';
}

function cellHtml(cell: Cell): string {
  return cell.map(inlineHtml).join('<br>');
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineOf).join('');
}

function inlineOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const words = escaped(inline.text);
      const faced =
        inline.face === 'bold' ? `<strong>${words}</strong>` : inline.face === 'italic' ? `<em>${words}</em>` : words;
      return inline.muted === true ? `<span class="muted">${faced}</span>` : faced;
    }
    case 'source':
      return `<a class="mark" href="#${sourceAnchor(inline.number)}">[${inline.number}]</a>`;
    case 'reference':
      return `<a href="#${inline.anchor}">${escaped(inline.text)}</a>`;
  }
  return inline satisfies never;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
