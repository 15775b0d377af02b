import type { FileDifference, FileProof } from '../../shared/domain/export';
import type { NamedFile } from '../../shared/domain/file';
import type { AllowedCell } from './csv-proof';
import { type DocxSlot, slotOf } from './docx-proof-slots';
import { type DocxForm, readDocxForm } from './docx-questions';
import { labelOfRoom } from './docx-questions-runs';
import type { ByteText } from './ooxml-scan';
import { comparePackages, partDifference, whyMalformed } from './package-compare';
import { applySplices, type Splice } from './xlsx-patch-sheet';
import type { ZipPart } from './zip-open';

/**
 * Compares a Word form with its filled copy: every part byte by byte, and the main part paragraph by paragraph. In the
 * allowed places only words, the choice of a list and the state of a box may differ; all other bytes stay.
 * @throws AppError when one of the files cannot be read at all.
 */
export async function proveDocx(
  original: NamedFile,
  filled: NamedFile,
  allowed: readonly AllowedCell[],
): Promise<FileProof> {
  const before = await readDocxForm(original);
  const after = await readDocxForm(filled);
  const locators = [...new Set(allowed.map(({ cell }) => cell))];
  const explain = async (part: ZipPart): Promise<FileDifference[]> => {
    if (part.name !== before.office.mainPart || after.office.mainPart !== part.name)
      return [partDifference(part.name, 'its bytes', 'other bytes', false)];
    const broken = await whyMalformed(after.xml);
    if (broken !== null) return [partDifference(part.name, 'well-formed XML', broken, false)];
    return compareForms(before, after, locators);
  };
  return comparePackages(before.office.zip, after.office.zip, explain);
}

function compareForms(before: DocxForm, after: DocxForm, locators: readonly string[]): FileDifference[] {
  const part = before.office.mainPart;
  const differences: FileDifference[] = [];
  const blanksBefore: Splice[] = [];
  const blanksAfter: Splice[] = [];
  for (const locator of locators) {
    const slot = slotOf(before, locator);
    const copy = slotOf(after, locator);
    if (!slot || !copy) continue;
    blanksBefore.push(...slot.blanks);
    blanksAfter.push(...copy.blanks);
    if (slot.shown === copy.shown && slot.raw === copy.raw) continue;
    differences.push({
      part,
      cell: locator,
      before: slot.shown,
      after: copy.shown,
      allowed: keepsLook(slot, copy) && (copy.agrees || !slot.agrees),
    });
  }
  const one = segmentsOf(before, blanksBefore);
  const other = segmentsOf(after, blanksAfter);
  if (one.length !== other.length) {
    const count = (segments: readonly Segment[]) => `${segments.length - 1} paragraphs`;
    return [...differences, partDifference(part, count(one), count(other), false)];
  }
  for (const [at, segment] of one.entries()) {
    if (segment.rest === other[at]?.rest) continue;
    const copy = after.paragraphs.get(segment.locator);
    const words = before.paragraphs.get(segment.locator)?.text ?? '';
    differences.push({ part, cell: segment.locator, before: words, after: copy?.text ?? '', allowed: false });
  }
  return differences;
}

/** New words look like those around them, and words that name the place still stand in front. */
function keepsLook(slot: DocxSlot, copy: DocxSlot): boolean {
  const label = slot.keepsLabel ? labelOfRoom(slot.shown) : null;
  return copy.used.every((look) => slot.looks.has(look)) && (label === null || copy.shown.startsWith(label));
}

interface Segment {
  /** The paragraph it begins with, empty for what stands before the first one. */
  locator: string;
  /** Its bytes, without what an answer may change. */
  rest: ByteText;
}

/** The main part cut where paragraphs begin. */
function segmentsOf(form: DocxForm, blanks: readonly Splice[]): Segment[] {
  const splices = withoutRepeats(blanks);
  const starts = [...form.paragraphs.values()].map(({ locator, element }) => ({ locator, start: element.start }));
  const cuts = [{ locator: '', start: 0 }, ...starts].sort((one, other) => one.start - other.start);
  let next = 0;
  return cuts.map(({ locator, start }, at) => {
    const end = cuts[at + 1]?.start ?? form.xml.length;
    const own: Splice[] = [];
    for (let splice = splices[next]; splice && splice.start < end; splice = splices[next]) {
      own.push({ start: splice.start - start, end: splice.end - start, text: splice.text });
      next += 1;
    }
    return { locator, rest: applySplices(form.xml.slice(start, end), own) };
  });
}

/** A cell and a control inside it may both be allowed and blank the same bytes. */
function withoutRepeats(blanks: readonly Splice[]): Splice[] {
  let reached = 0;
  return blanks
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .filter((splice) => {
      const free = splice.start >= reached;
      if (free) reached = splice.end;
      return free;
    });
}
