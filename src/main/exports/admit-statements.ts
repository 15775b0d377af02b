import topicWords from '../../../resources/wording/topic-words.json';
import type { ExportSource, ExportStatement } from './export-source';
import { foldTwins } from './fold-twins';
import { inContext } from './in-context';
import { planOf } from './modality-label';
import { providerRecord } from './provider-records';
import {
  isAboutDocument,
  isExplanation,
  isPraise,
  isQuestion,
  opening,
  vagueWords,
  validUntil,
  withoutListMark,
} from './sentence';
import { commonWording, fill, joined, quoted, sentenceLexicon } from './wording';

const QUOTED_WORDS = 30;

/** The statements a document may show, and a sentence for each one it leaves out or that a person should look at. */
export interface Admitted {
  statements: ExportStatement[];
  /** What concerns the whole document. */
  notices: string[];
  gaps: string[];
}

/**
 * Leaves out what no customer may rely on: placeholders, what is not in place, sentences about a document, and, as long
 * as there are statements in the document's own language, those in another. Nothing is left out silently.
 */
export function admitStatements(source: ExportSource): Admitted {
  const common = commonWording(source.language);
  const gaps: string[] = [];
  const notices: string[] = [];
  const inLanguage = source.statements.some(({ language }) => language === source.language);
  if (!inLanguage && source.statements.length > 0) {
    notices.push(fill(common.gaps.noneInLanguage, { language: common.languages[source.language] }));
  }
  const foreign: string[] = [];
  const { statements: all, alone, pointsTo, lost } = inContext(source.statements);
  const reasons = new Map<ExportStatement, string | null>();
  function reasonOf(entry: ExportStatement): string | null {
    const known = reasons.get(entry);
    if (known !== undefined) return known;
    const before = pointsTo.get(entry);
    const reason =
      reasonToLeaveOut(entry, source, alone.has(entry)) ??
      (lost.has(entry) || (before !== undefined && reasonOf(before) !== null)
        ? fill(common.gaps.pointsBack, { quote: quotedText(entry, source) })
        : null);
    reasons.set(entry, reason);
    return reason;
  }
  const admitted = all.filter((entry) => {
    if (inLanguage && entry.language !== source.language) {
      const language = common.languages[entry.language];
      foreign.push(fill(common.gaps.otherLanguage, { language, quote: quotedText(entry, source) }));
      return false;
    }
    const reason = reasonOf(entry);
    if (reason !== null) gaps.push(reason);
    return reason === null;
  });
  const statements = foldTwins(admitted);
  if (statements.length === 0) notices.push(common.gaps.noStatements);
  const other = source.statements.find(({ language }) => language !== source.language);
  if (other !== undefined && foreign.length > statements.length) {
    const values = { count: foreign.length, all: source.statements.length, shown: statements.length };
    notices.push(
      fill(common.gaps.mostlyForeign, {
        ...values,
        language: common.languages[other.language],
        own: common.languages[source.language],
      }),
    );
  }
  // Half a library may be in another language; what needs a person's eye comes before it.
  const looks = statements.flatMap((entry) => remarks(entry, source));
  return { statements, notices, gaps: [...gaps, ...looks, ...foreign] };
}

function reasonToLeaveOut(entry: ExportStatement, source: ExportSource, isAlone: boolean): string | null {
  const { gaps } = commonWording(source.language);
  const quote = quotedText(entry, source);
  if (entry.statement.hasPlaceholder) return fill(gaps.placeholder, { quote });
  if (entry.statement.modality === 'not-implemented') return fill(gaps.notImplemented, { quote });
  const words = withoutListMark(entry.statement.text);
  const lexicon = sentenceLexicon(entry.language);
  // "Purpose – …" is an aim at the head of a policy, and a particular in the record of a sub-processor.
  const isAbout = isAboutDocument(words, lexicon) || isAboutDocument(entry.statement.quote, lexicon);
  if (isAbout && providerRecord(entry) === null) return fill(gaps.about, { quote });
  if (isQuestion(words)) return fill(gaps.question, { quote });
  if (isExplanation(words, lexicon)) return fill(gaps.explains, { quote });
  if (isPraise(words, lexicon)) return fill(gaps.praise, { quote });
  return /\p{L}.*\p{L}/u.test(words) && !isAlone && !isAddress(words, source) ? null : fill(gaps.incomplete, { quote });
}

/** The company's name and address by themselves. */
function isAddress(words: string, { organisation: { name, address } }: ExportSource): boolean {
  const lines = [name, ...address.split(',')].map((line) => line.trim()).filter((line) => line !== '');
  return address.trim() !== '' && !/\p{L}/u.test(lines.reduce((rest, line) => rest.replace(line, ''), words));
}

function remarks(entry: ExportStatement, source: ExportSource): string[] {
  const common = commonWording(source.language);
  const quote = quotedText(entry, source);
  const found: string[] = [];
  const vague = vagueWords(entry.statement.text, sentenceLexicon(entry.language));
  if (vague.length > 0) {
    found.push(
      fill(common.gaps.vague, {
        words: joined(
          vague.map((word) => quoted(word, common)),
          common,
        ),
        quote,
      }),
    );
  }
  const end = validUntil(entry.statement.text, sentenceLexicon(entry.language), commonWording(entry.language).months);
  if (end !== null && entry.statement.modality !== 'planned' && end.until < source.date.slice(0, 7)) {
    found.push(fill(common.gaps.expired, { time: end.words, quote }));
  }
  if (entry.statement.modality === 'planned') {
    const plan = planOf(entry, source);
    if (plan?.overdue === true) found.push(fill(common.gaps.overdue, { time: plan.words, quote }));
  }
  return found;
}

const DENIES = new RegExp(topicWords.denies, 'iu');

/**
 * Statements of the document's language that say of something that it is not in place. An aim, or what a law asks for, is not
 * in place either, and yet denies nothing.
 */
export function deniedOf(source: ExportSource): ExportStatement[] {
  return source.statements.filter(({ statement, language }) => {
    const isOurs = language === source.language && !statement.hasPlaceholder;
    const { modality, modalityCue } = statement;
    return isOurs && modality === 'not-implemented' && (modalityCue === '' || DENIES.test(modalityCue));
  });
}

/** A statement's words in quotation marks, as far as a person needs them to find it. */
export function quotedText(entry: ExportStatement, source: ExportSource): string {
  return quoted(opening(entry.statement.text, QUOTED_WORDS), commonWording(source.language));
}
