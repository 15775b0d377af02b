import type { ExportOptions, ExportProfile } from '../../shared/domain/export';
import { coverageBlocks } from './annex-coverage';
import { changesBlocks } from './changes-appendix';
import type { Doc } from './document-model';
import type { ExportSource } from './export-source';
import { frontMatter, type KindWording } from './front-matter';
import { measuresPart } from './measures-part';
import { createSourceList, sourceBlocks } from './source-list';
import { annexSetWording, annexWording, commonWording } from './wording';

/**
 * The annex of technical and organisational measures on its own, in the order of a profile: the 17 headings of the
 * clauses' explanatory note where none is named. The block on assistance to the controller closes it; each measure is
 * written out once.
 */
export function buildMeasuresAnnex(
  source: ExportSource,
  options: Pick<ExportOptions, 'profile'> = { profile: null },
): Doc {
  const profile = options.profile ?? 'scc-2021-914';
  const common = commonWording(source.language);
  const list = createSourceList(source);
  const measures = measuresPart(profile, 1, source, list);
  const front = frontMatter(source, kindWording(profile, source), { statements: measures.placed });
  const letters = ['A', 'B', 'C'];
  const coverage = coverageBlocks(measures.covered, letters[0] ?? '', annexWording(source.language));
  if (coverage.length > 0) letters.shift();
  const changes = changesBlocks(source, letters[0] ?? '');
  if (changes.length > 0) letters.shift();
  const sources = list.sources();
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: front.control,
    contentsTitle: common.contents,
    blocks: [...measures.blocks, ...coverage, ...changes, ...sourceBlocks(sources, letters[0] ?? '', common)],
    sources,
    statementIds: list.statementIds(),
    gaps: [...measures.notices, ...front.gaps, ...measures.gaps, ...measures.recordGaps, ...measures.leftOut],
  };
}

function kindWording(profile: ExportProfile, { language }: ExportSource): KindWording {
  const annex = annexWording(language);
  if (profile === 'scc-2021-914') return annex;
  return { ...annex, ...annexSetWording(language).measures[profile] };
}
