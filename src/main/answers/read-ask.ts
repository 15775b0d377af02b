import type { Language } from '../../shared/domain/document';
import type { QuestionKind } from '../../shared/domain/questionnaire';

/** What an answer to a question has to contain. */
export type Ask =
  | 'yes-no' // a claim to affirm or deny
  | 'period' // how long, how soon, how often
  | 'number'
  | 'who'
  | 'where'
  | 'which' // names, a list, a value
  | 'describe'
  | 'document'
  | 'contact';

const LEADING = /^(?:\W|\d+[.)]?\s|(?:please|bitte|and|und)\s)*/iu;

type Pattern = Record<Language, RegExp>;

// What a question or an order begins with, and what it then wants; the first that fits decides.
const OPENINGS: readonly { ask: Ask; pattern: Pattern }[] = [
  {
    ask: 'period',
    pattern: {
      en: /^(?:how (?:long|often|frequently|quickly|soon|fast)|when\b|at what interval|within (?:what|which)|what (?:is|are) the (?:\w+ ){0,3}(?:period|interval|frequency|retention|duration|rpo|rto|deadline|time)|(?:for|after) how long)/iu,
      de: /^(?:wie (?:lange|oft|häufig|schnell)|wann\b|in welche[nmr] (?:abst|turnus|interval|zeit|rhythmus|frist)|innerhalb welcher|binnen welcher|nach wie|welche (?:\w+ ){0,2}(?:frist|aufbewahrungs\w*|löschfrist|dauer)|(?:ab|bis|seit) wann)/iu,
    },
  },
  {
    ask: 'number',
    pattern: {
      en: /^(?:how many|how much|how (?:large|big|strong)|(?:what|which) (?:(?:is|are) the )?(?:\w+ ){0,3}(?:number|length|size|percentage|amount|sum|limit|version))\b/iu,
      de: /^(?:wie viele|wie lang\b|wie hoch|wie groß|wie stark|(?:welche|was ist die) (?:\p{L}+ )?[\p{L}-]*(?:version|schlüssellänge|mindestlänge|passwortlänge|kennwortlänge)(?![\p{L}]))/iu,
    },
  },
  {
    ask: 'who',
    pattern: {
      en: /^(?:who|whom|whose|to whom|by whom)\b/iu,
      de: /^(?:wer|wem|wen|wessen|von wem|durch wen|an wen)(?![\p{L}])/iu,
    },
  },
  {
    ask: 'where',
    pattern: {
      en: /^(?:where|in (?:which|what) (?:countr|region|location)|from where)/iu,
      de: /^(?:wo(?![\p{L}])|woher|wohin|in welche[nmr] (?:l[aä]nd|region|staat|rechenzentr))/iu,
    },
  },
  {
    ask: 'which',
    pattern: {
      en: /^(?:which|what|list|name|specify|state|enumerate|(?:with|on|by|for|to|in|from|under|against|after|at) (?:which|what))(?![\p{L}])/iu,
      de: /^(?:welche[rsnm]?|was|nennen|nenne|listen|auflist\w*|(?:mit|nach|auf|bei|von|in|an|für|gegen|unter|aus|ab|zu|gemäß|durch) (?:welche[rsnm]?|was)|wogegen|womit|worauf|wofür|wodurch|woran)(?![\p{L}])/iu,
    },
  },
  {
    ask: 'describe',
    pattern: {
      en: /^(?:describe|explain|outline|summari[sz]e|detail|elaborate|how|why|in what way|to what extent)(?![\p{L}])/iu,
      de: /^(?:beschreib\w*|erläuter\w*|erklär\w*|schilder\w*|skizzier\w*|wie|warum|weshalb|inwiefern|inwieweit)(?![\p{L}])/iu,
    },
  },
  {
    ask: 'document',
    pattern: {
      en: /^(?:attach|provide (?:a |the |your |us )?(?:\w+ )?(?:copy|copies|document|report|certificate|evidence)|send|upload|share)/iu,
      de: /^(?:fügen sie|legen sie (?:\S+ ){1,4}(?:vor|bei)(?![\p{L}])|stellen sie (?:\S+ ){1,6}(?:zur verfügung|bereit))/iu,
    },
  },
  { ask: 'describe', pattern: { en: /^provide\b/iu, de: /^geben sie (?:\S+ ){1,6}an(?![\p{L}])/iu } },
];

/** "If two people are connected, does …", "For backups: which …": what is asked begins behind the comma. */
const PRELUDE =
  /^(?:if|when|where|for|in|on|with|during|after|before|once|assuming|regarding|concerning|wenn|falls|sofern|bei|für|im fall|bezüglich|nach|vor)\s[^,:?]{3,120}[,:]\s*/iu;

/** "For how many days", "since when", "auf welche": the question word stands behind its preposition. */
const PREPOSITION =
  /^\p{L}+(?: \p{L}+)?\s(?=(?:how|what|which|who|whom|whose|when|where|why|wie|was|welche[rsnm]?|wer|wem|wen|wessen|wann|wo|warum)(?![\p{L}]))/iu;

const VERB_FIRST =
  /^(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|must|should|shall|ist|sind|war|wird|werden|wurde|haben|hat|kann|können|gibt|dürfen|darf|müssen|muss|sollen)(?![\p{L}])/iu;

/** A person is asked for by name. */
const NAMED =
  /^(?:what (?:is|are) the names? of (?:your|the) .*\b(?:officers?|managers?|heads?|persons?|representatives?|auditors?)\b|wie (?:heißt|heißen) (?:ihr|der|die)\p{L}*\s)/iu;

const CONTACT = /\bcontact|kontakt|ansprechpartner/iu;

/** "Provide the contact details of …", "Nennen Sie … mit Kontaktdaten": a name or an address is wanted. */
const CONTACT_DETAILS =
  /^(?:(?:provide|state|name|list|give|specify|what (?:is|are))(?![\p{L}]).*\b(?:contact (?:details?|information|person|point)|point of contact|e-?mail address|phone number)|(?:nennen|geben|wie lauten|wie lautet)(?![\p{L}]).*(?:kontaktdaten|ansprechpartner\p{L}*|e-mail-adresse|telefonnummer))/iu;

/** "Please confirm that …", "Bestätigen Sie, dass …": a claim to affirm or deny. */
const CONFIRM =
  /^(?:confirm|attest|certify|warrant|bestätigen|bestätige|versichern|erklären sie, (?:dass|ob))(?![\p{L}])/iu;

/** "Stellen Sie … zur Verfügung?" asks whether, without the question mark it is an order. */
const ASKS_WHETHER = /^(?:stellen|legen|fügen|geben) sie(?![\p{L}]).*\?\s*$/iu;

/** What a question wants, by how it begins; the form's own kind decides where the words do not. */
export function readAsk(sentence: string, kind: QuestionKind, language: Language): Ask {
  const text = sentence.replace(LEADING, '');
  if (CONFIRM.test(text) || ASKS_WHETHER.test(text)) return 'yes-no';
  if (CONTACT_DETAILS.test(text) || NAMED.test(text)) return 'contact';
  const behind = text.replace(PRELUDE, '');
  if (behind !== text && VERB_FIRST.test(behind)) return 'yes-no';
  const readings = VERB_FIRST.test(text)
    ? [text]
    : [text, text.replace(PREPOSITION, ''), behind, behind.replace(PREPOSITION, '')];
  const opening = readings
    .map((reading) => OPENINGS.find(({ pattern }) => pattern[language].test(reading)))
    .find((found) => found !== undefined);
  if (opening !== undefined) return opening.ask === 'who' && CONTACT.test(text) ? 'contact' : opening.ask;
  // A question that begins with none of these begins with its verb: "Speichern alle …?", "Was the policy …?"
  if (sentence.trimEnd().endsWith('?')) return 'yes-no';
  switch (kind) {
    case 'number':
      return 'number';
    case 'period':
      return 'period';
    case 'describe':
      return 'describe';
    case 'list':
      return 'which';
    case 'document':
      return 'document';
    case 'contact':
      return 'contact';
    case 'yes-no':
    case 'choice':
    case 'statement':
      return 'yes-no';
  }
}
