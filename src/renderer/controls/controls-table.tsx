import { Square, SquareCheck } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import type { ListedControl } from '../../shared/domain/care';
import { go } from '../frame/route';
import { interfaceLanguage, say } from '../language/language';
import { Chip } from '../widgets/chip';
import { Filters, SearchField } from '../widgets/filters';
import { VirtualListbox } from '../widgets/virtual-rows';
import { countWords, dateWords, numberWords } from '../widgets/words';
import { BulkBar } from './bulk-bar';
import { CONTROL_FILTER_WORDS, CONTROL_FILTERS, type ControlOrder, isDue, keeps, keyOf, NOBODY } from './control-lines';
import { applicabilitySign, COVERAGE_SIGNS, PART_WORDS } from './coverage-words';
import { shownLines, today, toggleAllMarks, toggleMark, useTable } from './table-state';

interface ControlsTableProps {
  lines: readonly ListedControl[];
  chosen: ListedControl | null;
  searchBox: RefObject<HTMLInputElement | null>;
}

const COLUMNS: readonly { order: ControlOrder | null; words: string; sort: string }[] = [
  { order: 'number', words: say('Requirement'), sort: say('Sort by requirement') },
  { order: 'state', words: say('Status'), sort: say('Sort by status') },
  { order: 'owner', words: say('Owner'), sort: say('Sort by owner') },
  { order: 'review', words: say('Review'), sort: say('Sort by review') },
  { order: null, words: say('Applies'), sort: '' },
  { order: 'statements', words: say('Confirmed'), sort: say('Sort by confirmed') },
];

/** Every requirement as one line, to be narrowed, sorted, marked and decided about together. */
export function ControlsTable({ lines, chosen, searchBox }: ControlsTableProps) {
  const state = useTable();
  const { filter, search, part, owner, order, marked } = state;
  const day = today();
  const shown = useMemo(
    () => shownLines(lines, { filter, search, part, owner, order }),
    [lines, filter, search, part, owner, order],
  );
  const owners = useMemo(
    () => [...new Set(lines.flatMap(({ care }) => (care === null || care.owner === '' ? [] : [care.owner])))].sort(),
    [lines],
  );
  const isAll = shown.length > 0 && shown.every((line) => marked.has(keyOf(line)));
  const markedShown = shown.filter((line) => marked.has(keyOf(line)));
  return (
    <>
      <Filters
        label={say('Filter')}
        filters={CONTROL_FILTERS}
        words={CONTROL_FILTER_WORDS}
        count={(each) => lines.filter((line) => keeps(each, line, day)).length}
        chosen={filter}
        onChoose={(each) => useTable.setState({ filter: each })}
      />
      <div className="controls-narrow">
        <SearchField
          label={say('Number, words or owner')}
          value={search}
          box={searchBox}
          onChange={(typed) => useTable.setState({ search: typed })}
        />
        <select
          aria-label={say('Framework and theme')}
          value={part}
          onChange={(event) => useTable.setState({ part: event.currentTarget.value })}
        >
          <option value="">{say('All frameworks')}</option>
          {PART_WORDS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <select
          aria-label={say('Owner')}
          value={owner}
          onChange={(event) => useTable.setState({ owner: event.currentTarget.value })}
        >
          <option value="">{say('Any owner')}</option>
          <option value={NOBODY}>{say('Nobody')}</option>
          {owners.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
      <div className="controls-grid controls-head">
        <button
          type="button"
          className="icon-button small"
          aria-pressed={isAll}
          aria-label={isAll ? say('Unmark all') : say('Mark all that are shown')}
          title={say('Mark all (L)')}
          onClick={() => toggleAllMarks(shown)}
        >
          {isAll ? <SquareCheck size={14} aria-hidden /> : <Square size={14} aria-hidden />}
        </button>
        {COLUMNS.map(({ order: by, words, sort }) =>
          by === null ? (
            <span key={words}>{words}</span>
          ) : (
            <button
              key={words}
              type="button"
              aria-pressed={order === by}
              title={sort}
              onClick={() => useTable.setState({ order: by })}
            >
              {words}
            </button>
          ),
        )}
      </div>
      {shown.length === 0 ? (
        <p className="pane-note grow">{say('No requirement is like this. Choose another filter or other words.')}</p>
      ) : (
        <VirtualListbox
          className="grow"
          label={say('Requirements')}
          items={shown}
          itemKey={keyOf}
          estimate={36}
          selectedIndex={chosen === null ? -1 : shown.findIndex((line) => keyOf(line) === keyOf(chosen))}
          onSelect={({ framework, ref }) => go({ place: 'controls', framework, ref }, 'replace')}
          onOpen={toggleMark}
          renderRow={(line) => <Line line={line} isMarked={marked.has(keyOf(line))} isLate={isDue(line, day)} />}
        />
      )}
      {markedShown.length > 0 && <BulkBar targets={markedShown} />}
      <p className="controls-foot faint small" role="status">
        {countWords(shown.length, 'requirement')}
        {markedShown.length > 0 && say(', {count} marked', { count: numberWords(markedShown.length) })}
      </p>
    </>
  );
}

function Line({ line, isMarked, isLate }: { line: ListedControl; isMarked: boolean; isLate: boolean }) {
  const { ref, title, state, care, confirmed, statementIds, applicability } = line;
  return (
    <div className="controls-grid controls-line">
      <span className="controls-mark" data-marked={isMarked} onClick={() => toggleMark(line)}>
        {isMarked ? <SquareCheck size={14} aria-hidden /> : <Square size={14} aria-hidden />}
        {isMarked && <span className="sr-only">{say('Marked')}</span>}
      </span>
      <span className="one-line" title={title[interfaceLanguage()]}>
        {/\d/u.test(ref) && <b className="number controls-ref">{ref}</b>}
        {title[interfaceLanguage()]}
      </span>
      <span>
        <Chip sign={COVERAGE_SIGNS[state]} />
      </span>
      <span className="one-line">{care?.owner || <span className="faint">–</span>}</span>
      <span className="number one-line" data-late={isLate}>
        {care?.reviewOn == null ? <span className="faint">–</span> : dateWords(care.reviewOn)}
        {isLate && <span className="sr-only">{say(', due')}</span>}
      </span>
      <span>{applicability !== null && <Chip sign={applicabilitySign(applicability.decision)} />}</span>
      <span className="number right">
        {statementIds.length === 0
          ? '–'
          : say('{done} of {total}', { done: numberWords(confirmed), total: numberWords(statementIds.length) })}
      </span>
    </div>
  );
}
