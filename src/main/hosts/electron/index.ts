import { app, dialog, powerMonitor } from 'electron';
import { AppError } from '../../../shared/errors';
import { sentence } from '../../../shared/sentence';
import { closeNetworkDoors } from '../../platform/close-network';
import { logBug } from '../../platform/log';
import { answerPage } from './answer-page';
import { denyEverythingElse, lockDownEarly } from './lock-down';
import { setMenu } from './menu';
import { type OpenLibrary, openLibrary } from './open-library';
import { declarePageScheme, servePage } from './page-protocol';
import { languageOf, type Say, sayIn } from './voice';
import { openWindow } from './window';

closeNetworkDoors(globalThis);
// Before anything is ready: the scheme, the lock-down, and one process for all windows of a person, so that nobody opens a library twice.
declarePageScheme();
lockDownEarly();
if (app.requestSingleInstanceLock()) {
  void start().catch(stop);
} else {
  app.quit();
}

async function start(): Promise<void> {
  // On a Mac a double-clicked library arrives as an event that may come before the program is ready.
  let library: OpenLibrary | null = null;
  let handedOver: string | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (library === null) handedOver = path;
    else library.replace(path);
  });

  await app.whenReady();
  denyEverythingElse();
  servePage();
  let language = languageOf(app.getLocale());
  const say: Say = (said) => sayIn(language)(said);
  const opened = openLibrary(handedOver, say);
  library = opened;
  const window = openWindow();
  library.onReplaced(() => window.reload());

  // Whoever opens the machine again may be somebody else.
  const lock = () => {
    library?.lock();
    window.reload();
  };
  const speakNow = () => setMenu(window, opened, lock, language);
  speakNow();
  answerPage(window, opened, {
    say,
    change: (chosen) => {
      language = chosen;
      speakNow();
    },
  });
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);

  app.on('second-instance', (_event, argv, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    library?.replaceFromArguments(argv, folder);
  });
  app.on('window-all-closed', () => app.quit());
  let isClosed = false;
  const close = async () => {
    await library?.close();
    isClosed = true;
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (isClosed) return;
    // The library is closed in its own process, which takes a moment.
    event.preventDefault();
    void close();
  });
}

function stop(error: unknown): void {
  if (!(error instanceof AppError)) logBug('start', error);
  const told =
    error instanceof AppError
      ? error.said
      : sentence('Proofbook could not start. Start it from a terminal to see why.');
  dialog.showErrorBox('Proofbook', sayIn(languageOf(app.getLocale()))(told));
  app.exit(1);
}
