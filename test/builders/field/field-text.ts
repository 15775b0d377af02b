import type { NamedFile } from '../../../src/shared/domain/file';
import { pick, T, take } from './field-layout';

/** A text or a table of text, and the words of its questions in order; for tables the columns of its answers. */
export interface FieldText {
  name: string;
  standsFor: string;
  file: NamedFile;
  expected: { text: string; optional?: boolean; answer?: string | null; comment?: string | null }[];
}

const A = T.ask;
const S = T.state;
const quoted = (text: string) => (/[",;\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function table(
  name: string,
  standsFor: string,
  extension: string,
  separator: string,
  rows: string[][],
  expected: FieldText['expected'],
  head = '',
): FieldText {
  const body = rows.map((cells) => cells.map(quoted).join(separator)).join('\r\n');
  return {
    name,
    standsFor,
    file: { name: `questions.${extension}`, bytes: new TextEncoder().encode(`${head}${body}\r\n`) },
    expected,
  };
}

function pasted(name: string, standsFor: string, text: string, expected: string[]): FieldText {
  return {
    name,
    standsFor,
    file: { name: 'pasted.txt', bytes: new TextEncoder().encode(text) },
    expected: expected.map((one) => ({ text: one })),
  };
}

const asked = (list: string[], answer: string | null, comment: string | null, first: number) =>
  list.map((text, at) => ({
    text,
    answer: answer && `${answer}${first + at}`,
    comment: comment && `${comment}${first + at}`,
  }));

export const FIELD_TEXTS: FieldText[] = [
  ...laterTexts(),
  table(
    'comma table',
    'id, question, answer, comment',
    'csv',
    ',',
    [['id', 'question', 'answer', 'comment'], ...take(A, 0, 6).map((text, at) => [`${at + 1}`, text, '', ''])],
    asked(take(A, 0, 6), 'C', 'D', 2),
  ),
  table(
    'semicolons and a mark of order',
    'German export of a spreadsheet',
    'csv',
    ';',
    [
      ['Nr.', 'Kapitel', 'Frage', 'Antwort', 'Bemerkung'],
      ...take(T.de.ask, 0, 6).map((text, at) => [`${at + 1}`, 'Organisation', text, '', '']),
    ],
    asked(take(T.de.ask, 0, 6), 'D', 'E', 2),
    '\uFEFF',
  ),
  table(
    'tabs with mapping columns',
    'a published list with references; the answers go beside it',
    'tsv',
    '\t',
    [
      ['Domain', 'Question', 'ISO 27001', 'SOC 2'],
      ...take(A, 6, 6).map((text, at) => [pick(T.domain, at), text, 'A.5.1', 'CC6.1']),
    ],
    asked(take(A, 6, 6), 'E', null, 2),
  ),
  table(
    'one column',
    'questions and nothing else',
    'csv',
    ',',
    take(A, 12, 6).map((text) => [text]),
    take(A, 12, 6).map((text) => ({ text })),
  ),
  table(
    'title rows above',
    'a title, an empty row, then the header',
    'csv',
    ',',
    [
      ['Vendor questionnaire 2025', '', ''],
      ['', '', ''],
      ['Ref', 'Control question', 'Vendor response'],
      ...take(A, 18, 5).map((text, at) => [`V${at}`, text, '']),
    ],
    asked(take(A, 18, 5), 'C', null, 4),
  ),
  table(
    'statements to confirm',
    'requirement, compliant, notes',
    'csv',
    ';',
    [['Req', 'Requirement', 'Compliant', 'Notes'], ...take(S, 0, 5).map((text, at) => [`R${at}`, text, '', ''])],
    asked(take(S, 0, 5), 'C', 'D', 2),
  ),
  table(
    'without a header',
    'number and question only',
    'csv',
    ',',
    take(A, 24, 5).map((text, at) => [`${at + 1}`, text]),
    take(A, 24, 5).map((text) => ({ text })),
  ),
  pasted(
    'mail',
    'a greeting, bullets, a signature',
    `Dear Anna,\n\nbefore we can sign we need a few answers from you:\n\n- ${A[6]}\n- ${A[10]}\n- ${A[17]}\n\nCould be short. Many thanks!\n\nKind regards\nPeter Long\nExample Corp, 12 High Street\n`,
    [pick(A, 6), pick(A, 10), pick(A, 17)],
  ),
  pasted(
    'numbered with titles',
    'titles in capitals, numbers with brackets',
    `ACCESS\n1) ${A[6]}\n2) ${A[7]}\n\nBACKUP\n3) ${A[19]}\n4) ${A[21]}\n`,
    [pick(A, 6), pick(A, 7), pick(A, 19), pick(A, 21)],
  ),
  pasted(
    'answers asked below',
    'Q: and an empty A:',
    take(A, 2, 4)
      .map((text, at) => `Q${at + 1}: ${text}\nA${at + 1}:\n`)
      .join('\n'),
    take(A, 2, 4),
  ),
  pasted(
    'tabs from a spreadsheet',
    'rows copied out of a sheet into the box',
    ['No\tQuestion\tAnswer', ...take(A, 30, 4).map((text, at) => `${at + 1}\t${text}\t`)].join('\n'),
    take(A, 30, 4),
  ),
  pasted(
    'letters below a question',
    'sub-questions (a), (b)',
    `1. Access management\n(a) ${A[6]}\n(b) ${A[8]}\n2. Encryption\n(a) ${A[10]}\n(b) ${A[11]}\n`,
    [pick(A, 6), pick(A, 8), pick(A, 10), pick(A, 11)],
  ),
  pasted(
    'markdown',
    'headings with #, questions in bold',
    `# Security review\n\nPlease reply inline.\n\n## Encryption\n**1. ${A[10]}**\n\n**2. ${A[11]}**\n\n## Incidents\n**3. ${A[16]}**\n`,
    [pick(A, 10), pick(A, 11), pick(A, 16)],
  ),
  pasted(
    'Fragen auf Deutsch',
    'Absätze mit Nummern',
    `Sehr geehrte Damen und Herren,\n\nbitte beantworten Sie die folgenden Fragen:\n\n1. ${T.de.ask[0]}\n2. ${T.de.ask[4]}\n3. ${T.de.ask[9]}\n\nMit freundlichen Grüßen\nEinkauf\n`,
    [pick(T.de.ask, 0), pick(T.de.ask, 4), pick(T.de.ask, 9)],
  ),
];

function laterTexts(): FieldText[] {
  const two = (text: string) => `${text}\n(Please give details.)`;
  const utf16 = `\uFEFFNo\tQuestion\tAnswer\r\n${take(A, 9, 4)
    .map((text, at) => `${at + 1}\t${text}\t`)
    .join('\r\n')}\r\n`;
  return [
    pasted(
      'table of pipes',
      'a table copied from a wiki',
      `| # | Question | Response |\n|---|---|---|\n${take(A, 0, 4)
        .map((text, at) => `| ${at + 1} | ${text} | |`)
        .join('\n')}\n`,
      take(A, 0, 4),
    ),
    pasted(
      'numbers with slashes',
      'French habit',
      `Bonjour,\n\nMerci de nous indiquer :\n1/ ${T.fr.ask[0]}\n2/ ${T.fr.ask[4]}\n3/ ${T.fr.ask[7]}\n\nCordialement\nL. Petit`,
      [pick(T.fr.ask, 0), pick(T.fr.ask, 4), pick(T.fr.ask, 7)],
    ),
    table(
      'line breaks in fields',
      'quoted fields over several lines',
      'csv',
      ',',
      [['ref', 'question', 'answer'], ...take(A, 3, 4).map((text, at) => [`R${at}`, two(text), ''])],
      take(A, 3, 4).map((text, at) => ({ text, answer: `C${at + 2}` })),
    ),
    {
      name: 'wide characters',
      standsFor: 'a tab table saved as Unicode text',
      file: { name: 'questions.tsv', bytes: new Uint8Array(Buffer.from(utf16, 'utf16le')) },
      expected: asked(take(A, 9, 4), 'C', null, 2),
    },
    table(
      'Umsetzung',
      'Anforderung, Umsetzung, Erläuterung',
      'csv',
      ';',
      [
        ['Lfd. Nr.', 'Anforderung', 'Umsetzung', 'Erläuterung'],
        ...take(T.de.state, 0, 5).map((text, at) => [`${at + 1}`, text, '', '']),
      ],
      asked(take(T.de.state, 0, 5), 'C', 'D', 2),
    ),
    table(
      'respuestas',
      'pregunta, respuesta, observaciones',
      'csv',
      ';',
      [
        ['Nº', 'Pregunta', 'Respuesta', 'Observaciones'],
        ...take(T.es.ask, 0, 5).map((text, at) => [`${at + 1}`, text, '', '']),
      ],
      asked(take(T.es.ask, 0, 5), 'C', 'D', 2),
    ),
    pasted(
      'answered in line',
      'questions with answers of somebody else below them',
      `1. ${A[6]}\nWe use it for all accounts.\n\n2. ${A[10]}\nYes, with AES-256.\n`,
      [pick(A, 6), pick(A, 10)],
    ),
    pasted(
      'requests',
      'imperatives with letters',
      `Please provide the following:\na) ${A[13]}\nb) ${A[21]}\nc) ${A[24]}\n`,
      [pick(A, 13), pick(A, 21), pick(A, 24)],
    ),
  ];
}
