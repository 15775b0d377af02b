import { BookMarked, FolderOpen } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { type KeyBinding, useKeys } from '../frame/keys';
import { UNDO_KEY } from '../frame/undo';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { DropZone } from '../widgets/drop-zone';
import { Empty, Loading } from '../widgets/empty';
import { Filters, SearchField } from '../widgets/filters';
import { ListPane } from '../widgets/list-pane';
import { VirtualListbox } from '../widgets/virtual-rows';
import { MemoryDetail } from './memory-detail';
import {
  itemsOf,
  MEMORY_FILTER_WORDS,
  MEMORY_FILTERS,
  type MemoryFilter,
  type MemoryItem,
  type Remembered,
} from './memory-items';
import {
  bringIn,
  chooseFilter,
  loadMemory,
  memoryView,
  nextFilter,
  stepMemory,
  takeBackCurrent,
  useMemory,
} from './memory-store';
import { linesOf, signOf } from './memory-words';

const FILLED = '.xlsx,.xlsm,.csv,.tsv,.docx,.docm,.pdf,.json';

/** Everything a person decided that shapes later drafts: each with its reason, each to be taken back. */
export function MemoryPage() {
  const remembered = useMemory((state) => state.remembered);
  const searchBox = useRef<HTMLInputElement>(null);
  const bindings = useMemo(() => memoryKeys(searchBox), []);
  useEffect(() => {
    void loadMemory();
  }, []);
  useKeys(say('What Proofbook remembers'), bindings);
  if (remembered === null) return <Loading what={say('what Proofbook remembers')} />;
  if (MEMORY_FILTERS.every((filter) => itemsOf(remembered, filter).length === 0)) {
    return (
      <DropZone
        className="memory-empty"
        accept={FILLED}
        multiple
        keyFor={say('What Proofbook remembers')}
        onFiles={(files) => void bringIn(files)}
      >
        {(choose) => <NothingYet choose={choose} />}
      </DropZone>
    );
  }
  return (
    <DropZone
      className="memory"
      accept={FILLED}
      multiple
      keyFor={say('What Proofbook remembers')}
      onFiles={(files) => void bringIn(files)}
    >
      {(choose) => <MemoryDesk remembered={remembered} searchBox={searchBox} choose={choose} />}
    </DropZone>
  );
}

function NothingYet({ choose }: { choose: () => void }) {
  return (
    <Empty icon={BookMarked} title={say('Nothing is remembered yet')}>
      <p>
        {say(
          'What you approve, reject, confirm and correct is kept here, so that you can see why a draft is offered, and take it back.',
        )}
      </p>
      <p>
        {say(
          'Questionnaires you answered before count from the start: drop the filled files here, and their answers are offered where the same is asked again.',
        )}
      </p>
      <p>
        <button type="button" className="button primary" onClick={choose}>
          <FolderOpen size={16} aria-hidden />
          {say('Choose filled questionnaires')}
        </button>
      </p>
    </Empty>
  );
}

interface MemoryDeskProps {
  remembered: Remembered;
  searchBox: React.RefObject<HTMLInputElement | null>;
  choose: () => void;
}

function MemoryDesk({ remembered, searchBox, choose }: MemoryDeskProps) {
  const state = useMemory();
  const { filter, search, chosen } = state;
  const { shown, index, current } = useMemo(() => memoryView(state), [remembered, filter, search, chosen]);
  return (
    <>
      <ListPane
        title={say('What Proofbook remembers')}
        label={say('Remembered')}
        choose={choose}
        addHint={say('Answers of questionnaires that were filled before')}
      >
        <Filters
          className="memory-filters"
          label={say('Filter')}
          filters={MEMORY_FILTERS}
          words={MEMORY_FILTER_WORDS}
          count={(each) => itemsOf(remembered, each).length}
          chosen={filter}
          onChoose={chooseFilter}
        />
        <SearchField
          label={say('Search what is remembered')}
          value={search}
          box={searchBox}
          onChange={(typed) => useMemory.setState({ search: typed })}
        />
        {shown.length === 0 ? (
          <p className="pane-note">
            {search === '' ? EMPTY_WORDS[filter] : say('Nothing that is remembered holds these words.')}
          </p>
        ) : (
          <VirtualListbox
            className="grow"
            label={say('Remembered')}
            items={shown}
            itemKey={({ key }) => key}
            estimate={56}
            selectedIndex={index}
            onSelect={({ key }) => useMemory.setState({ chosen: key })}
            renderRow={(item) => <MemoryRow item={item} />}
          />
        )}
      </ListPane>
      {current === null ? (
        <section className="pane" aria-label={say('Detail')}>
          <p className="pane-note">{say('Choose another filter to see what is remembered.')}</p>
        </section>
      ) : (
        <MemoryDetail key={current.key} item={current} />
      )}
    </>
  );
}

function MemoryRow({ item }: { item: MemoryItem }) {
  const { title, detail } = linesOf(item);
  return (
    <div className="memory-row">
      <span className="one-line" title={title}>
        {title}
      </span>
      <Chip sign={signOf(item)} />
      <span className="faint small one-line">{detail}</span>
    </div>
  );
}

const EMPTY_WORDS: Readonly<Record<MemoryFilter, string>> = {
  answers: say('No answer is remembered. Approve one, or bring in a filled questionnaire.'),
  contradictions: say('No two remembered answers contradict each other.'),
  doubles: say('No answer is remembered twice.'),
  rejected: say('Nothing was rejected.'),
  mappings: say('No mapping to a control was confirmed or rejected.'),
  corrections: say('No sentence was corrected.'),
  past: say('Nothing was taken back.'),
};

function memoryKeys(searchBox: React.RefObject<HTMLInputElement | null>): KeyBinding[] {
  return [
    { key: 'j', label: say('Next'), run: () => stepMemory(1) },
    { key: 'k', label: say('Previous'), run: () => stepMemory(-1) },
    { key: 'x', label: say('Take back'), run: takeBackCurrent },
    UNDO_KEY,
    { key: 'f', label: say('Next filter'), run: nextFilter },
    { key: '/', label: say('Search'), run: () => searchBox.current?.focus() },
  ];
}
