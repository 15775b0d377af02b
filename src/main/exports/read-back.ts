import type { NamedFile } from '../../shared/domain/file';
import type { ReadBack, SentenceChange } from '../../shared/domain/read-back';
import { AppError } from '../../shared/errors';
import { apart } from '../formats/apart';
import { type EditedParagraph, readEditedDocx } from '../formats/docx-edited';
import { splitSentences } from '../language/sentences';
import { readCurrentStatements } from '../statements/statement-store';
import type { ReadableDatabase } from '../storage/database';
import { alignSentences, type BackSentence, type GivenSentence } from './align-sentences';
import { listExports, readExportWords } from './export-store';

// Of the sentences of an export a copy must still hold: below that it is another document.
const LEAST_KEPT = 0.2;

/**
 * Sets an edited Word copy against the export it was made from: the one named, or the one whose sentences it shares most.
 * Nothing is changed in the library. Throws AppError where the file is no Word file or a copy of nothing recorded.
 */
export async function readBack(
  file: NamedFile,
  exportId: number | null,
  database: ReadableDatabase,
): Promise<ReadBack> {
  const { paragraphs, comments } = await apart(readEditedDocx, file);
  const back = paragraphs
    .filter(({ style, isContents }) => !isContents && !/^(?:toc|contents|verzeichnis)/iu.test(style))
    .flatMap(sentencesOf);
  const found = findExport(back, exportId, database);
  if (found === null) {
    throw new AppError(
      'not-found',
      exportId === null
        ? '{name} is no copy of a document that was made here. Name the export it was made from.'
        : 'That export is not recorded word for word. Choose another one.',
      { name: file.name },
    );
  }
  const { record, given } = found;
  const current = new Map(readCurrentStatements(database).map(({ id, text }) => [id, text]));
  const { unchanged, changes } = alignSentences(given, back);
  return {
    exportId: record.id,
    fileName: record.fileName,
    recipient: record.recipient,
    exportedAt: record.exportedAt,
    unchanged,
    changes: changes.map((change): SentenceChange => {
      const today = change.statementId === null ? null : (current.get(change.statementId) ?? null);
      return { ...change, today };
    }),
    comments,
  };
}

function findExport(back: readonly BackSentence[], exportId: number | null, database: ReadableDatabase) {
  const keys = new Set(back.map(({ key }) => key));
  let best: { kept: number; record: ReturnType<typeof listExports>[number]; given: GivenSentence[] } | null = null;
  for (const record of listExports(database)) {
    if (exportId !== null && record.id !== exportId) continue;
    const given = givenSentences(record.id, database);
    if (given.length === 0) continue;
    const all = new Set(given.map(({ key }) => key));
    const kept = [...all].filter((key) => keys.has(key)).length / Math.max(all.size, keys.size);
    // Newest first: of two that fit alike the later one is the one that was sent.
    if (exportId !== null || (kept >= LEAST_KEPT && kept > (best?.kept ?? 0))) best = { kept, record, given };
  }
  return best;
}

function givenSentences(exportId: number, database: ReadableDatabase): GivenSentence[] {
  const words = readExportWords(database, exportId)?.words ?? [];
  return words.flatMap(({ text, statementId }) =>
    split(text).map((sentence) => ({ text: sentence, key: keyOf(sentence), statementId })),
  );
}

function sentencesOf({ text, style, authors }: EditedParagraph): BackSentence[] {
  const isHeading = /^(?:heading|berschrift|überschrift|titre)/iu.test(style);
  return split(withoutMarks(text)).map((sentence) => ({ text: sentence, key: keyOf(sentence), authors, isHeading }));
}

function split(text: string): string[] {
  return splitSentences(text.replace(/[\s\u00a0]+/gu, ' ').trim())
    .map((sentence) => sentence.text.trim())
    .filter((sentence) => sentence !== '');
}

/** Source marks are ours and no words of the document: "… every day. [12]". */
function withoutMarks(text: string): string {
  return text.replace(/[\s\u00a0]*\[\d{1,5}\]/gu, '');
}

/** Quotation marks, dashes and spaces change when a text goes through a word processor. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„‟«»"‘’‚‛']/gu, "'")
    .replace(/[\u2010-\u2015\u2212-]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
