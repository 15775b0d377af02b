import { CONFIDENCE_FEATURES, readConfidence } from '../../src/main/answers/confidence';
import {
  AFFIRM_RANK,
  DEMAND_FEATURES,
  linearScore,
  RANK_FEATURES,
  rankWeights,
} from '../../src/main/answers/rank-features';
import type { UnderstoodQuestion } from '../../src/main/answers/understand-question';
import type { Weighed } from '../../src/main/answers/weigh-statement';
import { type LabelledQuestion, matches } from './score';

/** One question for fitting: the features of every candidate, and which of them carry the answer (none: silence is right). */
export interface Example {
  candidates: number[][];
  right: boolean[];
  /** Traps are over half of the development questions and a third of a real questionnaire: they weigh accordingly. */
  weight: number;
}

const TRAP_WEIGHT = 0.5;

function weightOf({ trap }: LabelledQuestion): number {
  return trap === undefined || trap === null ? 1 : TRAP_WEIGHT;
}

export function exampleOf(question: LabelledQuestion, weighed: readonly Weighed[]): Example {
  return {
    candidates: weighed.map((each) => each.rank),
    right: weighed.map((each) => question.cite.some((pattern) => matches(each.features.statement.quote, pattern))),
    weight: weightOf(question),
  };
}

/** A sentence that agrees with a yes/no question, and whether a plain yes would have been honest. */
export interface Affirmation {
  values: number[];
  weight: number;
  honest: boolean;
}

/** Null where the best sentence does not agree, or the question is none of yes and no. */
export function affirmationExample(
  question: LabelledQuestion,
  { question: understood, weighed }: { question: UnderstoodQuestion; weighed: readonly Weighed[] },
): Affirmation | null {
  const [best] = weighed;
  if (best?.affirmation === undefined || understood.ask !== 'yes-no' || best.score < 0.3) return null;
  return { values: best.affirmation, weight: weightOf(question), honest: question.allowed.includes('yes') };
}

/** The best sentence of a question, and whether it carries the answer. */
export interface Assurance {
  values: number[];
  weight: number;
  right: boolean;
  /** Nothing is recorded: speaking at all would be wrong. */
  absent: boolean;
}

export function assuranceExample(
  question: LabelledQuestion,
  { question: understood, weighed }: { question: UnderstoodQuestion; weighed: readonly Weighed[] },
): Assurance | null {
  const [best] = weighed;
  if (best === undefined) return null;
  return {
    values: readConfidence(understood, best, weighed),
    weight: weightOf(question),
    right: question.cite.some((pattern) => matches(best.features.statement.quote, pattern)),
    absent: question.allowed[0] === 'unknown',
  };
}

const STEPS = 2000;
const RATE = 0.05;
const RIDGE = 0.0003;

/**
 * Fits the ranking weights: softmax over a question's candidates and silence, where the right ones (or silence, where
 * nothing carries an answer) should take the whole. Full batches, Adam, ridge. Returns the resource file's text.
 */
export function fitRanking(
  examples: readonly Example[],
  affirmations: readonly Affirmation[],
  assurances: readonly Assurance[],
): string {
  const usable = examples.filter((example) => example.candidates.length > 0);
  const parameters = [...rankWeights(), 2];
  const first = parameters.map(() => 0);
  const second = parameters.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = parameters.map((value, index) => (index < RANK_FEATURES.length ? RIDGE * value : 0));
    for (const example of usable) addSlope(example, parameters, slope, example.weight / usable.length);
    parameters.forEach((value, index) => {
      const gradient = slope[index] ?? 0;
      first[index] = 0.9 * (first[index] ?? 0) + 0.1 * gradient;
      second[index] = 0.999 * (second[index] ?? 0) + 0.001 * gradient * gradient;
      const mean = (first[index] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[index] ?? 0) / (1 - 0.999 ** step));
      parameters[index] = value - (RATE * mean) / (spread + 1e-8);
    });
  }
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 1000) / 1000;
  const weights = Object.fromEntries(RANK_FEATURES.map((name, index) => [name, rounded(parameters[index])]));
  const note =
    'How much each feature of a question and a statement counts. Fitted by `npm run evaluate -- --fit` to the development questions of test/evaluation and to labelled questions over six shelves of public policies that are kept outside the project (`--sets=FOLDER`), so that fitting without them gives other numbers; silence is the score below which nothing is said.';
  const affirm = fitLogistic(
    [...AFFIRM_RANK, ...DEMAND_FEATURES],
    affirmations.map(({ values, weight, honest }) => ({
      values,
      holds: honest,
      cost: weight * (honest ? 1 : DISHONEST_COST),
    })),
  );
  const confidence = fitLogistic(
    CONFIDENCE_FEATURES,
    assurances.map(({ values, weight, right, absent }) => ({
      values,
      holds: right,
      cost: weight * (absent ? ABSENT_COST : 1),
    })),
  );
  return `${JSON.stringify({ note, questions: usable.length, silence: rounded(parameters.at(-1)), weights, affirm, confidence }, null, 2)}\n`;
}

// Saying yes wrongly costs more than staying below it, speaking where nothing is recorded more than a second-best sentence.
const DISHONEST_COST = 2;
const ABSENT_COST = 2;

const LOGISTIC_RIDGE = 0.002;

/** Logistic regression with ridge. */
function fitLogistic(
  names: readonly string[],
  examples: readonly { values: number[]; holds: boolean; cost: number }[],
): { examples: number; bias: number; weights: Record<string, number> } {
  const weights = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < 4000; step += 1) {
    const slope = weights.map((weight) => LOGISTIC_RIDGE * weight);
    let biasSlope = 0;
    for (const { values, holds, cost } of examples) {
      const likely = 1 / (1 + Math.exp(-(linearScore(values, weights) + bias)));
      const pull = ((likely - (holds ? 1 : 0)) * cost) / examples.length;
      biasSlope += pull;
      values.forEach((value, index) => {
        slope[index] = (slope[index] ?? 0) + pull * value;
      });
    }
    slope.forEach((value, index) => {
      weights[index] = (weights[index] ?? 0) - 0.3 * value;
    });
    bias -= 0.3 * biasSlope;
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return {
    examples: examples.length,
    bias: rounded(bias),
    weights: Object.fromEntries(names.map((name, index) => [name, rounded(weights[index] ?? 0)])),
  };
}

function addSlope(example: Example, parameters: readonly number[], slope: number[], share: number): void {
  const silence = parameters.at(-1) ?? 0;
  const scores = [...example.candidates.map((candidate) => linearScore(candidate, parameters)), silence];
  const right = [...example.right, !example.right.includes(true)];
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const good = raised.reduce((sum, value, index) => (right[index] === true ? sum + value : sum), 0);
  raised.forEach((value, index) => {
    const pull = share * (value / all - (right[index] === true ? value / good : 0));
    const candidate = example.candidates[index];
    if (candidate === undefined) slope[slope.length - 1] = (slope.at(-1) ?? 0) + pull;
    else
      candidate.forEach((feature, position) => {
        slope[position] = (slope[position] ?? 0) + pull * feature;
      });
  });
}
