import { History } from 'lucide-react';
import { useRef, useState } from 'react';
import { create } from 'zustand';
import type { InputOf } from '../../shared/contract';
import type { EarlierQuestion } from '../../shared/domain/roll-forward';
import { askLong } from '../frame/frame-store';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { readPickedFiles } from '../widgets/read-files';
import { countWords, dateWords } from '../widgets/words';
import { openDesk } from './desk-actions';
import { useDesk } from './desk-state';
import { offerDraftsBack, standNow } from './draft-anew';
import { useQuestionnaires } from './questionnaires-store';
import { flushTyped } from './typed-answers';

type From = InputOf<'answers.rollForward'>['from'];

const useDialog = create<{ open: 'choose' | 'vanished' | null }>(() => ({ open: null }));

export function openRollForward(): void {
  useDialog.setState({ open: 'choose' });
}

export function openVanished(): void {
  useDialog.setState({ open: 'vanished' });
}

function close(): void {
  useDialog.setState({ open: null });
}

/** The dialogs of rolling forward: what to carry over from, and what is not asked any more. */
export function RollForwardDialogs({ questionnaireId }: { questionnaireId: number }) {
  const open = useDialog((state) => state.open);
  if (open === 'choose') return <ChooseEarlier questionnaireId={questionnaireId} />;
  return open === 'vanished' ? <Vanished /> : null;
}

function ChooseEarlier({ questionnaireId }: { questionnaireId: number }) {
  const input = useRef<HTMLInputElement>(null);
  const earlier = useQuestionnaires((state) => state.questionnaires ?? []).filter(
    ({ id, approvedCount }) => id !== questionnaireId && approvedCount > 0,
  );
  const [chosen, setChosen] = useState(earlier[0]?.id ?? null);
  const take = (from: From) => {
    close();
    void rollForward(questionnaireId, from);
  };
  return (
    <Dialog title={say('Carry over from an earlier questionnaire')} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== null) take({ kind: 'questionnaire', questionnaireId: chosen });
        }}
      >
        <div className="bulk">
          <p>
            {say(
              'Questions are matched by number and by meaning. Answers to questions that did not change come in as drafts; changed, new and vanished questions are listed. Nothing you decided is touched.',
            )}
          </p>
          {earlier.length > 0 && (
            <fieldset className="earlier">
              <legend className="field-label">{say('Answered in this library')}</legend>
              {earlier.map(({ id, name, importedAt, approvedCount }) => (
                <label key={id} className="earlier-choice">
                  <input type="radio" name="earlier" checked={id === chosen} onChange={() => setChosen(id)} />
                  <span className="strong">{name}</span>
                  <span className="faint small">
                    {dateWords(importedAt)} · {countWords(approvedCount, 'approved answer')}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          {earlier.length === 0 && (
            <p className="faint">{say('No other questionnaire of this library has an approved answer yet.')}</p>
          )}
        </div>
        <DialogFoot
          note={
            <button type="button" className="button" onClick={() => input.current?.click()}>
              {say('Choose a filled file')}
            </button>
          }
        >
          <DialogCancel />
          <button type="submit" className="button primary" disabled={chosen === null}>
            <History size={14} aria-hidden />
            {say('Carry over')}
          </button>
        </DialogFoot>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('Choose the filled file')}
          accept=".xlsx,.xlsm,.csv,.tsv,.docx,.docm,.pdf,.json"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])].slice(0, 1);
            void readPickedFiles(files).then(([file]) => file !== undefined && take({ kind: 'file', file }));
          }}
        />
      </form>
    </Dialog>
  );
}

async function rollForward(questionnaireId: number, from: From): Promise<void> {
  if (!(await flushTyped())) return;
  const since = await standNow();
  const report = await askLong(say('Carrying answers over'), 'answers.rollForward', { questionnaireId, from });
  if (report === null) return;
  await openDesk(questionnaireId);
  const { carried } = report.counts;
  useDesk.setState({ filter: carried > 0 ? 'carried' : 'open', questionId: null, citation: 0 });
  const told = say(
    '{carried} carried over, {changed} changed, {new} new, {vanished} not asked any more.',
    report.counts,
  );
  offerDraftsBack(told, questionnaireId, since);
}

function Vanished() {
  const report = useDesk((state) => state.rolled);
  return (
    <Dialog
      title={say('Not asked any more')}
      note={say('In {source}, and not here', { source: report?.source ?? '' })}
      onClose={close}
    >
      <ul className="vanished" tabIndex={0}>
        {report?.vanished.map((question, index) => (
          // The same question may have been asked twice.
          <VanishedQuestion key={index} question={question} />
        ))}
      </ul>
      <DialogFoot>
        <DialogCancel words={say('Close')} />
      </DialogFoot>
    </Dialog>
  );
}

function VanishedQuestion({ question: { id, question, answer, comment } }: { question: EarlierQuestion }) {
  return (
    <li>
      <p>
        {id !== '' && <span className="faint number">{id} </span>}
        {question}
      </p>
      {answer !== '' && (
        <p className="faint small">
          {say('Answered then:')} {answer}
          {comment === '' ? '' : ` · ${comment}`}
        </p>
      )}
    </li>
  );
}
