import type { ExportOptions } from '../../shared/domain/export';
import { AppError } from '../../shared/errors';
import { admitStatements, deniedOf, quotedText } from './admit-statements';
import { changesBlocks } from './changes-appendix';
import { contactBlocks } from './contact-blocks';
import type { Block, Doc } from './document-model';
import type { ExportSource } from './export-source';
import { frontMatter } from './front-matter';
import { opening } from './sentence';
import { createSourceList, sourceBlocks } from './source-list';
import { aimBlocks, dataClassBlocks, introduced, limitBlocks, partBlocks, text, topicWording } from './topic-blocks';
import { isTopic, selectForTopic, speaksOfDataClasses, TOPIC_NAMES, type TopicName } from './topic-selection';
import { scopeBlocks } from './whitepaper';
import { productName } from './whitepaper-glance';
import { proseBlocks } from './whitepaper-sections';
import { commonWording, fill, quoted, whitepaperWording } from './wording';

interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

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
  const wording = topicWording(source.language);
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
        ...aimBlocks(wording.extentIntro, selection.extent, list),
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
      blocks: limitBlocks(wording.limitsIntro, selection.limits, source, list),
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
        (gap) => ![...selection.aims, ...selection.extent].some((entry) => gap.includes(quotedText(entry, source))),
      ),
    ],
  };
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

function titleOf(titles: Record<string, string>, id: string): string {
  return titles[id] ?? id;
}
