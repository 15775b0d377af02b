import type BetterSqlite from 'better-sqlite3';
import { createLibrary } from './migrations/001-create-library';
import { moreQuestionnaireFormats } from './migrations/002-more-questionnaire-formats';
import { statementCorrections } from './migrations/003-statement-corrections';
import { answerFacts } from './migrations/004-answer-facts';
import { mapCorrections } from './migrations/005-map-corrections';
import { evidence } from './migrations/006-evidence';
import { exportChoices } from './migrations/007-export-choices';
import { soaDecisions } from './migrations/008-soa-decisions';
import { whatLeaves } from './migrations/009-what-leaves';
import { history } from './migrations/010-history';
import { questionnaireDue } from './migrations/011-questionnaire-due';
import { requirementCare } from './migrations/012-requirement-care';
import { classDecisions } from './migrations/013-class-decisions';
import { searchWords } from './migrations/014-search-words';
import { undecidedEvidence } from './migrations/015-undecided-evidence';

interface Migration {
  version: number;
  sql: string;
}

// Numbered, append-only: a released migration is never edited.
const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: createLibrary },
  { version: 2, sql: moreQuestionnaireFormats },
  { version: 3, sql: statementCorrections },
  { version: 4, sql: answerFacts },
  { version: 5, sql: mapCorrections },
  { version: 6, sql: evidence },
  { version: 7, sql: exportChoices },
  { version: 8, sql: soaDecisions },
  { version: 9, sql: whatLeaves },
  { version: 10, sql: history },
  { version: 11, sql: questionnaireDue },
  { version: 12, sql: requirementCare },
  { version: 13, sql: classDecisions },
  { version: 14, sql: searchWords },
  { version: 15, sql: undecidedEvidence },
];

/** The schema version this program writes. */
export function newestVersion(): number {
  return MIGRATIONS.at(-1)?.version ?? 0;
}

/** Applies what is missing, in order, in one transaction: all of it or none. `to` stops at an earlier schema. */
export function migrate(handle: BetterSqlite.Database, from: number, to = newestVersion()): void {
  const missing = MIGRATIONS.filter(({ version }) => version > from && version <= to);
  if (missing.length === 0) return;
  // A table that is made anew may not take with it what refers to it; inside a transaction the switch has no effect.
  const enforced = handle.pragma('foreign_keys', { simple: true });
  handle.pragma('foreign_keys = OFF');
  try {
    handle.transaction(() => {
      for (const migration of missing) {
        handle.exec(migration.sql);
        handle.pragma(`user_version = ${migration.version}`);
      }
      const broken = handle.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) throw new Error('a migration broke a reference');
    })();
  } finally {
    handle.pragma(`foreign_keys = ${enforced === 1 ? 'ON' : 'OFF'}`);
  }
}
