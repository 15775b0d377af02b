import { CheckCheck } from 'lucide-react';
import { create } from 'zustand';
import { ask, tell, useFrame } from '../frame/frame-store';
import { offerUndo } from '../frame/undo';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { countWords, numberWords } from '../widgets/words';
import { VERDICT_SIGNS } from './answer-words';
import { type BulkPlan, type LeftOutReason, planBulk } from './bulk-plan';
import { FILTER_WORDS } from './desk-filters';
import { deskView, replaceAnswers, useDesk } from './desk-state';
import { loadQuestionnaires } from './questionnaires-store';
import { flushTyped } from './typed-answers';

const useBulk = create<{ plan: BulkPlan | null }>(() => ({ plan: null }));

const REASON_WORDS: Readonly<Record<LeftOutReason, string>> = {
  conflict: say('Your documents disagree'),
  unknown: say('Unknown: no document says it'),
  planned: say('Planned only, not in place'),
  denied: say('A no: read it before a customer does'),
  doubtful: say('Something to know first: an old source, a condition, a provider …'),
  weak: say('Weak evidence'),
  'without-source': say('Without a source in your documents'),
  empty: say('No option fits, so the answer is empty'),
  edited: say('Edited by you and not yet approved'),
};

/** Shows what approving the drafts of the list as shown would do; nothing is approved by opening it. */
export async function openBulkApprove(): Promise<void> {
  if (!(await flushTyped())) return;
  if (useFrame.getState().jobs.some(({ operation }) => operation === 'answers.draftAll')) {
    tell('problem', say('Answers are being drafted. Approve them once that is done.'));
    return;
  }
  useBulk.setState({ plan: planBulk(deskView(useDesk.getState()).shown) });
}

export function BulkApprove() {
  const plan = useBulk((state) => state.plan);
  return plan === null ? null : <BulkDialog plan={plan} />;
}

function BulkDialog({ plan }: { plan: BulkPlan }) {
  const { filter, search } = useDesk.getState();
  const close = () => useBulk.setState({ plan: null });
  const count = plan.approve.length;
  return (
    <Dialog
      title={say('Approve the strong drafts')}
      note={scopeWords(FILTER_WORDS[filter], search.trim())}
      onClose={close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void approveMany(plan);
        }}
      >
        <div className="bulk">
          <section aria-label={say('To approve')}>
            <p className="bulk-sum">
              {count === 0
                ? say('No draft here is strong enough to be approved without a look at it.')
                : say('{drafts} will be approved. Each stands on a quote that says it plainly.', {
                    drafts: countWords(count, 'draft'),
                  })}
            </p>
            <ul className="bulk-counts">
              {plan.verdicts.map(([verdict, each]) => (
                <li key={verdict}>
                  <Chip sign={VERDICT_SIGNS[verdict]} />
                  <span className="number">{numberWords(each)}</span>
                </li>
              ))}
            </ul>
          </section>
          {plan.leftOut.length > 0 && (
            <section aria-label={say('Left for you')}>
              <h3>{say('Left for you to decide')}</h3>
              <dl className="bulk-left">
                {plan.leftOut.map(([reason, each]) => (
                  <div key={reason} className="key-line">
                    <dt>{REASON_WORDS[reason]}</dt>
                    <dd className="number">{numberWords(each)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
        </div>
        <DialogFoot note={say('One undo takes all of it back.')}>
          <DialogCancel />
          <button type="submit" className="button primary" data-first disabled={count === 0}>
            <CheckCheck size={14} aria-hidden />
            {say('Approve {count}', { count: numberWords(count) })}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** Which part of the list is meant. */
function scopeWords(filter: string, search: string): string {
  return search === '' ? say('In {filter}', { filter }) : say('In {filter}, with “{search}”', { filter, search });
}

async function approveMany({ approve }: BulkPlan): Promise<void> {
  const questionIds = approve.map(({ question }) => question.questionId);
  const approved = await ask('answers.approveMany', { questionIds }, 'writes');
  if (approved === null) return;
  show(approved);
  const ids = approved.map(({ question }) => question.questionId);
  const done = say('{answers} approved.', { answers: countWords(ids.length, 'answer') });
  if (ids.length === 0) tell('done', done);
  else offerUndo(done, () => reopenMany(ids));
}

/** Puts back among the open ones what was approved together. */
async function reopenMany(questionIds: readonly number[]): Promise<void> {
  const reopened = await ask('answers.reopenMany', { questionIds: [...questionIds] }, 'writes');
  if (reopened === null) return;
  show(reopened);
}

function show(answers: Parameters<typeof replaceAnswers>[0]): void {
  replaceAnswers(answers);
  // The question that was open may have left the list: the list starts again.
  useDesk.setState({ questionId: null, citation: 0 });
  void loadQuestionnaires();
}
