import { FileCheck2, FolderOpen } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Evidence } from '../../shared/domain/evidence';
import { loadCoverage, useControls } from '../controls/controls-store';
import { type KeyBinding, useKeys } from '../frame/keys';
import type { Route } from '../frame/route';
import { UNDO_KEY } from '../frame/undo';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { DropZone } from '../widgets/drop-zone';
import { Empty, Loading } from '../widgets/empty';
import { Filters, SearchField } from '../widgets/filters';
import { ListPane } from '../widgets/list-pane';
import { VirtualListbox } from '../widgets/virtual-rows';
import { dateWords } from '../widgets/words';
import { ControlsDialog } from './controls-dialog';
import { DetailsDialog } from './details-dialog';
import { EvidenceDetail } from './evidence-detail';
import { EVIDENCE_FILTERS, FILTER_WORDS, passesFilter } from './evidence-filters';
import { EvidencePreview } from './evidence-preview';
import {
  addFiles,
  attachSuggested,
  chooseFilter,
  evidenceView,
  loadEvidence,
  nextFilter,
  openDialog,
  openEvidence,
  review,
  select,
  showAddressed,
  step,
  useEvidence,
} from './evidence-store';
import { KIND_WORDS, STANDING_SIGNS } from './evidence-words';
import { ReasonDialog } from './reason-dialog';

// Any file may show something.
const ACCEPT = '';

type EvidenceRoute = Extract<Route, { place: 'evidence' }>;

/** The queue of evidence, one piece as it looks, and what it shows. */
export function EvidencePage({ route }: { route: EvidenceRoute }) {
  const pieces = useEvidence((state) => state.pieces);
  const searchBox = useRef<HTMLInputElement>(null);
  const bindings = useMemo(() => evidenceKeys(searchBox), []);
  useEffect(() => {
    void loadEvidence();
    if (useControls.getState().coverage === null) void loadCoverage();
  }, []);
  useKeys(say('Evidence'), bindings);
  const loaded = pieces !== null;
  useEffect(() => {
    if (loaded) showAddressed(route.evidenceId);
  }, [loaded, route.evidenceId]);
  const currentId = useEvidence((state) => evidenceView(state).current?.id ?? null);
  useEffect(() => {
    // As it stands now: the address may have named another piece since this was drawn.
    const { current } = evidenceView(useEvidence.getState());
    if (current !== null) void openEvidence(current.id);
  }, [currentId]);

  if (pieces === null) return <Loading what={say('evidence')} />;
  return (
    <DropZone
      className="evidence-page"
      accept={ACCEPT}
      multiple
      keyFor={say('Evidence')}
      onFiles={(files) => void addFiles(files)}
    >
      {(choose) =>
        pieces.length === 0 ? (
          <FirstEvidence choose={choose} />
        ) : (
          <>
            <EvidenceList searchBox={searchBox} choose={choose} />
            <Opened />
          </>
        )
      }
    </DropZone>
  );
}

function Opened() {
  const state = useEvidence();
  const { current } = evidenceView(state);
  if (current === null) {
    return (
      <section className="pane evidence-nothing" aria-label={say('Piece')}>
        <p className="pane-note">{say('Nothing here. Choose another filter to see what is kept.')}</p>
      </section>
    );
  }
  // Until the piece is read, the details held are those of the one before.
  const detail = state.detail?.evidence.id === current.id ? state.detail : null;
  return (
    <>
      <EvidencePreview
        key={current.id}
        piece={current}
        preview={state.preview?.evidenceId === current.id ? state.preview.preview : null}
      />
      <EvidenceDetail piece={current} detail={detail} />
      {state.dialog === 'reject' && <ReasonDialog decision="rejected" piece={current} />}
      {state.dialog === 'newer' && <ReasonDialog decision="newer-wanted" piece={current} />}
      {state.dialog === 'controls' && <ControlsDialog piece={current} suggested={detail?.suggested ?? []} />}
      {state.dialog === 'details' && <DetailsDialog piece={current} />}
    </>
  );
}

interface EvidenceListProps {
  searchBox: React.RefObject<HTMLInputElement | null>;
  choose: () => void;
}

function EvidenceList({ searchBox, choose }: EvidenceListProps) {
  const state = useEvidence();
  const { pieces, filter, search } = state;
  const { shown, current } = evidenceView(state);
  return (
    <ListPane
      className="evidence-queue"
      title={say('Evidence')}
      choose={choose}
      addHint={say('Or drop files anywhere on this page (+)')}
    >
      <Filters
        className="evidence-filters"
        label={say('Filter')}
        filters={EVIDENCE_FILTERS}
        words={FILTER_WORDS}
        count={(each) => (pieces ?? []).filter((piece) => passesFilter(piece, each)).length}
        chosen={filter}
        onChoose={chooseFilter}
      />
      <SearchField
        label={say('Search evidence')}
        value={search}
        box={searchBox}
        onChange={(typed) => useEvidence.setState({ search: typed })}
      />
      {shown.length === 0 ? (
        <p className="pane-note">
          {search === '' ? EMPTY_WORDS[filter] : say('No piece of evidence holds these words.')}
        </p>
      ) : (
        <VirtualListbox
          className="grow"
          label={say('Evidence')}
          items={shown}
          itemKey={({ id }) => id}
          estimate={56}
          selectedIndex={shown.findIndex(({ id }) => id === current?.id)}
          onSelect={({ id }) => select(id)}
          renderRow={(piece) => <EvidenceRow piece={piece} />}
        />
      )}
    </ListPane>
  );
}

function EvidenceRow({ piece }: { piece: Evidence }) {
  const { title, kind, issuedOn, controls, standing, fileName } = piece;
  const details = [
    KIND_WORDS[kind],
    issuedOn === null ? null : dateWords(issuedOn),
    controls.length === 0 ? say('no control') : controls.map(({ ref }) => ref).join(' '),
  ];
  return (
    <div className="evidence-row">
      <span className="one-line" title={fileName}>
        {title}
      </span>
      <Chip sign={STANDING_SIGNS[standing]} />
      <span className="faint small one-line number">{details.filter((detail) => detail !== null).join(' · ')}</span>
    </div>
  );
}

const EMPTY_WORDS: Readonly<Record<(typeof EVIDENCE_FILTERS)[number], string>> = {
  review: say('Everything is reviewed.'),
  ending: say('Nothing has expired, and nothing does within the next 60 days.'),
  newer: say('No newer one is waited for.'),
  rejected: say('Nothing was rejected.'),
  accepted: say('Nothing was accepted yet.'),
  all: say('No evidence yet.'),
};

function FirstEvidence({ choose }: { choose: () => void }) {
  return (
    <Empty icon={FileCheck2} title={say('Keep what shows that it is true')}>
      <p>
        {say(
          'A policy says what you do; evidence shows it: a certificate, a restore test, an access review, a screenshot, a mail, a log. Drop any file here. Proofbook keeps it unchanged with its hash, reads until when it holds, and suggests the requirements it speaks of.',
        )}
      </p>
      <p>
        {say(
          'You accept or reject each piece. A requirement counts as evidenced only while an accepted piece holds; when it expires, coverage and the answers that cite it say so.',
        )}
      </p>
      <p>
        <button type="button" className="button primary" onClick={choose}>
          <FolderOpen size={16} aria-hidden />
          {say('Choose files')}
        </button>
      </p>
      <p className="faint">
        {say('PDF, Word, spreadsheets, pictures, mails, logs: anything. Nothing leaves this machine.')}
      </p>
    </Empty>
  );
}

function evidenceKeys(searchBox: React.RefObject<HTMLInputElement | null>): KeyBinding[] {
  return [
    { key: 'j', label: say('Next'), run: () => step(1) },
    { key: 'k', label: say('Previous'), run: () => step(-1) },
    { key: 'a', label: say('Accept and next'), run: () => void review('accepted') },
    { key: 'x', label: say('Reject with a reason'), run: () => openDialog('reject') },
    { key: 'n', label: say('Ask for a newer one'), run: () => openDialog('newer') },
    { key: 'r', label: say('Reopen'), run: () => void review('open') },
    { key: 's', label: say('Attach to what is suggested'), run: () => void attachSuggested() },
    { key: 'c', label: say('Choose requirements'), run: () => openDialog('controls') },
    { key: 'e', label: say('Correct title, dates, disclosure'), run: () => openDialog('details') },
    UNDO_KEY,
    { key: 'f', label: say('Next filter'), run: nextFilter },
    { key: '/', label: say('Search'), run: () => searchBox.current?.focus() },
  ];
}
