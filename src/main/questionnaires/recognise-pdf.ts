import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion, RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { sentence } from '../../shared/sentence';
import { parseCell } from '../formats/cell-reference';
import { type OpenedPdfForm, openPdfForm, placesOf } from '../formats/pdf-form';
import { type PdfFormBlock, type PdfFormText, readPdfForm } from '../formats/pdf-questions';
import { turn } from '../formats/turn';
import { andBecause } from './because';
import { behindAnswerLabel } from './docx-cell';
import { gridOfTable } from './grid';
import { BREAK, type FlowItem, recogniseFlow, roomIn } from './recognise-flow';
import type { RecognisedSheet } from './recognise-form';
import { recognisePdfForm } from './recognise-pdf-form';
import { recogniseSheet } from './recognise-sheet';
import { atOnce } from './steps';

export interface RecognisedPdf extends RecognisedQuestionnaire {
  /** The text that stands at a place. */
  texts: ReadonlyMap<string, string>;
}

/**
 * The questions of a PDF: of its form fields, which take the answers, or of a printed form, in its tables and its running
 * text. Of these no question has a place for its answer. Question places are "T2R5C3" in tables and "S2L14" (page 2, line
 * 14) in text.
 */
export async function recognisePdf(file: NamedFile): Promise<RecognisedPdf> {
  const form = openPdfForm(file);
  const filled = form.kind === 'form' ? await recognisePdfForm(file, form.fields) : null;
  const printed = await recognisePrinted(file).catch((error: unknown) => {
    // A form may have nothing but tooltips to say.
    if (filled === null || filled.questions.length === 0) throw error;
    return null;
  });
  // Fields for a name and a date on a form whose questions have none: the answers go beside it.
  if (filled && filled.questions.length * 2 >= (printed?.questions.length ?? 0))
    return { format: 'pdf', ...filled, texts: valuesOf(form) };
  const why = form.kind === 'none' ? form.why : null;
  const beside = sentence('The answers go to a Word document beside the file.');
  const { sheets, questions } = printed ?? { sheets: [], questions: [] };
  return {
    format: 'pdf',
    sheets: sheets.map((map) => ({ ...map, ...andBecause(map, why === null ? [beside] : [why, beside]) })),
    questions,
    texts: new Map(),
  };
}

/** What stands in the fields. */
function valuesOf(form: OpenedPdfForm): Map<string, string> {
  const values = new Map<string, string>();
  if (form.kind === 'form') for (const [place, { field }] of placesOf(form.fields)) values.set(place, field.value);
  return values;
}

async function recognisePrinted(file: NamedFile): Promise<Omit<RecognisedQuestionnaire, 'format'>> {
  const blocks = await readPdfForm(file);
  const order = new Map(blocks.map((block, at) => [block.locator, at]));
  const tables = await recogniseTables(blocks, false);
  const flow = recogniseFlow(flowOf(blocks), '');
  const found = [...(flow ? [flow] : []), ...tables];
  // A bare list of questions in a table: the answers would go beside it.
  const sheets = found.length > 0 ? found : await recogniseTables(blocks, true);
  const place = ({ questionCell }: RecognisedQuestion) => order.get(questionCell.replace(/R\d+C\d+$/u, '')) ?? 0;
  return {
    sheets: sheets.map(({ map }) => map),
    questions: sheets
      .flatMap(({ questions }) => questions)
      .map(withoutPlaces)
      .sort((one, other) => place(one) - place(other)),
  };
}

async function recogniseTables(blocks: readonly PdfFormBlock[], freeColumn: boolean): Promise<RecognisedSheet[]> {
  const found: RecognisedSheet[] = [];
  let title = '';
  for (const block of blocks) {
    if (block.kind === 'text') {
      if (block.large || block.bold) title = block.text.slice(0, 100);
      continue;
    }
    const sheet = atOnce(recogniseSheet(gridOfTable(title, block.rows), freeColumn));
    const questions = sheet.questions.map((question) => located(question, block.locator));
    if (questions.length > 0) found.push({ ...sheet, questions });
    await turn();
  }
  return found;
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
