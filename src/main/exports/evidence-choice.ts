import type { Evidence } from '../../shared/domain/evidence';
import type { Audience } from '../../shared/domain/export';
import type { RequirementRef } from '../../shared/domain/framework';
import { safeFileNames } from '../formats/zip-write';
import { COUNTS_FROM } from './evidence-map';
import type { EvidencePackWording } from './evidence-pack';
import type { ExportSource } from './export-source';
import { maySee } from './narrow-source';
import { editionInWords } from './source-list';
import { commonWording, counted, dateInWords, fill, joined, quoted } from './wording';

/** A file as it lies in the pack, and what it is known as. */
export interface PackedFile {
  path: string;
  anchor: string;
  fileName: string;
  title: string;
  /** In words: dates and edition. */
  edition: string;
  sha256: string;
  bytes: Uint8Array;
  /** Null for a piece of evidence that was never read as a document. */
  documentId: number | null;
  /** Requirements a person attached it to. */
  controls: RequirementRef[];
}

type Chosen = Omit<PackedFile, 'path' | 'anchor' | 'bytes'> & { folder: 'documents' | 'evidence' };

/**
 * The documents that speak of a requirement and the accepted pieces of evidence, as far as the readers may see them and
 * nobody rejected them; for everything else a sentence. `source` holds only documents the readers may see.
 */
export function choosePackFiles(
  source: ExportSource,
  audience: Audience,
  wording: EvidencePackWording,
): { files: PackedFile[]; gaps: string[] } {
  const common = commonWording(source.language);
  const speaking = new Set(
    source.statements
      .filter(({ mappings }) => mappings.some(({ status, score }) => status === 'confirmed' || score >= COUNTS_FROM))
      .flatMap(({ statement }) => statement.places.map(({ documentId }) => documentId)),
  );
  const refused = new Set(source.evidence.filter(isRefused).map(({ sha256 }) => sha256));
  const current = source.documents.filter(({ id }) => source.currentDocuments.has(id));
  const [unsupported, standing] = parted(current, ({ sha256 }) => refused.has(sha256));
  const [documents, silent] = parted(standing, ({ id }) => speaking.has(id));
  const pieces = source.evidence.filter(
    ({ standing: state, disclosure, sha256 }) =>
      (state === 'valid' || state === 'expiring') &&
      maySee(audience, disclosure) &&
      !current.some((document) => document.sha256 === sha256),
  );
  const controlsOf = new Map(source.evidence.map(({ sha256, controls }) => [sha256, controls]));
  const chosen: Chosen[] = [
    ...documents.map((document) => ({
      folder: 'documents' as const,
      fileName: document.fileName,
      title: document.title || document.fileName,
      edition: editionInWords(document, common),
      sha256: document.sha256,
      documentId: document.id,
      controls: controlsOf.get(document.sha256) ?? [],
    })),
    ...pieces.map((piece) => ({
      folder: 'evidence' as const,
      fileName: piece.fileName,
      title: piece.title,
      edition: datesOf(piece, source, wording),
      sha256: piece.sha256,
      documentId: null,
      controls: piece.controls,
    })),
  ];
  const { files, missing } = withBytes(chosen, source);
  const closed = source.currentDocuments.size - current.length;
  const undecided = documents.filter(({ id }) => !source.disclosed.has(id));
  const named = (forms: { one: string; other: string }, found: readonly { title: string; fileName: string }[]) => {
    const names = joined(
      found.map(({ title, fileName }) => quoted(title || fileName, common)),
      common,
    );
    return found.length === 0
      ? []
      : [fill(found.length === 1 ? forms.one : forms.other, { count: found.length, names })];
  };
  return {
    files,
    gaps: [
      ...(closed === 0 ? [] : [counted(wording.gaps.closed, closed)]),
      ...named(wording.gaps.undecided, undecided),
      ...named(wording.gaps.unsupported, unsupported),
      ...named(wording.gaps.silent, silent),
      ...missing.map(({ title }) => fill(wording.gaps.missing, { name: quoted(title, common) })),
    ],
  };
}

function withBytes(chosen: readonly Chosen[], source: ExportSource): { files: PackedFile[]; missing: Chosen[] } {
  const read = chosen.map((file) => ({ file, bytes: source.readFile(file.sha256) }));
  const missing = read.filter(({ bytes }) => bytes === null).map(({ file }) => file);
  const held = read.flatMap(({ file, bytes }) => (bytes === null ? [] : [{ file, bytes }]));
  const files = (['documents', 'evidence'] as const).flatMap((folder) => {
    const here = held.filter(({ file }) => file.folder === folder);
    const names = safeFileNames(here.map(({ file }) => file.fileName));
    return here.map(({ file: { folder: _folder, ...file }, bytes }, index): PackedFile => {
      return { ...file, bytes, path: `${folder}/${names[index] ?? file.fileName}`, anchor: `${folder}-${index + 1}` };
    });
  });
  return { files, missing };
}

function isRefused({ standing }: Evidence): boolean {
  return standing === 'rejected' || standing === 'expired';
}

function datesOf({ issuedOn, expiresOn }: Evidence, source: ExportSource, wording: EvidencePackWording): string {
  const common = commonWording(source.language);
  return [
    ...(issuedOn === null ? [] : [fill(wording.issued, { date: dateInWords(issuedOn, common) })]),
    ...(expiresOn === null ? [] : [fill(wording.expires, { date: dateInWords(expiresOn, common) })]),
  ].join(', ');
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
