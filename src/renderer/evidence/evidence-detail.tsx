import { ArrowUpRight, CalendarPlus, Check, MailQuestion, Pencil, Plus, RotateCcw, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { EvidenceDetail as Detail, Evidence } from '../../shared/domain/evidence';
import type { RequirementRef } from '../../shared/domain/framework';
import { requirementTitle, useControls } from '../controls/controls-store';
import { requirementNumber } from '../controls/coverage-words';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { Hint } from '../widgets/hint';
import { readPickedFiles } from '../widgets/read-files';
import { countWords, dateWords, numberWords } from '../widgets/words';
import { addFiles, attachSuggested, changeControls, openDialog, review } from './evidence-store';
import {
  ACTION_WORDS,
  ANSWER_STATUS_WORDS,
  DISCLOSURE_WORDS,
  effectOf,
  KIND_WORDS,
  STANDING_SIGNS,
} from './evidence-words';

const SHOWN_ANSWERS = 8;

/** What is known of a piece, what it shows, what stands on it, and what a person decides. */
export function EvidenceDetail({ piece, detail }: { piece: Evidence; detail: Detail | null }) {
  return (
    <section className="pane evidence-detail" aria-label={say('What it shows')}>
      <Decide piece={piece} />
      <div className="evidence-scroll" tabIndex={0} role="region" aria-label={say('Facts, requirements and history')}>
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
          <button
            type="button"
            className="button primary"
            onClick={() => void review('accepted')}
            title={say('Accept (A)')}
          >
            <Check size={14} aria-hidden />
            {say('Accept')}
            <kbd>A</kbd>
          </button>
        )}
        {piece.decision !== 'rejected' && (
          <button type="button" className="button" onClick={() => openDialog('reject')} title={say('Reject (X)')}>
            <X size={14} aria-hidden />
            {say('Reject')}
            <kbd>X</kbd>
          </button>
        )}
        {piece.decision !== 'newer-wanted' && (
          <button
            type="button"
            className="button"
            onClick={() => openDialog('newer')}
            title={say('Ask for a newer one (N)')}
          >
            <MailQuestion size={14} aria-hidden />
            {say('Newer')}
            <kbd>N</kbd>
          </button>
        )}
        {!isOpen && (
          <button type="button" className="button" onClick={() => void review('open')} title={say('Reopen (R)')}>
            <RotateCcw size={14} aria-hidden />
            {say('Reopen')}
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
        title={say('The newer file shows the same requirements and takes its place once accepted')}
      >
        <CalendarPlus size={14} aria-hidden />
        {say('Add the newer one')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('Choose the newer file')}
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
    <section aria-label={say('Facts')}>
      <header className="evidence-part">
        <h3>{say('Facts')}</h3>
        <button type="button" className="button quiet" onClick={() => openDialog('details')} title={say('Correct (E)')}>
          <Pencil size={13} aria-hidden />
          {say('Correct')}
          <kbd>E</kbd>
        </button>
      </header>
      <dl className="evidence-facts">
        <Fact name={say('Kind')}>{KIND_WORDS[kind]}</Fact>
        <Fact name={say('Issued')} from={issuedFrom}>
          {issuedOn === null ? say('Not recorded') : dateWords(issuedOn)}
        </Fact>
        <Fact name={say('Holds until')} from={expiresFrom}>
          {expiresOn === null ? say('No end recorded') : dateWords(expiresOn)}
        </Fact>
        <Fact name={say('Source')}>{source === '' ? say('Not recorded') : source}</Fact>
        <Fact name={say('Disclosure')}>{DISCLOSURE_WORDS[disclosure]}</Fact>
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
        {from !== '' && (
          <span className="faint small evidence-from">{say('Read from “{quote}”', { quote: from })}</span>
        )}
      </dd>
    </div>
  );
}

function Shows({ detail: { controls, suggested } }: { detail: Detail }) {
  return (
    <section aria-label={say('Requirements it shows')}>
      <header className="evidence-part">
        <h3>{say('Shows')}</h3>
        <button type="button" className="button quiet" onClick={() => openDialog('controls')} title={say('Choose (C)')}>
          <Plus size={13} aria-hidden />
          {say('Choose')}
          <kbd>C</kbd>
        </button>
      </header>
      {controls.length === 0 && (
        <p className="faint">{say('No requirement yet. A piece that is attached to none counts for nothing.')}</p>
      )}
      <ul className="evidence-list">
        {controls.map((control) => (
          <li key={`${control.framework} ${control.ref}`}>
            <RequirementLink control={control} />
            {control.only && (
              <span className="tag" title={say('No other evidence shows this requirement today')}>
                {say('only this')}
              </span>
            )}
            <Hint words={say('Detach')}>
              <button
                type="button"
                className="icon-button small"
                aria-label={say('Detach from {ref}', { ref: control.ref })}
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
            <h4>{say('Its words speak of')}</h4>
            <button
              type="button"
              className="button quiet"
              onClick={() => void attachSuggested()}
              title={say('Attach to all of these (S)')}
            >
              {say('Attach all')}
              <kbd>S</kbd>
            </button>
          </header>
          <ul className="evidence-list">
            {suggested.map((control) => (
              <li key={`${control.framework} ${control.ref}`}>
                <RequirementLink control={control} />
                <Hint words={say('Attach')}>
                  <button
                    type="button"
                    className="icon-button small"
                    aria-label={say('Attach to {ref}', { ref: control.ref })}
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
    <section aria-label={say('What stands on it')}>
      <h3>{say('What stands on it')}</h3>
      {documentId === null ? (
        <p className="faint">
          {say('Only the requirements above. It was not read as a document, so no answer cites it.')}
        </p>
      ) : (
        <>
          <p>
            <a className="link" href={formatRoute({ place: 'documents', documentId, statementId: null })}>
              {say('{statements} of the same document', { statements: countWords(statements.length, 'statement') })}
              <ArrowUpRight size={12} aria-hidden />
            </a>
          </p>
          <p className="faint">
            {answers.length === 0
              ? say('No answer cites them.')
              : say('{answersCite} them, and become stale when this is rejected or expires:', {
                  answersCite: countWords(answers.length, 'answer cites', 'answers cite'),
                })}
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
                <span className="tag">{ANSWER_STATUS_WORDS[status]}</span>
              </li>
            ))}
          </ul>
          {answers.length > SHOWN_ANSWERS && (
            <p className="faint">{say('and {count} more', { count: numberWords(answers.length - SHOWN_ANSWERS) })}</p>
          )}
        </>
      )}
    </section>
  );
}

function Past({ detail: { history } }: { detail: Detail }) {
  return (
    <section aria-label={say('History')}>
      <h3>{say('History')}</h3>
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
