import { say } from '../language/language';
import { numberWords } from './words';

/** How much of a questionnaire is approved, as a bar and in figures. */
export function ApprovalProgress({ name, approved, total }: { name: string; approved: number; total: number }) {
  return (
    <span className="progress-cell">
      <progress className="bar" value={approved} max={total} aria-label={say('Approved in {name}', { name })} />
      <span className="number small">
        {say('{done} of {total}', { done: numberWords(approved), total: numberWords(total) })}
      </span>
    </span>
  );
}
