import { type FormEvent, useState } from 'react';
import type { ListedControl } from '../../shared/domain/care';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { countWords } from '../widgets/words';
import { useControls } from './controls-store';
import {
  annexOnly,
  assign,
  type CareChange,
  confirmSuggested,
  decideApplicability,
  nameOf,
  planConfirm,
} from './decisions';
import { targetsOf, useTable } from './table-state';

const close = () => useTable.setState({ dialog: null });

/** The dialogs of the place; each says first what it is about. */
export function ControlsDialogs({ chosen }: { chosen: ListedControl | null }) {
  const dialog = useTable((state) => state.dialog);
  if (dialog === null) return null;
  const targets = targetsOf(chosen);
  if (targets.length === 0) return null;
  switch (dialog) {
    case 'care':
      return <CareDialog targets={targets} />;
    case 'applicability':
      return <ApplicabilityDialog targets={annexOnly(targets)} />;
    case 'confirm':
      return <ConfirmDialog targets={targets} />;
  }
}

interface TargetsProps {
  targets: readonly ListedControl[];
}

function submitted(act: () => void) {
  return (event: FormEvent) => {
    event.preventDefault();
    close();
    act();
  };
}

/** What all of them have in common, empty where they differ. */
function common(targets: readonly ListedControl[], read: (line: ListedControl) => string): string {
  const values = new Set(targets.map(read));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

function CareDialog({ targets }: TargetsProps) {
  const lines = useControls((state) => state.lines) ?? [];
  const owners = [...new Set(lines.flatMap(({ care }) => care?.owner || []))].sort();
  const before = {
    owner: common(targets, ({ care }) => care?.owner ?? ''),
    reviewOn: common(targets, ({ care }) => care?.reviewOn ?? ''),
  };
  const [form, setForm] = useState(before);
  const change: CareChange = {
    ...(form.owner === before.owner ? {} : { owner: form.owner.trim() }),
    ...(form.reviewOn === before.reviewOn ? {} : { reviewOn: form.reviewOn || null }),
  };
  const isChanged = Object.keys(change).length > 0;
  return (
    <Dialog title="Owner and review day" note={nameOf(targets)} onClose={close}>
      <form className="controls-form" onSubmit={submitted(() => void (isChanged && assign(targets, change)))}>
        <label className="field">
          <span className="field-label">Who answers for it: a name or a role</span>
          <input
            className="field-line"
            data-first
            list="known-owners"
            maxLength={200}
            value={form.owner}
            onChange={(event) => setForm({ ...form, owner: event.currentTarget.value })}
          />
          <datalist id="known-owners">
            {owners.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </label>
        <label className="field">
          <span className="field-label">To be looked at again on</span>
          <input
            className="field-line"
            type="date"
            value={form.reviewOn}
            onChange={(event) => setForm({ ...form, reviewOn: event.currentTarget.value })}
          />
        </label>
        <DialogFoot note={targets.length > 1 ? 'What you leave as it is stays as it is for each.' : ''}>
          <DialogCancel />
          <button type="submit" className="button primary" disabled={!isChanged}>
            {targets.length === 1 ? 'Set' : `Set for ${targets.length.toLocaleString('en')}`}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

const REASONS: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: [
    'Result of the risk assessment.',
    'Required by law.',
    'Contracts with customers ask for it.',
    'Good practice that we follow.',
  ],
  no: [
    'We do not do this.',
    'We have no premises of our own.',
    'We do not develop software.',
    'A provider does this for us under contract.',
  ],
};

function ApplicabilityDialog({ targets }: TargetsProps) {
  const decisions = targets.map(({ applicability }) => applicability?.decision ?? null);
  const [applicable, setApplicable] = useState(!decisions.every((each) => each?.applicable === false));
  const [justification, setJustification] = useState(
    common(targets, (line) => line.applicability?.decision?.justification ?? ''),
  );
  const text = justification.trim();
  const decided = decisions.filter((each) => each !== null).length;
  const isReady = targets.length > 0 && text !== '';
  const decide = () => void (isReady && decideApplicability(targets, { applicable, justification: text }));
  const reasons = REASONS[applicable ? 'yes' : 'no'];
  return (
    <Dialog title="Does it apply?" note={nameOf(targets)} onClose={close}>
      <form className="controls-form" onSubmit={submitted(decide)}>
        <fieldset className="field">
          <legend className="field-label">In the Statement of Applicability</legend>
          <div className="segments">
            {([true, false] as const).map((each) => (
              <button
                key={String(each)}
                type="button"
                aria-pressed={applicable === each}
                onClick={() => setApplicable(each)}
              >
                {each ? 'Applicable' : 'Not applicable'}
              </button>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span className="field-label">Why: the standard asks for a reason either way</span>
          <textarea
            className="field-line"
            data-first
            rows={3}
            maxLength={4000}
            value={justification}
            onChange={(event) => setJustification(event.currentTarget.value)}
            onKeyDown={(event) => {
              // One line is the rule: Enter decides, Shift+Enter writes on.
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              if (!isReady) return;
              close();
              decide();
            }}
          />
        </label>
        <div className="reasons" role="group" aria-label="Reasons often given">
          {reasons.map((reason) => (
            <button key={reason} type="button" className="tag" onClick={() => setJustification(reason)}>
              {reason}
            </button>
          ))}
        </div>
        <DialogFoot
          note={decided > 0 && targets.length > 1 ? `${countWords(decided, 'earlier decision')} will be replaced.` : ''}
        >
          <DialogCancel />
          <button type="submit" className="button primary" disabled={!isReady}>
            {targets.length === 1 ? 'Decide' : `Decide for ${targets.length.toLocaleString('en')}`}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function ConfirmDialog({ targets }: TargetsProps) {
  const { requirements, statements } = planConfirm(targets);
  return (
    <Dialog title="Confirm what is suggested" note={nameOf(targets)} onClose={close}>
      <form className="controls-form" onSubmit={submitted(() => void confirmSuggested(targets))}>
        <p>
          <b className="number">{countWords(statements, 'suggested statement')}</b> {statements === 1 ? 'is' : 'are'}{' '}
          confirmed for {countWords(requirements, 'requirement')}. What you confirmed or rejected before stays as it is.
        </p>
        <p className="faint">
          A confirmed sentence counts as approved: it may leave in documents without a draft mark.
        </p>
        <DialogFoot note="Z takes it back.">
          <DialogCancel />
          <button type="submit" className="button primary" data-first disabled={statements === 0}>
            Confirm {statements.toLocaleString('en')}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
