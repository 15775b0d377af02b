import { Pencil, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Statement } from '../../shared/domain/statement';
import { openClasses, useClasses } from '../classes/classes-store';
import { StatementClassChip } from '../classes/statement-class';
import { type KeyBinding, useKeys } from '../frame/keys';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { VirtualListbox } from '../widgets/virtual-rows';
import { numberWords } from '../widgets/words';
import { openClaimMenu } from './claim-menu';
import { openDocumentClass } from './document-class';
import { type OpenDocument, placeIn } from './documents-store';
import { DEPLOYMENT_WORDS, MODALITY_SIGNS, PLACEHOLDER_SIGN, SUBJECT_WORDS } from './modality-words';
import { askTakeOut } from './take-out';

interface StatementListProps {
  open: OpenDocument;
  statementId: number | null;
  hoveredId: number | null;
  onSelect: (statementId: number) => void;
  onHover: (statementId: number | null) => void;
}

/** The single claims of the open document; choosing one shows it in the text. */
export function StatementList({ open, statementId, hoveredId, onSelect, onHover }: StatementListProps) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const searched = useMemo(() => open.statements.map(({ text }) => text.toLowerCase()), [open]);
  const shown = useMemo(
    () => open.statements.filter((_statement, index) => wanted === '' || searched[index]?.includes(wanted) === true),
    [open, searched, wanted],
  );
  const { document } = open;
  const chosen = open.statements.find(({ id }) => id === statementId);
  const step = (by: 1 | -1) => {
    const next = shown[shown.findIndex(({ id }) => id === statementId) + by] ?? shown[0];
    if (next !== undefined) onSelect(next.id);
  };
  const bindings = useMemo(
    (): KeyBinding[] => [
      { key: 'j', label: say('Next statement'), run: () => step(1) },
      { key: 'k', label: say('Previous statement'), run: () => step(-1) },
      {
        key: 'm',
        label: say('Correct how the statement claims'),
        run: () => chosen !== undefined && openClaimMenu(chosen),
      },
      {
        key: 'r',
        label: say('Who may read this statement'),
        run: () => chosen !== undefined && openStatementClass(chosen),
      },
      { key: 'd', label: say('Who may read this document'), run: () => openDocumentClass(document) },
      { key: 'x', label: say('Take this document out'), run: () => askTakeOut(open) },
    ],
    [chosen, open, shown],
  );
  useKeys(say('Statements'), bindings);
  return (
    <section className="pane statement-list" aria-label={say('Statements')}>
      <header className="pane-head">
        <h2>{say('Statements')}</h2>
        <span className="faint number">{numberWords(shown.length)}</span>
        <label className="search pane-action">
          <Search size={13} aria-hidden />
          <input
            type="search"
            value={search}
            placeholder={say('Filter')}
            aria-label={say('Filter statements')}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
      </header>
      {shown.length === 0 ? (
        <p className="pane-note">
          {wanted === ''
            ? say('No claims were found in this document.')
            : say('No statement holds these words. Clear the filter to see all.')}
        </p>
      ) : (
        <VirtualListbox
          className="grow"
          label={say('Statements')}
          items={shown}
          itemKey={({ id }) => id}
          estimate={92}
          selectedIndex={shown.findIndex(({ id }) => id === statementId)}
          onSelect={({ id }) => onSelect(id)}
          onHover={(statement) => onHover(statement?.id ?? null)}
          renderRow={(statement) => (
            <StatementRow statement={statement} documentId={open.document.id} hovered={statement.id === hoveredId} />
          )}
        />
      )}
    </section>
  );
}

interface StatementRowProps {
  statement: Statement;
  documentId: number;
  hovered: boolean;
}

function StatementRow({ statement, documentId, hovered }: StatementRowProps) {
  const place = placeIn(statement, documentId);
  const heading = place?.locator.path.at(-1);
  const documentClass = useClasses((state) => state.documents.get(documentId)?.disclosure ?? 'customer');
  return (
    <div className="statement-row" data-hovered={hovered}>
      <p className="statement-quote">{statement.quote}</p>
      <div className="statement-signs">
        <ClaimChips statement={statement} />
        <StatementClassChip statementId={statement.id} expected={documentClass} />
        {statement.hasPlaceholder && (
          <Chip sign={PLACEHOLDER_SIGN} title={say('Supports nothing until the gap in it is filled')} />
        )}
        {statement.hedges.length > 0 && (
          <span className="tag" title={say('Words that weaken it')}>
            {statement.hedges.join(', ')}
          </span>
        )}
      </div>
      <p className="faint small one-line number">
        {[
          heading,
          place?.locator.page === null || place === undefined ? null : say('p. {page}', { page: place.locator.page }),
        ]
          .filter((part) => part !== null && part !== undefined)
          .join(' · ')}
      </p>
    </div>
  );
}

function openStatementClass({ id, quote }: Statement): void {
  openClasses({ kind: 'statement', subjects: [String(id)], name: quote });
}

/** How it claims and of what. A row of a list holds no buttons: the pointer presses the chips, the keyboard M. */
function ClaimChips({ statement }: { statement: Statement }) {
  const { subject, deployment, product } = statement.scope;
  const scope = [
    subject === 'company' ? null : SUBJECT_WORDS[subject],
    deployment === 'any' ? null : DEPLOYMENT_WORDS[deployment],
  ];
  return (
    <span className="claim-chips" onClick={({ currentTarget }) => openClaimMenu(statement, currentTarget)}>
      <Chip
        sign={MODALITY_SIGNS[statement.modality]}
        title={say('{reason}. Press to correct (M)', { reason: claimReason(statement) })}
      />
      {scope
        .filter((word) => word !== null)
        .map((word) => (
          <span key={word} className="tag" title={say('Press to correct (M)')}>
            {word}
          </span>
        ))}
      {product !== null && <span className="tag">{product}</span>}
      {statement.readAs !== undefined && (
        <span
          className="tag corrected"
          title={say('Read from its words: {claim}', { claim: MODALITY_SIGNS[statement.readAs.modality].word })}
        >
          <Pencil size={11} aria-hidden /> {say('Corrected')}
        </span>
      )}
    </span>
  );
}

function claimReason({ modalityCue, readAs }: Statement): string {
  if (readAs !== undefined) return say('Corrected by you');
  return modalityCue === '' ? say('A plain claim') : say('Because it says “{words}”', { words: modalityCue });
}
