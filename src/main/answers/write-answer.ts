import type { Verdict } from '../../shared/domain/answer';
import type { Language } from '../../shared/domain/document';
import { chooseOption } from '../questionnaires/choose-option';
import type { AskedQuestion } from './draft-answer';
import type { Weighed } from './weigh-statement';

export interface WrittenAnswer {
  answer: string;
  comment: string;
  /** True where the form offers options and none says what is true. */
  noOption: boolean;
}

const WORDS: Record<Language, Partial<Record<Verdict, string>>> = {
  en: { yes: 'Yes', no: 'No', partly: 'Partly', planned: 'Planned', customer: 'Customer’s responsibility', inherited: 'Provided by a sub-processor' },
  de: { yes: 'Ja', no: 'Nein', partly: 'Teilweise', planned: 'Geplant', customer: 'Verantwortung des Kunden', inherited: 'Durch einen Unterauftragsverarbeiter erbracht' },
};

/**
 * What goes into the slot and beside it: the customer's own option where there are options, the statement's own sentence
 * otherwise. An unknown writes nothing; where no option is true the slot stays empty and the comment says why.
 */
export function writeAnswer(asked: AskedQuestion, language: Language, verdict: Verdict, best: Weighed): WrittenAnswer {
  if (verdict === 'unknown') return { answer: '', comment: '', noOption: false };
  const sentence = best.features.statement.text;
  const options = asked.options.length > 0 ? asked.options : Object.keys(asked.marks);
  if (options.length > 0) {
    const option = chooseOption(verdict, options);
    return { answer: option ?? '', comment: sentence, noOption: option === null };
  }
  const word = WORDS[language][verdict];
  if (word === undefined) return { answer: sentence, comment: '', noOption: false };
  return asked.commentCell === null
    ? { answer: `${word}. ${sentence}`, comment: '', noOption: false }
    : { answer: word, comment: sentence, noOption: false };
}
