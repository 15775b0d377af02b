import { FileX } from 'lucide-react';
import { create } from 'zustand';
import { loadClasses, useClasses } from '../classes/classes-store';
import { ask, askLong, tell } from '../frame/frame-store';
import { go } from '../frame/route';
import { offerUndo } from '../frame/undo';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { countWords } from '../widgets/words';
import { loadDocuments, type OpenDocument, useDocuments } from './documents-store';

const useTakeOut = create<{ asking: OpenDocument | null }>(() => ({ asking: null }));

export function askTakeOut(open: OpenDocument): void {
  useTakeOut.setState({ asking: open });
}

function close(): void {
  useTakeOut.setState({ asking: null });
}

export function TakeOutButton({ open }: { open: OpenDocument }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={say('Take this document out')}
      title={say('Take this document out (X)')}
      onClick={() => askTakeOut(open)}
    >
      <FileX size={15} aria-hidden />
    </button>
  );
}

/** Says what goes with a document before it goes. */
export function TakeOutDialog() {
  const open = useTakeOut((state) => state.asking);
  if (open === null) return null;
  const { document, statements } = open;
  return (
    <Dialog title={say('Take this document out?')} note={document.title} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void takeOut(open);
        }}
      >
        <div className="take-out">
          <p>
            {say(
              'What it says no longer counts ({statements}), and drafts that stand on it go. What was decided about its statements is kept, and counts again should the file come back.',
              { statements: countWords(statements.length, 'statement') },
            )}
          </p>
          {document.supersedes !== null && <p>{say('The edition it replaced counts again.')}</p>}
        </div>
        <DialogFoot note={say('One undo brings it back.')}>
          <DialogCancel />
          <button type="submit" className="button primary" data-first>
            {say('Take it out')}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

async function takeOut({ document: { id, title } }: OpenDocument): Promise<void> {
  // The library forgets the file with the document: whoever takes that back brings it along.
  const file = await ask('documents.file', { documentId: id });
  if (file === null) return;
  const found = useClasses.getState().documents.get(id);
  const disclosure = found?.because === 'decided' ? found.disclosure : null;
  if ((await ask('documents.takeBack', { documentIds: [id] }, 'writes')) === null) return;
  await showDocument(null);
  offerUndo(say('{document} is taken out.', { document: title }), async () => {
    const [back] =
      (await askLong(say('Reading {file}', { file: file.name }), 'documents.import', { files: [file] })) ?? [];
    const documentId = back?.documentId ?? null;
    if (documentId === null) return;
    if (disclosure !== null) await ask('documents.setDisclosure', { documentId, disclosure }, 'writes');
    await showDocument(documentId);
    tell('done', say('{document} is back. Answers follow when they are drafted again.', { document: title }));
  });
}

async function showDocument(documentId: number | null): Promise<void> {
  useDocuments.setState({ open: null });
  await Promise.all([loadDocuments(), loadClasses()]);
  go({ place: 'documents', documentId, statementId: null }, 'replace');
}
