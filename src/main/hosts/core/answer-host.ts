import { join } from 'node:path';
import { listRecent } from '../../app/recent-libraries';
import { createShelf, type Shelf } from '../../app/shelf';
import { installationFolder } from '../../platform/installation';
import { trackRunningCalls } from '../page/running-calls';
import type { CoreBeginning, FromCore, ToCore } from './core-messages';

/** What the core's process does with each message. `end` is called once the library is closed. */
export function answerHost(say: (message: FromCore) => void, end: () => void): (message: ToCore) => void {
  let shelf: Shelf | null = null;
  const calls = trackRunningCalls(() => ({
    run: (name, input, options) => {
      if (shelf === null) throw new Error('A call came before the beginning.');
      return shelf.run(name, input, options);
    },
  }));
  const run = async (request: Extract<ToCore, { kind: 'run' }>) => {
    const { call } = request;
    const reply = await calls.run(request, (progress) => say({ kind: 'progress', call, progress }));
    say({ kind: 'reply', call, reply });
  };
  return (message) => {
    switch (message.kind) {
      case 'begin':
        shelf = begin(message);
        break;
      case 'run':
        void run(message);
        break;
      case 'cancel':
        calls.cancel(message.call);
        break;
      case 'lock':
        shelf?.lock();
        break;
      case 'close':
        calls.cancelAll();
        shelf?.close();
        end();
        break;
    }
  };
}

function begin({ configFolder, homeFolder, library, orLast }: CoreBeginning): Shelf {
  const shelf = createShelf({ resourcesFolder: join(installationFolder(), 'resources'), configFolder, homeFolder });
  const first = library ?? (orLast ? lastOpened(configFolder) : null);
  if (first !== null) shelf.begin(first);
  return shelf;
}

function lastOpened(configFolder: string): string | null {
  return listRecent(configFolder).find(({ isMissing }) => !isMissing)?.path ?? null;
}
