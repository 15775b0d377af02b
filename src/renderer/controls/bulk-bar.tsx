import { Check, Scale, UserPen, X } from 'lucide-react';
import type { ListedControl } from '../../shared/domain/care';
import { annexOnly, planConfirm } from './decisions';
import { useTable } from './table-state';

/** What can be done with the lines that are marked, each with how many it concerns. */
export function BulkBar({ targets }: { targets: readonly ListedControl[] }) {
  const annex = annexOnly(targets).length;
  const { statements } = planConfirm(targets);
  return (
    <div className="bulk-bar" role="group" aria-label="With the marked requirements">
      <b className="number">{targets.length.toLocaleString('en')} marked</b>
      <button type="button" className="button" onClick={() => useTable.setState({ dialog: 'care' })}>
        <UserPen size={14} aria-hidden />
        Owner and review…
      </button>
      <button
        type="button"
        className="button"
        disabled={annex === 0}
        onClick={() => useTable.setState({ dialog: 'applicability' })}
      >
        <Scale size={14} aria-hidden />
        Applicability…
      </button>
      <button
        type="button"
        className="button"
        disabled={statements === 0}
        onClick={() => useTable.setState({ dialog: 'confirm' })}
      >
        <Check size={14} aria-hidden />
        Confirm {statements.toLocaleString('en')}…
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Unmark all"
        onClick={() => useTable.setState({ marked: new Set() })}
      >
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}
