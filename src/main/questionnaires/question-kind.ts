import questionWords from '../../../resources/questionnaires/question-words.json';
import type { QuestionKind } from '../../shared/domain/questionnaire';
import { meaningOfOption } from './option-meaning';
import { endsInQuestion, firstWord } from './question-text';
import { holdsPhrase, plainWords } from './words';

/** "Les données …": an article begins a question where a question mark ends it, and many other sentences. */
const YES_NO_OPENINGS = new Set([...questionWords.yesNoOpenings, ...questionWords.subjectOpenings]);
const LIST_OPENINGS = new Set(questionWords.listOpenings);
const OPEN_OPENINGS = new Set(questionWords.openOpenings);

/** What a question wants, from its words and the options beside it. A form's options say more than its words. */
export function kindOfQuestion(text: string, options: readonly string[]): QuestionKind {
  if (options.length > 0) {
    const known = options.filter((option) => meaningOfOption(option) !== null).length;
    return options.length <= 8 && known * 2 > options.length ? 'yes-no' : 'choice';
  }
  const plain = plainWords(text);
  const holds = (phrases: readonly string[]) => phrases.some((phrase) => holdsPhrase(plain, plainWords(phrase)));
  const first = firstWord(text);
  const yesNo = YES_NO_OPENINGS.has(first) && !OPEN_OPENINGS.has(first);
  if (yesNo && endsInQuestion(text)) return 'yes-no';
  if (holds(questionWords.document) && !yesNo) return 'document';
  if (holds(questionWords.period)) return 'period';
  if (holds(questionWords.number)) return 'number';
  if (plain.split(' ').length <= 12 && holds(questionWords.contact)) return 'contact';
  if (holds(questionWords.describe)) return 'describe';
  if (LIST_OPENINGS.has(first) || holds(questionWords.list)) return 'list';
  if (yesNo) return 'yes-no';
  if (OPEN_OPENINGS.has(first) || endsInQuestion(text)) return 'describe';
  return 'statement';
}
