import deWording from '../../../resources/wording/de/trust-page.json';
import enWording from '../../../resources/wording/en/trust-page.json';
import type { Language } from '../../shared/domain/document';
import type { ExportOptions } from '../../shared/domain/export';
import { admitStatements } from './admit-statements';
import { contactBlocks } from './contact-blocks';
import type { Block, Doc } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { frontMatter } from './front-matter';
import { isProvidersPlan } from './modality-label';
import { standsAlone } from './own-words';
import { providerRecord } from './provider-records';
import { continues, isLeadIn } from './sentence';
import { createSourceList, type SourceList } from './source-list';
import { statementInlines } from './statement-inlines';
import { glanceBlocks, type PlacedStatement } from './whitepaper-glance';
import { partOf, SECTIONS } from './whitepaper-outline';
import { subProcessorTable } from './whitepaper-tables';
import { withoutMarks } from './without-marks';
import { commonWording, fill, joined, quoted, sentenceLexicon, whitepaperWording } from './wording';

const WORDING: Record<Language, typeof enWording> = { en: enWording, de: deWording };
// A page is read, not searched: the clearest sentences of each subject.
const MOST_PER_SECTION = 6;
const MOST_APART = 12;
const LONGEST = 320;

/**
 * One page for customers to look at: facts, the clearest sentences of each subject, what is planned and what remains with
 * the customer each under a heading of its own, sub-processors, contact. Internal documents are not named on it.
 */
export function buildTrustPage(source: ExportSource, { audience }: ExportOptions): Doc {
  const wording = WORDING[source.language];
  const common = commonWording(source.language);
  const outline = whitepaperWording(source.language);
  const { organisation } = source;
  const admitted = admitStatements(source);
  const placed = admitted.statements.flatMap((entry): PlacedStatement[] => {
    const part = providerRecord(entry) === null ? partOf(entry) : null;
    return part === null ? [] : [{ entry, part: part.id, score: part.score }];
  });
  const list = createSourceList(source);
  const ours = placed.filter(({ entry }) => isOurs(entry));
  const shown = SECTIONS.flatMap(({ id }) => {
    const clear = clearest(
      ours.filter(({ part, entry }) => part.startsWith(`${id}.`) && isClear(entry)),
      MOST_PER_SECTION,
    );
    return clear.length === 0 ? [] : [{ id, entries: clear }];
  });
  const apart = (modality: string) =>
    placed
      // What a provider plans is nothing we work on.
      .filter(
        ({ entry }) =>
          entry.statement.modality === modality &&
          !isProvidersPlan(entry, source) &&
          // What it goes on from stands elsewhere, or nowhere on this page.
          !continues(entry.statement.text, sentenceLexicon(entry.language)),
      )
      .slice(0, MOST_APART)
      .map(({ entry }) => entry);
  const sections: { id: string; title: string; blocks: Block[] }[] = [
    { id: 'glance', title: wording.glance, blocks: glanceBlocks(placed, null, source, list).blocks },
    ...shown.map(({ id, entries }) => ({
      id,
      title: titleOf(outline.sections, id),
      blocks: bullets(entries, source, list),
    })),
    {
      id: 'customer',
      title: wording.customer,
      blocks: introduced(wording.customerIntro, apart('customer'), source, list),
    },
    { id: 'planned', title: wording.planned, blocks: introduced(wording.plannedIntro, apart('planned'), source, list) },
    {
      id: 'sub-processors',
      title: wording.subProcessors,
      blocks:
        organisation.subProcessors.length === 0
          ? []
          : [intro(outline.subProcessorIntro), subProcessorTable(organisation.subProcessors, outline)],
    },
    { id: 'contact', title: wording.contact, blocks: contactBlocks(source, list) },
  ].filter(({ blocks }) => blocks.length > 0);
  const company = organisation.name.trim() || common.toBeCompleted;
  const front = frontMatter(
    source,
    { ...wording, subtitle: fill(wording.subtitle, { company }) },
    { statements: list.statementIds().length },
  );
  // A page everybody may read carries no class.
  const isPublic = audience === 'public';
  const facts = front.titlePage.facts.filter(({ label }) => !isPublic || label !== common.classification);
  const blocks = sections.flatMap(({ id, title, blocks: body }, index): Block[] => [
    { kind: 'heading', level: 1, number: String(index + 1), text: title, anchor: `section-${id}`, appendix: false },
    ...body,
  ]);
  return {
    meta: isPublic ? { ...front.meta, classification: '' } : front.meta,
    titlePage: { ...front.titlePage, facts },
    // What a page is made from concerns the company; its readers see date and version at its head.
    control: { title: common.documentControl, rows: [], readingTitle: common.howToRead, reading: [] },
    contentsTitle: common.contents,
    blocks: withoutMarks(blocks),
    sources: [],
    statementIds: list.statementIds(),
    gaps: [
      ...admitted.notices,
      ...audienceGaps(list.statementIds(), source),
      ...front.gaps,
      ...shortenedGaps(placed.length, list.statementIds().length, source.language),
      ...admitted.gaps,
    ],
  };
}

function isOurs({ statement: { modality } }: ExportStatement): boolean {
  return modality !== 'planned' && modality !== 'customer';
}

/** A sentence that stands alone: no part of a list, no sequel, not longer than a reader takes in. */
function isClear(entry: ExportStatement): boolean {
  const { text, hedges } = entry.statement;
  return (
    entry.own === undefined &&
    standsAlone(entry) &&
    !isLeadIn(text) &&
    text.length <= LONGEST &&
    hedges.length === 0 &&
    !continues(text, sentenceLexicon(entry.language))
  );
}

/** The best ones by how well they fit and how concrete they are, in the order of their documents. */
function clearest(candidates: readonly PlacedStatement[], most: number): ExportStatement[] {
  const value = ({ entry, score }: PlacedStatement): number => score + (/\d/u.test(entry.statement.text) ? 0.2 : 0);
  const best = new Set(
    candidates.toSorted((a, b) => value(b) - value(a) || a.entry.statement.id - b.entry.statement.id).slice(0, most),
  );
  return candidates.filter((candidate) => best.has(candidate)).map(({ entry }) => entry);
}

function bullets(entries: readonly ExportStatement[], source: ExportSource, list: SourceList): Block[] {
  return entries.map((entry) => ({
    kind: 'paragraph',
    style: 'bullet',
    inlines: statementInlines(entry, source, list),
  }));
}

function introduced(
  text: string,
  entries: readonly ExportStatement[],
  source: ExportSource,
  list: SourceList,
): Block[] {
  return entries.length === 0 ? [] : [intro(text), ...bullets(entries, source, list)];
}

function intro(text: string): Block {
  return { kind: 'paragraph', style: 'body', inlines: [plain(text)], keepWithNext: true };
}

function audienceGaps(statementIds: readonly number[], source: ExportSource): string[] {
  const common = commonWording(source.language);
  const { notPublic } = WORDING[source.language].gaps;
  const used = new Set(statementIds);
  const ids = new Set(
    source.statements
      .filter(({ statement }) => used.has(statement.id))
      .flatMap(({ statement }) => statement.places.map(({ documentId }) => documentId)),
  );
  const closed = source.documents.filter(({ id, disclosure }) => ids.has(id) && disclosure !== 'public');
  if (closed.length === 0) return [];
  const names = joined(
    closed.map(({ title, fileName }) => quoted(title || fileName, common)),
    common,
  );
  return [fill(closed.length === 1 ? notPublic.one : notPublic.other, { count: closed.length, names })];
}

function shortenedGaps(placed: number, said: number, language: Language): string[] {
  const { shortened } = WORDING[language].gaps;
  const count = placed - said;
  if (count <= 0) return [];
  return [count === 1 ? shortened.one : fill(shortened.other, { count })];
}

function titleOf(titles: Record<string, string>, id: string): string {
  return titles[id] ?? id;
}
