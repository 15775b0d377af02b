import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Question } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { readAnswers, type StoredAnswer } from '../answers/answer-store';
import { filledName } from '../exports/filled-questionnaire';
import { listQuestionnaires, listQuestions } from '../questionnaires/questionnaire-store';
import type { Database, ReadableDatabase } from '../storage/database';
import { sha256 } from '../storage/file-store';
import { headOfHistory, listHistory } from '../storage/history';

/** What a sealed export stands on; `signature` covers everything else, as one line of JSON in this order. */
export interface Seal {
  format: 'proofbook-seal';
  formatVersion: 1;
  program: string;
  sealedAt: string;
  file: { name: string; sha256: string; byteLength: number; kind: string; exportedAt: string; exportedBy: string };
  /** The received questionnaire; null for a document that answers none. */
  input: { name: string; sha256: string } | null;
  answers: SealedAnswer[];
  /** The sentences an annex or a whitepaper stands on, with the hash of the document each is from. */
  sources: { quote: string; document: string; documentSha256: string }[];
  /** The newest link of the library's record of changes. */
  historyHead: string;
  publicKey: string;
  signature: string;
}

interface SealedAnswer {
  sheet: string;
  cell: string;
  id: string;
  question: string;
  verdict: string;
  answer: string;
  comment: string;
  status: string;
  approvedBy: string;
  approvedAt: string;
  citations: { quote: string; document: string; locator: unknown }[];
}

/**
 * Says of a file that left the library what it was made of, in a form anyone can check offline. Throws AppError where the
 * file is none this library exported, or was changed since.
 */
export function sealExport(
  database: Database,
  bytes: Uint8Array,
  { now, program }: { now: string; program: string },
): Seal {
  const hash = sha256(bytes);
  const row = database
    .prepare('SELECT id, kind, file_name, exported_at, statement_ids FROM exports WHERE sha256 = ? ORDER BY id DESC')
    .get(hash) as ExportRow | undefined;
  if (row === undefined)
    throw new AppError('not-found', 'This library never exported that file, or it was changed since. Export it again.');
  const [record] = listHistory(database, { entity: 'exports', entityKey: `[${row.id}]`, limit: 1 });
  const questionnaire =
    row.kind === 'filled-questionnaire'
      ? listQuestionnaires(database).findLast((one) => filledName(one) === row.file_name)
      : undefined;
  const keys = sealingKeys(database, now);
  const unsigned: Omit<Seal, 'signature'> = {
    format: 'proofbook-seal',
    formatVersion: 1,
    program,
    sealedAt: now,
    file: {
      name: row.file_name,
      sha256: hash,
      byteLength: bytes.length,
      kind: row.kind,
      exportedAt: row.exported_at,
      exportedBy: record?.who ?? '',
    },
    input: questionnaire === undefined ? null : { name: questionnaire.fileName, sha256: questionnaire.sha256 },
    answers: questionnaire === undefined ? [] : sealedAnswers(database, questionnaire.id),
    sources: sourcesOf(database, JSON.parse(row.statement_ids) as number[]),
    historyHead: headOfHistory(database),
    publicKey: keys.publicKey,
  };
  const signature = sign(null, Buffer.from(JSON.stringify(unsigned)), createPrivateKey(keys.privateKey));
  return { ...unsigned, signature: signature.toString('base64') };
}

interface ExportRow {
  id: number;
  kind: string;
  file_name: string;
  exported_at: string;
  statement_ids: string;
}

/** What a company tells its customers once, so that they know whose seal it is: eight groups of four. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return (hash.match(/.{4}/gu) ?? []).join(' ');
}

function sealedAnswers(database: ReadableDatabase, questionnaireId: number): SealedAnswer[] {
  const answers = readAnswers(database, questionnaireId);
  return listQuestions(database, questionnaireId).flatMap((question) => {
    const stored = answers.get(question.questionId);
    return stored === undefined ? [] : [sealedAnswer(database, question, stored)];
  });
}

function sealedAnswer(database: ReadableDatabase, question: Question, stored: StoredAnswer): SealedAnswer {
  const { verdict, answer, comment, status, citations, reviewedAt } = stored;
  const entries = listHistory(database, { entity: 'answers', entityKey: `[${question.questionId}]`, limit: 1000 });
  const approval = entries.find(({ after }) => after?.['status'] === 'approved');
  const isApproved = status === 'approved';
  return {
    sheet: question.sheet,
    cell: question.answerCell ?? '',
    id: question.id,
    question: question.text,
    verdict,
    answer,
    comment,
    status,
    approvedBy: isApproved ? (approval?.who ?? '') : '',
    approvedAt: isApproved ? (reviewedAt ?? '') : '',
    citations: citations.map(({ quote, document, locator }) => ({ quote, document, locator })),
  };
}

function sourcesOf(database: ReadableDatabase, statementIds: readonly number[]): Seal['sources'] {
  const read = database.prepare(
    `SELECT quote, documents.title AS document, documents.sha256 AS documentSha256 FROM statements
       JOIN statement_places ON statement_places.statement_id = statements.id
       JOIN documents ON documents.id = statement_places.document_id
     WHERE statements.id = ? ORDER BY documents.id DESC LIMIT 1`,
  );
  return statementIds.flatMap((id) => read.all(id) as Seal['sources']);
}

function sealingKeys(database: Database, now: string): { publicKey: string; privateKey: string } {
  const read = () =>
    database.prepare('SELECT public_key AS publicKey, private_key AS privateKey FROM sealing_keys').get() as
      | { publicKey: string; privateKey: string }
      | undefined;
  const known = read();
  if (known !== undefined) return known;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  database
    .prepare('INSERT INTO sealing_keys (id, public_key, private_key, made_at) VALUES (1, ?, ?, ?)')
    .run(publicKey, privateKey, now);
  return { publicKey, privateKey };
}
