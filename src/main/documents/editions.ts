import type { DocumentFormat } from '../../shared/domain/document';

interface Identity {
  fileName: string;
  title: string;
  format: DocumentFormat;
}

// Two editions of a policy keep most of their sentences; two policies of one house share a few boilerplate ones.
const SHARED_WITH_SAME_NAME = 0.2;
const SHARED_WITH_SAME_TITLE = 0.5;
// Two contracts of one house, for two products, share their title and most of their clauses: "sla-hosting", "sla-sso".
const SHARED_WITH_NAMES_APART = 0.85;

/** Whether two files are editions of one document: by file name without version and date, or by title, and by content. */
export function isSameDocument(
  incoming: Identity,
  held: Identity,
  overlap: { shared: number; total: number },
): boolean {
  if (overlap.total === 0) return false;
  const share = overlap.shared / overlap.total;
  const sameName = coreName(incoming.fileName) === coreName(held.fileName) && coreName(held.fileName) !== '';
  if (sameName && share >= SHARED_WITH_SAME_NAME) return true;
  const least = areNamesApart(incoming.fileName, held.fileName) ? SHARED_WITH_NAMES_APART : SHARED_WITH_SAME_TITLE;
  return incoming.title.toLowerCase() === held.title.toLowerCase() && share >= least;
}

/** Alike but for a word in each: the word says what the one is about and the other is not. */
function areNamesApart(first: string, second: string): boolean {
  const [one, other] = [new Set(coreName(first).split(' ')), new Set(coreName(second).split(' '))];
  const hasMore = (names: ReadonlySet<string>, than: ReadonlySet<string>) => [...names].some((word) => !than.has(word));
  return [...one].some((word) => other.has(word)) && hasMore(one, other) && hasMore(other, one);
}

export function isOlderEdition(incoming: string | null, held: string | null): boolean {
  return incoming !== null && held !== null && incoming < held;
}

/** "Backup Policy v2.1 (2024-05).docx" and "backup-policy_final.pdf" both → "backup policy". */
function coreName(fileName: string): string {
  return (
    fileName
      .toLowerCase()
      .replace(/\.[a-z0-9]{1,5}$/u, '')
      // "policy (1).docx" is what a browser calls the second download.
      .replace(/\s*\(\d{1,2}\)$/u, '')
      .replaceAll(/[_\-.()[\]]+/gu, ' ')
      .replaceAll(
        /\b(?:v(?:ersion)? ?\d+(?: \d+)*|20\d\d(?: \d{1,2}){0,2}|\d{1,2} \d{1,2} 20\d\d|final|draft|entwurf|neu|new|copy|kopie|rev ?\d*|edition \d+|en|de)\b/gu,
        ' ',
      )
      .replaceAll(/\s+/gu, ' ')
      .trim()
  );
}
