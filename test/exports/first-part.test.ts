import { describe, expect, test } from 'vitest';
import { type Block, type Doc, plain } from '../../src/main/exports/document-model';
import { firstPart } from '../../src/main/exports/first-part';

const paragraph = (words: string): Block => ({ kind: 'paragraph', style: 'body', inlines: [plain(words)] });
const row = (words: string) => ({ anchor: null, cells: [[[plain(words)]]] });
const table = (...words: string[]): Block => ({
  kind: 'table',
  columns: [{ title: 'Words', widthMm: 165 }],
  rows: words.map(row),
});

function docOf(blocks: Block[]): Doc {
  return {
    meta: {
      title: '',
      shortTitle: '',
      subject: '',
      author: '',
      keywords: [],
      language: 'en',
      version: '1.0',
      date: '2026-11-21T00:00:00.000Z',
      classification: '',
      footer: '',
      pageOf: '',
    },
    titlePage: { company: '', title: '', subtitle: '', scope: '', facts: [] },
    control: { title: '', rows: [], readingTitle: '', reading: [] },
    contentsTitle: '',
    blocks,
    sources: [],
    gaps: [],
    statementIds: [],
  };
}

describe('the first part of a document', () => {
  test('is all of one that is short', () => {
    const doc = docOf([paragraph('Doors are locked.'), table('one', 'two')]);
    expect(firstPart(doc, 100)).toEqual({ doc, isCut: false });
  });

  test('ends between two blocks, and says so', () => {
    const blocks = [paragraph('a'.repeat(60)), paragraph('b'.repeat(60)), paragraph('c')];
    const { doc, isCut } = firstPart(docOf(blocks), 100);
    expect(doc.blocks).toEqual(blocks.slice(0, 2));
    expect(isCut).toBe(true);
  });

  test('ends between two rows of a table, also of the last one', () => {
    const { doc, isCut } = firstPart(docOf([table('a'.repeat(60), 'b'.repeat(60), 'c')]), 100);
    expect(doc.blocks).toEqual([table('a'.repeat(60), 'b'.repeat(60))]);
    expect(isCut).toBe(true);
  });
});
