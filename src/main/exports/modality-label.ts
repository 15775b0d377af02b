import legalForms from '../../../resources/wording/legal-forms.json';
import type { ExportSource, ExportStatement } from './export-source';
import { plannedTime, timeInWords } from './sentence';
import { commonWording, fill, sentenceLexicon } from './wording';

/** The words set before a statement to say how far it reaches, null for a plain claim of what is in place. */
export function modalityLabel(entry: ExportStatement, source: ExportSource): string | null {
  const words = commonWording(source.language).modality;
  const { modality } = entry.statement;
  if (modality === 'implemented') return null;
  if (modality === 'planned') {
    const time = planOf(entry, source);
    const planned = time === null || time.overdue ? words.planned : fill(words.plannedFor, { time: time.words });
    if (!isProvidersPlan(entry, source)) return planned;
    const name = providerName(entry, source);
    return name === null ? fill(words.plannedByOther, { planned }) : fill(words.plannedBy, { planned, name });
  }
  if (modality === 'sub-processor') {
    const name = providerName(entry, source);
    return name === null ? words['sub-processor'] : fill(words.providedBy, { name });
  }
  return words[modality];
}

// "Rheintal is to be replaced in 2027": what is done to a provider is not what it plans.
const DONE_TO_IT =
  /\b(?:will|to) be \w+(?:ed|en)\b|(?<!\p{L})(?:wird|werden|soll|sollen)(?!\p{L}).*(?:abgelöst|ersetzt|beendet|gekündigt|beauftragt)/iu;

/** Whether a plan is that of a provider, of which nothing is ours: its kind or its recorded name is what the sentence speaks of. */
export function isProvidersPlan({ statement }: ExportStatement, { organisation }: ExportSource): boolean {
  const { modality, scope, text } = statement;
  if (modality !== 'planned' || DONE_TO_IT.test(text)) return false;
  const head = text.replace(/^\W*(?:(?:our|the|unser\w*|die|der|das) (?:\S+ ){0,3}?)?(?=\p{Lu})/iu, '');
  return (
    scope.subject === 'provider' ||
    organisation.subProcessors.some(({ name }) => name.trim() !== '' && head.startsWith(shortName(name.trim())))
  );
}

/** The time a planned statement names, and whether it lies before the document's date; null when it names none. */
export function planOf(entry: ExportStatement, source: ExportSource): { words: string; overdue: boolean } | null {
  const common = commonWording(entry.language);
  const time = plannedTime(entry.statement.text, sentenceLexicon(entry.language), common.months);
  return time === null
    ? null
    : {
        words: timeInWords(time.words, sentenceLexicon(entry.language)),
        overdue: time.until < source.date.slice(0, 7),
      };
}

/** The sub-processor a statement or the headings above it name, as the company recorded it; null when none is named. */
export function providerName(entry: ExportStatement, source: ExportSource): string | null {
  const { text, quote, places } = entry.statement;
  const headings = places.flatMap(({ locator }) => locator.path).join(' ');
  for (const where of [`${text} ${quote}`, headings]) {
    for (const { name } of source.organisation.subProcessors) {
      if (name !== '' && (mentions(where, name) || mentions(where, shortName(name)))) return name;
    }
  }
  return null;
}

/**
 * A company's name as texts shorten it: "Nordkai Objektspeicher GmbH" is "Nordkai". A first word of two or three letters
 * would match too much; the name without its legal form stands for it then.
 */
export function shortName(name: string): string {
  const bare = withoutLegalForm(name);
  const [first] = bare.split(' ');
  return first !== undefined && first.length > 3 ? first : bare;
}

/** "Nordkai Objektspeicher" of "Nordkai Objektspeicher GmbH". */
export function withoutLegalForm(name: string): string {
  return legalForms
    .reduce((rest, form) => (rest.endsWith(` ${form}`) ? rest.slice(0, -form.length - 1) : rest), name)
    .replace(/,$/u, '');
}

function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
