import type { CoveredMeasure } from './annex-coverage';
import type { Block } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { modalityLabel } from './modality-label';
import { type MeasureText, orderMeasures } from './order-measures';
import { tableOf, wordsOf } from './own-words';
import type { Placement } from './place-measures';
import { opening } from './sentence';
import type { SourceList } from './source-list';
import { labelInlines, labelOfList, leadInInlines, listItems, statementInlines } from './statement-inlines';
import { type AnnexWording, annexWording, commonWording, fill, quoted } from './wording';

/** A heading measures stand under; without `ref` it only gathers those below it. */
export interface MeasureHeading {
  ref: string | null;
  number: string;
  title: string;
  level: 1 | 2 | 3;
}

export type MeasureOutline = MeasureHeading[];

export interface MeasureSections {
  blocks: Block[];
  covered: CoveredMeasure[];
  /** Headings without a measure, each with the sentence that says so. */
  empty: { ref: string; gap: string }[];
}

const MOST_IN_ONE_GROUP = 40;
// A group of its own for one or two measures parts more than it orders.
const FEWEST_IN_A_GROUP = 3;

interface Written {
  number: string;
  anchor: string;
}

/**
 * The measures under their headings, each written out once; a second heading it serves refers to it by its number. `limits` are
 * what the company’s own measures say under a heading not to be in place: no measures, and no secret.
 */
export function measureSections(
  outline: MeasureOutline,
  placements: Placement[],
  source: ExportSource,
  list: SourceList,
  limits: ReadonlyMap<string, ExportStatement[]> = new Map(),
): MeasureSections {
  const wording = annexWording(source.language);
  const common = commonWording(source.language);
  const written = new Map<number, Written>();
  const covered: CoveredMeasure[] = [];
  const empty: MeasureSections['empty'] = [];

  const sections = outline.map((heading) => {
    const { number, title } = heading;
    const here = placements.filter((placement) => placement.heading === heading.ref).map(({ entry }) => entry);
    let position = 0;
    const blocks = grouped(heading, here, source, wording).flatMap(({ title: subtitle, entries }): Block[] => [
      ...(subtitle === null ? [] : [subheading(subtitle)]),
      ...orderMeasures(entries).flatMap((text) => {
        position += 1;
        const place = { number: `${number}.${position}`, anchor: `measure-${dashed(number)}-${position}` };
        for (const { statement } of [...text.entries, ...text.held]) written.set(statement.id, place);
        covered.push({ ...place, heading: { number, title, anchor: headingAnchor(number) }, entries: text.entries });
        return measureBlocks(text, place, source, list);
      }),
    ]);
    return { heading, blocks };
  });

  // A reference can only name its measure's number once every measure has one.
  const blocks = sections.flatMap(({ heading: { ref, number, title, level }, blocks: texts }): Block[] => {
    const head: Block = { kind: 'heading', level, number, text: title, anchor: headingAnchor(number), appendix: false };
    if (ref === null) return [head];
    const own = placements.filter((placement) => placement.heading === ref).length;
    const others = pointedTo(placements, ref, own).map(({ entry }) => entry);
    const denied = (limits.get(ref) ?? []).map(
      (entry): Block => ({ kind: 'paragraph', style: 'note', inlines: statementInlines(entry, source, list) }),
    );
    const body = [...texts, ...denied, ...pointerBlocks(others, written, source)];
    if (texts.length + others.length === 0) {
      empty.push({ ref, gap: fill(wording.gaps.emptyHeading, { number, title: quoted(title, common) }) });
      body.unshift({ kind: 'paragraph', style: 'note', inlines: [plain(wording.empty)] });
    }
    return [head, ...body];
  });
  return { blocks, covered, empty };
}

/**
 * A heading as wide as "confidentiality, integrity, availability and resilience" holds more than anybody reads through: its
 * measures stand in the groups of the clauses' headings then, which readers know. Those headings themselves are not parted.
 */
function grouped(
  { title: heading }: MeasureHeading,
  entries: ExportStatement[],
  { frameworks, language }: ExportSource,
  wording: AnnexWording,
): { title: string | null; entries: ExportStatement[] }[] {
  const clauses = frameworks.find(({ id }) => id === 'scc-2021')?.requirements ?? [];
  const isClause = clauses.some(({ title }) => title[language] === heading);
  if (entries.length <= MOST_IN_ONE_GROUP || isClause) return [{ title: null, entries }];
  // The rows of a table stay with its first one.
  const firstRows = new Map<string, ExportStatement>();
  const groups = Map.groupBy(entries, (entry) => {
    const table = tableOf(entry);
    const first = table === null ? entry : (firstRows.get(table) ?? entry);
    if (table !== null) firstRows.set(table, first);
    return bestClause(first) ?? '';
  });
  const found = clauses.flatMap(({ ref, title }) => {
    const group = groups.get(ref) ?? [];
    return group.length < FEWEST_IN_A_GROUP ? [] : [{ title: title[language], entries: group }];
  });
  const known = new Set(found.flatMap((group) => group.entries));
  const others = entries.filter((entry) => !known.has(entry));
  if (found.length === 0) return [{ title: null, entries }];
  return others.length === 0 ? found : [...found, { title: wording.furtherMeasures, entries: others }];
}

function bestClause({ mappings }: ExportStatement): string | undefined {
  return mappings
    .filter(({ framework, status }) => framework === 'scc-2021' && status !== 'rejected')
    .toSorted((a, b) => Number(b.status === 'confirmed') - Number(a.status === 'confirmed') || b.score - a.score)[0]
    ?.ref;
}

function subheading(title: string): Block {
  return {
    kind: 'paragraph',
    style: 'body',
    inlines: [{ kind: 'text', text: title, face: 'bold' }],
    keepWithNext: true,
  };
}

function measureBlocks(text: MeasureText, place: Written, source: ExportSource, list: SourceList): Block[] {
  const [first] = text.entries;
  if (first === undefined) return [];
  if (text.leadIn === null) {
    return [{ kind: 'measure', ...place, inlines: statementInlines(first, source, list), keepWithNext: false }];
  }
  const common = labelOfList(text, source);
  return [
    {
      kind: 'measure',
      ...place,
      inlines: [...labelInlines(common), ...leadInInlines(text.leadIn, text.held, list)],
      keepWithNext: true,
    },
    ...listItems(text, source, list).map(
      (inlines, index): Block => ({ kind: 'item', letter: letterOf(index), inlines }),
    ),
  ];
}

// A heading with measures of its own needs no guesses beside them; a short list of them is better than an empty heading.
const ENOUGH_OF_ITS_OWN = 3;
const MOST_GUESSES = 5;

/** The measures another heading's text serves, too. */
function pointedTo(placements: Placement[], ref: string, own: number): Placement[] {
  const sure = placements.filter(({ others }) => others.includes(ref));
  if (own >= ENOUGH_OF_ITS_OWN) return sure;
  const guessed = placements.filter((placement) => placement.guessed.includes(ref));
  const besides = placements.filter((placement) => placement.besides.includes(ref));
  const more = own + sure.length + guessed.length === 0 ? besides : guessed;
  return [...sure, ...more.slice(0, MOST_GUESSES)];
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
      const words = quoted(opening(wordsOf(entry)), common);
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
  return `heading-${dashed(number)}`;
}

function dashed(number: string): string {
  return number.replaceAll('.', '-');
}

/** a … z, then aa, bb …, as Word counts. */
function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}
