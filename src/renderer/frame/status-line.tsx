import { Check, CloudOff, LoaderCircle, X } from 'lucide-react';
import { say, sayTold } from '../language/language';
import { LockButton } from '../start/lock-button';
import { byteWords, clockWords, countWords, durationWords, numberWords } from '../widgets/words';
import { type Job, useFrame } from './frame-store';

/** What matters to this user at any time: nothing leaves, all is saved, what is being worked on. */
export function StatusLine() {
  const { summary, jobs, savedAt, unsaved } = useFrame();
  return (
    <footer className="status-line">
      <span className="status-item" title={say('Proofbook makes no connections. Everything stays on this machine.')}>
        <CloudOff size={13} aria-hidden />
        {say('Offline')}
      </span>
      <span className="status-item">
        {unsaved > 0 ? <LoaderCircle size={13} className="turning" aria-hidden /> : <Check size={13} aria-hidden />}
        {unsaved > 0
          ? say('Saving…')
          : savedAt === null
            ? say('All saved')
            : say('Saved {time}', { time: clockWords(savedAt) })}
      </span>
      {summary !== null && (
        <span className="status-item number">
          {say('Library {size}', { size: byteWords(summary.byteLength) })} ·{' '}
          {countWords(summary.statements, 'statement')}
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
      <span className="job-label" title={sayTold(label)}>
        {job.label}
        {total > 0 && (
          <span className="number">
            {' '}
            {say('{done} of {total}', { done: numberWords(done), total: numberWords(total) })}
          </span>
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
        aria-label={say('Stop: {work}', { work: job.label })}
        title={say('Stop')}
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
  return ` · ${say('{time} to go', { time: durationWords((elapsedMs / done) * (total - done)) })}`;
}
