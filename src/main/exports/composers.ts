import type { ExportKind } from '../../shared/export-kinds';
import { buildAnnexSet } from './annex-set';
import { buildAnswerBook } from './answer-book';
import type { Compose } from './compose';
import { buildEvidencePack } from './evidence-pack';
import { buildMeasuresAnnex } from './measures-annex';
import { buildProcessingRecord } from './processing-record';
import { buildSoa } from './soa';
import { buildSubProcessorList } from './sub-processor-list';
import { buildTopicPaper } from './topic-paper';
import { buildTrustPage } from './trust-page';
import { buildWhitepaper } from './whitepaper';

/** The composing function of every kind; a kind that is described and has none does not compile. */
export const COMPOSERS: Readonly<Record<ExportKind, Compose>> = {
  'measures-annex': buildMeasuresAnnex,
  'annex-set': buildAnnexSet,
  'processing-record': buildProcessingRecord,
  'sub-processors': buildSubProcessorList,
  whitepaper: buildWhitepaper,
  'topic-paper': buildTopicPaper,
  'trust-page': buildTrustPage,
  soa: buildSoa,
  'evidence-pack': buildEvidencePack,
  'answer-book': buildAnswerBook,
};
