import type { Block } from './document-model';
import { plain } from './document-model';
import type { ExportSource } from './export-source';
import { toSentence } from './sentence';
import { annexSetWording, type CommonWording, commonWording, dateInWords, fill } from './wording';

/** What was added and taken out since the version given out last, word for word; empty where nothing differs. */
export function changesBlocks({ changes, language }: ExportSource, letter: string): Block[] {
  if (changes === null || changes.added.length + changes.removed.length === 0) return [];
  const { changesTitle } = annexSetWording(language);
  const common = commonWording(language);
  return [
    {
      kind: 'heading',
      level: 1,
      number: letter,
      text: fill(changesTitle, { version: changes.version }),
      anchor: 'changes',
      appendix: true,
    },
    ...listed(common.changed.added, changes.added),
    ...listed(common.changed.removed, changes.removed),
  ];
}

/** The line of the control page: what differs, in numbers. */
export function changesInWords({ changes }: ExportSource, common: CommonWording): string {
  if (changes === null) return common.changed.first;
  const { added, removed, version, date } = changes;
  const values = { version, date: dateInWords(date, common), added: added.length, removed: removed.length };
  return fill(added.length + removed.length === 0 ? common.changed.none : common.changed.counted, values);
}

function listed(title: string, sentences: readonly string[]): Block[] {
  if (sentences.length === 0) return [];
  return [
    { kind: 'paragraph', style: 'body', inlines: [{ kind: 'text', text: title, face: 'bold' }], keepWithNext: true },
    ...sentences.map((text): Block => ({ kind: 'paragraph', style: 'bullet', inlines: [plain(toSentence(text))] })),
  ];
}
