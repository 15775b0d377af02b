import type { Block, Inline } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { modalityLabel } from './modality-label';
import { type MeasureText, orderMeasures } from './order-measures';
import { leadInOf, wordsOf } from './own-words';
import { providerRecord, recordBlocks } from './provider-records';
import { toSentence } from './sentence';
import type { SourceList } from './source-list';
import { labelInlines, labelOfList, leadInInlines, listItems, spaced, statementInlines } from './statement-inlines';

/** Statements as prose: sentences of one passage in one paragraph, lists as bullets, what is not simply in place apart. */
export function proseBlocks(entries: ExportStatement[], source: ExportSource, list: SourceList): Block[] {
  const blocks: Block[] = [];
  let open: { passage: string; entries: ExportStatement[] } | null = null;

  function close(): void {
    if (open === null) return;
    blocks.push({ kind: 'paragraph', style: 'body', inlines: joinedSentences(open.entries, list) });
    open = null;
  }

  const records = entries.filter((entry) => providerRecord(entry) !== null);
  for (const text of orderMeasures(entries.filter((entry) => !records.includes(entry)))) {
    const [first] = text.entries;
    if (first === undefined) continue;
    const passage = passageOf(first);
    const plainClaim = text.leadIn === null && modalityLabel(first, source) === null;
    if (plainClaim && open !== null && open.passage === passage) {
      open.entries.push(first);
      continue;
    }
    close();
    if (plainClaim) open = { passage, entries: [first] };
    else blocks.push(...apart(text, first, source, list));
  }
  close();
  return [...blocks, ...recordBlocks(records, list)];
}

function apart(text: MeasureText, first: ExportStatement, source: ExportSource, list: SourceList): Block[] {
  if (text.leadIn === null) {
    return [{ kind: 'paragraph', style: 'body', inlines: statementInlines(first, source, list) }];
  }
  const leadIn = [...labelInlines(labelOfList(text, source)), ...leadInInlines(text.leadIn, text.held, list)];
  return [
    { kind: 'paragraph', style: 'body', inlines: leadIn, keepWithNext: true },
    ...listItems(text, source, list).map((inlines): Block => ({ kind: 'paragraph', style: 'bullet', inlines })),
  ];
}

/** Sentence after sentence; a mark that would follow each of them stands once, after the last. */
function joinedSentences(entries: ExportStatement[], list: SourceList): Inline[] {
  const marked = entries.map((entry) => ({ entry, marks: list.marks(entry.statement) }));
  return marked.flatMap(({ entry, marks }, index) => {
    const next = marked[index + 1];
    const same = next !== undefined && JSON.stringify(next.marks) === JSON.stringify(marks);
    return [
      ...(index === 0 ? [] : [plain(' ')]),
      plain(repeats(entry, marked[index - 1]?.entry) ? toSentence(entry.statement.quote) : wordsOf(entry)),
      ...(same ? [] : spaced(marks)),
    ];
  });
}

/** Whether the words that introduce a sentence are those the sentence before it began with: "Keys: …. Keys: …". */
function repeats(entry: ExportStatement, before: ExportStatement | undefined): boolean {
  const leadIn = leadInOf(entry);
  if (leadIn === null || before === undefined) return false;
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(leadIn) !== '' && words(before.statement.text).startsWith(`${words(leadIn)} `);
}

function passageOf({ statement }: ExportStatement): string {
  const [place] = statement.places;
  return place === undefined ? `statement ${statement.id}` : `${place.documentId} ${place.passageId}`;
}
