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
  answer_fact_withdrawals: say('Earlier answers taken back'),
  answer_facts: say('Earlier answers'),
  answers: say('Answers'),
  approvals_taken_back: say('Approvals of sentences taken back'),
  brandings: say('Look of documents'),
  class_decisions: say('Who may read what'),
  customers: say('Names of customers'),
  document_disclosures: say('Who may read which document'),
  documents: say('Documents'),
  evidence: say('Evidence'),
  evidence_controls: say('Requirements evidence is attached to'),
  evidence_events: say('Decisions about evidence'),
  export_words: say('Words of exports'),
  exports: say('Exports'),
  library: say('The library itself'),
  map_corrections: say('Corrections of questionnaires’ maps'),
  mappings: say('Mappings to requirements'),
  organisations: say('Organisation'),
  questionnaires: say('Questionnaires'),
  questions: say('Questions'),
  requirement_care: say('Owners and review days'),
  reusable_answers: say('Answers offered again'),
  review_events: say('Steps of the review'),
  roll_forward_questions: say('Questions set against earlier ones'),
  roll_forwards: say('Answers carried over'),
  sealing_keys: say('Key for seals'),
  sheet_layouts: say('Remembered layouts of sheets'),
  soa_decisions: say('Decisions about applicability'),
  statement_corrections: say('Corrected sentences'),
  statements: say('Statements'),
  word_approvals: say('Approvals of sentences'),
};

export function tableWords(table: string): string {
  const own = table.replaceAll('_', ' ');
  return TABLE_WORDS[table] ?? own.charAt(0).toUpperCase() + own.slice(1);
}
