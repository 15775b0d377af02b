import { CircleAlert, LoaderCircle } from 'lucide-react';
import { say } from '../language/language';
import { stopDemo, useStart } from './start-store';

/** What went wrong, in a sentence, where nothing covers it. */
export function StartProblem() {
  const problem = useStart((state) => state.problem);
  return (
    <p id="start-problem" className="start-problem" role="alert">
      {problem !== '' && <CircleAlert size={16} aria-hidden />}
      {problem}
    </p>
  );
}

/** How far long work is, and the way to stop it. */
export function Working() {
  const { isBusy, progress } = useStart();
  return (
    <div role="status" className="start-working">
      {isBusy && progress !== null && (
        <>
          <LoaderCircle size={14} className="turning" aria-hidden />
          <span className="one-line">
            {say('Reading {done} of {total} {file}', {
              done: progress.done,
              total: progress.total,
              file: progress.label,
            })}
          </span>
          {progress.total > 0 && (
            <progress
              className="bar"
              value={progress.done}
              max={progress.total}
              aria-label={say('Making the library')}
            />
          )}
          <button type="button" className="button quiet" onClick={stopDemo}>
            {say('Stop')}
          </button>
        </>
      )}
    </div>
  );
}
