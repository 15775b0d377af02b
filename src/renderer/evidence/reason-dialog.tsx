import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../shared/domain/evidence';
import { review, useEvidence } from './evidence-store';

const WORDS = {
  rejected: {
    title: 'Reject this piece',
    label: 'Why it does not do',
    hint: 'Whoever comes later reads this. Answers that cite it become stale.',
    act: 'Reject',
  },
  'newer-wanted': {
    title: 'Ask for a newer one',
    label: 'What is wanted, and from whom (may stay empty)',
    hint: 'It shows nothing until a newer one is there.',
    act: 'Ask for it',
  },
} as const;

/** The reason for a decision, in the person's words. */
export function ReasonDialog({ decision, piece }: { decision: 'rejected' | 'newer-wanted'; piece: Evidence }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const words = WORDS[decision];
  const isMissing = decision === 'rejected' && reason.trim() === '';
  const decide = () => {
    if (isMissing) return;
    dialog.current?.close();
    void review(decision, reason.trim());
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="reason-title"
      onClose={() => useEvidence.setState({ dialog: null })}
    >
      <header className="dialog-head">
        <h2 id="reason-title">{words.title}</h2>
        <span className="faint small one-line">{piece.title}</span>
      </header>
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
            autoFocus
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
        <footer className="claim-menu-foot">
          <span className="faint small">{words.hint}</span>
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={isMissing}>
            {words.act}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
