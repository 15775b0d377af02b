import { describe, expect, test } from 'vitest';
import { weigherOver } from './library';
import turned from './turned-sentences.json';

interface Sentence {
  question: string;
  subject: string;
  verb: string;
  rest: string;
  end?: string;
}

// The first thing the program owes its users: what is planned, past, doubted, somebody else’s or true of some only is no yes,
// however the sentence says so. The reading of one sentence in all its turns is looked at, in a library that holds them all.
describe.each([
  { language: 'English', ...turned.en },
  { language: 'German', ...turned.de },
])('a sentence that carries a yes carries none once it is turned: $language', ({ sentences, turns }) => {
  test.each(sentences)('$question', async (parts: Sentence) => {
    const plain = `${[parts.subject, parts.verb, parts.rest, parts.end].filter((part) => part !== undefined).join(' ')}.`;
    const all = turns.map((turn) => turnSentence(turn, plain, parts));
    const weigh = await weigherOver({ 'policy.md': `# Policy\n\n## Rules\n\n${[plain, ...all].join('\n\n')}\n` });
    const verdicts = weigh(parts.question);
    expect(verdicts.get(plain)).toBe('yes');
    expect(all.filter((sentence) => verdicts.get(sentence) === 'yes')).toEqual([]);
    // A turn that is no longer read as a sentence of its own would test nothing.
    expect(all.filter((sentence) => !verdicts.has(sentence))).toEqual([]);
  });
});

function turnSentence(turn: string, plain: string, { subject, verb, rest, end = '' }: Sentence): string {
  return turn
    .replaceAll('{s}', plain)
    .replaceAll('{lower}', plain.charAt(0).toLowerCase() + plain.slice(1))
    .replaceAll('{bare}', plain.slice(0, -1))
    .replaceAll('{subject}', subject)
    .replaceAll('{verb}', verb)
    .replaceAll('{rest}', rest)
    .replaceAll('{end}', end);
}
