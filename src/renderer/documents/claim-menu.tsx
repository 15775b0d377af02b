import { useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { type Claim, DEPLOYMENTS, MODALITIES, type Statement, SUBJECTS } from '../../shared/domain/statement';
import { claimOf, correctClaim } from './documents-store';
import { DEPLOYMENT_WORDS, MODALITY_SIGNS, SUBJECT_WORDS } from './modality-words';

interface MenuState {
  statement: Statement | null;
  /** Where it was asked for, in pixels of the window; null for the middle. */
  at: { left: number; top: number } | null;
}

const useClaimMenu = create<MenuState>(() => ({ statement: null, at: null }));

const WIDTH_PX = 400;
const HEIGHT_PX = 330;
const MARGIN_PX = 12;

export function openClaimMenu(statement: Statement, beside?: Element): void {
  const anchor = beside ?? document.querySelector('.statement-list [aria-selected="true"] .claim-chips');
  const box = anchor?.getBoundingClientRect();
  const at =
    box === undefined
      ? null
      : {
          left: Math.max(MARGIN_PX, Math.min(box.left, window.innerWidth - WIDTH_PX - MARGIN_PX)),
          top: Math.max(MARGIN_PX, Math.min(box.bottom + 4, window.innerHeight - HEIGHT_PX - MARGIN_PX)),
        };
  useClaimMenu.setState({ statement, at });
}

/** How a statement claims, for which deployment and of whom: read from its words, and a person may know better. */
export function ClaimMenu() {
  const { statement, at } = useClaimMenu();
  if (statement === null) return null;
  return <ClaimForm key={statement.id} statement={statement} at={at} />;
}

function ClaimForm({ statement, at }: { statement: Statement; at: MenuState['at'] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [claim, setClaim] = useState<Claim>(claimOf(statement));
  useEffect(() => {
    dialog.current?.showModal();
    // A dialog begins at its first field, which is not the chosen one of a group.
    dialog.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog claim-menu"
      data-placed={at !== null}
      style={at ?? undefined}
      aria-labelledby="claim-menu-title"
      onClose={() => useClaimMenu.setState({ statement: null })}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <form
        method="dialog"
        onSubmit={() => {
          void correctClaim(statement, claim);
        }}
      >
        <h2 id="claim-menu-title" className="sr-only">
          Correct how the statement claims
        </h2>
        <Choice
          legend="How it claims"
          name="modality"
          values={MODALITIES}
          chosen={claim.modality}
          word={(modality) => MODALITY_SIGNS[modality].word}
          onChoose={(modality) => setClaim({ ...claim, modality })}
        />
        <Choice
          legend="Deployment"
          name="deployment"
          values={DEPLOYMENTS}
          chosen={claim.deployment}
          word={(deployment) => DEPLOYMENT_WORDS[deployment]}
          onChoose={(deployment) => setClaim({ ...claim, deployment })}
        />
        <Choice
          legend="Speaks of"
          name="subject"
          values={SUBJECTS}
          chosen={claim.subject}
          word={(subject) => SUBJECT_WORDS[subject]}
          onChoose={(subject) => setClaim({ ...claim, subject })}
        />
        <footer className="claim-menu-foot">
          <span className="faint small">The quote stays; the correction is kept.</span>
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="button primary">
            Correct
          </button>
        </footer>
      </form>
    </dialog>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  values: readonly Value[];
  chosen: Value;
  word: (value: Value) => string;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ legend, name, values, chosen, word, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="claim-choice">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} className="option small-option">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {word(value)}
        </label>
      ))}
    </fieldset>
  );
}
