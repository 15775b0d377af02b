import { Popover } from '@base-ui/react/popover';
import { useRef, useState } from 'react';
import { create } from 'zustand';
import { type Claim, DEPLOYMENTS, MODALITIES, type Statement, SUBJECTS } from '../../shared/domain/statement';
import { say } from '../language/language';
import { DialogFoot } from '../widgets/dialog';
import { claimOf, correctClaim } from './documents-store';
import { DEPLOYMENT_WORDS, MODALITY_SIGNS, SUBJECT_WORDS } from './modality-words';

interface MenuState {
  statement: Statement | null;
  /** What it stands beside. */
  anchor: Element | null;
}

const useClaimMenu = create<MenuState>(() => ({ statement: null, anchor: null }));

export function openClaimMenu(statement: Statement, beside?: Element): void {
  const chosen = document.querySelector('.statement-list [aria-selected="true"] .claim-chips');
  useClaimMenu.setState({ statement, anchor: beside ?? chosen });
}

/** How a statement claims, for which deployment and of whom: read from its words, and a person may know better. */
export function ClaimMenu() {
  const { statement, anchor } = useClaimMenu();
  if (statement === null) return null;
  return <ClaimForm key={statement.id} statement={statement} anchor={anchor} />;
}

function close(): void {
  useClaimMenu.setState({ statement: null, anchor: null });
}

function ClaimForm({ statement, anchor }: { statement: Statement; anchor: MenuState['anchor'] }) {
  const popup = useRef<HTMLDivElement>(null);
  const [claim, setClaim] = useState<Claim>(claimOf(statement));
  return (
    <Popover.Root open modal onOpenChange={(open) => !open && close()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} align="start" sideOffset={4} collisionPadding={12} className="pop-place">
          <Popover.Popup
            ref={popup}
            className="dialog claim-menu"
            // A group of choices begins at the chosen one.
            initialFocus={() => popup.current?.querySelector<HTMLInputElement>('input:checked') ?? true}
          >
            <Popover.Title className="sr-only">{say('Correct how the statement claims')}</Popover.Title>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                close();
                void correctClaim(statement, claim);
              }}
            >
              <Choice
                legend={say('How it claims')}
                name="modality"
                values={MODALITIES}
                chosen={claim.modality}
                word={(modality) => MODALITY_SIGNS[modality].word}
                onChoose={(modality) => setClaim({ ...claim, modality })}
              />
              <Choice
                legend={say('Deployment')}
                name="deployment"
                values={DEPLOYMENTS}
                chosen={claim.deployment}
                word={(deployment) => DEPLOYMENT_WORDS[deployment]}
                onChoose={(deployment) => setClaim({ ...claim, deployment })}
              />
              <Choice
                legend={say('Speaks of')}
                name="subject"
                values={SUBJECTS}
                chosen={claim.subject}
                word={(subject) => SUBJECT_WORDS[subject]}
                onChoose={(subject) => setClaim({ ...claim, subject })}
              />
              <DialogFoot note={say('The quote stays; the correction is kept.')}>
                <Popover.Close className="button quiet">{say('Cancel')}</Popover.Close>
                <button type="submit" className="button primary">
                  {say('Correct')}
                </button>
              </DialogFoot>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
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
