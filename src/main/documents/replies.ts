import lexicon from '../../../resources/lexicon/replies.json';

/** What a short answer says to its question, or a cell to the measure of its row. */
export type Reply = 'yes' | 'no' | 'partly' | 'planned' | 'not-applicable';

const REPLIES: ReadonlyMap<string, Reply> = new Map(
  Object.entries(lexicon.replies).flatMap(([reply, words]) =>
    // The names are those of Reply; a test reads each of them.
    words.map((word): [string, Reply] => [word, reply as Reply]),
  ),
);
const ANSWER_LABELS: ReadonlySet<string> = new Set(lexicon.answerLabels);
const COMMENT_LABELS: ReadonlySet<string> = new Set(lexicon.commentLabels);
const CELL_LABELS: ReadonlySet<string> = new Set([...lexicon.answerLabels, ...lexicon.statusLabels]);
const marks = (words: string[]) => words.join('|');
const QUESTION_MARK = new RegExp(`^(?:${marks(lexicon.questionMarks)})\\s?\\d{0,3}\\s?[:.)]\\s+`, 'iu');
const ANSWER_MARK = new RegExp(`^(?:${marks(lexicon.answerMarks)})\\s?\\d{0,3}\\s?[:.)]\\s+`, 'iu');
const ANSWER_INSIDE = new RegExp(`(?<=\\?["”’)]*)\\s+(?=(?:${marks(lexicon.answerMarks)})\\s?\\d{0,3}\\s?:\\s)`, 'iu');

export function isQuestion(text: string): boolean {
  return /\?["'”’)*_]*$/u.test(text);
}

/** The text behind "Q:", null where it does not begin so. */
export function markedQuestion(text: string): string | null {
  const mark = QUESTION_MARK.exec(text);
  return mark === null ? null : text.slice(mark[0].length);
}

/** The text behind "A:", null where it does not begin so. */
export function markedAnswer(text: string): string | null {
  const mark = ANSWER_MARK.exec(text);
  return mark === null ? null : text.slice(mark[0].length);
}

/** "Q: Is it? A: Yes." in one paragraph: the question and the answer; null for any other text. */
export function questionWithAnswer(text: string): [string, string] | null {
  const [question, answer, ...more] = text.split(ANSWER_INSIDE);
  return question === undefined || answer === undefined || more.length > 0 ? null : [question, answer];
}

export function isAnswerLabel(label: string): boolean {
  return ANSWER_LABELS.has(label.toLowerCase());
}

/** "Answer", "Comment", "Evidence": the fields below a question. */
export function isAnswerField(label: string): boolean {
  return ANSWER_LABELS.has(label.toLowerCase()) || COMMENT_LABELS.has(label.toLowerCase());
}

/** What a text replies, read from its first words ("No, never.", "Is it? Answer: Partly"); null where it does not. */
export function readReply(text: string): Reply | null {
  const answer = text.replace(/^.*\?["'”’)]*\s+(?=\S)/su, '');
  const label = /^([^:]{1,24}):\s*/u.exec(answer);
  const plain = label !== null && isAnswerLabel(label[1] ?? '') ? answer.slice(label[0].length) : answer;
  const first = /^[^.,;:!(–—]*/u.exec(plain)?.[0] ?? '';
  const words = first.replace(/[’]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
  return REPLIES.get(words) ?? null;
}

/** What the cell of a row says about it: "…; Answer: No; …", "…; Status: planned". */
export function readRowReply(row: string): Reply | null {
  for (const cell of row.split(/;\s+|(?<=\?)\s+/)) {
    const [label = '', ...rest] = cell.split(/:\s+/);
    if (rest.length === 0 || !CELL_LABELS.has(label.trim().toLowerCase().replace(/\?$/, ''))) continue;
    const reply = readReply(rest.join(': '));
    if (reply !== null) return reply;
  }
  return null;
}
