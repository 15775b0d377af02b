import type { Framework } from '../../shared/domain/framework';
import { AppError } from '../../shared/errors';
import type { Database } from '../storage/database';
import { readControlRef } from './applicability';
import { readApplicability, recordApplicability } from './applicability-store';

interface Decision {
  ref: string;
  applicable: boolean;
  justification: string;
}

/**
 * Records what a person decided about controls, all of it or none. Throws AppError `bad-input` for a control that is none, one
 * decided twice, and a decision without its reason: the standard asks for one either way.
 */
export function decideApplicability(
  database: Database,
  frameworks: readonly Framework[],
  given: { decisions: readonly Decision[]; decidedBy: string; decidedAt: string },
): void {
  const decisions = given.decisions.map((decision) => ({
    ...decision,
    ref: readControlRef(decision.ref, frameworks),
    justification: decision.justification.trim(),
  }));
  const seen = new Set<string>();
  for (const { ref, justification } of decisions) {
    if (justification === '')
      throw new AppError('bad-input', 'Say why for {ref}: a decision needs its justification.', { ref });
    if (seen.has(ref)) throw new AppError('bad-input', '{ref} is decided twice. Keep one of the two.', { ref });
    seen.add(ref);
  }
  const { decidedBy, decidedAt } = given;
  database.transaction(() => {
    for (const decision of decisions) recordApplicability(database, { ...decision, decidedBy, decidedAt });
  });
}

/** Takes decisions back: the controls are applicable by default again, and not approved. */
export function withdrawApplicability(
  database: Database,
  frameworks: readonly Framework[],
  given: { refs: readonly string[]; decidedAt: string },
): void {
  const refs = new Set(given.refs.map((ref) => readControlRef(ref, frameworks)));
  const decided = new Set(readApplicability(database).map(({ ref }) => ref));
  for (const ref of refs)
    if (!decided.has(ref))
      throw new AppError('not-found', 'Nothing is decided about {ref}, so there is nothing to take back.', { ref });
  database.transaction(() => {
    for (const ref of refs)
      recordApplicability(database, {
        ref,
        applicable: null,
        justification: '',
        decidedBy: '',
        decidedAt: given.decidedAt,
      });
  });
}
