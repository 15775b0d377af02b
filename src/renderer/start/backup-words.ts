import type { SnapshotSummary } from '../../shared/contract/libraries';

export const REASON_WORDS: Readonly<Record<SnapshotSummary['reason'], string>> = {
  daily: 'Kept for the day',
  asked: 'Kept by you',
  restore: 'Kept before a restore',
  migration: 'Kept before an update',
};

// What a table of the library is to the person; one that is not named here is called by its own name.
const TABLE_WORDS: Readonly<Record<string, string>> = {
  answers: 'Answers',
  answer_events: 'Steps of the review',
  answer_facts: 'Earlier answers',
  documents: 'Documents',
  evidence: 'Evidence',
  evidence_events: 'Decisions about evidence',
  exports: 'Exports',
  library: 'The library itself',
  mappings: 'Mappings to requirements',
  organisation: 'Organisation',
  questionnaires: 'Questionnaires',
  questions: 'Questions',
  statements: 'Statements',
};

export function tableWords(table: string): string {
  const own = table.replaceAll('_', ' ');
  return TABLE_WORDS[table] ?? own.charAt(0).toUpperCase() + own.slice(1);
}
