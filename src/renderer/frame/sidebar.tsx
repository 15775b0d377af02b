import { Keyboard, Monitor, Moon, Search, Sun } from 'lucide-react';
import type { LibrarySummary } from '../../shared/contract/libraries';
import { say } from '../language/language';
import { openPalette } from '../palette/palette';
import { LibraryMenu } from '../start/library-menu';
import { countWords, numberWords } from '../widgets/words';
import { useFrame } from './frame-store';
import { openKeyHelp } from './key-help';
import { PLACES } from './places';
import { formatRoute, type Place, useRoute } from './route';
import { nextTheme, type Theme, useTheme } from './theme';

export function Sidebar() {
  const current = useRoute((state) => state.route.place);
  return (
    <nav className="sidebar" aria-label={say('Places')}>
      <LibraryMenu />
      <ul className="sidebar-places">
        {PLACES.map(({ place, label, short, icon: Icon, start }, index) => (
          <li key={place}>
            <a
              className="sidebar-place"
              href={formatRoute(start)}
              aria-current={place === current ? 'page' : undefined}
              title={say('{place} (Alt+{number})', { place: label, number: index + 1 })}
            >
              <Icon size={16} aria-hidden />
              <span>{short ?? label}</span>
              <PlaceCount place={place} />
            </a>
          </li>
        ))}
      </ul>
      <div className="sidebar-foot">
        <button type="button" className="sidebar-place" onClick={openPalette} title={say('Go to anything (Ctrl+K)')}>
          <Search size={16} aria-hidden />
          <span>{say('Go to')}</span>
          <kbd>{say('Ctrl K')}</kbd>
        </button>
        <button type="button" className="sidebar-place" onClick={openKeyHelp} title={say('All keys (?)')}>
          <Keyboard size={16} aria-hidden />
          <span>{say('Keys')}</span>
          <kbd>?</kbd>
        </button>
        <ThemeButton />
      </div>
    </nav>
  );
}

function PlaceCount({ place }: { place: Place }) {
  const summary = useFrame((state) => state.summary);
  if (summary === null) return null;
  const { count, words } = countOf(place, summary);
  if (count === 0) return null;
  return (
    <span className="sidebar-count" title={words}>
      <span aria-hidden>{numberWords(count)}</span>
      <span className="sr-only">, {words}</span>
    </span>
  );
}

function countOf(place: Place, summary: LibrarySummary): { count: number; words: string } {
  const { documents, openAnswers, evidenceToReview } = summary;
  if (place === 'documents') return { count: documents, words: countWords(documents, 'document') };
  if (place === 'evidence')
    return { count: evidenceToReview, words: countWords(evidenceToReview, 'piece to review', 'pieces to review') };
  if (place === 'questionnaires')
    return { count: openAnswers, words: countWords(openAnswers, 'answer to review', 'answers to review') };
  return { count: 0, words: '' };
}

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: say('System theme'),
  light: say('Light theme'),
  dark: say('Dark theme'),
};

function ThemeButton() {
  const theme = useTheme((state) => state.theme);
  const Icon = theme === 'system' ? Monitor : theme === 'light' ? Sun : Moon;
  return (
    <button
      type="button"
      className="sidebar-place"
      onClick={nextTheme}
      title={say('Change between system, light and dark')}
    >
      <Icon size={16} aria-hidden />
      <span>{THEME_WORDS[theme]}</span>
    </button>
  );
}
