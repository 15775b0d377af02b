import type { RecognisedQuestion } from '../../shared/domain/questionnaire';
import { type FlowItem, headingLevelOf } from './flow-item';

/** What running text offers for the answer to a question. */
export type Slots = Pick<RecognisedQuestion, 'answerCell' | 'commentCell' | 'marks' | 'options' | 'existingAnswer'> & {
  /** How plainly the form says that an answer goes there. */
  sure: boolean;
};

/** Whether a paragraph asks something, by what a person settled and by its words otherwise. */
export type Asks = (item: FlowItem, text: string) => boolean;

/** How many paragraphs of guidance may stand between a question and its room. */
const MOST_GUIDANCE = 2;

export const NO_SLOTS: Slots = {
  answerCell: null,
  commentCell: null,
  marks: {},
  options: [],
  existingAnswer: '',
  sure: false,
};

/** The room for a question's answer: in its own paragraph, or in the ones that follow. `next` is where reading goes on. */
export function slotsFor(
  items: readonly FlowItem[],
  question: FlowItem,
  from: number,
  asks: Asks,
): { slots: Slots | null; next: number } {
  const own = slotsIn([question]);
  let at = from;
  const answering: FlowItem[] = [];
  let guidance = 0;
  for (let item = items[at]; item; item = items[at]) {
    const fills = item.boxes.length > 0 || item.control !== null || item.room !== null;
    if (item.kind === 'break' || item.room === 'field' || (fills && asks(item, item.lead) && item.lead !== '')) break;
    if (item.room === 'empty' && answering.length > 0) {
      // An empty line only parts what was found from what follows; a label may still stand below it.
      const below = items[at + 1];
      if (!below || (below.boxes.length === 0 && !below.control && below.room !== 'label' && below.room !== 'drawn'))
        break;
    } else if (fills) answering.push(item);
    else {
      const isNext = asks(item, item.text) || headingLevelOf(item, items[at + 1]) !== null;
      if (isNext || answering.length > 0 || guidance >= MOST_GUIDANCE) break;
      guidance += 1;
    }
    at += 1;
  }
  const below = slotsIn(answering);
  // Behind guidance, an empty line says nothing.
  const found = below && (guidance === 0 || below.sure) ? below : null;
  const slots = own ? withComment(own, below) : found;
  return { slots, next: own || found ? at : from };
}

function withComment(own: Slots, below: Slots | null): Slots {
  return own.answerCell !== null || !below?.sure ? own : { ...own, commentCell: own.commentCell ?? below.answerCell };
}

/** What a run of paragraphs offers: boxes to tick, controls, labels, drawn lines, empty lines, in that order. */
function slotsIn(items: readonly FlowItem[]): Slots | null {
  const boxes = items.flatMap((item) => item.boxes).filter(({ label }) => label !== '');
  const controls = items.flatMap(({ control }) => (control ? [control] : []));
  const [label, comment] = items.filter(({ room }) => room === 'label');
  const drawn = items.find(({ room }) => room === 'drawn');
  const text = controls[0]?.locator ?? besideLabel(items, label) ?? drawn?.locator ?? null;
  if (boxes.length > 0) {
    const marks = Object.fromEntries(boxes.map((box) => [box.label, box.locator]));
    const ticked = boxes.filter(({ checked }) => checked).map((box) => box.label);
    const options = boxes.map((box) => box.label);
    return { ...NO_SLOTS, commentCell: text, marks, options, existingAnswer: ticked.join(', '), sure: true };
  }
  if (controls[0]) {
    const [first, second] = controls;
    const { options, locator, text: existingAnswer } = first;
    const commentCell = second?.locator ?? label?.locator ?? null;
    return { ...NO_SLOTS, answerCell: locator, commentCell, options, existingAnswer, sure: true };
  }
  if (text !== null) {
    const existingAnswer = label?.written ?? '';
    return { ...NO_SLOTS, answerCell: text, commentCell: comment?.locator ?? null, existingAnswer, sure: true };
  }
  const empty = items.find(({ room }) => room === 'empty');
  return empty ? { ...NO_SLOTS, answerCell: empty.locator } : null;
}

/** A frame or a drawn line below "Answer:" takes the answer; without one the label's own line does. */
function besideLabel(items: readonly FlowItem[], label: FlowItem | undefined): string | null {
  if (!label) return null;
  const next = items[items.indexOf(label) + 1];
  return next?.room === 'drawn' && next.locator.startsWith('T') ? next.locator : label.locator;
}
