import { ArrowLeft, FileCheck2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Passage } from '../../shared/domain/document';
import { addDocuments } from '../evidence/evidence-store';
import { PLACES } from '../frame/places';
import { useRoute } from '../frame/route';
import { say } from '../language/language';
import { type Tab, TabList, TabPanel, Tabs } from '../widgets/tabs';
import { VirtualRows } from '../widgets/virtual-rows';
import { byteWords, dateWords } from '../widgets/words';
import { DocumentChanges } from './document-changes';
import { DocumentClassButton } from './document-class';
import { DocumentPages } from './document-pages';
import { chooseView, type DocumentView, type OpenDocument, placeIn, useDocuments } from './documents-store';
import { markQuotes } from './mark-quotes';
import { TakeOutButton } from './take-out';

interface DocumentTextProps {
  open: OpenDocument;
  statementId: number | null;
  hoveredId: number | null;
  onSelect: (statementId: number) => void;
  onHover: (statementId: number | null) => void;
}

/** The open document: its text with each quote marked, its pages as they look, or what its edition changed. */
export function DocumentText({ open, ...marking }: DocumentTextProps) {
  const { document } = open;
  const chosen = useDocuments(({ view: of }) => (of?.documentId === document.id ? of.view : null));
  const tabs = viewsOf(open);
  const view = tabs.find(({ value }) => value === chosen)?.value ?? tabs[0]?.value ?? 'text';
  return (
    <section className="pane document-text" aria-label={say('Document')}>
      <Tabs value={view} onChange={(next) => chooseView(document.id, next)}>
        <header className="pane-head">
          <BackButton />
          <h2 className="one-line">{document.title}</h2>
          {tabs.length > 1 && <TabList className="segments" label={say('Shown as')} tabs={tabs} />}
        </header>
        <div className="document-facts">
          <span className="faint small one-line">
            {[
              document.fileName,
              document.statedDate === null ? null : say('dated {date}', { date: dateWords(document.statedDate) }),
              byteWords(document.byteLength),
            ]
              .filter((detail) => detail !== null)
              .join(' · ')}
          </span>
          <DocumentClassButton document={document} />
          <button
            type="button"
            className="button quiet"
            onClick={() => void addDocuments([document.id])}
            title={say('Keep this file as evidence too, with the requirements it shows and until when it holds')}
          >
            <FileCheck2 size={14} aria-hidden />
            {say('Evidence')}
          </button>
          <TakeOutButton open={open} />
        </div>
        <TabPanel value={view}>
          {view === 'text' && <MarkedText {...marking} open={open} />}
          {view === 'pages' && <DocumentPages {...marking} open={open} />}
          {view === 'changes' && <DocumentChanges key={document.id} document={document} />}
        </TabPanel>
      </Tabs>
    </section>
  );
}

/** A PDF is first looked at as it looks; a document without pages or an earlier edition has one view only. */
function viewsOf({ document }: OpenDocument): Tab<DocumentView>[] {
  const pages: Tab<DocumentView>[] = document.format === 'pdf' ? [{ value: 'pages', label: say('Pages') }] : [];
  const changes: Tab<DocumentView>[] =
    document.supersedes === null ? [] : [{ value: 'changes', label: say('Changes') }];
  return [...pages, { value: 'text', label: say('Text') }, ...changes];
}

/** The document as it was read. */
function MarkedText({ open, ...marking }: DocumentTextProps) {
  const { statementId } = marking;
  const { document, passages, statements } = open;
  const quotes = useMemo(() => quotesByPassage(open), [open]);
  const selected = statements.find(({ id }) => id === statementId);
  const passageId = selected === undefined ? null : placeIn(selected, document.id)?.passageId;
  return (
    <VirtualRows
      className="grow document-body"
      label={say('Text of {document}', { document: document.title })}
      items={passages}
      itemKey={({ id }) => id}
      estimate={56}
      focusIndex={passages.findIndex(({ id }) => id === passageId)}
      focusAlign="center"
      renderRow={(passage, index) => (
        <>
          <PageMark passage={passage} before={passages[index - 1]} />
          <PassageRow {...marking} passage={passage} quotes={quotes.get(passage.id) ?? []} />
        </>
      )}
    />
  );
}

/** The way back for whoever was sent here to see a quote. */
function BackButton() {
  const cameFrom = useRoute((state) => state.cameFrom);
  const place = PLACES.find((each) => each.place === cameFrom);
  if (place === undefined) return null;
  return (
    <button type="button" className="button quiet" onClick={() => history.back()} title={say('Back (Backspace)')}>
      <ArrowLeft size={14} aria-hidden />
      {place.label}
    </button>
  );
}

function PageMark({ passage, before }: { passage: Passage; before: Passage | undefined }) {
  const { page } = passage.locator;
  if (page === null || page === before?.locator.page) return null;
  return <div className="page-mark number">{say('Page {page}', { page })}</div>;
}

interface PassageRowProps extends Omit<DocumentTextProps, 'open'> {
  passage: Passage;
  quotes: readonly { id: number; quote: string }[];
}

function PassageRow({ passage, quotes, statementId, hoveredId, onSelect, onHover }: PassageRowProps) {
  const parts = useMemo(() => markQuotes(passage.text, quotes), [passage, quotes]);
  const body = parts.map((part, index) =>
    part.statementId === null ? (
      part.text
    ) : (
      // The list beside it is the keyboard's way to the same selection.
      <mark
        key={index}
        className="quote-mark"
        data-selected={part.statementId === statementId}
        data-hovered={part.statementId === hoveredId}
        onMouseEnter={() => onHover(part.statementId)}
        onMouseLeave={() => onHover(null)}
        onClick={() => part.statementId !== null && onSelect(part.statementId)}
      >
        {part.text}
      </mark>
    ),
  );
  if (passage.kind === 'heading') {
    // One level for all: with only what is in sight in the page, deeper ones would hang without their parents.
    const depth = Math.min(passage.locator.path.length, 3);
    return (
      <div className="passage" data-kind="heading" data-depth={depth} role="heading" aria-level={3}>
        {body}
      </div>
    );
  }
  return (
    <div className="passage" data-kind={passage.kind}>
      {body}
    </div>
  );
}

function quotesByPassage({ document, statements }: OpenDocument): Map<number, { id: number; quote: string }[]> {
  const quotes = new Map<number, { id: number; quote: string }[]>();
  for (const { id, quote, places } of statements) {
    for (const { documentId, passageId } of places) {
      if (documentId !== document.id) continue;
      const inPassage = quotes.get(passageId) ?? [];
      inPassage.push({ id, quote });
      quotes.set(passageId, inPassage);
    }
  }
  return quotes;
}
