import optionWords from '../../../resources/questionnaires/option-words.json';
import type { Verdict } from '../../shared/domain/answer';
import { maturityLevel, meaningOfOption, type OptionMeaning } from './option-meaning';
import { plainWords } from './words';

const BOLD_EXTRAS = new Set(optionWords.boldExtras.map(plainWords));

/**
 * Which meanings may stand for a verdict, the fitting one first. Nothing here says more than the verdict does: partly is
 * never a yes, something planned may be a no today, and what others do is never ours.
 */
const MEANINGS: Readonly<Record<Verdict, readonly OptionMeaning[]>> = {
  yes: ['yes', 'own'],
  no: ['no'],
  partly: ['partly'],
  planned: ['planned', 'no'],
  'not-applicable': ['not-applicable'],
  customer: ['customer'],
  inherited: ['inherited'],
  stated: [],
  unknown: [],
};

/**
 * The customer's own option for a verdict, exactly as the form spells it; null where no option says it honestly (the
 * caller flags `no-matching-option` and leaves the slot empty).
 */
export function chooseOption(verdict: Verdict, options: readonly string[]): string | null {
  for (const meaning of MEANINGS[verdict]) {
    const fitting = options.filter((option) => meaningOfOption(option) === meaning);
    if (fitting.length > 0) return plainest(fitting);
  }
  return chooseLevel(verdict, options);
}

/** The verdict a filled answer states, for reading questionnaires that were answered before; null for free text. */
export function verdictOfOption(text: string): Verdict | null {
  // "No data leaves the EU." begins with no and says nothing bad; "No, it does not." is an answer.
  if (/^(?:no|non|keine?r?|aucune?|pas)\s+\p{L}.*\s.*\s.*[.!]$/isu.test(text.trim())) return null;
  const meaning = meaningOfOption(text);
  if (meaning === 'alternative') return 'partly';
  if (meaning !== null && meaning !== 'shared' && meaning !== 'own') return meaning;
  const level = maturityLevel(text);
  if (level === null) return null;
  return level === 0 ? 'no' : level < 3 ? 'partly' : 'yes';
}

/** Of several that mean the same, the one that adds the least: "Yes" before "Yes, certified". */
function plainest(options: readonly string[]): string | null {
  const weigh = (option: string) => {
    const words = plainWords(option).split(' ');
    return words.filter((word) => BOLD_EXTRAS.has(word)).length * 100 + words.length;
  };
  return options.toSorted((one, other) => weigh(one) - weigh(other))[0] ?? null;
}

/**
 * On a maturity scale a yes only shows that the thing is done and managed: level 2 of 5. Higher levels claim more than a
 * statement carries, so a person has to choose them.
 */
function chooseLevel(verdict: Verdict, options: readonly string[]): string | null {
  const levels = options.flatMap((option) => {
    const level = maturityLevel(option);
    return level === null ? [] : [{ option, level }];
  });
  if (levels.length < 3) return null;
  const highest = Math.max(...levels.map(({ level }) => level));
  const lowest = Math.min(...levels.map(({ level }) => level));
  const wanted: Partial<Record<Verdict, number>> = {
    yes: Math.max(lowest, Math.floor(highest / 2)),
    partly: Math.max(lowest, 1),
    planned: lowest,
    no: lowest,
  };
  const level = wanted[verdict];
  return level === undefined ? null : (levels.find((candidate) => candidate.level === level)?.option ?? null);
}
