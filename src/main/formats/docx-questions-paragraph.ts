import {
  DRAWN_BOXES,
  describeContentControl,
  describeField,
  describeGlyph,
  type FormControl,
  kindOfContentControl,
} from './docx-questions-control';
import { isTextRun } from './docx-questions-runs';
import { attributeOf, childNamed, isOn, type XmlNode } from './docx-questions-tree';
import { type ByteText, textOf } from './ooxml-scan';

/** What a paragraph shows, in order: words, and the places that take an answer. */
export type FormPiece = { kind: 'words'; words: string } | { kind: 'control'; control: FormControl };

export interface FormParagraph {
  /** "P41": the 41st paragraph of the document, those in tables counted. */
  locator: string;
  element: XmlNode;
  pieces: FormPiece[];
  /** The words as they are printed, without what only asks for an entry. */
  text: string;
  bold: boolean;
  /** The printed number in front ("2.1", "•"); empty where the paragraph has none. */
  label: string;
  headingLevel: number | null;
}

/** Names controls in the order they are met, so that an original and its filled copy name them alike. */
export interface ControlNames {
  contentControl: (id: string | null) => string;
  field: () => string;
}

export function createControlNames(prefix = ''): ControlNames {
  const seen = new Map<string, number>();
  let fields = 0;
  return {
    contentControl(id) {
      const name = `${prefix}SDT:${id ?? 'none'}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return times === 1 ? name : `${name}-${times}`;
    },
    field: () => `${prefix}FF${(fields += 1)}`,
  };
}

interface OpenField {
  begin: XmlNode;
  isForm: boolean;
  results: XmlNode[];
  words: string;
  inResult: boolean;
}

/** Deleted words, pictures and mathematics: nothing in them is read or filled. */
const SKIPPED: ReadonlySet<string> = new Set(
  'del moveFrom rPr pPr drawing pict object AlternateContent oMath oMathPara instrText delText sdtPr'.split(' '),
);

export function readFormParagraph(
  xml: ByteText,
  element: XmlNode,
  locator: string,
  names: ControlNames,
): Pick<FormParagraph, 'locator' | 'element' | 'pieces' | 'text' | 'bold'> {
  const pieces: FormPiece[] = [];
  const fields: OpenField[] = [];
  let boxes = 0;
  let boldLetters = 0;
  let letters = 0;
  const say = (words: string, bold: boolean) => {
    const field = fields.at(-1);
    if (field?.isForm) {
      if (field.inResult) field.words += words;
      return;
    }
    if (words.trim() !== '') {
      letters += words.length;
      if (bold) boldLetters += words.length;
    }
    pieces.push({ kind: 'words', words });
  };
  const walk = (parent: XmlNode, bold: boolean): void => {
    for (const child of parent.children) {
      if (SKIPPED.has(child.name)) continue;
      if (child.name === 'r') walkRun(child);
      else if (child.name === 'sdt') walkControl(child, bold);
      else if (child.name === 't') sayWords(child, bold);
      else if (child.name === 'tab' || child.name === 'ptab') say('\t', bold);
      else if (child.name === 'br' || child.name === 'cr') say('\n', bold);
      else if (child.name === 'noBreakHyphen') say('-', bold);
      else if (child.name === 'fldChar') turnField(child, parent);
      else walk(child, bold);
    }
  };
  const walkRun = (run: XmlNode): void => {
    const properties = childNamed(run, 'rPr');
    if (isOn(xml, properties, 'vanish')) return;
    const field = fields.at(-1);
    if (field?.inResult && isTextRun(run)) field.results.push(run);
    walk(run, isOn(xml, properties, 'b'));
  };
  const walkControl = (control: XmlNode, bold: boolean): void => {
    const kind = kindOfContentControl(xml, control);
    const content = childNamed(control, 'sdtContent');
    if (kind === null || !content) {
      if (content) walk(content, bold);
      return;
    }
    pieces.push({ kind: 'control', control: readContentControl(xml, control, kind, names) });
  };
  const sayWords = (leaf: XmlNode, bold: boolean): void => {
    const words = textOf(xml, leaf.openEnd, leaf.closeStart);
    if (fields.at(-1)?.isForm || words.search(DRAWN_BOXES) === -1) return say(words, bold);
    // The glyphs' places in the bytes are known only where nothing is written as an entity.
    const raw = xml.slice(leaf.openEnd, leaf.closeStart);
    if (/[&<]/.test(raw)) return say(words, bold);
    let at = 0;
    for (const match of words.matchAll(DRAWN_BOXES)) {
      if (match.index > at) say(words.slice(at, match.index), bold);
      const start = leaf.openEnd + Buffer.byteLength(words.slice(0, match.index));
      boxes += 1;
      const control = describeGlyph(match[0], `${locator}#${boxes}`, start, start + Buffer.byteLength(match[0]));
      pieces.push({ kind: 'control', control });
      at = match.index + match[0].length;
    }
    if (at < words.length) say(words.slice(at), bold);
  };
  const turnField = (character: XmlNode, run: XmlNode): void => {
    const type = attributeOf(xml, character, 'fldCharType');
    if (type === 'begin') {
      fields.push({
        begin: run,
        isForm: childNamed(character, 'ffData') !== null,
        results: [],
        words: '',
        inResult: false,
      });
    }
    const field = fields.at(-1);
    if (!field) return;
    if (type === 'separate') field.inResult = true;
    if (type !== 'end') return;
    fields.pop();
    if (!field.isForm) return;
    const control = describeField(xml, field.begin, field.results, run, names.field(), field.words);
    if (control) pieces.push({ kind: 'control', control });
  };
  walk(element, false);
  return { locator, element, pieces, text: printed(pieces), bold: letters > 0 && boldLetters === letters };
}

export function readContentControl(
  xml: ByteText,
  element: XmlNode,
  kind: FormControl['kind'],
  names: ControlNames,
): FormControl {
  const id = attributeOf(xml, childNamed(childNamed(element, 'sdtPr'), 'id'), 'val');
  const content = childNamed(element, 'sdtContent');
  const shown = content ? wordsBelow(xml, content) : '';
  return describeContentControl(xml, element, kind, names.contentControl(id), shown);
}

/** Words and what controls hold; boxes say nothing by themselves. */
export function printed(pieces: readonly FormPiece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'words' ? piece.words : piece.control.text))
    .join('')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function wordsBelow(xml: ByteText, parent: XmlNode): string {
  return parent.children
    .map((child) => {
      if (SKIPPED.has(child.name)) return '';
      if (child.name === 't') return textOf(xml, child.openEnd, child.closeStart);
      if (child.name === 'br' || child.name === 'tab') return child.name === 'br' ? '\n' : '\t';
      return wordsBelow(xml, child) + (child.name === 'p' ? '\n' : '');
    })
    .join('');
}
