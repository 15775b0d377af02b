import questionWords from '../../../resources/questionnaires/question-words.json';
import type { QuestionKind } from '../../shared/domain/questionnaire';
import { meaningOfOption } from './option-meaning';
import { endsInQuestion, firstWord } from './question-text';
import { plainWords } from './words';

/** "Les données …": an article begins a question where a question mark ends it, and many other sentences. */
const YES_NO_OPENINGS = new Set([...questionWords.yesNoOpenings, ...questionWords.subjectOpenings]);
const LIST_OPENINGS = new Set(questionWords.listOpenings);
const OPEN_OPENINGS = new Set(questionWords.openOpenings);

/** Whole words, as they stand in a text with a blank before and behind. */
const phrasesOf = (words: readonly string[]) => words.map((phrase) => ` ${plainWords(phrase)} `);
const DOCUMENT = phrasesOf(questionWords.document);
const PERIOD = phrasesOf(questionWords.period);
const NUMBER = phrasesOf(questionWords.number);
const CONTACT = phrasesOf(questionWords.contact);
const DESCRIBE = phrasesOf(questionWords.describe);
const LIST = phrasesOf(questionWords.list);

/** What a question wants, from its words and the options beside it. A form's options say more than its words. */
export function kindOfQuestion(text: string, options: readonly string[]): QuestionKind {
  if (options.length > 0) {
    const known = options.filter((option) => meaningOfOption(option) !== null).length;
    return options.length <= 8 && known * 2 > options.length ? 'yes-no' : 'choice';
  }
  const plain = plainWords(text);
  const padded = ` ${plain} `;
  const holds = (phrases: readonly string[]) => phrases.some((phrase) => padded.includes(phrase));
  const first = firstWord(text);
  const yesNo = YES_NO_OPENINGS.has(first) && !OPEN_OPENINGS.has(first);
  if (yesNo && endsInQuestion(text)) return 'yes-no';
  if (holds(DOCUMENT) && !yesNo) return 'document';
  if (holds(PERIOD)) return 'period';
  if (holds(NUMBER)) return 'number';
  if (plain.split(' ').length <= 12 && holds(CONTACT)) return 'contact';
  if (holds(DESCRIBE)) return 'describe';
  if (LIST_OPENINGS.has(first) || holds(LIST)) return 'list';
  if (yesNo) return 'yes-no';
  if (OPEN_OPENINGS.has(first) || endsInQuestion(text)) return 'describe';
  return 'statement';
}
