import { useEffect, useState } from 'react';
import type { EditionChange, EditionComparison } from '../../shared/domain/edition';
import { ask } from '../frame/frame-store';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { Loading } from '../widgets/empty';
import { VirtualRows } from '../widgets/virtual-rows';
import { countWords, dateWords, numberWords } from '../widgets/words';
import type { ListedDocument } from './documents-store';

const KIND_WORDS: Readonly<Record<EditionChange['kind'], string>> = {
  added: say('New'),
  removed: say('Gone'),
  changed: say('Reworded'),
};

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
  if (comparison === null) return <Loading what={say('the changes')} />;
  const { older, unchanged, changes } = comparison;
  if (older === null) return <p className="pane-note">{say('There is no earlier edition to compare with.')}</p>;
  const numbered = changes.map((change, number) => ({ change, number }));
  return (
    <>
      <p className="edition-sum">
        {say('Against')}{' '}
        <a className="link" href={formatRoute({ place: 'documents', documentId: older.id, statementId: null })}>
          {older.fileName}
        </a>
        {older.statedDate !== null && `, ${say('dated {date}', { date: dateWords(older.statedDate) })}`}:{' '}
        {sumOf(changes)}{' '}
        <span className="faint">{say('{passages} unchanged.', { passages: countWords(unchanged, 'passage') })}</span>
      </p>
      <VirtualRows
        className="grow edition-changes"
        label={say('Changes in {document}', { document: document.title })}
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
  if (changes.length === 0) return say('no passage was changed.');
  const count = (kind: EditionChange['kind']) => numberWords(changes.filter((change) => change.kind === kind).length);
  return say('{reworded} reworded, {added} new, {gone} gone.', {
    reworded: count('changed'),
    added: count('added'),
    gone: count('removed'),
  });
}

function ChangeRow({ change: { kind, path, page, words } }: { change: EditionChange }) {
  const place = [path.at(-1) ?? '', page === null ? '' : say('p. {page}', { page })]
    .filter((part) => part !== '')
    .join(' · ');
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
