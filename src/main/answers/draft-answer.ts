import type { AnswerDraft, AnswerFlag, Verdict } from '../../shared/domain/answer';
import type { RequirementSuggestion } from '../../shared/domain/control';
import type { Document, Language } from '../../shared/domain/document';
import type { Question } from '../../shared/domain/questionnaire';
import type { Statement } from '../../shared/domain/statement';
import { type Sentence, sentence } from '../../shared/sentence';
import { readUnsupported } from '../controls/evidence-standing';
import { type PreparedKnowledge, placeText, type TopicSuggestion } from '../controls/suggest-requirements';
import { listDocuments } from '../documents/document-store';
import type { Cues } from '../language/cues';
import type { Lexicon } from '../language/lexicon';
import type { Clock } from '../platform/clock';
import { countStatements } from '../statements/statement-store';
import type { Database } from '../storage/database';
import { citationsFor } from './cite';
import { confidenceOf, readConfidence } from './confidence';
import { findUnadopted } from './document-standing';
import { explain } from './explain';
import { findCandidates } from './find-candidates';
import { findConflict } from './find-conflict';
import { lettersOf, overlapsOf } from './letter-overlap';
import { matchUnits } from './match-units';
import { rankFeatures, scoreOf } from './rank-features';
import { withReason } from './reason';
import { createHeadingReader, readFeatures, type StatementFeatures } from './statement-features';
import { createStatementShelf } from './statement-shelf';
import { readTermWeights } from './term-weights';
import { topicLikeness } from './topic-likeness';
import { type UnderstoodQuestion, understandQuestion } from './understand-question';
import { isLight, isNamed } from './unit-weight';
import { judge, type Ranked, type Weighed } from './weigh-statement';
import { writeAnswer } from './write-answer';

export interface AnswerKnowledge {
  lexicon: Lexicon;
  cues: Cues;
  requirements: PreparedKnowledge;
  providers: readonly string[];
}

/** What a question needs to be answered; a stored question has it all. */
export interface AskedQuestion
  extends Pick<Question, 'text' | 'kind' | 'options' | 'section' | 'commentCell' | 'marks'> {
  /** Statements a person rejected for this question. */
  without?: ReadonlySet<number>;
}

/** Drafts one answer. Deterministic for one state of the library. */
export interface Answerer {
  draft(question: AskedQuestion): AnswerDraft;
  /** All statements that were looked at, best first and judged: what the measuring and fitting looks at. */
  weigh(question: AskedQuestion): { question: UnderstoodQuestion; weighed: Weighed[] } | null;
}

// Below the first confidence nothing is said, below the second the draft says it is unsure, below the third a yes is a
// "partly": four in five are right there. Chosen on the development questions; the unseen
// ones were only counted.
const THRESHOLDS = { speak: 0.3, strong: 0.6, promise: 0.8 };

/** Makes the answerer for the library as it stands now: reads documents once, and of statements and word counts what is asked for. */
export function createAnswerer(database: Database, knowledge: AnswerKnowledge, clock: Clock): Answerer {
  const documents = new Map(listDocuments(database).map((document) => [document.id, document]));
  const statements = createStatementShelf(database);
  const weights = readTermWeights(database, countStatements(database));
  const known = new Map<number, StatementFeatures>();
  const reading = { ...knowledge, readHeadings: createHeadingReader(knowledge.lexicon) };
  const now = clock();
  const unadopted = findUnadopted(database, documents, knowledge.cues);
  const outdated = findOutdated([...documents.values()], now);
  const unsupported = readUnsupported(database, now);

  return { draft: draftOne, weigh };

  function weigh(asked: AskedQuestion): { question: UnderstoodQuestion; weighed: Weighed[] } | null {
    const question = understandQuestion(asked, knowledge.lexicon, knowledge.cues);
    return question === null
      ? null
      : {
          question,
          weighed: judged(question, rankAll(question, placeText(question.text, {}, knowledge.requirements).topics)),
        };
  }

  function draftOne(asked: AskedQuestion): AnswerDraft {
    const question = understandQuestion(asked, knowledge.lexicon, knowledge.cues);
    if (question === null || question.units.length === 0)
      return silent(sentence('The question could not be read: it is empty or in a language Proofbook does not read.'));
    const place = placeText(question.text, {}, knowledge.requirements);
    const ranked = rankAll(question, place.topics).filter(
      ({ features }) => asked.without?.has(features.statement.id) !== true,
    );
    const weighed = promoteOwn(question, promoteUsable(judged(question, thoseNear(ranked))));
    const best = weighed[0];
    const requirements = surestOf(place.requirements);
    const confidence = best === undefined ? 0 : confidenceOf(readConfidence(question, best, ranked));
    if (best === undefined || confidence < THRESHOLDS.speak) {
      const said = { ...NOTHING_SAID, requirements, explanation: explain.data(question, weighed) };
      return withReason(said, [explain.nothing(question.text, best)]);
    }
    const inOrder = promiseLess(ownLanguageFirst(weighed, best, question.language), confidence);
    return draft(asked, question, inOrder, { best: inOrder[0] ?? best, confidence }, requirements);
  }

  function rankAll(question: UnderstoodQuestion, asked: readonly TopicSuggestion[]): Ranked[] {
    const standing = {
      weights: question.units.map((unit) => weights.weightOf(unit)),
      absent: question.units.map((unit) => weights.isAbsent(unit)),
    };
    const found = findCandidates(question, database, knowledge.lexicon);
    // Each with the one before it, which its words may go on from.
    statements.bring(found.flatMap((id) => [id, id - 1]));
    const candidates = found.map(featuresOf).filter((features) => features !== null);
    const overlaps = overlapsOf(
      lettersOf(question.text),
      candidates.map(({ letters }) => letters),
    );
    const ranked = candidates.map((features, index): Ranked => {
      const likeness = {
        letters: overlaps[index] ?? 0,
        topic: topicLikeness(asked, statements.topicsOf(features.statement.id)),
      };
      const matches = matchUnits(question, features, features.language === question.language, knowledge.lexicon);
      const rank = rankFeatures(question, features, matches, standing, likeness, knowledge.lexicon);
      // What was rejected or has expired as evidence carries no answer alone.
      const score = scoreOf(rank) * (unsupported.has(features.document.id) ? UNSUPPORTED : 1);
      return { features, matches, rank, score };
    });
    return ranked.sort((a, b) => orderOf(b) - orderOf(a) || a.features.statement.id - b.features.statement.id);
  }

  /** An old sentence leads where no current one speaks of the same about as clearly. */
  function orderOf({ features, score }: Ranked): number {
    return outdated.has(features.document.id) ? score * OUTDATED : score;
  }

  /** The sentence right before, where it stands in the same passage or the one above. */
  function sentenceBefore({ id, places: [place] }: Statement): string {
    const other = statements.find(id - 1); // ids are given in the order of the document
    const [otherPlace] = other?.places ?? [];
    if (other === null || place === undefined || otherPlace?.documentId !== place.documentId) return '';
    return place.locator.paragraph - otherPlace.locator.paragraph <= 1 ? other.quote : '';
  }

  function featuresOf(id: number): StatementFeatures | null {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const statement = statements.find(id);
    const document = documents.get(statement?.places[0]?.documentId ?? -1);
    if (statement === null || document === undefined) return null;
    const features = readFeatures(statement, document, reading, {
      now,
      isAdopted: !unadopted.has(document.id),
      before: sentenceBefore(statement),
    });
    known.set(id, features);
    return features;
  }

  function draft(
    asked: AskedQuestion,
    question: UnderstoodQuestion,
    weighed: readonly Weighed[],
    { best, confidence }: { best: Weighed; confidence: number },
    requirements: AnswerDraft['requirements'],
  ): AnswerDraft {
    const isOld = ({ features }: Ranked) => outdated.has(features.document.id);
    const conflict = findConflict(question, isOld(best) ? weighed : weighed.filter((each) => !isOld(each)));
    const flags = new Set<AnswerFlag>(best.flags);
    if (conflict !== null) flags.add('conflict');
    if (isStale(best.features.document, now)) flags.add('stale');
    if (confidence < THRESHOLDS.strong) flags.add('weak-evidence');
    const verdict: Verdict = conflict === null ? best.verdict : 'unknown';
    const citations = citationsFor(best, weighed, conflict, documents);
    const written = writeAnswer(asked, question.language, verdict, best, sentenceBefore(best.features.statement));
    if (written.noOption) flags.add('no-matching-option');
    const reason =
      conflict === null
        ? explain.reason(question, best, verdict)
        : explain.conflict(question.text, conflict, documents);
    const drafted = {
      verdict,
      answer: written.answer,
      comment: written.comment,
      confidence,
      citations,
      requirements,
      flags: [...flags].sort(),
      explanation: explain.data(question, weighed),
    };
    return withReason(drafted, written.noOption ? [reason, explain.noOption] : [reason]);
  }
}

// Farther behind the best, a sentence is neither cited nor said to contradict; so many are shown with the reasons anyway.
const NEAR = 0.3;
const SHOWN = 5;

/** Those that can have a part in the draft: what they allow is the costlier half of looking at them. */
function thoseNear(ranked: readonly Ranked[]): Ranked[] {
  const least = (ranked[0]?.score ?? 0) * NEAR;
  return ranked.filter(({ score }, index) => index < SHOWN || score >= least);
}

function judged(question: UnderstoodQuestion, ranked: readonly Ranked[]): Weighed[] {
  return ranked.map((each) => ({ ...each, ...judge(question, each.features, each.matches, each.rank) }));
}

// A sentence that says nothing for this question gives way to one about as near that does.
const ABOUT_AS_NEAR = 0.7;

/** Puts the best sentence that carries an answer first; a placeholder keeps its place, because nothing may stand in for it. */
function promoteUsable(weighed: Weighed[]): Weighed[] {
  const [best] = weighed;
  if (best === undefined || best.verdict !== 'unknown' || best.flags.includes('placeholder')) return weighed;
  const usable = weighed.find((each) => each.verdict !== 'unknown' && each.score >= best.score * ABOUT_AS_NEAR);
  return usable === undefined ? weighed : [usable, ...weighed.filter((each) => each !== usable)];
}

/** "Contact for security questions" is ours: a provider's gives way to one of our own about as near. */
function promoteOwn({ asksForProvider, ask }: UnderstoodQuestion, weighed: Weighed[]): Weighed[] {
  const isProviders = ({ features }: Weighed) => features.statement.modality === 'sub-processor';
  const [best] = weighed;
  if (ask === 'yes-no' || asksForProvider || best === undefined || !isProviders(best)) return weighed;
  const own = weighed.find(
    (each) => each.verdict === 'stated' && !isProviders(each) && each.score >= best.score * ABOUT_AS_NEAR,
  );
  return own === undefined ? weighed : [own, ...weighed.filter((each) => each !== own)];
}

// As near as the best sentence, where both say the same.
const AS_NEAR = 0.8;

/** Where a library says the same in two languages, the one the customer asked in leads. */
function ownLanguageFirst(weighed: readonly Weighed[], best: Weighed, language: Language): readonly Weighed[] {
  if (best.features.language === language) return weighed;
  const own = weighed.find(
    ({ features, verdict, score }) =>
      features.language === language && verdict === best.verdict && score >= best.score * AS_NEAR,
  );
  return own === undefined ? weighed : [own, ...weighed.filter((each) => each !== own)];
}

/** A yes that is not sure enough is said as a part, so that a person decides. */
function promiseLess([best, ...others]: readonly Weighed[], confidence: number): readonly Weighed[] {
  if (best === undefined) return others;
  if (best.verdict !== 'yes') return [best, ...others];
  const against = others.find((each) => each.score >= best.score * AS_CLEAR && deniesWhatIsDone(each));
  if (against === undefined && confidence >= THRESHOLDS.promise) return [best, ...others];
  const cap =
    against === undefined
      ? sentence('it is not sure that this is what the question asks')
      : sentence('another sentence denies it: “{quote}”', { quote: against.features.statement.quote });
  return [{ ...best, verdict: 'partly', flags: ['weak-evidence', ...best.flags], caps: [cap] }, ...others];
}

// So near, a sentence speaks of the same as the best one.
const AS_CLEAR = 0.9;

/** "Storage traffic is not encrypted": what is asked to be done is denied of a thing asked about. */
function deniesWhatIsDone({ verdict, matches }: Weighed): boolean {
  const named = matches.filter((match) => isNamed(match) && !isLight(match.unit));
  return (
    verdict === 'no' &&
    named.some(({ unit, denied }) => unit.kind === 'action' && denied && !unit.negated) &&
    named.some(({ unit }) => unit.kind === 'object')
  );
}

// A year and a grace year: see check-library for the source.
const STALE_AFTER_MS = 2 * 365.25 * 24 * 3600 * 1000;

function isStale(document: Document, now: string): boolean {
  return document.statedDate !== null && Date.parse(now) - Date.parse(document.statedDate) > STALE_AFTER_MS;
}

// So much counts an old sentence beside a current one, and one whose evidence was rejected or has expired in any case.
const OUTDATED = 0.7;
const UNSUPPORTED = 0.7;

/** Stale documents of a library that also holds current ones; where all are old, none is put back. */
function findOutdated(documents: readonly Document[], now: string): ReadonlySet<number> {
  const hasCurrent = documents.some((document) => document.statedDate !== null && !isStale(document, now));
  return new Set(hasCurrent ? documents.filter((document) => isStale(document, now)).map(({ id }) => id) : []);
}

const MIN_REQUIREMENT_SCORE = 0.35;
const MAX_REQUIREMENTS = 2;

function surestOf(suggestions: readonly RequirementSuggestion[]): AnswerDraft['requirements'] {
  return (['gdpr-32', 'iso27001-2022', 'scc-2021'] as const).flatMap((framework) =>
    suggestions
      .filter((suggestion) => suggestion.framework === framework && suggestion.score >= MIN_REQUIREMENT_SCORE)
      .slice(0, MAX_REQUIREMENTS)
      .map(({ ref }) => ({ framework, ref })),
  );
}

const NOTHING_SAID: Omit<AnswerDraft, 'reason'> = {
  verdict: 'unknown',
  answer: '',
  comment: '',
  confidence: 0,
  citations: [],
  requirements: [],
  flags: [],
  explanation: { asks: '', concepts: [], weighed: [], caps: [] },
};

/** A draft that says nothing, and why. */
export function silent(why: Sentence): AnswerDraft {
  return withReason(NOTHING_SAID, [why]);
}
