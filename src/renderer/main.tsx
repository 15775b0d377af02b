import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/widgets.css';
import './styles/frame.css';
import './styles/documents.css';
import './styles/controls.css';
import './styles/questionnaires.css';
import './styles/exports.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Window } from './frame/window';
import { applyTheme } from './frame/theme';

applyTheme();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Window />
    </StrictMode>,
  );
}
