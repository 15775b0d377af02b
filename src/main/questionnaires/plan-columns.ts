import headerWords from '../../../resources/questionnaires/header-words.json';
import type { ColumnRole } from '../../shared/domain/questionnaire';
import { type ColumnProfile, profileColumn } from './column-profile';
import type { Grid } from './grid';
import type { Header } from './header-rows';
import { type Steps, shareOf } from './steps';
import { holdsPhrase, plainWords } from './words';

/** Which column of a table plays which part. Null where the table has none. */
export interface ColumnPlan {
  question: number;
  id: number | null;
  answer: number | null;
  comment: number | null;
  evidence: number | null;
  /** Columns that would take answers too, such as one per product: a person may choose another. */
  alternatives: number[];
  sections: number[];
  marks: Map<number, string>;
  roles: Map<number, ColumnRole>;
  /** From 0 to 1: how clearly the question and the answer column stand out. */
  confidence: number;
}

interface Candidate extends ColumnProfile {
  /** What the header says for each role, 0 where it says nothing. */
  says: (role: Exclude<ColumnRole, 'mark'>) => number;
  /** The role the header says most, null for none. */
  best: Exclude<ColumnRole, 'mark'> | null;
}

const APPLICABILITY = headerWords.applicability.map(plainWords);
const FEWEST_SHARED = 0.15;
/** A name like "Description" or "Control" may stand over the question or over something else. */
const FAINT_QUESTION = 0.65;
/** A column the customer filled for nearly every question is theirs, whatever its name. */
const PREFILLED = 0.6;
const MUCH_LESS_SURE = 0.6;
/** A long name only mentions what it says below this: "Specific inheritance and the responsibilities of both". */
const FAINT_NAME = 0.5;
const MOSTLY_DISTINCT = 0.8;
/** Mean length, in characters, from which on texts are sentences. */
const LONG_REQUEST = 40;

/**
 * @param guessing whether a named column that is empty may take the answers though its name says nothing.
 * @returns null where no column of the table holds questions.
 */
export function* planColumns(
  grid: Grid,
  header: Header | null,
  rows: readonly number[],
  guessing = false,
): Steps<ColumnPlan | null> {
  const candidates = yield* describeColumns(grid, header, rows);
  const marks = markColumns(grid, header, candidates, rows);
  const texts = best(
    candidates.filter((one) => !marks.has(one.column) && canAsk(one)),
    (one) => questionScore(one, candidates),
  );
  const question = texts ?? numbersAlone(candidates, marks);
  if (!question) return null;
  const asked = rows.filter((row) => grid.text(row, question.column) !== '');
  const others = (yield* describeColumns(grid, header, asked)).filter(
    (one) => one.column !== question.column && !marks.has(one.column),
  );
  const id = best(
    others.filter(
      (one) =>
        one.filled >= FEWEST_SHARED &&
        one.length <= 25 &&
        ((one.ids >= 0.5 && one.distinct > FEWEST_SHARED) || one.says('id') >= 0.8),
    ),
    (one) => one.says('id') * 2 + one.ids * 2 + one.distinct * 2 - Math.abs(one.column - question.column) * 0.05,
  );
  const free = others.filter((one) => one.column !== id?.column);
  const numbers = texts === null ? question : id;
  // Some forms put the answers first; there only a clear name makes a column a place to write.
  const right = (one: Candidate) =>
    one.column > question.column || (one.filled < 0.3 && Math.max(one.says('comment'), one.says('evidence')) >= 0.8);
  // "Compliance type": an empty column that offers a choice and whose name speaks of answers is a place for them.
  const chooses = (one: Candidate) => one.lists >= 0.5 && one.filled < 0.2 && one.says('answer') >= 0.4;
  const slots = free.filter(
    (one) => one.formulas < 0.5 && ((one.best !== 'section' && one.best !== 'other') || isFaint(one) || chooses(one)),
  );
  const answered = marks.size > 0 ? null : pickAnswer(slots, header, question.column, guessing);
  const rest = slots.filter((one) => one.column !== answered?.column && right(one));
  const emptyAnswers = answered ? answered.filled < 0.2 : true;
  const ours = rest.filter((one) => !(emptyAnswers && one.filled >= PREFILLED));
  // "Description" behind the answers describes them; in front of them it is what is asked.
  const describes = (one: Candidate) =>
    one.best === 'question' &&
    one.says('question') < FAINT_QUESTION &&
    one.column > Math.max(question.column, answered?.column ?? question.column) &&
    Math.max(one.lists, one.ids) < 0.3 &&
    (one.filled < 0.2 || !emptyAnswers);
  const named = ours.filter((one) => one.best === 'comment' || (one.best === 'answer' && one.lists < 0.3));
  // One more column that has a name and stays empty for every question is for remarks; of several nobody can say.
  const unknown = ours.filter(
    (one) =>
      one.column > question.column &&
      header?.texts.has(one.column) &&
      Math.max(one.filled, one.lists, one.otherValidations) === 0 &&
      (one.best === null || isFaint(one)),
  );
  const described = ours.filter(describes);
  const comment = best(
    named.length > 0 || !answered ? named : described.length > 0 || unknown.length > 1 ? described : unknown,
    (one) =>
      one.says('comment') * 2 +
      one.says('answer') -
      one.filled -
      one.lists -
      Math.abs(one.column - (answered?.column ?? one.column)) * 0.05,
  );
  const forEvidence = best(
    ours.filter((one) => one.best === 'evidence' && one.column !== comment?.column && one.ids < 0.5),
    (one) => one.says('evidence') - one.filled,
  );
  // "Notes / link to evidence" as the only room for words takes both; a person explains there first.
  const takesBoth = comment === null && answered !== null && (forEvidence?.says('comment') ?? 0) >= 0.3;
  const evidence = takesBoth ? null : forEvidence;
  // Where the answers are computed from another sheet, a column for remarks beside them asks nothing.
  const mirrored = others.some((one) => one.best === 'answer' && one.says('answer') >= 0.9 && one.formulas >= 0.5);
  // Questions and answers both from another sheet: a report on the form, whatever else may be written beside them.
  if (mirrored && question.formulas >= 0.5) return null;
  const remarks = takesBoth ? forEvidence : comment;
  const promoted = answered || marks.size > 0 || mirrored ? answered : remarks;
  const plan: ColumnPlan = {
    question: question.column,
    id: numbers?.column ?? null,
    answer: promoted?.column ?? null,
    comment: promoted !== null && promoted === remarks ? null : (remarks?.column ?? null),
    evidence: evidence?.column ?? null,
    alternatives: alternativesTo(answered, free, [remarks, evidence]),
    sections: free
      .filter((one) => one.column < question.column && one.best !== 'other' && isSectionColumn(one))
      .map((one) => one.column),
    marks,
    roles: new Map(),
    confidence: 0,
  };
  return { ...plan, roles: rolesOf(plan, candidates), confidence: confidenceOf(question, promoted, plan, header) };
}

function* describeColumns(grid: Grid, header: Header | null, rows: readonly number[]): Steps<Candidate[]> {
  const found: Candidate[] = [];
  // Empty columns beside the texts may be the place for answers.
  const last = Math.min(grid.lastColumn + 3, 200);
  for (let column = 1; column <= last; column += 1) {
    if (grid.isHiddenColumn(column)) continue;
    yield shareOf('columns', column, last);
    const roles = header?.roles.get(column) ?? [];
    found.push({
      ...profileColumn(grid, column, rows),
      says: (role) => roles.find((candidate) => candidate.role === role)?.score ?? 0,
      best: roles[0]?.role ?? null,
    });
  }
  return found;
}

/** Columns headed by options are marks when nothing but marks stands under them and they offer no choice themselves. */
function markColumns(
  grid: Grid,
  header: Header | null,
  candidates: readonly Candidate[],
  rows: readonly number[],
): Map<number, string> {
  const marks = new Map<number, string>();
  for (const [column, option] of header?.marks ?? []) {
    const profile = candidates.find((one) => one.column === column);
    if (!profile || profile.formulas > 0.5 || profile.filled * (1 - profile.markTexts) > 0.15) continue;
    const choices = rows.find((row) => grid.options(row, column).length > 1);
    if (choices === undefined) marks.set(column, option);
  }
  return marks.size >= 2 ? marks : new Map();
}

function isFaint(one: Candidate): boolean {
  return one.best === 'other' && one.says('other') < FAINT_NAME;
}

function canAsk(one: Candidate): boolean {
  if (one.filled < FEWEST_SHARED || one.ids > 0.6 || one.length < 6) return false;
  if (one.lists > 0.5) return false;
  // "Evidence text" over requests for evidence, each another: what is asked, not where it goes.
  const given = one.filled >= PREFILLED && one.distinct >= MOSTLY_DISTINCT && one.length >= LONG_REQUEST;
  if (given && one.reading > 0.5 && one.best !== 'answer' && one.best !== 'other') return true;
  const slot = Math.max(one.says('answer'), one.says('comment'), one.says('evidence'), one.says('other'));
  return one.says('question') >= slot || one.questions > 0.5 || slot < 0.55;
}

/** A list of nothing but numbers ("AC-1", "AC-2") asks where each has boxes to tick or a choice beside it. */
function numbersAlone(candidates: readonly Candidate[], marks: ReadonlyMap<number, string>): Candidate | null {
  const offers = marks.size >= 2 || candidates.some((one) => one.lists >= 0.5 && one.filled < 0.2);
  if (!offers) return null;
  const isNumbers = ({ filled, ids, distinct, formulas }: Candidate) =>
    filled >= 0.9 && ids >= 0.9 && distinct >= 0.95 && formulas === 0;
  return candidates.find((one) => isNumbers(one) && one.says('id') >= 0.8) ?? null;
}

function questionScore(one: Candidate, all: readonly Candidate[]): number {
  const content =
    one.questions * 2.5 + (Math.min(one.length, 120) / 120) * 1.5 + one.filled * 1.5 + one.distinct * one.filled * 0.7;
  const against =
    one.best !== null && one.best !== 'question' ? Math.max(0, one.says(one.best) - one.says('question')) : 0;
  const firstAnswer = all.find((other) => other.best === 'answer' && other.says('answer') >= 0.8);
  const behind = firstAnswer && one.column > firstAnswer.column ? 1 : 0;
  return content + one.says('question') * 3 - against * 2.5 - one.ids * 3 - behind - one.column * 0.01;
}

/**
 * The column for the answer: by its name, by drop-downs, by being empty. Without a header, an empty column right of the
 * questions; with one, a column without a name is no place to write unless it offers a choice.
 */
function pickAnswer(
  slots: readonly Candidate[],
  header: Header | null,
  question: number,
  guessing: boolean,
): Candidate | null {
  const score = (one: Candidate) => {
    const side = one.column > question ? 0.6 : -0.4;
    const choice = one.lists * 2 + one.otherValidations;
    const near = Math.abs(one.column - question) * 0.08;
    const against = one.best !== null && one.best !== 'answer' ? one.says(one.best) * 2 : 0;
    return one.says('answer') * 3 + choice + (1 - one.filled) + side - near - against - one.formulas * 4 - one.ids;
  };
  const offering = slots.filter(
    (one) => one.lists >= 0.3 && (one.best === null || (one.best !== 'comment' && one.filled < 0.2)),
  );
  // "Level", filled by the customer, is no place for answers where an empty column offers a choice.
  const given = (one: Candidate) =>
    one.filled >= PREFILLED && one.lists < 0.3 && offering.some(({ filled }) => filled < 0.2);
  // Whether a control applies is not what is asked where another column asks how it is met.
  const applies = (one: Candidate) =>
    APPLICABILITY.some((words) => holdsPhrase(plainWords(header?.texts.get(one.column) ?? ''), words));
  const told = slots.filter((one) => one.says('answer') >= 0.3 && one.best === 'answer' && !given(one));
  const direct = told.filter((one) => !applies(one));
  const all = direct.length > 0 ? direct : told;
  // "Respondent" beside "Answer" is a person, though it offers a choice.
  const surest = Math.max(...all.map((one) => one.says('answer')));
  const named = all.filter((one) => one.says('answer') >= surest * MUCH_LESS_SURE);
  if (named.length > 0) return best(named, score);
  if (offering.length > 0) return best(offering, score);
  const behind = slots.filter((one) => one.column > question && one.filled < 0.5 && one.length < 400);
  // "Provider statement": not a name for answers, but it says who is to write there.
  if (header) {
    const faint = behind.filter((one) => one.says('answer') >= 0.3 && one.best !== 'comment');
    if (faint.length > 0 || !guessing) return best(faint, score);
    // A column that has a name, whatever it means, and is left empty for every question.
    return behind.find((one) => one.best === null && one.filled < 0.1 && header.texts.has(one.column)) ?? null;
  }
  return behind.find((one) => one.filled < 0.3) ?? best(behind, score);
}

/** What is empty and offers a choice, or is named for answers as the chosen column is, though it was not chosen. */
function alternativesTo(
  answer: Candidate | null,
  free: readonly Candidate[],
  taken: readonly (Candidate | null)[],
): number[] {
  if (answer === null) return [];
  const used = new Set([answer, ...taken].map((one) => one?.column));
  return free
    .filter((one) => !used.has(one.column) && one.filled < 0.2 && one.formulas < 0.5)
    .filter((one) => one.lists >= 0.3 || (one.best === 'answer' && one.says('answer') >= 0.5))
    .map(({ column }) => column);
}

function isSectionColumn(one: Candidate): boolean {
  if (one.best === 'section') return true;
  return (
    one.length > 2 && one.length < 90 && one.ids < 0.5 && (one.filled < 0.6 || one.distinct < 0.6) && one.filled > 0
  );
}

function rolesOf(plan: ColumnPlan, candidates: readonly Candidate[]): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const { column, filled, best: named } of candidates) {
    if (column === plan.question) roles.set(column, 'question');
    else if (column === plan.id) roles.set(column, 'id');
    else if (column === plan.answer) roles.set(column, 'answer');
    else if (column === plan.comment) roles.set(column, 'comment');
    else if (column === plan.evidence) roles.set(column, 'evidence');
    else if (plan.marks.has(column)) roles.set(column, 'mark');
    else if (plan.sections.includes(column)) roles.set(column, 'section');
    else if (filled > 0 || named !== null || plan.alternatives.includes(column)) roles.set(column, 'other');
  }
  return roles;
}

function confidenceOf(question: Candidate, answer: Candidate | null, plan: ColumnPlan, header: Header | null): number {
  const asked = Math.max(question.says('question'), question.questions, header ? 0.4 : 0.2);
  const slot =
    plan.marks.size > 0
      ? 0.9
      : answer
        ? Math.max(answer.says('answer'), answer.says('comment') * 0.7, answer.lists, 0.3)
        : 0;
  return Math.round(Math.min(0.98, 0.2 + 0.4 * asked + 0.4 * slot) * 100) / 100;
}

function best(candidates: readonly Candidate[], score: (one: Candidate) => number): Candidate | null {
  let chosen: Candidate | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = score(candidate);
    if (value > highest) {
      chosen = candidate;
      highest = value;
    }
  }
  return chosen;
}
