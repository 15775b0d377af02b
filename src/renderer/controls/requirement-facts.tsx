import { Eye, Scale, Undo2, UserPen } from 'lucide-react';
import type { ControlScope, ListedControl } from '../../shared/domain/care';
import type { Deployment } from '../../shared/domain/statement';
import { CLASS_SIGNS } from '../classes/class-words';
import { decidedClass, useClasses } from '../classes/classes-store';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { dateWords } from '../widgets/words';
import { isDue, keyOf } from './control-lines';
import { applicabilitySign } from './coverage-words';
import { openRequirementClasses, withdrawApplicability } from './decisions';
import { today, useTable } from './table-state';

/** What people decided about a requirement: who answers for it, when it is looked at again, whether it applies. */
export function RequirementFacts({ line }: { line: ListedControl }) {
  const { care, applicability, scope } = line;
  const late = isDue(line, today());
  const disclosure = useClasses((state) => decidedClass(state, 'requirement', keyOf(line)));
  return (
    <dl className="requirement-facts">
      <div>
        <dt>{say('Owner')}</dt>
        <dd>
          {care?.owner || <span className="faint">{say('Nobody yet')}</span>}
          <FactButton words={say('Owner and review day (E)')} onPress={() => useTable.setState({ dialog: 'care' })}>
            <UserPen size={14} aria-hidden />
          </FactButton>
        </dd>
      </div>
      <div>
        <dt>{say('Review')}</dt>
        <dd data-late={late}>
          {care?.reviewOn == null ? <span className="faint">{say('No day set')}</span> : dateWords(care.reviewOn)}
          {late && say(', due')}
        </dd>
      </div>
      {applicability !== null && (
        <div>
          <dt>{say('Applies')}</dt>
          <dd>
            <Chip sign={applicabilitySign(applicability.decision)} />
            {applicability.decision !== null && (
              <span className="requirement-why">
                {applicability.decision.justification}{' '}
                <span className="faint small">{dateWords(applicability.decision.decidedAt)}</span>
              </span>
            )}
            <FactButton
              words={say('Decide whether it applies (D)')}
              onPress={() => useTable.setState({ dialog: 'applicability' })}
            >
              <Scale size={14} aria-hidden />
            </FactButton>
            {applicability.decision !== null && (
              <FactButton words={say('Take the decision back (W)')} onPress={() => void withdrawApplicability([line])}>
                <Undo2 size={14} aria-hidden />
              </FactButton>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{say('Readers')}</dt>
        <dd>
          {disclosure === null ? (
            <span className="faint">{say('As the documents')}</span>
          ) : (
            <Chip sign={CLASS_SIGNS[disclosure]} />
          )}
          <FactButton words={say('Who may read what is said of it (R)')} onPress={() => openRequirementClasses([line])}>
            <Eye size={14} aria-hidden />
          </FactButton>
        </dd>
      </div>
      {line.statementIds.length > 0 && (
        <div>
          <dt>{say('Speaks of')}</dt>
          <dd>{scopeWords(scope)}</dd>
        </div>
      )}
    </dl>
  );
}

interface FactButtonProps {
  words: string;
  onPress: () => void;
  children: React.ReactNode;
}

function FactButton({ words, onPress, children }: FactButtonProps) {
  return (
    <button type="button" className="icon-button small" aria-label={words} title={words} onClick={onPress}>
      {children}
    </button>
  );
}

const DEPLOYMENT_WORDS: Readonly<Record<Deployment, string>> = {
  operated: say('what you operate'),
  'self-hosted': say('what customers run themselves'),
  any: say('all installations'),
};

function scopeWords({ deployments, products }: ControlScope): string {
  const words = [...deployments.map((each) => DEPLOYMENT_WORDS[each]), ...products].join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
