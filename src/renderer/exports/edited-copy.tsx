import { FileDiff } from 'lucide-react';
import type { ReadBack, SentenceChange } from '../../shared/domain/read-back';
import { DropZone } from '../widgets/drop-zone';
import { dateWords } from '../widgets/words';
import { readEditedCopy, useLeaving } from './leaving-store';

const KIND_WORDS: Readonly<Record<SentenceChange['kind'], string>> = {
  changed: 'Changed',
  deleted: 'Struck',
  added: 'Added',
  moved: 'Moved',
};

/** A copy that came back from a customer's lawyer, set against what was given out. */
export function EditedCopy() {
  const result = useLeaving((state) => state.readBack);
  return (
    <DropZone
      className="edited-copy"
      accept=".docx"
      multiple={false}
      onFiles={([file]) => file && void readEditedCopy(file)}
    >
      {(choose) => (
        <section aria-label="Edited copy">
          <h2>What came back</h2>
          <p className="faint small">
            Drop an edited Word copy of an export here to see every sentence that was changed, struck or added.
          </p>
          <button type="button" className="button quiet" onClick={choose}>
            <FileDiff size={15} aria-hidden />
            Read an edited copy
          </button>
          {result !== null && <Changes result={result} />}
        </section>
      )}
    </DropZone>
  );
}

function Changes({ result: { fileName, recipient, exportedAt, unchanged, changes, comments } }: { result: ReadBack }) {
  return (
    <>
      <p>
        {`Set against ${fileName}${recipient === '' ? '' : ` for ${recipient}`} of ${dateWords(exportedAt)}: ${unchanged} sentences as they were, ${changes.length} otherwise, ${comments.length} comments.`}
      </p>
      <ul className="gaps">
        {changes.map((change, index) => (
          <li key={`${index} ${change.before}`}>
            <b>{KIND_WORDS[change.kind]}</b>
            {change.heading !== '' && <span className="faint small"> {change.heading}</span>}
            <p>
              <ChangeWords change={change} />
            </p>
            {change.kind !== 'added' && change.statementId !== null && (
              <p className="faint small">
                {change.today === null
                  ? 'No current document says this any more.'
                  : `The library says: ${change.today}`}
              </p>
            )}
            {change.authors.length > 0 && <p className="faint small">{change.authors.join(', ')}</p>}
          </li>
        ))}
        {comments.map(({ author, text, about }, index) => (
          <li key={`comment ${index}`}>
            <b>Comment</b> <span className="faint small">{author}</span>
            <p>{text}</p>
            <p className="faint small">{about}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function ChangeWords({ change: { kind, before, after, words } }: { change: SentenceChange }) {
  if (kind === 'deleted') return <del>{before}</del>;
  if (kind === 'added') return <ins>{after}</ins>;
  if (kind === 'moved') return <>{after}</>;
  return words.map(({ kind: part, words: text }, index) => {
    const key = `${index} ${text}`;
    if (part === 'removed') return <del key={key}>{`${text} `}</del>;
    if (part === 'added') return <ins key={key}>{`${text} `}</ins>;
    return <span key={key}>{`${text} `}</span>;
  });
}
