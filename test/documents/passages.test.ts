import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/main/documents/document-meta';
import { findStructure } from '../../src/main/documents/find-structure';
import { isMarketing } from '../../src/main/documents/marketing';
import { readDocumentMeta, toPassages } from '../../src/main/documents/passages';
import { readMarkdown } from '../../src/main/formats/markdown-read';
import { readText } from '../../src/main/formats/text-read';

const passages = (source: string) => toPassages(findStructure(readMarkdown(source)));
const statedDate = (source: string) => readDocumentMeta(findStructure(readText(source))).statedDate;

describe('toPassages', () => {
  it('gives each passage its place and what introduces it', () => {
    expect(
      passages(
        '# Policy\n\n## Devices\n\nLaptops fulfil the following requirements:\n\n- Disk encryption\n  - AES-256\n- Screen lock\n\nText.',
      ),
    ).toEqual([
      { kind: 'heading', text: 'Policy', leadIn: null, locator: { page: null, path: [], paragraph: 1 } },
      { kind: 'heading', text: 'Devices', leadIn: null, locator: { page: null, path: ['Policy'], paragraph: 2 } },
      {
        kind: 'paragraph',
        text: 'Laptops fulfil the following requirements:',
        leadIn: null,
        locator: { page: null, path: ['Policy', 'Devices'], paragraph: 3 },
      },
      {
        kind: 'list-item',
        text: 'Disk encryption',
        leadIn: 'Laptops fulfil the following requirements:',
        locator: { page: null, path: ['Policy', 'Devices'], paragraph: 4 },
      },
      {
        kind: 'list-item',
        text: 'AES-256',
        leadIn: 'Laptops fulfil the following requirements: Disk encryption',
        locator: { page: null, path: ['Policy', 'Devices'], paragraph: 5 },
      },
      {
        kind: 'list-item',
        text: 'Screen lock',
        leadIn: 'Laptops fulfil the following requirements:',
        locator: { page: null, path: ['Policy', 'Devices'], paragraph: 6 },
      },
      {
        kind: 'paragraph',
        text: 'Text.',
        leadIn: null,
        locator: { page: null, path: ['Policy', 'Devices'], paragraph: 7 },
      },
    ]);
  });

  it('takes the sentence before a lead-in that says too little', () => {
    const [, item] = passages('Security is the responsibility of the customer. This includes:\n\n- Certificates');
    expect(item?.leadIn).toBe('Security is the responsibility of the customer. This includes:');
  });

  it('reads table rows aloud', () => {
    expect(
      passages('| Service | Point | Time |\n|---|---|---|\n| Mail | none | 4 h |').map((one) => [one.kind, one.text]),
    ).toEqual([['table-row', 'Service: Mail; Point: none; Time: 4 h']]);
    expect(
      passages('| Data | Kept |\n|---|---|\n| Logs | 90 days |').map((one) => [one.kind, one.text, one.leadIn]),
    ).toEqual([['record', 'Logs – 90 days', 'Data – Kept']]);
  });

  it('sets mere promises apart, and nothing that could be a claim', () => {
    expect(isMarketing('We absolutely despise business models where you are the product. We love what we do.')).toBe(
      true,
    );
    expect(isMarketing('We are proud of our team. We never sell personal data to third parties.')).toBe(false);
    expect(isMarketing('We strive to apply industry-leading security.')).toBe(false);
  });
});

describe('readDocumentMeta', () => {
  it('finds the date a document states of itself', () => {
    expect([
      statedDate('White Paper\n\nLast modified: 30 November, 2022\n\nFounded on 1 May 2003.'),
      statedDate('Richtlinie\n\nStand: 03/2024\n\nText.'),
      statedDate('Policy\n\nVersion 2.1, 12.05.2023\n\nText.'),
      statedDate('Policy\n\nText.\n\nLetzte Änderung: 7. März 2025'),
      statedDate('Page\n\nText.\n\nChangelog\n\n13/07/2022\n\n• First\n\n11/11/2024'),
      statedDate('Policy\n\nBackups are tested since 4 May 2021 every week.'),
    ]).toEqual(['2022-11-30', '2024-03', '2023-05-12', '2025-03-07', '2024-11-11', null]);
  });

  it('reads dates as Europe writes them, unless the figures say otherwise', () => {
    expect(datesIn('03/04/2025, 12/31/2024, March 5th, 2023, 2026-02-30, Mai 2022')).toEqual([
      '2025-04-03',
      '2024-12-31',
      '2023-03-05',
    ]);
  });

  it('takes the title below the name of the company', () => {
    const blocks = findStructure(
      readText('EXAMPLE GMBH\nACCESS STANDARD\n\n1. SCOPE\nText is here.\n\n2. RULES\nMore text.'),
    );
    expect(readDocumentMeta(blocks).title).toBe('ACCESS STANDARD');
  });
});
