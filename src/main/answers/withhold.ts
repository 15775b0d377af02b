import offers from '../../../resources/wording/withheld.json';
import type { AnswerDraft, Citation } from '../../shared/domain/answer';
import { AUDIENCES, type Audience } from '../../shared/domain/export';
import { inQuotes, type Said, sentence } from '../../shared/sentence';
import { listClassDecisions, readStatementClasses } from '../controls/class-store';
import { readDisclosures } from '../documents/disclosure-store';
import { documentLanguage } from '../language/detect-language';
import type { ReadableDatabase } from '../storage/database';
import type { AskedQuestion } from './draft-answer';
import { saidReason, withReason } from './reason';

/** What the readers of an answer may not see. */
export interface Closed {
  statements: ReadonlyMap<number, Audience>;
  documents: ReadonlyMap<number, Audience>;
}

export function readClosed(database: ReadableDatabase, readers: Audience): Closed {
  const above = ([, disclosure]: [number, Audience]) => AUDIENCES.indexOf(disclosure) > AUDIENCES.indexOf(readers);
  const documents = new Map([...readDisclosures(database)].filter(above));
  // Reading the class of every statement takes time that a library without closed documents and decisions need not spend.
  const isOpen = documents.size === 0 && listClassDecisions(database).every(({ kind }) => kind === 'questionnaire');
  return { documents, statements: isOpen ? new Map() : new Map([...readStatementClasses(database)].filter(above)) };
}

/**
 * A draft for readers who may not see everything. What the whole library says decides, so that nothing is claimed that a
 * closed document denies; the words come from open documents where those say the same. Otherwise nothing is said but that
 * details can be had under an agreement, and of what is for nobody outside not even that.
 */
export function draftOpenly(
  asked: AskedQuestion,
  closed: Closed,
  draft: (asked: AskedQuestion) => AnswerDraft,
): AnswerDraft {
  const whole = draft(asked);
  if (!whole.citations.some((citation) => classOf(citation, closed) !== null)) return whole;
  const open = draft({ ...asked, without: new Set([...(asked.without ?? []), ...closed.statements.keys()]) });
  const says = open.verdict === whole.verdict && open.verdict !== 'unknown' && !whole.flags.includes('conflict');
  return says && open.citations.every((citation) => classOf(citation, closed) === null)
    ? open
    : withhold(whole, closed, asked);
}

/**
 * A stored answer as its readers may see it. A draft nobody touched is held back where its source is closed; words a person
 * wrote or approved stay, and their closed sources are not named.
 */
export function holdBack<Answer extends AnswerDraft & { status: string; edited: boolean }>(
  answer: Answer,
  closed: Closed,
  asked: Pick<AskedQuestion, 'text' | 'options'>,
): Answer {
  const hidden = answer.citations.filter((citation) => classOf(citation, closed) !== null);
  if (hidden.length === 0) return answer;
  if (answer.status === 'draft' && !answer.edited) return { ...answer, ...withhold(answer, closed, asked) };
  const citations = answer.citations.filter((citation) => !hidden.includes(citation));
  const why = sentence(
    'It also stands on {documents}, which these readers may not see and which is not named to them.',
    { documents: named(hidden) },
  );
  return withReason({ ...answer, citations, flags: withFlag(answer) }, [why, saidReason(answer)]);
}

function withhold(
  draft: AnswerDraft,
  closed: Closed,
  { text, options }: Pick<AskedQuestion, 'text' | 'options'>,
): AnswerDraft {
  const hidden = draft.citations.filter((citation) => classOf(citation, closed) !== null);
  const isOffered = hidden.every((citation) => classOf(citation, closed) === 'confidential');
  const offer = isOffered ? offers[documentLanguage(text)] : '';
  const isText = options.length === 0;
  const documents = named(hidden);
  const why = isOffered
    ? sentence(
        'It stands in {documents}, which is for customers under a non-disclosure agreement; that is offered instead.',
        { documents },
      )
    : sentence('It stands in {documents}, which nobody outside may read.', { documents });
  const held: AnswerDraft = {
    ...draft,
    verdict: isText && isOffered ? 'stated' : 'unknown',
    answer: isText ? offer : '',
    comment: isText ? '' : offer,
    citations: [],
    flags: withFlag(draft),
  };
  return withReason(held, [why]);
}

function classOf({ statementId, documentId }: Citation, { statements, documents }: Closed): Audience | null {
  return statements.get(statementId) ?? documents.get(documentId) ?? null;
}

function withFlag({ flags }: AnswerDraft): AnswerDraft['flags'] {
  return [...new Set([...flags, 'withheld' as const])].sort();
}

function named(citations: readonly Citation[]): Said {
  return { all: [...new Set(citations.map(({ document }) => document))].map(inQuotes), joined: 'comma' };
}
