import { RefreshCw, Stamp } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ChangedSaying, ExportRecord, ExportStanding } from '../../shared/domain/export';
import type { ExportWords } from '../../shared/domain/export-finding';
import { ask } from '../frame/frame-store';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { DropZone } from '../widgets/drop-zone';
import { byteWords, countWords, dateWords, numberWords } from '../widgets/words';
import { AUDIENCE_WORDS, profileTitle, SAID_AS } from './export-words';
import { chooseAgain } from './exports-store';
import { sealFile } from './leaving-store';

interface ExportDetailProps {
  record: ExportRecord;
  standing: ExportStanding | null;
}

/** One file that left: what it was, what it was made of, what of it the library says no longer. */
export function ExportDetail({ record, standing }: ExportDetailProps) {
  const said = useSaid(record.id);
  const { fileName, recipient, exportedAt, byteLength, sha256, profile, audience, scope, language, kind } = record;
  const rows: [string, string][] = [
    [say('For'), recipient || say('Nobody named')],
    [say('Made'), dateWords(exportedAt)],
    [say('Language'), language === 'de' ? say('Deutsch') : say('English')],
    ...(profile === null ? [] : ([[say('Order'), profileTitle(profile)]] satisfies [string, string][])),
    ...(scope === '' ? [] : ([[say('Speaks of'), scope]] satisfies [string, string][])),
    ...(audience === null ? [] : ([[say('Written for'), AUDIENCE_WORDS[audience]]] satisfies [string, string][])),
    [say('Size'), byteWords(byteLength)],
    ['SHA-256', sha256],
  ];
  return (
    <section className="export-detail" aria-label={fileName}>
      <h2>{fileName}</h2>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={label === 'SHA-256' ? 'fingerprint number' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {standing !== null && standing.statements > 0 && <Holds standing={standing} />}
      {said !== null && <Origin said={said} />}
      <div className="made-actions">
        {kind !== 'filled-questionnaire' && (
          <button type="button" className="button" onClick={() => chooseAgain(record)}>
            <RefreshCw size={14} aria-hidden />
            {say('Make it anew')}
          </button>
        )}
        <DropZone className="seal-drop" accept="" multiple={false} onFiles={([file]) => file && void sealFile(file)}>
          {(pick) => (
            <button
              type="button"
              className="button"
              title={say(
                'Choose the file as it was saved: a signed list of its answers and sources is made, which anyone can check offline',
              )}
              onClick={pick}
            >
              <Stamp size={14} aria-hidden />
              {say('Seal the saved file')}
            </button>
          )}
        </DropZone>
      </div>
    </section>
  );
}

function Holds({ standing: { statements, gone, readAnew, isLast } }: { standing: ExportStanding }) {
  if (gone.length + readAnew.length === 0)
    return (
      <p>
        {say('All {statements} in it are still said by the library.', {
          statements: countWords(statements, 'statement'),
        })}
      </p>
    );
  return (
    <>
      {isLast && <p>{say('Make it anew and tell them what changed.')}</p>}
      <Changed title={say('No current document says any more')} sayings={gone} />
      <Changed title={say('Read otherwise now')} sayings={readAnew} />
    </>
  );
}

function Changed({ title, sayings }: { title: string; sayings: readonly ChangedSaying[] }) {
  if (sayings.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className="faint number">({numberWords(sayings.length)})</span>
      </h3>
      <ul className="gap-quotes">
        {sayings.map(({ statementId, documentId, text, was, now }) => (
          <li key={statementId}>
            {documentId === null ? (
              <q>{text}</q>
            ) : (
              <a className="gap-link" href={formatRoute({ place: 'documents', documentId, statementId })}>
                <q>{text}</q>
              </a>
            )}
            {now !== null && (
              <span className="gap-why">
                {say('Said as {was}, now {now}.', { was: SAID_AS[was] ?? was, now: SAID_AS[now] ?? now })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Origin({ said: { documents, answers } }: { said: ExportWords }) {
  return (
    <>
      {documents.length > 0 && (
        <details>
          <summary>{say('Made of {documents}', { documents: countWords(documents.length, 'document') })}</summary>
          <ul className="gap-quotes">
            {documents.map(({ documentId, title, edition }) => (
              <li key={documentId}>
                <a className="gap-link" href={formatRoute({ place: 'documents', documentId, statementId: null })}>
                  {title}
                </a>
                {edition > 1 && <span className="faint">{say(', edition {edition}', { edition })}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {answers.length > 0 && (
        <details>
          <summary>{say('Holds {answers}', { answers: countWords(answers.length, 'answer') })}</summary>
          <ul className="gap-quotes">
            {answers.map(({ questionId, question, answer }) => (
              <li key={questionId}>
                {question} <b>{answer}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function useSaid(exportId: number): ExportWords | null {
  const [said, setSaid] = useState<ExportWords | null>(null);
  useEffect(() => {
    let current = true;
    void ask('exports.said', { exportId }).then((words) => current && setSaid(words));
    return () => {
      current = false;
    };
  }, [exportId]);
  return said;
}
