import deWording from '../../../resources/wording/de/topic-paper.json';
import enWording from '../../../resources/wording/en/topic-paper.json';
import type { Language } from '../../shared/domain/document';
import type { Block, Inline } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { inContext } from './in-context';
import { modalityLabel } from './modality-label';
import { wordsOf } from './own-words';
import { isLeadIn, opening, toSentence } from './sentence';
import type { SourceList } from './source-list';
import { labelInlines, spaced } from './statement-inlines';
import { DATA_CLASSES, dataClassesOf } from './topic-selection';
import { proseBlocks } from './whitepaper-sections';

const WORDING: Record<Language, typeof enWording> = { en: enWording, de: deWording };
const MOST_PER_CLASS = 4;
// A sentence cut short may lose the words that limit it.
const MOST_WORDS = 32;

export function topicWording(language: Language): typeof enWording {
  return WORDING[language];
}

export function aimBlocks(intro: string, aims: readonly ExportStatement[], list: SourceList): Block[] {
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

/** What is openly not so, each with the sentence it goes on from, without which nobody knows what is meant. */
export function limitBlocks(
  intro: string,
  limits: readonly ExportStatement[],
  source: ExportSource,
  list: SourceList,
): Block[] {
  if (limits.length === 0) return [];
  const before = new Map(
    [...inContext(source.statements).pointsTo].map(([entry, previous]) => [entry.statement.id, previous]),
  );
  return [
    text(intro, true),
    ...limits.map((entry): Block => {
      const previous = before.get(entry.statement.id);
      const words = [...(previous === undefined ? [] : [wordsOf(previous)]), wordsOf(entry)].join(' ');
      return { kind: 'paragraph', style: 'bullet', inlines: [plain(words), ...spaced(list.marks(entry.statement))] };
    }),
  ];
}

export function partBlocks(entries: readonly ExportStatement[], source: ExportSource, list: SourceList): Block[] {
  const { selfHosted, optional } = topicWording(source.language);
  const isOptional = ({ statement, goesOnFrom }: ExportStatement): boolean =>
    statement.modality === 'optional' || goesOnFrom?.modality === 'optional';
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

export function dataClassBlocks(
  parts: readonly { id: string; entries: ExportStatement[] }[],
  numbers: ReadonlyMap<string, { number: string; anchor: string }>,
  source: ExportSource,
  list: SourceList,
): Block[] {
  const wording = topicWording(source.language);
  const rows = DATA_CLASSES.flatMap((name) => {
    const found = parts.flatMap(({ id, entries }) =>
      entries
        .filter(({ statement: { text: words } }) => !isLeadIn(words) && dataClassesOf(words).includes(name))
        .map((entry) => ({ entry, place: numbers.get(id) })),
    );
    const places = [...new Set(found.map(({ place }) => place))].filter((place) => place !== undefined);
    const links = places.flatMap(({ number, anchor }, index): Inline[] => [
      ...(index === 0 ? [] : [plain(', ')]),
      { kind: 'reference', anchor, text: number },
    ]);
    const sentences = found
      .slice(0, MOST_PER_CLASS)
      .map(({ entry }) => [
        ...labelInlines(modalityLabel(entry, source)),
        plain(opening(wordsOf(entry), MOST_WORDS)),
        ...spaced(list.marks(entry.statement)),
      ]);
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

export function introduced(
  intro: string,
  entries: readonly ExportStatement[],
  source: ExportSource,
  list: SourceList,
): Block[] {
  if (entries.length === 0) return [];
  return [text(intro, true), ...proseBlocks([...entries], source, list)];
}

export function text(words: string, keepWithNext = false): Block {
  return { kind: 'paragraph', style: 'body', inlines: [plain(words)], keepWithNext };
}
