import { ArrowUpRight, CalendarPlus, Check, MailQuestion, Pencil, Plus, RotateCcw, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { EvidenceDetail as Detail, Evidence } from '../../shared/domain/evidence';
import type { RequirementRef } from '../../shared/domain/framework';
import { requirementTitle, useControls } from '../controls/controls-store';
import { requirementNumber } from '../controls/coverage-words';
import { formatRoute } from '../frame/route';
import { Chip } from '../widgets/chip';
import { Hint } from '../widgets/hint';
import { readPickedFiles } from '../widgets/read-files';
import { countWords, dateWords } from '../widgets/words';
import { addFiles, attachSuggested, changeControls, openDialog, review } from './evidence-store';
import { ACTION_WORDS, DISCLOSURE_WORDS, effectOf, KIND_WORDS, STANDING_SIGNS } from './evidence-words';

const SHOWN_ANSWERS = 8;

/** What is known of a piece, what it shows, what stands on it, and what a person decides. */
export function EvidenceDetail({ piece, detail }: { piece: Evidence; detail: Detail | null }) {
  return (
    <section className="pane evidence-detail" aria-label="What it shows">
      <Decide piece={piece} />
      <div className="evidence-scroll" tabIndex={0} role="region" aria-label="Facts, requirements and history">
        <Facts piece={piece} />
        {detail !== null && (
          <>
            <Shows detail={detail} />
            <StandsOnIt detail={detail} />
            <Past detail={detail} />
          </>
        )}
      </div>
    </section>
  );
}

function Decide({ piece }: { piece: Evidence }) {
  const isOpen = piece.decision === 'open';
  return (
    <header className="evidence-decide">
      <p className="evidence-standing">
        <Chip sign={STANDING_SIGNS[piece.standing]} />
        <span>{effectOf(piece)}</span>
      </p>
      <div className="evidence-acts">
        {piece.decision !== 'accepted' && (
          <button type="button" className="button primary" onClick={() => void review('accepted')} title="Accept (A)">
            <Check size={14} aria-hidden />
            Accept
            <kbd>A</kbd>
          </button>
        )}
        {piece.decision !== 'rejected' && (
          <button type="button" className="button" onClick={() => openDialog('reject')} title="Reject (X)">
            <X size={14} aria-hidden />
            Reject
            <kbd>X</kbd>
          </button>
        )}
        {piece.decision !== 'newer-wanted' && (
          <button type="button" className="button" onClick={() => openDialog('newer')} title="Ask for a newer one (N)">
            <MailQuestion size={14} aria-hidden />
            Newer
            <kbd>N</kbd>
          </button>
        )}
        {!isOpen && (
          <button type="button" className="button" onClick={() => void review('open')} title="Reopen (R)">
            <RotateCcw size={14} aria-hidden />
            Reopen
            <kbd>R</kbd>
          </button>
        )}
        {!isOpen && piece.replacedBy === null && <AddNewer piece={piece} />}
      </div>
    </header>
  );
}

function AddNewer({ piece }: { piece: Evidence }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        onClick={() => input.current?.click()}
        title="The newer file shows the same requirements and takes its place once accepted"
      >
        <CalendarPlus size={14} aria-hidden />
        Add the newer one
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Choose the newer file"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void readPickedFiles(files).then((read) => (read.length > 0 ? addFiles(read, piece.id) : undefined));
        }}
      />
    </>
  );
}

function Facts({ piece }: { piece: Evidence }) {
  const { kind, issuedOn, issuedFrom, expiresOn, expiresFrom, source, disclosure } = piece;
  return (
    <section aria-label="Facts">
      <header className="evidence-part">
        <h3>Facts</h3>
        <button type="button" className="button quiet" onClick={() => openDialog('details')} title="Correct (E)">
          <Pencil size={13} aria-hidden />
          Correct
          <kbd>E</kbd>
        </button>
      </header>
      <dl className="evidence-facts">
        <Fact name="Kind">{KIND_WORDS[kind]}</Fact>
        <Fact name="Issued" from={issuedFrom}>
          {issuedOn === null ? 'Not recorded' : dateWords(issuedOn)}
        </Fact>
        <Fact name="Holds until" from={expiresFrom}>
          {expiresOn === null ? 'No end recorded' : dateWords(expiresOn)}
        </Fact>
        <Fact name="Source">{source === '' ? 'Not recorded' : source}</Fact>
        <Fact name="Disclosure">{DISCLOSURE_WORDS[disclosure]}</Fact>
        <Fact name="SHA-256">
          <code className="evidence-hash">{piece.sha256}</code>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, from = '', children }: { name: string; from?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {from !== '' && <span className="faint small evidence-from">Read from “{from}”</span>}
      </dd>
    </div>
  );
}

function Shows({ detail: { controls, suggested } }: { detail: Detail }) {
  return (
    <section aria-label="Requirements it shows">
      <header className="evidence-part">
        <h3>Shows</h3>
        <button type="button" className="button quiet" onClick={() => openDialog('controls')} title="Choose (C)">
          <Plus size={13} aria-hidden />
          Choose
          <kbd>C</kbd>
        </button>
      </header>
      {controls.length === 0 && (
        <p className="faint">No requirement yet. A piece that is attached to none counts for nothing.</p>
      )}
      <ul className="evidence-list">
        {controls.map((control) => (
          <li key={`${control.framework} ${control.ref}`}>
            <RequirementLink control={control} />
            {control.only && (
              <span className="tag" title="No other evidence shows this requirement today">
                only this
              </span>
            )}
            <Hint words="Detach">
              <button
                type="button"
                className="icon-button small"
                aria-label={`Detach from ${control.ref}`}
                onClick={() => void changeControls('detach', [{ framework: control.framework, ref: control.ref }])}
              >
                <X size={13} aria-hidden />
              </button>
            </Hint>
          </li>
        ))}
      </ul>
      {suggested.length > 0 && (
        <>
          <header className="evidence-part">
            <h4>Its words speak of</h4>
            <button
              type="button"
              className="button quiet"
              onClick={() => void attachSuggested()}
              title="Attach to all of these (S)"
            >
              Attach all
              <kbd>S</kbd>
            </button>
          </header>
          <ul className="evidence-list">
            {suggested.map((control) => (
              <li key={`${control.framework} ${control.ref}`}>
                <RequirementLink control={control} />
                <Hint words="Attach">
                  <button
                    type="button"
                    className="icon-button small"
                    aria-label={`Attach to ${control.ref}`}
                    onClick={() => void changeControls('attach', [control])}
                  >
                    <Plus size={13} aria-hidden />
                  </button>
                </Hint>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function RequirementLink({ control }: { control: RequirementRef }) {
  const { framework, ref } = control;
  const title = useControls((state) => requirementTitle(state.coverage, control));
  return (
    <a className="link evidence-link one-line" href={formatRoute({ place: 'controls', framework, ref })}>
      {requirementNumber(control)} {title}
    </a>
  );
}

/** What changes with it: statements of the same document, and the answers that cite them. */
function StandsOnIt({ detail: { evidence, statements, answers } }: { detail: Detail }) {
  const { documentId } = evidence;
  return (
    <section aria-label="What stands on it">
      <h3>What stands on it</h3>
      {documentId === null ? (
        <p className="faint">Only the requirements above. It was not read as a document, so no answer cites it.</p>
      ) : (
        <>
          <p>
            <a className="link" href={formatRoute({ place: 'documents', documentId, statementId: null })}>
              {countWords(statements.length, 'statement')} of the same document
              <ArrowUpRight size={12} aria-hidden />
            </a>
          </p>
          <p className="faint">
            {answers.length === 0
              ? 'No answer cites them.'
              : `${countWords(answers.length, 'answer cites', 'answers cite')} them, and become stale when this is rejected or expires:`}
          </p>
          <ul className="evidence-list">
            {answers.slice(0, SHOWN_ANSWERS).map(({ questionnaireId, questionId, question, status }) => (
              <li key={questionId}>
                <a
                  className="link evidence-link one-line"
                  href={formatRoute({ place: 'questionnaires', questionnaireId, questionId })}
                  title={question}
                >
                  {question}
                </a>
                <span className="tag">{status}</span>
              </li>
            ))}
          </ul>
          {answers.length > SHOWN_ANSWERS && (
            <p className="faint">and {(answers.length - SHOWN_ANSWERS).toLocaleString('en')} more</p>
          )}
        </>
      )}
    </section>
  );
}

function Past({ detail: { history } }: { detail: Detail }) {
  return (
    <section aria-label="History">
      <h3>History</h3>
      <ol className="evidence-past">
        {history.map(({ id, action, note, happenedAt }) => (
          <li key={id}>
            <span className="faint small number">{dateWords(happenedAt)}</span>
            <span>
              {ACTION_WORDS[action]}
              {note !== '' && <span className="soft"> {note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
