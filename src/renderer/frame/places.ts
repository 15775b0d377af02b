import {
  BookMarked,
  Building2,
  FileCheck2,
  FileOutput,
  FileText,
  Grid3x3,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
} from 'lucide-react';
import { useEffect } from 'react';
import { say } from '../language/language';
import { go, type Place, type Route } from './route';

/** The places of the window, in the order the work flows. Alt with the number goes there. */
export const PLACES: readonly { place: Place; label: string; short?: string; icon: LucideIcon; start: Route }[] = [
  { place: 'overview', label: say('Overview'), icon: LayoutDashboard, start: { place: 'overview' } },
  {
    place: 'documents',
    label: say('Documents'),
    icon: FileText,
    start: { place: 'documents', documentId: null, statementId: null },
  },
  {
    place: 'controls',
    label: say('Controls'),
    icon: Grid3x3,
    start: { place: 'controls', framework: null, ref: null },
  },
  { place: 'evidence', label: say('Evidence'), icon: FileCheck2, start: { place: 'evidence', evidenceId: null } },
  {
    place: 'questionnaires',
    label: say('Questionnaires'),
    icon: ListChecks,
    start: { place: 'questionnaires', questionnaireId: null, questionId: null },
  },
  { place: 'exports', label: say('Exports'), icon: FileOutput, start: { place: 'exports', questionnaireId: null } },
  { place: 'organisation', label: say('Organisation'), icon: Building2, start: { place: 'organisation' } },
  {
    place: 'memory',
    label: say('What Proofbook remembers'),
    short: say('Remembered'),
    icon: BookMarked,
    start: { place: 'memory' },
  },
];

export function usePlaceKeys(): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      // By position: with Alt held, many keyboards report another character than the digit.
      const target = PLACES[Number(event.code.replace('Digit', '')) - 1];
      if (target === undefined) return;
      event.preventDefault();
      go(target.start);
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
