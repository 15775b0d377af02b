import type { Language } from '../../../shared/domain/document';
import type { ExportFinding } from '../../../shared/domain/export-finding';
import type { Organisation } from '../../../shared/domain/organisation';
import type { Modality } from '../../../shared/domain/statement';
import { findDisguised } from '../../../shared/hidden-characters';
import { detectLanguage } from '../../language/detect-language';
import { withoutLegalForm } from '../modality-label';
import { plannedTime, timeInWords, validUntil } from '../sentence';
import { commonWording, fill, joined, quoted, sentenceLexicon, toldIn } from '../wording';
import { foundIn, lintWording } from './lint-wording';

export type SentenceFinding = Pick<ExportFinding, 'rule' | 'severity' | 'message' | 'said'>;

/** A sentence as it would leave. `modality` is null for words that are no statement: a field, an answer. */
export interface LintedSentence {
  text: string;
  language: Language;
  modality: Modality | null;
  /** The headings of its source. */
  headings: string;
}

interface SentenceContext {
  /** The document's language: that of the messages. */
  language: Language;
  /** ISO date or time the document is dated with. */
  date: string;
  organisation: Organisation;
  /** Names no reader of this document may see. */
  otherCustomers: readonly string[];
}

const LEAST_WORDS_FOR_LANGUAGE = 7;
// Addresses, numbers of clauses ("A 8.24", "ORP.2.A7") and terms tied together ("need-to-know") are of no language.
const NO_LANGUAGE = /\bhttps?:\S+|\S*\d\S*|(?<![\p{L}\p{N}])\p{Lu}(?![\p{L}\p{N}])|\p{L}+(?:-\p{L}+){2,}/gu;

/** All that is doubtful in one sentence by itself. */
export function lintSentence(sentence: LintedSentence, context: SentenceContext): SentenceFinding[] {
  return [
    ...lintWords(sentence, context),
    ...vague(sentence, context),
    ...promises(sentence, context),
    ...plans(sentence, context),
    ...providers(sentence, context),
    ...expired(sentence, context),
    ...otherLanguage(sentence, context),
  ];
}

/** What must stand in no words, whether they claim something or not. */
export function lintWords(sentence: LintedSentence, context: SentenceContext): SentenceFinding[] {
  return [...placeholders(sentence, context), ...disguised(sentence, context), ...customers(sentence, context)];
}

function placeholders({ text, language }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  return say('placeholder', 'blocking', 'placeholder', foundIn(text, language, 'placeholders'), context);
}

/** Letters that pass for others and characters nobody sees: the words are not what they look like. */
function disguised({ text }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  return say('disguised', 'blocking', 'disguised', findDisguised(text), context);
}

function customers({ text }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  return say(
    'customer',
    'blocking',
    'customer',
    context.otherCustomers.filter((name) => names(text, name)),
    context,
  );
}

function vague({ text, language, modality }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  if (modality === null) return [];
  const frequencies = foundIn(text, language, 'frequencies');
  const hasInterval = foundIn(text, language, 'intervals').length > 0;
  return [
    ...say('vague', 'warning', 'vague', foundIn(text, language, 'vague'), context),
    ...say('vague', 'warning', 'frequency', hasInterval ? [] : frequencies, context),
  ];
}

function promises({ text, language }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  return say('promise', 'warning', 'promise', foundIn(text, language, 'promises'), context);
}

function plans({ text, language, modality, headings }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  const { months } = commonWording(language);
  if (modality === 'planned') {
    const time = plannedTime(text, sentenceLexicon(language), months);
    const isPast = time !== null && time.until < context.date.slice(0, 7);
    return say(
      'planned',
      'warning',
      'overdue',
      isPast ? [timeInWords(time.words, sentenceLexicon(language))] : [],
      context,
    );
  }
  if (modality !== 'implemented' || foundIn(text, language, 'notPlans').length > 0) return [];
  const told = foundIn(text, language, 'plans');
  if (told.length > 0) return say('planned', 'warning', 'planned', told, context);
  return say('planned', 'warning', 'planHeading', foundIn(headings, language, 'planHeadings'), context);
}

/** Certificates whose holder the sentence leaves open, or names as us where only a provider is recorded with it. */
function providers(sentence: LintedSentence, context: SentenceContext): SentenceFinding[] {
  const { text, language, modality } = sentence;
  if (modality !== 'implemented' || foundIn(text, language, 'certified').length === 0) return [];
  const certificates = foundIn(text, language, 'certificates');
  const { subProcessors, name } = context.organisation;
  if (certificates.length === 0 || subProcessors.some((provider) => names(text, firstWord(provider.name)))) return [];
  const holders = subProcessors.filter(({ certificates: held }) =>
    certificates.some((certificate) => bare(held).includes(bare(certificate))),
  );
  const cues = foundIn(text, language, 'providerCues');
  // "Leaseweb data centres" says whose; German writes every noun with a capital and says it another way.
  if (language === 'en' && cues.some((cue) => new RegExp(`\\s\\p{Lu}[\\p{L}\\d]+ ${cue}`, 'u').test(text))) return [];
  if (cues.length > 0) return say('provider', 'warning', 'providerSite', certificates, context);
  if (holders.length === 0) return [];
  const isOwn = foundIn(text, language, 'own').length > 0 || names(text, firstWord(name));
  const holder = holders.map((provider) => provider.name).join(', ');
  return say('provider', 'warning', isOwn ? 'providerOwn' : 'provider', certificates, context, { name: holder });
}

function expired({ text, language, modality }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  if (modality === 'planned') return [];
  const end = validUntil(text, sentenceLexicon(language), commonWording(language).months);
  const isPast = end !== null && end.until < context.date.slice(0, 7);
  return say('stale', 'warning', 'expired', isPast ? [end.words] : [], context);
}

function otherLanguage({ text, language }: LintedSentence, context: SentenceContext): SentenceFinding[] {
  const words = text
    .replace(NO_LANGUAGE, ' ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  const read = words.length >= LEAST_WORDS_FOR_LANGUAGE ? detectLanguage(words.join(' ')) : 'other';
  if (language === context.language && (read === 'other' || read === context.language)) return [];
  const told = toldIn(context.language, (each) => lintWording(each).messages.language);
  return [{ rule: 'language', severity: 'warning', ...told }];
}

type WordMessage = {
  [Key in keyof Messages]: Messages[Key] extends string ? Key : never;
}[keyof Messages];
type Messages = ReturnType<typeof lintWording>['messages'];

function say(
  rule: ExportFinding['rule'],
  severity: ExportFinding['severity'],
  message: WordMessage,
  found: readonly string[],
  { language }: SentenceContext,
  values: Record<string, string> = {},
): SentenceFinding[] {
  if (found.length === 0) return [];
  const told = toldIn(language, (spoken) => {
    const common = commonWording(spoken);
    const quotes = found.map((each) => quoted(each, common));
    return fill(lintWording(spoken).messages[message], { ...values, words: joined(quotes, common) });
  });
  return [{ rule, severity, ...told }];
}

// Made once for each name: a document has thousands of sentences.
const namePatterns = new Map<string, RegExp[]>();

/** Whether a text names somebody: whole words, also inflected ("Nordwerks", "Nordwerk’s") and without the legal form. */
function names(text: string, name: string): boolean {
  const known = namePatterns.get(name) ?? patternsOf(name.trim());
  namePatterns.set(name, known);
  return known.some((pattern) => pattern.test(text));
}

function patternsOf(name: string): RegExp[] {
  if (name.length < 2) return [];
  const short = withoutLegalForm(name);
  return [
    // Two letters are a name only as they are written.
    ...(name.length > 2 ? [wholeName(name, 'iu')] : [wholeName(name, 'u')]),
    // What is left of a name may be a word of its own ("Apple"): there a capital tells them apart.
    ...(short !== name && short.length > 2 ? [wholeName(short, 'u'), wholeName(short.toUpperCase(), 'u')] : []),
  ];
}

const SPELLED_OUT: readonly [RegExp, string][] = [
  [/ä/giu, '(?:ä|ae)'],
  [/ö/giu, '(?:ö|oe)'],
  [/ü/giu, '(?:ü|ue)'],
  [/ß/giu, '(?:ß|ss)'],
];

function wholeName(name: string, flags: string): RegExp {
  const words = name
    .split(/[\s\u00a0\u2010-\u2015-]+/u)
    .map((word) =>
      SPELLED_OUT.reduce(
        (text, [letter, both]) => text.replace(letter, both),
        word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'),
      ),
    );
  const inflected = "(?:['’]?s|es|n|en)?";
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[\\s\\u00a0\\u2010-\\u2015-]+')}${inflected}(?![\\p{L}\\p{N}])`,
    flags,
  );
}

function firstWord(name: string): string {
  const [first = ''] = name.trim().split(/\s/u);
  return first.length > 3 ? first : name;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .replaceAll('iec', '');
}
