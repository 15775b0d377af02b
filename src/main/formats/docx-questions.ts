import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { readNumbering } from './docx-numbering';
import { type DocxProtection, readProtection } from './docx-protection';
import { type FormControl, kindOfContentControl } from './docx-questions-control';
import {
  type ControlNames,
  createControlNames,
  type FormParagraph,
  type FormPiece,
  readContentControl,
  readFormParagraph,
} from './docx-questions-paragraph';
import { attributeOf, childNamed, isOn, readTree, type XmlNode } from './docx-questions-tree';
import { readStyles } from './docx-styles';
import { textBoxesOf } from './docx-text-boxes';
import { parseXml, type XmlElement } from './docx-xml';
import { findPart, type OfficePackage, openDocumentPackage, readXml } from './ooxml';
import type { ByteText } from './ooxml-scan';
import { damaged } from './zip-open';

/** A Word form as its questions and answers are found in it. */
export interface DocxForm {
  office: OfficePackage;
  xml: ByteText;
  blocks: FormBlock[];
  paragraphs: Map<string, FormParagraph>;
  cells: Map<string, FormCell>;
  controls: Map<string, FormControl>;
  /** Null for a document anybody may write in. */
  protection: DocxProtection | null;
}

export type FormBlock = FormParagraph | FormTable | FormAnswerBlock;

/** A content control that stands between paragraphs. */
export interface FormAnswerBlock {
  kind: 'answer';
  control: FormControl;
}

export interface FormTable {
  kind: 'table';
  /** "T2": the second table of the document, nested ones counted. */
  locator: string;
  rows: FormRow[];
  columns: number;
}

export interface FormRow {
  cells: FormCell[];
  hidden: boolean;
}

export interface FormCell {
  /** "T2R5C3": column 3 of row 5 of the second table, columns counted by the table's grid. */
  locator: string;
  element: XmlNode;
  column: number;
  span: number;
  /** True where the cell continues the one above it. */
  continues: boolean;
  /** Fill colour, empty for none. */
  shade: string;
  blocks: FormBlock[];
  /** What the cell shows, its nested tables left out. */
  pieces: FormPiece[];
  /** A second writing of the same place, for programs that do not know the first; it has to say the same. */
  copy: XmlNode | null;
}

const WIDEST_SPAN = 60;
/** A form of five thousand questions has some tens of thousands of cells. */
const MOST_CELLS = 400_000;

/** Reads a Word document as a form. @throws AppError with the sentence to show. */
export async function readDocxForm(file: NamedFile): Promise<DocxForm> {
  const office = await openDocumentPackage(file);
  const part = findPart(office.zip, office.mainPart);
  if (!part) throw damaged(file.name);
  const xml = await readXml(office.zip, part);
  const folder = office.mainPart.slice(0, office.mainPart.lastIndexOf('/') + 1);
  const [styles, numbering] = await Promise.all(
    ['styles.xml', 'numbering.xml'].map((name) => parsedPart(office, `${folder}${name}`)),
  );
  const form: DocxForm = {
    office,
    xml,
    blocks: [],
    paragraphs: new Map(),
    cells: new Map(),
    controls: new Map(),
    protection: null,
  };
  try {
    const body = childNamed(childNamed(readTree(xml), 'document'), 'body');
    if (!body) throw damaged(file.name);
    const look = describeLook(xml, readStyles(styles ?? null), readNumbering(numbering ?? null));
    form.protection = await readProtection(office, xml, body);
    const counts = { tables: 0, paragraphs: 0, boxes: 0 };
    form.blocks = readBlocks(body, { form, look, names: createControlNames(), counts, prefix: '' });
  } catch (error) {
    throw error instanceof AppError ? error : damaged(file.name);
  }
  return form;
}

type Look = (paragraph: XmlNode) => Pick<FormParagraph, 'label' | 'headingLevel'> & { bold: boolean };

interface Reading {
  form: DocxForm;
  look: Look;
  names: ControlNames;
  counts: { tables: number; paragraphs: number; boxes: number };
  /** In front of the names of what stands in a text box, empty elsewhere. */
  prefix: string;
}

function readBlocks(parent: XmlNode, reading: Reading): FormBlock[] {
  return parent.children.flatMap((child): FormBlock[] => {
    switch (child.name) {
      case 'p':
        return [paragraphOf(child, reading), ...boxesIn(child, reading)];
      case 'tbl':
        return [tableOf(child, reading)];
      case 'sdt':
        return controlBlocks(child, reading);
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        return readBlocks(child, reading);
      default:
        return [];
    }
  });
}

function controlBlocks(element: XmlNode, reading: Reading): FormBlock[] {
  const content = childNamed(element, 'sdtContent');
  const kind = kindOfContentControl(reading.form.xml, element);
  if (!content) return [];
  if (kind === null) return readBlocks(content, reading);
  const control = readContentControl(reading.form.xml, element, kind, reading.names);
  reading.form.controls.set(control.locator, control);
  return [{ kind: 'answer', control }];
}

function paragraphOf(element: XmlNode, reading: Reading): FormParagraph {
  const { form, look, names } = reading;
  reading.counts.paragraphs += 1;
  const locator = `${reading.prefix}P${reading.counts.paragraphs}`;
  const own = look(element);
  const read = readFormParagraph(form.xml, element, locator, names);
  const paragraph: FormParagraph = { ...read, ...own, bold: read.bold || own.bold };
  form.paragraphs.set(locator, paragraph);
  for (const piece of read.pieces) {
    if (piece.kind === 'control') form.controls.set(piece.control.locator, piece.control);
  }
  return paragraph;
}

function tableOf(element: XmlNode, reading: Reading): FormTable {
  reading.counts.tables += 1;
  const locator = `${reading.prefix}T${reading.counts.tables}`;
  const table: FormTable = { kind: 'table', locator, rows: [], columns: 0 };
  for (const row of elementsNamed(element, 'tr')) {
    const properties = childNamed(row.element, 'trPr');
    const hidden = isOn(reading.form.xml, properties, 'hidden') || childNamed(properties, 'del') !== null;
    const cells: FormCell[] = [];
    table.rows.push({ cells, hidden });
    let column = 1 + numberOf(reading.form.xml, childNamed(properties, 'gridBefore'), 0);
    for (const { element: cell, control } of elementsNamed(row.element, 'tc')) {
      const read = cellOf(cell, control, `${table.locator}R${table.rows.length}C${column}`, column, reading);
      cells.push(read);
      column += read.span;
    }
    table.columns = Math.max(table.columns, column - 1);
  }
  return table;
}

function cellOf(element: XmlNode, around: XmlNode | null, locator: string, column: number, reading: Reading): FormCell {
  const { xml, cells } = reading.form;
  if (cells.size >= MOST_CELLS) throw new Error('too many cells');
  const properties = childNamed(element, 'tcPr');
  const merge = childNamed(properties, 'vMerge');
  const cell: FormCell = {
    locator,
    element,
    column,
    span: numberOf(xml, childNamed(properties, 'gridSpan'), 1),
    continues: merge !== null && attributeOf(xml, merge, 'val') !== 'restart',
    shade: attributeOf(xml, childNamed(properties, 'shd'), 'fill') ?? '',
    blocks: [],
    pieces: [],
    copy: null,
  };
  cells.set(locator, cell);
  const kind = around && childNamed(childNamed(around, 'sdtContent'), 'tc') ? kindAround(xml, around) : null;
  cell.blocks = kind === null || !around ? readBlocks(element, reading) : [controlAround(around, kind, reading)];
  cell.pieces = piecesOf(cell.blocks);
  return cell;
}

function piecesOf(blocks: readonly FormBlock[]): FormPiece[] {
  return blocks.flatMap((block): FormPiece[] => {
    if ('element' in block) return [...block.pieces, { kind: 'words', words: '\n' }];
    return block.kind === 'answer' ? [{ kind: 'control', control: block.control }] : [];
  });
}

/** Text boxes as frames of one cell ("X2"). What stands in them is counted for itself: other places keep their names. */
function boxesIn(paragraph: XmlNode, reading: Reading): FormTable[] {
  return textBoxesOf(paragraph).map(({ content, copy }): FormTable => {
    reading.counts.boxes += 1;
    const locator = `X${reading.counts.boxes}`;
    const counts = { ...reading.counts, tables: 0, paragraphs: 0 };
    const inside = { ...reading, names: createControlNames(locator), counts, prefix: locator };
    const blocks = readBlocks(content, inside);
    reading.counts.boxes = counts.boxes;
    const cell: FormCell = {
      locator,
      element: content,
      column: 1,
      span: 1,
      continues: false,
      shade: '',
      blocks,
      pieces: piecesOf(blocks),
      copy,
    };
    reading.form.cells.set(locator, cell);
    return { kind: 'table', locator, rows: [{ cells: [cell], hidden: false }], columns: 1 };
  });
}

/** A control around a whole cell: only one that says what it takes counts. */
function kindAround(xml: ByteText, around: XmlNode): FormControl['kind'] | null {
  const properties = childNamed(around, 'sdtPr');
  const kind = kindOfContentControl(xml, around);
  return kind ?? (isOn(xml, properties, 'showingPlcHdr') ? 'text' : null);
}

function controlAround(element: XmlNode, kind: FormControl['kind'], reading: Reading): FormAnswerBlock {
  const control = readContentControl(reading.form.xml, element, kind, reading.names);
  reading.form.controls.set(control.locator, control);
  return { kind: 'answer', control };
}

/** Rows of a table or cells of a row, those inside content controls too, with the control that stands around each. */
function elementsNamed(
  parent: XmlNode,
  name: string,
  around: XmlNode | null = null,
): { element: XmlNode; control: XmlNode | null }[] {
  return parent.children.flatMap((child) => {
    if (child.name === name) return [{ element: child, control: around }];
    if (child.name === 'sdt') {
      const content = childNamed(child, 'sdtContent');
      return content ? elementsNamed(content, name, child) : [];
    }
    return child.name === 'ins' || child.name === 'customXml' ? elementsNamed(child, name, around) : [];
  });
}

function numberOf(xml: ByteText, element: XmlNode | null, otherwise: number): number {
  const value = Number(attributeOf(xml, element, 'val') ?? otherwise);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST_SPAN) : otherwise;
}

function describeLook(
  xml: ByteText,
  styles: ReturnType<typeof readStyles>,
  numbering: ReturnType<typeof readNumbering>,
): Look {
  return (paragraph) => {
    const properties = childNamed(paragraph, 'pPr');
    const value = (parent: XmlNode | null, name: string) => attributeOf(xml, childNamed(parent, name), 'val');
    const style = styles.get(value(properties, 'pStyle') ?? '') ?? styles.get('');
    const outline = Number(value(properties, 'outlineLvl') ?? Number.NaN);
    const own = childNamed(properties, 'numPr');
    const numId = value(own, 'numId') ?? style?.numbering?.numId;
    const level = Number(value(own, 'ilvl') ?? style?.numbering?.level ?? 0);
    const label = numId === undefined || numId === '0' ? null : numbering.next({ numId, level });
    return {
      label: label?.label ?? '',
      headingLevel: Number.isInteger(outline) ? (outline < 9 ? outline + 1 : null) : (style?.headingLevel ?? null),
      bold: style?.bold ?? false,
    };
  };
}

async function parsedPart({ zip }: OfficePackage, name: string): Promise<XmlElement | null> {
  const part = findPart(zip, name);
  if (!part) return null;
  const xml = await readXml(zip, part);
  try {
    return parseXml(
      Buffer.from(xml, 'latin1')
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    throw damaged(zip.fileName);
  }
}
