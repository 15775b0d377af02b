import type { ExportKind } from '../../shared/export-kinds';
import type { Compose } from './compose';
import { buildAnnexSet } from './annex-set';
import { buildMeasuresAnnex } from './measures-annex';
import { buildSoa } from './soa';
import { buildWhitepaper } from './whitepaper';

/** The composing function of every kind; a kind that is described and has none does not compile. */
export const COMPOSERS: Readonly<Record<ExportKind, Compose>> = {
  'measures-annex': buildMeasuresAnnex,
  'annex-set': buildAnnexSet,
  whitepaper: buildWhitepaper,
  soa: buildSoa,
};
