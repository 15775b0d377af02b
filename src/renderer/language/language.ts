import { type Locale, momentIn } from '../../shared/dates';
import { type Said, sentence, spell } from '../../shared/sentence';

/** The languages the window speaks. What the library holds, and what is written for others, keeps its own. */
export type InterfaceLanguage = 'en' | 'de';

const KEY = 'proofbook.language';

// One table for each place of the window; none of them is fetched for English.
const GERMAN = import.meta.glob<Record<string, string>>('../../../resources/interface/de/*.json', {
  import: 'default',
});

// English needs no words but its own. Loaded once, before anything of the window is: a change of language loads it anew.
let words: Readonly<Record<string, string>> = {};
let spoken: InterfaceLanguage = 'en';

/** Loads the words of the language chosen on this machine, or of the system's where none was. Called before the window is. */
export async function loadLanguage(): Promise<void> {
  spoken = chosen();
  document.documentElement.lang = spoken;
  window.proofbook?.speak(spoken);
  if (spoken !== 'de') return;
  const tables = await Promise.all(Object.values(GERMAN).map((load) => load()));
  words = Object.assign({}, ...tables);
}

export function interfaceLanguage(): InterfaceLanguage {
  return spoken;
}

/** The language the window does not speak, offered in its own words, and what they mean. */
export function otherLanguage(): { language: InterfaceLanguage; words: string; meaning: string } {
  return spoken === 'de'
    ? { language: 'en', words: 'Interface in English', meaning: 'Oberfläche auf Englisch' }
    : { language: 'de', words: 'Oberfläche auf Deutsch', meaning: 'Interface in German' };
}

/** The window is made anew in the other language. What was typed and not yet written is kept, as on every restart. */
export function chooseLanguage(language: InterfaceLanguage): void {
  localStorage.setItem(KEY, language);
  location.reload();
}

/**
 * A sentence or word of the window in the language it speaks, with `{name}` filled in. The English text is its own key;
 * where a word is missing, English is shown.
 */
export function say(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words[text] ?? text).replaceAll(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/**
 * What the core told, in the language of the window: `said` is the same as data, left out where the whole of it stands in
 * the English words. Where either is missing, English is shown.
 */
export function sayTold(told: string, said: Said = sentence(told)): string {
  return spell(said, {
    language: spoken,
    wordsOf: (text) => words[text] ?? text,
    dateOf: (iso) => momentIn(iso, interfaceLocale()),
  });
}

/** For numbers and dates. */
export function interfaceLocale(): Locale {
  return spoken === 'de' ? 'de-DE' : 'en-GB';
}

function chosen(): InterfaceLanguage {
  const stored = localStorage.getItem(KEY) ?? navigator.language;
  return stored.toLowerCase().startsWith('de') ? 'de' : 'en';
}
