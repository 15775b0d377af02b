import type { ClassDecision, ClassOutputs } from '../../shared/contract/classes';
import type { DocumentOutputs } from '../../shared/contract/documents';
import type { Audience } from '../../shared/domain/export';
import type { Framework } from '../../shared/domain/framework';
import { AppError } from '../../shared/errors';
import { decideClass, explainStatementClasses, listClassChanges, listClassDecisions } from '../controls/class-store';
import { clearDisclosure, listDisclosures, saveDisclosure } from '../documents/disclosure-store';
import { findDocument } from '../documents/document-store';
import type { Clock } from '../platform/clock';
import { listQuestionnaires } from '../questionnaires/questionnaire-store';
import { findStatement } from '../statements/statement-store';
import type { Database } from '../storage/database';
import type { Operations } from './dispatch';

type DocumentClasses = 'documents.disclosures' | 'documents.setDisclosure';
type Decision = Pick<ClassDecision, 'kind' | 'subject'> & { disclosure: Audience | null };

/** Who may read what, beside evidence. */
export function createClassOperations(
  database: Database,
  clock: Clock,
  frameworks: readonly Framework[],
): Pick<Operations, keyof ClassOutputs | (DocumentClasses & keyof DocumentOutputs)> {
  return {
    'classes.list': () => listClassDecisions(database),
    'classes.decide': (decision) => decideAll([decision]),
    'classes.decideMany': ({ decisions }) => decideAll(decisions),
    'classes.statements': ({ statementIds }) => explainStatementClasses(database, statementIds),
    'classes.history': ({ kind, subject }) => listClassChanges(database, kind, subject),
    'documents.disclosures': () => listDisclosures(database),
    'documents.setDisclosure': ({ documentId, disclosure }) => {
      if (findDocument(database, documentId) === null)
        throw new AppError('not-found', 'That document is not in this library.');
      database.transaction(() => {
        if (disclosure === null) clearDisclosure(database, documentId);
        else saveDisclosure(database, documentId, disclosure, clock());
      });
      return listDisclosures(database);
    },
  };

  function decideAll(decisions: readonly Decision[]): ClassDecision[] {
    for (const { kind, subject } of decisions) {
      if (!isKnown({ kind, subject }))
        throw new AppError('not-found', 'There is no {kind} {subject}. Check its number or reference.', {
          kind,
          subject,
        });
    }
    const decidedAt = clock();
    database.transaction(() => {
      for (const decision of decisions) decideClass(database, decision, decidedAt);
    });
    return listClassDecisions(database);
  }

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
