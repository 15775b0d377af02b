import type { Language } from '../../shared/domain/document';
import type { Block, Cell, Inline, TableRow } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { deploymentInWords } from './front-matter';
import { standsAlone } from './own-words';
import { providerRecord } from './provider-records';
import { continues, isLeadIn } from './sentence';
import type { SourceList } from './source-list';
import { labelInlines, spaced, statementInlines } from './statement-inlines';
import { certificateHolder, certificatePlanner, claimsCertificate, FACTS } from './whitepaper-outline';
import { commonWording, counted, dateInWords, fill, sentenceLexicon, whitepaperWording } from './wording';

/** A statement with the part of the whitepaper it belongs to. */
export interface PlacedStatement {
  entry: ExportStatement;
  part: string;
  score: number;
}

// One page of facts: a long sentence says too much at once, and three certificates of one holder are enough.
const LONGEST_FACT = 240;
const MOST_PER_LINE = 3;
const OUTDATED_YEARS = 3;
// What a fact is about has to be said, and not only touched.
const LEAST_FIT = 0.25;

/** The table of facts a reader looks for first. Lines for which nothing is in place are left out and named. */
export function glanceBlocks(
  placed: PlacedStatement[],
  subProcessorSection: { number: string; anchor: string } | null,
  source: ExportSource,
  list: SourceList,
): { blocks: Block[]; gaps: string[] } {
  const wording = whitepaperWording(source.language);
  const { organisation } = source;
  const gaps: string[] = [];
  const rows: TableRow[] = [];
  const show = (entry: ExportStatement): Inline[] => statementInlines(entry, source, list);

  const held = (entry: ExportStatement): Inline[] => {
    const record = providerRecord(entry);
    return record === null
      ? show(entry)
      : [plain(`${record.name}: ${record.value}`), ...spaced(list.marks(entry.statement))];
  };

  function add(label: string, cell: Cell, missing = true): void {
    if (cell.length > 0) rows.push({ anchor: null, cells: [[[plain(label)]], cell] });
    else if (missing) gaps.push(fill(wording.gaps.noFact, { title: label }));
  }

  function fact(id: string): Cell {
    const { parts = [], first = [] } = FACTS.find((known) => known.id === id) ?? {};
    return parts.flatMap((part) => {
      const candidates = placed.filter((candidate) => candidate.part === part);
      const best = bestFact(candidates, first, source);
      if (best !== null) return [show(best)];
      // An old fact that says how old it is helps a reader more than none.
      const old = bestFact(candidates, first, source, true);
      return old === null ? [] : [[...labelInlines(asOf(old, source)), ...show(old)]];
    });
  }

  add(
    wording.facts.products,
    organisation.products.map((product) => [plain(productName(product, source.language))]),
    false,
  );
  add(wording.facts.hosting, fact('hosting'));
  const certificates = certificatesByHolder(placed, source);
  const own = certificates.own.slice(0, MOST_PER_LINE).map(show);
  add(wording.facts.certificatesOwn, own.length > 0 ? own : [[plain(wording.noCertificate)]]);
  add(wording.facts.certificatesPlanned, certificates.planned.slice(0, MOST_PER_LINE).map(show), false);
  const recorded = organisation.subProcessors
    .filter((provider) => namesAny(provider.certificates))
    .map((provider): Inline[] => [plain(`${provider.name}: ${provider.certificates}`)]);
  add(
    wording.facts.certificatesProviders,
    recorded.length > 0
      ? recorded
      : certificates.providers
          .filter(({ statement }) => statement.modality !== 'planned')
          .slice(0, MOST_PER_LINE)
          .map(held),
    false,
  );
  for (const id of ['transit', 'rest', 'access', 'continuity', 'incidents'] as const) add(wording.facts[id], fact(id));
  if (subProcessorSection !== null) {
    const [before = '', after = ''] = counted(wording.subProcessorCount, organisation.subProcessors.length).split(
      '{section}',
    );
    const link: Inline = { kind: 'reference', anchor: subProcessorSection.anchor, text: subProcessorSection.number };
    add(wording.facts.subProcessors, [[plain(before), link, plain(after)]]);
  }
  add(wording.facts.contact, textCell(organisation.contact), false);
  add(wording.facts.officer, textCell(organisation.dataProtectionOfficer), false);
  const columns = [
    { title: wording.factColumns.topic, widthMm: 45 },
    { title: wording.factColumns.fact, widthMm: 120 },
  ];
  return { blocks: [{ kind: 'table', columns, rows }], gaps };
}

/** Whether a field says something: people also write "none" into an empty one. */
export function namesAny(field: string): boolean {
  return !/^\s*(?:none|no|n\/a|keine?[rs]?|[-–—]?)\s*\.?\s*$/iu.test(field);
}

export function productName(
  { name, deployments }: { name: string; deployments: string[] },
  language: Language,
): string {
  const ways = deployments.map((way) => deploymentInWords(way, commonWording(language)));
  return ways.length > 0 ? `${name} (${ways.join(', ')})` : name;
}

function textCell(text: string): Cell {
  return text.trim() === '' ? [] : [[plain(text.trim())]];
}

/** The statement that says most in few words: in place, short, and with a figure where there is one; recent or outdated. */
function bestFact(
  candidates: PlacedStatement[],
  first: readonly string[],
  source: ExportSource,
  isOutdated = false,
): ExportStatement | null {
  const outdated = outdatedDocuments(source);
  const usable = candidates.filter(
    ({ entry, entry: { statement } }) =>
      // One part of a list or a record is not the whole fact.
      entry.topics.some(({ id, score }) => first.includes(id) && score >= LEAST_FIT) &&
      standsAlone(entry) &&
      !isLeadIn(statement.text) &&
      providerRecord(entry) === null &&
      // Certificates have lines of their own.
      !claimsCertificate(statement.text) &&
      (statement.modality === 'implemented' || statement.modality === 'sub-processor') &&
      statement.text.length <= LONGEST_FACT &&
      statement.scope.deployment !== 'self-hosted' &&
      statement.hedges.length === 0 &&
      !continues(statement.text, sentenceLexicon(entry.language)) &&
      statement.places.every(({ documentId }) => outdated.has(documentId)) === isOutdated,
  );
  const value = ({ entry, score }: PlacedStatement): number =>
    score +
    (/\d/.test(entry.statement.text) ? 0.3 : 0) +
    (entry.statement.modality === 'implemented' ? 0.2 : 0) +
    firstness(entry, first);
  const [best] = usable.sort((a, b) => value(b) - value(a) || a.entry.statement.id - b.entry.statement.id);
  return best?.entry ?? null;
}

// The matter named first is what a reader looks for under this line.
function firstness({ topics }: ExportStatement, first: readonly string[]): number {
  return Math.max(
    0,
    ...topics.map(({ id, score }) => (first.includes(id) ? (score * 0.8) / (1 + first.indexOf(id)) : 0)),
  );
}

function asOf({ statement }: ExportStatement, { documents, language }: ExportSource): string {
  const dates = documents.flatMap(({ id, statedDate }) =>
    statedDate !== null && statement.places.some(({ documentId }) => documentId === id) ? [statedDate] : [],
  );
  return fill(whitepaperWording(language).asOf, {
    date: dateInWords(dates.sort().at(-1) ?? '', commonWording(language)),
  });
}

// What a document said years ago may still be so, but it is no fact to put on the first page.
function outdatedDocuments(source: ExportSource): Set<number> {
  const oldest = `${Number(source.date.slice(0, 4)) - OUTDATED_YEARS}${source.date.slice(4, 7)}`;
  const outdated = source.documents.filter(({ statedDate }) => statedDate !== null && statedDate.slice(0, 7) < oldest);
  return new Set(outdated.map(({ id }) => id));
}

/** A provider's certificate is not ours, nor is one it plans; and a planned one is nobody's yet. */
export function certificatesByHolder(placed: readonly PlacedStatement[], source: ExportSource) {
  const own: ExportStatement[] = [];
  const planned: ExportStatement[] = [];
  const providers: ExportStatement[] = [];
  for (const { entry } of placed) {
    const isPlan = entry.statement.modality === 'planned';
    const holder = isPlan ? certificatePlanner(entry, source) : certificateHolder(entry, source);
    if (holder === 'provider') providers.push(entry);
    else if (holder === 'company') (isPlan ? planned : own).push(entry);
  }
  return { own, planned, providers };
}
