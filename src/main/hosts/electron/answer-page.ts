import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { SaveOutcome } from '../../../shared/bridge';
import type { NamedFile } from '../../../shared/domain/file';
import { AppError, type Reply, refused, toldBy } from '../../../shared/errors';
import type { Speaker } from '../../../shared/sentence';
import { type CallProgress, PROGRESS_CHANNEL, WINDOW_CHANNEL } from '../../../shared/window-channel';
import { writeFileWhole } from '../../platform/files';
import { logBug } from '../../platform/log';
import { trackRunningCalls } from '../page/running-calls';
import { chooseLibraryToMake, chooseLibraryToOpen } from './choose-library';
import type { OpenLibrary } from './open-library';
import { PAGE_URL } from './page-protocol';
import type { Say } from './voice';

const call = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
// Checks the envelope; the operation's name and input are checked by the door, as for every host.
const requestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('run'),
    call,
    name: z.string().max(100),
    input: z.unknown(),
    library: z.string().max(64).optional(),
  }),
  z.object({ kind: z.literal('cancel'), call }),
  z.object({
    kind: z.literal('save-file'),
    file: z.object({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
  }),
  z.object({ kind: z.literal('drop-library'), path: z.string().min(1).max(4000).endsWith('.proofbook') }),
  z.object({ kind: z.literal('speak'), language: z.enum(['en', 'de']) }),
  z.object({ kind: z.literal('choose-library'), purpose: z.enum(['open', 'make']), name: z.string().max(300) }),
]);

/** The language of the page, for what stands outside of it. */
export interface Speaking {
  say: Say;
  change(language: Speaker['language']): void;
}

/** Answers what the page asks over the one channel, and only the page's own top frame. */
export function answerPage(window: BrowserWindow, library: OpenLibrary, speaking: Speaking): void {
  const calls = trackRunningCalls(() => library);
  ipcMain.handle(
    WINDOW_CHANNEL,
    async (event, message: unknown): Promise<Reply<unknown> | SaveOutcome | string | null | undefined> => {
      const parsed = requestSchema.safeParse(message);
      if (!parsed.success || !isOwnPage(event)) {
        return refused(new AppError('bad-input', 'The window asked for something it may not have.'));
      }
      const request = parsed.data;
      switch (request.kind) {
        case 'run':
          return calls.run(request, (progress) => {
            const report: CallProgress = { call: request.call, progress };
            if (!event.sender.isDestroyed()) event.sender.send(PROGRESS_CHANNEL, report);
          });
        case 'cancel':
          calls.cancel(request.call);
          return undefined;
        case 'save-file':
          return saveFile(window, request.file);
        case 'drop-library':
          library.replace(request.path);
          return undefined;
        case 'speak':
          speaking.change(request.language);
          return undefined;
        case 'choose-library': {
          const isNew = request.purpose === 'make';
          const path = await (isNew
            ? chooseLibraryToMake(window, bareName(request.name), speaking.say)
            : chooseLibraryToOpen(window, speaking.say));
          if (path !== null) library.grant(path);
          return path;
        }
      }
    },
  );
  window.on('closed', () => calls.cancelAll());
}

function isOwnPage(event: IpcMainInvokeEvent): boolean {
  return event.senderFrame !== null && event.senderFrame.parent === null && event.senderFrame.url.startsWith(PAGE_URL);
}

async function saveFile(window: BrowserWindow, file: NamedFile): Promise<SaveOutcome> {
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), bareName(file.name)),
  });
  if (choice.canceled) return { kind: 'cancelled' };
  try {
    writeFileWhole(choice.filePath, file.bytes);
    return { kind: 'saved', where: choice.filePath };
  } catch (error) {
    if (!(error instanceof AppError)) logBug('save file', error);
    const failed =
      error instanceof AppError
        ? error
        : new AppError('storage-failed', 'The file could not be written. Choose another folder.');
    return { kind: 'failed', ...toldBy(failed) };
  }
}

/** A name without folders and without characters a file system refuses. */
function bareName(name: string): string {
  return name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_');
}
