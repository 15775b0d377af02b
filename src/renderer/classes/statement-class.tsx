import type { StatementClass } from '../../shared/contract/classes';
import type { Audience } from '../../shared/domain/export';
import { say } from '../language/language';
import { Chip } from '../widgets/chip';
import { CLASS_SIGNS } from './class-words';
import { useStatementClass } from './classes-store';

/** The class of a statement where it is another than what stands around it leads to expect. */
export function StatementClassChip({
  statementId,
  expected,
  around,
}: {
  statementId: number;
  expected: Audience;
  /** Those whose class is asked for with it. */
  around?: readonly number[];
}) {
  const found = useStatementClass(statementId, around);
  if (found === undefined || found.disclosure === expected) return null;
  return <Chip sign={CLASS_SIGNS[found.disclosure]} title={classReason(found)} />;
}

function classReason({ because, requirement }: StatementClass): string {
  switch (because) {
    case 'decided':
      return say('Who may read it: decided for this statement');
    case 'documents':
      return say('Who may read it: the most open of its documents');
    case 'requirement':
      return say('Who may read it: raised by {requirement}, which it was confirmed for', { requirement });
  }
}
