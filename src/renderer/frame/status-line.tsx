import { Check, CloudOff, LoaderCircle, X } from 'lucide-react';
import { LockButton } from '../start/lock-button';
import { byteWords, clockWords, countWords, durationWords } from '../widgets/words';
import { type Job, useFrame } from './frame-store';

/** What matters to this user at any time: nothing leaves, all is saved, what is being worked on. */
export function StatusLine() {
  const { summary, jobs, savedAt, unsaved } = useFrame();
  return (
    <footer className="status-line">
      <span className="status-item" title="Proofbook makes no connections. Everything stays on this machine.">
        <CloudOff size={13} aria-hidden />
        Offline
      </span>
      <span className="status-item">
        {unsaved > 0 ? <LoaderCircle size={13} className="turning" aria-hidden /> : <Check size={13} aria-hidden />}
        {unsaved > 0 ? 'Saving…' : savedAt === null ? 'All saved' : `Saved ${clockWords(savedAt)}`}
      </span>
      {summary !== null && (
        <span className="status-item number">
          Library {byteWords(summary.byteLength)} · {countWords(summary.statements, 'statement')}
        </span>
      )}
      <LockButton />
      <span className="status-space" />
      <span role="status" className="status-jobs">
        {jobs.map((job) => (
          <JobItem key={job.id} job={job} />
        ))}
      </span>
    </footer>
  );
}

function JobItem({ job }: { job: Job }) {
  const { done, total, label } = job.progress ?? { done: 0, total: 0, label: '' };
  const fraction = total === 0 ? null : done / total;
  return (
    <span className="job">
      <span className="job-label" title={label}>
        {job.label}
        {total > 0 && (
          <span className="number"> {`${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}</span>
        )}
        {timeLeft(job)}
      </span>
      {fraction === null ? (
        <LoaderCircle size={13} className="turning" aria-hidden />
      ) : (
        <progress className="bar" value={done} max={total} aria-label={job.label} />
      )}
      <button
        type="button"
        className="icon-button small"
        onClick={job.cancel}
        aria-label={`Stop: ${job.label}`}
        title="Stop"
      >
        <X size={13} aria-hidden />
      </button>
    </span>
  );
}

/** A guess worth showing only once a few seconds have been measured. */
function timeLeft(job: Job): string {
  const elapsedMs = Date.now() - job.startedAt;
  const { done, total } = job.progress ?? { done: 0, total: 0 };
  if (elapsedMs < 3_000 || done === 0 || done >= total) return '';
  return ` · ${durationWords((elapsedMs / done) * (total - done))} to go`;
}
