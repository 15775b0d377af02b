import type { Language } from '../../shared/domain/document';
import { tokenise } from './tokenise';

// The commonest function words tell these languages apart within a sentence; no list of content words is needed.
const FUNCTION_WORDS: Record<'en' | 'de' | 'fr' | 'es', ReadonlySet<string>> = {
  en: words(
    'the of and to is are in that for with by on be as our we or not all this from have has does do did which any how your you it its their them there these those an at if can could will would should must may was were been who what where when whether into than then each only a',
  ),
  de: words(
    'der die das und ist sind in den von zu mit des auf für nicht ein eine einer eines einem einen im dem werden wird oder wir unsere durch bei nach alle sich aus auch wie zur zum welche welcher welches welchen haben hat sie ihre ihr ihren ihrem ihrer gibt es über nur wurde wurden kann können darf dürfen muss müssen soll sollen vor vom beim ob wer wann wo noch bereits kein keine sowie als an um bis',
  ),
  fr: words(
    'le la les des et est sont dans pour avec par sur une un du de au aux que qui nous vos votre notre ou pas sont cette ces quelle quels comment avez vous en à',
  ),
  es: words(
    'el la los las y es son en para con por una un del de al que se su sus nuestro cómo cuál usted ustedes están',
  ),
};

/** The language of a text by its function words; `other` where none of the known ones shows. */
export function detectLanguage(text: string): Language | 'fr' | 'es' | 'other' {
  const counts = { en: 0, de: 0, fr: 0, es: 0 };
  const tokens = tokenise(text.slice(0, 20_000));
  for (const { lower, text: written } of tokens) {
    // "IT" is a department in both languages, "it" a word of one.
    if (written.length > 1 && written === written.toUpperCase()) continue;
    for (const language of ['en', 'de', 'fr', 'es'] as const)
      if (FUNCTION_WORDS[language].has(lower)) counts[language] += 1;
  }
  const [best, second] = (Object.entries(counts) as ['en' | 'de' | 'fr' | 'es', number][]).sort((a, b) => b[1] - a[1]);
  if (best === undefined || second === undefined || best[1] === 0) return /[äöüß]/i.test(text) ? 'de' : 'other';
  return best[1] === second[1] && (second[0] === 'en' || best[0] === 'en') ? 'en' : best[0];
}

/** The document language an unknown or foreign text is filed under: its words are stemmed as English. */
export function documentLanguage(text: string): Language {
  return detectLanguage(text) === 'de' ? 'de' : 'en';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
