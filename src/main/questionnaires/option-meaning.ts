import optionWords from '../../../resources/questionnaires/option-words.json';
import type { Verdict } from '../../shared/domain/answer';
import { holdsPhrase, plainWords } from './words';

/** What one item of a choice says. Meanings beside the verdicts are ones only a choice among items can use. */
export type OptionMeaning = Exclude<Verdict, 'stated'> | 'alternative' | 'shared' | 'own';

/** Long texts are sentences: only how they begin counts, and only a yes, a no or a partly. */
const LONGEST_ITEM_WORDS = 9;

const GROUPS = optionWords.groups.map((group) => ({
  // The JSON's meanings are the ones of the type; a test reads the file.
  meaning: group.meaning as OptionMeaning,
  exact: new Set(group.exact.map(plainWords)),
  openings: group.openings.map(plainWords),
  phrases: group.phrases.map(plainWords),
}));

/** The meaning of a drop-down item, a mark column's header or a short answer; null where it has none we know. */
export function meaningOfOption(text: string): OptionMeaning | null {
  const plain = withoutNumber(plainWords(text));
  if (plain === '') return null;
  const exact = GROUPS.find((group) => group.exact.has(plain));
  if (exact) return exact.meaning;
  const short = plain.split(' ').length <= LONGEST_ITEM_WORDS;
  const opening = GROUPS.find(
    (group) =>
      group.openings.some((words) => `${plain} `.startsWith(`${words} `)) ||
      (short && group.phrases.some((phrase) => holdsPhrase(plain, phrase))),
  );
  return opening?.meaning ?? null;
}

/** The level from 0 to 5 of "3 - Defined", "Level 2", "Optimized"; null for anything else. */
export function maturityLevel(text: string): number | null {
  const plain = plainWords(text);
  const number = /^(?:level |stufe |reifegrad |niveau |ml |l )?([0-5])(?: |$)/.exec(plain)?.[1];
  if (number !== undefined) return Number(number);
  const level = optionWords.maturityNames.findIndex((names) => names.includes(plain));
  return level === -1 ? null : level;
}

/** "1 - Yes" and "(a) Yes" mean what "Yes" means. */
function withoutNumber(plain: string): string {
  return plain.replace(/^(?:\d{1,2}|[a-e]) (?=\p{L})/u, (lead) => (/^[a-e] /.test(lead) ? lead : ''));
}
