import { FileDiff } from 'lucide-react';
import type { ReadBack, SentenceChange } from '../../shared/domain/read-back';
import { say } from '../language/language';
import { DropZone } from '../widgets/drop-zone';
import { dateWords } from '../widgets/words';
import { readEditedCopy, useLeaving } from './leaving-store';

const KIND_WORDS: Readonly<Record<SentenceChange['kind'], string>> = {
  changed: say('Changed'),
  deleted: say('Struck'),
  added: say('Added'),
  moved: say('Moved'),
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
        <section aria-label={say('Edited copy')}>
          <h2>{say('What came back')}</h2>
          <p className="faint small">
            {say('Drop an edited Word copy of an export here to see every sentence that was changed, struck or added.')}
          </p>
          <button type="button" className="button" onClick={choose}>
            <FileDiff size={15} aria-hidden />
            {say('Read an edited copy')}
          </button>
          {result !== null && <Changes result={result} />}
        </section>
      )}
    </DropZone>
  );
}

function Changes({ result: { fileName, recipient, exportedAt, unchanged, changes, comments } }: { result: ReadBack }) {
  const words = {
    file: fileName,
    recipient,
    day: dateWords(exportedAt),
    unchanged,
    changed: changes.length,
    comments: comments.length,
  };
  return (
    <>
      <p>
        {recipient === ''
          ? say(
              'Set against {file} of {day}: {unchanged} sentences as they were, {changed} otherwise, {comments} comments.',
              words,
            )
          : say(
              'Set against {file} for {recipient} of {day}: {unchanged} sentences as they were, {changed} otherwise, {comments} comments.',
              words,
            )}
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
                  ? say('No current document says this any more.')
                  : say('The library says: {sentence}', { sentence: change.today })}
              </p>
            )}
            {change.authors.length > 0 && <p className="faint small">{change.authors.join(', ')}</p>}
          </li>
        ))}
        {comments.map(({ author, text, about }, index) => (
          <li key={`comment ${index}`}>
            <b>{say('Comment')}</b> <span className="faint small">{author}</span>
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
