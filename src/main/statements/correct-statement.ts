import type { Claim, Statement } from '../../shared/domain/statement';
import { AppError } from '../../shared/errors';
import type { Database } from '../storage/database';
import { findStatement, putClaim, recordCorrection } from './statement-store';

/** A person says how a statement claims; what it said before is kept. The same claim again records nothing. */
export function correctStatement(database: Database, statementId: number, claim: Claim, happenedAt: string): Statement {
  return database.transaction(() => {
    const statement = requireStatement(database, statementId);
    const before = claimOf(statement);
    if (sameClaim(before, claim)) return statement;
    putClaim(database, statementId, claim);
    recordCorrection(database, { statementId, before, after: claim, happenedAt });
    return requireStatement(database, statementId);
  });
}

function requireStatement(database: Database, id: number): Statement {
  const statement = findStatement(database, id);
  if (statement === null) throw new AppError('not-found', 'That statement is not in this library.');
  return statement;
}

function claimOf({ modality, scope }: Statement): Claim {
  return { modality, deployment: scope.deployment, subject: scope.subject };
}

function sameClaim(left: Claim, right: Claim): boolean {
  return left.modality === right.modality && left.deployment === right.deployment && left.subject === right.subject;
}
