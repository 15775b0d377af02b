import { z } from 'zod';
import type { FrameworkId } from '../domain/framework';
import type { HistoryEntry } from '../domain/history';
import { type Said, type Sentence, sentence } from '../sentence';

const path = () => z.string().trim().min(1).max(4000);
const snapshotName = () =>
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T[\d-]{8}Z-[a-z]+\.proofbook$/u,
      sentence('a copy is named as the list of copies names it').text,
    );

/** Which library is open, the dated copies of it, and those of this machine. A command opens its library itself. */
export const libraryInputs = {
  'library.summary': z.object({}),
  /** `damage` reads every page of the file and every link of the history: seconds in a large library. */
  'library.check': z.object({ damage: z.boolean().default(true) }),
  'library.history': z.object({
    entity: z.string().max(100).optional(),
    entityKey: z.string().max(1000).optional(),
    until: z.iso.datetime().optional(),
    limit: z.number().int().min(1).max(100_000).default(500),
  }),
  'library.asOf': z.object({
    entity: z.string().max(100),
    entityKey: z.string().max(1000),
    moment: z.iso.datetime(),
  }),
  'library.lockState': z.object({}),
  'library.unlock': z.object({ passphrase: z.string().max(2000), remember: z.boolean().default(false) }),
  'library.lock': z.object({}),
  'library.forgetPassphrase': z.object({}),
  /** Null takes the passphrase away; `present` is empty for a library without one. */
  'library.setPassphrase': z.object({
    present: z.string().max(2000).default(''),
    passphrase: z.string().max(2000).nullable(),
  }),
  /** Long work that goes on although the page that asked for it was loaded anew. */
  'library.running': z.object({}),
  'library.stopRunning': z.object({}),
  'library.listSnapshots': z.object({}),
  'library.takeSnapshot': z.object({}),
  'library.previewRestore': z.object({ name: snapshotName() }),
  'library.restore': z.object({ name: snapshotName() }),
  'libraries.listRecent': z.object({}),
  'libraries.forget': z.object({ path: path() }),
  'libraries.open': z.object({ path: path() }),
  'libraries.create': z.object({
    path: path(),
    title: z.string().trim().min(1).max(300),
    /** Empty for a library that anybody who can read the file can read. */
    passphrase: z.string().max(2000).default(''),
    remember: z.boolean().default(false),
  }),
  'libraries.makeDemo': z.object({ path: path() }),
  'libraries.close': z.object({}),
  'libraries.browse': z.object({ folder: z.string().max(4000).default('') }),
} as const;

/** Whether a library is open, waits for its passphrase, or none is chosen. */
export interface LockState {
  state: 'none' | 'open' | 'locked';
  isEncrypted: boolean;
  /** The name of its file, and where it lies; empty where none is chosen. */
  name: string;
  path: string;
  /** Tells this opening of a library from every other; empty where none is chosen. */
  session: string;
  /** Why the library that was asked for is not open, as a sentence; empty otherwise. */
  problem: string;
  /** The same as data, where it has values. */
  saidProblem?: Sentence;
  /** Whether this host can keep the passphrase in the system's keychain, and does. */
  remembering: 'unavailable' | 'possible' | 'remembered';
}

/** `total` is 0 while it is not known; `label` what is being worked on. */
export interface RunningWork {
  operation: string;
  done: number;
  total: number;
  label: string;
}

export interface RecentLibrary {
  path: string;
  name: string;
  openedAt: string;
  isEncrypted: boolean;
  /** True where no file is at its path any more. */
  isMissing: boolean;
}

export interface FolderListing {
  folder: string;
  /** Null at the top of what may be looked at. */
  parent: string | null;
  folders: string[];
  libraries: string[];
}

export interface SnapshotSummary {
  name: string;
  takenAt: string;
  reason: 'daily' | 'migration' | 'restore' | 'asked';
  byteLength: number;
}

/** What restoring a copy would do to one table: how many rows come back, go and change, and the first of them in words. */
export interface RestoreDifference {
  table: string;
  added: { count: number; names: string[] };
  removed: { count: number; names: string[] };
  changed: { count: number; names: string[] };
}

export interface LibrarySummary {
  title: string;
  documents: number;
  statements: number;
  questionnaires: number;
  openAnswers: number;
  /** Pieces of evidence that wait for a decision. */
  evidenceToReview: number;
  byteLength: number;
}

/** Where a finding can be mended. */
export type CheckPlace =
  | { kind: 'document'; documentId: number; statementId: number | null }
  | { kind: 'evidence'; evidenceId: number }
  /** Requirements of one owner whose day has passed, and the first of them. */
  | { kind: 'review'; owner: string; framework: FrameworkId; ref: string }
  | { kind: 'questionnaire'; questionnaireId: number; questionId: number | null };

export interface CheckFinding {
  severity: 'error' | 'warning' | 'note';
  topic:
    | 'damage'
    | 'stale'
    | 'placeholder'
    | 'disguised'
    | 'conflict'
    | 'evidence'
    | 'export'
    | 'earlier-answers'
    | 'open';
  /** Null where no place of the window helps. */
  place: CheckPlace | null;
  subject: string;
  /** The subject as data where it is no name of somebody or something. */
  saidSubject?: Sentence;
  message: string;
  /** The message as data. */
  said: Said;
}

export interface LibraryOutputs {
  'library.summary': LibrarySummary;
  'library.check': { findings: CheckFinding[] };
  'library.history': HistoryEntry[];
  /** The row as it was; null where it was not there. */
  'library.asOf': Record<string, unknown> | null;
  'library.lockState': LockState;
  'library.unlock': LockState;
  'library.lock': LockState;
  'library.forgetPassphrase': LockState;
  'library.setPassphrase': LockState & { recoveryKey: string | null };
  'library.running': RunningWork[];
  'library.stopRunning': RunningWork[];
  'library.listSnapshots': SnapshotSummary[];
  'library.takeSnapshot': SnapshotSummary[];
  'library.previewRestore': RestoreDifference[];
  /** The name of the copy that was kept of what was there before. */
  'library.restore': { kept: string };
  'libraries.listRecent': RecentLibrary[];
  'libraries.forget': RecentLibrary[];
  'libraries.open': LockState;
  /** The recovery key is shown once and kept nowhere; null for a library without a passphrase. */
  'libraries.create': LockState & { recoveryKey: string | null };
  'libraries.makeDemo': LockState;
  'libraries.close': LockState;
  'libraries.browse': FolderListing;
}
