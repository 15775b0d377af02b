import { stem } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { tokenise } from '../language/tokenise';
import type { UnitMatch } from './match-units';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';
import { isLight } from './unit-weight';

/** Words that exclude each other; said of a thing ("the same provider"), they do so only where the thing is the same. */
interface Opposites {
  left: RegExp;
  right: RegExp;
  ofThing: boolean;
}

const OPPOSITES: readonly Opposites[] = [
  {
    // "One password for all" is the same one; "one" alone says nothing.
    left: /\b(?:the same|shared?|sharing|common|identical|joint|one(?= [\p{L}-]+ (?:for|across|on|in) (?:all|both|several|many|multiple|different|every|each)))\b|(?<![\p{L}])(?:dasselbe|dieselben?|derselben?|demselben|denselben|desselben|(?:im|am|vom|zum|beim|ins) (?:selben|gleichen)|gleiche[rsnm]?|gemeinsame[rsnm]?|teil(?:en|t) sich|geteilt|(?:ein|eine|einem|einen) (?=\p{Lu}[\p{L}-]+ für (?:alle|beide|mehrere|viele|verschiedene)))(?![\p{L}])/giu,
    right:
      /\b(?:different|separate|another|a second|the second|distinct|unique|dedicated|independent|(?:their|its|his|her|an?) own)\b|(?<![\p{L}])(?:(?:ein|eine|einem|einen|einer|eines) (?:ander|zweit)e[rsnm]?|andere[rsnm]?|unterschiedliche[rsnm]?|verschiedene[rsnm]?|separate[rsnm]?|getrennte[rsnm]?|eigene[rsnm]?|zweite[rsnm]?)(?![\p{L}])/giu,
    ofThing: true,
  },
  {
    left: /(?<![\p{L}])(?:public(?:ly)?|öffentlich\p{L}*)(?![\p{L}])/giu,
    right: /(?<![\p{L}])(?:private(?:ly)?|privat\p{L}*|nicht-?öffentlich\p{L}*|non-?public)(?![\p{L}])/giu,
    ofThing: true,
  },
  {
    left: /(?<![\p{L}])(?:online|permanently connected|ständig (?:mit dem netz )?verbunden)(?![\p{L}])/giu,
    right: /(?<![\p{L}])(?:offline|air-?gapped|vom netz getrennt)(?![\p{L}])/giu,
    ofThing: false,
  },
  {
    left: /(?<![\p{L}])(?:oral(?:ly)?|verbal(?:ly)?|spoken|by (?:tele)?phone|mündlich\p{L}*|telefonisch\p{L}*)(?![\p{L}])/giu,
    right: /(?<![\p{L}])(?:written|in writing|schriftlich\p{L}*)(?![\p{L}])/giu,
    ofThing: false,
  },
  {
    left: /(?<![\p{L}])(?:permanent(?:ly)?|unlimited|indefinite(?:ly)?|dauerhaft\p{L}*|unbefristet\p{L}*)(?![\p{L}])/giu,
    right:
      /(?<![\p{L}])(?:temporar(?:y|ily)|time-limited|befristet\p{L}*|vorübergehend\p{L}*|zeitlich begrenzt\p{L}*)(?![\p{L}])/giu,
    ofThing: false,
  },
  {
    left: /(?<![\p{L}])(?:optional(?:ly)?|voluntar(?:y|ily)|freiwillig\p{L}*)(?![\p{L}])/giu,
    right:
      /(?<![\p{L}])(?:mandatory|compulsory|obligatory|verpflichtend\p{L}*|obligatorisch\p{L}*|zwingend\p{L}*)(?![\p{L}])/giu,
    ofThing: false,
  },
];

// Words beside "the same" among which stands what is the same: "a second, independent cloud provider".
const REACH = 2;
const LEAST_NAMED = 0.5;

/** The question names one side of two that exclude each other, the sentence claims the other: "one password for all", "a different one". */
export function nameOpposites(
  question: UnderstoodQuestion,
  { language, clauses }: StatementFeatures,
  matches: readonly UnitMatch[],
): boolean {
  const heavy = matches.filter(({ unit }) => !isLight(unit));
  const named = heavy.filter(({ kind }) => kind === 'same' || kind === 'word' || kind === 'narrower').length;
  if (named === 0 || named / heavy.length < LEAST_NAMED || matches.some(({ unit }) => unit.negated)) return false;
  const claimed = clauses.filter(({ negated, role }) => !negated && role === 'claim').map(({ text }) => text);
  return OPPOSITES.some(({ left, right, ofThing }) => {
    if (ofThing && language !== question.language) return false;
    const read = (texts: readonly string[], pattern: RegExp) =>
      texts.flatMap((text) =>
        ofThing ? thingsBeside(text, pattern, question) : (text.match(pattern) ?? []).map(() => ''),
      );
    const isAgainst = (asked: RegExp, other: RegExp) => {
      const agreeing = read(claimed, asked);
      const opposed = read(claimed, other);
      return read([question.text], asked).some((thing) => opposed.includes(thing) && !agreeing.includes(thing));
    };
    return isAgainst(left, right) || isAgainst(right, left);
  });
}

/** Stems of the words right behind a word, and for one that stands behind its thing ("is shared") of those before it. */
function thingsBeside(text: string, pattern: RegExp, { language }: UnderstoodQuestion): string[] {
  const words = (part: string) => tokenise(part).filter(({ lower }) => !isStopWord(lower, language));
  return [...text.matchAll(pattern)].flatMap((match) => {
    const behind = words(text.slice(match.index + match[0].length)).slice(0, REACH);
    const before = /^(?:shared|geteilt|teil)/iu.test(match[0]) ? words(text.slice(0, match.index)).slice(-REACH) : [];
    return [...before, ...behind].map(({ lower }) => stem(lower, language));
  });
}
