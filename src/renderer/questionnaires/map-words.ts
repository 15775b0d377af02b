import { Ban, CircleHelp, FileQuestion, Heading, Info, MessageCircleQuestion, Square, Table2 } from 'lucide-react';
import type { ColumnRole, SheetMap } from '../../shared/domain/questionnaire';
import type { MappedRow, MapSource } from '../../shared/domain/questionnaire-map';
import type { Sign } from '../widgets/chip';

export const SHEET_SIGNS: Readonly<Record<SheetMap['role'], Sign>> = {
  questions: { icon: FileQuestion, word: 'Questions', tint: 'strong' },
  instructions: { icon: Info, word: 'Instructions', tint: 'none' },
  reference: { icon: CircleHelp, word: 'Left out', tint: 'none' },
  empty: { icon: Square, word: 'Empty', tint: 'none' },
};

export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  id: 'Id',
  question: 'Question',
  answer: 'Answer',
  comment: 'Comment',
  evidence: 'Evidence',
  section: 'Section',
  mark: 'Mark',
  other: 'Not used',
};

export const PART_SIGNS: Readonly<Record<MappedRow['part'], Sign>> = {
  header: { icon: Table2, word: 'Header', tint: 'accent' },
  question: { icon: MessageCircleQuestion, word: 'Question', tint: 'strong' },
  section: { icon: Heading, word: 'Section', tint: 'other' },
  'left-out': { icon: Ban, word: 'Left out', tint: 'none' },
};

/** How sure the reading is, as a word. */
export function sureWords(confidence: number, by: MapSource): string {
  if (by !== 'reader') return 'Settled';
  if (confidence >= 0.8) return 'Sure';
  return confidence >= 0.6 ? 'Likely' : 'Unsure';
}
