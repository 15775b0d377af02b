import lexicon from '../../../resources/lexicon/marketing.json';
import { splitSentences } from '../language/sentences';

const PROMISE = new RegExp([...lexicon.promises.en, ...lexicon.promises.de].join('|'), 'iu');
const CLAIM = new RegExp(lexicon.claims.join('|'), 'iu');

/** True where every sentence of a text only promises: nothing in it could be held against the company. */
export function isMarketing(text: string): boolean {
  return splitSentences(text).every((sentence) => isMarketingSentence(sentence.text));
}

/** True for a sentence with a promise word and no word that could carry a claim about a measure. */
export function isMarketingSentence(sentence: string): boolean {
  return PROMISE.test(sentence) && !CLAIM.test(sentence);
}
