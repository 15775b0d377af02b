import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/main/formats/markdown-read';

const short = (source: string) => readMarkdown(source).blocks.map((block) => ({ ...block, page: undefined }));

describe('readMarkdown', () => {
  it('keeps the words and drops the marks', () => {
    expect(
      short('# Access **control**\n\nWe use [AWS KMS](https://aws.example) and `TLS 1.3`. ![logo](x.png)'),
    ).toEqual([
      { kind: 'heading', level: 1, text: 'Access control' },
      { kind: 'paragraph', text: 'We use AWS KMS and TLS 1.3.' },
    ]);
  });

  it('takes title and date out of the front matter', () => {
    const source = readMarkdown('---\ntitle: "Vendor policy"\nlast_updated: 2026-01-12\nslug: x\n---\n\nText.');
    expect(source).toEqual({
      title: 'Vendor policy',
      blocks: [
        { kind: 'navigation', text: 'last updated: 2026-01-12', page: null },
        { kind: 'paragraph', text: 'Text.', page: null },
      ],
    });
  });

  it('nests lists and keeps the second paragraph of an item with it', () => {
    expect(short('- one\n  - deep\n- two\n\n  more\n\n1. first')).toEqual([
      { kind: 'list-item', depth: 0, text: 'one' },
      { kind: 'list-item', depth: 1, text: 'deep' },
      { kind: 'list-item', depth: 0, text: 'two\nmore' },
      { kind: 'list-item', depth: 0, text: 'first' },
    ]);
  });

  it('reads tables of Markdown and of HTML', () => {
    const rows = {
      kind: 'table',
      rows: [
        ['Data', 'Kept'],
        ['Logs', '12 months'],
      ],
      headerRows: 1,
    };
    expect(short('| Data | Kept |\n|---|---|\n| **Logs** | 12 months |')).toEqual([rows]);
    expect(
      short(
        '<table>\n<tr><td><strong>Data</strong></td><td><strong>Kept</strong></td></tr>\n<tr><td>Logs</td><td>12 months</td></tr>\n</table>',
      ),
    ).toEqual([rows]);
  });

  it('joins wrapped lines, except where they begin like items', () => {
    expect(
      short('End-to-\nend encryption\nis used.\n\nWe\n(a) encrypt;\n(b) sign.\n\nOwner: ISO  \nVersion: 2'),
    ).toEqual([
      { kind: 'paragraph', text: 'End-to-end encryption is used.' },
      { kind: 'paragraph', text: 'We\n(a) encrypt;\n(b) sign.' },
      { kind: 'paragraph', text: 'Owner: ISO\nVersion: 2' },
    ]);
  });

  it('takes a table of contents for navigation and a bold line for a heading', () => {
    expect(short('- [Scope](#scope)\n\n**Our promise**\n\nText.').map((block) => block.kind)).toEqual([
      'navigation',
      'heading',
      'paragraph',
    ]);
  });
});
