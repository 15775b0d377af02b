import { z } from 'zod';
import {
  DISCLOSURES,
  EVIDENCE_DECISIONS,
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceDetail,
  type EvidenceImport,
  type EvidencePreview,
} from '../domain/evidence';
import type { NamedFile } from '../domain/file';
import { sentence } from '../sentence';
import { filesSchema } from './schemas';

const day = () => z.iso.date();
const dayOrMonth = () =>
  z.union([day(), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, sentence('a date is YYYY-MM-DD or YYYY-MM').text)]);
const evidenceId = () => z.number().int();

function details() {
  return z.object({
    title: z.string().trim().min(1).max(500).optional(),
    kind: z.enum(EVIDENCE_KINDS).optional(),
    issuedOn: dayOrMonth().nullable().optional(),
    expiresOn: day().nullable().optional(),
    source: z.string().trim().max(2000).optional(),
    disclosure: z.enum(DISCLOSURES).optional(),
  });
}

function controls() {
  const control = z.object({
    framework: z.enum(['gdpr-32', 'iso27001-2022', 'scc-2021']),
    ref: z.string().min(1).max(40),
  });
  return z.array(control).max(500);
}

export const evidenceInputs = {
  'evidence.add': z.object({
    files: filesSchema(),
    details: details().default({}),
    controls: controls().default([]),
    /** The piece these take the place of once accepted; for one file only. */
    replaces: evidenceId().optional(),
  }),
  'evidence.addDocuments': z.object({ documentIds: z.array(z.number().int()).min(1).max(2000) }),
  /** Takes pieces out as if they had not come in; refused where somebody has decided about one. All or none. */
  'evidence.takeBack': z.object({ evidenceIds: z.array(evidenceId()).min(1).max(2000) }),
  'evidence.list': z.object({}),
  'evidence.read': z.object({ evidenceId: evidenceId() }),
  'evidence.preview': z.object({ evidenceId: evidenceId() }),
  'evidence.file': z.object({ evidenceId: evidenceId() }),
  'evidence.describe': z.object({ evidenceId: evidenceId(), details: details() }),
  'evidence.attach': z.object({ evidenceId: evidenceId(), controls: controls().min(1) }),
  'evidence.detach': z.object({ evidenceId: evidenceId(), controls: controls().min(1) }),
  'evidence.review': z.object({
    evidenceId: evidenceId(),
    decision: z.enum(EVIDENCE_DECISIONS),
    reason: z.string().trim().max(4000).default(''),
  }),
  'evidence.expire': z.object({ evidenceId: evidenceId(), on: day().optional() }),
} as const;

export interface EvidenceOutputs {
  'evidence.add': EvidenceImport[];
  'evidence.addDocuments': EvidenceImport[];
  'evidence.takeBack': { takenBack: number };
  'evidence.list': Evidence[];
  'evidence.read': EvidenceDetail;
  'evidence.preview': EvidencePreview;
  'evidence.file': NamedFile;
  'evidence.describe': Evidence;
  'evidence.attach': Evidence;
  'evidence.detach': Evidence;
  'evidence.review': Evidence;
  'evidence.expire': Evidence;
}
