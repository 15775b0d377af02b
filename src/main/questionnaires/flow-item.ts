import { labelOfRoom } from '../formats/docx-questions-runs';
import { behindAnswerLabel, isAnswerLabel } from './docx-cell';
import { rolesOfHeader } from './header-role';
import { SURE } from './header-rows';

/** One paragraph of running text, or a place for an answer between paragraphs. */
export interface FlowItem {
  kind: 'text' | 'break';
  locator: string;
  text: string;
  /** The printed number or bullet in front of it, empty for none. */
  label: string;
  headingLevel: number | null;
  bold: boolean;
  /**
   * Room to write: an empty line, a drawn line or frame, a name for the answer ("Answer:"), any other name with a line
   * behind it ("Company: ____"); null where there are words.
   */
  room: 'empty' | 'drawn' | 'label' | 'field' | null;
  /** What stands behind the name for the answer already. */
  written: string;
  boxes: { locator: string; label: string; checked: boolean }[];
  control: { locator: string | null; options: string[]; text: string } | null;
  /** Words before the first box or control. */
  lead: string;
}

/** Where running text stops; other items are made from it. */
export const BREAK: FlowItem = {
  kind: 'break',
  locator: '',
  text: '',
  label: '',
  headingLevel: null,
  bold: false,
  room: null,
  boxes: [],
  control: null,
  lead: '',
  written: '',
};

export function roomIn(text: string): FlowItem['room'] {
  if (text === '') return 'empty';
  if (/^[\s._…‗–—-]{3,}$/u.test(text)) return 'drawn';
  if (behindAnswerLabel(text) !== null || isAnswerLabel(text)) return 'label';
  const label = labelOfRoom(text);
  if (label === null || !/[._…‗–—-]{3,}$/u.test(text)) return null;
  const [best] = rolesOfHeader(label);
  return best && ['answer', 'comment', 'evidence'].includes(best.role) && best.score >= SURE ? 'label' : 'field';
}

/** Titles that no style calls one stand below all that are. */
export const TITLE_LEVEL = 10;

/** How deep a title stands that an item is by style or by its looks; null for none. */
export function headingLevelOf(item: FlowItem, next: FlowItem | undefined): number | null {
  if (item.text === '' || item.boxes.length > 0 || item.control) return null;
  if (item.headingLevel !== null) return item.headingLevel;
  // A short bold line without room below is a title, whatever its style is called.
  const short = item.bold && item.text.length <= 80 && !/[.?!:]$/u.test(item.text);
  return short && next?.room === null && next.boxes.length === 0 ? TITLE_LEVEL : null;
}
