import instructionWords from '../../../resources/questionnaires/instruction-words.json';
import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { sentence } from '../../shared/sentence';
import { labelOfRoom } from '../formats/docx-questions-runs';
import { because } from './because';
import { type FlowItem, headingLevelOf, roomIn, TITLE_LEVEL } from './flow-item';
import { type Asks, NO_SLOTS, type Slots, slotsFor } from './flow-room';
import { meaningOfOption } from './option-meaning';
import type { SettledText } from './outline';
import { isPlaceholder } from './placeholder';
import { kindOfQuestion } from './question-kind';
import { endsInQuestion, leadingId, readsLikeNote, readsLikeQuestion } from './question-text';
import type { RecognisedSheet } from './recognise-form';
import { plainWords, wordsOf } from './words';

interface Asked {
  item: FlowItem;
  text: string;
  section: string[];
  slots: Slots | null;
}

/** A person signs there; no text of ours goes in. */
const SIGNATURES = new Set(instructionWords.signatureLabels.map(plainWords));
const LONGEST_QUESTION = 2000;
const FEWEST_UNSURE = 2;
const FEWEST_BARE = 3;
const FEWEST_FIELDS = 3;
const FEWEST_STATED = 3;
const FEWEST_WORDS_STATED = 3;
/** The one option of a box that stands before its statement. */
const TICK = '☑';
const NOTHING: SettledText = { include: null, parts: new Map() };

/**
 * Questions in running text with the room that follows them; null where the text asks nothing. What a person settled
 * about a paragraph holds, and where they say that the text asks, everything in it that could be a question is one.
 */
export function recogniseFlow(
  items: readonly FlowItem[],
  sheet: string,
  settled: SettledText = NOTHING,
): RecognisedSheet | null {
  if (settled.include === false) return null;
  const found = findQuestions(items, NOTHING);
  const isSettled = settled.parts.size > 0;
  const asked = isSettled ? findQuestions(items, settled) : found;
  // What a person says of one paragraph decides nothing about the others.
  const convinces = kindsThatConvince(found);
  const isForced = ({ item }: Asked) => settled.parts.get(item.locator) === 'question';
  const fields = fieldsIn(items);
  const hasFields = fields.length >= FEWEST_FIELDS || (fields.length > 0 && found.some(({ slots }) => slots?.sure));
  const places = new Map(items.map((item, at) => [item, at]));
  const chosen = [
    ...asked.filter((one) => settled.include === true || isForced(one) || convinces(one)),
    ...fields.filter((one) => isForced(one) || (hasFields && !settled.parts.has(one.item.locator))),
  ].sort((one, other) => (places.get(one.item) ?? 0) - (places.get(other.item) ?? 0));
  const questions = chosen.map((one) => questionOf(one, sheet));
  if (questions.length === 0) return null;
  const without = questions.filter((one) => one.answerCell === null && Object.keys(one.marks).length === 0).length;
  return {
    map: {
      sheet,
      role: 'questions',
      headerRows: [],
      columns: {},
      questionCount: questions.length,
      confidence: chosen.some(({ slots }) => slots?.sure) ? 0.7 : 0.5,
      ...because({
        all: [
          sentence('Questions stand in the text, each with room for its answer below.'),
          ...(without > 0 ? [sentence('{without} have no room.', { without })] : []),
        ],
        joined: 'space',
      }),
    },
    questions,
  };
}

/** A few weak signs prove nothing: which of the questions found count, by how many of their kind there are. */
function kindsThatConvince(found: readonly Asked[]): (one: Asked) => boolean {
  const isStated = ({ slots }: Asked) => slots !== null && TICK in slots.marks;
  const isUnsure = (one: Asked) => one.slots !== null && !one.slots.sure && !isStated(one);
  const isBare = ({ item, slots, text }: Asked) => slots === null && isListed(item, text);
  const withRoom = found.filter((one) => one.slots?.sure === true || isUnsure(one)).length;
  const bare = found.filter((one) => isBare(one) && endsInQuestion(one.text)).length;
  const stated = found.filter(isStated).length;
  return (one) =>
    one.slots?.sure === true ||
    (isStated(one) && stated >= FEWEST_STATED) ||
    (isUnsure(one) && withRoom >= FEWEST_UNSURE) ||
    (isBare(one) && readsLikeQuestion(one.text) && (bare >= FEWEST_BARE || (withRoom >= FEWEST_BARE && bare > 0)));
}

function findQuestions(items: readonly FlowItem[], settled: SettledText): Asked[] {
  const asks: Asks = (item, text) => {
    const part = settled.parts.get(item.locator);
    return part === undefined ? isQuestion(item, text) : part === 'question' && text !== '' && item.room !== 'field';
  };
  const headings: { level: number; text: string }[] = [];
  const asked: Asked[] = [];
  let at = 0;
  for (let item = items[at]; item; item = items[at]) {
    at += 1;
    const part = settled.parts.get(item.locator);
    if (part === 'left-out') {
      // Its room is not the room of another.
      if (isQuestion(item, leadOf(item))) at = Math.max(at, slotsFor(items, item, at, asks).next);
      continue;
    }
    const level = part === 'section' ? (item.headingLevel ?? TITLE_LEVEL) : headingLevelOf(item, items[at]);
    const text = leadOf(item);
    if (part === 'section' || (part === undefined && level !== null && !endsInQuestion(text))) {
      while ((headings.at(-1)?.level ?? -1) >= (level ?? TITLE_LEVEL)) headings.pop();
      headings.push({ level: level ?? TITLE_LEVEL, text: item.text });
      continue;
    }
    const ticked = statementIn(item);
    if (ticked)
      asked.push({ item, text: ticked.label, section: headings.map((heading) => heading.text), slots: ticked.slots });
    if (!asks(item, text)) continue;
    const { slots, next } = slotsFor(items, item, at, asks);
    asked.push({ item, text, section: headings.map((heading) => heading.text), slots });
    at = Math.max(at, next);
  }
  return asked;
}

/** What an item says before its boxes or its control. */
function leadOf({ boxes, control, lead, text }: FlowItem): string {
  return boxes.length > 0 || control ? lead : text;
}

/** "☐ Visitors are accompanied.": a statement to tick where it is true. */
function statementIn({ boxes, lead }: FlowItem): { label: string; slots: Slots } | null {
  const [box] = boxes;
  if (!box || boxes.length > 1 || lead !== '' || wordsOf(box.label).length < FEWEST_WORDS_STATED) return null;
  if (meaningOfOption(box.label) !== null || roomIn(box.label) !== null) return null;
  const slots = { marks: { [TICK]: box.locator }, options: [TICK], existingAnswer: box.checked ? TICK : '' };
  return { label: box.label, slots: { ...NO_SLOTS, ...slots } };
}

/** "Company: ________": a name with a line to write on. */
function fieldsIn(items: readonly FlowItem[]): Asked[] {
  return items
    .filter(({ room, text }) => room === 'field' && !SIGNATURES.has(plainWords(labelOfRoom(text) ?? '')))
    .map((item) => ({
      item,
      text: (labelOfRoom(item.text) ?? '').replace(/:$/u, ''),
      section: [],
      slots: { ...NO_SLOTS, answerCell: item.locator, sure: true },
    }));
}

function isQuestion(item: FlowItem, text: string): boolean {
  if (item.kind === 'break' || item.room !== null || text === '' || text.length > LONGEST_QUESTION) return false;
  if (readsLikeNote(text)) return false;
  return readsLikeQuestion(text) || (isListed(item, text) && text.length >= 15);
}

function isListed(item: FlowItem, text: string): boolean {
  return item.label !== '' || leadingId(text) !== '';
}

function questionOf({ item, text, section, slots }: Asked, sheet: string): RecognisedQuestion {
  const { sure: _, ...own } = slots ?? NO_SLOTS;
  const options = own.options.filter((option) => !isPlaceholder(option));
  const number = /[\p{L}\d]/u.test(item.label) ? item.label : '';
  return {
    ...own,
    sheet,
    id: number || leadingId(text),
    text,
    section,
    questionCell: item.locator,
    evidenceCell: null,
    kind: item.room === 'field' ? 'contact' : kindOfQuestion(text, options),
    options,
    existingAnswer: isPlaceholder(own.existingAnswer) ? '' : own.existingAnswer,
  };
}
