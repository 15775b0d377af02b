import type { Language } from '../../shared/domain/document';
import type { QuestionKind } from '../../shared/domain/questionnaire';
import type { Quantity } from '../../shared/domain/statement';
import { isProhibition, isRefusal, keepsOn, splitClauses } from '../language/clauses';
import type { Cues } from '../language/cues';
import { detectLanguage } from '../language/detect-language';
import type { ConceptKind, ConceptMatch, Lexicon } from '../language/lexicon';
import { joinPartedVerb } from '../language/parted-verbs';
import { findQuantities } from '../language/quantities';
import { stem } from '../language/stem';
import { isAcronym, isStopWord } from '../language/stop-words';
import { type Token, tokenise } from '../language/tokenise';
import { type Agents, readAgents } from './agents';
import { asksForAgreement, readFrame, withoutMarks } from './question-frame';
import { type Ask, readAsk } from './read-ask';

/** One content word of a question, with every concept it may stand for, alone or as part of a longer form. */
export interface Unit {
  text: string;
  stem: string;
  concepts: string[];
  /** Of these the ones of its longest expression: "module" in "hardware security module" asks for that, not for any module. */
  asked: string[];
  kind: ConceptKind | 'word';
  /** True where the question itself denies it ("without encryption", "not shared"). */
  negated: boolean;
  /** True where it is this word that denies ("disabled", "gesperrt"). */
  refuses: boolean;
  /** True where it is this word that asks for a prohibition ("forbidden", "unterbunden"). */
  bans: boolean;
  /** How many words share its longest concept: "two-step login" is one thing said in three words. */
  span: number;
}

/** Words that ask for more than a plain claim. */
export interface Strictness {
  /** all, every, any, always, in each case, ausnahmslos: "some" will not do. */
  universal: boolean;
  /** must, mandatory, enforced, required: "can" will not do. */
  enforced: boolean;
  /** only, exclusively, solely: "also" will not do. */
  exclusive: boolean;
}

/** Two things joined by "or": who has the one need not have the other. */
export interface Alternative {
  left: Unit[];
  right: Unit[];
}

export interface UnderstoodQuestion {
  text: string;
  language: Language;
  ask: Ask;
  units: Unit[];
  alternatives: Alternative[];
  /** Asks whether something is prohibited or impossible: whatever denies the rest says so. */
  asksForBan: boolean;
  strictness: Strictness;
  quantities: Quantity[];
  /** Asks whether something is offered or possible: an option then is a yes. */
  asksForPossibility: boolean;
  /** Asks about providers or places they run: what a provider does then is the answer. */
  asksForProvider: boolean;
  /** Asks what the customer can or has to do: “Can we …?” */
  asksForCustomer: boolean;
  /** Asks what the company does or holds itself: what a provider does then is not it. */
  asksForOwn: boolean;
  deployment: 'operated' | 'self-hosted';
  /** By whom it asks something to be done. */
  agents: Agents;
}

// A question longer than this is a pasted page; its first sentences say what it asks.
const MAX_QUESTION_LENGTH = 4000;

const UNIVERSAL =
  /(?<!\bnot )\b(?:(?<!\bat )all|every|each|entire|always|(?<!\bin )whole|complete(?! (?:failure|outage|loss))|(?<!\bin )full(?! (?:time|names?|disks?|backups?|stack|text|restores?))|without exception|everywhere|everyone|everybody|fully|completely|entirely|throughout|both|anywhere|company[- ]wide|organi[sz]ation[- ]wide)\b|(?<![\p{L}])(?:alle[rnms]?|jede[rsnm]?|sämtliche[rsn]?|immer|stets|ausnahmslos|ohne ausnahme|überall|vollständig|durchgängig|durchgehend|lückenlos|gesamte[rsn]?|ganze[rsnm]?|generell|durchweg|restlos|flächendeckend|unternehmensweit|komplett\w*|beide[rsnm]?)(?![\p{L}])|(?<!\d)100 ?(?:%|percent|per cent|prozent)/iu;
// "Each other" and "every year" say nothing of how many.
const NOT_UNIVERSAL =
  /\beach other\b|\b(?:every|each) (?:(?:other|single|two|three|six|\d+) )?(?:years?|quarters?|months?|weeks?|days?|hours?|nights?|time|spring|summer|autumn|winter)\b|(?<![\p{L}])(?:jede[snmr]? (?:jahr|quartal|monat|woche|tag|stunde|mal|nacht)\w*|alle (?:\w+ )?(?:jahre|monate|wochen|tage|stunden|minuten)n?)(?![\p{L}])/giu;
const WITHOUT_EXCEPTION = /\bwithout (?:any )?exceptions?\b|(?<![\p{L}])ohne (?:jede )?ausnahmen?(?![\p{L}])/giu;
const ENFORCED =
  /\b(?:mandatory|enforced?|enforces?|obligatory|compulsory|forced|required|must|oblige[sd]?|need to|have to|has to)\b|(?<![\p{L}])(?:verpflichtend\w*|erzwungen\w*|erzwing\w*|zwingend\w*|pflicht|vorgeschrieben\w*|müssen|muss|verbindlich\w*)(?![\p{L}])/iu;
const EXCLUSIVE =
  /\b(?:only|exclusively|solely|nobody else|no one else|nothing but)\b|(?<![\p{L}])(?:nur|ausschließlich|lediglich|allein)(?![\p{L}])/iu;
const POSSIBILITY =
  /\b(?:can|could|may|possible|support(?:s|ed)?|offer(?:s|ed)?|available|able to|option(?:al)?|allow(?:s|ed)?|let|provide[sd]?)\b|(?<![\p{L}])(?:kann|können|möglich|möglichkeit|unterstützt|unterstützen|angeboten|bieten|bietet|verfügbar|optional|lässt|lassen)(?![\p{L}])/iu;
const PROVIDER =
  /\b(?:providers?|sub-?processors?|subcontractors?|suppliers?|vendors?|third[- ]part(?:y|ies)|hosting|hoster|partners?)\b|(?<![\p{L}])(?:\w*anbieter\w*|\w*dienstleister\w*|unterauftrag\w*|lieferant\w*|hoster|betreiber\w*|dritte[nr]?)(?![\p{L}])/iu;

const OWN =
  /\b(?:your (?:own|company|organi[sz]ation|firm)|yourselves|itself|in-house)\b|(?<![\p{L}])(?:selbst|eigene[nrsm]?|ihr (?:eigenes )?unternehmen)(?![\p{L}])/iu;

/** Reads what a question asks, claims and demands. Pure; the same text gives the same reading. */
export function understandQuestion(
  question: { text: string; kind: QuestionKind; section: readonly string[] },
  lexicon: Lexicon,
  cues: Cues,
): UnderstoodQuestion | null {
  const text = question.text.slice(0, MAX_QUESTION_LENGTH).replaceAll(/\s+/gu, ' ').trim();
  const detected = detectLanguage(text);
  if (text === '' || (detected !== 'en' && detected !== 'de' && detected !== 'other')) return null;
  const language: Language = detected === 'de' ? 'de' : 'en';
  const asked = mainSentence(withoutMarks(text));
  const { claim: main, asksWhether } = readFrame(asked, language);
  const claimed = main.replaceAll(WITHOUT_EXCEPTION, ' ');
  const { units, alternatives, asksForBan } = readUnits(
    language === 'de' ? joinPartedVerb(claimed) : claimed,
    language,
    lexicon,
  );
  return {
    text,
    language,
    ask: asksWhether ? 'yes-no' : readAsk(main, question.kind, language),
    units,
    alternatives,
    asksForBan,
    strictness: {
      universal: UNIVERSAL.test(main.replaceAll(NOT_UNIVERSAL, ' ')),
      enforced: ENFORCED.test(main),
      exclusive: EXCLUSIVE.test(main),
    },
    quantities: findQuantities(main, language).filter((quantity) => !isWhole(quantity)),
    asksForPossibility: POSSIBILITY.test(main),
    asksForProvider: PROVIDER.test(main) && !OWN.test(main),
    asksForCustomer: cues.has('askedByCustomer', main, language),
    asksForOwn: OWN.test(main),
    agents: readAgents(main, language, lexicon),
    deployment: readDeployment(question.section.join('. '), asked, language, cues),
  };
}

/** "100 % of the servers" are all of them. */
function isWhole({ value, unit }: Quantity): boolean {
  return unit === 'percent' && value === 100;
}

/** Of several sentences the first that asks: later ones are follow-ups ("If so, …"), earlier ones may be background. */
function mainSentence(text: string): string {
  const sentences = text.match(/[^.?!]+(?:[.?!]+(?=\s|$)|$)|[^.?!]+[.?!]/gu) ?? [text];
  const joined = joinBrokenSentences(sentences);
  const asking = joined.findIndex((sentence) => sentence.includes('?'));
  const asked = joined[asking] ?? joined[0] ?? text;
  // "We require that …. Do you comply?"
  return ((asking > 0 && asksForAgreement(asked) ? joined[asking - 1] : null) ?? asked).trim();
}

/** "TLS 1.2", "e.g." and "Art. 32" hold points that end nothing: a real sentence starts with a capital after a space. */
function joinBrokenSentences(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const continues =
      before !== undefined &&
      (!/^\s+[\p{Lu}"„“(]/u.test(sentence) ||
        /(?:\b(?:e\.g|i\.e|etc|incl|art|no|nr|z\. ?b|bzw|ca|inkl|ggf)\.)$/iu.test(before));
    if (continues) joined[joined.length - 1] = before + sentence;
    else joined.push(sentence);
  }
  return joined;
}

// Verbs that say little by themselves: asked for only where they belong to a known expression ("look at again").
const LIGHT_VERBS = new Set(
  'show shows shown look looks looked looking run runs fill fills filled put puts keep keeps happen find finds want anything something everything nothing else ones zeigen zeigt vorzeigen finden findet steht stehen führen führt setzen setzt liegen liegt bekommen bekommt'.split(
    ' ',
  ),
);

// Words that shape a question but are not what it is about.
const FRAME = new Set(
  'carry carries carried carrying conduct conducts conducted conducting perform performs performed undertake undertakes undertaken undergo undergoes durchführen durchgeführt durchgeführte durchführung erfolgen erfolgt stattfinden longer less fewer shorter länger kürzer weniger wenigstens maximal spätestens all every each entire any always whole only exclusively solely mandatory enforced enforce compulsory required least most minimum maximum already currently regularly place ever actually really fully completely formal formally alle aller allen jeder jede jedes jeden sämtliche immer stets nur ausschließlich lediglich bereits aktuell derzeit tatsächlich wirklich mindestens höchstens zwingend vollständig regelmässig überhaupt grundsätzlich sie ihnen ihrem many much long often quickly soon frequently kind type lange oft häufig schnell viele list name specify state enumerate outline summarize summarise detail elaborate nennen auflisten erläutern erklären schildern attach send upload example e.g i.e etc relevant appropriate approach respective someone somebody anyone anybody people person thing things way kind sort part want wants wish get gets need needs needed call calls go goes going take takes taken happen happens still ever themselves ourselves yourselves correct true give gives given make makes made come comes let put jemand person personen leute sache art weise will wollen braucht brauchen gehen geht kommt kommen macht machen lassen gegeben stimmt richtig eigentlich'.split(
    ' ',
  ),
);

function readUnits(
  text: string,
  language: Language,
  lexicon: Lexicon,
): Pick<UnderstoodQuestion, 'units' | 'alternatives' | 'asksForBan'> {
  const tokens = tokenise(text);
  const matches = lexicon.find(tokens, language);
  const quantityWords = new Set(
    findQuantities(text, language)
      .filter((quantity) => quantity.of === '')
      .flatMap((quantity) => tokenise(quantity.text).map((token) => token.lower)),
  );
  const deniedWords = new Set(
    splitClauses(text, language)
      .filter((clause) => clause.negated || keepsOn(clause.text))
      .flatMap((clause) => tokenise(clause.text).map((word) => word.lower)),
  );
  const units: Unit[] = [];
  const unitAt = new Map<number, Unit>();
  tokens.forEach((token, index) => {
    if (FRAME.has(token.lower) || quantityWords.has(token.lower)) return;
    const around = matches.filter((match) => match.first <= index && index < match.end);
    if (around.length === 0 && LIGHT_VERBS.has(token.lower)) return;
    const isFunctionWord = isStopWord(token.lower, language) || token.lower.length < 2;
    const isSpelt = around.some((match) => match.first === index && isShortName(match, tokens, lexicon));
    if (isFunctionWord && !isAcronym(token.text) && !isSpelt && !isThirdParty(tokens, index)) return;
    const longest = around.reduce<ConceptMatch | null>(
      (best, match) => (best === null || spanOf(match) > spanOf(best) ? match : best),
      null,
    );
    const span = longest === null ? 1 : spanOf(longest);
    const unit: Unit = {
      text: token.text,
      stem: stem(token.lower, language),
      concepts: [...new Set(around.map((match) => match.concept))],
      asked: [...new Set(around.filter((match) => spanOf(match) === span).map((match) => match.concept))],
      // A figure that is no quantity belongs to a name: "Type 2", "PCI DSS 4.0", "C5".
      kind: longest === null ? (/\d/u.test(token.text) ? 'name' : 'word') : lexicon.kindOf(longest.concept),
      negated: deniedWords.has(token.lower),
      refuses: deniedWords.has(token.lower) && isRefusal(token.text),
      bans: deniedWords.has(token.lower) && isProhibition(token.text),
      span,
    };
    if (units.some((known) => known.stem === unit.stem)) return;
    units.push(unit);
    unitAt.set(index, unit);
  });
  // "Prevented from disabling it": what is switched off is what is asked about, and refuses nothing.
  const asksForBan = keepsOn(text) || units.some((unit) => unit.bans);
  if (asksForBan) for (const unit of units) unit.refuses = false;
  const unitsOf = (first: number, end: number) =>
    [...unitAt].filter(([index]) => first <= index && index < end).map(([, unit]) => unit);
  const alternatives = tokens.flatMap((token, index): Alternative[] => {
    if (!OR.has(token.lower)) return [];
    const before = matches.filter((match) => match.end === index).map(({ first }) => first);
    const behind = matches.filter((match) => match.first === index + 1).map(({ end }) => end);
    const left = unitsOf(Math.min(index - 1, ...before), index);
    const right = unitsOf(index + 1, Math.max(index + 2, ...behind));
    return left.length > 0 && right.length > 0 ? [{ left, right }] : [];
  });
  return { units, alternatives, asksForBan };
}

/** "C5" is a letter and a figure, neither of which says anything alone. */
function isShortName({ concept, first, end }: ConceptMatch, tokens: readonly Token[], lexicon: Lexicon): boolean {
  return lexicon.kindOf(concept) === 'name' && tokens.slice(first, end).every(({ lower }) => lower.length < 2);
}

const ADDRESSED = new Set(['vendor', 'supplier']);
const BEFORE_ANOTHER = new Set('a an any each every new of for with from to about critical no'.split(' '));

/** "Does the vendor encrypt …" asks the company itself, "is there a vendor policy" about those who work for it. */
function isThirdParty(tokens: readonly Token[], index: number): boolean {
  return ADDRESSED.has(tokens[index]?.lower ?? '') && BEFORE_ANOTHER.has(tokens[index - 1]?.lower ?? '');
}

const OR = new Set(['or', 'oder', 'bzw']);

function spanOf({ first, end }: ConceptMatch): number {
  return end - first;
}

/** Whose installation is asked about; where nothing is said, the service the company runs. */
function readDeployment(sections: string, main: string, language: Language, cues: Cues): 'operated' | 'self-hosted' {
  if (cues.has('askSelfHosted', main, language)) return 'self-hosted';
  const named = cues.has('selfHosted', sections, language) && !cues.has('operated', sections, language);
  return named && !cues.has('operated', main, language) ? 'self-hosted' : 'operated';
}
