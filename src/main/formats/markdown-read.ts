import MarkdownIt from 'markdown-it';
import { readHtmlFragment } from './html-read';
import { readFrontMatter } from './markdown-front-matter';
import { type SourceBlock, type SourceText, UNKNOWN_LEVEL } from './source-block';

// HTML is recognised so that it can be read as HTML and its tags do not end up in sentences. Nothing is ever rendered.
const markdown = new MarkdownIt({ html: true, linkify: false });

type Token = ReturnType<typeof markdown.parse>[number];

interface Position {
  depth: number;
  inItem: boolean;
}

/** Reads Markdown. The front matter is left out, its title and date are kept. */
export function readMarkdown(source: string): SourceText {
  const front = readFrontMatter(source);
  const blocks: SourceBlock[] = [];
  const position: Position = { depth: -1, inItem: false };
  const tokens = markdown.parse(withoutFootnoteMarks(front.body), {});
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.type === 'table_open') {
      const end = tokens.findIndex((other, at) => at > i && other.type === 'table_close');
      blocks.push(readTable(tokens.slice(i, end)));
      i = end;
    } else readToken(token, tokens[i - 1], position, blocks);
  }
  const date = front.date === null ? [] : [{ kind: 'navigation' as const, text: front.date, page: null }];
  return { title: front.title, blocks: [...date, ...blocks] };
}

/** Footnotes become paragraphs where they stand; the marks in the text would cut words and sentences. */
function withoutFootnoteMarks(body: string): string {
  return body.includes('[^')
    ? body.replace(/^ {0,3}\[\^[^\]\s]+\]:[ \t]*/gm, '\n').replace(/\[\^[^\]\s]+\]/g, '')
    : body;
}

function readToken(token: Token, before: Token | undefined, position: Position, blocks: SourceBlock[]): void {
  if (/^(?:bullet|ordered)_list_open$/.test(token.type))
    Object.assign(position, { depth: position.depth + 1, inItem: false });
  else if (/^(?:bullet|ordered)_list_close$/.test(token.type)) position.depth -= 1;
  else if (token.type === 'list_item_open') position.inItem = true;
  else if (token.type === 'list_item_close') position.inItem = false;
  else if (token.type === 'html_block') blocks.push(...readHtmlFragment(token.content));
  else if (token.type === 'fence' || token.type === 'code_block') blocks.push(...codeLines(token.content));
  else if (token.type === 'inline') {
    if (before?.type === 'heading_open') {
      const text = inlineText(token).text.replaceAll('\n', ' ');
      if (text !== '') blocks.push({ kind: 'heading', level: Number(before.tag[1]), text, page: null });
    } else pushText(inlineText(token), position, blocks);
  }
}

interface InlineText {
  text: string;
  /** All of the text is bold. */
  bold: boolean;
  /** Nothing but links: how many, and how many of them lead inside the page. */
  links: number;
  anchors: number;
  onlyLinks: boolean;
}

function pushText(inline: InlineText, position: Position, blocks: SourceBlock[]): void {
  const { text } = inline;
  if (text === '') return;
  if (inline.onlyLinks && (inline.anchors > 0 || inline.links > 1)) {
    blocks.push({ kind: 'navigation', text, page: null });
  } else if (position.depth >= 0) {
    const last = blocks.at(-1);
    // The second paragraph of an item belongs to the item.
    if (!position.inItem && last?.kind === 'list-item') last.text += `\n${text}`;
    else blocks.push({ kind: 'list-item', depth: position.depth, text, page: null });
    position.inItem = false;
  } else if (inline.bold && text.length <= 100 && !/[.,;:!]$|\n/.test(text)) {
    blocks.push({ kind: 'heading', level: UNKNOWN_LEVEL, text, page: null });
  } else blocks.push({ kind: 'paragraph', text, page: null });
}

function inlineText(token: Token): InlineText {
  let text = '';
  let bold = 0;
  let inBold = 0;
  let link = 0;
  let inLink = 0;
  let links = 0;
  let anchors = 0;
  for (const child of token.children ?? []) {
    if (child.type === 'strong_open') inBold += 1;
    else if (child.type === 'strong_close') inBold -= 1;
    else if (child.type === 'link_open') {
      inLink += 1;
      links += 1;
      if (String(child.attrGet('href') ?? '').startsWith('#')) anchors += 1;
    } else if (child.type === 'link_close') inLink -= 1;
    const piece = pieceOf(child);
    text += piece;
    const chars = piece.replace(/\s/g, '').length;
    if (inBold > 0) bold += chars;
    if (inLink > 0) link += chars;
  }
  const chars = text.replace(/[\s|·•/,-]/g, '').length;
  const tidied = joinSoftBreaks(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return { text: tidied, bold: bold > 0 && bold >= chars, links, anchors, onlyLinks: links > 0 && link >= chars };
}

/** A wrapped line goes on, unless it begins like an item of a list that Markdown does not know. */
function joinSoftBreaks(text: string): string {
  return text
    .replace(/\r(?=\s*(?:[•▪◦‣·–]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)])\s)/g, '\n')
    .replace(/(?<=\p{L})-\r(?=\p{L})/gu, '-')
    .replaceAll('\r', ' ');
}

/** A soft break is a place where an editor wrapped the line (\r marks it); a hard break is the author's own. */
function pieceOf(child: Token): string {
  if (child.type === 'text' || child.type === 'code_inline') return child.content;
  if (child.type === 'hardbreak') return '\n';
  if (child.type === 'softbreak') return '\r';
  if (child.type === 'html_inline') return /^<br\b/i.test(child.content) ? '\n' : '';
  return '';
}

function codeLines(content: string): SourceBlock[] {
  const lines = content.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((text) => ({ kind: 'paragraph', text, page: null }));
}

function readTable(tokens: Token[]): SourceBlock {
  const rows: string[][] = [];
  let headerRows = 0;
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'thead_close') headerRows = rows.length;
    else if (token.type === 'inline') rows.at(-1)?.push(inlineText(token).text.replaceAll('\r', ' '));
  }
  return { kind: 'table', rows: rows.filter((row) => row.some((cell) => cell !== '')), headerRows, page: null };
}
