import type { CheckFinding } from '../../shared/contract/libraries';
import type { ReusableAnswer, ReusableGroup } from '../../shared/domain/answer';
import type { Document } from '../../shared/domain/document';
import type { Statement } from '../../shared/domain/statement';
import { findDisguised } from '../../shared/hidden-characters';
import { asMessage, inEnglish, type Sentence, sentence } from '../../shared/sentence';
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

const LIBRARY = sentence('library');
const DAMAGE = {
  severity: 'error',
  topic: 'damage',
  place: null,
  subject: inEnglish(LIBRARY),
  saidSubject: LIBRARY,
} as const;

function checkIntegrity(database: Database): CheckFinding[] {
  const rows = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  const broken = rows.filter((row) => row.integrity_check !== 'ok');
  const orphans = database.prepare('PRAGMA foreign_key_check').all();
  const findings: CheckFinding[] = [];
  if (broken.length > 0) {
    findings.push({ ...DAMAGE, ...asMessage(sentence('The library file is damaged. Restore a backup.')) });
  }
  if (orphans.length > 0) {
    const told = sentence('{rows} rows point to nothing. Restore a backup.', { rows: orphans.length });
    findings.push({ ...DAMAGE, ...asMessage(told) });
  }
  return findings;
}

/** The record of changes, link by link, and whether the library is as the record says. */
function checkHistory(database: Database): CheckFinding[] {
  const broken = findBrokenLink(database);
  if (broken === null) return [];
  const told = sentence('{broken} Someone changed the file with another program; compare it with a snapshot.', {
    broken,
  });
  return [{ ...DAMAGE, ...asMessage(told) }];
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
    ...asMessage(
      sentence(
        'Its own date is {day}: more than two years ago. Import a newer edition or confirm that it still holds.',
        { day: { date: statedDate ?? '' } },
      ),
    ),
  }));
}

function checkPlaceholders(database: Database): CheckFinding[] {
  return readPlaceholderStatements(database).map((statement) => ({
    severity: 'warning',
    topic: 'placeholder',
    ...whereIs(statement, database),
    ...asMessage(
      sentence('A placeholder was left in “{quote}”; the sentence supports no answer until it is filled.', {
        quote: statement.quote,
      }),
    ),
  }));
}

/** Sentences that are not what they look like: somebody may have wanted them read in one way and found in another. */
function checkDisguised(database: Database, ids: readonly number[]): CheckFinding[] {
  return readCurrentStatements(database, ids).map((statement) => ({
    severity: 'warning',
    topic: 'disguised',
    ...whereIs(statement, database),
    ...asMessage(
      sentence(
        '“{quote}” is not what it looks like: {found}. Type it anew in the document, or find out who wrote it.',
        { quote: statement.quote, found: findDisguised(statement.quote).join(', ') },
      ),
    ),
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
      const told = sentence(
        conflicts === 1
          ? 'For 1 open question your documents disagree. Decide which one holds.'
          : 'For {conflicts} open questions your documents disagree. Decide which one holds.',
        { conflicts },
      );
      findings.push({
        severity: 'note',
        topic: 'conflict',
        place: place(firstConflict),
        subject: name,
        ...asMessage(told),
      });
    }
    if (open > 0) {
      const told = sentence(
        open === 1 ? '1 drafted answer waits to be approved.' : '{open} drafted answers wait to be approved.',
        { open },
      );
      findings.push({ severity: 'note', topic: 'open', place: place(null), subject: name, ...asMessage(told) });
    }
    return findings;
  });
}

// Beyond this a list of what is kept twice helps nobody; the rest is counted.
const MAX_DUPLICATES = 20;

/** Answers given before that contradict each other, and those kept more than once: a sentence each. */
export function checkReusable(groups: readonly ReusableGroup[]): CheckFinding[] {
  const duplicates = groups.filter(({ kind }) => kind === 'same');
  const shown = duplicates.slice(0, MAX_DUPLICATES).map((group) =>
    aboutEarlier(
      'note',
      sentence('{given}: the same is kept {times} times; withdraw those you no longer use.', {
        given: sayGroup(group),
        times: group.answers.length,
      }),
    ),
  );
  const more = duplicates.length - shown.length;
  const rest = sentence('{more} more questions have earlier answers that say the same more than once.', { more });
  return [
    ...groups
      .filter(({ kind }) => kind === 'contradiction')
      .map((group) =>
        aboutEarlier(
          'warning',
          sentence('{given}: withdraw the one that no longer holds.', { given: sayGroup(group) }),
        ),
      ),
    ...shown,
    ...(more > 0 ? [aboutEarlier('note', rest)] : []),
  ];
}

const EARLIER = sentence('earlier answers');

function aboutEarlier(severity: CheckFinding['severity'], told: Sentence): CheckFinding {
  return {
    severity,
    topic: 'earlier-answers',
    place: null,
    subject: inEnglish(EARLIER),
    saidSubject: EARLIER,
    ...asMessage(told),
  };
}

const MAX_GIVEN = 3;
const LONGEST_SHOWN = 120;

/** '“Are backups encrypted?” was answered “Yes” for Acme on 2026-03-14 and “No” for Borealis on 2026-04-02'. */
function sayGroup({ answers }: ReusableGroup): Sentence {
  const others = answers.length - MAX_GIVEN;
  const given = answers.slice(0, MAX_GIVEN).map(sayGiven);
  const question = shorten(answers[0]?.question ?? '');
  if (others > 0) given.push(sentence('in {others} more places', { others }));
  return sentence('“{question}” was answered {given}', { question, given: { all: given, joined: 'ands' } });
}

function sayGiven({ answer, comment, source, givenAt }: ReusableAnswer): Sentence {
  const words = shorten([answer, comment].filter((text) => text !== '').join('. '));
  return sentence('“{words}” for {source} on {day}', { words, source, day: { date: givenAt.slice(0, 10) } });
}

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).trimEnd()}…`;
}
