import { Check, Eye, Scale, UserPen, X } from 'lucide-react';
import type { ListedControl } from '../../shared/domain/care';
import { say } from '../language/language';
import { numberWords } from '../widgets/words';
import { annexOnly, openRequirementClasses, planConfirm } from './decisions';
import { useTable } from './table-state';

/** What can be done with the lines that are marked, each with how many it concerns. */
export function BulkBar({ targets }: { targets: readonly ListedControl[] }) {
  const annex = annexOnly(targets).length;
  const { statements } = planConfirm(targets);
  return (
    <div className="bulk-bar" role="group" aria-label={say('With the marked requirements')}>
      <b className="number">{say('{count} marked', { count: numberWords(targets.length) })}</b>
      <button type="button" className="button" onClick={() => useTable.setState({ dialog: 'care' })}>
        <UserPen size={14} aria-hidden />
        {say('Owner and review…')}
      </button>
      <button
        type="button"
        className="button"
        disabled={annex === 0}
        onClick={() => useTable.setState({ dialog: 'applicability' })}
      >
        <Scale size={14} aria-hidden />
        {say('Applicability…')}
      </button>
      <button
        type="button"
        className="button"
        disabled={statements === 0}
        onClick={() => useTable.setState({ dialog: 'confirm' })}
      >
        <Check size={14} aria-hidden />
        {say('Confirm {count}…', { count: numberWords(statements) })}
      </button>
      <button type="button" className="button" onClick={() => openRequirementClasses(targets)}>
        <Eye size={14} aria-hidden />
        {say('Readers…')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('Unmark all')}
        onClick={() => useTable.setState({ marked: new Set() })}
      >
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}
