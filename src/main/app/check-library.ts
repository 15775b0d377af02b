import type { CheckFinding } from '../../shared/contract/libraries';
import type { ReusableAnswer, ReusableGroup } from '../../shared/domain/answer';
import type { Document } from '../../shared/domain/document';
import { findDisguised } from '../../shared/hidden-characters';
import { countOpenByQuestionnaire } from '../answers/answer-store';
import { listDocuments } from '../documents/document-store';
import { readCurrentStatements } from '../statements/statement-store';
import type { Database } from '../storage/database';
import { findBrokenLink } from '../storage/history';

// A security document older than this is shown as stale: ISO/IEC 27001 A.5.1 and most customers expect a yearly review,
// and a year's grace leaves room for a late one.
const STALE_AFTER_MONTHS = 24;

/** Whether the file and its record of changes are whole. Every page of it is read. */
export function checkDamage(database: Database): CheckFinding[] {
  return [...checkIntegrity(database), ...checkHistory(database)];
}

/** What a careful owner would want to know of the library: stale sources, placeholders, answers left open. */
export function checkLibrary(database: Database, now: string): CheckFinding[] {
  return [
    ...checkStale(database, now),
    ...checkPlaceholders(database),
    ...checkDisguised(database),
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
export function staleDocuments(database: Database, now: string): Document[] {
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
  const documents = new Map(listDocuments(database).map((document) => [document.id, document.title]));
  return readCurrentStatements(database)
    .filter((statement) => statement.hasPlaceholder)
    .map((statement) => ({ statement, documentId: statement.places[0]?.documentId ?? null }))
    .map(({ statement, documentId }) => ({
      severity: 'warning',
      topic: 'placeholder',
      place: documentId === null ? null : { kind: 'document', documentId, statementId: statement.id },
      subject: documents.get(documentId ?? 0) ?? '',
      message: `A placeholder was left in “${statement.quote}”; the sentence supports no answer until it is filled.`,
    }));
}

/** Sentences that are not what they look like: somebody may have wanted them read in one way and found in another. */
function checkDisguised(database: Database): CheckFinding[] {
  const documents = new Map(listDocuments(database).map((document) => [document.id, document.title]));
  return readCurrentStatements(database).flatMap((statement): CheckFinding[] => {
    const found = findDisguised(statement.quote);
    if (found.length === 0) return [];
    const documentId = statement.places[0]?.documentId ?? null;
    const place = documentId === null ? null : ({ kind: 'document', documentId, statementId: statement.id } as const);
    const message = `“${statement.quote}” is not what it looks like: ${found.join(', ')}. Type it anew in the document, or find out who wrote it.`;
    return [{ severity: 'warning', topic: 'disguised', place, subject: documents.get(documentId ?? 0) ?? '', message }];
  });
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
