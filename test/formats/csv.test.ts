import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { patchCsv } from '../../src/main/formats/csv-patch';
import { readCsv } from '../../src/main/formats/csv-read';
import { proveFill } from '../../src/main/formats/package-proof';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { verifyFill } from '../../src/main/questionnaires/verify-fill';
import { inEnglish } from '../../src/shared/sentence';

function csv(content: string | Buffer) {
  return {
    name: 'form.csv',
    bytes: new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'utf8') : content),
  };
}

async function filled(content: string | Buffer, cells: Record<string, string>) {
  const original = csv(content);
  const fills = Object.entries(cells).map(([cell, text]) => ({ sheet: 'form', cell, text }));
  const { bytes, notes } = patchCsv(original, fills);
  const proof = await proveFill(original, { name: 'filled.csv', bytes }, fills);
  expect(proof.differences.filter((one) => !one.allowed)).toEqual([]);
  return { bytes: Buffer.from(bytes), text: Buffer.from(bytes).toString('utf8'), notes: notes.map(inEnglish) };
}

describe('the dialect stays', () => {
  test.each<[string, string, Record<string, string>, string]>([
    [
      'commas and line feeds',
      'ID,Question,Answer\n1,Why?,\n2,"How, exactly?",\n',
      { C2: 'Yes', C3: 'a "b", c' },
      'ID,Question,Answer\n1,Why?,Yes\n2,"How, exactly?","a ""b"", c"\n',
    ],
    [
      'semicolons and CRLF',
      'ID;Frage;Antwort\r\n1;Warum?;\r\n',
      { C2: 'Ja; immer' },
      'ID;Frage;Antwort\r\n1;Warum?;"Ja; immer"\r\n',
    ],
    ['no line end at the end', 'Question,Answer\nWhy?,', { B2: 'So' }, 'Question,Answer\nWhy?,So'],
    [
      'short rows',
      'ID;Question;Answer;Comment\n1;Why?\n2;How?\n',
      { C2: 'Yes', D2: 'c', D3: 'd' },
      'ID;Question;Answer;Comment\n1;Why?;Yes;c\n2;How?;;d\n',
    ],
    ['a separator line', 'sep=;\nQ;A\nWhy?;\n', { B2: 'x' }, 'sep=;\nQ;A\nWhy?;x\n'],
    ['all fields in quotes', '"Q","A"\r\n"Why?",""\r\n', { B2: 'x' }, '"Q","A"\r\n"Why?","x"\r\n'],
    ['a byte order mark', '\ufeffQ\tA\nWhy?\t\n', { B2: 'ä\nb' }, '\ufeffQ\tA\nWhy?\t"ä\nb"\n'],
    ['line breaks inside quotes', 'Q,A\n"Why\nis it?",\n', { B2: 'x' }, 'Q,A\n"Why\nis it?",x\n'],
    ['a quote that never closes', 'Q,A\nsay "hello,\n', { B2: 'x' }, 'Q,A\nsay "hello,x\n'],
  ])('%s', async (_, content, cells, expected) => {
    expect((await filled(content, cells)).text).toBe(expected);
  });

  test('Windows-1252 and UTF-16', async () => {
    const text = 'Frage;Antwort\r\nFür wen?;\r\n';
    const ansi = iconv.encode(text, 'windows-1252');
    expect(iconv.decode((await filled(ansi, { B2: 'für alle – immer' })).bytes, 'windows-1252')).toBe(
      'Frage;Antwort\r\nFür wen?;für alle – immer\r\n',
    );
    expect((await filled(ansi, { B2: '→' })).notes).toEqual([
      'B2 has characters the file’s encoding lacks; they became “?”.',
    ]);
    for (const encoding of ['utf-16le', 'utf-16be']) {
      const wide = iconv.encode(text, encoding, { addBOM: true });
      expect(
        (await filled(wide, { B2: 'für 🔒' })).bytes.equals(
          iconv.encode('Frage;Antwort\r\nFür wen?;für 🔒\r\n', encoding, { addBOM: true }),
        ),
      ).toBe(true);
    }
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['- see annex', "'- see annex"],
    ['-5', '-5'],
    ['+3,5', '"+3,5"'],
  ])('%j cannot run as a formula', async (text, expected) => {
    expect((await filled('Q,A\nWhy?,\n', { B2: text })).text).toBe(`Q,A\nWhy?,${expected}\n`);
  });
});

test('questions of a CSV file are found, and a changed question breaks the proof', async () => {
  const file = csv(
    'No.;Frage;Antwort;Bemerkung\r\n1;Werden Daten verschlüsselt?;;\r\n2;Gibt es ein Backup?;bitte ausfüllen;\r\n',
  );
  const { questions } = await recogniseQuestionnaire(file);
  expect(
    questions.map(({ id, answerCell, commentCell, existingAnswer }) => ({
      id,
      answerCell,
      commentCell,
      existingAnswer,
    })),
  ).toEqual([
    { id: '1', answerCell: 'C2', commentCell: 'D2', existingAnswer: '' },
    { id: '2', answerCell: 'C3', commentCell: 'D3', existingAnswer: '' },
  ]);
  const good = patchCsv(file, [{ sheet: '', cell: 'C3', text: 'Ja' }]);
  expect((await verifyFill(file, { name: 'a.csv', bytes: good.bytes })).ok).toBe(true);
  const bad = patchCsv(file, [{ sheet: '', cell: 'B3', text: 'Gibt es?' }]);
  expect((await verifyFill(file, { name: 'a.csv', bytes: bad.bytes })).ok).toBe(false);
  const cut = { name: 'a.csv', bytes: file.bytes.subarray(0, file.bytes.length - 12) };
  expect((await verifyFill(file, cut)).ok).toBe(false);
});

test('files that are no table', async () => {
  await expect(recogniseQuestionnaire(csv(''))).rejects.toThrow(/empty/);
  await expect(recogniseQuestionnaire(csv(Buffer.from([1, 0, 2, 9, 0, 0, 0, 5, 7])))).rejects.toThrow(
    /not a text file/,
  );
  expect(readCsv(csv('one line only')).records).toHaveLength(1);
  expect((await recogniseQuestionnaire(csv('\n\n\n'))).sheets[0]?.role).toBe('empty');
});
