import { useEffect, useState } from 'react';
import type { EditionChange, EditionComparison } from '../../shared/domain/edition';
import { ask } from '../frame/frame-store';
import { formatRoute } from '../frame/route';
import { Loading } from '../widgets/empty';
import { VirtualRows } from '../widgets/virtual-rows';
import { countWords, dateWords } from '../widgets/words';
import type { ListedDocument } from './documents-store';

const KIND_WORDS = { added: 'New', removed: 'Gone', changed: 'Reworded' } as const;

/** What the edition says otherwise than the one before it, passage by passage. */
export function DocumentChanges({ document }: { document: Pick<ListedDocument, 'id' | 'title'> }) {
  const [comparison, setComparison] = useState<EditionComparison | null>(null);
  useEffect(() => {
    let current = true;
    void ask('documents.compare', { documentId: document.id }).then((found) => current && setComparison(found));
    return () => {
      current = false;
    };
  }, [document.id]);
  if (comparison === null) return <Loading what="the changes" />;
  const { older, unchanged, changes } = comparison;
  if (older === null) return <p className="pane-note">There is no earlier edition to compare with.</p>;
  const numbered = changes.map((change, number) => ({ change, number }));
  return (
    <>
      <p className="edition-sum">
        Against{' '}
        <a className="link" href={formatRoute({ place: 'documents', documentId: older.id, statementId: null })}>
          {older.fileName}
        </a>
        {older.statedDate !== null && `, dated ${dateWords(older.statedDate)}`}: {sumOf(changes)}
        <span className="faint">{countWords(unchanged, 'passage')} unchanged.</span>
      </p>
      <VirtualRows
        className="grow edition-changes"
        label={`Changes in ${document.title}`}
        items={numbered}
        itemKey={({ number }) => number}
        estimate={84}
        focusIndex={-1}
        renderRow={({ change }) => <ChangeRow change={change} />}
      />
    </>
  );
}

function sumOf(changes: readonly EditionChange[]): string {
  if (changes.length === 0) return 'no passage was changed. ';
  const count = (kind: EditionChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return `${count('changed')} reworded, ${count('added')} new, ${count('removed')} gone. `;
}

function ChangeRow({ change: { kind, path, page, words } }: { change: EditionChange }) {
  const place = [path.at(-1) ?? '', page === null ? '' : `p. ${page}`].filter((part) => part !== '').join(' · ');
  return (
    <div className="edition-change" data-kind={kind}>
      <p className="faint small number">
        <b>{KIND_WORDS[kind]}</b> {place !== '' && `· ${place}`}
      </p>
      <p className="edition-words">
        {words.map(({ kind: step, words: run }, index) => {
          const text = `${run} `;
          // Runs of one passage never change places, so their place names them.
          if (step === 'same') return <span key={index}>{text}</span>;
          return step === 'removed' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
        })}
      </p>
    </div>
  );
}
