import { X } from 'lucide-react';
import { CLASS_SIGNS } from '../classes/class-words';
import { useClasses } from '../classes/classes-store';
import { useFrame } from '../frame/frame-store';
import { go } from '../frame/route';
import { say, sayTold } from '../language/language';
import { ListPane } from '../widgets/list-pane';
import { VirtualListbox } from '../widgets/virtual-rows';
import { countWords, dateWords, numberWords } from '../widgets/words';
import { type ListedDocument, useDocuments } from './documents-store';

interface DocumentListProps {
  documents: readonly ListedDocument[];
  documentId: number | null;
  choose: () => void;
}

export function DocumentList({ documents, documentId, choose }: DocumentListProps) {
  const selectedIndex = documents.findIndex(({ id }) => id === documentId);
  return (
    <ListPane
      className="document-list"
      title={say('Documents')}
      count={documents.length}
      choose={choose}
      addHint={say('Or drop files anywhere on this page (+)')}
    >
      <Importing />
      <FailedImports />
      <VirtualListbox
        className="grow"
        label={say('Documents')}
        items={documents}
        itemKey={({ id }) => id}
        estimate={52}
        selectedIndex={selectedIndex}
        onSelect={({ id }) => go({ place: 'documents', documentId: id, statementId: null }, 'replace')}
        renderRow={(document) => <DocumentRow document={document} />}
      />
    </ListPane>
  );
}

function DocumentRow({ document }: { document: ListedDocument }) {
  const disclosure = useClasses((state) => state.documents.get(document.id)?.disclosure ?? 'customer');
  const details = [
    disclosure === 'customer' ? null : CLASS_SIGNS[disclosure].word,
    document.supersededBy === null ? null : say('older edition'),
    document.statedDate === null ? null : dateWords(document.statedDate),
    countWords(document.statements, 'statement'),
  ];
  return (
    <div className="document-row" data-old={document.supersededBy !== null}>
      <span className="format-mark" data-format={document.format}>
        {document.format}
      </span>
      <span className="document-row-text">
        <span className="one-line" title={document.fileName}>
          {document.title}
        </span>
        <span className="faint small one-line number">{details.filter((detail) => detail !== null).join(' · ')}</span>
      </span>
    </div>
  );
}

/** The files being read: which one, how many of how many, and the way to stop. What was read until then stays. */
export function Importing() {
  const job = useFrame(({ jobs }) => jobs.find(({ operation }) => operation === 'documents.import'));
  if (job === undefined) return null;
  const { done, total, label } = job.progress ?? { done: 0, total: 0, label: '' };
  return (
    <section className="importing" aria-label={say('Files being read')}>
      <header>
        <span className="number">
          {total === 0
            ? say('Reading…')
            : say('File {number} of {total}', {
                number: numberWords(Math.min(done + 1, total)),
                total: numberWords(total),
              })}
        </span>
        <button type="button" className="button quiet" onClick={job.cancel}>
          {say('Stop')}
        </button>
      </header>
      <progress className="bar" value={done} max={Math.max(total, 1)} aria-label={say('Files read')} />
      <span className="faint small one-line">{label}</span>
    </section>
  );
}

function FailedImports() {
  const failed = useDocuments((state) => state.failed);
  if (failed.length === 0) return null;
  return (
    <section className="failed-imports" aria-label={say('Files that could not be read')}>
      <header>
        <h2>{say('{files} not read', { files: countWords(failed.length, 'file') })}</h2>
        <button
          type="button"
          className="icon-button small"
          aria-label={say('Close the list of files that were not read')}
          onClick={() => useDocuments.setState({ failed: [] })}
        >
          <X size={14} aria-hidden />
        </button>
      </header>
      <ul>
        {failed.map(({ fileName, message, said }, index) => (
          <li key={`${index} ${fileName}`}>{sayTold(message, said)}</li>
        ))}
      </ul>
    </section>
  );
}
