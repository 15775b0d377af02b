import { ArrowUpRight, Check, PenLine } from 'lucide-react';
import { useEffect } from 'react';
import type { Citation, ReviewedAnswer, WeighedStatement } from '../../shared/domain/answer';
import { knowClasses, useClasses, want } from '../classes/classes-store';
import { aroundRow } from '../frame/in-one-breath';
import { say, sayTold } from '../language/language';
import { Chip } from '../widgets/chip';
import { locatorWords } from '../widgets/words';
import { chooseText } from './answer-editor';
import { VERDICT_SIGNS } from './answer-words';
import { openCitation } from './desk-actions';
import { deskView, useDesk } from './desk-state';
import { ClosedChip, standingOf } from './held-back';
import { openWriteStatement } from './write-statement';

const NEAREST = 5;

const NEARBY = 10;

/** What the questions next in the list stand on: its classes are there when they are opened, and nothing moves afterwards. */
function weighedNearby(): WeighedStatement[] {
  const { shown, index } = deskView(useDesk.getState());
  return aroundRow(shown, Math.max(0, index), NEARBY).flatMap(({ explanation }) => explanation.weighed);
}

/** What the answer stands on, quote by quote; for an unknown, what came nearest and why it was not enough. */
export function Evidence({ answer }: { answer: ReviewedAnswer }) {
  const chosen = useDesk((state) => state.citation);
  const conflict = answer.flags.includes('conflict');
  const cited = new Set(answer.citations.map(({ statementId }) => statementId));
  const { weighed } = answer.explanation;
  const round = useClasses((state) => state.round);
  useEffect(() => want([...weighed, ...weighedNearby()].map(({ statementId }) => statementId)), [weighed, round]);
  const classes = useClasses();
  const { questionnaireId } = answer.question;
  // What is closed to the readers of a held-back answer stands above, by itself.
  const isShown = (statement: WeighedStatement) =>
    !cited.has(statement.statementId) &&
    (!answer.flags.includes('withheld') || standingOf(classes, statement, questionnaireId) !== 'closed');
  const nearest = weighed.filter(isShown).slice(0, NEAREST);
  // The sides of a conflict stand first; what is cited beside them takes no side.
  const sides = conflict ? 2 : 0;
  const citations = answer.citations.map((citation, index) => (
    <CitationItem
      key={citation.statementId}
      answer={answer}
      citation={citation}
      isSide={index < sides}
      current={index === chosen && answer.citations.length > 1}
      onOpen={() => {
        useDesk.setState({ citation: index });
        openCitation();
      }}
    />
  ));
  return (
    <>
      {answer.citations.length > 0 && (
        <section className="evidence" aria-label={say('Sources')}>
          <h3>{conflict ? say('Your documents disagree') : say('Stands on')}</h3>
          {sides > 0 && (
            <div className="citations" data-side-by-side="true">
              {citations.slice(0, sides)}
            </div>
          )}
          {citations.length > sides && <div className="citations">{citations.slice(sides)}</div>}
        </section>
      )}
      {answer.citations.length === 0 && answer.status === 'draft' && (
        <p className="missing-statement">
          <button type="button" className="button" onClick={openWriteStatement}>
            <PenLine size={14} aria-hidden />
            {answer.flags.includes('withheld')
              ? say('Write what these readers may know')
              : say('Write the missing statement')}
            <kbd>W</kbd>
          </button>
          <span className="faint small">{say('It joins the library, with you as its source.')}</span>
        </p>
      )}
      {nearest.length > 0 && (
        <details className="evidence" open={answer.citations.length === 0}>
          <summary>{answer.citations.length === 0 ? say('What came nearest') : say('Also weighed')}</summary>
          <ul className="weighed">
            {nearest.map((statement, index) => (
              <WeighedItem
                key={statement.statementId}
                answer={answer}
                statement={statement}
                standing={standingOf(classes, statement, questionnaireId)}
                first={index === 0 && answer.citations.length === 0}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CitationItemProps {
  answer: ReviewedAnswer;
  citation: Citation;
  /** One of two that disagree. */
  isSide: boolean;
  current: boolean;
  onOpen: () => void;
}

function CitationItem({ answer, citation, isSide, current, onOpen }: CitationItemProps) {
  const kept = isSide && (answer.answer === citation.quote || answer.comment === citation.quote);
  return (
    <figure className="citation" data-current={current} data-kept={kept}>
      <blockquote>{citation.quote}</blockquote>
      <figcaption>
        <button type="button" className="link" onClick={onOpen} title={say('Open in its document (O)')}>
          {citation.document}
          <ArrowUpRight size={12} aria-hidden />
        </button>
        <span className="faint small">{locatorWords(citation.locator)}</span>
      </figcaption>
      <UseQuote
        answer={answer}
        quote={citation.quote}
        words={isSide ? say('Keep this') : say('Use this quote')}
        withKey={current && answer.flags.includes('conflict')}
        prominent={isSide}
      />
      {kept && (
        <p className="kept small">
          <Check size={13} aria-hidden />{' '}
          {answer.answer === citation.quote ? say('Kept as the answer') : say('Kept as the comment')}
        </p>
      )}
    </figure>
  );
}

interface UseQuoteProps {
  answer: ReviewedAnswer;
  quote: string;
  words: string;
  /** Whether the key would take this quote. */
  withKey: boolean;
  prominent: boolean;
}

/** Puts a quote where text goes. The person's choice is recorded as an edit. */
function UseQuote({ answer, quote, words, withKey, prominent }: UseQuoteProps) {
  const target = quoteTarget(answer);
  if (target === null || answer[target] === quote) return null;
  return (
    <button
      type="button"
      className={prominent ? 'button keep-this' : 'link quiet-link'}
      onClick={() => chooseText(answer, { [target]: quote })}
    >
      {words}
      {withKey && <kbd>U</kbd>}
    </button>
  );
}

/** Into the answer, or beside a drop-down or boxes to tick into the comment; null where the file has no room for a sentence. */
function quoteTarget({ question }: ReviewedAnswer): 'answer' | 'comment' | null {
  if (question.options.length === 0 && Object.keys(question.marks).length === 0) return 'answer';
  return question.commentCell === null ? null : 'comment';
}

/** The key for it: the citation that is looked at, or what came nearest where nothing is cited. */
export async function takeQuote(): Promise<void> {
  const state = useDesk.getState();
  const { current } = deskView(state);
  if (current === null) return;
  const target = quoteTarget(current);
  const cited = current.citations[state.citation] ?? current.citations[0];
  const { weighed } = current.explanation;
  await knowClasses(weighed.map(({ statementId }) => statementId));
  const isOpen = (each: WeighedStatement) =>
    standingOf(useClasses.getState(), each, current.question.questionnaireId) === 'open';
  const quote = (cited ?? weighed.find(isOpen))?.quote;
  if (target !== null && quote !== undefined) chooseText(current, { [target]: quote });
}

function WeighedItem({
  answer,
  statement,
  standing,
  first,
}: {
  answer: ReviewedAnswer;
  statement: WeighedStatement;
  standing: ReturnType<typeof standingOf>;
  first: boolean;
}) {
  return (
    <li>
      <p>{statement.quote}</p>
      <div className="weighed-foot faint small">
        <Chip sign={VERDICT_SIGNS[statement.verdict]} title={say('What this sentence alone would allow')} />
        <span>
          {[
            statement.matched.length > 0 ? say('shares {words}', { words: statement.matched.join(', ') }) : '',
            ...statement.caps.map((cap, index) => sayTold(cap, statement.saidCaps?.[index])),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {standing === 'open' && (
          <UseQuote
            answer={answer}
            quote={statement.quote}
            words={say('Use this quote')}
            withKey={first}
            prominent={false}
          />
        )}
        {standing === 'closed' && <ClosedChip statementId={statement.statementId} />}
      </div>
    </li>
  );
}
