import { LoaderCircle, Plus } from 'lucide-react';
import type { RestoreDifference, SnapshotSummary } from '../../shared/contract/libraries';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { byteWords, dateTimeWords, numberWords } from '../widgets/words';
import { REASON_WORDS, tableWords } from './backup-words';
import { chooseCopy, closeBackups, keepCopyNow, restoreCopy, useBackups } from './backups-store';

/** The dated copies of the library, what each would change, and the way to put one in its place. */
export function BackupsDialog() {
  const { open, copies, chosen, isRestoring, problem, differences } = useBackups();
  if (!open) return null;
  const canRestore = chosen !== null && differences !== null && differences.length > 0 && !isRestoring;
  return (
    <Dialog
      title={say('Backups')}
      note={say('Checked copies beside the library, kept by the day, week and month')}
      className="backups"
      closable
      onClose={closeBackups}
    >
      {copies !== null && copies.length === 0 && (
        <p className="pane-note">{say('No copy yet. One is kept every day you work; keep the first one now.')}</p>
      )}
      {copies !== null && copies.length > 0 && (
        <div className="backups-panes">
          <ul className="backups-list" aria-label={say('Copies')}>
            {copies.map((copy) => (
              <li key={copy.name}>
                <CopyLine copy={copy} isChosen={copy.name === chosen} />
              </li>
            ))}
          </ul>
          <section className="backups-preview" aria-label={say('What restoring would change')} aria-live="polite">
            {problem !== '' ? <p role="alert">{problem}</p> : <Preview differences={differences} />}
          </section>
        </div>
      )}
      <DialogFoot note={say('What is there now is kept as a copy of its own first.')}>
        <button type="button" className="button" disabled={isRestoring} onClick={() => void keepCopyNow()}>
          <Plus size={14} aria-hidden />
          {say('Keep a copy now')}
        </button>
        <DialogCancel words={say('Close')} />
        <button
          type="button"
          className="button primary"
          disabled={!canRestore}
          onClick={() => chosen !== null && void restoreCopy(chosen)}
        >
          {isRestoring && <LoaderCircle size={14} className="turning" aria-hidden />}
          {isRestoring ? say('Restoring…') : say('Restore this copy')}
        </button>
      </DialogFoot>
    </Dialog>
  );
}

function CopyLine({ copy, isChosen }: { copy: SnapshotSummary; isChosen: boolean }) {
  return (
    <button
      type="button"
      className="backups-copy"
      aria-pressed={isChosen}
      onClick={() => void chooseCopy(copy.name)}
      title={copy.name}
    >
      <span className="strong number">{dateTimeWords(copy.takenAt)}</span>
      <span className="faint small">
        {REASON_WORDS[copy.reason]} · <span className="number">{byteWords(copy.byteLength)}</span>
      </span>
    </button>
  );
}

function Preview({ differences }: { differences: readonly RestoreDifference[] | null }) {
  if (differences === null) return <p className="faint">{say('Comparing the copy with the library…')}</p>;
  if (differences.length === 0)
    return <p>{say('The copy and the library hold the same. There is nothing to restore.')}</p>;
  return (
    <>
      <p className="backups-lead">{say('Restoring this copy would change:')}</p>
      {differences.map((difference) => (
        <section key={difference.table} className="backups-table" aria-label={tableWords(difference.table)}>
          <h3>{tableWords(difference.table)}</h3>
          <Rows words={[say('comes back'), say('come back')]} sign="+" rows={difference.added} />
          <Rows words={[say('is taken out'), say('are taken out')]} sign="−" rows={difference.removed} />
          <Rows words={[say('changes'), say('change')]} sign="~" rows={difference.changed} />
        </section>
      ))}
    </>
  );
}

interface RowsProps {
  /** What becomes of one, and of several. */
  words: readonly [string, string];
  sign: string;
  rows: RestoreDifference['added'];
}

function Rows({ words: [one, many], sign, rows }: RowsProps) {
  if (rows.count === 0) return null;
  const named = rows.names.filter((name) => !name.startsWith('['));
  return (
    <div className="backups-rows">
      <p className="small">
        <span className="backups-sign number" aria-hidden>
          {sign}
        </span>
        <span className="number">{numberWords(rows.count)}</span> {rows.count === 1 ? one : many}
      </p>
      {named.length > 0 && (
        <ul className="small faint">
          {named.map((name, index) => (
            <li key={`${index} ${name}`} className="one-line">
              {name}
            </li>
          ))}
          {rows.count > named.length && <li>…</li>}
        </ul>
      )}
    </div>
  );
}
