import { expect, test } from 'vitest';
import { markQuotes } from '../../src/renderer/documents/mark-quotes';

test('quotes are marked where they stand, the rest stays text', () => {
  const statements = [
    { id: 2, quote: 'Logs are kept 90 days.' },
    { id: 1, quote: 'Backups are encrypted.' },
  ];
  expect(markQuotes('Note. Backups are encrypted. Logs are kept 90 days.', statements)).toEqual([
    { text: 'Note. ', statementId: null },
    { text: 'Backups are encrypted.', statementId: 1 },
    { text: ' ', statementId: null },
    { text: 'Logs are kept 90 days.', statementId: 2 },
  ]);
});

test('every character of the passage stays, whatever the quotes are', () => {
  const text = 'All data, backups included, is encrypted.';
  const awkward = [
    { id: 1, quote: text },
    { id: 2, quote: 'backups included' },
    { id: 3, quote: 'data, backups' },
    { id: 4, quote: 'not in here' },
    { id: 5, quote: '' },
    { id: 6, quote: 'is encrypted.' },
  ];
  for (let count = 0; count <= awkward.length; count += 1) {
    for (const statements of [awkward.slice(0, count), awkward.slice(count)]) {
      expect(
        markQuotes(text, statements)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  }
  expect(markQuotes('', [])).toEqual([{ text: '', statementId: null }]);
});
