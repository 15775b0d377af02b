import type { SnapshotSummary } from '../../shared/contract/libraries';
import { say } from '../language/language';

export const REASON_WORDS: Readonly<Record<SnapshotSummary['reason'], string>> = {
  daily: say('Kept for the day'),
  asked: say('Kept by you'),
  restore: say('Kept before a restore'),
  migration: say('Kept before an update'),
};

// What a table of the library is to the person; one that is not named here is called by its own name.
const TABLE_WORDS: Readonly<Record<string, string>> = {
  answers: say('Answers'),
  answer_events: say('Steps of the review'),
  answer_facts: say('Earlier answers'),
  documents: say('Documents'),
  evidence: say('Evidence'),
  evidence_events: say('Decisions about evidence'),
  exports: say('Exports'),
  library: say('The library itself'),
  mappings: say('Mappings to requirements'),
  organisation: say('Organisation'),
  questionnaires: say('Questionnaires'),
  questions: say('Questions'),
  statements: say('Statements'),
};

export function tableWords(table: string): string {
  const own = table.replaceAll('_', ' ');
  return TABLE_WORDS[table] ?? own.charAt(0).toUpperCase() + own.slice(1);
}
