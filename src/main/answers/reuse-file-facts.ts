import labels from '../../../resources/questionnaires/file-labels.json';
import type { SheetMap } from '../../shared/domain/questionnaire';
import { datesIn } from '../documents/document-meta';
import { cellName } from '../formats/cell-reference';
import { plainWords } from '../questionnaires/words';

/** What a filled questionnaire says of itself. */
export interface FileFacts {
  /** `YYYY-MM-DD` or `YYYY-MM`; null where the file names no date, or one still to come. */
  date: string | null;
  /** The product the answers of a sheet are about; empty where none is named. */
  productOf(sheet: string): string;
}

interface FilledFile {
  name: string;
  sheets: readonly SheetMap[];
  textAt: (sheet: string, cell: string) => string;
}

// Title rows are few and stand at the left.
const TITLE_ROWS = 20;
const TITLE_COLUMNS = 8;
const LONGEST_PRODUCT = 80;

/**
 * Reads product and date where they are said: in labelled cells above the questions ("Product: Board"), in the sheet's
 * title, in the file's name. A name is only taken for a product where the company has told of that product.
 */
export function readFileFacts(
  { name, sheets, textAt }: FilledFile,
  products: readonly string[],
  now: string,
): FileFacts {
  const titles = new Map(sheets.map((sheet) => [sheet.sheet, readTitles(sheet, textAt)]));
  const labelled = (kind: 'product' | 'date', of: readonly string[]) =>
    of.flatMap((sheet) => (titles.get(sheet) ?? []).filter((title) => title.kind === kind).map((title) => title.value));
  const all = sheets.map(({ sheet }) => sheet);
  const written = labelled('date', all).flatMap(datesIn);
  const dates = (written.length > 0 ? written : datesIn(withoutSigns(name))).filter(
    (date) => date <= now.slice(0, date.length),
  );
  return {
    date: dates.toSorted().at(-1) ?? null,
    productOf: (sheet) =>
      findProduct(sheet, products) ??
      labelled('product', [sheet])[0] ??
      findProduct(name, products) ??
      labelled('product', all)[0] ??
      '',
  };
}

/** The product a text names, as the company writes it; the longest where one name holds another. */
export function findProduct(text: string, products: readonly string[]): string | null {
  const plain = ` ${plainWords(text.replaceAll('_', ' '))} `;
  const named = products.filter((product) => plainWords(product) !== '' && plain.includes(` ${plainWords(product)} `));
  return named.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

interface Title {
  kind: 'product' | 'date';
  value: string;
}

const LABELS = { product: new Set(labels.product), date: new Set(labels.date) };

function readTitles({ sheet, headerRows }: SheetMap, textAt: FilledFile['textAt']): Title[] {
  const last = Math.min(TITLE_ROWS, (headerRows[0] ?? TITLE_ROWS + 1) - 1);
  const titles: Title[] = [];
  for (let row = 1; row <= last; row += 1) {
    const cells = Array.from({ length: TITLE_COLUMNS }, (_, index) =>
      textAt(sheet, cellName(row, index + 1)).trim(),
    ).filter((text) => text !== '');
    cells.forEach((cell, index) => {
      const [label = '', ...rest] = cell.split(':');
      const kind = kindOfLabel(label);
      const value = rest.join(':').trim() || (cells[index + 1] ?? '');
      if (kind !== null && value !== '' && value.length <= LONGEST_PRODUCT && kindOfLabel(value) === null)
        titles.push({ kind, value });
    });
  }
  return titles;
}

function kindOfLabel(text: string): Title['kind'] | null {
  const plain = plainWords(text);
  if (LABELS.product.has(plain)) return 'product';
  return LABELS.date.has(plain) ? 'date' : null;
}

/** "Acme_20250314_final" and "Acme_2025-03-14" hold a date behind a sign that counts as a letter. */
function withoutSigns(name: string): string {
  return name.replaceAll('_', ' ').replaceAll(/(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/gu, '$1-$2-$3');
}
