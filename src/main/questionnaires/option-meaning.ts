import optionWords from '../../../resources/questionnaires/option-words.json';
import type { Verdict } from '../../shared/domain/answer';
import { readOptionValue } from './option-value';
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
  const sign = meaningOfSign(text);
  if (sign !== null) return sign;
  const plain = wordsOfItem(text);
  if (plain === '') return null;
  return meaningOfWords(plain) ?? meaningInTwoLanguages(text);
}

// "No – planned" is a plan, "no implementation planned" is none.
const NO_PLAN =
  /(?:^| )(?:no|keine?r?|aucune?|geen|nessuna?|ninguna?)(?: (?!but |aber |mais |pero |planned|geplant|prévu)\p{L}+){1,2} (?:is |ist )?(?:planned|geplant|vorgesehen|prévue?|planificad[oa]|pianificat[oa]|previst[oa]|gepland)(?: |$)/u;
const DENIES_PLAN = optionWords.deniesPlan.map(plainWords);

/** Whether an item rules out even a plan: "No, not planned". */
export function deniesPlan(text: string): boolean {
  const plain = plainWords(text);
  return NO_PLAN.test(plain) || DENIES_PLAN.some((phrase) => holdsPhrase(plain, phrase));
}

function meaningOfWords(plain: string): OptionMeaning | null {
  if (NO_PLAN.test(plain)) return 'no';
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

/** "Konform / Compliant": both halves say the same. */
function meaningInTwoLanguages(text: string): OptionMeaning | null {
  const halves = withoutNumber(text).split(/\s*[/|]\s*/u);
  const [first = null, second = null] = halves.map((half) => meaningOfWords(plainWords(half)));
  return halves.length === 2 && first === second ? first : null;
}

function meaningOfSign(text: string): OptionMeaning | null {
  const sign = text.trim().replaceAll('\uFE0F', '');
  if (!/^.$/u.test(sign)) return null;
  if (optionWords.signs.yes.includes(sign)) return 'yes';
  return optionWords.signs.no.includes(sign) ? 'no' : null;
}

const LEVEL =
  /^\s*(?:(?:level|stufe|reifegrad|niveau|maturity level|nivel|livello|ml|il|l)\s*)?([0-5])(?=\s*$|\s*[-–—:.)=]\s*\p{L}|\s+\p{L})/iu;

/** The level from 0 to 5 of "3 - Defined", "Level 2", "Optimized"; null for anything else. */
export function maturityLevel(text: string): number | null {
  const number = LEVEL.exec(text)?.[1];
  if (number !== undefined) {
    const value = readOptionValue(text);
    return value === null || value.measure === 'count' ? Number(number) : null;
  }
  return maturityName(text);
}

/** The level a scale's own word stands for, numbered or not: "Defined", "3 - Defined". */
export function maturityName(text: string): number | null {
  // An explanation may stand behind the name: "1 - Initial: …".
  const [name = ''] = text
    .replace(LEVEL, '')
    .replace(/^\s*[-–—:.)=]\s*/u, '')
    .split(/[:(–—]|\s-\s/u);
  const plain = plainWords(name);
  const level = optionWords.maturityNames.findIndex((names) => names.includes(plain));
  return level === -1 ? null : level;
}

/** An item's words for comparing it with its neighbours, without the number or letter before it. */
export function wordsOfItem(text: string): string {
  return plainWords(withoutNumber(text));
}

/** "1 - Yes", "(a) Yes" and "2 = fully" mean what the words alone mean. */
function withoutNumber(text: string): string {
  return text.replace(/^\s*(?:\(?[a-h][).:]|\(?\d{1,2}(?:[).:=\s–—-]+))\s*(?=\p{L})/iu, '');
}
