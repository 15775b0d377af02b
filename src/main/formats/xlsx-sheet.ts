import { type CellRange, cellKey, parseCell, parseRange, parseRanges } from './cell-reference';
import { attribute, type ByteText, endOfElement, nextTag, tagsOf, textOf, type XmlTag } from './ooxml-scan';
import { isDue, takeTurn } from './turn';
import { richText } from './xlsx-strings';
import { type CellStyle, PLAIN_STYLE } from './xlsx-styles';
import { numberText } from './xlsx-values';

export interface SheetCell {
  row: number;
  column: number;
  /** As a person sees it, spaces kept; empty only for a formula without a result. */
  text: string;
  formula: boolean;
  style: number;
}

/** Cells of one row that hold a value, left to right. */
export interface SheetRow {
  row: number;
  cells: SheetCell[];
}

/** A validation. `source` is its first formula as written, or the items themselves; ranges stay ranges. */
export interface Validation {
  type: string;
  source: string | string[];
  ranges: CellRange[];
}

/** A run of columns that share their settings; null where the file leaves one open. */
export interface SheetColumns {
  from: number;
  to: number;
  style: number | null;
  width: number | null;
  hidden: boolean;
}

/** A worksheet without what nobody sees: cells without a value are known by their style only. */
export interface WorksheetContent {
  rows: SheetRow[];
  /** Style of empty cells beside or just below cells with a value, by `cellKey`. */
  emptyStyles: Map<number, number>;
  rowStyles: Map<number, number>;
  columns: SheetColumns[];
  /** In characters of the standard font. */
  defaultColumnWidth: number;
  /** In points; `fixed` rows are not fitted to their text when the file is opened. */
  defaultRowHeight: { points: number; fixed: boolean };
  merges: CellRange[];
  validations: Validation[];
  hiddenRows: Set<number>;
  /** Array formulas fill these cells though only the first of them says so. */
  arrayRanges: CellRange[];
  protected: boolean;
  /** Ranges a protected sheet opens to people without their being unlocked. */
  editableRanges: CellRange[];
}

export interface SheetReadingContext {
  strings: readonly string[];
  styles: readonly CellStyle[];
  date1904: boolean;
  /** Called when the sheet holds more than can be kept. */
  refuse: () => Error;
}

const MAX_CELLS = 2_000_000;
/** Empty cells are looked at for answer slots; nobody asks for answers further right. */
const LAST_SLOT_COLUMN = 128;
const ROWS_PER_LOOK = 50;

export async function readWorksheet(xml: ByteText, context: SheetReadingContext): Promise<WorksheetContent> {
  const content = emptyContent();
  let at = 0;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.kind === 'close') continue;
    if (tag.name === 'sheetData') at = await readRows(xml, tag, content, context);
    else readFrameTag(xml, tag, content);
  }
  return content;
}

/** The style a cell takes that is not written in the file: its row's, else its column's. */
export function inheritedStyle(content: WorksheetContent, row: number, column: number): number {
  const ofColumn = content.columns.find((run) => run.style !== null && column >= run.from && column <= run.to);
  return content.rowStyles.get(row) ?? ofColumn?.style ?? 0;
}

async function readRows(
  xml: ByteText,
  sheetData: XmlTag,
  content: WorksheetContent,
  context: SheetReadingContext,
): Promise<number> {
  if (sheetData.kind === 'empty') return sheetData.end;
  let row = 0;
  let column = 0;
  let seen = 0;
  let kept = 0;
  let cells: SheetCell[] = [];
  let empties: { column: number; style: number }[] = [];
  let previousHadValues = false;
  const closeRow = () => {
    if (cells.length > 0 || previousHadValues) {
      for (const empty of empties) content.emptyStyles.set(cellKey(row, empty.column), empty.style);
    }
    if (cells.length > 0) content.rows.push({ row, cells });
    previousHadValues = cells.length > 0;
    kept += cells.length;
    if (kept > MAX_CELLS) throw context.refuse();
    cells = [];
    empties = [];
  };
  let at = sheetData.end;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name === 'sheetData') break;
    if (tag.name === 'row') {
      if (tag.kind === 'close') closeRow();
      else {
        row = Number(attribute(xml, tag, 'r')) || row + 1;
        column = 0;
        readRowTag(xml, tag, row, content);
        seen += 1;
        if (seen % ROWS_PER_LOOK === 0 && isDue()) await takeTurn();
      }
    } else if (tag.name === 'c' && tag.kind !== 'close') {
      const reference = attribute(xml, tag, 'r');
      column = (reference && parseCell(reference)?.column) || column + 1;
      const style = Number(attribute(xml, tag, 's')) || 0;
      const end = endOfElement(xml, tag);
      const cell = tag.kind === 'open' ? readCell(xml, tag, end, { row, column, style }, content, context) : null;
      if (cell) cells.push(cell);
      else if (column <= LAST_SLOT_COLUMN) empties.push({ column, style });
      at = end;
    }
  }
  content.rows.sort((one, other) => one.row - other.row);
  return at;
}

function readCell(
  xml: ByteText,
  tag: XmlTag,
  end: number,
  place: { row: number; column: number; style: number },
  content: WorksheetContent,
  context: SheetReadingContext,
): SheetCell | null {
  const type = attribute(xml, tag, 't') ?? 'n';
  let raw = '';
  let formula = false;
  for (let inner = nextTag(xml, tag.end, end); inner; inner = nextTag(xml, inner.end, end)) {
    if (inner.kind === 'close') continue;
    if (inner.name === 'f') {
      formula = true;
      const range = attribute(xml, inner, 't') === 'array' ? parseRange(attribute(xml, inner, 'ref') ?? '') : null;
      if (range) content.arrayRanges.push(range);
    } else if (inner.name === 'v' && inner.kind === 'open') {
      const close = endOfElement(xml, inner);
      raw = textOf(xml, inner.end, close);
    } else if (inner.name === 'is' && inner.kind === 'open') {
      raw = richText(xml, inner.end, endOfElement(xml, inner));
      break;
    }
  }
  const style = context.styles[place.style] ?? PLAIN_STYLE;
  const text = cellText(type, raw, style, context);
  return text.trim() === '' && !formula ? null : { ...place, text, formula };
}

function cellText(type: string, raw: string, style: CellStyle, context: SheetReadingContext): string {
  if (type === 's') return context.strings[Number(raw)] ?? '';
  if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'd') return raw.replace(/T00:00:00.*$/, '').trim();
  if (type === 'n') return numberText(raw, style.numberFormat, context.date1904);
  return raw;
}

function readRowTag(xml: ByteText, tag: XmlTag, row: number, content: WorksheetContent): void {
  if (isOn(attribute(xml, tag, 'hidden'))) content.hiddenRows.add(row);
  if (isOn(attribute(xml, tag, 'customFormat'))) content.rowStyles.set(row, Number(attribute(xml, tag, 's')) || 0);
}

function readFrameTag(xml: ByteText, tag: XmlTag, content: WorksheetContent): void {
  if (tag.name === 'col') {
    content.columns.push({
      from: Number(attribute(xml, tag, 'min')),
      to: Number(attribute(xml, tag, 'max')),
      style: numberOrNull(attribute(xml, tag, 'style')),
      width: numberOrNull(attribute(xml, tag, 'width')),
      hidden: isOn(attribute(xml, tag, 'hidden')),
    });
  } else if (tag.name === 'sheetFormatPr') {
    content.defaultColumnWidth = numberOrNull(attribute(xml, tag, 'defaultColWidth')) ?? content.defaultColumnWidth;
    const points = numberOrNull(attribute(xml, tag, 'defaultRowHeight')) ?? content.defaultRowHeight.points;
    content.defaultRowHeight = { points, fixed: isOn(attribute(xml, tag, 'customHeight')) };
  } else if (tag.name === 'mergeCell') {
    const range = parseRange(attribute(xml, tag, 'ref') ?? '');
    if (range) content.merges.push(range);
  } else if (tag.name === 'sheetProtection') {
    content.protected = isOn(attribute(xml, tag, 'sheet'));
  } else if (tag.name === 'protectedRange') {
    content.editableRanges.push(...parseRanges(attribute(xml, tag, 'sqref') ?? ''));
  } else if (tag.name === 'dataValidation') {
    const validation = readValidation(xml, tag);
    if (validation) content.validations.push(validation);
  }
}

/** Both spellings: `sqref` as an attribute with `<formula1>` text, and the extension's `<xm:sqref>` and `<xm:f>`. */
function readValidation(xml: ByteText, tag: XmlTag): Validation | null {
  const end = endOfElement(xml, tag);
  let source: string | string[] = '';
  let references = attribute(xml, tag, 'sqref') ?? '';
  for (const inner of tagsOf(xml, tag.end, end)) {
    if (inner.kind !== 'open') continue;
    const words = () => textOf(xml, inner.end, endOfElement(xml, inner)).trim();
    if (inner.name === 'formula1' && typeof source === 'string') source = words();
    // Lists whose items hold commas or are long are written a second time, each item quoted where it needs to be.
    if (inner.name === 'list') source = splitItems(words());
    if (inner.name === 'sqref') references = words();
  }
  const ranges = parseRanges(references);
  return ranges.length === 0 ? null : { type: attribute(xml, tag, 'type') ?? 'none', source, ranges };
}

function splitItems(list: string): string[] {
  return [...list.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((item) =>
    (item[1]?.replaceAll('""', '"') ?? item[2] ?? '').trim(),
  );
}

function emptyContent(): WorksheetContent {
  return {
    rows: [],
    emptyStyles: new Map(),
    rowStyles: new Map(),
    columns: [],
    defaultColumnWidth: 8.43,
    defaultRowHeight: { points: 15, fixed: false },
    merges: [],
    validations: [],
    hiddenRows: new Set(),
    arrayRanges: [],
    protected: false,
    editableRanges: [],
  };
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function numberOrNull(value: string | null): number | null {
  return value === null || !Number.isFinite(Number(value)) ? null : Number(value);
}
