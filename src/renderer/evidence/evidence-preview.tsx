import { Download } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Evidence, EvidencePreview as Preview, PreviewLine } from '../../shared/domain/evidence';
import { say, sayTold } from '../language/language';
import { Loading } from '../widgets/empty';
import { Hint } from '../widgets/hint';
import { VirtualRows } from '../widgets/virtual-rows';
import { byteWords, countWords } from '../widgets/words';
import { saveOriginal } from './evidence-store';

// Drawing PDF pages takes a library of its own, loaded with the first PDF that is looked at.
const PdfPages = lazy(() => import('./pdf-pages').then(({ PdfPages: component }) => ({ default: component })));

/** The piece as it looks. Nothing in it runs, nothing is loaded from anywhere else. */
export function EvidencePreview({ piece, preview }: { piece: Evidence; preview: Preview | null }) {
  return (
    <section className="pane evidence-preview" aria-label={say('Preview')}>
      <header className="pane-head">
        <h2 className="one-line">{piece.title}</h2>
        <span className="faint small one-line">
          {piece.fileName} · {byteWords(piece.byteLength)}
        </span>
        <Hint words={say('Save the file as it was received')}>
          <button
            type="button"
            className="icon-button pane-action"
            aria-label={say('Save the file as it was received')}
            onClick={() => void saveOriginal(piece)}
          >
            <Download size={15} aria-hidden />
          </button>
        </Hint>
      </header>
      {preview === null ? <Loading what={say('the file')} /> : <FileView title={piece.title} preview={preview} />}
    </section>
  );
}

/** Any file as far as it can be shown: its pages, its picture, its text or its tables. */
export function FileView({ title, preview }: { title: string; preview: Preview }) {
  switch (preview.kind) {
    case 'pdf':
      return (
        <Suspense fallback={<Loading what={say('the pages')} />}>
          <PdfPages title={title} bytes={preview.bytes} />
        </Suspense>
      );
    case 'image':
      return <Picture title={title} mediaType={preview.mediaType} bytes={preview.bytes} />;
    case 'text':
      return (
        <>
          <Lines title={title} lines={preview.lines} />
          <More count={preview.more} words={countWords(preview.more, 'more line')} />
        </>
      );
    case 'table':
      return <Tables title={title} sheets={preview.sheets} opensOn={preview.opensOn ?? 0} />;
    case 'mail':
      return (
        <>
          <dl className="evidence-mail">
            {preview.headers.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            {preview.attachments.length > 0 && (
              <div>
                <dt>{say('attached')}</dt>
                <dd>{preview.attachments.join(', ')}</dd>
              </div>
            )}
          </dl>
          <Lines title={title} lines={preview.lines} />
        </>
      );
    case 'none':
      return <p className="pane-note">{sayTold(preview.why, preview.said)}</p>;
  }
}

function Lines({ title, lines }: { title: string; lines: readonly PreviewLine[] }) {
  const numbered = useMemo(() => lines.map((line, number) => ({ ...line, number })), [lines]);
  return (
    <VirtualRows
      className="grow evidence-lines"
      label={say('Text of {title}', { title })}
      items={numbered}
      itemKey={({ number }) => number}
      estimate={22}
      focusIndex={-1}
      renderRow={({ heading, text }) => (
        <div className="evidence-line-text" data-heading={heading}>
          {text === '' ? '\u00a0' : text}
        </div>
      )}
    />
  );
}

// Characters up to which a cell stays on one line, and from which it is given more room than others: a date is not broken,
// and one text does not make its row taller than the window.
const SHORT = 16;
const LONG = 160;

function lengthOf({ length }: string): 'short' | 'middle' | 'long' {
  if (length <= SHORT) return 'short';
  return length > LONG ? 'long' : 'middle';
}

type TablesProps = { title: string } & Required<Omit<Extract<Preview, { kind: 'table' }>, 'kind'>>;

function Tables({ title, sheets, opensOn }: TablesProps) {
  const [chosen, setChosen] = useState(opensOn);
  const sheet = sheets[chosen];
  const more = sheet?.more ?? 0;
  const rows = sheet?.rows ?? [];
  // Rows end with their last text: the grid goes on.
  const widest = Math.max(0, ...rows.map(({ length }) => length));
  return (
    <>
      {sheets.length > 1 && (
        <div className="desk-filters" role="group" aria-label={say('Sheets')}>
          {sheets.map(({ name }, index) => (
            <button
              key={`${index} ${name}`}
              type="button"
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={say('Table of {title}', { title })}>
        <table className="evidence-table">
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {cellsOf(row, widest).map(({ text, columns }, column) => (
                  <td key={column} colSpan={columns} data-length={lengthOf(text)}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More count={more} words={countWords(more, 'more row')} />
    </>
  );
}

/** The cells of a row: a text alone in it, such as a title, reaches to its end; others end where the grid ends. */
function cellsOf(row: readonly string[], widest: number): { text: string; columns: number }[] {
  const filled = row.filter((text) => text !== '');
  const first = row.findIndex((text) => text !== '');
  if (filled.length === 1)
    return row.slice(0, first + 1).map((text, at) => ({ text, columns: at === first ? widest - first : 1 }));
  return Array.from({ length: widest }, (_, column) => ({ text: row[column] ?? '', columns: 1 }));
}

function More({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return <p className="pane-note">{say('{more} in the file. Save it to see them all.', { more: words })}</p>;
}

const REVOKE_AFTER_MS = 10_000;

function Picture({ title, mediaType, bytes }: { title: string; mediaType: string; bytes: Uint8Array }) {
  const [address, setAddress] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    setAddress(made);
    // Going on quickly must not take the address from a picture that is still being read.
    return () => void setTimeout(() => URL.revokeObjectURL(made), REVOKE_AFTER_MS);
  }, [bytes, mediaType]);
  if (broken)
    return <p className="pane-note">{say('This picture is damaged. Save it and open it in its own program.')}</p>;
  if (address === null) return null;
  return (
    <div className="evidence-picture" tabIndex={0} role="region" aria-label={say('Picture')}>
      <img src={address} alt={title} onError={() => setBroken(true)} />
    </div>
  );
}
