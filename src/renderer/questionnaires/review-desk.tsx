import { CheckCheck } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { type KeyBinding, useKeys } from '../frame/keys';
import { say } from '../language/language';
import { Filters, SearchField } from '../widgets/filters';
import { VirtualListbox } from '../widgets/virtual-rows';
import { numberWords } from '../widgets/words';
import { chooseOption, focusEditor } from './answer-editor';
import { BulkApprove, openBulkApprove } from './bulk-approve';
import { approve, chooseFilter, nextCitation, openCitation, reject, reopen, select, step, undo } from './desk-actions';
import { DESK_FILTERS, type DeskFilter, FILTER_WORDS, passesFilter, SINCE_FILTERS } from './desk-filters';
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
  useKeys(say('Review desk'), bindings);
  return (
    <div className="desk">
      <section className="pane question-list" aria-label={say('Questions')}>
        <DeskFilters answers={answers} filter={filter} />
        <SinceFilters answers={answers} />
        <SearchField
          label={say('Search questions and answers')}
          value={search}
          box={searchBox}
          onChange={(typed) => useDesk.setState({ search: typed })}
        />
        {shown.length === 0 ? (
          <p className="pane-note">{search === '' ? EMPTY_WORDS[filter] : say('No question holds these words.')}</p>
        ) : (
          <VirtualListbox
            className="grow"
            label={say('Questions')}
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
  open: say('Nothing is open. Every question is decided.'),
  unknown: say('No open question is without a draft.'),
  weak: say('No open answer rests on weak evidence.'),
  conflict: say('No two documents disagree on an open question.'),
  planned: say('No open answer rests on a plan.'),
  stale: say('No open answer rests on an old or lost source.'),
  withheld: say('Nothing is held back from these readers.'),
  all: say('This questionnaire has no questions.'),
  carried: say('No carried-over answer is open.'),
  changed: say('No changed question is open.'),
  new: say('No new question is open.'),
  'not-carried': say('No question of these is open.'),
};

/** The parts of the list with how many each holds; counted when an answer changes, not with every step through them. */
const DeskFilters = memo(function DeskFilters(props: { answers: readonly ReviewedAnswer[]; filter: DeskFilter }) {
  const { answers, filter } = props;
  const isAnyHeldBack = answers.some((answer) => passesFilter(answer, 'withheld'));
  return (
    <Filters
      label={say('Filter')}
      filters={DESK_FILTERS.filter((each) => each !== 'withheld' || filter === each || isAnyHeldBack)}
      words={FILTER_WORDS}
      count={(each) => answers.filter((answer) => passesFilter(answer, each)).length}
      chosen={filter}
      onChoose={chooseFilter}
    />
  );
});

/** The same for what became of the questions since an earlier questionnaire. */
const SinceFilters = memo(function SinceFilters({ answers }: { answers: readonly ReviewedAnswer[] }) {
  const { rolled, filter } = useDesk();
  if (rolled === null) return null;
  const since = say('Since {source}', { source: rolled.source });
  return (
    <div className="desk-filters" role="group" aria-label={since}>
      <span className="since-label faint small one-line" title={say('Set against {source}', { source: rolled.source })}>
        {since}
      </span>
      {SINCE_FILTERS.filter((each) => rolled.counts[each] > 0).map((each) => (
        <button key={each} type="button" aria-pressed={filter === each} onClick={() => chooseFilter(each)}>
          {FILTER_WORDS[each]}{' '}
          <span className="number">
            {numberWords(answers.filter((answer) => passesFilter(answer, each, rolled)).length)}
          </span>
        </button>
      ))}
      {rolled.vanished.length > 0 && (
        <button type="button" onClick={openVanished}>
          {say('Gone')} <span className="number">{numberWords(rolled.vanished.length)}</span>
        </button>
      )}
    </div>
  );
});

function deskKeys(searchBox: { current: HTMLInputElement | null }): KeyBinding[] {
  return [
    { key: 'j', label: say('Next question'), run: () => step(1) },
    { key: 'k', label: say('Previous question'), run: () => step(-1) },
    { key: 'a', label: say('Approve and next'), run: () => void approve() },
    { key: 'b', label: say('Approve all strong drafts of the list'), run: () => void openBulkApprove() },
    { key: 'e', label: say('Edit the answer'), run: focusEditor },
    { key: 'u', label: say('Use the quote: keep this one of two, or take the nearest'), run: () => void takeQuote() },
    { key: 'w', label: say('Write the missing statement'), run: openWriteStatement },
    { key: 'x', label: say('Leave the answer out, and next'), run: () => void reject() },
    { key: 'r', label: say('Reopen a decided question'), run: () => void reopen() },
    { key: '1', label: say('Choose an option'), shown: '1–9', run: () => chooseOption(0) },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((option) => ({
      key: String(option + 1),
      label: '',
      shown: null,
      run: () => chooseOption(option),
    })),
    { key: 'c', label: say('Next citation'), run: nextCitation },
    { key: 'o', label: say('Open the citation in its document'), run: openCitation },
    { key: 'z', label: say('Undo'), run: () => void undo() },
    { key: '/', label: say('Search'), run: () => searchBox.current?.focus() },
  ];
}

const Progress = memo(function Progress({ answers }: { answers: readonly ReviewedAnswer[] }) {
  const done = answers.filter(({ status }) => status !== 'draft').length;
  return (
    <footer className="desk-progress">
      <span className="number">
        {say('{done} of {total} done', { done: numberWords(done), total: numberWords(answers.length) })}
      </span>
      <progress className="bar" value={done} max={Math.max(answers.length, 1)} aria-label={say('Questions decided')} />
      <button
        type="button"
        className="button quiet"
        onClick={() => void openBulkApprove()}
        title={say('Approve all strong drafts of the list (B)')}
      >
        <CheckCheck size={14} aria-hidden />
        {say('Approve strong')}
        <kbd>B</kbd>
      </button>
    </footer>
  );
});

function AllDone() {
  return (
    <section className="pane question-pane" aria-label={say('Question')}>
      <p className="pane-note">{say('Nothing to decide here. Choose another filter, or export the workbook.')}</p>
    </section>
  );
}
