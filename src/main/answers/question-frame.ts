import frames from '../../../resources/lexicon/question-frames.json';
import type { Language } from '../../shared/domain/document';

/** A question without what its form puts around it. */
export interface BareQuestion {
  /** What is claimed or asked, the question's own words. */
  claim: string;
  /** True where the frame asks whether it is so: "please confirm that …", "geben Sie an, ob …". */
  asksWhether: boolean;
}

const oneOf = (patterns: readonly string[]) => patterns.map((pattern) => `(?:${pattern})`).join('|');
const byLanguage = (make: (language: Language) => RegExp): Record<Language, RegExp> => ({
  en: make('en'),
  de: make('de'),
});

const NUMBER = new RegExp(`^\\s*(?:${oneOf(frames.numbers)})[\\s:–-]+(?=\\p{L}|\\[|\\()`, 'iu');
const MARK = new RegExp(`[([](?:${oneOf(frames.marks)})[)\\]]`, 'giu');
const WHETHER = byLanguage((language) => new RegExp(`^\\W*(?:${oneOf(frames.whether[language])})[\\s:]+`, 'iu'));
const ENSURES = byLanguage((language) => new RegExp(`^\\W*(?:${oneOf(frames.ensures[language])})\\s+`, 'iu'));
const TAIL = byLanguage((language) => new RegExp(`,?\\s+(?:${oneOf(frames.tails[language])})(?=\\W*$)`, 'iu'));
const AGREES = new RegExp(`^\\W*(?:${oneOf(frames.agrees)})\\W*$`, 'iu');

// "Security: are backups encrypted?", but not "Backups: are they encrypted?"
const LABEL =
  /^[\p{L}&/ -]{3,40}:\s+(?=(?:do|does|is|are|has|have|can|will|what|which|how|who|where|when|werden|wird|ist|sind|haben|hat|gibt|wie|welche\p{L}?|wer|wo|wann)(?![\p{L}])(?!.*(?<![\p{L}])(?:they|it|these|this|those|them|sie|es|diese\p{L}?|dies)(?![\p{L}])))/iu;

/** Leaves out a number or a mark in front, so that sentences can be told apart. */
export function withoutMarks(text: string): string {
  const bare = text
    .replace(NUMBER, '')
    .replaceAll(MARK, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s+(?=[?.!])/gu, '')
    .trim();
  return /\p{L}{2}/u.test(bare) ? bare : text;
}

/** Whether a sentence only asks for agreement with the one before it. */
export function asksForAgreement(sentence: string): boolean {
  return AGREES.test(sentence);
}

/** Takes a sentence out of its frame. Where nothing would be left, the sentence stays as it is. */
export function readFrame(sentence: string, language: Language): BareQuestion {
  const labelled = sentence.replace(LABEL, '');
  const told = labelled.replace(WHETHER[language], '');
  const claim = told.replace(ENSURES[language], '').replace(TAIL[language], '');
  const isLeft = claim.split(/\s+/u).length >= 2 && /\p{L}{2}/u.test(claim);
  return isLeft ? { claim, asksWhether: told !== labelled } : { claim: sentence, asksWhether: false };
}
