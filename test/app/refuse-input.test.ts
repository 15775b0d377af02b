import { describe, expect, test } from 'vitest';
import { refuseInput } from '../../src/main/app/refuse-input';
import { inputs, type OperationName } from '../../src/shared/contract';

describe('an input that cannot be used is refused in words, not in those of a schema', () => {
  test.each<[OperationName, unknown, string]>([
    ['answers.ask', {}, 'question: it is missing'],
    ['answers.ask', { question: 7 }, 'question: it is of another kind than expected (string)'],
    ['answers.ask', { question: 'x'.repeat(40_001) }, 'question: it is longer than 40000 characters'],
    ['documents.import', { files: [] }, 'files: nothing is in it'],
    ['libraries.create', { path: '', title: 'Acme' }, 'path: nothing is in it'],
    ['exports.whitepaper', { language: 'fr', format: 'pdf' }, 'language: it is none of en, de'],
    ['evidence.describe', { evidenceId: 1, details: { expiresOn: '2026-02-30' } }, 'a day is written YYYY-MM-DD'],
    ['evidence.describe', { evidenceId: 1, details: { issuedOn: 'May' } }, 'a date is YYYY-MM-DD or YYYY-MM'],
    ['organisation.saveBranding', { accent: 'blue' }, 'a colour is six hex digits, such as 1F4E79'],
  ])('%s', (name, input, words) => {
    const issue = inputs[name].safeParse(input).error?.issues[0];
    const { message, said } = refuseInput(name, issue);
    expect(message.startsWith(`${name} cannot use `)).toBe(true);
    expect(message).toContain(words);
    expect(said.values).toMatchObject({ name });
  });
});
