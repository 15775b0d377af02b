import { describe, expect, test } from 'vitest';
import type { AskedQuestion } from '../../src/main/answers/draft-answer';
import { verdictOfText, writeAnswer } from '../../src/main/answers/write-answer';
import { sayStatement } from '../../src/main/answers/write-sentence';
import { findQuantities } from '../../src/main/language/quantities';
import type { Verdict } from '../../src/shared/domain/answer';
import type { QuestionKind } from '../../src/shared/domain/questionnaire';

function asked(text: string, kind: QuestionKind, over: Partial<AskedQuestion> = {}): AskedQuestion {
  return { text, kind, options: [], section: [], commentCell: null, marks: {}, ...over };
}

/** Writes from one sentence; all that the writer reads of a weighed statement is its words and values. */
function write(question: AskedQuestion, verdict: Verdict, sentence: string, language: 'en' | 'de' = 'en') {
  const statement = { quote: sentence, text: sentence, quantities: findQuantities(sentence, language) };
  return writeAnswer(question, language, verdict, { features: { statement } });
}

describe('a form with options gets its own words', () => {
  const question = (options: string[]) => asked('Are backups encrypted?', 'yes-no', { options });
  test.each([
    ['yes', ['Oui', 'Non'], 'Oui', 'Backups are encrypted.'],
    [
      'partly',
      ['Umgesetzt', 'Teilweise umgesetzt', 'Nicht umgesetzt'],
      'Teilweise umgesetzt',
      'Backups are encrypted.',
    ],
    ['planned', ['Yes', 'No', 'Planned'], 'Planned', 'Backups are encrypted.'],
    ['planned', ['Yes', 'No'], 'No', 'Planned. Backups are encrypted.'],
    ['partly', ['Yes', 'No'], '', 'Partly. Backups are encrypted.'],
    ['customer', ['Yes', 'No'], '', 'Customer’s responsibility. Backups are encrypted.'],
  ] as const)('%s among %j', (verdict, options, answer, comment) => {
    expect(write(question([...options]), verdict, 'Backups are encrypted.')).toEqual({
      answer,
      comment,
      noOption: answer === '',
    });
  });

  test('and so does one with columns to mark', () => {
    const marks = { Yes: 'C2', No: 'D2' };
    expect(write(asked('Are backups encrypted?', 'yes-no', { marks }), 'yes', 'They are.')).toMatchObject({
      answer: 'Yes',
    });
  });

  test('nothing is written for what is not known', () => {
    expect(write(question(['Yes', 'No']), 'unknown', 'Backups are encrypted.')).toEqual({
      answer: '',
      comment: '',
      noOption: false,
    });
  });
});

describe('a plan carries its date', () => {
  test.each([
    ['Certification is planned for Q3 2027.', 'Planned for Q3 2027', 'Geplant für Q3 2027'],
    ['We plan to be certified by the end of 2027.', 'Planned by the end of 2027', 'Geplant bis Ende 2027'],
    ['Die Zertifizierung ist für März 2027 geplant.', 'Planned for March 2027', 'Geplant für März 2027'],
    ['The audit for ISO/IEC 27001:2022 will take place in May 2027.', 'Planned for May 2027', 'Geplant für Mai 2027'],
    [
      'It will follow in the second half of 2027.',
      'Planned for the second half of 2027',
      'Geplant für das zweite Halbjahr 2027',
    ],
    ['It is planned for 15 March 2027.', 'Planned for 15 March 2027', 'Geplant für den 15. März 2027'],
    ['It is planned for 2027.', 'Planned for 2027', 'Geplant für 2027'],
    ['Certification to ISO/IEC 27001:2022 is planned.', 'Planned', 'Geplant'],
    ['The project started in 2025 and certification is planned.', 'Planned', 'Geplant'],
    ['A pilot is planned for Q1 2027 and all sites for Q4 2027.', 'Planned', 'Geplant'],
  ])('%s', (sentence, english, german) => {
    expect(write(asked('Are you certified?', 'yes-no'), 'planned', sentence).answer).toBe(`${english}. ${sentence}`);
    expect(write(asked('Sind Sie zertifiziert?', 'yes-no', { commentCell: 'D2' }), 'planned', sentence, 'de')).toEqual({
      answer: german,
      comment: sentence,
      noOption: false,
    });
  });
});

describe('the value comes first where the sentence holds exactly one of its kind', () => {
  test.each([
    ['How long are backups kept?', 'period', 'Backups are kept for 30 days.', '30 days. Backups are kept for 30 days.'],
    [
      'How many characters has a password?',
      'number',
      'Passwords have at least 12 characters.',
      'At least 12 characters. Passwords have at least 12 characters.',
    ],
    [
      'How soon are incidents reported?',
      'period',
      'Incidents are reported within 24 hours.',
      'Within 24 hours. Incidents are reported within 24 hours.',
    ],
    [
      'How often are rights reviewed?',
      'period',
      'Rights are reviewed every 3 months.',
      'Every 3 months. Rights are reviewed every 3 months.',
    ],
    [
      'Wie oft werden Rechte geprüft?',
      'period',
      'Rights are reviewed quarterly.',
      'Quarterly. Rights are reviewed quarterly.',
    ],
    [
      'How long are logs kept?',
      'period',
      'Logs are kept for 90 days, audit logs for 1 year.',
      'Logs are kept for 90 days, audit logs for 1 year.',
    ],
    ['How long are logs kept?', 'period', 'Logs are reviewed every 3 months.', 'Logs are reviewed every 3 months.'],
    ['How long are logs kept?', 'period', 'Logs are kept 30 days or longer.', 'Logs are kept 30 days or longer.'],
    ['How are backups kept?', 'describe', 'Backups are kept for 30 days.', 'Backups are kept for 30 days.'],
  ] as const)('%s', (question, kind, sentence, answer) => {
    expect(write(asked(question, kind), 'stated', sentence).answer).toBe(answer);
  });

  test('and stands alone where the sentence has a cell of its own', () => {
    expect(
      write(
        asked('How long are backups kept?', 'period', { commentCell: 'D2' }),
        'stated',
        'Backups are kept for 30 days.',
      ),
    ).toEqual({
      answer: '30 days',
      comment: 'Backups are kept for 30 days.',
      noOption: false,
    });
  });
});

describe('a long sentence', () => {
  const head =
    'All production databases are encrypted at rest with AES-256 using keys held in a hardware security module in Frankfurt';
  const tail =
    'the procedure is described in the cryptography standard that every engineer of the platform group reads and signs when joining';
  const more =
    'the standard names the algorithms, the key lengths, the owners of the keys and the records of each rotation since the beginning';

  test('is cut at the end of a clause', () => {
    const sentence = `${head}; ${tail.replace(' when joining', '')}; ${more}.`;
    expect(write(asked('Are databases encrypted?', 'yes-no'), 'yes', sentence).answer).toBe(
      `Yes. ${head}; ${tail.replace(' when joining', '')} …`,
    );
  });

  test.each([
    'except those of the test environment',
    'unless a customer asks otherwise',
    'but not those in Dublin',
    'außer denen in der Testumgebung',
  ])('is left whole where its end takes something back: %s', (end) => {
    const sentence = `${head}; ${tail.replace(' when joining', '')}; ${more}, ${end}.`;
    expect(write(asked('Are databases encrypted?', 'yes-no'), 'yes', sentence).answer).toBe(`Yes. ${sentence}`);
  });
});

test.each([
  ['Yes', 'yes'],
  ['Ja. Backups sind verschlüsselt.', 'yes'],
  ['Planned for Q3 2027. The audit follows.', 'planned'],
  ['Provided by a sub-processor. The data centre is guarded.', 'inherited'],
  ['Verantwortung des Kunden', 'customer'],
  ['No data leaves the European Union.', 'stated'],
  ['Backups are kept for 30 days.', 'stated'],
  ['   ', 'unknown'],
])('“%s” states %s', (text, verdict) => {
  expect(verdictOfText(text)).toBe(verdict);
});

describe('a statement is said so that it stands alone', () => {
  const say = (quote: string, more: { text?: string; before?: string } = {}) =>
    sayStatement({ quote, text: more.text ?? quote }, more.before ?? '');
  test.each([
    ['Nr.: A3; Datenart: Bewerbungen; Frist: sechs Monate', 'Bewerbungen – Frist: sechs Monate'],
    ['Use: Passwords; Algorithm: scrypt; Key length: –', 'Passwords – Algorithm: scrypt'],
    [
      'Standard plan: 14 days; Premium plan: 56 days; Trial: none',
      'Standard plan: 14 days; Premium plan: 56 days; Trial: none',
    ],
    ['Do you back up? Answer: Yes. Comment: Every night.', 'Every night.'],
    ['Do you back up? – Do you back up? Answer: Yes', 'Do you back up? Yes'],
    ['Workstations : no data is stored on laptops.', 'Workstations: no data is stored on laptops.'],
    ['the screen is locked after three minutes,', 'The screen is locked after three minutes.'],
    ['iconik enforces TLS.', 'iconik enforces TLS.'],
    ['In addition, backups are encrypted.', 'backups are encrypted.'],
    ['The following measures protect data:', 'The following measures protect data …'],
    ['5. Mai 2027: Start der Einführung.', '5. Mai 2027: Start der Einführung.'],
  ])('%s', (quote, said) => {
    expect(say(quote)).toBe(said);
  });

  test('a "they" brings the sentence that tells who', () => {
    const before = 'Backups are kept in Oslo.';
    expect(say('They are encrypted.', { before })).toBe('Backups are kept in Oslo. They are encrypted.');
    expect(say('Sie werden verschlüsselt.', { before: 'Sicherungen liegen in Köln.' })).toBe(
      'Sicherungen liegen in Köln. Sie werden verschlüsselt.',
    );
    expect(say('Backups are encrypted.', { before })).toBe('Backups are encrypted.');
    expect(say('They are encrypted.', { before: 'Backups' })).toBe('They are encrypted.');
  });

  test('a row of two columns keeps what the second column is about', () => {
    const quote = 'Encryption on the network – TLS 1.2 or higher';
    expect(say(quote, { text: `Topic – Trellis Board: ${quote}` })).toBe(
      'Encryption on the network – Trellis Board: TLS 1.2 or higher',
    );
    expect(say('We back up – every night – and test.')).toBe('We back up – every night – and test.');
  });

  test('a bare reply is not said twice', () => {
    expect(write(asked('Are laptops encrypted?', 'yes-no'), 'yes', 'Are laptops encrypted? Answer: Yes').answer).toBe(
      'Yes',
    );
    expect(
      write(asked('Are laptops encrypted?', 'yes-no'), 'partly', 'Are laptops encrypted? Answer: Yes').answer,
    ).toBe('Partly. Are laptops encrypted? Yes');
  });
});

test('a value is chosen from the form’s own ranges', () => {
  const question = asked('How long are logs kept?', 'choice', { options: ['< 30 days', '30 – 90 days', '> 90 days'] });
  expect(write(question, 'stated', 'Logs are kept for 180 days.')).toEqual({
    answer: '> 90 days',
    comment: 'Logs are kept for 180 days.',
    noOption: false,
  });
  expect(write(question, 'stated', 'Logs are kept as long as needed.')).toMatchObject({ answer: '', noOption: true });
});
