import { useState } from 'react';
import type { Evidence } from '../../shared/domain/evidence';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { review, useEvidence } from './evidence-store';

const WORDS = {
  rejected: {
    title: say('Reject this piece'),
    label: say('Why it does not do'),
    hint: say('Whoever comes later reads this. Answers that cite it become stale.'),
    act: say('Reject'),
  },
  'newer-wanted': {
    title: say('Ask for a newer one'),
    label: say('What is wanted, and from whom (may stay empty)'),
    hint: say('It shows nothing until a newer one is there.'),
    act: say('Ask for it'),
  },
} as const;

/** The reason for a decision, in the person's words. */
export function ReasonDialog({ decision, piece }: { decision: 'rejected' | 'newer-wanted'; piece: Evidence }) {
  const [reason, setReason] = useState('');
  const close = () => useEvidence.setState({ dialog: null });
  const words = WORDS[decision];
  const isMissing = decision === 'rejected' && reason.trim() === '';
  const decide = () => {
    if (isMissing) return;
    close();
    void review(decision, reason.trim());
  };
  return (
    <Dialog title={words.title} note={piece.title} onClose={close}>
      <form
        className="evidence-form"
        onSubmit={(event) => {
          event.preventDefault();
          decide();
        }}
      >
        <label className="field">
          <span className="field-label">{words.label}</span>
          <textarea
            className="field-text"
            data-first
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              // One line is the rule: Enter decides, Shift+Enter writes on.
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              decide();
            }}
          />
        </label>
        <DialogFoot note={words.hint}>
          <DialogCancel />
          <button type="submit" className="button primary" disabled={isMissing}>
            {words.act}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
