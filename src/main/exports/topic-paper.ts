import deWording from '../../../resources/wording/de/topic-paper.json';
import enWording from '../../../resources/wording/en/topic-paper.json';
import type { Language } from '../../shared/domain/document';
import type { ExportOptions } from '../../shared/domain/export';
import { AppError } from '../../shared/errors';
import { admitStatements, quotedText } from './admit-statements';
import { changesBlocks } from './changes-appendix';
import { contactBlocks } from './contact-blocks';
import type { Block, Doc, Inline } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { frontMatter } from './front-matter';
import { wordsOf } from './own-words';
import { opening, toSentence } from './sentence';
import { createSourceList, type SourceList, sourceBlocks } from './source-list';
import { spaced } from './statement-inlines';
import {
  DATA_CLASSES,
  dataClassesOf,
  isTopic,
  selectForTopic,
  speaksOfDataClasses,
  TOPIC_NAMES,
  type TopicName,
} from './topic-selection';
import { scopeBlocks } from './whitepaper';
import { productName } from './whitepaper-glance';
import { proseBlocks } from './whitepaper-sections';
import { commonWording, fill, quoted, whitepaperWording } from './wording';

type TopicWording = typeof enWording;

interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

const WORDING: Record<Language, TopicWording> = { en: enWording, de: deWording };
const MOST_PER_CLASS = 4;

/**
 * One topic in depth: what is in place part by part, told apart by who runs the installation; by kind of data; who is
 * responsible; how it is reviewed; what is openly not in place; what is planned. Throws AppError for a topic nobody wrote an
 * outline for.
 */
export function buildTopicPaper(source: ExportSource, { topic: asked }: ExportOptions): Doc {
  const topic = asked ?? 'encryption';
  if (!isTopic(topic))
    throw new AppError('bad-input', 'There is no paper on {topic}. Choose {topics}.', {
      topic: topic.slice(0, 60),
      topics: TOPIC_NAMES.join(', '),
    });
  const wording = WORDING[source.language];
  const common = commonWording(source.language);
  const outline = whitepaperWording(source.language);
  const company = source.organisation.name.trim() || common.toBeCompleted;
  const about = wording.topics[topic];
  const admitted = admitStatements(source);
  const mine = source.statements.filter(({ language }) => language === source.language);
  const selection = selectForTopic(topic, admitted.statements, deniedOf(source), mine);
  const list = createSourceList(source);
  const parts = selection.parts.filter(({ entries }) => entries.length > 0);
  const sections: Section[] = [
    {
      id: 'purpose',
      title: wording.sections.purpose,
      blocks: [
        text(fill(about.purpose, { company })),
        ...aimBlocks(wording.aimsIntro, selection.aims, list),
        ...scopeBlocks(source, wording.scopeIntro),
      ],
    },
    ...parts.map(({ id, entries }) => ({
      id: id.replace('.', '-'),
      title: titleOf(outline.parts, id),
      blocks: partBlocks(entries, source, list),
    })),
  ];
  const numbers = new Map(parts.map(({ id }, index) => [id, { number: String(index + 2), anchor: anchorOf(id) }]));
  if (speaksOfDataClasses(topic)) {
    // The table, where there is one, stands before the section of what accompanies the topic.
    const further = { number: String(parts.length + 3), anchor: anchorOf('further') };
    const all = [...parts, { id: 'further', entries: selection.further }];
    const blocks = dataClassBlocks(all, numbers.set('further', further), source, list);
    sections.push({ id: 'data', title: wording.sections.dataClasses, blocks });
  }
  sections.push(
    { id: 'further', title: wording.sections.further, blocks: partBlocks(selection.further, source, list) },
    {
      id: 'responsibilities',
      title: wording.sections.responsibilities,
      blocks: [
        ...proseBlocks(selection.roles, source, list),
        ...introduced(wording.customerIntro, selection.customer, source, list),
      ],
    },
    { id: 'review', title: wording.sections.review, blocks: proseBlocks(selection.review, source, list) },
    {
      id: 'limits',
      title: wording.sections.limits,
      blocks: introduced(wording.limitsIntro, selection.limits, source, list),
    },
    {
      id: 'planned',
      title: wording.sections.planned,
      blocks: introduced(wording.plannedIntro, selection.planned, source, list),
    },
    { id: 'contact', title: wording.sections.contact, blocks: contactBlocks(source, list) },
  );
  const front = frontMatter(
    source,
    {
      ...wording,
      title: about.title,
      shortTitle: about.title,
      subject: about.subject,
      scope:
        source.organisation.products.map((product) => productName(product, source.language)).join('; ') ||
        wording.scope,
    },
    { statements: list.statementIds().length },
  );
  const changes = changesBlocks(source, 'A');
  const sources = list.sources();
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: front.control,
    contentsTitle: common.contents,
    blocks: [...numbered(sections), ...changes, ...sourceBlocks(sources, changes.length > 0 ? 'B' : 'A', common)],
    sources,
    statementIds: list.statementIds(),
    gaps: [
      ...admitted.notices,
      ...front.gaps,
      ...selection.parts
        .filter(({ entries }) => entries.length === 0)
        .map(({ id }) => fill(wording.gaps.emptyPart, { title: quoted(titleOf(outline.parts, id), common) })),
      ...(selection.roles.length === 0 ? [wording.gaps.noRoles] : []),
      ...(selection.review.length === 0 ? [wording.gaps.noReview] : []),
      ...gapsOfTopic(admitted.gaps, topic, source).filter(
        (gap) => !selection.aims.some((entry) => gap.includes(quotedText(entry, source))),
      ),
    ],
  };
}

/** Statements of the document's language that say of something that it is not in place. */
function deniedOf(source: ExportSource): ExportStatement[] {
  return source.statements.filter(
    ({ statement, language }) =>
      language === source.language && statement.modality === 'not-implemented' && !statement.hasPlaceholder,
  );
}

/** Of what every document leaves out, what would have belonged here: the rest of the library is no concern of this paper. */
function gapsOfTopic(gaps: readonly string[], topic: TopicName, source: ExportSource): string[] {
  const selection = selectForTopic(topic, source.statements, []);
  const concerned = [
    ...selection.parts.flatMap(({ entries }) => entries),
    ...selection.further,
    ...selection.roles,
    ...selection.review,
    ...selection.customer,
    ...selection.planned,
  ].filter(({ statement }) => statement.modality !== 'not-implemented');
  const openings = concerned.map(({ statement }) => opening(statement.text, 6).replace(/\u00a0…$/u, ''));
  return gaps.filter((gap) => openings.some((words) => gap.includes(words)));
}

function aimBlocks(intro: string, aims: readonly ExportStatement[], list: SourceList): Block[] {
  if (aims.length === 0) return [];
  return [
    text(intro, true),
    ...aims.map(
      ({ statement }): Block => ({
        kind: 'paragraph',
        style: 'bullet',
        inlines: [plain(toSentence(statement.quote)), ...spaced(list.marks(statement))],
      }),
    ),
  ];
}

function partBlocks(entries: readonly ExportStatement[], source: ExportSource, list: SourceList): Block[] {
  const { selfHosted, optional } = WORDING[source.language];
  const isOptional = ({ statement }: ExportStatement): boolean => statement.modality === 'optional';
  const isElsewhere = ({ statement }: ExportStatement): boolean => statement.scope.deployment === 'self-hosted';
  const group = (intro: string, found: ExportStatement[]): Block[] =>
    found.length === 0 ? [] : [text(intro, true), ...proseBlocks(found, source, list)];
  return [
    ...proseBlocks(
      entries.filter((entry) => !isOptional(entry) && !isElsewhere(entry)),
      source,
      list,
    ),
    ...group(
      optional,
      entries.filter((entry) => isOptional(entry) && !isElsewhere(entry)),
    ),
    ...group(selfHosted, entries.filter(isElsewhere)),
  ];
}

function dataClassBlocks(
  parts: readonly { id: string; entries: ExportStatement[] }[],
  numbers: ReadonlyMap<string, { number: string; anchor: string }>,
  source: ExportSource,
  list: SourceList,
): Block[] {
  const wording = WORDING[source.language];
  const rows = DATA_CLASSES.flatMap((name) => {
    const found = parts.flatMap(({ id, entries }) =>
      entries
        .filter(({ statement }) => dataClassesOf(statement.text).includes(name))
        .map((entry) => ({ entry, place: numbers.get(id) })),
    );
    const places = [...new Set(found.map(({ place }) => place))].filter((place) => place !== undefined);
    const links = places.flatMap(({ number, anchor }, index): Inline[] => [
      ...(index === 0 ? [] : [plain(', ')]),
      { kind: 'reference', anchor, text: number },
    ]);
    const sentences = found
      .slice(0, MOST_PER_CLASS)
      .map(({ entry }) => [plain(opening(wordsOf(entry), 14)), ...spaced(list.marks(entry.statement))]);
    if (found.length === 0) return [];
    return [{ anchor: null, cells: [[[plain(wording.dataClasses[name])]], sentences, [links]] }];
  });
  if (rows.length === 0) return [];
  const { class: kind, sentences, section } = wording.dataClassColumns;
  return [
    text(wording.dataClassesIntro, true),
    {
      kind: 'table',
      columns: [
        { title: kind, widthMm: 42 },
        { title: sentences, widthMm: 100 },
        { title: section, widthMm: 23 },
      ],
      rows,
    },
  ];
}

function introduced(
  intro: string,
  entries: readonly ExportStatement[],
  source: ExportSource,
  list: SourceList,
): Block[] {
  if (entries.length === 0) return [];
  return [text(intro, true), ...proseBlocks([...entries], source, list)];
}

function numbered(sections: readonly Section[]): Block[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ id, title, blocks }, index): Block[] => [
      {
        kind: 'heading',
        level: 1,
        number: String(index + 1),
        text: title,
        anchor: `section-${id}`,
        appendix: false,
      },
      ...blocks,
    ]);
}

function anchorOf(id: string): string {
  return `section-${id.replace('.', '-')}`;
}

function text(words: string, keepWithNext = false): Block {
  return { kind: 'paragraph', style: 'body', inlines: [plain(words)], keepWithNext };
}

function titleOf(titles: Record<string, string>, id: string): string {
  return titles[id] ?? id;
}
