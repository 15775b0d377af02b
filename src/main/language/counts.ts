import type { Language } from '../../shared/domain/document';
import type { PlacedQuantity } from './frequencies';
import { NUMBER_PATTERN, readNumber } from './numbers';

const PEOPLE =
  'people|persons?|individuals?|employees?|colleagues?|administrators?|admins?|developers?|engineers?|reviewers?|approvers?|operators?|staff members?|team members?|managers?|signatories|custodians?|keyholders?|personen|menschen|mitarbeitende\\p{L}*|mitarbeiter\\p{L}*|beschäftigte\\p{L}*|kolleg\\p{L}+|administrator\\p{L}*|entwickler\\p{L}*|prüfer\\p{L}*|freigebende\\p{L}*|approvals?|signatures?|sign-offs?|freigaben|unterschriften|genehmigungen';
const PERSON =
  'person|individual|employee|colleague|administrator|admin|developer|engineer|reviewer|approver|operator|user|manager|member of staff|mitarbeiter(?:in)?|mitarbeitende[rn]?|beschäftigte[rn]?|kollege|kollegin|administrator(?:in)?|entwickler(?:in)?|nutzer(?:in)?|benutzer(?:in)?';
const ATTEMPTS =
  '(?:(?:consecutive|unsuccessful|failed|wrong|incorrect|invalid|successive|false|bad) )*(?:(?:log-?in|log-?on|log in|sign-?in|password|pin|authentication|entry) )?(?:attempts|tries|failures|log-?ins|logons|sign-?ins|guesses|passwords)|(?:(?:fehlgeschlagene|falsche|erfolglose|ungültige|aufeinanderfolgende)[nr]? )*(?:fehlversuche|versuche|anmeldeversuche|login-?versuche|fehleingaben|falscheingaben|fehlanmeldungen|anmeldungen|eingaben)n?';

const BEFORE = '(?<![\\p{L}\\d.,])';
const BEHIND = '(?![\\p{L}])';
const SOME_PEOPLE = new RegExp(
  `${BEFORE}(${NUMBER_PATTERN}) (?:(?:different|independent|other|authori[sz]ed|separate|verschiedenen?|unabhängigen?|berechtigten?|weiteren?) )*(?:${PEOPLE})${BEHIND}`,
  'giu',
);
const TWO_PEOPLE = new RegExp(
  `${BEFORE}(?:four[- ]eyes?|two[- ]person|dual control|vier-?augen)\\p{L}*(?:[- ]prinzip\\p{L}*)?`,
  'giu',
);
// "One person" says no number, "a single person" and "one person alone" do.
const ONE_PERSON = new RegExp(
  `${BEFORE}(?:(?:a|one|any|only one|just one) single (?:${PERSON})|a lone (?:${PERSON})|(?:only|just|nur) (?:one|eine?) (?:${PERSON})|(?:one|an?|any|eine?) (?:${PERSON})(?= (?:alone|allein(?:e|ige)?${BEHIND})|[^.;]* (?:alone|on (?:his|her|their) own|by (?:himself|herself|themselves)|allein)${BEHIND})|a single (?:${PERSON}|approval|signature|sign-off)|(?:one|an?) (?:approval|signature|sign-off|${PERSON})(?= (?:be |is )?(?:enough|sufficient|suffic))|(?<=(?:genügt|reicht) )eine? (?:unterschrift|freigabe|genehmigung|${PERSON})|eine? einzelne[rn]? (?:${PERSON}))${BEHIND}`,
  'giu',
);
const ATTEMPT = new RegExp(`${BEFORE}(${NUMBER_PATTERN}) (?:${ATTEMPTS})${BEHIND}`, 'giu');
const LENGTH = new RegExp(
  `${BEFORE}(?:minimum (?:password )?length|password length|(?:mindest|passwort|kennwort)länge)(?: of| is|:| von| beträgt)?[ =≥>:]*(?:at least |min\\.? |mindestens )?(\\d{1,3})(?! ?(?:[\\p{L}\\d%]|-\\p{L}))`,
  'giu',
);

/** How many people it takes, how many attempts are allowed, how many characters a length has that names no unit. */
export function findCounts(text: string, language: Language): PlacedQuantity[] {
  const people = [...text.matchAll(SOME_PEOPLE)].filter((match) => (readNumber(match[1] ?? '', language) ?? 1) > 1);
  return [
    ...people.flatMap((match) => count(match, readNumber(match[1] ?? '', language), 'person')),
    ...[...text.matchAll(TWO_PEOPLE)].flatMap((match) => count(match, 2, 'person')),
    ...[...text.matchAll(ONE_PERSON)].flatMap((match) => count(match, 1, 'person')),
    ...[...text.matchAll(ATTEMPT)].flatMap((match) => count(match, readNumber(match[1] ?? '', language), 'attempt')),
    ...[...text.matchAll(LENGTH)].flatMap((match) => {
      const value = readNumber(match[1] ?? '', language);
      return value === null ? [] : [placed(match, value, 'character', '')];
    }),
  ];
}

function count(match: RegExpExecArray, value: number | null, of: string): PlacedQuantity[] {
  return value === null ? [] : [placed(match, value, 'count', of)];
}

function placed(
  { 0: text, index: start }: RegExpExecArray,
  value: number,
  unit: 'count' | 'character',
  of: string,
): PlacedQuantity {
  return { value, unit, comparison: unit === 'character' ? 'at-least' : 'exactly', of, text, start };
}
