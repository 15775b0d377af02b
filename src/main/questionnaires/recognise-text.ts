import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { sentence } from '../../shared/sentence';
import { decodeText, looksBinary } from '../formats/text-decode';
import { because } from './because';
import type { Constraints } from './map-corrections';
import { NOTHING_SETTLED, outlineOfText, type RecognisedDocument, settledText, withoutQuestions } from './outline';
import { kindOfQuestion } from './question-kind';
import { endsInQuestion, leadingId, readsLikeNote, readsLikeQuestion } from './question-text';

const BULLET = /^\s*(?:[•●○▪◦*–-]|\[\s?\])\s+/u;
const MARKER = /^\s*(?:[•●○▪◦*–-]|\(?\d+(?:\.\d+)*[.)]?|\(?[a-z]\)|#+)\s/u;
const LONGEST_TITLE = 80;
const SHORTEST_REQUEST = 15;
const MOST_LINES = 100_000;

interface Line {
  at: number;
  text: string;
}

/**
 * Questions somebody pasted: numbered, with bullets, or one a line. Where no line reads like a question, every line is
 * one. Places are lines ("L3"); the answers go elsewhere.
 */
export function recogniseText(file: NamedFile, settled: Constraints = NOTHING_SETTLED): RecognisedDocument {
  const text = decodeText(file.bytes);
  if (looksBinary(text)) {
    throw new AppError('unreadable-file', '{name} is no text. Save it as .xlsx, .docx or .csv and import that file.', {
      name: file.name,
    });
  }
  const lines = paragraphsOf(text);
  const outline = outlineOfText(lines.map((line) => ({ row: line.at, place: `L${line.at}`, text: line.text })));
  const { include, parts } = settledText(outline, settled.get(''));
  const asked = new Set(lines.filter((line, at) => isAsked(line) && !isStem(line, lines[at + 1])));
  const isBareList = asked.size === 0;
  const questions: RecognisedQuestion[] = [];
  let section: string[] = [];
  for (const line of include === false ? [] : lines) {
    const part = parts.get(`L${line.at}`);
    const asks = isBareList ? line.text.length >= SHORTEST_REQUEST : asked.has(line);
    if (part === 'question' || (part === undefined && asks)) questions.push(questionOf(line, section));
    else if (part === 'section' || (part === undefined && isTitle(line))) section = [withoutMarks(line.text)];
  }
  const map = {
    sheet: '',
    role: questions.length > 0 ? ('questions' as const) : ('empty' as const),
    headerRows: [],
    columns: {},
    questionCount: questions.length,
    confidence: isBareList ? 0.4 : 0.7,
    ...because(
      isBareList ? sentence('Each line is taken for a question.') : sentence('Each numbered line or question is one.'),
    ),
  };
  const sheets = [include === false ? withoutQuestions(settled.get('')).map : map];
  return { sheets, questions, texts: new Map(), outlines: [outline] };
}

function isTitle({ text }: Line): boolean {
  return text.length <= LONGEST_TITLE && !/[.;,]$/u.test(text);
}

function isAsked({ text }: Line): boolean {
  if (readsLikeNote(text)) return false;
  const words = withoutMarks(text);
  const listed = leadingId(words) !== '' || BULLET.test(text);
  return endsInQuestion(words) || (listed && words.length >= SHORTEST_REQUEST && readsLikeQuestion(words));
}

/** "Please provide the following:" is asked by the list below it. */
function isStem({ text }: Line, next: Line | undefined): boolean {
  return next !== undefined && text.endsWith(':') && !MARKER.test(text) && MARKER.test(next.text) && isAsked(next);
}

function questionOf({ at, text }: Line, section: readonly string[]): RecognisedQuestion {
  const words = withoutMarks(text);
  return {
    sheet: '',
    id: leadingId(words),
    text: words,
    section: [...section],
    questionCell: `L${at}`,
    answerCell: null,
    commentCell: null,
    evidenceCell: null,
    kind: kindOfQuestion(words, []),
    options: [],
    marks: {},
    existingAnswer: '',
  };
}

function withoutMarks(text: string): string {
  return text
    .replace(BULLET, '')
    .replace(/^#+\s+/u, '')
    .replace(/^(\*\*|__)(.*)\1$/u, '$2')
    .trim();
}

/** A line that begins in lower case goes on with the sentence above it. */
function paragraphsOf(text: string): Line[] {
  const lines: Line[] = [];
  let goesOn = false;
  for (const [index, raw] of text.split(/\r\n?|\n/u, MOST_LINES).entries()) {
    const words = raw.replaceAll(/\s+/gu, ' ').trim();
    const last = lines.at(-1);
    if (words === '') goesOn = false;
    else if (goesOn && last && /^\p{Ll}/u.test(words) && !MARKER.test(words) && !/[.?!:]$/u.test(last.text)) {
      last.text = `${last.text} ${words}`;
    } else {
      lines.push({ at: index + 1, text: words });
      goesOn = true;
    }
  }
  return lines;
}
