import { describe, expect, it } from 'vitest';
import { findStructure } from '../../src/main/documents/find-structure';
import { readMarkdown } from '../../src/main/formats/markdown-read';
import { readText } from '../../src/main/formats/text-read';

const show = (blocks: ReturnType<typeof findStructure>): string[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return `h${block.level} ${block.text}`;
    if (block.kind === 'list-item') return `${'-'.repeat(block.depth + 1)} ${block.text}`;
    if (block.kind === 'table') return `table ${block.rows.length}`;
    return `${block.kind}: ${block.text}`;
  });
const text = (lines: string[]): string[] => show(findStructure(readText(lines.join('\n'))));

describe('findStructure in plain text', () => {
  it('finds numbered headings and tells them from numbered lists', () => {
    expect(
      text([
        'Vendor policy',
        '',
        '1. Purpose',
        'Vendors are assessed.',
        '',
        '2. Steps',
        '',
        'We:',
        '1. ask for reports',
        '2. review them',
        '',
        '2.1. Exceptions',
        'None are granted.',
      ]),
    ).toEqual([
      'h0 Vendor policy',
      'h1 1. Purpose',
      'paragraph: Vendors are assessed.',
      'h1 2. Steps',
      'paragraph: We:',
      '- ask for reports',
      '- review them',
      'h2 2.1. Exceptions',
      'paragraph: None are granted.',
    ]);
  });

  it('finds short lines between blank ones, but no sentences', () => {
    expect(
      text([
        'Access',
        '',
        'Measures for ensuring the security of rooms in which personal data are processed',
        '',
        'All doors are locked',
        '',
        '  • With cards',
        '  • With keys',
      ]),
    ).toEqual([
      'h0 Access',
      'h1 Measures for ensuring the security of rooms in which personal data are processed',
      'paragraph: All doors are locked',
      '- With cards',
      '- With keys',
    ]);
  });

  it('knows headings from the contents page, which itself is navigation', () => {
    expect(
      text([
        'White Paper',
        '',
        'Table of Contents',
        '',
        'Hosting\t3',
        'ISO 27001 ..... 4',
        'Want to know more?\t5',
        '',
        'Hosting',
        'We host in Kiel.',
        'ISO 27001',
        'Our host holds it.',
        '',
        'Want to know more?',
        '',
        'Write to us at a@b.example.',
      ]),
    ).toEqual([
      'h0 White Paper',
      'navigation: Table of Contents',
      'navigation: Hosting 3',
      'navigation: ISO 27001 ..... 4',
      'navigation: Want to know more? 5',
      'h1 Hosting',
      'paragraph: We host in Kiel.',
      'h1 ISO 27001',
      'paragraph: Our host holds it.',
      'h1 Want to know more?',
      'paragraph: Write to us at a@b.example.',
    ]);
  });

  it('finds capitals, doubled titles and page marks', () => {
    expect(
      text([
        'Skip to content',
        '',
        'Security Security',
        '',
        'STAFF ACCOUNTS',
        'Accounts are personal.',
        'Learn more',
        'Page 2 of 4',
      ]),
    ).toEqual([
      'navigation: Skip to content',
      'h0 Security',
      'h1 STAFF ACCOUNTS',
      'paragraph: Accounts are personal.',
      'navigation: Learn more',
      'navigation: Page 2 of 4',
    ]);
  });

  it('joins hard-wrapped lines, divided words and sentences a blank line cut in two', () => {
    const wrapped = text(
      [
        'Every person works with an account of their own. Shared accounts are',
        'not permitted, neither for staff nor for contractors. Every connec-',
        'tion from outside is end-to-',
        'end encrypted, and each connection is written to the journal of the',
      ].concat(['', 'workspace (see the manual).', '', 'Zugangs- und', 'Zutrittskontrolle sind getrennt.']),
    );
    expect(wrapped).toEqual([
      'paragraph: Every person works with an account of their own. Shared accounts are not permitted, neither for staff nor for contractors. Every connection from outside is end-to-end encrypted, and each connection is written to the journal of the workspace (see the manual).',
      'paragraph: Zugangs- und Zutrittskontrolle sind getrennt.',
    ]);
  });

  it('nests list items by indent and puts their second lines to them', () => {
    expect(
      text([
        'We use these:',
        '  • TLS in all of the',
        '    services',
        '    • TLS 1.2',
        '    • TLS 1.3',
        '  • SSH',
        '- 2. Both marks',
      ]),
    ).toEqual([
      'paragraph: We use these:',
      '- TLS in all of the services',
      '-- TLS 1.2',
      '-- TLS 1.3',
      '- SSH',
      '- Both marks',
    ]);
  });

  it('gives the first item back its lost mark and splits items that ran together', () => {
    expect(
      text([
        'We work with the following data centres:',
        '',
        'Amsterdam, Netherlands',
        '',
        '- Frankfurt, Germany',
        '- Backups : kept in Kiel. - Logs : kept in Jena.',
      ]),
    ).toEqual([
      'paragraph: We work with the following data centres:',
      '- Amsterdam, Netherlands',
      '- Frankfurt, Germany',
      'record: Backups : kept in Kiel.',
      'record: Logs : kept in Jena.',
    ]);
  });

  it('finds records below the name of what they describe', () => {
    expect(
      text([
        'Annex',
        '',
        'Subcontractors',
        '',
        'Cloud Example, Inc',
        '',
        'Purpose – Hosting',
        'Location – Data is stored in the EU',
        '',
        'Mail Example, SA',
        '',
        'Purpose – Mail',
        'Location – France',
      ]),
    ).toEqual([
      'h0 Annex',
      'h1 Subcontractors',
      'h2 Cloud Example, Inc',
      'record: Purpose – Hosting',
      'record: Location – Data is stored in the EU',
      'h2 Mail Example, SA',
      'record: Purpose – Mail',
      'record: Location – France',
    ]);
  });

  it('cleans the marks of other formats out of plain text', () => {
    expect(
      text(['We **never** sell data, see <u>our page</u>, [the policy](#) and <https://a.example>. 5 * 3 * 2.']),
    ).toEqual(['paragraph: We never sell data, see our page, the policy and https://a.example. 5 * 3 * 2.']);
  });
});

describe('findStructure in marked-up text', () => {
  it('sets levels right that contradict the numbers', () => {
    expect(show(findStructure(readMarkdown('## 2. Policy\n\n## 2.1 Keys\n\n**In short**\n\nText.')))).toEqual([
      'h2 2. Policy',
      'h3 2.1 Keys',
      'h4 In short',
      'paragraph: Text.',
    ]);
  });

  it('takes lists typed by hand and hard breaks apart', () => {
    expect(
      show(findStructure(readMarkdown('(a) encrypt the data;\n\n(b) sign it.\n\nOwner: ISO  \nVersion: 2.1'))),
    ).toEqual(['- encrypt the data;', '- sign it.', 'record: Owner: ISO', 'record: Version: 2.1']);
  });

  it('keeps labelled sentences as list items', () => {
    expect(
      show(
        findStructure(readMarkdown('- **Keys:** Keys are rotated every year.\n- **Logs:** Logs are kept for 90 days.')),
      ),
    ).toEqual(['- Keys: Keys are rotated every year.', '- Logs: Logs are kept for 90 days.']);
  });
});

describe('questions and their answers', () => {
  it('stand as heading and text, whatever marks them; a bare reply is said with its question', () => {
    expect(
      text(['FAQ', '', 'Q: Do you test backups?', 'A: Yes.', '', 'Q: Where are they?', 'A: In Oslo.']).slice(1),
    ).toEqual([
      'h1 Do you test backups?',
      'paragraph: Do you test backups? Yes.',
      'h1 Where are they?',
      'paragraph: In Oslo.',
    ]);
  });

  it('leave a question that nobody answers, and a single figure of speech, as they are', () => {
    expect(
      show(findStructure(readMarkdown('# Tests\n\nWhat would happen then?\n\nWho would know?\n\n## Next'))),
    ).toContain('paragraph: Who would know?');
    expect(
      show(findStructure(readMarkdown('# Hosting\n\nWhy does this matter?\n\nServers fail now and then.'))),
    ).toContain('paragraph: Why does this matter?');
  });
});

describe('text taken from pages in proportional type', () => {
  const wide = 'Every device is registered in the inventory before it is connected to the network, and the';
  it('goes on where a sentence is open though the next word would have fitted', () => {
    expect(
      text([
        wide,
        'Owner of each device is named. The register is reviewed once a quarter by the',
        'Head of IT together with the team that is responsible for the devices in question.',
      ]),
    ).toEqual([
      `paragraph: ${wide} Owner of each device is named. The register is reviewed once a quarter by the Head of IT together with the team that is responsible for the devices in question.`,
    ]);
  });
});
