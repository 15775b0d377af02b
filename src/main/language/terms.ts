import type { Language } from '../../shared/domain/document';
import type { Lexicon } from './lexicon';
import { stem } from './stem';
import { isStopWord } from './stop-words';
import { tokenise } from './tokenise';

/** How a concept is written in the full-text index; a stem stands as it is. */
export function conceptTerm(concept: string): string {
  return `c_${concept.replaceAll('-', '_')}`;
}

/** What the full-text index keeps of a text: stems of its content words, parts of compounds, its concepts and their wider ones. */
export function indexTerms(text: string, language: Language, lexicon: Lexicon): string[] {
  const tokens = tokenise(text);
  const terms = new Set<string>();
  for (const token of tokens) {
    if (isStopWord(token.lower, language)) continue;
    terms.add(indexed(stem(token.lower, language)));
    if (language === 'de')
      for (const part of lexicon.splitCompound(token.lower)) terms.add(indexed(stem(part, language)));
  }
  for (const match of lexicon.find(tokens, language)) {
    terms.add(conceptTerm(match.concept));
    for (const wider of lexicon.broaderOf(match.concept)) terms.add(conceptTerm(wider));
  }
  return [...terms];
}

/** A stem as the index holds it: figures keep their dots as underscores ("1.2" → 1_2). */
export function indexed(stemmed: string): string {
  return stemmed.replaceAll(/[^\p{L}\p{N}_]/gu, '_');
}
