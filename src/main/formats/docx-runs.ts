import { childOf, elementsOf, isOn, type XmlElement } from './docx-xml';

/** Fields run over paragraph borders, so their state outlives a paragraph. */
export interface RunState {
  /** Open fields, innermost last: their instruction, and whether their result has begun. */
  fields: { instruction: string; inResult: boolean }[];
  /** Above 0 while inside a table of contents. */
  contentsDepth: number;
}

export interface ParagraphText {
  /** `\n` is a line break the author made. */
  text: string;
  /** All of the text is bold. */
  bold: boolean;
  /** Contents of text boxes anchored in the paragraph. */
  boxes: XmlElement[];
  /** Keys of the notes referred to: "footnote:2". */
  notes: string[];
}

// Deleted and moved-away text is no longer the document's; comments, field codes and embedded objects never were.
const DROPPED: ReadonlySet<string> = new Set(
  'w:del w:moveFrom w:delText w:instrText w:rPr w:pPr w:object w:annotationRef w:footnoteRef w:endnoteRef'.split(' '),
);

/** The words of one paragraph as they are printed. */
export function paragraphText(paragraph: XmlElement, state: RunState): ParagraphText {
  const parts: { text: string; bold: boolean }[] = [];
  const boxes: XmlElement[] = [];
  const notes: string[] = [];
  const walk = (element: XmlElement, bold: boolean): void => {
    for (const child of elementsOf(element)) {
      if (DROPPED.has(child.name)) {
        if (child.name === 'w:instrText') addInstruction(child, state);
      } else if (child.name === 'w:fldChar') turnField(child.attributes['fldCharType'], state);
      else if (child.name === 'w:r') walkRun(child, bold);
      else if (child.name === 'w:txbxContent') boxes.push(child);
      else if (child.name === 'w:sdt' && asksForEntry(child)) continue;
      else if (child.name === 'mc:AlternateContent') walk(childOf(child, 'mc:Choice') ?? child, bold);
      else if (child.name === 'w:footnoteReference') notes.push(`footnote:${child.attributes['id'] ?? ''}`);
      else if (child.name === 'w:endnoteReference') notes.push(`endnote:${child.attributes['id'] ?? ''}`);
      else {
        const text = printed(child);
        if (text === null) walk(child, bold);
        else if (isShown(state)) parts.push({ text, bold });
      }
    }
  };
  const walkRun = (run: XmlElement, bold: boolean): void => {
    const properties = childOf(run, 'w:rPr');
    if (isOn(properties, 'w:vanish')) return;
    walk(run, bold || isOn(properties, 'w:b'));
  };
  walk(paragraph, false);
  const filled = parts.filter((part) => part.text.trim() !== '');
  const text = parts
    .map((part) => part.text)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  return { text, bold: filled.length > 0 && filled.every((part) => part.bold), boxes, notes };
}

/** The words that ask for an entry are not the author's. */
export function asksForEntry(control: XmlElement): boolean {
  return childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
}

/** What a leaf of a run prints, null for an element that only holds others. */
function printed(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return element.attributes['type'] === undefined || element.attributes['type'] === 'textWrapping' ? '\n' : ' ';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '\u00AD';
    case 'w:sym':
      return '';
    default:
      return null;
  }
}

function addInstruction(element: XmlElement, state: RunState): void {
  const field = state.fields.at(-1);
  if (field === undefined || field.inResult) return;
  field.instruction += element.children.filter((child) => typeof child === 'string').join('');
}

function turnField(type: string | undefined, state: RunState): void {
  if (type === 'begin') state.fields.push({ instruction: '', inResult: false });
  const field = state.fields.at(-1);
  if (field === undefined) return;
  const isContents = /^\s*TOC\b/i.test(field.instruction);
  if (type === 'separate') {
    field.inResult = true;
    if (isContents) state.contentsDepth += 1;
  } else if (type === 'end') {
    if (field.inResult && isContents) state.contentsDepth -= 1;
    state.fields.pop();
  }
}

/** Text between a field's begin and its separator is code. */
function isShown(state: RunState): boolean {
  return state.fields.every((field) => field.inResult);
}
