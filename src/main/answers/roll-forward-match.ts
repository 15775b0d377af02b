import type { Question } from '../../shared/domain/questionnaire';
import { type Sentence, sentence } from '../../shared/sentence';
import { plainWords } from '../questionnaires/words';
import { diffWords, sharedWords } from './diff-words';
import { compareMeanings } from './reuse-compare';
import type { QuestionMeaning } from './reuse-meaning';

/** A question of the earlier questionnaire as it is matched. */
export interface AskedBefore extends Pick<Question, 'sheet' | 'id' | 'text' | 'section' | 'kind'> {
  key: number;
}

export interface QuestionMatch {
  question: Question;
  /** Null for a question that was not asked before. */
  before: AskedBefore | null;
  isSame: boolean;
  /** What the two do not share, in words; empty where they ask the same. */
  differences: Sentence[];
}

export interface MatchTools {
  meaningOf: (question: Pick<Question, 'text' | 'kind' | 'section'>) => QuestionMeaning | null;
  rest: () => Promise<void>;
}

const OTHER_WORDS = sentence('the two are worded differently');

/** A renumbered form may give an old number to another question. */
const SHARED_UNDER_ONE_ID = 0.45;
const LIKE_UNDER_ONE_ID = 0.6;
/** Without a common number the two have to name nearly the same. */
const LIKE_WITHOUT_ID = 0.75;
/** A question of so few words may mean something else under another title. */
const FEW_WORDS = 6;

/**
 * Sets every question of a questionnaire against those of an earlier one: by the same words first, then by number, then by
 * meaning. Each earlier question is matched once; a question asked twice is matched in its own section.
 */
export async function matchQuestions(
  questions: readonly Question[],
  earlier: readonly AskedBefore[],
  tools: MatchTools,
): Promise<{ matches: QuestionMatch[]; vanished: AskedBefore[] }> {
  const free = new Set(earlier);
  const found = new Map<number, QuestionMatch>();
  const settle = (question: Question, before: AskedBefore, differences: Sentence[]) => {
    free.delete(before);
    found.set(question.questionId, { question, before, isSame: differences.length === 0, differences });
  };
  matchWords(questions, earlier, free, settle);
  await matchNumbers(questions, found, free, settle, tools);
  await matchMeanings(questions, found, free, settle, tools);
  const matches = questions.map(
    (question) => found.get(question.questionId) ?? { question, before: null, isSame: false, differences: [] },
  );
  return { matches, vanished: earlier.filter((before) => free.has(before)) };
}

type Settle = (question: Question, before: AskedBefore, differences: Sentence[]) => void;

function matchWords(
  questions: readonly Question[],
  earlier: readonly AskedBefore[],
  free: ReadonlySet<AskedBefore>,
  settle: Settle,
): void {
  const byWords = Map.groupBy(earlier, ({ text }) => plainWords(text));
  const nearness = (question: Question, before: AskedBefore) =>
    (before.id === question.id ? 4 : 0) +
    (lastTitle(before) === lastTitle(question) ? 2 : 0) +
    (before.sheet === question.sheet ? 1 : 0);
  // The surest first: of two that read the same, the one with the same number is not given away to the other.
  const pairs = questions
    .flatMap((question) =>
      (byWords.get(plainWords(question.text)) ?? []).map((before) => ({
        question,
        before,
        near: nearness(question, before),
      })),
    )
    .toSorted((one, other) => other.near - one.near);
  const taken = new Set<number>();
  for (const { question, before } of pairs) {
    if (taken.has(question.questionId) || !free.has(before)) continue;
    taken.add(question.questionId);
    settle(question, before, standsElsewhere(question, before) ? [sentence('it stands under another title now')] : []);
  }
}

function standsElsewhere(question: Question, before: AskedBefore): boolean {
  if (question.id !== '' && question.id === before.id) return false;
  const [now, then] = [lastTitle(question), lastTitle(before)];
  return now !== '' && then !== '' && now !== then && plainWords(question.text).split(' ').length < FEW_WORDS;
}

function lastTitle({ section }: Pick<Question, 'section'>): string {
  return plainWords(section.at(-1) ?? '');
}

async function matchNumbers(
  questions: readonly Question[],
  found: ReadonlyMap<number, QuestionMatch>,
  free: ReadonlySet<AskedBefore>,
  settle: Settle,
  { meaningOf, rest }: MatchTools,
): Promise<void> {
  const open = questions.filter(({ questionId, id }) => id !== '' && !found.has(questionId));
  const byNumber = Map.groupBy(free, ({ id }) => id);
  const times = Map.groupBy(open, ({ id }) => id);
  for (const question of open) {
    const numbered = (byNumber.get(question.id) ?? []).filter((before) => free.has(before));
    // Numbers that begin anew on every sheet say something on their own sheet only.
    const isUnique = numbered.length === 1 && times.get(question.id)?.length === 1;
    const before = isUnique ? numbered[0] : numbered.find(({ sheet }) => sheet === question.sheet);
    if (before === undefined) continue;
    const shared = sharedWords(diffWords(before.text, question.text));
    const { likeness, differences } = compare(question, before, meaningOf);
    if (shared >= SHARED_UNDER_ONE_ID || likeness >= LIKE_UNDER_ONE_ID) settle(question, before, differences);
    await rest();
  }
}

async function matchMeanings(
  questions: readonly Question[],
  found: ReadonlyMap<number, QuestionMatch>,
  free: ReadonlySet<AskedBefore>,
  settle: Settle,
  { meaningOf, rest }: MatchTools,
): Promise<void> {
  const byName = new Map<string, Set<AskedBefore>>();
  for (const before of free) {
    for (const name of namesOf(meaningOf(before))) byName.set(name, (byName.get(name) ?? new Set()).add(before));
    await rest();
  }
  const pairs: { question: Question; before: AskedBefore; likeness: number; differences: Sentence[] }[] = [];
  for (const question of questions.filter(({ questionId }) => !found.has(questionId))) {
    const names = namesOf(meaningOf(question));
    const shared = new Map<AskedBefore, number>();
    for (const name of names)
      for (const before of byName.get(name) ?? []) shared.set(before, (shared.get(before) ?? 0) + 1);
    for (const [before, count] of shared) {
      if (count * 2 < names.size) continue;
      const comparison = compare(question, before, meaningOf);
      if (comparison.likeness >= LIKE_WITHOUT_ID) pairs.push({ question, before, ...comparison });
    }
    await rest();
  }
  const byLikeness = pairs.toSorted(
    (one, other) => other.likeness - one.likeness || one.differences.length - other.differences.length,
  );
  for (const { question, before, differences } of byLikeness) {
    if (!found.has(question.questionId) && free.has(before)) settle(question, before, differences);
  }
}

/** Questions that cannot be read are compared by their words alone, and those differ here. */
function compare(
  question: Question,
  before: AskedBefore,
  meaningOf: MatchTools['meaningOf'],
): { likeness: number; differences: Sentence[] } {
  const [now, then] = [meaningOf(question), meaningOf(before)];
  if (now === null || then === null) return { likeness: 0, differences: [OTHER_WORDS] };
  const { likeness, differences } = compareMeanings(now, then);
  const words = differences.map((difference) => difference.words);
  return { likeness, differences: likeness < 1 && words.length === 0 ? [OTHER_WORDS] : words };
}

/** What a question names: concepts, by which both languages meet, or stems. */
function namesOf(meaning: QuestionMeaning | null): Set<string> {
  return new Set((meaning?.units ?? []).flatMap(({ concepts, stem }) => (concepts.length > 0 ? concepts : [stem])));
}
