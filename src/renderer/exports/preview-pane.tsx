import { FileText } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Progress } from '../../shared/contract';
import type { ExportView } from '../../shared/domain/export-preview';
import { FileView } from '../evidence/evidence-preview';
import { useFrame } from '../frame/frame-store';
import { say, sayTold } from '../language/language';
import { ToDocuments } from '../widgets/empty';
import { byteWords, countWords } from '../widgets/words';
import { isReady, needsQuestionnaire, previewRequest, useExports } from './exports-store';
import { useLeaving } from './leaving-store';
import { giveUpPreview, schedulePreview, stopPreview, usePreview } from './preview-store';
import { WebPage } from './web-page';

/** The file as it would leave now, page by page. It follows every choice and records nothing. */
export function PreviewPane() {
  const choice = useExports((state) => state.choice);
  const changes = useLeaving((state) => state.changes);
  const hasStatements = useFrame((state) => (state.summary?.statements ?? 0) > 0);
  const { preview, isStale, problem, step, isStopped } = usePreview();
  const ready = isReady(choice, hasStatements);
  useEffect(() => schedulePreview(ready ? previewRequest(choice) : null), [choice, ready, changes]);
  useEffect(() => stopPreview, []);
  return (
    <section className="pane export-preview" aria-label={say('Preview')} aria-busy={isStale}>
      <header className="pane-head">
        <h2 className="one-line">{preview?.fileName ?? say('Preview')}</h2>
        <span className="faint small" role="status">
          {isStale ? say('Bringing it up to date…') : preview?.isMarkedAsDraft === true ? say('Marked as a draft') : ''}
        </span>
      </header>
      {preview?.isCut === true && !isStale && (
        <p className="pane-note small">{say('This is the beginning of a long document. The file holds all of it.')}</p>
      )}
      {problem !== null && <p className="pane-note">{problem}</p>}
      {preview !== null && <View title={preview.fileName} view={preview.view} />}
      {isStopped && (
        <Nothing words={say('The pages were not drawn. The file can be made all the same.')}>
          <button type="button" className="button" onClick={() => schedulePreview(previewRequest(choice))}>
            {say('Draw the pages')}
          </button>
        </Nothing>
      )}
      {preview === null && problem === null && !isStale && !isStopped && (
        <Nothing
          words={
            needsQuestionnaire(choice.kind)
              ? say('Choose a questionnaire, and the file appears here as it would leave.')
              : say('Add documents first; then the pages appear here as they would leave.')
          }
        >
          {!hasStatements && <ToDocuments />}
        </Nothing>
      )}
      {preview === null && isStale && (
        <Nothing words={step === null || step.label === '' ? say('Drawing the pages…') : `${sayTold(step.label)}…`}>
          {step !== null && <Waiting step={step} />}
        </Nothing>
      )}
    </section>
  );
}

function Nothing({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className="preview-nothing">
      <FileText size={28} strokeWidth={1.5} aria-hidden />
      <p>{words}</p>
      {children}
    </div>
  );
}

function Waiting({ step }: { step: Progress }) {
  return (
    <p className="preview-wait">
      <progress className="bar" value={step.done} max={Math.max(step.total, 1)} aria-label={say('Drawing the pages')} />
      <button type="button" className="button small" onClick={giveUpPreview}>
        {say('Do not wait for it')}
      </button>
    </p>
  );
}

function View({ title, view }: { title: string; view: ExportView }) {
  if (view.kind === 'page') return <WebPage title={title} html={view.html} />;
  if (view.kind === 'files') return <Files title={title} files={view.files} />;
  return <FileView title={title} preview={view} />;
}

function Files({ title, files }: { title: string; files: readonly { path: string; byteLength: number }[] }) {
  const total = files.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say('Files of {title}', { title })}>
      <table className="table">
        <caption className="faint small">
          {say('{files}, {size} before packing', {
            files: countWords(files.length, 'file'),
            size: byteWords(total),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('File')}</th>
            <th scope="col" className="right">
              {say('Size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, byteLength }) => (
            <tr key={path}>
              <td>{path}</td>
              <td className="number right">{byteWords(byteLength)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
