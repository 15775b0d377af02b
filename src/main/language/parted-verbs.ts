const HALF =
  '(?:auf|ab|an|aus|bei|durch|ein|mit|nach|vor|zu|zurück|fest|um|weiter|wieder|statt|sicher|bereit|teil|frei|offen|her|zusammen|fern)';
const VERB = '\\p{Ll}+(?:en|t)';
const END = '(?<end>\\s*(?:[.?!;,].*)?)$';

// "Liegt für Ihr Haus ein Bericht vor?": a sentence that begins with its verb.
const BEGUN = new RegExp(`^(?<verb>\\p{Lu}${VERB})(?<rest>\\s[^?!;,]*?)\\s+(?<half>${HALF})(?<end>\\s*\\?)`, 'u');
// "Wie lange bewahren Sie Listen auf?": the verb stands before its subject, its other half at the end of the clause.
const ASKED = new RegExp(
  `(?<![\\p{L}])(?<verb>${VERB})(?<rest>\\s+(?:Sie|wir|man|es|sich|Ihr\\p{L}*|das|die|der|den|dem|eine?|alle|jede[rs]?|diese[rs]?)\\s[^?!;]*?)\\s+(?<half>${HALF})${END}`,
  'u',
);
// "Wir legen Kennwörter gehasht ab."
const SAID = new RegExp(
  `(?<=(?<![\\p{L}])(?:[Ww]ir|[Mm]an|[Ee]s|[Ss]ie|[Ee]r)\\s)(?<verb>${VERB})(?<rest>\\s[^?!;]*?)\\s+(?<half>${HALF})${END}`,
  'u',
);

/**
 * Puts the two halves of a separable German verb together, so that "Bewahren Sie … auf" and "aufbewahrt" are one word. A
 * sentence without one is returned as it is. Only for reading: what is quoted keeps its words.
 */
export function joinPartedVerb(sentence: string): string {
  for (const pattern of [BEGUN, SAID, ASKED]) {
    const { verb, rest = '', half = '', end = '' } = pattern.exec(sentence)?.groups ?? {};
    if (verb !== undefined) return sentence.replace(pattern, () => `${half}${verb.toLowerCase()}${rest}${end}`);
  }
  return sentence;
}
