import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { elementsOf, parseXml, valueOf, type XmlElement } from './docx-xml';
import { findPart, openDocumentPackage } from './ooxml';
import { readPart } from './zip-open';

/** A paragraph as it reads once every tracked change is accepted. */
export interface EditedParagraph {
  text: string;
  style: string;
  /** Who inserted or struck something in it. */
  authors: string[];
  /** True for a line of the contents, which is made of the headings. */
  isContents: boolean;
}

export interface EditedComment {
  author: string;
  text: string;
  about: string;
}

const STRUCK = new Set(['w:del', 'w:moveFrom']);
const MARKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/**
 * Reads the paragraphs of a Word file somebody edited, those of tables included, and the comments in it. Throws AppError
 * where it is no Word file or damaged.
 */
export async function readEditedDocx(
  file: NamedFile,
): Promise<{ paragraphs: EditedParagraph[]; comments: EditedComment[] }> {
  const { zip, mainPart } = await openDocumentPackage(file);
  async function treeOf(path: string): Promise<XmlElement | null> {
    const part = findPart(zip, path);
    if (part === null) return null;
    try {
      return parseXml(new TextDecoder().decode(await readPart(zip, part)));
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError('unreadable-file', '{name} is damaged. Open it in Word, save it again and try that file.', {
        name: file.name,
      });
    }
  }
  const body = await treeOf(mainPart);
  const paragraphs: EditedParagraph[] = [];
  const about = new Map<string, string>();
  if (body !== null) walk(body, paragraphs, { open: new Set(), about });
  const notes = await treeOf(mainPart.replace(/[^/]+$/u, 'comments.xml'));
  const comments = (notes === null ? [] : elementsOf(notes))
    .filter(({ name }) => name === 'w:comment')
    .map((comment) => ({
      author: comment.attributes['author'] ?? '',
      text: textOf(comment).trim(),
      about: (about.get(comment.attributes['id'] ?? '') ?? '').trim(),
    }));
  return { paragraphs, comments };
}

interface CommentRanges {
  open: Set<string>;
  about: Map<string, string>;
}

function walk(element: XmlElement, found: EditedParagraph[], ranges: CommentRanges): void {
  for (const child of elementsOf(element)) {
    if (child.name !== 'w:p') {
      mark(child, ranges);
      walk(child, found, ranges);
      continue;
    }
    const paragraph: EditedParagraph = { text: '', style: styleOf(child), authors: [], isContents: false };
    const nested: XmlElement[] = [];
    read(child, paragraph, nested, ranges);
    // Text boxes hang in a paragraph and are paragraphs of their own.
    paragraph.text = paragraph.text.replace(/[\s\u00a0]+/gu, ' ').trim();
    if (paragraph.text !== '') found.push(paragraph);
    for (const box of nested) walk(box, found, ranges);
  }
}

function read(element: XmlElement, into: EditedParagraph, nested: XmlElement[], ranges: CommentRanges): void {
  for (const child of elementsOf(element)) {
    mark(child, ranges);
    if (MARKED.has(child.name)) {
      const author = child.attributes['author'] ?? '';
      if (author !== '' && !into.authors.includes(author)) into.authors.push(author);
    }
    if (child.name === 'w:instrText' && /\bPAGEREF\b/u.test(textIn(child))) into.isContents = true;
    if (STRUCK.has(child.name) || child.name === 'w:instrText' || child.name === 'mc:Fallback') continue;
    if (child.name === 'w:txbxContent') nested.push(child);
    else if (child.name === 'w:t') add(textIn(child), into, ranges);
    else if (['w:tab', 'w:br', 'w:cr'].includes(child.name)) add(' ', into, ranges);
    else if (child.name === 'w:noBreakHyphen') add('-', into, ranges);
    else if (child.name !== 'w:pPr') read(child, into, nested, ranges);
  }
}

function add(text: string, into: EditedParagraph, { open, about }: CommentRanges): void {
  into.text += text;
  for (const id of open) about.set(id, `${about.get(id) ?? ''}${text}`);
}

function mark({ name, attributes }: XmlElement, { open }: CommentRanges): void {
  if (name === 'w:commentRangeStart') open.add(attributes['id'] ?? '');
  if (name === 'w:commentRangeEnd') open.delete(attributes['id'] ?? '');
}

function styleOf(paragraph: XmlElement): string {
  return (
    valueOf(
      elementsOf(paragraph).find(({ name }) => name === 'w:pPr'),
      'w:pStyle',
    ) ?? ''
  );
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:t') return textIn(element);
  const end = element.name === 'w:p' ? ' ' : '';
  return `${elementsOf(element).map(textOf).join('')}${end}`;
}

function textIn({ children }: XmlElement): string {
  return children.filter((part) => typeof part === 'string').join('');
}
