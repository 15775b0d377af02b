import type { CheckFinding } from '../../shared/contract/libraries';
import type { ReusableAnswer, ReusableGroup } from '../../shared/domain/answer';
import type { Document } from '../../shared/domain/document';
import type { Statement } from '../../shared/domain/statement';
import { findDisguised } from '../../shared/hidden-characters';
import { countOpenByQuestionnaire } from '../answers/answer-store';
import { findDocument, listDocuments } from '../documents/document-store';
import { makeYielder } from '../platform/yield-now';
import { readCurrentStatements, readPlaceholderStatements } from '../statements/statement-store';
import type { Database, ReadableDatabase } from '../storage/database';
import { findBrokenLink } from '../storage/history';
import { checkRestores } from './check-restores';

// A security document older than this is shown as stale: ISO/IEC 27001 A.5.1 and most customers expect a yearly review,
// and a year's grace leaves room for a late one.
const STALE_AFTER_MONTHS = 24;
const LONGEST_MS = 20;

/** Whether the file and its record of changes are whole, and that it was restored, if it was. Every page of it is read. */
export function checkDamage(database: Database): CheckFinding[] {
  return [...checkIntegrity(database), ...checkHistory(database), ...checkRestores(database)];
}

/** What a careful owner would want to know of the library: stale sources, placeholders, letters in disguise, answers left open. */
export function createLibraryCheck(database: Database): (now: string) => Promise<CheckFinding[]> {
  const findDisguisedIds = createDisguiseFinder(database);
  return async (now) => [
    ...checkStale(database, now),
    ...checkPlaceholders(database),
    ...checkDisguised(database, await findDisguisedIds()),
    ...checkAnswers(database),
  ];
}

const DAMAGE = { severity: 'error', topic: 'damage', place: null, subject: 'library' } as const;

function checkIntegrity(database: Database): CheckFinding[] {
  const rows = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  const broken = rows.filter((row) => row.integrity_check !== 'ok');
  const orphans = database.prepare('PRAGMA foreign_key_check').all();
  const findings: CheckFinding[] = [];
  if (broken.length > 0) {
    findings.push({ ...DAMAGE, message: 'The library file is damaged. Restore a backup.' });
  }
  if (orphans.length > 0) {
    findings.push({ ...DAMAGE, message: `${orphans.length} rows point to nothing. Restore a backup.` });
  }
  return findings;
}

/** The record of changes, link by link, and whether the library is as the record says. */
function checkHistory(database: Database): CheckFinding[] {
  const broken = findBrokenLink(database);
  if (broken === null) return [];
  return [
    { ...DAMAGE, message: `${broken} Someone changed the file with another program; compare it with a snapshot.` },
  ];
}

/** Present editions whose own date is more than two years ago. */
export function staleDocuments(database: ReadableDatabase, now: string): Document[] {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - STALE_AFTER_MONTHS);
  const oldest = limit.toISOString().slice(0, 10);
  return listDocuments(database).filter(
    ({ statedDate, supersededBy }) => supersededBy === null && statedDate !== null && statedDate < oldest,
  );
}

function checkStale(database: Database, now: string): CheckFinding[] {
  return staleDocuments(database, now).map(({ id, title, statedDate }) => ({
    severity: 'warning',
    topic: 'stale',
    place: { kind: 'document', documentId: id, statementId: null },
    subject: title,
    message: `Its own date is ${statedDate ?? ''}: more than two years ago. Import a newer edition or confirm that it still holds.`,
  }));
}

function checkPlaceholders(database: Database): CheckFinding[] {
  return readPlaceholderStatements(database).map((statement) => ({
    severity: 'warning',
    topic: 'placeholder',
    ...whereIs(statement, database),
    message: `A placeholder was left in “${statement.quote}”; the sentence supports no answer until it is filled.`,
  }));
}

/** Sentences that are not what they look like: somebody may have wanted them read in one way and found in another. */
function checkDisguised(database: Database, ids: readonly number[]): CheckFinding[] {
  return readCurrentStatements(database, ids).map((statement) => ({
    severity: 'warning',
    topic: 'disguised',
    ...whereIs(statement, database),
    message: `“${statement.quote}” is not what it looks like: ${findDisguised(statement.quote).join(', ')}. Type it anew in the document, or find out who wrote it.`,
  }));
}

function whereIs({ id, places }: Statement, database: Database): Pick<CheckFinding, 'place' | 'subject'> {
  const documentId = places[0]?.documentId;
  if (documentId === undefined) return { place: null, subject: '' };
  return {
    place: { kind: 'document', documentId, statementId: id },
    subject: findDocument(database, documentId)?.title ?? '',
  };
}

const QUOTES_AT_ONCE = 2000;

/** The disguised statements, in their order. The words of a statement never change: each is looked at once. */
function createDisguiseFinder(database: Database): () => Promise<readonly number[]> {
  const found: number[] = [];
  let seen = 0;
  return async () => {
    const next = database.prepare('SELECT id, quote FROM statements WHERE id > ? ORDER BY id LIMIT ?');
    const rest = makeYielder(LONGEST_MS);
    for (;;) {
      const rows = next.all(seen, QUOTES_AT_ONCE) as { id: number; quote: string }[];
      if (rows.length === 0) return found;
      // In one go up to here: another call may come in while this one rests, and goes on from where it is.
      found.push(...rows.filter(({ quote }) => findDisguised(quote).length > 0).map(({ id }) => id));
      seen = rows.at(-1)?.id ?? seen;
      await rest();
    }
  };
}

/** Notes, not warnings: open answers are work to do, nothing that is wrong with the library. */
function checkAnswers(database: Database): CheckFinding[] {
  return countOpenByQuestionnaire(database).flatMap(({ questionnaireId, name, open, conflicts, firstConflict }) => {
    const place = (questionId: number | null) => ({ kind: 'questionnaire' as const, questionnaireId, questionId });
    const findings: CheckFinding[] = [];
    if (conflicts > 0) {
      const message = `For ${conflicts === 1 ? '1 open question' : `${conflicts} open questions`} your documents disagree. Decide which one holds.`;
      findings.push({ severity: 'note', topic: 'conflict', place: place(firstConflict), subject: name, message });
    }
    if (open > 0) {
      const message = `${open === 1 ? '1 drafted answer waits' : `${open} drafted answers wait`} to be approved.`;
      findings.push({ severity: 'note', topic: 'open', place: place(null), subject: name, message });
    }
    return findings;
  });
}

// Beyond this a list of what is kept twice helps nobody; the rest is counted.
const MAX_DUPLICATES = 20;

/** Answers given before that contradict each other, and those kept more than once: a sentence each. */
export function checkReusable(groups: readonly ReusableGroup[]): CheckFinding[] {
  const duplicates = groups.filter(({ kind }) => kind === 'same');
  const shown = duplicates.slice(0, MAX_DUPLICATES).map((group): CheckFinding => {
    const message = `${sayGroup(group)}: the same is kept ${group.answers.length} times; withdraw those you no longer use.`;
    return { severity: 'note', topic: 'earlier-answers', place: null, subject: 'earlier answers', message };
  });
  const more = duplicates.length - shown.length;
  const rest = `${more} more questions have earlier answers that say the same more than once.`;
  return [
    ...groups
      .filter(({ kind }) => kind === 'contradiction')
      .map((group): CheckFinding => {
        const message = `${sayGroup(group)}: withdraw the one that no longer holds.`;
        return { severity: 'warning', topic: 'earlier-answers', place: null, subject: 'earlier answers', message };
      }),
    ...shown,
    ...(more > 0
      ? [
          {
            severity: 'note',
            topic: 'earlier-answers',
            place: null,
            subject: 'earlier answers',
            message: rest,
          } as const,
        ]
      : []),
  ];
}

const MAX_GIVEN = 3;
const LONGEST_SHOWN = 120;

/** '“Are backups encrypted?” was answered “Yes” for Acme on 2026-03-14 and “No” for Borealis on 2026-04-02'. */
function sayGroup({ answers }: ReusableGroup): string {
  const given = answers.slice(0, MAX_GIVEN).map(sayGiven);
  const others = answers.length > MAX_GIVEN ? [`in ${answers.length - MAX_GIVEN} more places`] : [];
  return `“${shorten(answers[0]?.question ?? '')}” was answered ${[...given, ...others].join(' and ')}`;
}

function sayGiven({ answer, comment, source, givenAt }: ReusableAnswer): string {
  const said = [answer, comment].filter((text) => text !== '').join('. ');
  return `“${shorten(said)}” for ${source} on ${givenAt.slice(0, 10)}`;
}

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).trimEnd()}…`;
}
