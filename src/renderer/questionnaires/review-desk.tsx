import { CheckCheck } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { type KeyBinding, useKeys } from '../frame/keys';
import { Filters, SearchField } from '../widgets/filters';
import { VirtualListbox } from '../widgets/virtual-rows';
import { chooseOption, focusEditor } from './answer-editor';
import { BulkApprove, openBulkApprove } from './bulk-approve';
import { approve, chooseFilter, nextCitation, openCitation, reject, reopen, select, step, undo } from './desk-actions';
import { DESK_FILTERS, FILTER_WORDS, passesFilter, SINCE_FILTERS } from './desk-filters';
import { deskView, useDesk } from './desk-state';
import { takeQuote } from './evidence';
import { QuestionPane } from './question-pane';
import { QuestionRow } from './question-row';
import { openVanished } from './roll-forward-dialog';
import { openWriteStatement, WriteStatement } from './write-statement';

/** The heart: the list of questions, the one that is open, its answer and what it stands on. */
export function ReviewDesk({ answers }: { answers: readonly ReviewedAnswer[] }) {
  const state = useDesk();
  const { answers: all, filter, search, questionId, rolled } = state;
  const { shown, current, index } = useMemo(() => deskView(state), [all, filter, search, questionId, rolled]);
  const searchBox = useRef<HTMLInputElement>(null);
  const bindings = useMemo(() => deskKeys(searchBox), []);
  useKeys('Review desk', bindings);
  return (
    <div className="desk">
      <section className="pane question-list" aria-label="Questions">
        <Filters
          label="Filter"
          filters={DESK_FILTERS}
          words={FILTER_WORDS}
          count={(each) => answers.filter((answer) => passesFilter(answer, each)).length}
          chosen={filter}
          onChoose={chooseFilter}
        />
        <SinceFilters answers={answers} />
        <SearchField
          label="Search questions and answers"
          value={search}
          box={searchBox}
          onChange={(typed) => useDesk.setState({ search: typed })}
        />
        {shown.length === 0 ? (
          <p className="pane-note">{search === '' ? EMPTY_WORDS[filter] : 'No question holds these words.'}</p>
        ) : (
          <VirtualListbox
            className="grow"
            label="Questions"
            items={shown}
            itemKey={({ question }) => question.questionId}
            estimate={36}
            selectedIndex={index}
            onSelect={({ question }) => select(question.questionId)}
            renderRow={(answer) => <QuestionRow answer={answer} />}
          />
        )}
        <Progress answers={answers} />
        <BulkApprove />
        <WriteStatement />
      </section>
      {current === null ? <AllDone /> : <QuestionPane key={current.question.questionId} answer={current} />}
    </div>
  );
}

const EMPTY_WORDS = {
  open: 'Nothing is open. Every question is decided.',
  unknown: 'No open question is without a draft.',
  weak: 'No open answer rests on weak evidence.',
  conflict: 'No two documents disagree on an open question.',
  planned: 'No open answer rests on a plan.',
  stale: 'No open answer rests on an old or lost source.',
  all: 'This questionnaire has no questions.',
  carried: 'No carried-over answer is open.',
  changed: 'No changed question is open.',
  new: 'No new question is open.',
  'not-carried': 'No question of these is open.',
};

/** The same for what became of the questions since an earlier questionnaire. */
function SinceFilters({ answers }: { answers: readonly ReviewedAnswer[] }) {
  const { rolled, filter } = useDesk();
  if (rolled === null) return null;
  return (
    <div className="desk-filters" role="group" aria-label={`Since ${rolled.source}`}>
      <span className="since-label faint small one-line" title={`Set against ${rolled.source}`}>
        Since {rolled.source}
      </span>
      {SINCE_FILTERS.filter((each) => rolled.counts[each] > 0).map((each) => (
        <button key={each} type="button" aria-pressed={filter === each} onClick={() => chooseFilter(each)}>
          {FILTER_WORDS[each]}{' '}
          <span className="number">
            {answers.filter((answer) => passesFilter(answer, each, rolled)).length.toLocaleString('en')}
          </span>
        </button>
      ))}
      {rolled.vanished.length > 0 && (
        <button type="button" onClick={openVanished}>
          Gone <span className="number">{rolled.vanished.length.toLocaleString('en')}</span>
        </button>
      )}
    </div>
  );
}

function deskKeys(searchBox: { current: HTMLInputElement | null }): KeyBinding[] {
  return [
    { key: 'j', label: 'Next question', run: () => step(1) },
    { key: 'k', label: 'Previous question', run: () => step(-1) },
    { key: 'a', label: 'Approve and next', run: () => void approve() },
    { key: 'b', label: 'Approve all strong drafts of the list', run: () => void openBulkApprove() },
    { key: 'e', label: 'Edit the answer', run: focusEditor },
    { key: 'u', label: 'Use the quote: keep this one of two, or take the nearest', run: takeQuote },
    { key: 'w', label: 'Write the missing statement', run: openWriteStatement },
    { key: 'x', label: 'Leave the answer out, and next', run: () => void reject() },
    { key: 'r', label: 'Reopen a decided question', run: () => void reopen() },
    { key: '1', label: 'Choose an option', shown: '1–9', run: () => chooseOption(0) },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((option) => ({
      key: String(option + 1),
      label: '',
      shown: null,
      run: () => chooseOption(option),
    })),
    { key: 'c', label: 'Next citation', run: nextCitation },
    { key: 'o', label: 'Open the citation in its document', run: openCitation },
    { key: 'z', label: 'Undo', run: () => void undo() },
    { key: '/', label: 'Search', run: () => searchBox.current?.focus() },
  ];
}

function Progress({ answers }: { answers: readonly ReviewedAnswer[] }) {
  const done = answers.filter(({ status }) => status !== 'draft').length;
  return (
    <footer className="desk-progress">
      <span className="number">
        {done.toLocaleString('en')} of {answers.length.toLocaleString('en')} done
      </span>
      <progress className="bar" value={done} max={Math.max(answers.length, 1)} aria-label="Questions decided" />
      <button
        type="button"
        className="button quiet"
        onClick={() => void openBulkApprove()}
        title="Approve all strong drafts of the list (B)"
      >
        <CheckCheck size={14} aria-hidden />
        Approve strong
        <kbd>B</kbd>
      </button>
    </footer>
  );
}

function AllDone() {
  return (
    <section className="pane question-pane" aria-label="Question">
      <p className="pane-note">Nothing to decide here. Choose another filter, or export the workbook.</p>
    </section>
  );
}
