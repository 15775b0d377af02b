import { ArrowUpRight, RotateCcw, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AnswerFact, ReusableGroup } from '../../shared/domain/answer';
import type { DecidedMapping } from '../../shared/domain/control';
import type { Claim, CorrectedStatement } from '../../shared/domain/statement';
import { DEPLOYMENT_WORDS, MODALITY_SIGNS, SUBJECT_WORDS } from '../documents/modality-words';
import { formatRoute, type Route } from '../frame/route';
import { say } from '../language/language';
import { VERDICT_SIGNS } from '../questionnaires/answer-words';
import { Chip } from '../widgets/chip';
import { dateWords } from '../widgets/words';
import { isAnswer, type MemoryItem } from './memory-items';
import { putBack, takeBack, takeBackCorrection, takeBackMapping } from './memory-store';
import { effectOf, signOf } from './memory-words';

/** What was decided, what it does, and the way back. */
export function MemoryDetail({ item }: { item: MemoryItem }) {
  return (
    <section className="pane" aria-label={say('Detail')}>
      <div className="memory-scroll" tabIndex={0} role="region" aria-label={say('What was decided')}>
        <div className="memory-sign">
          <Chip sign={signOf(item)} />
        </div>
        <Body item={item} />
      </div>
    </section>
  );
}

function Body({ item }: { item: MemoryItem }) {
  switch (item.kind) {
    case 'fact':
      return <Fact fact={item.fact} />;
    case 'mapping':
      return <MappingFact mapping={item.mapping} />;
    case 'correction':
      return <Correction corrected={item.corrected} />;
    case 'group':
      return <Group group={item.group} />;
  }
}

function Fact({ fact }: { fact: AnswerFact }) {
  const { question, withdrawn, statementQuote, citations } = fact;
  const quotes = fact.kind === 'rejected-statement' ? [statementQuote] : citations.map(({ quote }) => quote);
  return (
    <>
      <h2>{question}</h2>
      {fact.kind !== 'rejected-statement' && <Said answer={fact} />}
      {quotes.map((quote) => (
        <blockquote key={quote} className="memory-quote">
          {quote}
        </blockquote>
      ))}
      <Why>{effectOf(fact)}</Why>
      {withdrawn === null ? (
        <TakeBack onPress={() => void takeBack(fact)} />
      ) : (
        // What was decided again in its questionnaire is changed there.
        withdrawn.reason === 'taken-back' && (
          <div className="memory-acts">
            <button type="button" className="button" onClick={() => void putBack(fact)}>
              <RotateCcw size={14} aria-hidden />
              {say('Let it count again')}
            </button>
          </div>
        )
      )}
      {isAnswer(fact) && fact.product !== '' && (
        <p className="faint">{say('Given for {product}.', { product: fact.product })}</p>
      )}
    </>
  );
}

function Said({
  answer: { verdict, answer, comment },
}: {
  answer: Pick<AnswerFact, 'verdict' | 'answer' | 'comment'>;
}) {
  return (
    <div className="memory-said">
      {answer.toLowerCase() !== VERDICT_SIGNS[verdict].word.toLowerCase() && <Chip sign={VERDICT_SIGNS[verdict]} />}
      {answer !== '' && <p>{answer}</p>}
      {comment !== '' && <p className="soft">{comment}</p>}
    </div>
  );
}

function MappingFact({ mapping }: { mapping: DecidedMapping }) {
  const { framework, ref, quote, status, decidedAt, documentId, statementId } = mapping;
  const day = dateWords(decidedAt.slice(0, 10));
  return (
    <>
      <h2>{ref}</h2>
      <blockquote className="memory-quote">{quote}</blockquote>
      <Why>
        {status === 'confirmed'
          ? say(
              'You confirmed this on {day}. The sentence counts for this requirement in coverage, annex and whitepaper.',
              { day },
            )
          : say('You rejected this on {day}. The sentence is not suggested for this requirement again.', { day })}
      </Why>
      <TakeBack onPress={() => void takeBackMapping(mapping)}>
        <OpenLink route={{ place: 'controls', framework, ref }} words={say('Open the requirement')} />
        {documentId !== null && (
          <OpenLink route={{ place: 'documents', documentId, statementId }} words={say('Open in its document')} />
        )}
      </TakeBack>
    </>
  );
}

function Correction({ corrected }: { corrected: CorrectedStatement }) {
  const { statement, correctedAt } = corrected;
  const { readAs, modality, scope, places } = statement;
  const [place] = places;
  return (
    <>
      <h2 className="sr-only">{say('Corrected sentence')}</h2>
      <blockquote className="memory-quote">{statement.quote}</blockquote>
      <dl className="memory-claims">
        <dt>{say('Read from its words')}</dt>
        <dd>{readAs === undefined ? '' : claimWords(readAs)}</dd>
        <dt>{say('Counts as')}</dt>
        <dd>{claimWords({ modality, deployment: scope.deployment, subject: scope.subject })}</dd>
      </dl>
      <Why>
        {say('You corrected this on {day}. Drafts, coverage and exports go by your reading.', {
          day: dateWords(correctedAt.slice(0, 10)),
        })}
      </Why>
      <TakeBack onPress={() => void takeBackCorrection(corrected)}>
        {place !== undefined && (
          <OpenLink
            route={{ place: 'documents', documentId: place.documentId, statementId: statement.id }}
            words={say('Open in its document')}
          />
        )}
      </TakeBack>
    </>
  );
}

function claimWords({ modality, deployment, subject }: Claim): string {
  return [MODALITY_SIGNS[modality].word, SUBJECT_WORDS[subject], DEPLOYMENT_WORDS[deployment]].join(' · ');
}

/** Answers side by side; whichever is wrong is taken back where it stands. */
function Group({ group: { kind, answers } }: { group: ReusableGroup }) {
  return (
    <>
      <h2>{answers[0]?.question}</h2>
      <Why>
        {kind === 'contradiction'
          ? say(
              'These answers were given to the same question and cannot all be true. Until one of them is taken back, a draft says so and leaves the choice to you.',
            )
          : say('These answers say the same. The one you approved, or else the newest, is offered; the others can go.')}
      </Why>
      <div className="memory-sides">
        {answers.map((answer) => (
          <article
            key={answer.id}
            className="memory-side"
            aria-label={`${answer.source}, ${dateWords(answer.givenAt.slice(0, 10))}`}
          >
            <p className="small faint">
              {[answer.source, answer.product, dateWords(answer.givenAt.slice(0, 10))].filter(Boolean).join(' · ')}
            </p>
            {answer.question !== answers[0]?.question && <p className="soft">{answer.question}</p>}
            <Said answer={answer} />
            <button type="button" className="button" onClick={() => void takeBack(answer)}>
              <Undo2 size={14} aria-hidden />
              {say('Take this back')}
            </button>
          </article>
        ))}
      </div>
    </>
  );
}

function Why({ children }: { children: ReactNode }) {
  return <p className="memory-why">{children}</p>;
}

function TakeBack({ onPress, children }: { onPress: () => void; children?: ReactNode }) {
  return (
    <div className="memory-acts">
      <button type="button" className="button" onClick={onPress} title={say('Take back (X)')}>
        <Undo2 size={14} aria-hidden />
        {say('Take back')}
        <kbd>X</kbd>
      </button>
      {children}
    </div>
  );
}

function OpenLink({ route, words }: { route: Route; words: string }) {
  return (
    <a className="link" href={formatRoute(route)}>
      {words}
      <ArrowUpRight size={12} aria-hidden />
    </a>
  );
}
