import { ArrowUpRight, Check, X } from 'lucide-react';
import { memo, useEffect, useMemo, useState } from 'react';
import type { ListedControl } from '../../shared/domain/care';
import type { Mapping, MappingStatus } from '../../shared/domain/control';
import type { Statement } from '../../shared/domain/statement';
import { StatementClassChip } from '../classes/statement-class';
import { useDocuments } from '../documents/documents-store';
import { MODALITY_SIGNS } from '../documents/modality-words';
import { aroundRow } from '../frame/in-one-breath';
import { type KeyBinding, useKeys } from '../frame/keys';
import { go } from '../frame/route';
import { interfaceLanguage, say } from '../language/language';
import { Chip } from '../widgets/chip';
import { VirtualRows } from '../widgets/virtual-rows';
import { countWords, numberWords } from '../widgets/words';
import { keyOf } from './control-lines';
import { decide, loadRejected, useControls, wantMapped } from './controls-store';
import {
  COVERAGE_REASONS,
  COVERAGE_SIGNS,
  GROUP_WORDS,
  MAPPING_WORDS,
  requirementNumber,
  SUPPORT_SIGNS,
} from './coverage-words';
import { confirmSuggested } from './decisions';
import { RejectedMappings } from './rejected-mappings';
import { RequirementEvidence } from './requirement-evidence';
import { RequirementFacts } from './requirement-facts';

const REJECTED_AFTER_MS = 300;

/** One requirement with the statements set against it; each can be confirmed, rejected and opened where it stands. */
export function RequirementDetail({ requirement }: { requirement: ListedControl }) {
  const mappings = useControls((state) => state.mappings.get(keyOf(requirement)));
  const [current, setCurrent] = useState(0);
  const { statementIds, framework, ref, group, state, confirmed, suggested } = requirement;
  useEffect(() => {
    // Whoever steps through many requirements does not wait for what hardly any of them has.
    const timer = setTimeout(() => void loadRejected({ framework, ref }), REJECTED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [framework, ref]);

  const title = requirement.title[interfaceLanguage()];
  const bindings = useMemo((): KeyBinding[] => {
    const at = Math.min(current, statementIds.length - 1);
    const id = statementIds[at];
    const act = (run: (id: number) => void) => () => id !== undefined && run(id);
    return [
      { key: 'j', label: say('Next statement'), run: () => setCurrent(Math.min(at + 1, statementIds.length - 1)) },
      { key: 'k', label: say('Previous statement'), run: () => setCurrent(Math.max(at - 1, 0)) },
      { key: 'a', label: say('Confirm'), run: act((each) => void decideOne(requirement, each, 'confirmed')) },
      { key: 'x', label: say('Reject'), run: act((each) => void decideOne(requirement, each, 'rejected')) },
      {
        key: 'o',
        label: say('Open in its document'),
        run: act((each) => openStatement(useControls.getState().statements.get(each))),
      },
    ];
  }, [requirement, statementIds, current]);
  useKeys(say('Requirement'), bindings);
  return (
    <section className="pane requirement-detail" aria-label={`${ref} ${title}`}>
      <header className="requirement-head">
        <p className="faint small">{GROUP_WORDS[`${framework} ${group}`] ?? group}</p>
        <h2>
          {requirementNumber(requirement)} {title}
        </h2>
        <p className="requirement-summary">{requirement.summary[interfaceLanguage()]}</p>
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
              {say('{statements}, {confirmed} confirmed', {
                statements: countWords(statementIds.length, 'statement'),
                confirmed: numberWords(confirmed),
              })}
            </span>
            {suggested > 1 && (
              <button type="button" className="button quiet" onClick={() => void confirmSuggested([requirement])}>
                <Check size={14} aria-hidden />
                {say('Confirm all {count}', { count: numberWords(suggested) })}
              </button>
            )}
          </p>
        )}
      </header>
      {statementIds.length === 0 ? (
        <p className="pane-note">{say('Add a document that says how you do this, and the cell fills by itself.')}</p>
      ) : (
        <VirtualRows
          className="grow"
          label={say('Statements behind it')}
          items={statementIds}
          itemKey={(id) => id}
          estimate={140}
          focusIndex={current}
          renderRow={(id, index) => (
            <MappedStatement
              requirement={requirement}
              mapping={mappings?.get(id)}
              statementId={id}
              index={index}
              current={index === current}
              onCurrent={setCurrent}
            />
          )}
        />
      )}
      <RejectedMappings requirement={requirement} mappings={mappings} />
    </section>
  );
}

interface MappedStatementProps {
  requirement: ListedControl;
  mapping: Mapping | undefined;
  statementId: number;
  index: number;
  current: boolean;
  onCurrent: (index: number) => void;
}

/** One statement of the list; drawn again only where something of its own has changed. */
const MappedStatement = memo(function MappedStatement(props: MappedStatementProps) {
  const { requirement, mapping, statementId, index, current, onCurrent } = props;
  const statement = useControls((state) => state.statements.get(statementId));
  const documents = useDocuments((state) => state.documents);
  const { framework, ref, statementIds } = requirement;
  const around = useMemo(() => aroundRow(statementIds, index), [statementIds, index]);
  useEffect(() => wantMapped({ framework, ref }, around), [framework, ref, around]);
  if (statement === undefined) return <p className="pane-note">…</p>;

  const status: MappingStatus = mapping?.status ?? 'suggested';
  const place = statement.places[0];
  const documentTitle = documents?.find(({ id }) => id === place?.documentId)?.title;
  return (
    <article
      className="mapped"
      data-current={current}
      onClick={() => onCurrent(index)}
      onFocus={() => onCurrent(index)}
    >
      <blockquote>{statement.quote}</blockquote>
      <p className="mapped-place">
        <button
          type="button"
          className="link"
          onClick={() => openStatement(statement)}
          title={say('Open in its document (O)')}
        >
          <span className="one-line">{documentTitle ?? say('Document')}</span>
          <ArrowUpRight size={12} aria-hidden />
        </button>
        <span className="faint small one-line">{place?.locator.path.at(-1)}</span>
      </p>
      <div className="mapped-foot">
        <Chip sign={MODALITY_SIGNS[statement.modality]} />
        <StatementClassChip statementId={statementId} expected="customer" around={around} />
        <span className="faint small mapped-words" title={mapping?.words.join(', ')}>
          {status === 'suggested' ? becauseOf(mapping?.words ?? []) : MAPPING_WORDS[status]}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-pressed={status === 'confirmed'}
          aria-label={say('Confirm: {quote}', { quote: statement.quote })}
          title={say('Confirm (A)')}
          onClick={() => void decideOne(requirement, statementId, status === 'confirmed' ? 'suggested' : 'confirmed')}
        >
          <Check size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('Reject: {quote}', { quote: statement.quote })}
          title={say('Reject (X)')}
          onClick={() => void decideOne(requirement, statementId, 'rejected')}
        >
          <X size={15} aria-hidden />
        </button>
      </div>
    </article>
  );
});

function decideOne({ framework, ref }: ListedControl, statementId: number, status: MappingStatus): Promise<void> {
  return decide([{ framework, ref, statementIds: [statementId] }], status);
}

function becauseOf(words: readonly string[]): string {
  return words.length === 0
    ? say('Suggested')
    : say('Suggested: names {words}', { words: words.slice(0, 3).join(', ') });
}

function openStatement(statement: Statement | undefined): void {
  const place = statement?.places[0];
  if (statement !== undefined && place !== undefined) {
    go({ place: 'documents', documentId: place.documentId, statementId: statement.id });
  }
}
