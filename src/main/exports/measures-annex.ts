import type { Framework, Requirement } from '../../shared/domain/framework';
import { admitStatements, quotedText } from './admit-statements';
import { type CoveredMeasure, coverageBlocks } from './annex-coverage';
import type { Block, Doc, Inline } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { frontMatter } from './front-matter';
import { modalityLabel } from './modality-label';
import { type MeasureText, orderMeasures } from './order-measures';
import { type Placement, placeMeasures } from './place-measures';
import { providerRecord } from './provider-records';
import { opening, toSentence, withoutListMark } from './sentence';
import { createSourceList, type SourceList, sourceBlocks } from './source-list';
import { labelInlines, leadInInlines, spaced, statementInlines } from './statement-inlines';
import { annexWording, commonWording, fill, quoted } from './wording';

interface Written {
  number: string;
  anchor: string;
}

/**
 * The annex of technical and organisational measures of the transfer clauses (EU) 2021/914: its 17 headings in their
 * order and the block on assistance to the controller, each measure written out once.
 */
export function buildMeasuresAnnex(source: ExportSource): Doc {
  const wording = annexWording(source.language);
  const common = commonWording(source.language);
  const headings = requirementsOf(source.frameworks);
  const admitted = admitStatements(source);
  const measures = admitted.statements.filter((entry) => providerRecord(entry) === null);
  const placements = placeMeasures(measures, headings);
  const list = createSourceList(source);
  const written = new Map<number, Written>();
  const covered: CoveredMeasure[] = [];
  const gaps: string[] = [];

  const sections = headings.map((heading, index) => {
    const number = String(index + 1);
    const here = placements.filter((placement) => placement.heading === heading.ref).map(({ entry }) => entry);
    const texts = orderMeasures(here).map((text, position) => {
      const place = { number: `${number}.${position + 1}`, anchor: `measure-${number}-${position + 1}` };
      for (const { statement } of [...text.entries, ...text.held]) written.set(statement.id, place);
      covered.push({ ...place, heading: { number, anchor: headingAnchor(number) }, entries: text.entries });
      return measureBlocks(text, place, source, list);
    });
    return { heading, number, blocks: texts.flat() };
  });

  // A reference can only name its measure's number once every measure has one.
  const blocks = sections.flatMap(({ heading, number, blocks: texts }): Block[] => {
    const title = heading.ref === 'assistance' ? wording.assistanceTitle : heading.title[source.language];
    const own = placements.filter((placement) => placement.heading === heading.ref).length;
    const others = pointedTo(placements, heading.ref, own).map(({ entry }) => entry);
    const pointers = pointerBlocks(others, written, source);
    const body = [...texts, ...pointers];
    if (body.length === 0) {
      gaps.push(fill(wording.gaps.emptyHeading, { number, title: quoted(title, common) }));
      body.push({ kind: 'paragraph', style: 'note', inlines: [plain(wording.empty)] });
    }
    return [
      { kind: 'heading', level: 1, number, text: title, anchor: headingAnchor(number), appendix: false },
      ...body,
    ];
  });

  const placed = new Set(placements.map(({ entry }) => entry));
  const recordNames = new Set<string>();
  for (const entry of admitted.statements) {
    const record = providerRecord(entry);
    // A record has a line for each of its particulars; one sentence for the whole of it is enough.
    if (record !== null) recordNames.add(record.name);
    else if (!placed.has(entry)) gaps.push(fill(wording.gaps.unplaced, { quote: quotedText(entry, source) }));
  }
  for (const name of recordNames) gaps.push(fill(wording.gaps.record, { name: quoted(name, common) }));
  const front = frontMatter(source, wording, { statements: placed.size });
  const coverage = coverageBlocks(covered, 'A', wording);
  const sources = list.sources();
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: front.control,
    contentsTitle: common.contents,
    blocks: [...blocks, ...coverage, ...sourceBlocks(sources, coverage.length > 0 ? 'B' : 'A', common)],
    sources,
    statementIds: list.statementIds(),
    gaps: [...admitted.notices, ...front.gaps, ...gaps, ...admitted.gaps],
  };
}

function requirementsOf(frameworks: Framework[]): Requirement[] {
  return frameworks.find(({ id }) => id === 'scc-2021')?.requirements ?? [];
}

function measureBlocks(text: MeasureText, place: Written, source: ExportSource, list: SourceList): Block[] {
  const [first] = text.entries;
  if (first === undefined) return [];
  if (text.leadIn === null) {
    return [{ kind: 'measure', ...place, inlines: statementInlines(first, source, list), keepWithNext: false }];
  }
  const labels = new Set(text.entries.map((entry) => modalityLabel(entry, source)));
  const [common] = labels.size === 1 ? labels : [null];
  return [
    {
      kind: 'measure',
      ...place,
      inlines: [...labelInlines(common ?? null), ...leadInInlines(text.leadIn, text.held, list)],
      keepWithNext: true,
    },
    ...text.entries.map((entry, index): Block => {
      const label = labels.size === 1 ? null : modalityLabel(entry, source);
      const words: Inline = plain(withoutListMark(entry.statement.quote));
      return {
        kind: 'item',
        letter: letterOf(index),
        inlines: [...labelInlines(label), words, ...spaced(list.marks(entry.statement))],
      };
    }),
  ];
}

// A heading with measures of its own needs no guesses beside them; a short list of them is better than an empty heading.
const ENOUGH_OF_ITS_OWN = 3;
const MOST_GUESSES = 5;

/** The measures another heading's text serves, too. */
function pointedTo(placements: Placement[], ref: string, own: number): Placement[] {
  const sure = placements.filter(({ others }) => others.includes(ref));
  const guessed = placements.filter((placement) => placement.guessed.includes(ref));
  return own < ENOUGH_OF_ITS_OWN ? [...sure, ...guessed.slice(0, MOST_GUESSES)] : sure;
}

/** "See 6.2: “Access logs are …”" for each measure that stands elsewhere, in the order of their numbers. */
function pointerBlocks(entries: ExportStatement[], written: Map<number, Written>, source: ExportSource): Block[] {
  const common = commonWording(source.language);
  const [before = '', after = ''] = common.see.split('{number}');
  const seen = new Set<string>();
  return entries
    .flatMap((entry) => {
      const place = written.get(entry.statement.id);
      return place === undefined ? [] : [{ entry, place }];
    })
    .sort((a, b) => a.place.number.localeCompare(b.place.number, 'en', { numeric: true }))
    .filter(({ place }) => !seen.has(place.number) && seen.add(place.number))
    .map(({ entry, place }): Block => {
      const label = modalityLabel(entry, source);
      const words = quoted(opening(toSentence(entry.statement.text)), common);
      return {
        kind: 'paragraph',
        style: 'pointer',
        inlines: [
          plain(before),
          { kind: 'reference', anchor: place.anchor, text: place.number },
          plain(`${after}: `),
          ...labelInlines(label),
          plain(words),
        ],
      };
    });
}

function headingAnchor(number: string): string {
  return `heading-${number}`;
}

/** a … z, then aa, bb …, as Word counts. */
function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}
