import type { FileDifference, FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import { type Sentence, sentence } from '../../shared/sentence';
import type { AllowedCell } from './csv-proof';
import { readVsaq } from './vsaq-read';
import type { FilledFile, SheetFill } from './xlsx-patch';

/**
 * Makes the answers file a VSAQ questionnaire loads: one JSON object of key and value, beside the received template,
 * which stays as it is. A choice that is taken says "checked", a yes-or-no question "yes" or "no".
 */
export function patchVsaq(file: NamedFile, fills: readonly SheetFill[]): FilledFile {
  const { places } = readVsaq(file);
  const notes: Sentence[] = [];
  const answers: Record<string, string> = {};
  for (const { cell, text } of fills) {
    const place = places.get(cell);
    if (place) answers[place.key] = place.value ?? text.toWellFormed();
    else notes.push(sentence('There is no question “{cell}” in the questionnaire; its answer was left out.', { cell }));
  }
  return { bytes: new TextEncoder().encode(`${JSON.stringify(answers, null, 2)}\n`), notes };
}

/** Checks an answers file against its template: known keys only, and for choices only what a choice can say. */
export function proveVsaq(original: NamedFile, filled: NamedFile, allowed: readonly AllowedCell[]): FileProof {
  const { places } = readVsaq(original);
  const values = Map.groupBy(
    allowed.flatMap(({ cell }) => places.get(cell) ?? []),
    ({ key }) => key,
  );
  const part = filled.name;
  const answers = answersIn(filled);
  const differences: FileDifference[] = answers
    ? Object.entries(answers).map(([key, value]) => {
        const may =
          values.get(key)?.some((place) => value === '' || place.value === null || place.value === value) ?? false;
        return { part, cell: key, before: '', after: value, allowed: may };
      })
    : [{ part, cell: null, before: 'an object of answers', after: 'something else', allowed: false }];
  return {
    ok: differences.every((one) => one.allowed),
    partsCompared: 1,
    partsIdentical: 0,
    cellsChanged: differences.filter((one) => one.cell !== null).length,
    differences,
  };
}

function answersIn({ bytes }: NamedFile): Record<string, string> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value);
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? Object.fromEntries(entries)
      : null;
  } catch {
    return null;
  }
}
