import { LoaderCircle, Plus } from 'lucide-react';
import type { RestoreDifference, SnapshotSummary } from '../../shared/contract/libraries';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { byteWords, clockWords, dateWords } from '../widgets/words';
import { REASON_WORDS, tableWords } from './backup-words';
import { chooseCopy, closeBackups, keepCopyNow, restoreCopy, useBackups } from './backups-store';

/** The dated copies of the library, what each would change, and the way to put one in its place. */
export function BackupsDialog() {
  const { open, copies, chosen, isRestoring, problem, differences } = useBackups();
  if (!open) return null;
  const canRestore = chosen !== null && differences !== null && differences.length > 0 && !isRestoring;
  return (
    <Dialog
      title="Backups"
      note="Checked copies beside the library, kept by the day, week and month"
      className="backups"
      closable
      onClose={closeBackups}
    >
      {copies !== null && copies.length === 0 && (
        <p className="pane-note">No copy yet. One is kept every day you work; keep the first one now.</p>
      )}
      {copies !== null && copies.length > 0 && (
        <div className="backups-panes">
          <ul className="backups-list" aria-label="Copies">
            {copies.map((copy) => (
              <li key={copy.name}>
                <CopyLine copy={copy} isChosen={copy.name === chosen} />
              </li>
            ))}
          </ul>
          <section className="backups-preview" aria-label="What restoring would change" aria-live="polite">
            {problem !== '' ? <p role="alert">{problem}</p> : <Preview differences={differences} />}
          </section>
        </div>
      )}
      <DialogFoot note="What is there now is kept as a copy of its own first.">
        <button type="button" className="button" disabled={isRestoring} onClick={() => void keepCopyNow()}>
          <Plus size={14} aria-hidden />
          Keep a copy now
        </button>
        <DialogCancel words="Close" />
        <button
          type="button"
          className="button primary"
          disabled={!canRestore}
          onClick={() => chosen !== null && void restoreCopy(chosen)}
        >
          {isRestoring && <LoaderCircle size={14} className="turning" aria-hidden />}
          {isRestoring ? 'Restoring…' : 'Restore this copy'}
        </button>
      </DialogFoot>
    </Dialog>
  );
}

function CopyLine({ copy, isChosen }: { copy: SnapshotSummary; isChosen: boolean }) {
  const taken = new Date(copy.takenAt);
  return (
    <button
      type="button"
      className="backups-copy"
      aria-pressed={isChosen}
      onClick={() => void chooseCopy(copy.name)}
      title={copy.name}
    >
      <span className="strong number">
        {dateWords(copy.takenAt)}, {clockWords(taken)}
      </span>
      <span className="faint small">
        {REASON_WORDS[copy.reason]} · <span className="number">{byteWords(copy.byteLength)}</span>
      </span>
    </button>
  );
}

function Preview({ differences }: { differences: readonly RestoreDifference[] | null }) {
  if (differences === null) return <p className="faint">Comparing the copy with the library…</p>;
  if (differences.length === 0) return <p>The copy and the library hold the same. There is nothing to restore.</p>;
  return (
    <>
      <p className="backups-lead">Restoring this copy would change:</p>
      {differences.map((difference) => (
        <section key={difference.table} className="backups-table" aria-label={tableWords(difference.table)}>
          <h3>{tableWords(difference.table)}</h3>
          <Rows words="come back" sign="+" rows={difference.added} />
          <Rows words="go" sign="−" rows={difference.removed} />
          <Rows words="change" sign="~" rows={difference.changed} />
        </section>
      ))}
    </>
  );
}

function Rows({ words, sign, rows }: { words: string; sign: string; rows: RestoreDifference['added'] }) {
  if (rows.count === 0) return null;
  const named = rows.names.filter((name) => !name.startsWith('['));
  return (
    <div className="backups-rows">
      <p className="small">
        <span className="backups-sign number" aria-hidden>
          {sign}
        </span>
        <span className="number">{rows.count.toLocaleString('en')}</span> {words}
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
