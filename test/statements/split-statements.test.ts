import { describe, expect, it } from 'vitest';
import { findStructure } from '../../src/main/documents/find-structure';
import { toPassages } from '../../src/main/documents/passages';
import { readMarkdown } from '../../src/main/formats/markdown-read';
import { splitSentences } from '../../src/main/language/sentences';
import { normaliseQuote, splitStatements } from '../../src/main/statements/split-statements';
import { computedMs } from '../builders/computing-time';

const drafts = (source: string) => {
  const passages = toPassages(findStructure(readMarkdown(source)));
  const found = splitStatements(passages);
  for (const { quote, passageIndex } of found) expect(passages[passageIndex]?.text).toContain(quote);
  return found;
};
const quotes = (source: string): string[] => drafts(source).map((draft) => draft.quote);
const sentences = (text: string, names?: ReadonlySet<string>): string[] =>
  splitSentences(text, names).map((one) => one.text);

describe('splitSentences', () => {
  it('ends sentences where people do', () => {
    expect(
      sentences(
        'We use TLS 1.2. Older versions, e.g. TLS 1.0, are off! Is that all? Yes (see sec. 4.2). "Good." Next.',
      ),
    ).toEqual([
      'We use TLS 1.2.',
      'Older versions, e.g. TLS 1.0, are off!',
      'Is that all?',
      'Yes (see sec. 4.2).',
      '"Good."',
      'Next.',
    ]);
    expect(
      sentences(
        'Files lie at Cloud Example Inc. The servers are ours, e.g. in Kiel. 90 days apply to Cloud Example Inc. files.',
      ),
    ).toHaveLength(3);
  });

  it('knows German abbreviations, ordinals and norms', () => {
    expect(
      sentences(
        'Gem. Art. 32 Abs. 1 lit. a DSGVO wird z. B. AES genutzt. Das gilt bis 30. November 2026 bzw. bis zum 3. Quartal. Der Anbieter (u. a. Nr. 5) haftet i. d. R. nicht.',
      ),
    ).toEqual([
      'Gem. Art. 32 Abs. 1 lit. a DSGVO wird z. B. AES genutzt.',
      'Das gilt bis 30. November 2026 bzw. bis zum 3. Quartal.',
      'Der Anbieter (u. a. Nr. 5) haftet i. d. R. nicht.',
    ]);
  });

  it('tells an abbreviation before a number from the end of a sentence', () => {
    expect(
      sentences(
        'No. We do not. Our methods are state of the art. We use TLS (cf. No. 4 and Art. 32). Daten dieser Art. Wir',
      ),
    ).toEqual([
      'No.',
      'We do not.',
      'Our methods are state of the art.',
      'We use TLS (cf. No. 4 and Art. 32).',
      'Daten dieser Art.',
      'Wir',
    ]);
  });

  it('lets a name in lower case begin a sentence', () => {
    expect(
      sentences('No clear text is allowed. iconik uses TLS. See https://a.example/x.y for more.', new Set(['iconik'])),
    ).toHaveLength(3);
  });
});

describe('splitStatements', () => {
  it('quotes sentence by sentence and skips what claims nothing', () => {
    expect(
      quotes(
        '# Hosting\n\nWhat is hosting? ISO 27001 is the international standard for information security. We host in Kiel. For more details see our website. You may also be interested in reading our blog.\n\nContact us at security@example.com.',
      ),
    ).toEqual(['We host in Kiel.', 'Contact us at security@example.com.']);
  });

  it('completes fragments with their lead-in and leaves whole sentences alone', () => {
    expect(
      drafts(
        '# Policy\n\n## Devices\n\nEmployee computers fulfil the following requirements:\n\n- Full disk encryption of all hard drives.\n- Antivirus is installed and enabled.',
      ),
    ).toEqual([
      {
        quote: 'Employee computers fulfil the following requirements:',
        text: 'Employee computers fulfil the following requirements:',
        passageIndex: 2,
        leadIn: null,
        path: ['Policy', 'Devices'],
        reply: null,
      },
      {
        quote: 'Full disk encryption of all hard drives.',
        text: 'Employee computers fulfil the following requirements: Full disk encryption of all hard drives.',
        passageIndex: 3,
        leadIn: 'Employee computers fulfil the following requirements:',
        path: ['Policy', 'Devices'],
        reply: null,
      },
      {
        quote: 'Antivirus is installed and enabled.',
        text: 'Antivirus is installed and enabled.',
        passageIndex: 4,
        leadIn: 'Employee computers fulfil the following requirements:',
        path: ['Policy', 'Devices'],
        reply: null,
      },
    ]);
  });

  it('takes the heading where a fragment has no lead-in', () => {
    expect(drafts('## 4.1 Features you can use\n\n- Two-step sign-in').map((draft) => draft.text)).toEqual([
      'Features you can use: Two-step sign-in',
    ]);
  });

  it('keeps a label with its first sentence and explains the others by it', () => {
    expect(
      drafts(
        '- **Keys:** Keys are rotated every year. They are stored in a safe.\n- **Lobby.** Place guests in a waiting room.',
      ).map(({ quote, text, path }) => [quote, text, path]),
    ).toEqual([
      ['Keys: Keys are rotated every year.', 'Keys: Keys are rotated every year.', ['Keys']],
      ['They are stored in a safe.', 'Keys: They are stored in a safe.', ['Keys']],
      ['Lobby. Place guests in a waiting room.', 'Lobby. Place guests in a waiting room.', ['Lobby']],
    ]);
  });

  it('puts the name of a record before its entries', () => {
    expect(
      drafts('## Cloud Example, Inc\n\n- Location – Data is only stored in the EU\n- Duration – 30 days').map(
        (draft) => draft.text,
      ),
    ).toEqual([
      'Cloud Example, Inc – Location – Data is only stored in the EU',
      'Cloud Example, Inc – Duration – 30 days',
    ]);
  });

  it('keeps a table row whole', () => {
    expect(quotes('| Service | Point | Time |\n|---|---|---|\n| Mail. Fax. | none | 4 h |')).toEqual([
      'Service: Mail. Fax.; Point: none; Time: 4 h',
    ]);
  });

  it('leaves section numbers out of the quote', () => {
    expect(quotes('3.1 Keys are rotated every year.')).toEqual(['Keys are rotated every year.']);
  });

  it('gives the same result every time and is quick with a megabyte', () => {
    const text = Array.from(
      { length: 9000 },
      (_, index) => `Backup number ${index} is encrypted, e.g. with AES-256. It is kept for 35 days (see sec. 4.2).`,
    ).join('\n\n');
    const start = computedMs();
    const first = quotes(text);
    expect(computedMs() - start).toBeLessThan(3000);
    expect(first).toHaveLength(18_000);
    expect(quotes(text)).toEqual(first);
  });
});

describe('the head of a document', () => {
  it('claims nothing: who owns it, its day, its number and its class', () => {
    const head = '# Backup policy\n\nOwner: CISO\n\nStand: 1. Juli 2026\n\nVersion 2.1\n\nKlassifizierung: intern';
    expect(quotes(`${head}\n\n## Backups\n\nBackups are taken every night.`)).toEqual([
      'Backups are taken every night.',
    ]);
  });

  it('is not confused with who is responsible for a measure, or how far it is', () => {
    expect(quotes('# Backup policy\n\n## Backups\n\nOwner: platform team\n\nStatus: planned')).toEqual([
      'Owner: platform team',
      'Status: planned',
    ]);
  });
});

describe('normaliseQuote', () => {
  it('folds case, spaces, quotation marks and end punctuation', () => {
    expect(normaliseQuote(' “All”  data is\u00A0encrypted – always. ')).toBe(
      normaliseQuote('"all" data is encrypted - always'),
    );
  });
});
