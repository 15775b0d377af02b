import { Languages } from 'lucide-react';
import { chooseLanguage, otherLanguage } from '../language/language';

/** Offers the other language in its own words, to whoever cannot read this one. */
export function LanguageButton() {
  const { language, words } = otherLanguage();
  return (
    <button
      type="button"
      className="button quiet start-language"
      lang={language}
      onClick={() => chooseLanguage(language)}
    >
      <Languages size={14} aria-hidden />
      {words}
    </button>
  );
}
