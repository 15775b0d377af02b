import { type FormEvent, useState } from 'react';
import type { ListedControl } from '../../shared/domain/care';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { countWords, numberWords } from '../widgets/words';
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
    <Dialog title={say('Owner and review day')} note={nameOf(targets)} onClose={close}>
      <form className="controls-form" onSubmit={submitted(() => void (isChanged && assign(targets, change)))}>
        <label className="field">
          <span className="field-label">{say('Who answers for it: a name or a role')}</span>
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
          <span className="field-label">{say('To be looked at again on')}</span>
          <input
            className="field-line"
            type="date"
            value={form.reviewOn}
            onChange={(event) => setForm({ ...form, reviewOn: event.currentTarget.value })}
          />
        </label>
        <DialogFoot note={targets.length > 1 ? say('What you leave as it is stays as it is for each.') : ''}>
          <DialogCancel />
          <button type="submit" className="button primary" disabled={!isChanged}>
            {targets.length === 1 ? say('Set') : say('Set for {count}', { count: numberWords(targets.length) })}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

const REASONS: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: [
    say('Result of the risk assessment.'),
    say('Required by law.'),
    say('Contracts with customers ask for it.'),
    say('Good practice that we follow.'),
  ],
  no: [
    say('We do not do this.'),
    say('We have no premises of our own.'),
    say('We do not develop software.'),
    say('A provider does this for us under contract.'),
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
    <Dialog title={say('Does it apply?')} note={nameOf(targets)} onClose={close}>
      <form className="controls-form" onSubmit={submitted(decide)}>
        <fieldset className="field">
          <legend className="field-label">{say('In the Statement of Applicability')}</legend>
          <div className="segments">
            {([true, false] as const).map((each) => (
              <button
                key={String(each)}
                type="button"
                aria-pressed={applicable === each}
                onClick={() => setApplicable(each)}
              >
                {each ? say('Applicable') : say('Not applicable')}
              </button>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span className="field-label">{say('Why: the standard asks for a reason either way')}</span>
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
        <div className="reasons" role="group" aria-label={say('Reasons often given')}>
          {reasons.map((reason) => (
            <button key={reason} type="button" className="tag" onClick={() => setJustification(reason)}>
              {reason}
            </button>
          ))}
        </div>
        <DialogFoot
          note={
            decided > 0 && targets.length > 1
              ? say('{decisions} will be replaced.', { decisions: countWords(decided, 'earlier decision') })
              : ''
          }
        >
          <DialogCancel />
          <button type="submit" className="button primary" disabled={!isReady}>
            {targets.length === 1 ? say('Decide') : say('Decide for {count}', { count: numberWords(targets.length) })}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function ConfirmDialog({ targets }: TargetsProps) {
  const { requirements, statements } = planConfirm(targets);
  const words = {
    statements: countWords(statements, 'suggested statement'),
    requirements: countWords(requirements, 'requirement'),
  };
  return (
    <Dialog title={say('Confirm what is suggested')} note={nameOf(targets)} onClose={close}>
      <form className="controls-form" onSubmit={submitted(() => void confirmSuggested(targets))}>
        <p>
          {statements === 1
            ? say(
                '{statements} is confirmed for {requirements}. What you confirmed or rejected before stays as it is.',
                words,
              )
            : say(
                '{statements} are confirmed for {requirements}. What you confirmed or rejected before stays as it is.',
                words,
              )}
        </p>
        <p className="faint">
          {say('A confirmed sentence counts as approved: it may leave in documents without a draft mark.')}
        </p>
        <DialogFoot note={say('Z takes it back.')}>
          <DialogCancel />
          <button type="submit" className="button primary" data-first disabled={statements === 0}>
            {say('Confirm {count}', { count: numberWords(statements) })}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
