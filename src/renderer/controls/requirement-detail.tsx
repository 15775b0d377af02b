import { ArrowUpRight, Check, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ListedControl } from '../../shared/domain/care';
import type { Mapping, MappingStatus } from '../../shared/domain/control';
import type { Statement } from '../../shared/domain/statement';
import { useDocuments } from '../documents/documents-store';
import { MODALITY_SIGNS } from '../documents/modality-words';
import { type KeyBinding, useKeys } from '../frame/keys';
import { go } from '../frame/route';
import { Chip } from '../widgets/chip';
import { VirtualRows } from '../widgets/virtual-rows';
import { countWords } from '../widgets/words';
import { keyOf } from './control-lines';
import { decide, loadRequirement, mappingFor, useControls } from './controls-store';
import {
  COVERAGE_REASONS,
  COVERAGE_SIGNS,
  GROUP_WORDS,
  MAPPING_WORDS,
  requirementNumber,
  SUPPORT_SIGNS,
} from './coverage-words';
import { RejectedMappings } from './rejected-mappings';
import { RequirementEvidence } from './requirement-evidence';
import { RequirementFacts } from './requirement-facts';

/** One requirement with the statements set against it; each can be confirmed, rejected and opened where it stands. */
export function RequirementDetail({ requirement }: { requirement: ListedControl }) {
  const statements = useControls((state) => state.statements);
  const mappings = useControls((state) => state.mappings.get(keyOf(requirement)));
  const [current, setCurrent] = useState(0);
  useEffect(() => void loadRequirement(requirement), [requirement]);

  const { statementIds, framework, ref, title, group, state, confirmed } = requirement;
  const undecided = statementIds.filter((id) => mappingFor(mappings, id)?.status !== 'confirmed');
  const bindings = useMemo((): KeyBinding[] => {
    const at = Math.min(current, statementIds.length - 1);
    const id = statementIds[at];
    const act = (run: (id: number) => void) => () => id !== undefined && run(id);
    return [
      { key: 'j', label: 'Next statement', run: () => setCurrent(Math.min(at + 1, statementIds.length - 1)) },
      { key: 'k', label: 'Previous statement', run: () => setCurrent(Math.max(at - 1, 0)) },
      { key: 'a', label: 'Confirm', run: act((each) => void decideOne(requirement, each, 'confirmed')) },
      { key: 'x', label: 'Reject', run: act((each) => void decideOne(requirement, each, 'rejected')) },
      { key: 'o', label: 'Open in its document', run: act((each) => openStatement(statements.get(each))) },
    ];
  }, [requirement, statementIds, statements, current]);
  useKeys('Requirement', bindings);

  return (
    <section className="pane requirement-detail" aria-label={`${ref} ${title.en}`}>
      <header className="requirement-head">
        <p className="faint small">{GROUP_WORDS[`${framework} ${group}`] ?? group}</p>
        <h2>
          {requirementNumber(requirement)} {title.en}
        </h2>
        <p className="requirement-summary">{requirement.summary.en}</p>
        <p className="requirement-state">
          <Chip sign={COVERAGE_SIGNS[state]} />
          <span>{COVERAGE_REASONS[state]}</span>
        </p>
        <p className="requirement-state">
          <Chip sign={SUPPORT_SIGNS[requirement.support]} />
          <RequirementEvidence requirement={requirement} />
        </p>
        <RequirementFacts line={requirement} />
        {statementIds.length > 0 && (
          <p className="requirement-actions">
            <span className="faint small number">
              {countWords(statementIds.length, 'statement')}, {confirmed.toLocaleString('en')} confirmed
            </span>
            {undecided.length > 1 && (
              <button
                type="button"
                className="button quiet"
                onClick={() => void decide([{ framework, ref, statementIds: undecided }], 'confirmed')}
              >
                <Check size={14} aria-hidden />
                Confirm all {undecided.length}
              </button>
            )}
          </p>
        )}
      </header>
      {statementIds.length === 0 ? (
        <p className="pane-note">Add a document that says how you do this, and the cell fills by itself.</p>
      ) : (
        <VirtualRows
          className="grow"
          label="Statements behind it"
          items={statementIds}
          itemKey={(id) => id}
          estimate={140}
          focusIndex={current}
          renderRow={(id, index) => (
            <MappedStatement
              requirement={requirement}
              mappings={mappings}
              statementId={id}
              current={index === current}
              onCurrent={() => setCurrent(index)}
            />
          )}
        />
      )}
      <RejectedMappings requirement={requirement} mappings={mappings ?? []} />
    </section>
  );
}

interface MappedStatementProps {
  requirement: ListedControl;
  mappings: readonly Mapping[] | undefined;
  statementId: number;
  current: boolean;
  onCurrent: () => void;
}

function MappedStatement({ requirement, mappings, statementId, current, onCurrent }: MappedStatementProps) {
  const statement = useControls((state) => state.statements.get(statementId));
  const documents = useDocuments((state) => state.documents);
  if (statement === undefined) return <p className="pane-note">…</p>;

  const mapping = mappingFor(mappings, statementId);
  const status: MappingStatus = mapping?.status ?? 'suggested';
  const place = statement.places[0];
  const documentTitle = documents?.find(({ id }) => id === place?.documentId)?.title;
  return (
    <article className="mapped" data-current={current} onClick={onCurrent} onFocus={onCurrent}>
      <blockquote>{statement.quote}</blockquote>
      <p className="mapped-place">
        <button
          type="button"
          className="link"
          onClick={() => openStatement(statement)}
          title="Open in its document (O)"
        >
          {documentTitle ?? 'Document'}
          <ArrowUpRight size={12} aria-hidden />
        </button>
        <span className="faint small one-line">{place?.locator.path.at(-1)}</span>
      </p>
      <div className="mapped-foot">
        <Chip sign={MODALITY_SIGNS[statement.modality]} />
        <span className="faint small mapped-words" title={mapping?.words.join(', ')}>
          {status === 'suggested' ? becauseOf(mapping?.words ?? []) : MAPPING_WORDS[status]}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-pressed={status === 'confirmed'}
          aria-label={`Confirm: ${statement.quote}`}
          title="Confirm (A)"
          onClick={() => void decideOne(requirement, statementId, status === 'confirmed' ? 'suggested' : 'confirmed')}
        >
          <Check size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`Reject: ${statement.quote}`}
          title="Reject (X)"
          onClick={() => void decideOne(requirement, statementId, 'rejected')}
        >
          <X size={15} aria-hidden />
        </button>
      </div>
    </article>
  );
}

function decideOne({ framework, ref }: ListedControl, statementId: number, status: MappingStatus): Promise<void> {
  return decide([{ framework, ref, statementIds: [statementId] }], status);
}

function becauseOf(words: readonly string[]): string {
  return words.length === 0 ? 'Suggested' : `Suggested: names ${words.slice(0, 3).join(', ')}`;
}

function openStatement(statement: Statement | undefined): void {
  const place = statement?.places[0];
  if (statement !== undefined && place !== undefined) {
    go({ place: 'documents', documentId: place.documentId, statementId: statement.id });
  }
}
