import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildXlsx } from './xlsx';

export const PROJECT_FOLDER = resolve(import.meta.dirname, '../..');
export const DEMO_FOLDER = join(PROJECT_FOLDER, 'resources/demo');

/** A policy of an invented company; the second edition changes two sentences and its date. */
export function policy({
  date = '2025-03-01',
  days = 30,
  more = '',
}: {
  date?: string;
  days?: number;
  more?: string;
} = {}) {
  return `# Backup and Encryption Policy

Last modified: ${date}

## Backups

All databases are backed up every night.
Backups are kept for ${days} days in a second data centre.
We restore a backup every three months to test it.

## Encryption

All customer data is encrypted at rest with AES-256.
Data in transit is protected with TLS 1.2 or higher.
${more}`;
}

/** A small questionnaire with ids, a drop-down and a comment column. */
export function questionnaireBytes(): Uint8Array {
  return buildXlsx({
    sheets: [
      {
        name: 'Security',
        rows: [
          ['ID', 'Question', 'Answer', 'Comment'],
          ['Q-1', 'Is customer data encrypted at rest?'],
          ['Q-2', 'How long are backups kept?'],
          ['Q-3', 'Do you hold a pilot licence for drones?'],
        ],
        validations: [{ sqref: 'C2:C2', list: ['Yes', 'No', 'Partly'] }],
      },
    ],
  }).bytes;
}

export interface Workplace {
  folder: string;
  path(...parts: string[]): string;
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

/** A folder of its own for one test file. */
export function createWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-test-'));
  const path = (...parts: string[]) => join(folder, ...parts);
  return {
    folder,
    path,
    write: (name, content) => {
      mkdirSync(join(path(name), '..'), { recursive: true });
      writeFileSync(path(name), content);
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
