import type { Statement } from '../../shared/domain/statement';
import { AppError, errorFrom, toldBy } from '../../shared/errors';
import { findDocument, listDocuments } from '../documents/document-store';
import { readForLibrary } from '../documents/read-for-library';
import { detectLanguage } from '../language/detect-language';
import { splitStatements } from '../statements/split-statements';
import { listStatements } from '../statements/statement-store';
import { readFileBytes } from '../storage/file-store';
import type { OperationContext } from './dispatch';
import { importDocuments, type Pipeline } from './pipeline';

/** What a person writes is a claim of the company like any other, and its source is the person. */
export interface WrittenText {
  text: string;
  /** Name or role of who says it. */
  author: string;
}

// Characters that Markdown reads as more than themselves.
const MARKS = /[\\`*_{}[\]()#+\-.!|<>~&]/gu;
const MOST_STATEMENTS = 5000;

/**
 * Keeps what a person states as a document of theirs: one a person, with every statement they wrote; each new one makes a
 * new edition of it, so that nothing of what was said before changes. Throws AppError where the text makes no claim.
 */
export async function writeStatement(
  { text, author }: WrittenText,
  pipeline: Pipeline,
  context: OperationContext,
): Promise<Statement[]> {
  const said = oneLine(text);
  const file = await nextEdition(said, oneLine(author), pipeline);
  const [result] = await importDocuments([file], pipeline, context);
  if (result === undefined || result.documentId === null)
    throw result === undefined
      ? new AppError('bad-input', 'That could not be kept.')
      : errorFrom({ code: 'bad-input', ...toldBy(result) });
  const { statements } = listStatements(pipeline.database, {
    documentId: result.documentId,
    limit: MOST_STATEMENTS,
    offset: 0,
  });
  return statements.filter(({ quote }) => said.includes(quote));
}

async function nextEdition(said: string, author: string, { database, clock }: Pipeline) {
  const german = detectLanguage(said) === 'de';
  const title = german ? `Aussagen von ${author}` : `Statements written by ${author}`;
  const name = `${title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.md`;
  const held = listDocuments(database).find(({ fileName, supersededBy }) => fileName === name && supersededBy === null);
  const sha256 = held === undefined ? null : (findDocument(database, held.id)?.sha256 ?? null);
  const bytes = sha256 === null ? null : readFileBytes(database, sha256);
  const before = bytes === null ? [] : claimsOf(new TextDecoder().decode(bytes));
  const claim = escapeMarks(said);
  if (before.includes(claim))
    throw new AppError('already-exists', '{author} has stated exactly this before.', { author });
  const head = `# ${escapeMarks(title)}\n\n## ${german ? 'Stand' : 'Last modified'}: ${clock().slice(0, 10)}`;
  const file = (claims: readonly string[]) => ({
    name,
    bytes: new TextEncoder().encode(`${[head, ...claims].join('\n\n')}\n`),
  });
  await requireClaims(said, file([claim]));
  return file([...before, claim]);
}

/** What stands below title and date, one claim a paragraph. */
function claimsOf(markdown: string): string[] {
  return markdown.trim().split('\n\n').slice(2);
}

/** All of it has to be read as claims: half of what somebody said would be something else. */
async function requireClaims(said: string, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const { passages } = await readForLibrary(file);
  const read = splitStatements(passages).map(({ quote }) => quote);
  if (read.length > 0 && oneLine(read.join(' ')) === said) return;
  throw new AppError(
    'bad-input',
    'This does not read as a plain claim. Write full sentences that say what is done, such as “Backups are encrypted with AES-256.”',
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function escapeMarks(text: string): string {
  return text.replaceAll(MARKS, '\\$&');
}
