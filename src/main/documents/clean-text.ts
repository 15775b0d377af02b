import { showHidden } from '../../shared/hidden-characters';

// Text exports of PDFs and web pages carry the marks of the format they came through: **bold**, <u>tags</u>, [text](#).
const INLINE_TAG = /<\/?(?:b|i|u|em|strong|span|sup|sub|small|mark|code|font|br)(?:\s[^<>]*)?\/?>/gi;
const LINK =
  /!?\[((?:[^[\]\\]|\\.)*)\]\((?:#[^()\s]*|<?(?:https?:|mailto:|\.{0,2}\/)[^()\s]*>?|[^()\s]*\.(?:html?|md|pdf))(?:\s+"[^"]*")?\)/g;
const BOLD = /(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1/g;
const EMPHASIS = /(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*\\])\*(?![\w*])/g;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/g;
const ESCAPED = /\\([()[\]*_#.!-])/g;

/** Removes inline marks of Markdown and HTML from a line of plain text. */
export function withoutInlineMarks(text: string): string {
  let clean = text;
  if (clean.includes('<')) clean = clean.replace(INLINE_TAG, '').replace(AUTOLINK, '$1');
  if (clean.includes('](')) clean = clean.replace(LINK, '$1').replace(ESCAPED, '$1');
  if (clean.includes('**') || clean.includes('__')) clean = clean.replace(BOLD, '$2');
  if (clean.includes('*')) clean = clean.replace(EMPHASIS, '$1');
  return clean;
}

/**
 * The text as a person reads it: plain spaces, no soft hyphens, no invisible characters; those that turn or hide what stands
 * around them are named. Line breaks are kept.
 */
export function tidyText(text: string): string {
  return showHidden(text.replace(/[\u00AD\u200B-\u200F\u061C\u2060\uFEFF]/g, ''))
    .replace(/\u2011/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A text as headings are compared: without numbers, page numbers, case and punctuation. */
export function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:\d+(?:\.\d+)*\.?|[a-z]\)|[ivx]+\.)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
