import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { PageQuote } from '../evidence/page-quotes';
import { ask } from '../frame/frame-store';
import { say } from '../language/language';
import { Loading } from '../widgets/empty';
import { type OpenDocument, placeIn } from './documents-store';

// Drawing PDF pages takes a library of its own, loaded with the first PDF that is looked at.
const PdfPages = lazy(() =>
  import('../evidence/pdf-pages').then(({ PdfPages: component }) => ({ default: component })),
);

interface DocumentPagesProps {
  open: OpenDocument;
  statementId: number | null;
  hoveredId: number | null;
  onSelect: (statementId: number) => void;
  onHover: (statementId: number | null) => void;
}

/** The pages of a PDF as they look, each quote marked where it stands. */
export function DocumentPages({ open, statementId, hoveredId, onSelect, onHover }: DocumentPagesProps) {
  const { document } = open;
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  useEffect(() => {
    let current = true;
    void ask('documents.file', { documentId: document.id }).then(
      (file) => current && file !== null && setBytes(file.bytes),
    );
    return () => {
      current = false;
    };
  }, [document.id]);
  const quotes = useMemo(() => quotesByPage(open), [open]);
  const selected = open.statements.find(({ id }) => id === statementId);
  const page = selected === undefined ? null : (placeIn(selected, document.id)?.locator.page ?? null);
  if (bytes === null) return <Loading what={say('the pages')} />;
  return (
    <Suspense fallback={<Loading what={say('the pages')} />}>
      <PdfPages
        title={document.title}
        bytes={bytes}
        marking={{ quotes, page, selectedId: statementId, hoveredId, onSelect, onHover }}
      />
    </Suspense>
  );
}

function quotesByPage({ document, statements }: OpenDocument): Map<number, PageQuote[]> {
  const quotes = new Map<number, PageQuote[]>();
  for (const statement of statements) {
    const page = placeIn(statement, document.id)?.locator.page ?? null;
    if (page === null) continue;
    const onPage = quotes.get(page) ?? [];
    onPage.push({ id: statement.id, quote: statement.quote });
    quotes.set(page, onPage);
  }
  return quotes;
}
