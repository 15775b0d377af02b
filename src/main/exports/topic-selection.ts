import outline from '../../../resources/wording/topic-outline.json';
import words from '../../../resources/wording/topic-words.json';
import type { Language } from '../../shared/domain/document';
import type { ExportStatement } from './export-source';
import { leadInOf, tableOf } from './own-words';
import { providerRecord } from './provider-records';
import { isLeadIn } from './sentence';
import { partOf, partsNamed } from './whitepaper-outline';

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
  /** What documents about the topic say they are for, and what they apply to; no measures. */
  aims: ExportStatement[];
  extent: ExportStatement[];
}

// A document that speaks mostly of the topic says of itself who owns it and how often it is reviewed.
const MAIN_DOCUMENT_SHARE = 0.4;
const LEAST_FIT = 0.65;

const USERS_GIVE = new RegExp(words.usersGive, 'iu');
const OTHER_HEADING = new RegExp(words.otherHeadings, 'iu');
const SCOPE_HEADING = new RegExp(words.scopeHeadings, 'iu');
const APPLIES = new RegExp(words.applies, 'iu');
const SECTION_OF_SOURCE = new RegExp(words.sectionOfSource, 'iu');
const ASKS_CUSTOMERS = new RegExp(words.asksCustomers, 'iu');
const ONLY_WITH = new Map(Object.entries(words.onlyWith).map(([id, pattern]) => [id, new RegExp(pattern, 'iu')]));
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
  const partIds = new Map<ExportStatement, { id: string; score: number }>();
  for (const entry of [...admitted, ...denied]) {
    const part = providerRecord(entry) === null ? partOf(entry, 'subject') : null;
    if (part !== null) partIds.set(entry, part);
  }
  const touches = (entry: ExportStatement): boolean => parts.includes(partIds.get(entry)?.id ?? '');
  const main = mainDocuments(admitted, touches);
  // What other documents only touch upon is no part of a paper in depth.
  const isOnTopic = (entry: ExportStatement, documents: ReadonlySet<number>): boolean =>
    isFrom(entry, documents) ||
    (touches(entry) && (partIds.get(entry)?.score ?? 0) >= LEAST_FIT && !isHeadedElsewhere(entry, parts));
  const selection: TopicSelection = {
    parts: parts.map((id) => ({ id, entries: [] })),
    further: [],
    roles: [],
    review: [],
    customer: [],
    limits: denied.filter(
      (entry) => touches(entry) || (entry.statement.modality === 'not-implemented' && isFrom(entry, main)),
    ),
    planned: [],
    aims: all.filter(
      (entry) =>
        !entry.statement.hasPlaceholder && AIMS[entry.language].test(entry.statement.text) && isFrom(entry, main),
    ),
    extent: all.filter((entry) => isFrom(entry, main) && saysExtent(entry)),
  };
  const places = new Map<ExportStatement, Place>();
  for (const entry of admitted) {
    if (isOnTopic(entry, main)) places.set(entry, placeOf(entry, parts, partIds.get(entry)?.id));
  }
  for (const [entry, place] of withTablesWhole(besideNeighbours(places, parts))) {
    const part = selection.parts.find(({ id }) => id === place);
    if (part !== undefined) part.entries.push(entry);
    else if (place === 'customer') selection.customer.push(asCustomers(entry));
    else if (place === 'planned' || place === 'roles' || place === 'review') selection[place].push(entry);
    else selection.further.push(entry);
  }
  return selection;
}

type Place = string;

/** The id of a part, or "customer", "planned", "roles", "review" or "further". */
function placeOf(entry: ExportStatement, parts: readonly string[], given: string | undefined): Place {
  const { modality, text } = entry.statement;
  // One that goes on from another, or introduces a list, stays where that one stands.
  const isOwn = entry.own === undefined;
  if (modality === 'planned' || entry.goesOnFrom?.modality === 'planned') return 'planned';
  if (modality === 'customer' || ASKS_CUSTOMERS.test(leadInOf(entry) ?? (isLeadIn(text) ? text : '')))
    return 'customer';
  // How often one thing is tested is a column of its table, and no review of the whole.
  const isSentence = isOwn && tableOf(entry) === null;
  if ((isSentence && ROLES[entry.language].test(text)) || isDutyUnderHeading(entry)) return 'roles';
  if ((isSentence && REVIEW[entry.language].test(text)) || underHeading(entry, 'review')) return 'review';
  // What its own heading says a sentence is about is surer than what its words suggest.
  const isOther = OTHER_HEADING.test(headingsOf(entry).at(-1) ?? '');
  return partNamedAbove(entry, parts) ?? (isOther ? undefined : partOfWords(text, parts, given)) ?? 'further';
}

/** What names no part stands with its paragraph, where all others of that stand in one part. */
function besideNeighbours(
  places: ReadonlyMap<ExportStatement, Place>,
  parts: readonly string[],
): ReadonlyMap<ExportStatement, Place> {
  const passageOf = ({ statement }: ExportStatement) => statement.places[0]?.passageId;
  const named = Map.groupBy(
    [...places].filter(([, place]) => parts.includes(place)),
    ([entry]) => passageOf(entry),
  );
  return new Map(
    [...places].map(([entry, place]) => {
      const around = new Set((named.get(passageOf(entry)) ?? []).map(([, each]) => each));
      const [only, ...others] = [...around];
      return [entry, place === 'further' && only !== undefined && others.length === 0 ? only : place];
    }),
  );
}

/** The rows of one table stand where most of them do. */
function withTablesWhole(places: ReadonlyMap<ExportStatement, Place>): [ExportStatement, Place][] {
  const tables = Map.groupBy(places, ([entry]) => tableOf(entry));
  const most = new Map(
    [...tables].map(([key, rows]) => {
      const groups = [...Map.groupBy(rows, ([, place]) => place)].toSorted((a, b) => b[1].length - a[1].length);
      return [key, groups[0]?.[0]] as const;
    }),
  );
  return [...places].map(([entry, place]) => {
    const table = tableOf(entry);
    return [entry, table === null ? place : (most.get(table) ?? place)];
  });
}

// "Roles" also heads what users of a product are given.
function isDutyUnderHeading(entry: ExportStatement): boolean {
  const { modality, scope, text } = entry.statement;
  const isUsers = modality === 'optional' || scope.subject === 'end-users' || USERS_GIVE.test(text);
  return !isUsers && underHeading(entry, 'roles');
}

/** What a list asks of customers reads as theirs, though its items do not say so each. */
function asCustomers(entry: ExportStatement): ExportStatement {
  if (entry.statement.modality === 'customer') return entry;
  return { ...entry, statement: { ...entry.statement, modality: 'customer' } };
}

/** The part the words of a sentence name; one that only touches the part it was put in does not stay there. */
function partOfWords(text: string, parts: readonly string[], given: string | undefined): string | undefined {
  const named = parts.filter((id) => SUBJECTS.get(id)?.test(text) === true);
  const isOn = given !== undefined && parts.includes(given);
  const only = given === undefined ? undefined : ONLY_WITH.get(given);
  if (!isOn || (only?.test(text) === false && named.some((id) => id !== given))) return named[0];
  return given;
}

/** A sentence that says what a document applies to; one that leads to sections of that document means nothing elsewhere. */
function saysExtent(entry: ExportStatement): boolean {
  const { text, quote, modality, hasPlaceholder } = entry.statement;
  if (hasPlaceholder || modality === 'customer' || isLeadIn(quote) || SECTION_OF_SOURCE.test(quote)) return false;
  return SCOPE_HEADING.test(headingsOf(entry).at(-1) ?? '') || APPLIES.test(text);
}

function isFrom({ statement: { places } }: ExportStatement, documents: ReadonlySet<number>): boolean {
  return places.some(({ documentId }) => documents.has(documentId));
}

function headingsOf({ statement: { places } }: ExportStatement): string[] {
  return places[0]?.locator.path.slice(1) ?? [];
}

/** Whether the nearest heading names a part; a heading that names several says nothing of one sentence. */
function underHeading(entry: ExportStatement, id: string): boolean {
  const heading = headingsOf(entry).at(-1) ?? '';
  const named = [...HEADINGS].filter(([, pattern]) => pattern.test(heading)).map(([each]) => each);
  return named.length === 1 && named[0] === id;
}

/** Whether its nearest heading that names any part names others: "A release expires" below "Access by support staff". */
function isHeadedElsewhere(entry: ExportStatement, parts: readonly string[]): boolean {
  const named = headingsOf(entry)
    .map(partsNamed)
    .findLast((each) => each.length > 0);
  return named !== undefined && !named.some((id) => parts.includes(id));
}

/** The part the nearest heading names that names one of them and no other. */
function partNamedAbove(entry: ExportStatement, parts: readonly string[]): string | undefined {
  for (const heading of headingsOf(entry).toReversed()) {
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
