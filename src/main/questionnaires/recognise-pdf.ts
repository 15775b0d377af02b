import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { sentence } from '../../shared/sentence';
import { cellName, parseCell } from '../formats/cell-reference';
import { type OpenedPdfForm, openPdfForm, placesOf } from '../formats/pdf-form';
import { type PdfFormBlock, type PdfFormText, readPdfForm } from '../formats/pdf-questions';
import { turn } from '../formats/turn';
import { andBecause } from './because';
import { behindAnswerLabel } from './docx-cell';
import { BREAK, type FlowItem, roomIn } from './flow-item';
import { gridOfTable } from './grid';
import type { Constraints, SheetConstraint } from './map-corrections';
import {
  NOTHING_SETTLED,
  type Outline,
  outlineOfText,
  type RecognisedDocument,
  settledText,
  uniqueSheetName,
  withoutQuestions,
} from './outline';
import { recogniseConstrained } from './recognise-constrained';
import { recogniseFlow } from './recognise-flow';
import type { RecognisedSheet } from './recognise-form';
import { recognisePdfForm } from './recognise-pdf-form';
import { atOnce } from './steps';

/**
 * The questions of a PDF: of its form fields, which take the answers, or of a printed form, in its tables and its running
 * text. Of these no question has a place for its answer. Question places are "T2R5C3" in tables and "S2L14" (page 2, line
 * 14) in text.
 */
export async function recognisePdf(
  file: NamedFile,
  settled: Constraints = NOTHING_SETTLED,
): Promise<RecognisedDocument> {
  const form = openPdfForm(file);
  const filled = form.kind === 'form' ? await recognisePdfForm(file, form.fields) : null;
  const printed = await readPrinted(file).catch((error: unknown) => {
    // A form may have nothing but tooltips to say.
    if (filled === null || filled.questions.length === 0) throw error;
    return null;
  });
  // Fields for a name and a date on a form whose questions have none: the answers go beside it.
  if (filled && filled.questions.length * 2 >= (printed?.found ?? 0))
    return { ...withoutLeftOut(filled, form, settled.get('')), texts: valuesOf(form) };
  const why = form.kind === 'none' ? form.why : null;
  const beside = sentence('The answers go to a Word document beside the file.');
  const { sheets, questions, outlines } = printed?.under(settled) ?? { sheets: [], questions: [], outlines: [] };
  return {
    sheets: sheets.map((map) => ({ ...map, ...andBecause(map, why === null ? [beside] : [why, beside]) })),
    questions,
    outlines,
    texts: new Map(),
  };
}

/** A form's fields take the answers; a person can only say that one of its questions is none. */
function withoutLeftOut(
  { sheets, questions }: Pick<RecognisedDocument, 'sheets' | 'questions'>,
  form: OpenedPdfForm,
  constraint: SheetConstraint | undefined,
): Omit<RecognisedDocument, 'texts'> {
  const fields = [...(form.kind === 'form' ? placesOf(form.fields).keys() : [])];
  const asked = questions.map(({ questionCell, text }) => ({
    row: fields.indexOf(questionCell) + 1,
    place: questionCell,
    text,
  }));
  const text = outlineOfText(asked.filter(({ row }) => row > 0).toSorted((one, other) => one.row - other.row));
  const { include, parts } = settledText(text, constraint);
  if (include === false) return { sheets: [withoutQuestions(constraint).map], questions: [], outlines: [text] };
  const kept = questions.filter(({ questionCell }) => (parts.get(questionCell) ?? 'question') === 'question');
  return { sheets: sheets.map((map) => ({ ...map, questionCount: kept.length })), questions: kept, outlines: [text] };
}

/** What stands in the fields. */
function valuesOf(form: OpenedPdfForm): Map<string, string> {
  const values = new Map<string, string>();
  if (form.kind === 'form') for (const [place, { field }] of placesOf(form.fields)) values.set(place, field.value);
  return values;
}

type PdfTable = Extract<PdfFormBlock, { kind: 'table' }> & { name: string };

interface PrintedForm {
  /** Questions in it, where nothing is settled. */
  found: number;
  under: (settled: Constraints) => Omit<RecognisedDocument, 'texts'>;
}

async function readPrinted(file: NamedFile): Promise<PrintedForm> {
  const blocks = await readPdfForm(file);
  const order = new Map(blocks.map((block, at) => [block.locator, at]));
  const place = ({ questionCell }: RecognisedQuestion) => order.get(questionCell.replace(/R\d+C\d+$/u, '')) ?? 0;
  const items = flowOf(blocks);
  const tables = namedTables(blocks);
  const text = outlineOfText(
    blocks.flatMap((one, at) => (one.kind === 'text' ? [{ row: at + 1, place: one.locator, text: one.text }] : [])),
  );
  const base = await recogniseTables(tables, false, NOTHING_SETTLED);
  const flow = recogniseFlow(items, '');
  // A bare list of questions in a table: the answers would go beside it.
  const isBare = flow === null && base.every(({ questions }) => questions.length === 0);
  const read = isBare ? await recogniseTables(tables, true, NOTHING_SETTLED) : base;
  const found = [...(flow ? [flow] : []), ...read];
  return {
    found: found.reduce((sum, { questions }) => sum + questions.length, 0),
    under: (settled) => {
      const own = settled.size === 0 ? read : tables.map((table) => recogniseTable(table, isBare, settled));
      const shown = tables.flatMap((table, at) => {
        const sheet = own[at];
        const asks = sheet !== undefined && (sheet.questions.length > 0 || (read[at]?.questions.length ?? 0) > 0);
        return sheet !== undefined && (asks || isTabular(table)) ? [{ table, sheet }] : [];
      });
      const running = recogniseFlow(items, '', settledText(text, settled.get(''))) ?? withoutQuestions(settled.get(''));
      const sheets = [...(text.rows.length > 0 ? [running] : []), ...shown.map(({ sheet }) => sheet)];
      return {
        sheets: sheets.map(({ map }) => map),
        questions: sheets
          .flatMap(({ questions }) => questions)
          .map(withoutPlaces)
          .sort((one, other) => place(one) - place(other)),
        outlines: [...(text.rows.length > 0 ? [text] : []), ...shown.map(({ table }) => outlineOfTable(table))],
      };
    },
  };
}

function namedTables(blocks: readonly PdfFormBlock[]): PdfTable[] {
  const names = new Map<string, number>();
  const tables: PdfTable[] = [];
  let title = '';
  for (const block of blocks) {
    if (block.kind === 'table') tables.push({ ...block, name: uniqueSheetName(names, title) });
    else if (block.large || block.bold) title = block.text;
  }
  return tables;
}

/** Whether a table has columns and more than one row. */
function isTabular({ rows }: PdfTable): boolean {
  return rows.filter((row) => row.filter((cell) => cell.trim() !== '').length >= 2).length >= 2;
}

async function recogniseTables(
  tables: readonly PdfTable[],
  freeColumn: boolean,
  settled: Constraints,
): Promise<RecognisedSheet[]> {
  const found: RecognisedSheet[] = [];
  for (const table of tables) {
    found.push(recogniseTable(table, freeColumn, settled));
    await turn();
  }
  return found;
}

function recogniseTable({ name, rows, locator }: PdfTable, freeColumn: boolean, settled: Constraints): RecognisedSheet {
  const sheet = atOnce(recogniseConstrained(gridOfTable(name, rows), settled.get(name), freeColumn));
  return { ...sheet, questions: sheet.questions.map((question) => located(question, locator)) };
}

function outlineOfTable({ name, rows, locator }: PdfTable): Outline {
  const cells = rows.flatMap((row, at) => row.map((_, column) => [at + 1, column + 1] as const));
  return {
    kind: 'table',
    sheet: name,
    rows: rows.flatMap((row, at) => (row.some((cell) => cell.trim() !== '') ? [{ row: at + 1, cells: row }] : [])),
    hiddenRows: [],
    places: new Map(cells.map(([row, column]) => [`${locator}R${row}C${column}`, cellName(row, column)])),
  };
}

function located(question: RecognisedQuestion, table: string): RecognisedQuestion {
  const cell = parseCell(question.questionCell);
  return cell ? { ...question, questionCell: `${table}R${cell.row}C${cell.column}` } : question;
}

function withoutPlaces(question: RecognisedQuestion): RecognisedQuestion {
  return { ...question, answerCell: null, commentCell: null, evidenceCell: null, marks: {} };
}

function flowOf(blocks: readonly PdfFormBlock[]): FlowItem[] {
  return blocks.flatMap((block): FlowItem[] => {
    if (block.kind === 'table') return [BREAK];
    const room: FlowItem = { ...BREAK, kind: 'text', room: 'empty', locator: block.locator };
    return block.roomBefore ? [room, itemOf(block)] : [itemOf(block)];
  });
}

function itemOf({ locator, text, bold, large }: PdfFormText): FlowItem {
  const bullet = /^[•●○▪◦–-]\s+/u.exec(text)?.[0] ?? '';
  const words = text.slice(bullet.length);
  return {
    ...BREAK,
    kind: 'text',
    locator,
    text: words,
    label: bullet.trim(),
    bold,
    headingLevel: large ? 1 : null,
    room: roomIn(words),
    written: behindAnswerLabel(words) ?? '',
    lead: words,
  };
}
