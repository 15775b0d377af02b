import {
  ArrowRight,
  BookMarked,
  CircleHelp,
  FileCheck2,
  FileOutput,
  FileText,
  Grid3x3,
  Languages,
  ListChecks,
  type LucideIcon,
  Quote,
} from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { say } from '../language/language';
import { flushTyped } from '../questionnaires/typed-answers';
import { PickDialog } from '../widgets/pick-dialog';
import { findInLibrary, findKnown, type Known, loadKnown, type Target, type TargetKind } from './find-targets';

const KINDS: Readonly<Record<TargetKind, { icon: LucideIcon; word: string }>> = {
  place: { icon: ArrowRight, word: say('Place') },
  document: { icon: FileText, word: say('Document') },
  requirement: { icon: Grid3x3, word: say('Requirement') },
  evidence: { icon: FileCheck2, word: say('Piece of evidence') },
  questionnaire: { icon: ListChecks, word: say('Questionnaire') },
  export: { icon: FileOutput, word: say('Export') },
  remembered: { icon: BookMarked, word: say('Remembered') },
  question: { icon: CircleHelp, word: say('Question') },
  statement: { icon: Quote, word: say('Statement') },
  language: { icon: Languages, word: say('Language') },
};
const NOTHING_KNOWN: Known = {
  documents: [],
  requirements: [],
  evidence: [],
  questionnaires: [],
  exports: [],
  remembered: [],
};
// The library is asked once the typing pauses; names are there with the letter.
const PAUSE_MS = 90;

/** Goes to what a few words name. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('');
  const { targets, searching } = useTargets(query);
  return (
    <PickDialog
      title={say('Go to')}
      ask={say('Search everywhere: places, documents, requirements, evidence, questions, answers')}
      listLabel={say('Where to')}
      query={query}
      onQuery={setQuery}
      items={targets}
      itemKey={({ key }) => key}
      renderRow={(target) => <TargetLine target={target} />}
      nothing={searching ? say('Searching…') : say('Nothing in this library holds these words.')}
      onClose={onClose}
      onPick={({ open }) => {
        void flushTyped();
        onClose();
        open();
      }}
    />
  );
}

function TargetLine({ target }: { target: Target }) {
  const { icon: Icon, word } = KINDS[target.kind];
  return (
    <div className="palette-line">
      <Icon size={15} aria-hidden />
      <span className="palette-label one-line">{target.label}</span>
      <span className="faint small one-line palette-detail">{target.detail}</span>
      <span className="tag">{word}</span>
    </div>
  );
}

/** Names at once, what the library finds a moment later; an answer to an older query never replaces a newer one. */
function useTargets(query: string): { targets: Target[]; searching: boolean } {
  const [known, setKnown] = useState<Known>(NOTHING_KNOWN);
  const { documents, questionnaires } = known;
  const [found, setFound] = useState<{ query: string; targets: Target[] }>({ query: '', targets: [] });
  useEffect(() => {
    let current = true;
    void loadKnown((part) => current && setKnown((before) => ({ ...before, ...part })));
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void findInLibrary(query, { documents, questionnaires }).then(
        (targets) => current && setFound({ query, targets }),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, documents, questionnaires]);
  // Until the newer answer is there the older one stays, so that the list does not flicker with each letter.
  const fromLibrary = query.trim() === '' ? [] : found.targets;
  const named = useMemo(() => findKnown(query, known), [query, known]);
  return { targets: [...named, ...fromLibrary], searching: found.query !== query };
}
