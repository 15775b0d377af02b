import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { BLOCKS, CONTROLS, isNavigation, isSkipped } from './html-elements';
import { readHtmlTable } from './html-table';
import type { SourceBlock, SourceText } from './source-block';
import { UNKNOWN_LEVEL } from './source-block';
import { decodeText } from './text-decode';

/** What is being collected between two block borders. `\n` in a text is a line break the author made. */
interface Collector {
  blocks: SourceBlock[];
  text: string;
  linkChars: number;
  links: number;
  anchors: number;
  boldChars: number;
  /** Depth of the innermost list, -1 outside of lists. */
  listDepth: number;
  /** True while the text belongs to the first lines of a list item. */
  inItem: boolean;
  navigation: boolean;
}

/** Reads an HTML page: headings, paragraphs, lists, tables; scripts and hidden parts are dropped, menus are navigation. */
export function readHtml(bytes: Uint8Array): SourceText {
  const stated = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'));
  const document = parse(decodeText(bytes, stated?.[1]));
  const title = findElement(document, 'title');
  const body = findElement(document, 'body') ?? document;
  return { title: title ? plainText(title).trim() || null : null, blocks: blocksOf(body) };
}

/** The blocks of a piece of HTML inside a document of another format. */
export function readHtmlFragment(html: string): SourceBlock[] {
  return blocksOf(parseFragment(html));
}

function blocksOf(root: Tree.ParentNode): SourceBlock[] {
  const collector: Collector = {
    blocks: [],
    text: '',
    linkChars: 0,
    links: 0,
    anchors: 0,
    boldChars: 0,
    listDepth: -1,
    inItem: false,
    navigation: false,
  };
  for (const child of root.childNodes) walk(child, collector, { link: false, bold: false });
  flush(collector);
  return collector.blocks;
}

function walk(node: Tree.ChildNode, to: Collector, style: { link: boolean; bold: boolean }): void {
  if (node.nodeName === '#text' && 'value' in node) return addText(to, node.value.replace(/[ \t\r\n\f]+/g, ' '), style);
  if (!('tagName' in node) || isSkipped(node)) return;
  const tag = node.tagName;
  if (tag === 'br') return addText(to, '\n', style);
  if (tag === 'hr') return flush(to);
  if (CONTROLS.has(tag)) return;
  if (!to.navigation && isNavigation(node)) return asNavigation(node, to);
  if (/^h[1-6]$/.test(tag) && !to.navigation) return heading(node, Number(tag[1]), to);
  if (tag === 'table' && !to.navigation) return table(node, to, style);
  if (tag === 'ul' || tag === 'ol' || tag === 'menu') return list(node, to);
  if (tag === 'dl') return definitions(node, to);
  if (tag === 'li') return item(node, to);
  if (tag === 'pre') return preformatted(node, to);
  const inner = { link: style.link || tag === 'a', bold: style.bold || tag === 'b' || tag === 'strong' };
  const block = BLOCKS.has(tag);
  if (block) border(to);
  if (tag === 'a') {
    to.links += 1;
    if (node.attrs.some((attr) => attr.name === 'href' && attr.value.startsWith('#'))) to.anchors += 1;
  }
  for (const child of node.childNodes) walk(child, to, inner);
  if (block) border(to);
}

function addText(to: Collector, text: string, style: { link: boolean; bold: boolean }): void {
  to.text += text;
  const chars = text.trim().length;
  if (style.link) to.linkChars += chars;
  if (style.bold) to.boldChars += chars;
}

/** A border between two blocks: inside a list item only a line break, so that the item stays whole. */
function border(to: Collector): void {
  if (to.inItem) to.text += '\n';
  else flush(to);
}

function flush(to: Collector): void {
  const text = tidy(to.text);
  const { linkChars, links, anchors, boldChars } = to;
  Object.assign(to, { text: '', linkChars: 0, links: 0, anchors: 0, boldChars: 0 });
  if (text === '') return;
  const length = text.replace(/\s/g, '').length;
  const onlyLinks = links > 0 && linkChars >= length * 0.85 && !/[.!?]$/.test(text);
  if (to.navigation || (onlyLinks && (links > 1 || anchors > 0))) {
    to.blocks.push({ kind: 'navigation', text: text.replaceAll('\n', ' '), page: null });
  } else if (to.inItem) {
    to.blocks.push({ kind: 'list-item', depth: Math.max(0, to.listDepth), text, page: null });
  } else if (boldChars >= length && text.length <= 100 && !/[.,;:!]$|\n/.test(text)) {
    to.blocks.push({ kind: 'heading', level: UNKNOWN_LEVEL, text, page: null });
  } else to.blocks.push({ kind: 'paragraph', text, page: null });
}

function asNavigation(node: Tree.Element, to: Collector): void {
  flush(to);
  const outer = { navigation: to.navigation, inItem: to.inItem };
  Object.assign(to, { navigation: true, inItem: false });
  for (const child of node.childNodes) walk(child, to, { link: false, bold: false });
  flush(to);
  Object.assign(to, outer);
}

function heading(node: Tree.Element, level: number, to: Collector): void {
  flush(to);
  const text = tidy(plainText(node)).replaceAll('\n', ' ');
  if (text !== '') to.blocks.push({ kind: 'heading', level, text, page: null });
}

function table(node: Tree.Element, to: Collector, style: { link: boolean; bold: boolean }): void {
  flush(to);
  const read = readHtmlTable(node, (cell) => tidy(plainText(cell)));
  if (read !== null) {
    if (read.rows.length > 0) to.blocks.push({ kind: 'table', ...read, page: null });
    return;
  }
  // A table that only arranges the page: its cells are the page.
  const wasItem = to.inItem;
  to.inItem = false;
  for (const child of node.childNodes) walk(child, to, style);
  flush(to);
  to.inItem = wasItem;
}

function list(node: Tree.Element, to: Collector): void {
  flush(to);
  const outer = { listDepth: to.listDepth, inItem: to.inItem };
  Object.assign(to, { listDepth: to.listDepth + 1, inItem: false });
  for (const child of node.childNodes) walk(child, to, { link: false, bold: false });
  flush(to);
  Object.assign(to, outer);
}

function item(node: Tree.Element, to: Collector): void {
  flush(to);
  const outer = { listDepth: to.listDepth, inItem: to.inItem };
  Object.assign(to, { listDepth: Math.max(0, to.listDepth), inItem: true });
  for (const child of node.childNodes) walk(child, to, { link: false, bold: false });
  flush(to);
  Object.assign(to, outer);
}

/** A definition list: each description becomes an item that begins with its term; a question stands above its answer. */
function definitions(node: Tree.Element, to: Collector): void {
  flush(to);
  let term = '';
  for (const child of node.childNodes.flatMap((one) =>
    'tagName' in one && one.tagName === 'div' ? one.childNodes : [one],
  )) {
    if (!('tagName' in child)) continue;
    const text = tidy(plainText(child)).replaceAll('\n', ' ');
    if (child.tagName === 'dt') term = text;
    else if (text !== '' && term.endsWith('?') && !to.navigation) {
      to.blocks.push({ kind: 'paragraph', text: term, page: null }, { kind: 'paragraph', text, page: null });
    } else if (text !== '') {
      const whole = term === '' ? text : `${term}: ${text}`;
      if (to.navigation) to.blocks.push({ kind: 'navigation', text: whole, page: null });
      else to.blocks.push({ kind: 'list-item', depth: Math.max(0, to.listDepth), text: whole, page: null });
    }
  }
}

function preformatted(node: Tree.Element, to: Collector): void {
  border(to);
  for (const line of rawText(node).split('\n')) {
    to.text += line.trim();
    border(to);
  }
}

/** The text of an element with its line breaks, hidden parts left out. */
function plainText(node: Tree.ParentNode): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) text += child.value.replace(/[ \t\r\n\f]+/g, ' ');
    else if ('tagName' in child && !isSkipped(child)) {
      if (child.tagName === 'br') text += '\n';
      else text += BLOCKS.has(child.tagName) ? `\n${plainText(child)}\n` : plainText(child);
    }
  }
  return text;
}

function rawText(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) =>
      'value' in child && child.nodeName === '#text' ? child.value : 'childNodes' in child ? rawText(child) : '',
    )
    .join('');
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function findElement(node: Tree.ParentNode, tag: string): Tree.Element | null {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === tag) return child;
    if (child.tagName === 'svg') continue;
    const found = findElement(child, tag);
    if (found) return found;
  }
  return null;
}
