import { Ban, CircleHelp, FileQuestion, Heading, Info, MessageCircleQuestion, Square, Table2 } from 'lucide-react';
import type { ColumnRole, SheetMap } from '../../shared/domain/questionnaire';
import type { MapLayout, MappedRow, MapSource } from '../../shared/domain/questionnaire-map';
import { say } from '../language/language';
import type { Sign } from '../widgets/chip';

export const SHEET_SIGNS: Readonly<Record<SheetMap['role'], Sign>> = {
  questions: { icon: FileQuestion, word: say('Questions'), tint: 'strong' },
  instructions: { icon: Info, word: say('Instructions'), tint: 'none' },
  reference: { icon: CircleHelp, word: say('Left out'), tint: 'none' },
  empty: { icon: Square, word: say('Empty'), tint: 'none' },
};

/** What a person says of a whole sheet, a table of a document, or its running text. */
export const INCLUDE_WORDS: Readonly<Record<MapLayout, { leave: string; take: string }>> = {
  sheet: { leave: say('Leave this sheet out'), take: say('This sheet asks questions') },
  table: { leave: say('Leave this table out'), take: say('This table asks questions') },
  text: { leave: say('Leave the running text out'), take: say('The running text asks questions') },
};

export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  id: say('Id'),
  question: say('Question'),
  answer: say('Answer'),
  comment: say('Comment'),
  evidence: say('Evidence'),
  section: say('Section'),
  mark: say('Mark'),
  other: say('Not used'),
};

export const PART_SIGNS: Readonly<Record<MappedRow['part'], Sign>> = {
  header: { icon: Table2, word: say('Header'), tint: 'accent' },
  question: { icon: MessageCircleQuestion, word: say('Question'), tint: 'strong' },
  section: { icon: Heading, word: say('Section'), tint: 'other' },
  'left-out': { icon: Ban, word: say('Left out'), tint: 'none' },
};

/** How sure the reading is, as a word. */
export function sureWords(confidence: number, by: MapSource): string {
  if (by !== 'reader') return say('Settled');
  if (confidence >= 0.8) return say('Sure');
  return confidence >= 0.6 ? say('Likely') : say('Unsure');
}
