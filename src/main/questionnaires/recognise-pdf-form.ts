import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion, RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { sentence } from '../../shared/sentence';
import type { PdfField } from '../formats/pdf-fields';
import { type FormPage, type PrintedText, readFormLayout, sharesRow } from '../formats/pdf-form-layout';
import { because } from './because';
import { isAnswerLabel } from './docx-cell';
import { rolesOfHeader } from './header-role';
import { SURE } from './header-rows';
import { labelAbove, labelBeside, type PrintedLabel } from './pdf-form-labels';
import { type FormUnit, unitsOf } from './pdf-form-units';
import { isPlaceholder } from './placeholder';
import { kindOfQuestion } from './question-kind';
import { endsInQuestion, leadingId, readsLikeQuestion } from './question-text';
import { plainWords } from './words';

type Role = 'answer' | 'comment' | 'evidence' | null;

interface Asked {
  label: PrintedLabel;
  section: string[];
  question: RecognisedQuestion;
}

const FEWEST_WORDS = 3;
const HEADING = 1.15;

/**
 * The questions of a PDF form with the fields that take their answers. What is asked stands beside or above a field, or
 * in its tooltip; fields in one row, and fields named "Comment", belong to the question before them.
 */
export async function recognisePdfForm(
  file: NamedFile,
  fields: readonly PdfField[],
): Promise<Pick<RecognisedQuestionnaire, 'sheets' | 'questions'>> {
  const pages = await readFormLayout(file, fields);
  const usual = usualSize(pages);
  const asked: Asked[] = [];
  const sections: string[] = [];
  for (const page of pages) readPage(page, usual, asked, sections);
  const questions = asked.map(({ question }) => question);
  const locked = fields.filter(({ locked: why }) => why !== null).length;
  const map = {
    sheet: '',
    role: questions.length > 0 ? ('questions' as const) : ('reference' as const),
    headerRows: [],
    columns: {},
    questionCount: questions.length,
    confidence: 0.8,
    ...because({
      all: [
        sentence('The form’s own fields take the answers.'),
        ...(locked > 0 ? [sentence('{locked} fields cannot be written and are left out.', { locked })] : []),
      ],
      joined: 'space',
    }),
  };
  return { sheets: [map], questions };
}

function readPage(page: FormPage, usual: number, asked: Asked[], sections: string[]): void {
  const { units, options } = unitsOf(page);
  const free = page.texts.filter((text) => !options.has(text));
  const headings = free.filter((text) => isHeading(text, usual, page) && !units.some((unit) => sharesRow(unit, text)));
  const used = new Set<PrintedText>();
  for (const unit of units) {
    const above = headings.filter((text) => text.bottom >= unit.top - 2 && !used.has(text));
    const label = labelFor(unit, page, units, free);
    for (const part of label?.parts ?? []) used.add(part);
    const heading = above.findLast((text) => !label?.parts.includes(text));
    if (heading) {
      for (const text of above) used.add(text);
      sections.splice(0, sections.length, heading.text);
    }
    const own = label && roleOfLabel(label.text);
    const previous = previousFor(unit, label, asked, units);
    const role = own ?? roleOfColumn(unit, page);
    if (previous && (label === null || own !== null || sameWords(label, previous.label))) {
      attach(previous.question, unit, role);
      continue;
    }
    // "Answer:" beside a field: what is asked stands above.
    const [first] = label?.parts ?? [];
    const higher = own !== null && first ? labelAbove({ ...first, right: unit.right }, units, free) : null;
    if (higher && asked.at(-1) && sameWords(higher, asked.at(-1)?.label ?? higher)) {
      const last = asked.at(-1);
      if (last) attach(last.question, unit, role);
      continue;
    }
    const words = higher ?? label;
    const text = questionText(unit, words);
    if (text === '') continue;
    const question = blankQuestion(unit, words, text, [...sections]);
    attach(question, unit, null);
    asked.push({ label: words ?? { id: '', text, parts: [] }, section: [...sections], question });
  }
}

function labelFor(
  unit: FormUnit,
  page: FormPage,
  units: readonly FormUnit[],
  free: readonly PrintedText[],
): PrintedLabel | null {
  const beside = labelBeside(unit, page, units, free);
  if (beside && beside.text !== '') return beside;
  // The one box of a statement is followed by it.
  if (unit.kind === 'marks' && unit.fields.length === 1) {
    const behind = free.filter((text) => sharesRow(text, unit) && text.left >= unit.right - 2);
    if (behind.length > 0) return labelBehind(unit, behind, free);
  }
  const first = units.some((one) => one !== unit && sharesRow(one, unit) && one.right <= unit.left + 1);
  return first ? null : labelAbove(unit, units, free);
}

function labelBehind(unit: FormUnit, behind: readonly PrintedText[], free: readonly PrintedText[]): PrintedLabel {
  const [first] = behind.toSorted((one, other) => one.left - other.left);
  const parts = free
    .filter((text) => first && Math.abs(text.left - first.left) < 4 && text.top <= first.top + 1)
    .sort((one, other) => other.top - one.top);
  const lines: PrintedText[] = [];
  for (const line of parts) {
    const last = lines.at(-1);
    if (last && (last.bottom - line.top > 0.75 * last.size || line.size !== last.size)) break;
    if (last && unit.bottom - line.top > 3 * line.size) break;
    lines.push(line);
  }
  return { id: '', text: lines.map(({ text }) => text).join(' '), parts: lines };
}

/** The question a further field in the same row, or right below it, belongs to. */
function previousFor(
  unit: FormUnit,
  label: PrintedLabel | null,
  asked: readonly Asked[],
  units: readonly FormUnit[],
): Asked | null {
  const last = asked.at(-1);
  if (!last) return null;
  const before = units[units.indexOf(unit) - 1];
  if (!before) return null;
  const beside = sharesRow(before, unit);
  const below = before.bottom - unit.top < 40 && before.bottom >= unit.top - 2;
  if (beside) return last;
  // Without words of its own a text below boxes explains them.
  return below && (label !== null || (unit.kind === 'text' && before.kind !== 'text')) ? last : null;
}

function roleOfLabel(text: string): Role {
  if (isAnswerLabel(text)) return 'answer';
  if (endsInQuestion(text) || text.length > 60) return /^(?:if|falls|wenn|si)\b/iu.test(text) ? 'comment' : null;
  const [best] = rolesOfHeader(text.replace(/[:\s]+$/u, ''));
  if (!best || best.score < SURE) return /^(?:if|falls|wenn|si)\b/iu.test(text) ? 'comment' : null;
  return best.role === 'comment' || best.role === 'evidence' ? best.role : null;
}

/** What the column's head says above a table's fields. */
function roleOfColumn(unit: FormUnit, { texts }: FormPage): Role {
  const middle = (unit.left + unit.right) / 2;
  const heads = texts
    .filter(
      (text) =>
        text.bottom > unit.top && text.left <= middle + 20 && text.right >= unit.left && text.left >= unit.left - 12,
    )
    .filter((text) => text.text.length <= 40);
  for (const head of heads.sort((one, other) => one.bottom - other.bottom)) {
    const [best] = rolesOfHeader(head.text);
    if (best && best.score >= SURE && (best.role === 'comment' || best.role === 'evidence' || best.role === 'answer')) {
      return best.role;
    }
  }
  return null;
}

function sameWords(one: PrintedLabel, other: PrintedLabel): boolean {
  return one.parts.length > 0 && one.parts.every((part) => other.parts.includes(part));
}

/** A tooltip that asks something says it best; else what is printed; else a short tooltip, or the field's own name. */
function questionText(unit: FormUnit, label: PrintedLabel | null): string {
  const [first] = unit.fields;
  const tooltip = first?.field.tooltip.replaceAll(/\s+/g, ' ').trim() ?? '';
  const printed = label?.text ?? '';
  const tells = (text: string) => readsLikeQuestion(text) || plainWords(text).split(' ').length > FEWEST_WORDS;
  if (unit.kind !== 'marks' && tells(tooltip) && !tells(printed)) return tooltip;
  if (printed !== '') return printed.replace(/\s*[:*]+\s*$/u, '');
  return tooltip;
}

function blankQuestion(
  unit: FormUnit,
  label: PrintedLabel | null,
  text: string,
  section: string[],
): RecognisedQuestion {
  return {
    sheet: '',
    id: label?.id || leadingId(text),
    text,
    section,
    questionCell: unit.fields[0]?.place ?? '',
    answerCell: null,
    commentCell: null,
    evidenceCell: null,
    kind: 'statement',
    options: [],
    marks: {},
    existingAnswer: '',
  };
}

/** Gives a question a further place to answer in: boxes and lists answer, texts answer or explain. */
function attach(question: RecognisedQuestion, unit: FormUnit, role: Role): void {
  const [first] = unit.fields;
  if (!first) return;
  const isAnswered = question.answerCell !== null || Object.keys(question.marks).length > 0;
  if (unit.kind === 'marks') {
    const single = unit.fields.length === 1;
    for (const [at, { place }] of unit.fields.entries()) {
      const label = single ? 'Yes' : unit.labels[at];
      if (label) question.marks[label] = place;
    }
    question.options = Object.keys(question.marks);
    const ticked = unit.fields.flatMap(({ field, place }, at) =>
      field.value !== '' && place.endsWith(`=${field.value}`) ? [(single ? 'Yes' : unit.labels[at]) ?? ''] : [],
    );
    question.existingAnswer = [question.existingAnswer, ...ticked].filter((label) => label !== '').join(', ');
    // A text met before the boxes of its row explains them.
    if (question.answerCell !== null) [question.commentCell, question.answerCell] = [question.answerCell, null];
  } else if (!isAnswered && role !== 'comment' && role !== 'evidence') {
    question.answerCell = first.place;
    question.options = first.field.options.map(({ shown }) => shown).filter((option) => !isPlaceholder(option));
    question.existingAnswer = isPlaceholder(first.field.value) ? '' : first.field.value;
  } else if (role === 'evidence' && question.evidenceCell === null) question.evidenceCell = first.place;
  else if (question.commentCell === null) question.commentCell = first.place;
  else question.evidenceCell ??= first.place;
  const kind = kindOfQuestion(question.text, question.options);
  const short = plainWords(question.text).split(' ').length <= FEWEST_WORDS && question.options.length === 0;
  question.kind = kind === 'statement' && short ? 'contact' : kind;
}

function isHeading(text: PrintedText, usual: number, { texts }: FormPage): boolean {
  // The heads of a table's columns stand in a row.
  if (texts.some((other) => other !== text && sharesRow(other, text))) return false;
  return (text.size > usual * HEADING || text.bold) && text.text.length <= 100 && !/[?:]\s*$/.test(text.text);
}

/** The size most letters are set in. */
function usualSize(pages: readonly FormPage[]): number {
  const letters = new Map<number, number>();
  for (const { texts } of pages)
    for (const { size, text } of texts) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}
