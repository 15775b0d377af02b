import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FrameworkCoverage } from '../../shared/domain/control';
import type { Evidence } from '../../shared/domain/evidence';
import type { RequirementRef } from '../../shared/domain/framework';
import { useControls } from '../controls/controls-store';
import { requirementNumber } from '../controls/coverage-words';
import { interfaceLanguage, say } from '../language/language';
import { PickDialog } from '../widgets/pick-dialog';
import { changeControls, useEvidence } from './evidence-store';

interface Line extends RequirementRef {
  title: string;
  attached: boolean;
  suggested: boolean;
}

/** Chooses what a piece shows, by number or words. Enter attaches or detaches; the list stays open for the next one. */
export function ControlsDialog({ piece, suggested }: { piece: Evidence; suggested: readonly RequirementRef[] }) {
  const coverage = useControls((state) => state.coverage);
  const [query, setQuery] = useState('');
  const lines = useMemo(
    () => linesOf(coverage ?? [], piece.controls, suggested, query),
    [coverage, piece.controls, suggested, query],
  );
  return (
    <PickDialog
      title={say('Requirements this piece shows')}
      ask={say('Requirement by number or words; Enter attaches or detaches')}
      listLabel={say('Requirements')}
      query={query}
      onQuery={setQuery}
      items={lines}
      itemKey={({ framework, ref }) => `${framework} ${ref}`}
      renderRow={(line) => <RequirementLine line={line} />}
      nothing={say('No requirement holds these words.')}
      onClose={() => useEvidence.setState({ dialog: null })}
      onPick={({ framework, ref, attached }) =>
        void changeControls(attached ? 'detach' : 'attach', [{ framework, ref }])
      }
    />
  );
}

function RequirementLine({ line }: { line: Line }) {
  return (
    <div className="palette-line">
      <Check size={15} aria-hidden visibility={line.attached ? 'visible' : 'hidden'} />
      <span className="palette-label one-line">
        {requirementNumber(line)} {line.title}
      </span>
      {(line.attached || line.suggested) && (
        <span className="tag">{line.attached ? say('Attached') : say('Suggested')}</span>
      )}
    </div>
  );
}

/** What is suggested comes first; what is attached stays where it is, so that the list does not jump under the hand. */
function linesOf(
  coverage: readonly FrameworkCoverage[],
  attached: readonly RequirementRef[],
  suggested: readonly RequirementRef[],
  query: string,
): Line[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const holds = (list: readonly RequirementRef[], { framework, ref }: RequirementRef) =>
    list.some((each) => each.framework === framework && each.ref === ref);
  const lines = coverage
    .flatMap(({ requirements }) => requirements)
    .map(({ framework, ref, title }) => ({
      framework,
      ref,
      title: title[interfaceLanguage()],
      attached: holds(attached, { framework, ref }),
      suggested: holds(suggested, { framework, ref }),
    }))
    .filter((line) => {
      const text = `${line.ref} ${requirementNumber(line)} ${line.title}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const first = words.length === 0 ? lines.filter((line) => line.suggested || line.attached) : [];
  return [...first, ...lines.filter((line) => !first.includes(line))];
}
