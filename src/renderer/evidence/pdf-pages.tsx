import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { say } from '../language/language';
import { Loading } from '../widgets/empty';
import { VirtualRows } from '../widgets/virtual-rows';
import { findQuotes, type PageQuote, type QuoteBoxes } from './page-quotes';

const SILENT = 0;
// A page larger than this in pixels is drawn coarser: a hostile one could ask for any size.
const MOST_PIXELS = 12_000_000;
const A4_RATIO = 297 / 210;

type Opened = { state: 'open'; document: PDFDocumentProxy } | { state: 'failed'; why: string };

/** What is marked on the pages, and what pointing at a mark does. */
export interface Marking {
  /** By page, counted from 1. */
  quotes: ReadonlyMap<number, readonly PageQuote[]>;
  /** The page to be in sight, null to stay. */
  page: number | null;
  selectedId: number | null;
  hoveredId: number | null;
  onSelect: (id: number) => void;
  onHover: (id: number | null) => void;
}

interface PdfPagesProps {
  title: string;
  bytes: Uint8Array;
  marking?: Marking;
}

/** The pages of a PDF, drawn as they come into sight. Forms, links and scripts of the file are not brought to life. */
export function PdfPages({ title, bytes, marking }: PdfPagesProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const worker = startWorker();
    const task = getDocument({
      // A copy: the worker takes over the buffer it is given.
      data: new Uint8Array(bytes),
      worker,
      verbosity: SILENT,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
    });
    let current = true;
    task.promise.then(
      (document) => current && setOpened({ state: 'open', document }),
      (error: unknown) => current && setOpened({ state: 'failed', why: sayWhy(error) }),
    );
    return () => {
      current = false;
      void task.destroy().finally(() => worker.destroy());
    };
  }, [bytes]);
  if (opened === null) return <Loading what={say('the pages')} />;
  if (opened.state === 'failed') return <p className="pane-note">{opened.why}</p>;
  const { document } = opened;
  return (
    <VirtualRows
      className="grow evidence-pages"
      label={say('Pages of {title}', { title })}
      items={Array.from({ length: document.numPages }, (_, index) => index + 1)}
      itemKey={(number) => number}
      estimate={720}
      focusIndex={marking?.page === undefined || marking.page === null ? -1 : marking.page - 1}
      renderRow={(number) => <Page document={document} number={number} marking={marking} />}
    />
  );
}

interface PageProps {
  document: PDFDocumentProxy;
  number: number;
  marking: Marking | undefined;
}

function Page({ document, number, marking }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ratio, setRatio] = useState(A4_RATIO);
  useEffect(() => {
    let stop = () => {};
    let current = true;
    void document
      .getPage(number)
      .then((page) => {
        const element = canvas.current;
        if (!current || element === null) return null;
        const natural = page.getViewport({ scale: 1 });
        const wanted = (element.clientWidth * devicePixelRatio) / natural.width;
        const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
        const viewport = page.getViewport({ scale: Math.min(wanted, most) });
        element.width = Math.max(1, Math.floor(viewport.width));
        element.height = Math.max(1, Math.floor(viewport.height));
        setRatio(natural.height / natural.width);
        const task = page.render({ canvas: element, viewport });
        stop = () => task.cancel();
        return task.promise;
      })
      // A page that scrolled away or cannot be drawn stays blank; the others are there.
      .catch(() => null);
    return () => {
      current = false;
      stop();
    };
  }, [document, number]);
  return (
    <div className="evidence-sheet">
      <div className="evidence-paper">
        <canvas
          ref={canvas}
          role="img"
          aria-label={say('Page {number} of {total}', { number, total: document.numPages })}
          style={{ aspectRatio: String(1 / ratio) }}
        />
        {marking !== undefined && <Marks document={document} number={number} marking={marking} />}
      </div>
      <p className="faint small number">
        {number} / {document.numPages}
      </p>
    </div>
  );
}

function Marks({ document, number, marking }: PageProps & { marking: Marking }) {
  const [found, setFound] = useState<QuoteBoxes[]>([]);
  const quotes = marking.quotes.get(number);
  useEffect(() => {
    let current = true;
    if (quotes === undefined) return;
    void readRuns(document, number).then(
      ({ runs, size }) => current && setFound(findQuotes(quotes, runs, size)),
      // A page whose text cannot be read is shown without marks; the text beside it has them.
      () => null,
    );
    return () => {
      current = false;
    };
  }, [document, number, quotes]);
  const { selectedId, hoveredId, onSelect, onHover } = marking;
  return found.flatMap(({ id, quote, boxes }) =>
    boxes.map(({ left, top, width, height }, index) => (
      // The list beside it is the keyboard's way to the same selection.
      <mark
        key={`${id} ${index}`}
        className="page-quote"
        data-selected={id === selectedId}
        data-hovered={id === hoveredId}
        style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
        onMouseEnter={() => onHover(id)}
        onMouseLeave={() => onHover(null)}
        onClick={() => onSelect(id)}
      >
        {index === 0 && <span className="sr-only">{quote}</span>}
      </mark>
    )),
  );
}

function share(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}

async function readRuns(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const runs = items.flatMap((item) => {
    if (!('str' in item)) return [];
    // Some pages do not begin at zero.
    const [a, b, c, d, x, y] = item.transform as number[];
    const transform = [a ?? 0, b ?? 0, c ?? 0, d ?? 0, (x ?? 0) - left, (y ?? 0) - bottom];
    return [{ str: item.str, transform, width: item.width, height: item.height }];
  });
  return { runs, size: { width, height } };
}

/** The page's policy takes scripts only from where it came from, and only through a declared door: this one address. */
function startWorker(): PDFWorker {
  const address = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url);
  const port = new Worker(trusted(address.href), { type: 'module' });
  return PDFWorker.create({ port, verbosity: SILENT });
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

let policy: ScriptPolicy | null = null;

function trusted(address: string): string {
  // TypeScript does not know trusted types yet; browsers without them take the string.
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  };
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy('pdf-worker', { createScriptURL: (only) => only });
  return policy.createScriptURL(address);
}

function sayWhy(error: unknown): string {
  return error instanceof Error && error.name === 'PasswordException'
    ? say('This PDF is protected with a password. Save it and open it in its own program.')
    : say('This PDF is damaged and its pages cannot be shown. Save it and open it in its own program.');
}
