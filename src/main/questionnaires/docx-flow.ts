import type { FormBlock, FormCell, FormTable } from '../formats/docx-questions';
import type { FormControl } from '../formats/docx-questions-control';
import type { FormParagraph } from '../formats/docx-questions-paragraph';
import { type AnswerPlace, behindAnswerLabel, placeOf } from './docx-cell';
import { BREAK, type FlowItem, roomIn } from './flow-item';
import { looksLikeId } from './question-text';

/** The running text of a form: its paragraphs, the cells of tables that only arrange it, boxes to write in. */
export function flowOfBlocks(blocks: readonly FormBlock[], taken: ReadonlySet<FormTable>): FlowItem[] {
  return blocks.flatMap((block): FlowItem[] => {
    if ('element' in block) return [itemOfParagraph(block)];
    if (block.kind === 'answer') return [itemOfControl(block.control)];
    return itemsOfTable(block, taken);
  });
}

function itemsOfTable(table: FormTable, taken: ReadonlySet<FormTable>): FlowItem[] {
  const cells = table.rows.filter((row) => !row.hidden).flatMap((row) => row.cells);
  const nested = () =>
    cells.flatMap((cell) =>
      flowOfBlocks(
        cell.blocks.filter((block) => !('element' in block)),
        taken,
      ),
    );
  if (taken.has(table)) return [BREAK, ...nested()];
  const [only] = cells;
  // A frame to write in.
  if (only && cells.length === 1 && only.blocks.every((block) => 'element' in block && block.text === '')) {
    const place = placeOf(only.pieces);
    if (place.boxes.length === 0) return [{ ...BREAK, kind: 'text', locator: only.locator, room: 'drawn' }];
  }
  return isTabular(table) ? [BREAK, ...nested()] : cells.flatMap((cell) => flowOfBlocks(cell.blocks, taken));
}

/** Whether a table has columns, and does not only arrange what stands in it. */
export function isTabular(table: FormTable): boolean {
  return table.rows.some((row) => row.cells.filter((cell) => !isNumber(cell)).length >= 2);
}

/** A cell that only numbers what stands beside it. */
function isNumber({ pieces, blocks }: FormCell): boolean {
  const { text, boxes, control } = placeOf(pieces);
  const automatic = blocks.some((block) => 'element' in block && block.label !== '');
  return boxes.length === 0 && control === null && (text === '' ? automatic : looksLikeId(text));
}

function itemOfParagraph(paragraph: FormParagraph): FlowItem {
  const place: AnswerPlace = placeOf(paragraph.pieces);
  const { locator, text, label, headingLevel, bold } = paragraph;
  const first = paragraph.pieces.findIndex((piece) => piece.kind === 'control');
  const before = first === -1 ? text : placeOf(paragraph.pieces.slice(0, first)).text;
  const hasControls = place.boxes.length > 0 || place.control !== null;
  return {
    kind: 'text',
    locator,
    text,
    label,
    headingLevel,
    bold,
    room: hasControls ? null : roomIn(text),
    written: hasControls ? '' : (behindAnswerLabel(text) ?? ''),
    boxes: place.boxes.map(({ control, label: words }) => ({
      locator: control.locator,
      label: words,
      checked: control.checked,
    })),
    control: place.control && describe(place.control),
    lead: before,
  };
}

function itemOfControl(control: FormControl): FlowItem {
  if (control.kind === 'box') {
    return { ...BREAK, kind: 'text', boxes: [{ locator: control.locator, label: '', checked: control.checked }] };
  }
  return { ...BREAK, kind: 'text', locator: control.locator, control: describe(control) };
}

function describe({ locator, options, text, writable }: FormControl): NonNullable<FlowItem['control']> {
  return { locator: writable ? locator : null, options, text };
}
