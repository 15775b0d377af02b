import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/widgets.css';
import './styles/dialogs.css';
import './styles/panes.css';
import './styles/frame.css';
import './styles/overview.css';
import './styles/documents.css';
import './styles/classes.css';
import './styles/controls.css';
import './styles/questionnaires.css';
import './styles/map.css';
import './styles/exports.css';
import './styles/organisation.css';
import './styles/memory.css';
import './styles/start.css';
import './styles/evidence.css';
// Last: a narrow window overrides what the pages set.
import './styles/narrow.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from './frame/theme';
import { loadLanguage } from './language/language';
import { loopbackKey } from './loopback-key';

// The key leaves the address at once, whatever is waited for below.
loopbackKey();
applyTheme();
void start();

async function start(): Promise<void> {
  // Words first: tables of the window say theirs while they are imported.
  await loadLanguage();
  const [{ Window }, { Gate }] = await Promise.all([import('./frame/window'), import('./start/gate')]);
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <Gate>
        <Window />
      </Gate>
    </StrictMode>,
  );
}
