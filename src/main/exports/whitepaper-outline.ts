import outline from '../../../resources/wording/whitepaper-outline.json';
import type { ExportSource, ExportStatement } from './export-source';
import { isProvidersPlan, providerName, shortName } from './modality-label';
import { leadInOf } from './own-words';
import { providerRecord } from './provider-records';
import { validUntil } from './sentence';
import { commonWording, sentenceLexicon } from './wording';

/** A part of a section, "encryption.keys", with what belongs to it. */
export interface OutlinePart {
  id: string;
  topics: string[];
  requirements: string[];
  modalities?: string[];
}

export interface OutlineSection {
  id: string;
  parts: OutlinePart[];
}

export const SECTIONS: readonly OutlineSection[] = outline.sections;
/** `first` are the topics a fact is about; a part holds others besides. */
export const FACTS: readonly { id: string; parts: string[]; first: string[] }[] = outline.facts;

const CERTIFICATE = new RegExp(outline.certificates.join('|'), 'iu');
const EACH_CERTIFICATE = new RegExp(outline.certificates.join('|'), 'giu');
const HEADINGS = Object.entries(outline.headings).map(([id, pattern]) => ({ id, pattern: new RegExp(pattern, 'iu') }));
const CERTIFICATE_HEADING = new RegExp(outline.certificateHeading, 'iu');
const MEETS = new RegExp(outline.providerMeets, 'iu');
const IN_TRANSIT = new RegExp(outline.inTransit, 'iu');
const AT_REST = new RegExp(outline.atRest, 'iu');
const CLAIM = new RegExp(outline.certificateClaim, 'iu');
const OTHER_HOLDER = new RegExp(outline.otherHolder, 'iu');
const PROVIDER =
  /data cent|provider|partner|hosting|supplier|vendor|processor|rechenzentr|dienstleister|anbieter|unterauftrag/iu;
const DATA_RECORD = new RegExp(outline.dataRecord, 'iu');
const ONLY_LIKE = new RegExp(outline.certificateOnlyLike, 'iu');

// What a topic says of a sentence is surer than what a control of a standard says, which speaks of many things.
const TOPIC_WEIGHT = 1;
const REQUIREMENT_WEIGHT = 0.6;
// "Confidentiality, integrity, availability and resilience" is a heading over everything.
const BROAD: ReadonlySet<string> = new Set(['scc-2021:2']);
const BROAD_WEIGHT = 0.3;
const MINIMUM_SCORE = 0.2;
// What its author put under a heading is about what the heading says, unless the words are clearly about something else.
const HEADING_WEIGHT = 0.4;
// What users can do with the product speaks of every matter, and is what its heading says.
const OUTRIGHT = 10;
const FEATURES = 'features.features';
const GOVERNANCE = 'people.governance';

/**
 * The part a statement belongs to, with how well it fits; null where none does. Features that users switch on have a part of
 * their own, unless only the subject counts.
 */
export function partOf(
  entry: ExportStatement,
  by: 'modality' | 'subject' = 'modality',
): { id: string; score: number } | null {
  if (providerRecord(entry) !== null) return { id: 'suppliers.management', score: 1 };
  // A row of a list of data says what is kept, however many other matters its words touch.
  if (DATA_RECORD.test(entry.statement.text)) return { id: 'privacy.retention', score: 1 };
  const headed = by === 'modality' ? partsAbove(entry) : [];
  const fits = SECTIONS.flatMap((section) =>
    section.parts.map((part) => {
      const id = `${section.id}.${part.id}`;
      const byHeading = !headed.includes(id) ? 0 : id === FEATURES ? OUTRIGHT : HEADING_WEIGHT;
      return { id, score: fit(entry, part, by) + byHeading };
    }),
  );
  const best = fits.reduce((a, b) => (b.score > a.score ? b : a), { id: '', score: 0 });
  if (best.score < MINIMUM_SCORE) return null;
  // Words for encryption alone do not say of what; those beside them do.
  const isMoving = IN_TRANSIT.test(entry.statement.text) && !AT_REST.test(entry.statement.text);
  return best.id === 'encryption.rest' && isMoving ? { ...best, id: 'encryption.transit' } : best;
}

/** The parts words name, as a heading would, in the order they are named. */
export function partsNamed(words: string): string[] {
  return HEADINGS.flatMap(({ id, pattern }) => {
    const at = words.search(pattern);
    return at === -1 ? [] : [{ id, at }];
  })
    .toSorted((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

/**
 * The parts that the words before its list name, or else its nearest heading. Whom the words before a list speak of ("all
 * our staff:") is not what they speak of.
 */
export function partsOfPlace(entry: ExportStatement): string[] {
  const before = partsNamed(leadInOf(entry) ?? '').filter((id) => !id.startsWith('people.'));
  const headings = entry.statement.places[0]?.locator.path.slice(1) ?? [];
  const named = [before, ...headings.toReversed().map(partsOfHeading)].find((parts) => parts.length > 0) ?? [];
  return named.includes(FEATURES) ? [FEATURES] : named;
}

function partsOfHeading(heading: string): string[] {
  return CERTIFICATE_HEADING.test(heading) ? [GOVERNANCE] : partsNamed(heading);
}

/** Where its place says a statement belongs, or else the title of its document, and what it names first itself. */
function partsAbove(entry: ExportStatement): string[] {
  if (entry.mappings.some(({ status }) => status === 'confirmed')) return [];
  const place = partsOfPlace(entry);
  if (place.includes(FEATURES)) return place;
  const own = partsNamed(entry.statement.text).slice(0, 1);
  const [title = ''] = entry.statement.places[0]?.locator.path ?? [];
  // "Policy" in a title says what kind of document it is, and not what it is about.
  const titled = partsNamed(title).filter((id) => id !== GOVERNANCE && id !== FEATURES);
  return [...(place.length > 0 ? place : titled), ...own];
}

/** A claim, rather than saying that something is done in the manner of a standard. */
export function claimsCertificate(text: string): boolean {
  return CERTIFICATE.test(text) && CLAIM.test(text) && !ONLY_LIKE.test(text);
}

/**
 * Whose certificate a sentence claims. Ours only when the sentence says that we, by name or as "we", hold it: one about
 * certified data centres we use, or certified staff, is not. Null where nobody can tell.
 */
export function certificateHolder(entry: ExportStatement, source: ExportSource): 'company' | 'provider' | null {
  const { text, modality, scope } = entry.statement;
  const isTheirs = modality === 'sub-processor' || scope.subject === 'provider';
  // Of a provider it is worth knowing, too, what it says it meets without a certificate.
  if (!claimsCertificate(text) && !((isTheirs || PROVIDER.test(text)) && CERTIFICATE.test(text) && MEETS.test(text)))
    return null;
  if (/\b(not|no|never|nicht|keine?n?)\b/iu.test(text)) return null;
  const end = validUntil(text, sentenceLexicon(entry.language), commonWording(entry.language).months);
  if (end !== null && end.until < source.date.slice(0, 7)) return null; // it has expired
  const isOthers = OTHER_HOLDER.test(text) || providerName(entry, source) !== null;
  if (isTheirs) return 'provider';
  if (isOthers) return PROVIDER.test(text) || providerName(entry, source) !== null ? 'provider' : null;
  return modality === 'implemented' && speaksOfUs(text, source) ? 'company' : null;
}

/** The certificates a sentence names, in its order. */
export function certificatesIn(text: string): string[] {
  return [...text.matchAll(EACH_CERTIFICATE)].map(([name]) => name.replace(/[\s-]+/gu, ' ').toUpperCase());
}

/** Whose plan a sentence that names a certificate tells: ours only where nobody else could be meant; null where nobody can tell. */
export function certificatePlanner(entry: ExportStatement, source: ExportSource): 'company' | 'provider' | null {
  const { text } = entry.statement;
  if (!CERTIFICATE.test(text)) return null;
  if (isProvidersPlan(entry, source) || providerName(entry, source) !== null) return 'provider';
  if (!OTHER_HOLDER.test(text)) return 'company';
  return PROVIDER.test(text) && !speaksOfUs(text, source) ? 'provider' : null;
}

function speaksOfUs(text: string, { organisation }: ExportSource): boolean {
  const names = [organisation.name.trim(), shortName(organisation.name.trim())].filter((name) => name !== '');
  const subjects = [...names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')), outline.ownSubject].join('|');
  return new RegExp(`^(?:the |die |der |das )?(?:${subjects})\\b.{0,60}?\\b(?:${outline.ownVerb})\\b`, 'iu').test(text);
}

function fit({ statement, topics, mappings }: ExportStatement, part: OutlinePart, by: 'modality' | 'subject'): number {
  // What employees are free to do is no feature of the product.
  const isFeature = part.modalities?.includes(statement.modality) === true && statement.scope.subject !== 'employees';
  if (by === 'modality' && isFeature) return OUTRIGHT;
  const byTopic = topics.filter(({ id }) => part.topics.includes(id)).map(({ score }) => score * TOPIC_WEIGHT);
  const byRequirement = mappings
    .filter(({ framework, ref, status }) => status !== 'rejected' && part.requirements.includes(`${framework}:${ref}`))
    .map(
      ({ framework, ref, score, status }) =>
        (status === 'confirmed' ? 1 : score) * (BROAD.has(`${framework}:${ref}`) ? BROAD_WEIGHT : REQUIREMENT_WEIGHT),
    );
  return Math.max(0, ...byTopic) + Math.max(0, ...byRequirement);
}
