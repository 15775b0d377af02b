import outline from '../../../resources/wording/topic-outline.json';
import words from '../../../resources/wording/topic-words.json';
import type { Language } from '../../shared/domain/document';
import type { ExportStatement } from './export-source';
import { providerRecord } from './provider-records';
import { partOf } from './whitepaper-outline';

export type TopicName = keyof typeof outline;
export type DataClass = keyof typeof words.dataClasses;

export const TOPIC_NAMES = Object.keys(outline) as TopicName[]; // the keys of the file
export const DATA_CLASSES = Object.keys(words.dataClasses) as DataClass[]; // the keys of the file

/** What a paper on one topic says, by the place it says it in; each statement stands in one of them. */
export interface TopicSelection {
  parts: { id: string; entries: ExportStatement[] }[];
  /** What documents about the topic say besides. */
  further: ExportStatement[];
  roles: ExportStatement[];
  review: ExportStatement[];
  customer: ExportStatement[];
  limits: ExportStatement[];
  planned: ExportStatement[];
  /** What documents about the topic say they are for; no measures. */
  aims: ExportStatement[];
}

// A document that speaks mostly of the topic says of itself who owns it and how often it is reviewed.
const MAIN_DOCUMENT_SHARE = 0.4;

const USERS_GIVE = new RegExp(words.usersGive, 'iu');
const ROLES = byLanguage(words.roles);
const REVIEW = byLanguage(words.review);
const AIMS = byLanguage(words.aims);
const HEADINGS = new Map(Object.entries(words.headings).map(([id, pattern]) => [id, new RegExp(pattern, 'iu')]));
const SUBJECTS = new Map(Object.entries(words.subjects).map(([id, pattern]) => [id, new RegExp(pattern, 'iu')]));
const CLASSES = new Map(DATA_CLASSES.map((name) => [name, new RegExp(words.dataClasses[name], 'iu')]));

export function isTopic(name: string): name is TopicName {
  return Object.hasOwn(outline, name);
}

export function speaksOfDataClasses(topic: TopicName): boolean {
  return outline[topic].perDataClass;
}

/**
 * `denied` are statements that say of something that it is not in place; they are no measures and stand apart, as do aims,
 * which are looked for in `all`.
 */
export function selectForTopic(
  topic: TopicName,
  admitted: readonly ExportStatement[],
  denied: readonly ExportStatement[],
  all: readonly ExportStatement[] = [],
): TopicSelection {
  const { parts } = outline[topic];
  const partIds = new Map<ExportStatement, string>();
  for (const entry of [...admitted, ...denied]) {
    const part = providerRecord(entry) === null ? partOf(entry, 'subject') : null;
    if (part !== null) partIds.set(entry, part.id);
  }
  const isOnTopic = (entry: ExportStatement): boolean => parts.includes(partIds.get(entry) ?? '');
  const main = mainDocuments(admitted, isOnTopic);
  const selection: TopicSelection = {
    parts: parts.map((id) => ({ id, entries: [] })),
    further: [],
    roles: [],
    review: [],
    customer: [],
    limits: denied.filter(isOnTopic),
    planned: [],
    aims: all.filter(
      ({ statement: { text, places, hasPlaceholder }, language }) =>
        !hasPlaceholder && AIMS[language].test(text) && places.some(({ documentId }) => main.has(documentId)),
    ),
  };
  for (const entry of admitted) {
    const { modality, text, places } = entry.statement;
    const onTopic = isOnTopic(entry);
    const inMain = places.some(({ documentId }) => main.has(documentId));
    if (!onTopic && !inMain) continue;
    if (modality === 'planned') selection.planned.push(entry);
    else if (modality === 'customer') selection.customer.push(entry);
    else if (ROLES[entry.language].test(text) || isDutyUnderHeading(entry)) selection.roles.push(entry);
    else if (REVIEW[entry.language].test(text) || underHeading(entry, 'review')) selection.review.push(entry);
    else {
      // What its own heading says a sentence is about is surer than what its words suggest.
      const named =
        partNamedAbove(entry, parts) ??
        (onTopic ? partIds.get(entry) : parts.find((id) => SUBJECTS.get(id)?.test(text)));
      const place = selection.parts.find(({ id }) => id === named)?.entries ?? selection.further;
      place.push(entry);
    }
  }
  return selection;
}

// "Roles" also heads what users of a product are given.
function isDutyUnderHeading(entry: ExportStatement): boolean {
  const { modality, scope, text } = entry.statement;
  const isUsers = modality === 'optional' || scope.subject === 'end-users' || USERS_GIVE.test(text);
  return !isUsers && underHeading(entry, 'roles');
}

/** Whether the nearest heading names a part; a heading that names several says nothing of one sentence. */
function underHeading({ statement: { places } }: ExportStatement, id: string): boolean {
  const heading = places[0]?.locator.path.slice(1).at(-1) ?? '';
  const named = [...HEADINGS].filter(([, pattern]) => pattern.test(heading)).map(([each]) => each);
  return named.length === 1 && named[0] === id;
}

/** The part the nearest heading names that names one of them and no other. */
function partNamedAbove({ statement: { places } }: ExportStatement, parts: readonly string[]): string | undefined {
  const headings = places[0]?.locator.path.slice(1) ?? [];
  for (const heading of headings.toReversed()) {
    const [named, ...others] = parts.filter((id) => HEADINGS.get(id)?.test(heading) === true);
    if (named !== undefined) return others.length === 0 ? named : undefined;
  }
  return undefined;
}

/** The kinds of data a sentence names. */
export function dataClassesOf(text: string): DataClass[] {
  return DATA_CLASSES.filter((name) => CLASSES.get(name)?.test(text) === true);
}

function mainDocuments(
  entries: readonly ExportStatement[],
  isOnTopic: (entry: ExportStatement) => boolean,
): ReadonlySet<number> {
  const counts = new Map<number, { all: number; on: number }>();
  for (const entry of entries) {
    for (const { documentId } of entry.statement.places) {
      const count = counts.get(documentId) ?? { all: 0, on: 0 };
      counts.set(documentId, { all: count.all + 1, on: count.on + Number(isOnTopic(entry)) });
    }
  }
  return new Set([...counts].filter(([, { all, on }]) => on / all >= MAIN_DOCUMENT_SHARE).map(([id]) => id));
}

function byLanguage(patterns: Record<Language, string>): Record<Language, RegExp> {
  return { en: new RegExp(patterns.en, 'iu'), de: new RegExp(patterns.de, 'iu') };
}
