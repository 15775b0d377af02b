import type { Language } from '../../shared/domain/document';
import type { GapPlace, PlacedGap } from '../../shared/domain/export-preview';
import { quotedText } from './admit-statements';
import type { ExportSource } from './export-source';
import { gapInLanguages, literal } from './gap-words';
import { annexSetWording, commonWording, quoted, recordWording, whitepaperWording } from './wording';

/**
 * Where each gap can be closed: the statement or document it quotes, the requirement it names, the company's own records
 * where one of their fields is empty. Gaps are sentences made for people, so the place is found by what they name.
 */
export function placeGaps(gaps: readonly string[], source: ExportSource): PlacedGap[] {
  const places = quotedPlaces(source);
  const speaksOfRecords = recordGaps(source.language);
  return gaps.map((text) => {
    const said = gapInLanguages(text, source.language);
    if (speaksOfRecords.some((pattern) => pattern.test(text))) return { text, said, place: { kind: 'organisation' } };
    const quotes = quotedParts(text, source.language).flatMap((quote) => places.get(quote) ?? []);
    return { text, said, place: quotes[0] ?? namedRequirement(text, source) };
  });
}

/** Everything that a gap may quote, by its words in quotation marks; what is said by a statement goes before titles. */
function quotedPlaces(source: ExportSource): Map<string, GapPlace> {
  const common = commonWording(source.language);
  const places = new Map<string, GapPlace>();
  const { activities, subProcessors } = source.organisation;
  for (const { name } of [...activities, ...subProcessors]) places.set(quoted(name, common), { kind: 'organisation' });
  for (const { id, title, fileName } of source.documents) {
    const place: GapPlace = { kind: 'document', documentId: id };
    for (const name of [fileName, title]) if (name !== '') places.set(quoted(name, common), place);
  }
  for (const entry of source.statements) {
    const [place] = entry.statement.places;
    if (place === undefined) continue;
    const { documentId } = place;
    places.set(quotedText(entry, source), { kind: 'statement', documentId, statementId: entry.statement.id });
  }
  return places;
}

/** The parts of a sentence in its language's quotation marks, the marks included. */
function quotedParts(text: string, language: Language): string[] {
  const { quoteOpen, quoteClose } = commonWording(language);
  const first = text.indexOf(quoteOpen);
  if (first < 0) return [];
  // A statement may hold quotation marks of its own: the whole stretch is tried before its parts.
  const whole = text.slice(first, text.lastIndexOf(quoteClose) + quoteClose.length);
  const parts = text.split(quoteOpen).slice(1);
  return [whole, ...parts.map((part) => `${quoteOpen}${part.slice(0, part.indexOf(quoteClose))}${quoteClose}`)];
}

function namedRequirement(text: string, { frameworks }: ExportSource): GapPlace | null {
  const ref = /\bA\.\d+\.\d+\b/u.exec(text)?.[0];
  const standard = frameworks.find(({ id }) => id === 'iso27001-2022');
  if (ref === undefined || standard?.requirements.some((requirement) => requirement.ref === ref) !== true) return null;
  return { kind: 'requirement', requirement: { framework: standard.id, ref } };
}

/** The sentences on empty fields of the company's records, as patterns over whatever stands in them. */
function recordGaps(language: Language): RegExp[] {
  const { gaps } = annexSetWording(language);
  const records = recordWording(language);
  return [
    gaps.missing,
    gaps.noActivity,
    gaps.noSubProcessors,
    gaps.noNotice,
    records.missing,
    records.untranslated,
    commonWording(language).gaps.emptyField,
    whitepaperWording(language).gaps.noSubProcessors,
  ].map(
    (wording) =>
      new RegExp(
        `^${wording
          .split(/\{\w+\}/u)
          .map(literal)
          .join('.*')}$`,
        'u',
      ),
  );
}
