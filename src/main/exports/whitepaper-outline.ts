import outline from '../../../resources/wording/whitepaper-outline.json';
import type { ExportStatement } from './export-source';
import { providerRecord } from './provider-records';

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
export const FACTS: readonly { id: string; parts: string[] }[] = outline.facts;

const CERTIFICATE = new RegExp(outline.certificates.join('|'), 'iu');
const CLAIM = new RegExp(outline.certificateClaim, 'iu');
const ONLY_LIKE = new RegExp(outline.certificateOnlyLike, 'iu');

// What a topic says of a sentence is surer than what a control of a standard says, which speaks of many things.
const TOPIC_WEIGHT = 1;
const REQUIREMENT_WEIGHT = 0.6;
const MINIMUM_SCORE = 0.2;

/** The part a statement belongs to, with how well it fits; null where none does. */
export function partOf(entry: ExportStatement): { id: string; score: number } | null {
  if (providerRecord(entry.statement) !== null) return { id: 'suppliers.management', score: 1 };
  const fits = SECTIONS.flatMap((section) =>
    section.parts.map((part) => ({ id: `${section.id}.${part.id}`, score: fit(entry, part) })),
  );
  const best = fits.reduce((a, b) => (b.score > a.score ? b : a), { id: '', score: 0 });
  return best.score >= MINIMUM_SCORE ? best : null;
}

/** Whether a sentence claims a certificate or report, rather than saying that something is done in the manner of one. */
export function claimsCertificate(text: string): boolean {
  return CERTIFICATE.test(text) && CLAIM.test(text) && !ONLY_LIKE.test(text);
}

/** Whether a sentence names a certificate at all: enough for a plan. */
export function namesCertificate(text: string): boolean {
  return CERTIFICATE.test(text);
}

function fit({ statement, topics, mappings }: ExportStatement, part: OutlinePart): number {
  if (part.modalities?.includes(statement.modality) === true) return 10;
  const byTopic = topics.filter(({ id }) => part.topics.includes(id)).map(({ score }) => score * TOPIC_WEIGHT);
  const byRequirement = mappings
    .filter(({ framework, ref, status }) => status !== 'rejected' && part.requirements.includes(`${framework}:${ref}`))
    .map(({ score, status }) => (status === 'confirmed' ? 1 : score) * REQUIREMENT_WEIGHT);
  return Math.max(0, ...byTopic) + Math.max(0, ...byRequirement);
}
