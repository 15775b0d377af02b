import { readFileSync } from 'node:fs';
import { detectLanguage } from '../../src/main/language/detect-language';
import { findQuantities } from '../../src/main/language/quantities';
import { chooseOption, verdictOfOption } from '../../src/main/questionnaires/choose-option';
import { maturityLevel } from '../../src/main/questionnaires/option-meaning';
import type { Verdict } from '../../src/shared/domain/answer';

/** A form's choices, what is true, and the choice an honest person makes: null where none of them says it. */
export interface LabelledChoice {
  id: string;
  split: 'development' | 'unseen';
  lang: string;
  options: string[];
  verdict: Verdict;
  expect: string | null;
  question?: string;
  /** The sentence the verdict stands on, where its value or its words decide. */
  statement?: string;
}

export interface ChoiceTally {
  split: LabelledChoice['split'];
  choices: number;
  right: number;
  /** Another option than the right one, or one where none is right. */
  wrong: number;
  /** Of the wrong ones those that say more than is true: never to happen. */
  overClaims: number;
  leftEmpty: number;
}

export function readChoices(path: string): LabelledChoice[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledChoice);
}

export function choiceOf({ verdict, options, question = '', statement = '' }: LabelledChoice): string | null {
  const language = detectLanguage(statement) === 'de' ? 'de' : 'en';
  return chooseOption(verdict, options, { question, statement, quantities: findQuantities(statement, language) });
}

export function measureChoices(choices: readonly LabelledChoice[]): ChoiceTally[] {
  return (['development', 'unseen'] as const).map((split) => {
    const judged = choices
      .filter((choice) => choice.split === split)
      .map((choice) => ({ choice, chosen: choiceOf(choice) }));
    const wrong = judged.filter(({ choice, chosen }) => chosen !== null && chosen !== choice.expect);
    return {
      split,
      choices: judged.length,
      right: judged.filter(({ choice, chosen }) => chosen === choice.expect).length,
      wrong: wrong.length,
      overClaims: wrong.filter(({ choice, chosen }) => isBolder(chosen ?? '', choice)).length,
      leftEmpty: judged.filter(({ choice, chosen }) => chosen === null && choice.expect !== null).length,
    };
  });
}

const BOLDNESS: Partial<Record<Verdict, number>> = { yes: 3, partly: 2, planned: 1 };

/** A choice that reads as more than the right one, or than what is true where none is right. */
function isBolder(chosen: string, { expect, verdict }: LabelledChoice): boolean {
  const [mine, right] = [maturityLevel(chosen), expect === null ? null : maturityLevel(expect)];
  if (mine !== null && right !== null) return mine > right;
  const bold = (of: Verdict | null) => (of === null ? 0 : (BOLDNESS[of] ?? 0));
  return bold(verdictOfOption(chosen)) > bold(expect === null ? verdict : verdictOfOption(expect));
}
