import type { ClassDecision, ClassOutputs } from '../../shared/contract/classes';
import type { Framework } from '../../shared/domain/framework';
import { AppError } from '../../shared/errors';
import { decideClass, listClassDecisions } from '../controls/class-store';
import type { Clock } from '../platform/clock';
import { listQuestionnaires } from '../questionnaires/questionnaire-store';
import { findStatement } from '../statements/statement-store';
import type { Database } from '../storage/database';
import type { Operations } from './dispatch';

/** Who may read what, beside documents and evidence. */
export function createClassOperations(
  database: Database,
  clock: Clock,
  frameworks: readonly Framework[],
): Pick<Operations, keyof ClassOutputs> {
  return {
    'classes.list': () => listClassDecisions(database),
    'classes.decide': (decision) => {
      if (!isKnown(decision)) {
        throw new AppError(
          'not-found',
          `There is no ${decision.kind} ${decision.subject}. Check its number or reference.`,
        );
      }
      database.transaction(() => decideClass(database, decision, clock()));
      return listClassDecisions(database);
    },
  };

  function isKnown({ kind, subject }: Pick<ClassDecision, 'kind' | 'subject'>): boolean {
    switch (kind) {
      case 'statement':
        return String(findStatement(database, Number(subject))?.id) === subject;
      case 'questionnaire':
        return listQuestionnaires(database).some(({ id }) => String(id) === subject);
      case 'requirement':
        return frameworks.some(({ id, requirements }) => requirements.some(({ ref }) => `${id} ${ref}` === subject));
    }
  }
}
