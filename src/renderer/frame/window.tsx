import { useEffect, useRef } from 'react';
import { say } from '../language/language';
import { openPalette, Palette } from '../palette/palette';
import { BackupsDialog } from '../start/backups-dialog';
import { tellRestored } from '../start/backups-store';
import { PassphraseDialog } from '../start/passphrase-dialog';
import { fetchParts } from '../widgets/on-demand';
import { refreshSummary } from './frame-store';
import { KeyHelp, openKeyHelp } from './key-help';
import { EVERYWHERE, type KeyBinding, useKeys } from './keys';
import { Notices } from './notices';
import {
  ControlsPage,
  DocumentsPage,
  EvidencePage,
  ExportsPage,
  MemoryPage,
  OrganisationPage,
  OverviewPage,
  QuestionnairesPage,
} from './pages';
import { usePlaceKeys } from './places';
import { useRoute } from './route';
import { showRunning } from './running-work';
import { Sidebar } from './sidebar';
import { StatusLine } from './status-line';

const WINDOW_KEYS: readonly KeyBinding[] = [
  // The combination is heard by the palette itself, also while someone types; here it is listed.
  { key: 'ctrl+k', label: say('Go to anything'), shown: say('Ctrl+K'), run: openPalette },
  { key: '?', label: say('All keys'), run: openKeyHelp },
  { key: 'backspace', label: say('Back'), shown: say('Backspace'), run: () => history.back() },
];

/** The frame around every page: places at the left, what matters at the bottom. */
export function Window() {
  useEffect(() => {
    void refreshSummary();
    tellRestored();
    void showRunning();
    fetchParts();
    // A file that misses its place must not replace the page.
    const ignore = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
  const main = useRef<HTMLElement>(null);
  const place = useRoute((state) => state.route.place);
  const shown = useRef(place);
  useEffect(() => {
    // Whoever goes to a place is in it: the next Tab leads into the page, not through the places again.
    if (shown.current !== place && main.current?.contains(document.activeElement) === false) main.current.focus();
    shown.current = place;
  }, [place]);
  useKeys(EVERYWHERE, WINDOW_KEYS);
  usePlaceKeys();
  return (
    <div className="window">
      <Sidebar />
      <main className="window-page" ref={main} tabIndex={-1}>
        <Page />
      </main>
      <StatusLine />
      <Notices />
      <KeyHelp />
      <Palette />
      <BackupsDialog />
      <PassphraseDialog />
    </div>
  );
}

function Page() {
  const route = useRoute((state) => state.route);
  switch (route.place) {
    case 'overview':
      return <OverviewPage />;
    case 'documents':
      return <DocumentsPage route={route} />;
    case 'controls':
      return <ControlsPage route={route} />;
    case 'evidence':
      return <EvidencePage route={route} />;
    case 'questionnaires':
      return <QuestionnairesPage route={route} />;
    case 'exports':
      return <ExportsPage route={route} />;
    case 'organisation':
      return <OrganisationPage />;
    case 'memory':
      return <MemoryPage />;
  }
}
