import { UNKNOWN_LEVEL } from '../formats/source-block';
import { splitSentences } from '../language/sentences';
import { recordParts, sectionNumber } from './line-marks';
import { isAnswerLabel, isQuestion, markedAnswer, markedQuestion, questionWithAnswer, readReply } from './replies';
import type { StructuredBlock, TextBlock } from './structured-block';

type Paragraph = StructuredBlock & { kind: 'paragraph' };

/** A lone question may be a figure of speech; where several are asked and answered they are what the text is made of. */
const FEWEST_UNMARKED = 2;
const LONGEST_QUESTION = 320;
const MOST_SENTENCES = 2;

/** Questions that are answered below them become headings of their answers; the marks "Q:" and "A:" are dropped. */
export function findQuestions(blocks: StructuredBlock[]): StructuredBlock[] {
  const split = blocks.flatMap(splitPair);
  const asked = split.map((block, index) =>
    isAsked(block) && isAnswered(split, index) && !repeatsHeading(split, index) ? block : null,
  );
  const unmarked = asked.filter((block) => block !== null && markedQuestion(block.text) === null).length;
  return split.map((block, index) => {
    const question = asked[index] ?? null;
    if (block.kind === 'heading' && isQuestion(block.text))
      return { ...block, text: markedQuestion(block.text) ?? block.text };
    if (question === null) {
      const above = questionAbove(split, index);
      return above === null ? block : withQuestion(withoutMark(block, split[index + 1]), above.text);
    }
    const bare = markedQuestion(question.text);
    const replied = readReply(textOf(split[index + 1])) !== null || markedAnswer(textOf(split[index + 1])) !== null;
    if (bare === null && !replied && !hasLabelledAnswer(split[index + 1]) && unmarked < FEWEST_UNMARKED) return block;
    return { kind: 'heading', level: UNKNOWN_LEVEL, text: bare ?? question.text, page: question.page };
  });
}

function splitPair(block: StructuredBlock): StructuredBlock[] {
  if (block.kind !== 'paragraph') return [block];
  const pair = questionWithAnswer(block.text);
  return pair === null ? [block] : pair.map((text) => ({ ...block, text }));
}

function isAsked(block: StructuredBlock): block is Paragraph {
  return (
    block.kind === 'paragraph' &&
    isQuestion(block.text) &&
    block.text.length <= LONGEST_QUESTION &&
    splitSentences(block.text).length <= MOST_SENTENCES
  );
}

/** Below a question stands something that is no question and no heading. */
function isAnswered(blocks: StructuredBlock[], index: number): boolean {
  const next = blocks.slice(index + 1).find((block) => block.kind !== 'navigation');
  return next !== undefined && next.kind !== 'heading' && !isQuestion(textOf(next));
}

/** The same question in other words right below a heading that asks already. */
function repeatsHeading(blocks: StructuredBlock[], index: number): boolean {
  const above = blocks[index - 1];
  return above?.kind === 'heading' && isQuestion(above.text);
}

function questionAbove(blocks: StructuredBlock[], index: number): TextBlock | null {
  const above = blocks.slice(Math.max(0, index - 5), index).findLast((block) => block.kind !== 'navigation');
  return above !== undefined && above.kind !== 'table' && isQuestion(above.text) ? above : null;
}

/** A mere "Yes." is repeated with its question: neither says anything without the other. */
function withQuestion(answer: StructuredBlock, text: string): StructuredBlock {
  if (answer.kind !== 'paragraph' || readReply(answer.text) === null) return answer;
  const question = markedQuestion(text) ?? (sectionNumber(text)?.rest || text);
  return { ...answer, text: `${question} ${answer.text}` };
}

/** "A: Yes." is "Yes."; "Answer: Yes" beside "Comment: …" is a field among fields and stays. */
function withoutMark(block: StructuredBlock, next: StructuredBlock | undefined): StructuredBlock {
  if (block.kind !== 'paragraph') return block;
  const answer = markedAnswer(block.text);
  return answer === null || (hasLabelledAnswer(block) && recordParts(textOf(next)) !== null)
    ? block
    : { ...block, text: answer };
}

function hasLabelledAnswer(block: StructuredBlock | undefined): boolean {
  const parts = recordParts(textOf(block));
  return parts !== null && isAnswerLabel(parts.label);
}

function textOf(block: StructuredBlock | undefined): string {
  return block === undefined || block.kind === 'table' ? '' : block.text;
}
