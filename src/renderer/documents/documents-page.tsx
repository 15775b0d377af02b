import { FileText, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ClassDialog } from '../classes/class-dialog';
import { loadClasses } from '../classes/classes-store';
import { useFrame } from '../frame/frame-store';
import { useKeys } from '../frame/keys';
import { go, type Route } from '../frame/route';
import { UNDO_KEY } from '../frame/undo';
import { say } from '../language/language';
import { DropZone } from '../widgets/drop-zone';
import { Empty, Loading } from '../widgets/empty';
import { ClaimMenu } from './claim-menu';
import { DocumentList, Importing } from './document-list';
import { DocumentText } from './document-text';
import { importDocuments, loadDocuments, openDocument, useDocuments } from './documents-store';
import { StatementList } from './statement-list';
import { TakeOutDialog } from './take-out';

const ACCEPT = '.docx,.pdf,.md,.markdown,.txt,.html,.htm';

// Not with the statements: what was done is taken back while a document is being opened, and where none is left.
const KEYS = [UNDO_KEY];

type DocumentsRoute = Extract<Route, { place: 'documents' }>;

/** The company's documents: the list, one of them, and the statements found in it. */
export function DocumentsPage({ route }: { route: DocumentsRoute }) {
  const { documents, open } = useDocuments();
  const first = documents?.[0]?.id ?? null;
  const documentId = route.documentId ?? first;

  const [hoveredId, setHoveredId] = useState<number | null>(null);

  useKeys(say('Documents'), KEYS);
  useEffect(() => {
    void loadDocuments();
    void loadClasses();
  }, []);
  useEffect(() => {
    if (documentId !== null) void openDocument(documentId);
  }, [documentId]);

  if (documents === null) return <Loading what={say('documents')} />;
  const select = (statementId: number | null) => {
    if (documentId !== null) go({ place: 'documents', documentId, statementId }, 'replace');
  };
  // Pointing at a statement shows its words in the text, and the other way round.
  const shared = { statementId: route.statementId, hoveredId, onSelect: select, onHover: setHoveredId };
  return (
    <DropZone
      className="documents-page"
      accept={ACCEPT}
      multiple
      keyFor={say('Documents')}
      onFiles={(files) => void importDocuments(files)}
    >
      {(choose) =>
        documents.length === 0 ? (
          <FirstDocuments choose={choose} />
        ) : (
          <>
            <DocumentList documents={documents} documentId={documentId} choose={choose} />
            {open === null || open.document.id !== documentId ? (
              <Loading what={say('the document')} />
            ) : (
              <>
                <DocumentText {...shared} open={open} />
                <StatementList {...shared} open={open} />
                <ClaimMenu />
                <TakeOutDialog />
                <ClassDialog />
              </>
            )}
          </>
        )
      }
    </DropZone>
  );
}

function FirstDocuments({ choose }: { choose: () => void }) {
  const isReading = useFrame(({ jobs }) => jobs.some(({ operation }) => operation === 'documents.import'));
  if (isReading) {
    return (
      <Empty icon={FileText} title={say('Your documents are being read')}>
        <p>{say('Each opens here with the claims that were found in it.')}</p>
        <Importing />
      </Empty>
    );
  }
  return (
    <Empty icon={FileText} title={say('Start with what you already wrote down')}>
      <p>
        {say(
          'Drop your security documents here: policies, standards, measures annexes, whitepapers. Proofbook reads them on this machine, finds the single claims in them, and keeps each with its exact quote. Every answer it drafts later stands on one of these.',
        )}
      </p>
      <p>
        <button type="button" className="button primary" onClick={choose}>
          <FolderOpen size={16} aria-hidden />
          {say('Choose documents')}
        </button>
      </p>
      <p className="faint">{say('Word, PDF, Markdown, HTML and text. Nothing leaves this machine.')}</p>
    </Empty>
  );
}
