import { createHash } from 'node:crypto';
import deWording from '../../../resources/wording/de/evidence-pack.json';
import enWording from '../../../resources/wording/en/evidence-pack.json';
import type { Language } from '../../shared/domain/document';
import type { Audience, ExportOptions } from '../../shared/domain/export';
import { admitStatements } from './admit-statements';
import type { Block, Doc, PackFile } from './document-model';
import { plain } from './document-model';
import { choosePackFiles, type PackedFile } from './evidence-choice';
import { mapBlocks } from './evidence-map';
import type { ExportSource } from './export-source';
import { frontMatter } from './front-matter';
import { renderHtml } from './render-html';
import { renderXlsx } from './render-xlsx';
import { commonWording, dateInWords, fill } from './wording';

export type EvidencePackWording = typeof enWording;

const WORDING: Record<Language, EvidencePackWording> = { en: enWording, de: deWording };

/**
 * The documents and pieces of evidence the readers may see, unchanged, with a map from requirement to statement to file and
 * a manifest of SHA-256 sums. As a document it is the map alone.
 */
export function buildEvidencePack(source: ExportSource, { audience }: ExportOptions): Doc {
  const wording = WORDING[source.language];
  const common = commonWording(source.language);
  const admitted = admitStatements(source);
  const ids = new Set(admitted.statements.map(({ statement }) => statement.id));
  // The map asks what a sentence shows, not where it is read.
  const said = source.statements.filter(({ statement }) => ids.has(statement.id));
  const { files, gaps } = choosePackFiles(source, audience, wording);
  const map = mapBlocks(said, files, source, wording);
  const company = source.organisation.name.trim() || common.toBeCompleted;
  const front = frontMatter(
    source,
    { ...wording, subtitle: fill(wording.subtitle, { company }) },
    { statements: map.statementIds.length },
  );
  const doc: Doc = {
    meta: front.meta,
    titlePage: front.titlePage,
    control: { ...front.control, reading: [common.reading.words, common.reading.modality, wording.reading] },
    contentsTitle: common.contents,
    blocks: [
      { kind: 'heading', level: 1, number: '1', text: wording.filesTitle, anchor: 'files', appendix: false },
      ...fileBlocks(files, wording),
      ...map.blocks,
    ],
    sources: [],
    statementIds: map.statementIds,
    gaps: [...admitted.notices, ...gaps, ...front.gaps],
  };
  return { ...doc, files: packed(doc, files, { company, audience }, source) };
}

function fileBlocks(files: readonly PackedFile[], wording: EvidencePackWording): Block[] {
  if (files.length === 0) return [{ kind: 'paragraph', style: 'body', inlines: [plain(wording.empty)] }];
  const { file, title, edition, sha256 } = wording.fileColumns;
  return [
    { kind: 'paragraph', style: 'body', inlines: [plain(wording.filesIntro)], keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { title: file, widthMm: 48 },
        { title, widthMm: 42 },
        { title: edition, widthMm: 33 },
        { title: sha256, widthMm: 42 },
      ],
      rows: files.map((each) => ({
        anchor: each.anchor,
        // A sum of 64 digits in one word would stand out of its column.
        cells: [each.path, each.title, each.edition, (each.sha256.match(/.{1,16}/gu) ?? []).join(' ')].map((text) => [
          [plain(text)],
        ]),
      })),
    },
  ];
}

function packed(
  doc: Doc,
  files: readonly PackedFile[],
  { company, audience }: { company: string; audience: Audience },
  source: ExportSource,
): PackFile[] {
  const wording = WORDING[source.language];
  const encoder = new TextEncoder();
  const date = dateInWords(source.date, commonWording(source.language));
  const { version } = source;
  const readme = fill(wording.readme, {
    title: wording.title,
    company,
    date,
    version,
    audience: wording.audiences[audience],
  });
  const given: PackFile[] = [
    { path: 'README.txt', bytes: encoder.encode(readme) },
    ...files.map(({ path, bytes }) => ({ path, bytes })),
    { path: 'map.xlsx', bytes: renderXlsx(doc) },
    { path: 'map.html', bytes: renderHtml(doc) },
  ];
  const described = new Map(files.map((file) => [file.path, file]));
  const sums = given.map(({ path, bytes }) => ({
    path,
    byteLength: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(described.has(path)
      ? {
          title: described.get(path)?.title,
          receivedAs: described.get(path)?.fileName,
          edition: described.get(path)?.edition,
        }
      : {}),
  }));
  const manifest = { title: wording.title, company, version, date: source.date, audience, files: sums };
  return [
    ...given,
    { path: 'manifest.json', bytes: encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`) },
    { path: 'SHA256SUMS', bytes: encoder.encode(sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')) },
  ];
}
