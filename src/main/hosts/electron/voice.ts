import errors from '../../../../resources/interface/de/core-errors.json';
import menu from '../../../../resources/interface/de/menu.json';
import widgets from '../../../../resources/interface/de/widgets.json';
import { momentIn } from '../../../shared/dates';
import { type Said, type Speaker, spell } from '../../../shared/sentence';

const GERMAN: Readonly<Record<string, string>> = { ...errors, ...menu, ...widgets };

/** Says what stands outside the page, the menu and the system's own boxes, in the language of the window. */
export type Say = (said: Said) => string;

export function sayIn(language: Speaker['language']): Say {
  const wordsOf = (text: string) => (language === 'de' ? (GERMAN[text] ?? text) : text);
  const dateOf = (iso: string) => momentIn(iso, language === 'de' ? 'de-DE' : 'en-GB');
  return (said) => spell(said, { language, wordsOf, dateOf });
}

/** As the page chooses its own until somebody chooses otherwise. */
export function languageOf(locale: string): Speaker['language'] {
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}
