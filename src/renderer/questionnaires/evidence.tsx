import { ArrowUpRight } from 'lucide-react';
import type { Citation, ReviewedAnswer, WeighedStatement } from '../../shared/domain/answer';
import { Chip } from '../widgets/chip';
import { chooseText } from './answer-editor';
import { VERDICT_SIGNS } from './answer-words';
import { openCitation } from './desk-actions';
import { useDesk } from './desk-state';

const NEAREST = 5;

/** What the answer stands on, quote by quote; for an unknown, what came nearest and why it was not enough. */
export function Evidence({ answer }: { answer: ReviewedAnswer }) {
  const chosen = useDesk((state) => state.citation);
  const conflict = answer.flags.includes('conflict');
  const cited = new Set(answer.citations.map(({ statementId }) => statementId));
  const nearest = answer.explanation.weighed.filter(({ statementId }) => !cited.has(statementId)).slice(0, NEAREST);
  return (
    <>
      {answer.citations.length > 0 && (
        <section className="evidence" aria-label="Sources">
          <h3>{conflict ? 'Your documents disagree' : 'Stands on'}</h3>
          <div className="citations" data-side-by-side={conflict}>
            {answer.citations.map((citation, index) => (
              <CitationItem
                key={citation.statementId}
                answer={answer}
                citation={citation}
                current={index === chosen && answer.citations.length > 1}
                onOpen={() => {
                  useDesk.setState({ citation: index });
                  openCitation();
                }}
              />
            ))}
          </div>
        </section>
      )}
      {nearest.length > 0 && (
        <details className="evidence" open={answer.citations.length === 0}>
          <summary>{answer.citations.length === 0 ? 'What came nearest' : 'Also weighed'}</summary>
          <ul className="weighed">
            {nearest.map((statement) => (
              <WeighedItem key={statement.statementId} answer={answer} statement={statement} />
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
  current: boolean;
  onOpen: () => void;
}

function CitationItem({ answer, citation, current, onOpen }: CitationItemProps) {
  return (
    <figure className="citation" data-current={current}>
      <blockquote>{citation.quote}</blockquote>
      <figcaption>
        <button type="button" className="link" onClick={onOpen} title="Open in its document (O)">
          {citation.document}
          <ArrowUpRight size={12} aria-hidden />
        </button>
        <span className="faint small">{citation.locator}</span>
        <UseQuote
          answer={answer}
          quote={citation.quote}
          words={answer.flags.includes('conflict') ? 'Keep this' : 'Use this quote'}
        />
      </figcaption>
    </figure>
  );
}

/** Puts a quote where text goes: into the answer, or beside a drop-down into its comment. */
function UseQuote({ answer, quote, words }: { answer: ReviewedAnswer; quote: string; words: string }) {
  const { options, commentCell } = answer.question;
  const target = options.length === 0 ? 'answer' : commentCell === null ? null : 'comment';
  if (target === null || answer[target] === quote) return null;
  return (
    <button type="button" className="link quiet-link" onClick={() => chooseText(answer, { [target]: quote })}>
      {words}
    </button>
  );
}

function WeighedItem({ answer, statement }: { answer: ReviewedAnswer; statement: WeighedStatement }) {
  return (
    <li>
      <p>{statement.quote}</p>
      <div className="weighed-foot faint small">
        <Chip sign={VERDICT_SIGNS[statement.verdict]} title="What this sentence alone would allow" />
        <span>
          {[statement.matched.length > 0 ? `shares ${statement.matched.join(', ')}` : '', ...statement.caps]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        <UseQuote answer={answer} quote={statement.quote} words="Use this quote" />
      </div>
    </li>
  );
}
