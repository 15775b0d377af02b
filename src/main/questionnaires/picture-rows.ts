import type { RecognisedQuestion, SheetMap } from '../../shared/domain/questionnaire';
import type { MapLayout, MappedRow, MapSource } from '../../shared/domain/questionnaire-map';
import { type Sentence, sentence } from '../../shared/sentence';
import { parseCell } from '../formats/cell-reference';
import { type Because, because } from './because';
import type { Grid } from './grid';
import type { SheetConstraint } from './map-corrections';
import { endsInQuestion, looksLikeId, readsLikeNote, readsLikeQuestion } from './question-text';

const LONGEST_TEXT = 300;
const LONGEST_TITLE = 120;

/** What the rows are rows of, and whether the file takes answers at all. */
interface Form {
  layout: MapLayout;
  takesAnswers: boolean;
}

/** Every row of a sheet that holds a text: what it was taken for, how surely, and why. */
export function describeRows(
  grid: Grid,
  map: SheetMap,
  questions: readonly RecognisedQuestion[],
  constraint: SheetConstraint | undefined,
  form: Form,
): MappedRow[] {
  const asked = Map.groupBy(questions, ({ questionCell }) => parseCell(questionCell)?.row ?? 0);
  const headers = new Set(map.headerRows);
  const titles = new Set(questions.flatMap(({ section }) => section));
  const answering = new Set(questions.flatMap(({ answerCell }) => parseCell(answerCell ?? '')?.row ?? []));
  return grid.rows.map((row) => {
    const [question] = asked.get(row) ?? [];
    const first = firstText(grid, row);
    const by = sourceOf(row, question !== undefined, headers.has(row), constraint);
    const settled = settledWords(by);
    if (headers.has(row)) {
      const why = because(settled ?? sentence('Its cells name the columns below.'));
      return { row, part: 'header', confidence: by === 'reader' ? 0.9 : 1, ...why, by, text: first };
    }
    if (question !== undefined) {
      const why = whyQuestion(grid, question, asked.get(row)?.length ?? 1, form);
      return {
        row,
        part: 'question',
        by,
        text: question.text.slice(0, LONGEST_TEXT),
        ...(settled ? { confidence: 1, ...allBecause([settled, ...roomWords(question, row, form)]) } : why),
      };
    }
    const isTitle =
      constraint?.rows.get(row)?.part === 'section' || textsOf(grid, row).some((text) => titles.has(text));
    if (isTitle && map.role === 'questions') {
      const why = because(
        settled ?? sentence('A title: the questions below belong to it, and nothing is answered beside it.'),
      );
      return { row, part: 'section', confidence: by === 'reader' ? 0.8 : 1, ...why, by, text: first };
    }
    return {
      row,
      part: 'left-out',
      by,
      text: first,
      ...(settled
        ? { confidence: 1, ...because(settled) }
        : form.layout === 'text'
          ? whyNoQuestion(grid.text(row, 1), map, answering.has(row))
          : whyLeftOut(grid, map, row)),
    };
  });
}

function sourceOf(
  row: number,
  isAsked: boolean,
  isHeader: boolean,
  constraint: SheetConstraint | undefined,
): MapSource {
  if (constraint === undefined) return 'reader';
  if (isHeader) return constraint.header?.by ?? 'reader';
  const own = constraint.rows.get(row);
  // A question the person named that could not be made one is told by the reader's own reason.
  if (own !== undefined) return (own.part === 'question') === isAsked ? own.by : 'reader';
  return constraint.include?.value === false ? constraint.include.by : 'reader';
}

function settledWords(by: MapSource): Sentence | null {
  if (by === 'person') return sentence('Set by you.');
  return by === 'remembered' ? sentence('As you set it in an earlier file of this template.') : null;
}

type Why = Because & Pick<MappedRow, 'confidence'>;

/** What speaks for a question, as a person would check it. */
function whyQuestion(grid: Grid, question: RecognisedQuestion, inRow: number, form: Form): Why {
  const { id, text, options, answerCell, marks, existingAnswer } = question;
  const position = parseCell(answerCell ?? '');
  const signs: Sentence[] = [];
  const columns = Object.keys(marks).length;
  if (endsInQuestion(text)) signs.push(sentence('ends in a question mark'));
  else if (readsLikeQuestion(text)) signs.push(sentence('opens like a request'));
  if (id !== '') signs.push(sentence('is numbered {id}', { id }));
  if (position !== null && grid.hasValidation(position.row, position.column))
    signs.push(sentence('its answer cell offers a choice'));
  else if (columns > 0) signs.push(sentence('takes a mark in one of {columns} columns', { columns }));
  else if (options.length > 0) signs.push(sentence('its options are named'));
  if (existingAnswer !== '') signs.push(sentence('is answered already'));
  if (form.layout !== 'text' && signs.length < 2 && text.length >= 40)
    signs.push(sentence('is a full sentence beside an empty answer cell'));
  const hasPlace = !form.takesAnswers || answerCell !== null || columns > 0;
  const confidence = Math.min(0.98, 0.4 + 0.18 * signs.length - (hasPlace ? 0 : 0.2) - (inRow > 1 ? 0.05 : 0));
  const said =
    signs.length === 0
      ? sentence('It stands where the other questions stand.')
      : sentence('It {signs}.', { signs: { all: signs, joined: 'comma' } });
  const closed = sentence('Its answer cell is locked, computed or shared and will not be written.');
  const row = parseCell(question.questionCell)?.row ?? 0;
  const place = form.layout !== 'sheet' ? roomWords(question, row, form) : hasPlace ? [] : [closed];
  return { confidence: Math.round(confidence * 100) / 100, ...allBecause([said, ...place]) };
}

/** Where the answer to a question of a document goes, which its rows do not show: lines to write on hold no text. */
function roomWords({ answerCell, marks }: RecognisedQuestion, row: number, { layout, takesAnswers }: Form): Sentence[] {
  if (layout === 'sheet' || !takesAnswers || Object.keys(marks).length > 0) return [];
  if (answerCell === null) return [sentence('The file has no room for its answer.')];
  const paragraph = parseCell(answerCell)?.row;
  if (layout === 'table' || paragraph === undefined) return [];
  return paragraph === row
    ? [sentence('Its answer goes into the same paragraph.')]
    : [sentence('Its answer goes to paragraph {paragraph}.', { paragraph })];
}

function allBecause(all: readonly Sentence[]): Because {
  return because({ all, joined: 'space' });
}

function whyLeftOut(grid: Grid, map: SheetMap, row: number): Why {
  const { confidence, reason, said = reason } = map;
  if (map.role !== 'questions') return { confidence, reason, said };
  if (grid.isHiddenRow(row)) return { confidence: 0.9, ...because(sentence('The row is hidden.')) };
  const texts = textsOf(grid, row);
  if (row < (map.headerRows[0] ?? 0)) return { confidence: 0.9, ...because(sentence('It stands above the header.')) };
  if (texts.every((text) => text.length <= LONGEST_TITLE) && texts.length === 1)
    return { confidence: 0.7, ...because(sentence('A short text alone in its row: a title, or a note.')) };
  if (texts.some(readsLikeNote))
    return { confidence: 0.8, ...because(sentence('It says something to the reader and asks nothing.')) };
  if (texts.every((text) => looksLikeId(text)))
    return { confidence: 0.8, ...because(sentence('It holds a number and no question.')) };
  return { confidence: 0.55, ...because(sentence('It does not look like the questions around it.')) };
}

/** Of a paragraph of running text. */
function whyNoQuestion(text: string, map: SheetMap, isAnswer: boolean): Why {
  if (isAnswer) return { confidence: 0.8, ...because(sentence('The answer of the question above goes here.')) };
  const { role, confidence, reason, said = reason } = map;
  if (role !== 'questions' && confidence === 1) return { confidence, reason, said };
  if (readsLikeNote(text))
    return { confidence: 0.8, ...because(sentence('It says something to the reader and asks nothing.')) };
  return readsLikeQuestion(text)
    ? {
        confidence: 0.5,
        ...because(sentence('It could be a question, but is neither numbered nor followed by room.')),
      }
    : { confidence: 0.7, ...because(sentence('It asks nothing: a title, a name, or what explains.')) };
}

function textsOf(grid: Grid, row: number): string[] {
  return grid.columnsOf(row).map((column) => grid.text(row, column));
}

function firstText(grid: Grid, row: number): string {
  const texts = textsOf(grid, row);
  return (texts.find((text) => !looksLikeId(text)) ?? texts[0] ?? '').slice(0, LONGEST_TEXT);
}
