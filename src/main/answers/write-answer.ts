import type { Verdict } from '../../shared/domain/answer';
import type { Language } from '../../shared/domain/document';
import type { Statement } from '../../shared/domain/statement';
import { chooseOption, verdictOfOption } from '../questionnaires/choose-option';
import { plainWords } from '../questionnaires/words';
import type { AskedQuestion } from './draft-answer';
import { sayPlanned } from './write-planned';
import { repeats, sayStatement, trimSentence, valueFirst } from './write-sentence';

/** The one statement an answer is written from: never a blend of two. */
interface CarryingStatement {
  features: { statement: Pick<Statement, 'quote' | 'text' | 'quantities'> };
}

export interface WrittenAnswer {
  answer: string;
  comment: string;
  /** True where the form offers options and none says what is true. */
  noOption: boolean;
}

const WORDS: Record<Language, Partial<Record<Verdict, string>>> = {
  en: {
    yes: 'Yes',
    no: 'No',
    partly: 'Partly',
    planned: 'Planned',
    'not-applicable': 'Not applicable',
    customer: 'Customer’s responsibility',
    inherited: 'Provided by a sub-processor',
  },
  de: {
    yes: 'Ja',
    no: 'Nein',
    partly: 'Teilweise',
    planned: 'Geplant',
    'not-applicable': 'Nicht zutreffend',
    customer: 'Verantwortung des Kunden',
    inherited: 'Durch einen Unterauftragsverarbeiter erbracht',
  },
};

/**
 * What goes into the slot and beside it: the customer's own option where there are options, the statement's own sentence
 * otherwise, in its own language. `before` is the sentence before it, for one that only says "they". An unknown writes nothing; where no option is true the slot stays empty and the comment
 * says what is.
 */
export function writeAnswer(
  asked: AskedQuestion,
  language: Language,
  verdict: Verdict,
  best: CarryingStatement,
  before = '',
): WrittenAnswer {
  if (verdict === 'unknown') return { answer: '', comment: '', noOption: false };
  const { quote, text, quantities } = best.features.statement;
  const word =
    verdict === 'planned' ? (sayPlanned(text, language) ?? WORDS[language].planned) : WORDS[language][verdict];
  const said = trimSentence(sayStatement(best.features.statement, before));
  const sentence = word !== undefined && repeats(said, word) ? '' : said;
  const options = optionsOf(asked);
  if (options.length > 0) {
    const option = chooseOption(verdict, options, { question: asked.text, statement: quote, quantities });
    // Where the option alone says less than is known ("No" for something planned, or none at all) the comment says it.
    const isSaid =
      word === undefined ||
      (option !== null && verdictOfOption(option) === verdict && word === WORDS[language][verdict]);
    return { answer: option ?? '', comment: isSaid ? sentence : behind(word, sentence), noOption: option === null };
  }
  const first = word ?? (verdict === 'stated' ? valueFirst(asked, text, quantities) : null);
  if (first === null || first === undefined) return { answer: sentence, comment: '', noOption: false };
  return { ...besideOrBehind(asked, first, sentence), noOption: false };
}

/** The items a form lets choose from: a drop-down's, or the headers of its mark columns. */
export function optionsOf({ options, marks }: Pick<AskedQuestion, 'options' | 'marks'>): string[] {
  return options.length > 0 ? options : Object.keys(marks);
}

/** A short answer and its sentence: in two cells where the form has two, in one otherwise. */
export function besideOrBehind(
  { commentCell }: Pick<AskedQuestion, 'commentCell'>,
  short: string,
  sentence: string,
): { answer: string; comment: string } {
  if (commentCell !== null) return { answer: short, comment: sentence };
  return { answer: behind(short, sentence), comment: '' };
}

function behind(short: string, sentence: string): string {
  return sentence === '' ? short : `${short}. ${sentence}`;
}

export function wordOfVerdict(verdict: Verdict, language: Language): string | null {
  return WORDS[language][verdict] ?? null;
}

/** The verdict a text states that a person wrote or a filled form holds; `stated` for a text that decides nothing. */
export function verdictOfText(text: string): Verdict {
  const plain = plainWords(text);
  if (plain === '') return 'unknown';
  for (const words of [WORDS.en, WORDS.de]) {
    for (const [verdict, word] of Object.entries(words)) {
      // The keys of WORDS are verdicts. "No data leaves …" begins with a no that is none: a sign has to follow.
      if (new RegExp(`^\\W*${word}(?:\\s*$|\\s*[.,;:–—-]\\s)`, 'iu').test(text)) return verdict as Verdict;
    }
  }
  return verdictOfOption(text) ?? 'stated';
}
